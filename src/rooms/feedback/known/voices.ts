import { type RawBuilder, sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { visibleComments } from '../visible.ts';
import type { CommentKind } from '../words.ts';
import type { Voice } from './evidence.ts';

/** So many comments are read for one page; where there are more, the latest, and the page says so. */
export const MOST_READ = 20_000;

export interface Voices {
  voices: Voice[];
  /** There are more than were read. */
  more: boolean;
}

/**
 * The comments that this person may see and that meet the condition, as evidence, the latest first; at most
 * `MOST_READ`. Addresses come with them only to tell who is the same person, and go no further.
 */
export async function readVoices(db: Db, who: Who, condition: RawBuilder<boolean>): Promise<Voices> {
  const rows = await visibleComments(db, who)
    .innerJoin('source', (join) =>
      join
        .onRef('source.organisationId', '=', 'comment.organisationId')
        .onRef('source.id', '=', 'comment.sourceId'),
    )
    .leftJoin('returnContact as k', (join) =>
      join
        .onRef('k.organisationId', '=', 'comment.organisationId')
        .onRef('k.returnId', '=', 'comment.returnId'),
    )
    .select([
      'comment.id',
      'comment.returnId',
      'comment.sourceId',
      'source.kind as sourceKind',
      'comment.sentiment',
    ])
    .select([
      sql<CommentKind | null>`comment.kind`.as('kind'),
      sql<string>`coalesce(k.email, '')`.as('email'),
      sql<string>`coalesce(k.telephone, '')`.as('telephone'),
      sql<string[]>`coalesce((select json_agg(ct.theme_id) from comment_theme ct
        where ct.organisation_id = comment.organisation_id and ct.comment_id = comment.id), '[]')`.as(
        'themes',
      ),
      sql<boolean>`(comment.sentiment_batch_id is not null or exists (select 1 from comment_theme ct
        where ct.organisation_id = comment.organisation_id and ct.comment_id = comment.id
          and ct.batch_id is not null))`.as('coded'),
    ])
    .where(condition)
    .orderBy('comment.receivedOn', 'desc')
    .orderBy('comment.id', 'desc')
    .limit(MOST_READ + 1)
    .execute();
  return { voices: rows.slice(0, MOST_READ), more: rows.length > MOST_READ };
}

/** The condition of the comments behind a finding. */
export const behindFinding = (findingId: string) =>
  sql<boolean>`comment.id in (select fc.comment_id from finding_comment fc
    where fc.organisation_id = comment.organisation_id and fc.finding_id = ${findingId})`;
