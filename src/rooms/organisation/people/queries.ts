import { sql } from 'kysely';
import type { RoleCode } from '../../../../reference/roles.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/db/ids.ts';
import { visiblePeople } from '../visible.ts';
import {
  givenRoles,
  type HeldRole,
  type PeopleFilter,
  type Person,
  type PersonRow,
  type Post,
} from './person.ts';

export const PAGE = 50;

/** Keys are ids: the list goes on after, or ends before, the person of that id. */
export interface PeopleKeys {
  after?: string;
  before?: string;
}

export interface PeoplePage {
  rows: PersonRow[];
  newer: string | null;
  older: string | null;
}

const inForceOn = (today: string) =>
  sql<boolean>`${today}::date between role_assignment.from_on and coalesce(role_assignment.to_on, 'infinity'::date)`;

function filtered(db: Db, who: Who, filter: PeopleFilter) {
  let people = visiblePeople(db, who);
  if (filter.q) {
    const like = `%${filter.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    people = people.where((eb) =>
      eb.or([
        eb('person.name', 'ilike', like),
        eb('person.email', 'ilike', like),
        eb('person.jobTitle', 'ilike', like),
      ]),
    );
  }
  if (filter.state !== 'all')
    people = people.where('person.leftOn', filter.state === 'here' ? 'is' : 'is not', null);
  const { role } = filter;
  if (role)
    people = people.where((eb) =>
      eb.exists(
        eb
          .selectFrom('roleAssignment')
          .select('roleAssignment.id')
          .whereRef('roleAssignment.organisationId', '=', 'person.organisationId')
          .whereRef('roleAssignment.personId', '=', 'person.id')
          .where('roleAssignment.role', '=', role)
          .where(inForceOn(who.organisation.today)),
      ),
    );
  return people;
}

/** One page of people by name. */
export async function listPeople(
  db: Db,
  who: Who,
  filter: PeopleFilter,
  keys: PeopleKeys,
  size = PAGE,
): Promise<PeoplePage> {
  const after = keys.after && isId(keys.after) ? keys.after : null;
  const before = !after && keys.before && isId(keys.before) ? keys.before : null;
  const edge = after ?? before;
  const way = before ? 'desc' : 'asc';
  let query = filtered(db, who, filter)
    .select(['person.id', 'person.name', 'person.email', 'person.jobTitle', 'person.leftOn'])
    .select((eb) =>
      eb
        .selectFrom('roleAssignment')
        .select(sql<RoleCode[] | null>`array_agg(distinct role_assignment.role)`.as('roles'))
        .whereRef('roleAssignment.organisationId', '=', 'person.organisationId')
        .whereRef('roleAssignment.personId', '=', 'person.id')
        .where(inForceOn(who.organisation.today))
        .as('roles'),
    )
    .orderBy('person.name', way)
    .orderBy('person.id', way)
    .limit(size + 1);
  if (edge)
    query = query.where(
      sql<boolean>`(person.name, person.id) ${sql.raw(before ? '<' : '>')}
        (select at.name, at.id from person at where at.organisation_id = ${who.organisation.id} and at.id = ${edge})`,
    );
  const found = await query.execute();
  const more = found.length > size;
  const rows = found.slice(0, size).map((row) => ({ ...row, roles: row.roles ?? [] }));
  if (before) rows.reverse();
  return {
    rows,
    newer: (before ? more : after !== null) ? (rows[0]?.id ?? null) : null,
    older: (before ? true : more) ? (rows.at(-1)?.id ?? null) : null,
  };
}

/** How many people the filter shows. */
export async function countPeople(db: Db, who: Who, filter: PeopleFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select((eb) => eb.fn.countAll<number>().as('number'))
    .executeTakeFirstOrThrow();
  return row.number;
}

/** One person with all roles they hold, held or will hold, latest first. */
export async function findPerson(db: Db, who: Who, id: string): Promise<Person | null> {
  if (!isId(id)) return null;
  const person = await visiblePeople(db, who)
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.jobTitle',
      'person.leftOn',
      'person.version',
      'person.accountId',
    ])
    .where('person.id', '=', id)
    .executeTakeFirst();
  if (!person) return null;
  const roles = await db
    .selectFrom('roleAssignment')
    .select(['id', 'role', 'fromOn', 'toOn'])
    .where('personId', '=', id)
    .orderBy('fromOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return { ...person, roles: roles as HeldRole[] };
}

const SHOWN = 20;

/** Every role with those who hold it today, at most twenty each, or since when nobody does. One query. */
export async function listPosts(db: Db, who: Who): Promise<Post[]> {
  const { today } = who.organisation;
  const here = sql<boolean>`person.left_on is null`;
  const rows = await visiblePeople(db, who)
    .innerJoin('roleAssignment', (join) =>
      join
        .onRef('roleAssignment.organisationId', '=', 'person.organisationId')
        .onRef('roleAssignment.personId', '=', 'person.id'),
    )
    .select('roleAssignment.role')
    .select([
      sql<number>`count(*) filter (where ${inForceOn(today)} and ${here})`.as('number'),
      sql<Post['holders'] | null>`to_json((array_agg(json_build_object(
        'id', person.id, 'name', person.name, 'toOn', role_assignment.to_on) order by person.name)
        filter (where ${inForceOn(today)} and ${here}))[1:${sql.lit(SHOWN)}])`.as('holders'),
      sql<string | null>`max(role_assignment.to_on) filter (where role_assignment.to_on < ${today}::date)`.as(
        'lastHeldOn',
      ),
      sql<
        string | null
      >`min(role_assignment.from_on) filter (where role_assignment.from_on > ${today}::date and ${here})`.as(
        'nextHeldOn',
      ),
    ])
    .groupBy('roleAssignment.role')
    .execute();
  return givenRoles.map(({ code }) => {
    const row = rows.find((one) => one.role === code);
    return {
      role: code,
      number: row?.number ?? 0,
      holders: row?.holders ?? [],
      lastHeldOn: row?.lastHeldOn ?? null,
      nextHeldOn: row?.nextHeldOn ?? null,
    };
  });
}
