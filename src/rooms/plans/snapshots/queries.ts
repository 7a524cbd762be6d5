import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../platform/web/paging.ts';
import { readsAllPlans } from '../policy.ts';
import { visiblePlans } from '../visible.ts';
import { checksumOf, type SnapshotContent, type SnapshotCounts } from './content.ts';
import type { ListedSnapshot, Snapshot } from './snapshot.ts';

const listed = [
  'planSnapshot.id',
  'planSnapshot.planId',
  'planSnapshot.title',
  'planSnapshot.asAt',
  'planSnapshot.counts',
  'planSnapshot.takenAt',
] as const;

/**
 * The snapshots of plans that this person sees whole. A snapshot holds every line, so it is not for those who see only
 * lines of their own.
 */
const visibleSnapshots = (db: Db, who: Who) =>
  visiblePlans(db, who)
    .innerJoin('planSnapshot', (join) =>
      join
        .onRef('planSnapshot.organisationId', '=', 'plan.organisationId')
        .onRef('planSnapshot.planId', '=', 'plan.id'),
    )
    .leftJoin('person as taker', (join) =>
      join
        .onRef('taker.organisationId', '=', 'planSnapshot.organisationId')
        .onRef('taker.id', '=', 'planSnapshot.takenBy'),
    )
    .where(sql<boolean>`${sql.lit(readsAllPlans(who))}`);

const fromRow = <Row extends { counts: unknown }>(row: Row) => ({
  ...row,
  counts: row.counts as SnapshotCounts,
});

/** One page of a plan's snapshots, latest day first. */
export async function listSnapshots(
  db: Db,
  who: Who,
  planId: string,
  at: { before: Key | null; after: Key | null } = { before: null, after: null },
  size = 50,
): Promise<Page<ListedSnapshot>> {
  let query = visibleSnapshots(db, who)
    .select(listed)
    .select('taker.name as takenByName')
    .where('planSnapshot.planId', '=', planId);
  const place = at.before ?? at.after;
  if (place)
    query = query.where(
      sql<boolean>`(plan_snapshot.as_at, plan_snapshot.id) ${sql.raw(at.before ? '<' : '>')}
        (${place.on}::date, ${place.id}::uuid)`,
    );
  const direction = at.after && !at.before ? 'asc' : 'desc';
  const rows = await query
    .orderBy('planSnapshot.asAt', direction)
    .orderBy('planSnapshot.id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(
    rows.map(fromRow),
    (row) => ({ on: row.asAt, id: row.id }),
    { before: at.before, after: at.before ? null : at.after },
    size,
  );
}

/** A snapshot with its content, its checksum computed anew; null where there is none that this person may see. */
export async function findSnapshot(db: Db, who: Who, id: string): Promise<Snapshot | null> {
  const row = await visibleSnapshots(db, who)
    .select(listed)
    .select(['planSnapshot.content', 'planSnapshot.sha256', 'taker.name as takenByName'])
    .where('planSnapshot.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const content = row.content as unknown as SnapshotContent;
  return { ...fromRow(row), content, intact: checksumOf(content) === row.sha256 };
}

/** The latest snapshot of a plan that is older than a day, or the latest of all; null where there is none. */
export async function findLatestSnapshot(
  db: Db,
  who: Who,
  planId: string,
  before: { asAt: string; id: string } | null = null,
): Promise<Snapshot | null> {
  let query = visibleSnapshots(db, who).select('planSnapshot.id').where('planSnapshot.planId', '=', planId);
  if (before)
    query = query.where(
      sql<boolean>`(plan_snapshot.as_at, plan_snapshot.id) < (${before.asAt}::date, ${before.id}::uuid)`,
    );
  const row = await query
    .orderBy('planSnapshot.asAt', 'desc')
    .orderBy('planSnapshot.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? findSnapshot(db, who, row.id) : null;
}

/** A plan whose every line this person may see: all plans are, or it is shared with them or published. */
const whole = (who: Who) =>
  readsAllPlans(who)
    ? sql<boolean>`true`
    : sql<boolean>`(plan.shared and plan.state <> 'draft' or plan.published_on is not null)`;

/** A plan's name for the pages about it; null where this person may not see it whole. */
export async function findPlanName(
  db: Db,
  who: Who,
  planId: string,
): Promise<{ id: string; title: string; state: string } | null> {
  const row = await visiblePlans(db, who)
    .select(['plan.id', 'plan.title', 'plan.state'])
    .where('plan.id', '=', planId)
    .where(whole(who))
    .executeTakeFirst();
  return row ?? null;
}
