import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { VersionClash } from '../../../design/record/VersionClash.tsx';
import { require } from '../../../platform/access/allows.ts';
import type { CsvCell } from '../../../platform/files/csv-out.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { listHistory } from '../../../platform/history/record-history.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import {
  type FieldErrors,
  readForm,
  readQuery,
  type Typed,
  typedVersion,
} from '../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import * as addresses from '../addresses.ts';
import { historyInWords, lastChange } from '../history.ts';
import { mayKeepPeople, mayReadPeople } from '../policy.ts';
import { Refused } from '../refused.ts';
import { typedDay } from '../typed-day.ts';
import { changePerson, endRole, giveRole, recordLeaving, recordPerson, recordReturn } from './commands.ts';
import { findWayIn, recordInvitation, recordNewPassword, type WayIn } from './invite.ts';
import { EditPerson } from './pages/EditPerson.tsx';
import { Invited } from './pages/Invited.tsx';
import { LastDay } from './pages/LastDay.tsx';
import { NewPerson } from './pages/NewPerson.tsx';
import { People } from './pages/People.tsx';
import { Posts } from './pages/Posts.tsx';
import { ShowPerson } from './pages/ShowPerson.tsx';
import {
  lastDayForm,
  newPersonForm,
  type Person,
  personForm,
  readFilter,
  roleForm,
  roleName,
} from './person.ts';
import { countPeople, findPerson, listPeople, listPosts } from './queries.ts';

export const peopleRoutes = new Hono<Env>();
const base = '/:organisation/desk/people';

const slugOf = (c: WebContext) => c.var.organisation.slug;
const above = (c: WebContext) => [{ href: addresses.people(slugOf(c)), text: 'People and roles' }];

peopleRoutes.get(base, async (c) => {
  const { who } = c.var;
  require(mayReadPeople(who));
  const typed = readQuery(c);
  const filter = readFilter(typed);
  const at = { after: one(typed.after), before: one(typed.before) };
  const found = await read(c, async (db) => ({
    page: await listPeople(db, who, filter, at),
    number: await countPeople(db, who, filter),
    posts: await listPosts(db, who),
  }));
  return c.render(
    <People
      slug={slugOf(c)}
      {...found.page}
      number={found.number}
      filter={filter}
      posts={found.posts}
      mayKeep={mayKeepPeople(who)}
    />,
    { title: 'People and roles' },
  );
});

peopleRoutes.get('/:organisation/desk/people.csv', (c) => {
  const { who } = c.var;
  require(mayReadPeople(who));
  const filter = readFilter(readQuery(c));
  async function* batches(): AsyncGenerator<CsvCell[][]> {
    for (let after: string | undefined; ; ) {
      const page = await read(c, (db) => listPeople(db, who, filter, { after }, 500));
      yield page.rows.map(({ name, jobTitle, email, roles, leftOn }) => [
        name,
        jobTitle,
        email,
        roles.map(roleName).join('; '),
        leftOn,
      ]);
      if (!page.older) return;
      after = page.older;
    }
  }
  return csvResponse(
    `${slugOf(c)}-people-${who.organisation.today}.csv`,
    ['Name', 'Job', 'E-mail', 'Roles today', 'Left on'],
    batches(),
  );
});

peopleRoutes.get(`${base}/new`, (c) => {
  require(mayKeepPeople(c.var.who));
  return c.render(<NewPerson slug={slugOf(c)} />, {
    title: 'Add a person',
    breadcrumb: above(c),
    narrow: true,
  });
});

peopleRoutes.post(`${base}/new`, async (c) => {
  const { who, earshot } = c.var;
  require(mayKeepPeople(who));
  const form = await readForm(c, newPersonForm);
  if (!form.ok) return again(form.errors);
  const said = form.values;
  const way = await findWayIn(earshot, who, said);
  try {
    const id = await write(c, async (db) => {
      const added = await recordPerson(db, who, { ...said, accountId: way.accountId });
      if (!isDemonstration(c)) await recordInvitation(db, who, earshot.config, { id: added, ...said }, way);
      return added;
    });
    return showInvited(c, { id, ...said }, way);
  } catch (error) {
    return again(refusal(error));
  }

  function again(errors: FieldErrors) {
    c.status(400);
    return c.render(<NewPerson slug={slugOf(c)} typed={form.typed} errors={errors} />, {
      title: 'Add a person',
      breadcrumb: above(c),
      narrow: true,
      hasErrors: true,
    });
  }
});

peopleRoutes.get(`${base}/roles`, async (c) => {
  const { who } = c.var;
  require(mayReadPeople(who));
  const posts = await read(c, (db) => listPosts(db, who));
  return c.render(<Posts slug={slugOf(c)} posts={posts} />, {
    title: 'Roles and who holds them',
    breadcrumb: above(c),
  });
});

peopleRoutes.get(`${base}/:id`, (c) => showPerson(c));

peopleRoutes.get(`${base}/:id/edit`, async (c) => {
  require(mayKeepPeople(c.var.who));
  const { name, email, jobTitle, version } = await getPerson(c);
  return showEdit(c, { typed: { name, email, jobTitle }, version });
});

peopleRoutes.post(`${base}/:id/edit`, async (c) => {
  const { who, earshot } = c.var;
  require(mayKeepPeople(who));
  const id = c.req.param('id');
  const form = await readForm(c, personForm);
  if (!form.ok)
    return showEdit(c, { typed: form.typed, version: typedVersion(form.typed), errors: form.errors }, 400);
  const said = form.values;
  const before = await getPerson(c);
  const isMoved = before.email.toLowerCase() !== said.email.toLowerCase();
  const way = isMoved ? await findWayIn(earshot, who, said) : null;
  try {
    await write(c, async (db) => {
      await changePerson(db, who, id, { ...said, accountId: way?.accountId ?? null });
      if (way && !isDemonstration(c)) await recordInvitation(db, who, earshot.config, { id, ...said }, way);
    });
  } catch (error) {
    if (!(error instanceof Stale))
      return showEdit(c, { typed: form.typed, version: said.version, errors: refusal(error) }, 400);
    const saved = await getPerson(c);
    const change = lastChange(await read(c, (db) => listHistory(db, 'person', id)));
    const clash = (
      <VersionClash
        {...change}
        recordHref={addresses.person(slugOf(c), id)}
        fields={[
          { name: 'name', label: 'Name', saved: saved.name, typed: said.name },
          { name: 'email', label: 'E-mail address', saved: saved.email, typed: said.email },
          { name: 'jobTitle', label: 'Job', saved: saved.jobTitle, typed: said.jobTitle },
        ]}
      />
    );
    return showEdit(c, { typed: form.typed, version: saved.version, clash }, 409);
  }
  if (way && !way.hasPassword) return showInvited(c, { id, ...said }, way);
  flash(c, { kind: 'success', text: 'Saved.' });
  return c.redirect(addresses.person(slugOf(c), id), 303);
});

peopleRoutes.post(`${base}/:id/roles`, async (c) => {
  const { who } = c.var;
  require(mayKeepPeople(who));
  const form = await readForm(c, roleForm);
  if (!form.ok) return showPerson(c, form.typed, form.errors);
  const { role, from, to } = form.values;
  try {
    await write(c, (db) => giveRole(db, who, c.req.param('id'), { role, from, to }));
  } catch (error) {
    return showPerson(c, form.typed, refusal(error));
  }
  flash(c, { kind: 'success', text: `The role of ${roleName(role).toLowerCase()} is given.` });
  return c.redirect(addresses.person(slugOf(c), c.req.param('id')), 303);
});

peopleRoutes.get(`${base}/:id/roles/:role/end`, (c) => showEndRole(c));

peopleRoutes.post(`${base}/:id/roles/:role/end`, async (c) => {
  const { who } = c.var;
  require(mayKeepPeople(who));
  const { id, role } = c.req.param();
  const form = await readForm(c, lastDayForm);
  if (!form.ok) return showEndRole(c, form.typed, form.errors);
  try {
    await write(c, (db) => endRole(db, who, id, role, form.values.on));
  } catch (error) {
    return showEndRole(c, form.typed, refusal(error));
  }
  flash(c, { kind: 'success', text: 'The last day of the role is recorded.' });
  return c.redirect(addresses.person(slugOf(c), id), 303);
});

peopleRoutes.get(`${base}/:id/leave`, (c) => showLeave(c));

peopleRoutes.post(`${base}/:id/leave`, async (c) => {
  const { who } = c.var;
  require(mayKeepPeople(who));
  const id = c.req.param('id');
  const form = await readForm(c, lastDayForm);
  if (!form.ok) return showLeave(c, form.typed, form.errors);
  try {
    await write(c, (db) => recordLeaving(db, who, id, form.values.on));
  } catch (error) {
    return showLeave(c, form.typed, refusal(error));
  }
  // Whoever has recorded their own leaving is nobody here any more.
  if (id === who.personId) return c.redirect(addresses.chooseOrganisation, 303);
  flash(c, {
    kind: 'success',
    text: 'Recorded. They can no longer see anything here.',
    undo: { action: `${addresses.person(slugOf(c), id)}/return`, text: 'Bring back' },
  });
  return c.redirect(addresses.person(slugOf(c), id), 303);
});

peopleRoutes.post(`${base}/:id/return`, async (c) => {
  const { who } = c.var;
  require(mayKeepPeople(who));
  const id = c.req.param('id');
  await write(c, (db) => recordReturn(db, who, id));
  flash(c, { kind: 'success', text: 'They are here again. Give them the roles they are to have.' });
  return c.redirect(addresses.person(slugOf(c), id), 303);
});

peopleRoutes.post(`${base}/:id/link`, async (c) => {
  const { who, earshot } = c.var;
  require(mayKeepPeople(who));
  const person = await getPerson(c);
  if (person.leftOn) throw new NotFound();
  if (isDemonstration(c)) {
    flash(c, { kind: 'info', text: 'Nobody needs a password in the demonstration.' });
    return c.redirect(addresses.person(slugOf(c), person.id), 303);
  }
  const way = await findWayIn(earshot, who, person);
  await write(c, (db) => recordNewPassword(db, who, person));
  return showInvited(c, person, way, true);
});

const one = (typed: string | string[] | undefined) => (typeof typed === 'string' ? typed : undefined);

const isDemonstration = (c: WebContext) =>
  c.var.earshot.config.demonstration && c.var.organisation.isDemonstration;

/** A refusal as what stands beside its field; anything else is thrown on. */
function refusal(error: unknown): FieldErrors {
  if (error instanceof Refused) return { [error.field]: error.message };
  throw error;
}

async function getPerson(c: WebContext): Promise<Person> {
  const person = await read(c, (db) => findPerson(db, c.var.who, c.req.param('id') ?? ''));
  if (!person) throw new NotFound();
  return person;
}

const fieldWords = { parts: 'Changed', role: 'Role', from: 'First day', to: 'Last day', leftOn: 'Left on' };

async function showPerson(c: WebContext, typed: Typed = {}, errors: FieldErrors = {}) {
  const { who } = c.var;
  require(mayReadPeople(who) || c.req.param('id') === who.personId);
  const person = await getPerson(c);
  const entries = await read(c, (db) => listHistory(db, 'person', person.id));
  const hasErrors = Object.keys(errors).length > 0;
  if (hasErrors) c.status(400);
  return c.render(
    <ShowPerson
      slug={slugOf(c)}
      today={who.organisation.today}
      person={person}
      history={historyInWords(entries, fieldWords, inWords)}
      mayKeep={mayKeepPeople(who)}
      typed={typed}
      errors={errors}
    />,
    { title: person.name, breadcrumb: above(c), hasErrors },
  );
}

function inWords(field: string, value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'string') return '';
  return field === 'role' ? roleName(value) : value;
}

function showEdit(
  c: WebContext,
  props: { typed: Typed; version: number; errors?: FieldErrors; clash?: ReactNode },
  status: 200 | 400 | 409 = 200,
) {
  const id = c.req.param('id') ?? '';
  c.status(status);
  return c.render(<EditPerson slug={slugOf(c)} id={id} {...props} />, {
    title: 'Change a person',
    breadcrumb: above(c),
    narrow: true,
    hasErrors: status === 400,
  });
}

async function showEndRole(c: WebContext, typed?: Typed, errors: FieldErrors = {}) {
  const { who } = c.var;
  require(mayKeepPeople(who));
  const person = await getPerson(c);
  const role = person.roles.find(({ id }) => id === c.req.param('role'));
  if (!role) throw new NotFound();
  const own = addresses.person(slugOf(c), person.id);
  if (typed) c.status(400);
  return c.render(
    <LastDay
      question={`End the role of ${roleName(role.role).toLowerCase()} for ${person.name}?`}
      action={`${own}/roles/${role.id}/end`}
      act="End the role"
      back={own}
      value={typedDay(typed, 'on') ?? who.organisation.today}
      errors={errors}
    >
      <p>They keep the role to the end of its last day. What they did in it stays as it is.</p>
    </LastDay>,
    { title: 'End a role', breadcrumb: above(c), narrow: true, hasErrors: typed !== undefined },
  );
}

async function showLeave(c: WebContext, typed?: Typed, errors: FieldErrors = {}) {
  const { who } = c.var;
  require(mayKeepPeople(who));
  const person = await getPerson(c);
  const own = addresses.person(slugOf(c), person.id);
  if (typed) c.status(400);
  return c.render(
    <LastDay
      question={`Has ${person.name} left?`}
      action={`${own}/leave`}
      act="Record that they have left"
      back={own}
      value={typedDay(typed, 'on') ?? who.organisation.today}
      errors={errors}
    >
      <p>
        From the moment you record it they see nothing here any more, wherever they are signed in. Their roles
        end, and what they did stays under their name.
      </p>
    </LastDay>,
    { title: 'Has left', breadcrumb: above(c), narrow: true, hasErrors: typed !== undefined },
  );
}

function showInvited(
  c: WebContext,
  person: { id: string; name: string; email: string },
  way: WayIn,
  isNewPassword = false,
) {
  const title = isNewPassword ? 'A new password' : 'Invited';
  return c.render(
    <Invited
      slug={slugOf(c)}
      person={person}
      title={isNewPassword ? `A new password for ${person.name}` : `${person.name} can now come in`}
      needsPassword={isNewPassword || !way.hasPassword}
      link={isDemonstration(c) ? null : way.link}
      isDemonstration={isDemonstration(c)}
      mailLeaves={c.var.earshot.config.smtpUrl !== null}
    />,
    { title, breadcrumb: above(c), narrow: true },
  );
}
