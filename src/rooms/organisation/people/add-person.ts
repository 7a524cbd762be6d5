import type { RoleCode } from '../../../../reference/roles.ts';
import { findAccount, makePasswordLink, openAccount } from '../../../platform/access/account.ts';
import { todayFor } from '../../../platform/clock.ts';
import type { Database, Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { type Actor, recordHistory } from '../../../platform/history/record-history.ts';
import { Refused } from '../refused.ts';
import { givenRoles } from './person.ts';

export interface NewPerson {
  name: string;
  email: string;
  jobTitle?: string;
  /** Days as 'YYYY-MM-DD'; from the organisation's today where left out. */
  roles: { code: RoleCode; from?: string; to?: string }[];
}

/**
 * Adds a person with an account, for the command line. `passwordLink` is the address, without the site's own part, at which
 * they choose a password ('/password/…', good once and for three days); for somebody who has a password already
 * it is '/sign-in'. Throws `Refused` where the address is already somebody's in this organisation.
 */
export async function addPerson(
  database: Database,
  organisationId: string,
  said: NewPerson,
): Promise<{ personId: string; passwordLink: string }> {
  if (said.roles.some(({ code }) => !givenRoles.some((role) => role.code === code)))
    throw new Refused('roles', 'The role of the public is not given: it is anyone at all.');
  const today = await read(database, organisationId, async (db) => {
    await refuseKnownEmail(db, said.email);
    return todayFor(
      await db
        .selectFrom('organisation')
        .select('fixedToday')
        .where('id', '=', organisationId)
        .executeTakeFirstOrThrow(),
    );
  });
  const accountId = await openAccount(database, said.email, said.name);
  const personId = await write(database, organisationId, (db) =>
    insertPerson(db, { organisationId, personId: null, name: 'earshot person add' }, today, {
      ...said,
      accountId,
    }),
  );
  const account = await findAccount(database, said.email);
  const passwordLink = account?.hasPassword
    ? '/sign-in'
    : `/password/${await makePasswordLink(database, accountId)}`;
  return { personId, passwordLink };
}

/** Throws `Refused` where somebody of this organisation has the address. */
export async function refuseKnownEmail(db: Db, email: string, besides?: string): Promise<void> {
  const known = await db
    .selectFrom('person')
    .select(['id', 'name', 'leftOn'])
    .where((eb) => eb(eb.fn('lower', ['person.email']), '=', email.trim().toLowerCase()))
    .executeTakeFirst();
  if (known && known.id !== besides)
    throw new Refused(
      'email',
      known.leftOn
        ? `${known.name} had this e-mail address and has left. Open their page to bring them back.`
        : `${known.name} already has this e-mail address here.`,
    );
}

/** The person and their roles, with the history, in the transaction of what they are added for. */
export async function insertPerson(
  db: Db,
  actor: Actor,
  today: string,
  said: NewPerson & { accountId: string },
): Promise<string> {
  const id = newId();
  const { organisationId } = actor;
  await db
    .insertInto('person')
    .values({
      organisationId,
      id,
      name: said.name,
      email: said.email.trim(),
      jobTitle: said.jobTitle ?? '',
      accountId: said.accountId,
    })
    .execute();
  await recordHistory(db, actor, { kind: 'person', id, act: 'recorded' });
  for (const role of said.roles)
    await insertRole(db, actor, id, { code: role.code, from: role.from ?? today, to: role.to ?? null });
  return id;
}

export async function insertRole(
  db: Db,
  actor: Actor,
  personId: string,
  role: { code: RoleCode; from: string; to: string | null },
): Promise<void> {
  await db
    .insertInto('roleAssignment')
    .values({
      organisationId: actor.organisationId,
      id: newId(),
      personId,
      role: role.code,
      fromOn: role.from,
      toOn: role.to,
    })
    .execute();
  await recordHistory(db, actor, {
    kind: 'person',
    id: personId,
    act: 'given a role',
    after: { role: role.code, from: role.from, to: role.to },
  });
}
