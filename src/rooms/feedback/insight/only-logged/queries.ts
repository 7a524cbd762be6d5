import { sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../../platform/web/paging.ts';
import { mayWorkOnFeedback } from '../../policy.ts';
import { visibleComments } from '../../visible.ts';
import { onlyLoggedHref } from '../addresses.ts';
import { findInsightSettings } from '../settings.ts';
import type { OnlyLogged } from './only-logged.ts';

/** Counting stops here. */
export const COUNTED_TO = 1000;

/** The last day on which something came in that is too old today. */
export const tooOldOn = (today: string, days: number): string =>
  Temporal.PlainDate.from(today)
    .subtract({ days: days + 1 })
    .toString();

const onlyLogged = (db: Db, who: Who, lastDay: string) =>
  visibleComments(db, who)
    .where('comment.themeCount', '=', sql.lit(0))
    .where('comment.receivedOn', '<=', lastDay)
    .where(
      sql<boolean>`not exists (select from finding_comment fc
        where fc.organisation_id = comment.organisation_id and fc.comment_id = comment.id)`,
    );

/** A page of what is still only logged, the oldest first. `before` is the key to go on from, `after` the one to go back. */
export async function listOnlyLogged(
  db: Db,
  who: Who,
  lastDay: string,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<OnlyLogged>> {
  const key = at.before ?? at.after;
  const onwards = at.before !== null || at.after === null;
  let query = onlyLogged(db, who, lastDay)
    .innerJoin('source', (join) =>
      join
        .onRef('source.organisationId', '=', 'comment.organisationId')
        .onRef('source.id', '=', 'comment.sourceId'),
    )
    .select(['comment.id', 'comment.receivedOn', 'source.name as source'])
    .select(sql<string>`left(comment.text, 200)`.as('text'));
  if (key)
    query = query.where(
      sql<boolean>`(comment.received_on, comment.id) ${sql.raw(onwards ? '>' : '<')} (${key.on}::date, ${key.id}::uuid)`,
    );
  const way = onwards ? 'asc' : 'desc';
  const rows = await query
    .orderBy('comment.receivedOn', way)
    .orderBy('comment.id', way)
    .limit(size + 1)
    .execute();
  return cutPage(rows, (row) => ({ on: row.receivedOn, id: row.id }), at, size);
}

/** How many are still only logged, up to `COUNTED_TO`, and the day of the oldest. */
export async function countOnlyLogged(
  db: Db,
  who: Who,
  lastDay: string,
): Promise<{ number: number; more: boolean; oldestOn: string | null }> {
  const some = onlyLogged(db, who, lastDay)
    .select('comment.receivedOn')
    .orderBy('comment.receivedOn')
    .orderBy('comment.id')
    .limit(COUNTED_TO + 1);
  const row = await db
    .selectFrom(some.as('old'))
    .select(sql<number>`count(*)::int`.as('number'))
    .select(sql<string | null>`min(old.received_on)::text`.as('oldestOn'))
    .executeTakeFirstOrThrow();
  return { ...row, number: Math.min(row.number, COUNTED_TO), more: row.number > COUNTED_TO };
}

/** The alert for the desk's first page; null for whoever does not work on feedback, and where nothing is too old. */
export async function findTooOld(
  db: Db,
  who: Who,
): Promise<{ number: number; more: boolean; days: number; href: string } | null> {
  if (!mayWorkOnFeedback(who)) return null;
  const { id, slug, today } = who.organisation;
  const { oldAfterDays } = await findInsightSettings(db, id);
  const { number, more } = await countOnlyLogged(db, who, tooOldOn(today, oldAfterDays));
  return number === 0 ? null : { number, more, days: oldAfterDays, href: onlyLoggedHref(slug) };
}
