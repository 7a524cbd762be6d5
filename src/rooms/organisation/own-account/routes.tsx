import { Hono } from 'hono';
import { z } from 'zod';
import { hasPassword } from '../../../platform/access/account.ts';
import { require } from '../../../platform/access/allows.ts';
import { listPersonsOfAccount } from '../../../platform/access/who.ts';
import { type Env, read, type WebContext } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { type FieldErrors, readForm } from '../../../platform/web/form.ts';
import { limitTries } from '../../../platform/web/limits.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import * as addresses from '../addresses.ts';
import { findPerson } from '../people/queries.ts';
import { mayKeepOwnAccount } from '../policy.ts';
import { chosenPassword } from '../setting-up/set-up.ts';
import { OwnAccount } from './pages/OwnAccount.tsx';

/** A person's own account: what is known of them, where they are signed in, their password. */
export const ownAccountRoutes = new Hono<Env>();
const base = '/:organisation/desk/account';

// Somebody at a desk left open could guess the present password.
const tries = limitTries(10, 15 * 60);

ownAccountRoutes.use(base, async (c, next) => {
  require(mayKeepOwnAccount(c.var.who));
  await next();
});
ownAccountRoutes.use(`${base}/*`, async (c, next) => {
  require(mayKeepOwnAccount(c.var.who));
  await next();
});

ownAccountRoutes.get(base, (c) => show(c));

ownAccountRoutes.post(`${base}/sessions/:id/end`, async (c) => {
  await c.var.earshot.accounts.endSession(c.var.who.accountId, c.req.param('id'));
  flash(c, { kind: 'success', text: 'Signed out there.' });
  return c.redirect(addresses.account(c.var.organisation.slug), 303);
});

ownAccountRoutes.post(`${base}/sessions/end-others`, async (c) => {
  const { accounts } = c.var.earshot;
  const { accountId } = c.var.who;
  for (const session of await accounts.listSessions(accountId))
    if (session.token !== c.var.session?.token) await accounts.endSession(accountId, session.id);
  flash(c, { kind: 'success', text: 'You are signed out everywhere else.' });
  return c.redirect(addresses.account(c.var.organisation.slug), 303);
});

ownAccountRoutes.post(`${base}/password`, async (c) => {
  const { accounts, database } = c.var.earshot;
  const { accountId } = c.var.who;
  const email = c.var.session?.email ?? '';
  if (!(await hasPassword(database, accountId))) throw new NotFound();
  const form = await readForm(
    c,
    z.object({
      present: z.string({ error: 'Enter your present password.' }).min(1, 'Enter your present password.'),
      password: chosenPassword,
    }),
  );
  if (!form.ok) return show(c, form.errors);
  await tries.spend(accountId);
  const { headers } = c.req.raw;
  if (!(await accounts.signIn(email, form.values.present, headers)))
    return show(c, { present: 'That is not your present password.' });
  await tries.forgive(accountId);
  await accounts.setPassword(accountId, form.values.password);
  for (const cookie of await accounts.signInAs(accountId, headers))
    c.header('Set-Cookie', cookie, { append: true });
  flash(c, {
    kind: 'success',
    text: 'Your password is changed. You are signed out wherever else you were signed in.',
  });
  return c.redirect(addresses.account(c.var.organisation.slug), 303);
});

async function show(c: WebContext, errors: FieldErrors = {}) {
  const { who, earshot, session } = c.var;
  const { today, slug } = who.organisation;
  const person = await read(c, (db) => findPerson(db, who, who.personId));
  if (!person) throw new NotFound();
  const { accounts, database } = earshot;
  const sessions = await accounts.listSessions(who.accountId);
  const persons = await listPersonsOfAccount(database, who.accountId);
  const hasErrors = Object.keys(errors).length > 0;
  if (hasErrors) c.status(400);
  return c.render(
    <OwnAccount
      slug={slug}
      name={person.name}
      jobTitle={person.jobTitle}
      email={person.email}
      signInEmail={session?.email ?? ''}
      roles={person.roles.filter(({ fromOn, toOn }) => fromOn <= today && (toOn === null || toOn >= today))}
      sessions={sessions.map((one) => ({ ...one, isThis: one.token === session?.token }))}
      hasPassword={await hasPassword(database, who.accountId)}
      elsewhere={persons.filter((one) => one.organisationId !== who.organisation.id)}
      errors={errors}
    />,
    { title: 'Your account', narrow: true, hasErrors },
  );
}
