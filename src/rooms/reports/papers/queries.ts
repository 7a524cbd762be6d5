import { sql } from 'kysely';
import type { Purpose } from '../../../../reference/paper-cover.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../platform/web/paging.ts';
import { visiblePlans } from '../../plans/door.ts';
import { visiblePapers } from '../visible.ts';
import {
  coverFrom,
  type ListedPaper,
  type Paper,
  type PaperFilter,
  type PaperState,
  type Resolution,
} from './paper.ts';

/** The resolution that stands: the latest that was recorded. */
const resolved = sql<string | null>`(select r.kind from paper_resolution r
  where r.organisation_id = paper.organisation_id and r.paper_id = paper.id
  order by r.recorded_at desc, r.id desc limit 1)`;

function filtered(db: Db, who: Who, filter: PaperFilter) {
  let query = visiblePapers(db, who);
  if (filter.meeting) query = query.where('paper.meetingId', '=', filter.meeting);
  if (filter.state) query = query.where('paper.state', '=', filter.state);
  if (filter.purpose) query = query.where('paper.purpose', '=', filter.purpose);
  if (filter.plan) query = query.where('paper.planId', '=', filter.plan);
  if (filter.resolved)
    query = query
      .where('paper.state', '=', 'issued')
      .where('meeting.heldOn', '<=', who.organisation.today)
      .where(sql<boolean>`${resolved} is null`);
  return query;
}

const listedColumns = [
  'paper.id',
  'paper.title',
  'paper.meetingId',
  'meeting.heldOn',
  'body.name as bodyName',
  'paper.agendaNumber',
  'paper.attachmentNumber',
  'paper.issuedOn',
  'paper.publishedOn',
] as const;

/** The moment of the paper in a key, so that a page begins exactly behind it. */
const momentOf = (key: Key) => sql`(select at.created_at from paper at where at.id = ${key.id}::uuid)`;

/** One page of papers, those begun last first. */
export async function listPapers(
  db: Db,
  who: Who,
  filter: PaperFilter,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<ListedPaper>> {
  const direction = at.after ? 'asc' : 'desc';
  let query = filtered(db, who, filter)
    .select(listedColumns)
    .select('paper.createdAt')
    .select([
      sql<Purpose>`paper.purpose`.as('purpose'),
      sql<PaperState>`paper.state`.as('state'),
      resolved.as('resolved'),
    ]);
  if (at.before)
    query = query.where(
      sql<boolean>`(paper.created_at, paper.id) < (${momentOf(at.before)}, ${at.before.id}::uuid)`,
    );
  if (at.after)
    query = query.where(
      sql<boolean>`(paper.created_at, paper.id) > (${momentOf(at.after)}, ${at.after.id}::uuid)`,
    );
  const rows = await query
    .orderBy('paper.createdAt', direction)
    .orderBy('paper.id', direction)
    .limit(size + 1)
    .execute();
  const listed = rows.map(({ createdAt, ...row }) => ({
    ...row,
    createdOn: createdAt.toISOString().slice(0, 10),
  }));
  return cutPage(listed, (row) => ({ on: row.createdOn, id: row.id }), at, size);
}

export async function countPapers(db: Db, who: Who, filter: PaperFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

const nameOf = (column: string) =>
  sql<string | null>`(select p.name from person p where p.organisation_id = paper.organisation_id
    and p.id = ${sql.ref(column)})`;
const asAtOf = (column: string) =>
  sql<string | null>`(select s.as_at from plan_snapshot s where s.organisation_id = paper.organisation_id
    and s.id = ${sql.ref(column)})`;

/** A paper as its page shows it; null where there is none that this person may see. */
export async function findPaper(db: Db, who: Who, id: string): Promise<Paper | null> {
  const row = await visiblePapers(db, who)
    .select(listedColumns)
    .select([
      'paper.createdAt',
      'meeting.inPublic',
      'paper.cover',
      'paper.planId',
      'paper.snapshotId',
      'paper.comparedWithId',
      'paper.writtenBy',
      'paper.submittedOn',
      'paper.returnedBecause',
      'paper.approvedOn',
      'paper.documentId',
      'paper.withdrawnBecause',
      'paper.version',
    ])
    .select([
      sql<Purpose>`paper.purpose`.as('purpose'),
      sql<PaperState>`paper.state`.as('state'),
      sql<string | null>`(select pl.title from plan pl where pl.organisation_id = paper.organisation_id
        and pl.id = paper.plan_id)`.as('planTitle'),
      asAtOf('paper.snapshot_id').as('snapshotAsAt'),
      asAtOf('paper.compared_with_id').as('comparedAsAt'),
      nameOf('paper.written_by').as('writerName'),
      nameOf('paper.approved_by').as('approverName'),
    ])
    .where('paper.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { createdAt, cover, ...paper } = row;
  return { ...paper, cover: coverFrom(cover), createdOn: createdAt.toISOString().slice(0, 10) };
}

/** What was resolved on a paper, the latest record first. */
export async function listResolutions(db: Db, paperId: string): Promise<Resolution[]> {
  const rows = await db
    .selectFrom('paperResolution as r')
    .select(['r.id', 'r.kind', 'r.words', 'r.resolvedOn', 'r.nextUpdateOn', 'r.correctsId', 'r.recordedAt'])
    .select(
      sql<string | null>`(select p.name from person p where p.organisation_id = r.organisation_id
        and p.id = r.recorded_by)`.as('recorderName'),
    )
    .where('r.paperId', '=', paperId)
    .orderBy('r.recordedAt', 'desc')
    .orderBy('r.id', 'desc')
    .execute();
  const corrected = new Set(rows.map(({ correctsId }) => correctsId));
  return rows.map((row) => ({ ...row, corrected: corrected.has(row.id) }));
}

/** The plans that a paper can be about, by title; those in force first. */
export function listPlanChoices(db: Db, who: Who): Promise<{ id: string; title: string }[]> {
  return visiblePlans(db, who)
    .select(['plan.id', 'plan.title'])
    .orderBy(sql`plan.state in ('refreshed', 'closed')`)
    .orderBy(sql`lower(plan.title)`)
    .orderBy('plan.id')
    .limit(200)
    .execute();
}

/**
 * The snapshot that was in the last paper issued about a plan, as at a day before: what the next paper is compared
 * with. Null where no paper was issued about it.
 */
export async function findLastReported(
  db: Db,
  planId: string,
  asAt: string,
  ownPaper: string | null,
): Promise<string | null> {
  let query = db
    .selectFrom('paper')
    .innerJoin('planSnapshot', (join) =>
      join
        .onRef('planSnapshot.organisationId', '=', 'paper.organisationId')
        .onRef('planSnapshot.id', '=', 'paper.snapshotId'),
    )
    .select('planSnapshot.id')
    .where('paper.planId', '=', planId)
    .where('paper.state', '=', 'issued')
    .where('planSnapshot.asAt', '<', asAt);
  if (ownPaper) query = query.where('paper.id', '<>', ownPaper);
  const row = await query
    .orderBy('planSnapshot.asAt', 'desc')
    .orderBy('planSnapshot.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
