import { sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { fromNumeric } from '../amounts.ts';
import { visibleAllocations, visiblePosts } from '../visible.ts';
import { capacityOf } from './capacity.ts';
import type { Allocation, Post } from './post.ts';

const columns = [
  'resourcePost.id',
  'resourcePost.title',
  'resourcePost.personId',
  'resourcePost.providedBy',
  'resourcePost.daysPerWeek',
  'resourcePost.percentOfTime',
  'resourcePost.fromOn',
  'resourcePost.untilOn',
  'resourcePost.version',
] as const;

/** The posts by title, each with what it is for and what it is given to; an organisation has some dozens. Two queries. */
export async function listPosts(db: Db, who: Who, postId?: string): Promise<Post[]> {
  let posts = visiblePosts(db, who)
    .leftJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'resourcePost.organisationId')
        .onRef('person.id', '=', 'resourcePost.personId'),
    )
    .select(columns)
    .select('person.name as personName')
    .select(
      sql<string[]>`array(select f.framework_item_id::text from resource_post_function f
        where f.organisation_id = resource_post.organisation_id and f.post_id = resource_post.id
        order by f.framework_item_id)`.as('functionIds'),
    );
  if (postId) posts = posts.where('resourcePost.id', '=', postId);
  const rows = await posts.orderBy('resourcePost.title').orderBy('resourcePost.id').limit(1000).execute();
  const allocations = await listAllocations(db, who, postId);
  return rows.map((row) => {
    const daysPerWeek = fromNumeric(row.daysPerWeek);
    const percentOfTime = fromNumeric(row.percentOfTime);
    return {
      ...row,
      daysPerWeek,
      percentOfTime,
      capacity: capacityOf(daysPerWeek, percentOfTime),
      allocations: allocations.filter((one) => one.postId === row.id),
    };
  });
}

/** One post; null where there is none that this person may see. */
export async function findPost(db: Db, who: Who, id: string): Promise<Post | null> {
  return (await listPosts(db, who, id))[0] ?? null;
}

async function listAllocations(db: Db, who: Who, postId?: string): Promise<Allocation[]> {
  let query = allocationsWithLines(db, who);
  if (postId) query = query.where('resourceAllocation.postId', '=', postId);
  return (await query.execute()).map(asAllocation);
}

/** One allocation; null where there is none that this person may see. */
export async function findAllocation(db: Db, who: Who, id: string): Promise<Allocation | null> {
  const row = await allocationsWithLines(db, who).where('resourceAllocation.id', '=', id).executeTakeFirst();
  return row ? asAllocation(row) : null;
}

// Whoever sees resources sees all plans, and so every line that an allocation names.
const allocationsWithLines = (db: Db, who: Who) =>
  visibleAllocations(db, who)
    .leftJoin('planLine', (join) =>
      join
        .onRef('planLine.organisationId', '=', 'resourceAllocation.organisationId')
        .onRef('planLine.id', '=', 'resourceAllocation.lineId'),
    )
    .leftJoin('plan', (join) =>
      join
        .onRef('plan.organisationId', '=', 'planLine.organisationId')
        .onRef('plan.id', '=', 'planLine.planId'),
    )
    .select([
      'resourceAllocation.id',
      'resourceAllocation.postId',
      'resourceAllocation.work',
      'resourceAllocation.daysPerWeek',
      'resourceAllocation.fromOn',
      'resourceAllocation.untilOn',
      'resourceAllocation.version',
      'planLine.id as lineId',
      'planLine.planId',
      'planLine.code',
      'planLine.what',
      'plan.title as plan',
    ])
    .orderBy('resourceAllocation.postId')
    .orderBy('resourceAllocation.id');

type AllocationRow = Awaited<ReturnType<ReturnType<typeof allocationsWithLines>['execute']>>[number];

function asAllocation({ lineId, planId, code, what, plan, daysPerWeek, ...row }: AllocationRow): Allocation {
  return {
    ...row,
    daysPerWeek: fromNumeric(daysPerWeek),
    line: lineId && planId && plan ? { lineId, planId, code: code ?? '', what: what ?? '', plan } : null,
  };
}
