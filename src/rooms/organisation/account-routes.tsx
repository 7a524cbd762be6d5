import { Hono } from 'hono';
import { z } from 'zod';
import { listPersonsOfAccount } from '../../platform/access/who.ts';
import type { Env, WebContext } from '../../platform/web/context.ts';
import { flash } from '../../platform/web/flash.ts';
import { readForm, requiredText } from '../../platform/web/form.ts';
import { addressOf, limitPosts, limitTries } from '../../platform/web/limits.ts';
import { NotFound } from '../../platform/web/problems.ts';
import { listDemonstrations, signInToDemonstration } from './accounts/demonstration.ts';
import { sendPasswordLink } from './accounts/forgotten.ts';
import { ChooseOrganisation } from './accounts/pages/ChooseOrganisation.tsx';
import { ChoosePassword } from './accounts/pages/ChoosePassword.tsx';
import { ForgottenPassword } from './accounts/pages/ForgottenPassword.tsx';
import { SignIn, type SignInProps } from './accounts/pages/SignIn.tsx';
import { NOT_TOGETHER, ownAddress, signInForm } from './accounts/sign-in.ts';
import * as addresses from './addresses.ts';
import { Refused } from './refused.ts';
import { SetUp, type SetUpProps } from './setting-up/pages/SetUp.tsx';
import { chosenPassword, setUp, setupForm } from './setting-up/set-up.ts';
import { isSetupToken } from './setting-up/setup-token.ts';

const QUARTER_OF_AN_HOUR = 15 * 60;
const AN_HOUR = 60 * 60;

// Guessing: ten tries for an account, whoever tries; a hundred from one place, where a whole office may sit.
const triesOfAccount = limitTries(10, QUARTER_OF_AN_HOUR);
const triesFromPlace = limitTries(100, QUARTER_OF_AN_HOUR);
// Each of these writes a letter.
const lettersToAccount = limitTries(5, AN_HOUR);
const lettersFromPlace = limitTries(30, AN_HOUR);

/** Signing in and out, passwords, and the first administrator: before any organisation is chosen. */
export const accountRoutes = new Hono<Env>();

accountRoutes.get('/sign-in', async (c) => {
  const { accounts, config } = c.var.earshot;
  const next = c.req.query('next');
  if (!config.demonstration && (await accounts.find(c.req.raw.headers)))
    return c.redirect(ownAddress(next), 303);
  return showSignIn(c, { next });
});

accountRoutes.post('/sign-in', async (c) => {
  const form = await readForm(c, signInForm);
  const next = String(form.typed.next ?? '');
  const typed = { email: String(form.typed.email ?? '') };
  if (!form.ok) return showSignIn(c, { typed, errors: form.errors, next }, 400);
  const { email, password } = form.values;
  const account = email.toLowerCase();
  await triesFromPlace.spend(addressOf(c));
  await triesOfAccount.spend(account);
  const cookies = await c.var.earshot.accounts.signIn(email, password, c.req.raw.headers);
  if (!cookies) return showSignIn(c, { typed, errors: { email: NOT_TOGETHER }, next }, 400);
  await triesOfAccount.forgive(account);
  setCookies(c, cookies);
  return c.redirect(ownAddress(next), 303);
});

accountRoutes.post('/sign-in/demonstration', async (c) => {
  const { config, database, accounts } = c.var.earshot;
  if (!config.demonstration) throw new NotFound();
  const form = await readForm(
    c,
    z.object({ organisation: z.string(), person: z.string(), next: z.string().default('') }),
  );
  const cookies = form.ok
    ? await signInToDemonstration(database, accounts, form.values, c.req.raw.headers)
    : null;
  if (!form.ok || !cookies) throw new NotFound();
  setCookies(c, cookies);
  const { next, organisation } = form.values;
  const desk = addresses.desk(organisation);
  // An address of another organisation would not be found by this person.
  return c.redirect(next.startsWith(`${desk}/`) ? ownAddress(next) : desk, 303);
});

accountRoutes.post('/sign-out', async (c) => {
  setCookies(c, await c.var.earshot.accounts.signOut(c.req.raw.headers));
  flash(c, { kind: 'success', text: 'You have signed out.' });
  return c.redirect(addresses.signIn(), 303);
});

accountRoutes.get('/choose-organisation', async (c) => {
  const { accounts, database } = c.var.earshot;
  const session = await accounts.find(c.req.raw.headers);
  if (!session) return c.redirect(addresses.signIn(), 303);
  const persons = await listPersonsOfAccount(database, session.accountId);
  const [only, ...others] = persons;
  if (only && others.length === 0) return c.redirect(addresses.desk(only.slug), 303);
  return c.render(<ChooseOrganisation persons={persons} />, {
    title: 'Choose an organisation',
    unlisted: true,
  });
});

accountRoutes.get('/forgotten-password', (c) =>
  c.render(<ForgottenPassword />, { title: 'I have forgotten my password', unlisted: true }),
);

accountRoutes.post('/forgotten-password', async (c) => {
  const form = await readForm(c, z.object({ email: requiredText('Enter your e-mail address.', 254) }));
  const title = 'I have forgotten my password';
  if (!form.ok) {
    c.status(400);
    return c.render(
      <ForgottenPassword typed={{ email: String(form.typed.email ?? '') }} errors={form.errors} />,
      { title, unlisted: true, hasErrors: true },
    );
  }
  const { email } = form.values;
  await lettersFromPlace.spend(addressOf(c));
  await lettersToAccount.spend(email.toLowerCase());
  const { database, accounts, config } = c.var.earshot;
  await sendPasswordLink(database, accounts, config, email);
  return c.render(<ForgottenPassword sent />, { title, unlisted: true });
});

accountRoutes.get('/password/:token', async (c) => {
  const token = c.req.param('token');
  const isGood = (await c.var.earshot.accounts.findByLink(token)) !== null;
  c.header('Cache-Control', 'no-store');
  if (!isGood) c.status(404);
  return c.render(<ChoosePassword token={isGood ? token : null} />, {
    title: 'Choose a password',
    unlisted: true,
  });
});

accountRoutes.post('/password/:token', limitPosts(30, QUARTER_OF_AN_HOUR), async (c) => {
  const { accounts } = c.var.earshot;
  const token = c.req.param('token');
  const form = await readForm(c, z.object({ password: chosenPassword }));
  const frame = { title: 'Choose a password', unlisted: true };
  const accountId = await accounts.findByLink(token);
  if (accountId === null) {
    c.status(404);
    return c.render(<ChoosePassword token={null} />, frame);
  }
  if (!form.ok) {
    c.status(400);
    return c.render(<ChoosePassword token={token} errors={form.errors} />, { ...frame, hasErrors: true });
  }
  if (!(await accounts.redeemPasswordLink(token, form.values.password))) {
    c.status(404);
    return c.render(<ChoosePassword token={null} />, frame);
  }
  setCookies(c, await accounts.signInAs(accountId, c.req.raw.headers));
  flash(c, { kind: 'success', text: 'Your password is set, and you are signed in.' });
  return c.redirect(addresses.chooseOrganisation, 303);
});

accountRoutes.get('/setup', async (c) => showSetUp(c, { token: c.req.query('token') ?? '' }));

accountRoutes.post('/setup', limitPosts(30, QUARTER_OF_AN_HOUR), async (c) => {
  const { database, accounts } = c.var.earshot;
  const form = await readForm(c, setupForm);
  const token = String(form.typed.token ?? '');
  if (!form.ok || !(await isSetupToken(database, token)))
    return showSetUp(c, { token, typed: form.typed, errors: form.ok ? {} : form.errors }, 400);
  const said = form.values;
  try {
    await setUp(database, accounts, token, said);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return showSetUp(c, { token, typed: form.typed, errors: { [error.field]: error.message } }, 400);
  }
  const cookies = await accounts.signIn(said.email, said.password, c.req.raw.headers);
  setCookies(c, cookies ?? []);
  flash(c, {
    kind: 'success',
    text: `${said.organisation} is set up. Next, give somebody the role of communications and engagement lead: yourself, or a colleague you add.`,
  });
  return c.redirect(addresses.people(said.slug), 303);
});

async function showSignIn(
  c: WebContext,
  props: Omit<SignInProps, 'demonstrations'>,
  status: 200 | 400 = 200,
) {
  const { config, database } = c.var.earshot;
  const demonstrations = config.demonstration ? await listDemonstrations(database) : undefined;
  c.status(status);
  return c.render(<SignIn {...props} demonstrations={demonstrations} />, {
    title: 'Sign in',
    unlisted: true,
    hasErrors: status === 400,
  });
}

async function showSetUp(c: WebContext, props: SetUpProps & { token: string }, status: 200 | 400 = 200) {
  const isGood = await isSetupToken(c.var.earshot.database, props.token);
  c.header('Cache-Control', 'no-store');
  c.status(isGood ? status : 404);
  return c.render(<SetUp {...props} token={isGood ? props.token : null} />, {
    title: 'Set up Earshot',
    unlisted: true,
    hasErrors: isGood && status === 400,
  });
}

function setCookies(c: WebContext, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}
