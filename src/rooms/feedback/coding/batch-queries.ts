import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { visibleBatches } from '../visible.ts';
import {
  BATCH_COUNTED_TO,
  type Batch,
  type BatchScope,
  type BatchState,
  type BatchTheme,
  type FrozenQuality,
  type ListedBatch,
  type ScopeChoices,
} from './batch.ts';

const personName = (column: 'started_by' | 'signed_off_by') =>
  sql<string | null>`(select p.name from person p where p.organisation_id = coding_batch.organisation_id
    and p.id = ${sql.ref(`coding_batch.${column}`)})`;

const waiting = sql<number>`(select count(*)::int from (select from comment_coding k
  where k.organisation_id = coding_batch.organisation_id and k.batch_id = coding_batch.id and k.state = 'waiting'
  limit ${sql.lit(BATCH_COUNTED_TO)}) w)`;

const listed = (db: Db, who: Who) =>
  visibleBatches(db, who)
    .select([
      'codingBatch.id',
      'codingBatch.title',
      'codingBatch.comments',
      'codingBatch.suggested',
      'codingBatch.unassigned',
      'codingBatch.firstOn',
      'codingBatch.lastOn',
      'codingBatch.createdAt',
    ])
    .select([
      sql<BatchState>`coding_batch.state`.as('state'),
      waiting.as('waiting'),
      personName('started_by').as('startedBy'),
    ]);

/** A page of the batches and one more, the newest first, older than the one with the id `before`. */
export async function listBatches(
  db: Db,
  who: Who,
  { state, before }: { state: BatchState | null; before: string | null },
  size: number,
): Promise<ListedBatch[]> {
  let batches = listed(db, who);
  if (state) batches = batches.where('codingBatch.state', '=', state);
  if (before)
    batches = batches.where(
      sql<boolean>`(coding_batch.created_at, coding_batch.id) < (select b.created_at, b.id from coding_batch b
        where b.id = ${before}::uuid)`,
    );
  return batches
    .orderBy('codingBatch.createdAt', 'desc')
    .orderBy('codingBatch.id', 'desc')
    .limit(size + 1)
    .execute();
}

/** One batch as its page shows it, or nothing. */
export async function findBatch(db: Db, who: Who, id: string): Promise<Batch | undefined> {
  return listed(db, who)
    .select([
      'codingBatch.framework',
      'codingBatch.model',
      'codingBatch.sampleWanted',
      'codingBatch.sampleOpenedAt',
      'codingBatch.statement',
      'codingBatch.signedOffOn',
      'codingBatch.withdrawnBecause',
      'codingBatch.atLeast',
    ])
    .select([
      sql<BatchScope>`coding_batch.scope`.as('scope'),
      sql<FrozenQuality | null>`coding_batch.quality`.as('quality'),
      personName('signed_off_by').as('signedOffBy'),
      sql<string | null>`(select s.name from source s where s.organisation_id = coding_batch.organisation_id
        and s.id = (coding_batch.scope ->> 'source')::uuid)`.as('sourceName'),
      sql<string | null>`(select i.file_name from feedback_import i
        where i.organisation_id = coding_batch.organisation_id
          and i.id = (coding_batch.scope ->> 'import')::uuid)`.as('importName'),
      sql<string>`coalesce((select f.title from feedback_framework f
        where f.organisation_id = coding_batch.organisation_id and f.key = coding_batch.framework), 'Patient experience')`.as(
        'frameworkTitle',
      ),
    ])
    .where('codingBatch.id', '=', id)
    .executeTakeFirst();
}

/** What a batch suggested, by theme, most first. */
export async function listBatchThemes(db: Db, who: Who, id: string): Promise<BatchTheme[]> {
  return visibleBatches(db, who)
    .innerJoin('commentSuggestion as s', (join) =>
      join
        .onRef('s.organisationId', '=', 'codingBatch.organisationId')
        .onRef('s.batchId', '=', 'codingBatch.id'),
    )
    .innerJoin('theme as t', (join) =>
      join.onRef('t.organisationId', '=', 's.organisationId').onRef('t.id', '=', 's.themeId'),
    )
    .select(['t.id', 't.name'])
    .select([
      sql<number>`count(*)::int`.as('suggested'),
      sql<number>`count(*) filter (where s.state = 'accepted')::int`.as('accepted'),
      sql<number>`count(*) filter (where s.state = 'refused')::int`.as('refused'),
    ])
    .where('codingBatch.id', '=', id)
    .groupBy(['t.id', 't.name'])
    .orderBy('suggested', 'desc')
    .orderBy('t.name')
    .execute();
}

export async function listScopeChoices(db: Db, who: Who): Promise<ScopeChoices> {
  const batches = visibleBatches(db, who)
    .where('codingBatch.state', '<>', 'withdrawn')
    .select(['codingBatch.id', 'codingBatch.title', 'codingBatch.createdAt'])
    .orderBy('codingBatch.createdAt', 'desc')
    .limit(100);
  const row = await db
    .selectNoFrom([
      sql<
        ScopeChoices['sources'] | null
      >`(select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name)
        from source s)`.as('sources'),
      sql<
        string[] | null
      >`(select jsonb_agg(p.member order by p.member) from (select distinct member from experience_tally
        where dimension = 'project' and theme_id = '00000000-0000-0000-0000-000000000000' limit 200) p)`.as(
        'projects',
      ),
      sql<ScopeChoices['batches'] | null>`(select jsonb_agg(jsonb_build_object('id', b.id, 'title', b.title)
        order by b.created_at desc) from (${batches}) b)`.as('batches'),
      sql<
        ScopeChoices['imports'] | null
      >`(select jsonb_agg(jsonb_build_object('id', i.id, 'name', i.file_name)
        order by i.id desc) from (select id, file_name from feedback_import where state in ('done', 'abandoned')
        order by id desc limit 50) i)`.as('imports'),
    ])
    .executeTakeFirstOrThrow();
  return {
    sources: row.sources ?? [],
    projects: row.projects ?? [],
    batches: row.batches ?? [],
    imports: row.imports ?? [],
  };
}
