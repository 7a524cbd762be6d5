import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Key } from '../../../platform/web/paging.ts';
import type { BatchScope } from './batch.ts';

/** A comment that nobody has given a theme and that no batch has. */
export interface UncodedComment {
  id: string;
  receivedOn: string;
  question: string | null;
  text: string;
}

const escaped = (text: string) => text.replaceAll(/[\\%_]/gu, '\\$&');

function uncoded(db: Db) {
  return db
    .selectFrom('comment')
    .select(['comment.id', 'comment.receivedOn', 'comment.question', 'comment.text'])
    .where(sql<boolean>`comment.theme_count = 0`)
    .where(
      sql<boolean>`not exists (select from comment_coding k
        where k.organisation_id = comment.organisation_id and k.comment_id = comment.id)`,
    );
}

function within(db: Db, { source, place, project, import: brought, from, to }: BatchScope) {
  let comments = uncoded(db);
  if (source) comments = comments.where('comment.sourceId', '=', source);
  if (place)
    comments = comments.where(
      sql<boolean>`comment.place_id in (select p.id from place p where p.path ilike ${`%${escaped(place)}%`})`,
    );
  if (project)
    comments = comments.where(
      sql<boolean>`exists (select from feedback_return r where r.organisation_id = comment.organisation_id
        and r.id = comment.return_id and r.project = ${project})`,
    );
  if (brought) comments = comments.where('comment.importId', '=', brought);
  if (from) comments = comments.where('comment.receivedOn', '>=', from);
  if (to) comments = comments.where('comment.receivedOn', '<=', to);
  return comments;
}

/** So many of a scope from a key on, the newest first. */
export async function listUncoded(
  db: Db,
  scope: BatchScope,
  after: Key | null,
  size: number,
): Promise<UncodedComment[]> {
  let comments = within(db, scope);
  if (after)
    comments = comments.where(
      sql<boolean>`(comment.received_on, comment.id) < (${after.on}::date, ${after.id}::uuid)`,
    );
  return comments.orderBy('comment.receivedOn', 'desc').orderBy('comment.id', 'desc').limit(size).execute();
}

/** How many a scope has, counted to one more than `most`. */
export async function countUncoded(db: Db, scope: BatchScope, most: number): Promise<number> {
  const { number } = await db
    .selectFrom(
      within(db, scope)
        .limit(most + 1)
        .as('uncoded'),
    )
    .select(sql<number>`count(*)::int`.as('number'))
    .executeTakeFirstOrThrow();
  return number;
}

/** So many of the comments that came one by one, not by an import, in the order in which they came. */
export async function listUncodedSince(
  db: Db,
  since: string,
  until: string,
  size: number,
): Promise<UncodedComment[]> {
  return uncoded(db)
    .where('comment.id', '>', since)
    .where('comment.id', '<', until)
    .where('comment.importId', 'is', null)
    .orderBy('comment.id')
    .limit(size)
    .execute();
}
