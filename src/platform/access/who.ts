import { sql } from 'kysely';
import type { RoleCode } from '../../../reference/roles.ts';
import type { Database } from '../db/database.ts';
import { type Organisation, organisationColumns, organisationFrom } from './organisation.ts';

/** The person who acts: one account as one organisation knows it, with the roles in force today. */
export interface Who {
  accountId: string;
  personId: string;
  name: string;
  roles: RoleCode[];
  organisation: Organisation;
}

/**
 * Who an account is in the organisation with this word in its address: one query, roles as at that organisation's
 * today. Null where the organisation is not there or the account is nobody in it.
 */
export async function findWho(database: Database, slug: string, accountId: string): Promise<Who | null> {
  const row = await database.owner
    .selectFrom('organisation')
    .innerJoin('person', 'person.organisationId', 'organisation.id')
    .select(organisationColumns)
    .select(['person.id as personId', 'person.name as personName'])
    .select((eb) =>
      eb
        .selectFrom('roleAssignment')
        .select(sql<string[] | null>`array_agg(distinct role_assignment.role)`.as('roles'))
        .whereRef('roleAssignment.organisationId', '=', 'person.organisationId')
        .whereRef('roleAssignment.personId', '=', 'person.id')
        .where(
          sql<boolean>`coalesce(organisation.fixed_today, (now() at time zone 'Europe/London')::date)
            between role_assignment.from_on and coalesce(role_assignment.to_on, 'infinity'::date)`,
        )
        .as('roles'),
    )
    .where('organisation.slug', '=', slug)
    .where('person.accountId', '=', accountId)
    .where('person.leftOn', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    accountId,
    personId: row.personId,
    name: row.personName,
    roles: (row.roles ?? []) as RoleCode[],
    organisation: organisationFrom(row),
  };
}

export interface PersonOfAccount {
  organisationId: string;
  slug: string;
  organisationName: string;
  personId: string;
  personName: string;
}

/** Every person that an account may act as, by organisation. */
export async function listPersonsOfAccount(
  database: Database,
  accountId: string,
): Promise<PersonOfAccount[]> {
  const { rows } = await sql<PersonOfAccount>`select * from persons_of_account(${accountId})`.execute(
    database.owner,
  );
  return rows;
}
