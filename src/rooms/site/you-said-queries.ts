import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../platform/web/paging.ts';
import type { PublishedLoop } from '../loops/door.ts';
import type { YouSaidFilter } from './you-said.ts';

/** Enough to read at one go on a phone. */
const PAGE = 20;

const published = (db: Db) =>
  db.selectFrom('loop').where('loop.state', '=', 'published').where('loop.publishedOn', 'is not', null);

/** `%` and `_` as themselves in a pattern. */
const literal = (words: string) => `%${words.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;

/**
 * A page of what is published, latest first, all of the words asked for in title, saying or answer.
 * Only columns that anybody may know.
 */
export async function listYouSaid(
  db: Db,
  filter: YouSaidFilter,
  at: { before: Key | null; after: Key | null },
): Promise<Page<PublishedLoop>> {
  let query = published(db).select([
    'loop.id',
    'loop.slug',
    'loop.title',
    'loop.youSaid',
    'loop.whoSaid',
    'loop.outcome',
    'loop.weDid',
    'loop.because',
    'loop.benefit',
    'loop.publishedOn',
  ]);
  if (filter.year !== null)
    query = query
      .where('loop.publishedOn', '>=', `${filter.year}-01-01`)
      .where('loop.publishedOn', '<=', `${filter.year}-12-31`);
  if (filter.benefit !== null) query = query.where('loop.benefit', '=', filter.benefit);
  for (const word of filter.words.split(/\s+/u).filter(Boolean).slice(0, 8))
    query = query.where(
      sql<boolean>`concat_ws(' ', loop.title, loop.you_said, loop.we_did, loop.because) ilike ${literal(word)}`,
    );
  const { before, after } = at;
  if (before)
    query = query.where(
      sql<boolean>`(loop.published_on, loop.id) < (${before.on}::date, ${before.id}::uuid)`,
    );
  else if (after)
    query = query.where(sql<boolean>`(loop.published_on, loop.id) > (${after.on}::date, ${after.id}::uuid)`);
  const direction = after && !before ? 'asc' : 'desc';
  const rows = await query
    .orderBy('loop.publishedOn', direction)
    .orderBy('loop.id', direction)
    .limit(PAGE + 1)
    .execute();
  return cutPage(
    rows as PublishedLoop[],
    (loop) => ({ on: loop.publishedOn, id: loop.id }),
    { before, after: before ? null : after },
    PAGE,
  );
}

/** The years in which something was published, latest first. */
export async function listYouSaidYears(db: Db): Promise<number[]> {
  const rows = await published(db)
    .select(sql<number>`extract(year from loop.published_on)::int`.as('year'))
    .groupBy('year')
    .orderBy('year', 'desc')
    .execute();
  return rows.map(({ year }) => year);
}

/** Whether something that was once public stood at this word of an address and was withdrawn. */
export async function wasWithdrawn(db: Db, slug: string): Promise<boolean> {
  const row = await db
    .selectFrom('loop')
    .select('id')
    .where('slug', '=', slug)
    .where('state', '=', 'withdrawn')
    .where('publishedOn', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}
