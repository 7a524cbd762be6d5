import { sql } from 'kysely';
import type { Option } from '../../../../design/form/field.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { visibleProviders } from '../../visible.ts';
import type { ListedProvider, PlaceOfProvider, Provider, ProviderFilter } from './provider.ts';

/** How many providers stand on a page. */
export const PROVIDERS_A_PAGE = 100;

/** Words that a person typed as part of a pattern. */
const within = (words: string) => `%${words.toLowerCase().replace(/[\\%_]/gu, '\\$&')}%`;

function filtered(db: Db, who: Who, filter: ProviderFilter) {
  let query = visibleProviders(db, who);
  if (filter.kind) query = query.where('provider.kind', '=', filter.kind);
  if (filter.area) query = query.where('provider.areaId', '=', filter.area);
  if (filter.words)
    query = query.where(
      sql<boolean>`(lower(provider.name) like ${within(filter.words)} or lower(provider.ods_code) like ${within(filter.words)})`,
    );
  if (filter.state === 'all') return query;
  return query.where('provider.closedOn', filter.state === 'closed' ? 'is not' : 'is', null);
}

const nameOfArea = sql<string | null>`(select a.name from area a
  where a.organisation_id = provider.organisation_id and a.id = provider.area_id)`;

const of = (table: string) =>
  sql.raw(`from ${table} x where x.organisation_id = provider.organisation_id
  and x.provider_id = provider.id`);

/** Providers by name, those after the name given (in small letters), with one more than a page to tell whether it goes on. */
export function listProviders(
  db: Db,
  who: Who,
  filter: ProviderFilter,
  after = '',
  size = PROVIDERS_A_PAGE,
): Promise<ListedProvider[]> {
  return filtered(db, who, filter)
    .select([
      'provider.id',
      'provider.name',
      'provider.kind',
      'provider.odsCode',
      'provider.closedOn',
      'provider.shownToPublic',
    ])
    .select([
      nameOfArea.as('areaName'),
      sql<number>`(select count(*)::int ${of('place')})`.as('places'),
      sql<number>`(select count(*)::int ${of('contract')})`.as('contracts'),
      sql<number>`(select count(*)::int ${of('provider_action')} and done_on is null and dropped_because is null)`.as(
        'openActions',
      ),
      sql<string | null>`(select x.period_to ${of('score_return')} and x.superseded_by is null
        order by x.period_to desc, x.id desc limit 1)`.as('reportedTo'),
    ])
    .where(sql<boolean>`lower(provider.name) > ${after}`)
    .orderBy(sql`lower(provider.name)`)
    .limit(size + 1)
    .execute();
}

export async function countProviders(db: Db, who: Who, filter: ProviderFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select(sql<number>`count(*)::int`.as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** One provider, or null where this person does not see it. */
export async function findProvider(db: Db, who: Who, id: string): Promise<Provider | null> {
  const row = await visibleProviders(db, who)
    .select([
      'provider.id',
      'provider.name',
      'provider.kind',
      'provider.odsCode',
      'provider.areaId',
      'provider.website',
      'provider.contact',
      'provider.shownToPublic',
      'provider.publicNote',
      'provider.closedOn',
      'provider.version',
    ])
    .select(nameOfArea.as('areaName'))
    .where('provider.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The open providers by name as choices of a field, and one that is chosen already even if it is closed. */
export async function listProviderOptions(db: Db, who: Who, chosen?: string | null): Promise<Option[]> {
  const rows = await visibleProviders(db, who)
    .select(['provider.id', 'provider.name'])
    .where((eb) =>
      eb.or([
        eb('provider.closedOn', 'is', null),
        ...(chosen ? [eb(sql<string>`provider.id::text`, '=', chosen)] : []),
      ]),
    )
    .orderBy(sql`lower(provider.name)`)
    .execute();
  return rows.map(({ id, name }) => ({ value: id, label: name }));
}

/** The areas in use as choices of a field. */
export async function listAreaOptions(db: Db): Promise<Option[]> {
  const rows = await db
    .selectFrom('area')
    .select(['id', 'name'])
    .where('closedOn', 'is', null)
    .orderBy('position')
    .orderBy('name')
    .execute();
  return rows.map(({ id, name }) => ({ value: id, label: name }));
}

/**
 * The ids of a provider's places: those said to be its own, and what lies below them unless that is another's. A piece of
 * SQL with one column, for a query that sums over them.
 */
export const placesOfProvider = (providerId: string) => sql<string>`(
  with recursive mine as (
    select p.organisation_id, p.id from place p where p.provider_id = ${providerId}::uuid
    union
    select c.organisation_id, c.id from place c join mine on c.organisation_id = mine.organisation_id
      and c.parent_id = mine.id where c.provider_id is null
  ) select id from mine)`;

/** The places of a provider by path, those named its own only. */
export function listPlacesOfProvider(db: Db, providerId: string): Promise<{ id: string; path: string }[]> {
  return db
    .selectFrom('place')
    .select(['id', 'path'])
    .where('providerId', '=', providerId)
    .orderBy('path')
    .limit(300)
    .execute();
}

/** Places to choose from: those that are the provider's, and those whose path has the words, at most 200. */
export function listPlaceChoices(db: Db, providerId: string, words: string): Promise<PlaceOfProvider[]> {
  return db
    .selectFrom('place')
    .leftJoin('provider', (join) =>
      join
        .onRef('provider.organisationId', '=', 'place.organisationId')
        .onRef('provider.id', '=', 'place.providerId'),
    )
    .select([
      'place.id',
      'place.path',
      'place.kind',
      'place.areaId',
      'place.providerId',
      'provider.name as providerName',
    ])
    .where((eb) =>
      eb.or([
        eb('place.providerId', '=', providerId),
        words === ''
          ? eb('place.providerId', 'is', null)
          : eb(sql<string>`lower(place.path)`, 'like', within(words)),
      ]),
    )
    .orderBy(sql`place.provider_id is distinct from ${providerId}::uuid`)
    .orderBy('place.path')
    .limit(200)
    .execute();
}
