import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { visiblePlanLines, visiblePlans } from '../visible.ts';
import type { Priority } from './priority.ts';

const priorities = (db: Db, who: Who, planId: string) =>
  visiblePlans(db, who)
    .innerJoin('planPriority', (join) =>
      join
        .onRef('planPriority.organisationId', '=', 'plan.organisationId')
        .onRef('planPriority.planId', '=', 'plan.id'),
    )
    .select([
      'planPriority.id',
      'planPriority.planId',
      'planPriority.title',
      'planPriority.year',
      'planPriority.agreedWith',
      'planPriority.agreedOn',
      'planPriority.note',
      'planPriority.version',
    ])
    .select(
      sql<
        Priority['lines']
      >`coalesce((select json_agg(json_build_object('id', l.id, 'code', l.code, 'what', l.what)
          order by l.position, l.id)
        from plan_priority_line pl
        join plan_line l on l.organisation_id = pl.organisation_id and l.id = pl.line_id
        where pl.organisation_id = plan_priority.organisation_id and pl.priority_id = plan_priority.id), '[]')`.as(
        'lines',
      ),
    )
    .where('plan.id', '=', planId);

/** The priorities of a plan with their lines, by title. A plan has a handful, so they come at once. */
export const listPriorities = (db: Db, who: Who, planId: string): Promise<Priority[]> =>
  priorities(db, who, planId).orderBy('planPriority.title').orderBy('planPriority.id').execute();

export async function findPriority(db: Db, who: Who, planId: string, id: string): Promise<Priority | null> {
  const row = await priorities(db, who, planId).where('planPriority.id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** The lines of a plan to choose from, in its order. */
export const listLineChoices = (
  db: Db,
  who: Who,
  planId: string,
): Promise<{ id: string; code: string; what: string }[]> =>
  visiblePlanLines(db, who)
    .select(['planLine.id', 'planLine.code', 'planLine.what'])
    .where('planLine.planId', '=', planId)
    .where('planLine.removedOn', 'is', null)
    .orderBy('planLine.position')
    .orderBy('planLine.id')
    .execute();
