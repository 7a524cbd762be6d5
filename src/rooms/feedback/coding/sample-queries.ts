import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { mayCode } from '../policy.ts';
import { visibleBatches, visibleComments } from '../visible.ts';
import type { JudgedComment, OwnProgress, SampledComment } from './sample.ts';

export async function findOwnProgress(db: Db, who: Who, batchId: string): Promise<OwnProgress> {
  const row = await visibleBatches(db, who)
    .where('codingBatch.id', '=', batchId)
    .select('codingBatch.sampleWanted as drawn')
    .select([
      sql<number>`(select count(*)::int from coding_judgement j where j.organisation_id = coding_batch.organisation_id
        and j.batch_id = coding_batch.id and j.person_id = ${who.personId}::uuid)`.as('coded'),
      sql<number>`(select count(distinct j.person_id)::int from coding_judgement j
        where j.organisation_id = coding_batch.organisation_id and j.batch_id = coding_batch.id
          and j.person_id <> ${who.personId}::uuid)`.as('others'),
    ])
    .executeTakeFirst();
  return row ?? { drawn: 0, coded: 0, others: 0 };
}

/** Whether this person may see what others and the program said of a sample: once it is opened, or they coded all of it. */
export const maySeeSample = (
  batch: { sampleWanted: number; sampleOpenedAt: Date | null },
  own: OwnProgress,
): boolean => batch.sampleOpenedAt !== null || (batch.sampleWanted > 0 && own.coded >= batch.sampleWanted);

/**
 * Of `comment_coding k`: whether this person may see what was suggested. Not of a comment in a sample that is not opened
 * and that they have not coded wholly: blind means blind, whatever page they look at.
 */
export const maySeeSuggestion = (who: Who) => sql<boolean>`not exists (
  select from coding_sample blind join coding_batch sampled
    on sampled.organisation_id = blind.organisation_id and sampled.id = blind.batch_id
  where blind.organisation_id = k.organisation_id and blind.comment_id = k.comment_id
    and sampled.sample_opened_at is null and sampled.state <> 'withdrawn'
    and (select count(*) from coding_judgement own where own.organisation_id = blind.organisation_id
      and own.batch_id = blind.batch_id and own.person_id = ${who.personId}::uuid) < sampled.sample_wanted)`;

/** The comment of a sample at a position, or the first that this person has not coded; nothing where there is none. */
export async function findSampled(
  db: Db,
  who: Who,
  batchId: string,
  position: number | null,
): Promise<SampledComment | undefined> {
  let sample = visibleComments(db, who)
    .innerJoin('codingSample as s', (join) =>
      join.onRef('s.organisationId', '=', 'comment.organisationId').onRef('s.commentId', '=', 'comment.id'),
    )
    .leftJoin('codingJudgement as j', (join) =>
      join
        .onRef('j.organisationId', '=', 's.organisationId')
        .onRef('j.batchId', '=', 's.batchId')
        .onRef('j.commentId', '=', 's.commentId')
        .on('j.personId', '=', who.personId),
    )
    .where('s.batchId', '=', batchId)
    .where(sql<boolean>`${sql.lit(mayCode(who))}`);
  sample =
    position === null ? sample.where('j.personId', 'is', null) : sample.where('s.position', '=', position);
  return sample
    .select(['comment.id', 'comment.text', 'comment.question', 'comment.receivedOn', 's.position'])
    .select(['j.themeIds', 'j.sentiment'])
    .orderBy('s.position')
    .limit(1)
    .executeTakeFirst();
}

/** The whole sample of a batch with every judgement and suggestion: at most 2,000 comments. Who may see it asks its caller. */
export async function listJudged(db: Db, who: Who, batchId: string): Promise<JudgedComment[]> {
  return visibleComments(db, who)
    .innerJoin('codingSample as s', (join) =>
      join.onRef('s.organisationId', '=', 'comment.organisationId').onRef('s.commentId', '=', 'comment.id'),
    )
    .leftJoin('commentCoding as k', (join) =>
      join.onRef('k.organisationId', '=', 's.organisationId').onRef('k.commentId', '=', 's.commentId'),
    )
    .where('s.batchId', '=', batchId)
    .select(['comment.id', 'comment.text', 'comment.question', 'k.sentiment as suggestedSentiment'])
    .select([
      sql<JudgedComment['suggested']>`coalesce((select jsonb_agg(jsonb_build_object('themeId', g.theme_id,
          'confidence', g.confidence) order by g.confidence desc) from comment_suggestion g
        where g.organisation_id = s.organisation_id and g.comment_id = s.comment_id and g.batch_id = s.batch_id), '[]')`.as(
        'suggested',
      ),
      sql<JudgedComment['judgements']>`coalesce((select jsonb_agg(jsonb_build_object('personId', j.person_id,
          'person', p.name, 'themeIds', to_jsonb(j.theme_ids), 'sentiment', j.sentiment) order by j.judged_at)
        from coding_judgement j join person p on p.organisation_id = j.organisation_id and p.id = j.person_id
        where j.organisation_id = s.organisation_id and j.batch_id = s.batch_id and j.comment_id = s.comment_id), '[]')`.as(
        'judgements',
      ),
    ])
    .orderBy('s.position')
    .execute();
}

/** The open themes of a batch's framework, for its coders, and the names of any that it has. */
export async function listFrameworkThemes(
  db: Db,
  framework: string,
): Promise<{ id: string; category: string; name: string; definition: string; closedOn: string | null }[]> {
  return db
    .selectFrom('theme')
    .select(['id', 'category', 'name', 'definition', 'closedOn'])
    .where('framework', '=', framework)
    .orderBy('position')
    .orderBy('id')
    .execute();
}
