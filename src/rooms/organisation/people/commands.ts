import { sql } from 'kysely';
import type { RoleCode } from '../../../../reference/roles.ts';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { actorOf, recordHistory } from '../../../platform/history/record-history.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { mayKeepPeople } from '../policy.ts';
import { Refused } from '../refused.ts';
import { insertPerson, insertRole, refuseKnownEmail } from './add-person.ts';
import { LAST_ADMINISTRATOR } from './person.ts';
import { findPerson } from './queries.ts';

/** Adds a person of this organisation, with an account already opened. Gives their id. Throws `Refused`. */
export async function recordPerson(
  db: Db,
  who: Who,
  said: { name: string; email: string; jobTitle: string; roles: RoleCode[]; accountId: string },
): Promise<string> {
  require(mayKeepPeople(who));
  await refuseKnownEmail(db, said.email);
  await refuseSamePerson(db, said.accountId);
  return insertPerson(db, actorOf(who), who.organisation.today, {
    ...said,
    roles: said.roles.map((code) => ({ code })),
  });
}

/** Changes name, address or job. A new address belongs to the account given with it. Throws `Stale`, `Refused`. */
export async function changePerson(
  db: Db,
  who: Who,
  id: string,
  said: { name: string; email: string; jobTitle: string; version: number; accountId: string | null },
): Promise<void> {
  require(mayKeepPeople(who));
  const before = await getPerson(db, who, id);
  await refuseKnownEmail(db, said.email, id);
  if (said.accountId && said.accountId !== before.accountId) await refuseSamePerson(db, said.accountId);
  const { name, email, jobTitle } = said;
  const changed = await db
    .updateTable('person')
    .set((eb) => ({
      name,
      email: email.trim(),
      jobTitle,
      accountId: said.accountId ?? before.accountId,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', said.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Stale({ ...before });
  // Which parts changed, and not into what: history outlives the person's wish to be forgotten.
  const parts = [
    name === before.name ? null : 'name',
    email === before.email ? null : 'e-mail address',
    jobTitle === before.jobTitle ? null : 'job',
  ].filter((part) => part !== null);
  if (parts.length > 0)
    await recordHistory(db, actorOf(who), { kind: 'person', id, act: 'changed', after: { parts } });
}

/** Gives a role for a time. Throws `Refused` where the person holds it already in that time, or has left. */
export async function giveRole(
  db: Db,
  who: Who,
  id: string,
  said: { role: RoleCode; from: string; to: string | null },
): Promise<void> {
  require(mayKeepPeople(who));
  const person = await getPerson(db, who, id);
  if (person.leftOn) throw new Refused('role', `${person.name} has left. Bring them back first.`);
  const held = person.roles.find(
    (one) =>
      one.role === said.role &&
      one.fromOn <= (said.to ?? '9999-12-31') &&
      (one.toOn ?? '9999-12-31') >= said.from,
  );
  if (held) throw new Refused('role', `${person.name} already holds this role in that time.`);
  await insertRole(db, actorOf(who), id, { code: said.role, from: said.from, to: said.to });
}

/** Ends a role with the last day given. Throws `Refused` before its first day, and for the last administrator. */
export async function endRole(db: Db, who: Who, id: string, roleId: string, on: string): Promise<void> {
  require(mayKeepPeople(who));
  const person = await getPerson(db, who, id);
  const role = person.roles.find((one) => one.id === roleId);
  if (!role) throw new NotFound();
  if (on < role.fromOn) throw new Refused('on', 'The last day cannot be before the first day of the role.');
  if (role.toOn !== null && on > role.toOn)
    throw new Refused('on', 'The role ends before that day. To make it longer, give it again.');
  if (role.role === 'ADM') await refuseLastAdministrator(db, who, id, on);
  await db.updateTable('roleAssignment').set({ toOn: on }).where('id', '=', roleId).execute();
  await recordHistory(db, actorOf(who), {
    kind: 'person',
    id,
    act: 'ended a role',
    before: { role: role.role, to: role.toOn },
    after: { role: role.role, to: on },
  });
}

/**
 * The person has left: from this moment they are nobody here, whatever sessions they have open. Their roles end with the
 * day given, and roles that had not begun are taken back.
 */
export async function recordLeaving(db: Db, who: Who, id: string, on: string): Promise<void> {
  require(mayKeepPeople(who));
  const person = await getPerson(db, who, id);
  if (person.leftOn) throw new Refused('on', `${person.name} has already left.`);
  if (on > who.organisation.today)
    throw new Refused('on', 'The last day cannot lie ahead: record the leaving when it has come.');
  await refuseLastAdministrator(db, who, id, on);
  await db.deleteFrom('roleAssignment').where('personId', '=', id).where('fromOn', '>', on).execute();
  await db
    .updateTable('roleAssignment')
    .set({ toOn: on })
    .where('personId', '=', id)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>', on)]))
    .execute();
  await db
    .updateTable('person')
    .set((eb) => ({ leftOn: on, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await recordHistory(db, actorOf(who), {
    kind: 'person',
    id,
    act: 'recorded the leaving of this person',
    after: { leftOn: on },
  });
}

/** The person is here again, without roles: those are given anew. */
export async function recordReturn(db: Db, who: Who, id: string): Promise<void> {
  require(mayKeepPeople(who));
  const person = await getPerson(db, who, id);
  if (!person.leftOn) return;
  await db
    .updateTable('person')
    .set((eb) => ({ leftOn: null, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await recordHistory(db, actorOf(who), {
    kind: 'person',
    id,
    act: 'brought this person back',
    before: { leftOn: person.leftOn },
  });
}

async function getPerson(db: Db, who: Who, id: string) {
  const person = await findPerson(db, who, id);
  if (!person) throw new NotFound();
  return person;
}

/** Throws where the account is somebody in this organisation already: one account is one person in one organisation. */
async function refuseSamePerson(db: Db, accountId: string): Promise<void> {
  const known = await db
    .selectFrom('person')
    .select('name')
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  if (known) throw new Refused('email', `${known.name} signs in with this e-mail address here already.`);
}

/** Throws `Refused` unless somebody else is administrator on the day after. */
async function refuseLastAdministrator(db: Db, who: Who, id: string, on: string): Promise<void> {
  const { organisation } = who;
  // Two administrators who end each other's role in one moment wait for each other here.
  await db
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisation.id)
    .forUpdate()
    .executeTakeFirst();
  const day = sql<string>`(${on}::date + 1)`;
  const administrators = await db
    .selectFrom('roleAssignment')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'roleAssignment.organisationId')
        .onRef('person.id', '=', 'roleAssignment.personId'),
    )
    .select('person.id')
    .where('roleAssignment.role', '=', 'ADM')
    .where('person.leftOn', 'is', null)
    .where('roleAssignment.fromOn', '<=', day)
    .where((eb) => eb.or([eb('roleAssignment.toOn', 'is', null), eb('roleAssignment.toOn', '>=', day)]))
    .execute();
  const isOne = administrators.some((one) => one.id === id);
  if (isOne && administrators.every((one) => one.id === id)) throw new Refused('on', LAST_ADMINISTRATOR);
}
