import { sql } from 'kysely';
import { type RoleCode, roleCodes } from '../../../../reference/roles.ts';
import { hasPassword } from '../../../platform/access/account.ts';
import type { Accounts } from '../../../platform/access/accounts.ts';
import { findOrganisation, listOrganisations } from '../../../platform/access/organisation.ts';
import { listPersonsOfAccount } from '../../../platform/access/who.ts';
import type { Database } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/db/ids.ts';
import { read, write } from '../../../platform/db/tenant.ts';

export interface DemonstrationPerson {
  id: string;
  name: string;
  jobTitle: string;
  roles: RoleCode[];
}

export interface DemonstrationOrganisation {
  slug: string;
  name: string;
  /** The day it lives on, 'YYYY-MM-DD'. */
  today: string;
  people: DemonstrationPerson[];
}

const place = (person: DemonstrationPerson) =>
  Math.min(...person.roles.map((code) => roleCodes.indexOf(code)));

/**
 * The people of every demonstration organisation who hold a role there today, in the order of the roles; first the
 * organisations that live now, then those of a past year.
 */
export async function listDemonstrations(database: Database): Promise<DemonstrationOrganisation[]> {
  const organisations = (await listOrganisations(database))
    .filter((one) => one.isDemonstration)
    .sort((a, b) => Number(a.fixedToday !== null) - Number(b.fixedToday !== null));
  const found: DemonstrationOrganisation[] = [];
  for (const { id, slug, name, today } of organisations) {
    const people = await read(database, id, (db) =>
      db
        .selectFrom('person')
        .innerJoin('roleAssignment', (join) =>
          join
            .onRef('roleAssignment.organisationId', '=', 'person.organisationId')
            .onRef('roleAssignment.personId', '=', 'person.id'),
        )
        .select(['person.id', 'person.name', 'person.jobTitle'])
        .select(sql<RoleCode[]>`array_agg(distinct role_assignment.role)`.as('roles'))
        .where('person.leftOn', 'is', null)
        .where('roleAssignment.fromOn', '<=', today)
        .where((eb) => eb.or([eb('roleAssignment.toOn', 'is', null), eb('roleAssignment.toOn', '>=', today)]))
        .groupBy(['person.organisationId', 'person.id'])
        .execute(),
    );
    people.sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'en-GB'));
    found.push({ slug, name, today, people });
  }
  return found;
}

/**
 * Signs in as somebody of a demonstration organisation: the Set-Cookie values to answer with, or null where the
 * organisation is real or the person is not of it. Refuses an account that reaches beyond demonstrations or has
 * a password: anybody may add anybody's address to a demonstration, and must not become them by that.
 */
export async function signInToDemonstration(
  database: Database,
  accounts: Accounts,
  said: { organisation: string; person: string },
  headers: Headers,
): Promise<string[] | null> {
  const organisation = await findOrganisation(database, said.organisation);
  if (!organisation?.isDemonstration || !isId(said.person)) return null;
  const person = await read(database, organisation.id, (db) =>
    db
      .selectFrom('person')
      .select(['id', 'name', 'email', 'accountId'])
      .where('id', '=', said.person)
      .where('leftOn', 'is', null)
      .executeTakeFirst(),
  );
  if (!person) return null;
  const accountId = person.accountId ?? (await openFor(database, accounts, organisation.id, person));
  if (!(await isOnlyDemonstration(database, accountId))) return null;
  return accounts.signInAs(accountId, headers);
}

async function openFor(
  database: Database,
  accounts: Accounts,
  organisationId: string,
  person: { id: string; name: string; email: string },
): Promise<string> {
  const accountId = await accounts.open(person.email, person.name);
  await write(database, organisationId, (db) =>
    db.updateTable('person').set({ accountId }).where('id', '=', person.id).execute(),
  );
  return accountId;
}

async function isOnlyDemonstration(database: Database, accountId: string): Promise<boolean> {
  const demonstrations = new Set(
    (await listOrganisations(database)).filter((one) => one.isDemonstration).map((one) => one.id),
  );
  const persons = await listPersonsOfAccount(database, accountId);
  const onlyThere = persons.every((person) => demonstrations.has(person.organisationId));
  return onlyThere && !(await hasPassword(database, accountId));
}
