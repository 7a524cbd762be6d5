import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type LineFacts, listLineFacts } from '../lines/line-facts.ts';
import type { PlanState } from '../plan/plan.ts';
import { visiblePlanLines, visiblePlans } from '../visible.ts';
import type { InheritedLine, RelatedPlan, Relation } from './related.ts';

/** The plans that this one belongs to, holds, supports, is supported by, follows or is followed by. */
export async function listRelatedPlans(db: Db, who: Who, planId: string): Promise<RelatedPlan[]> {
  const own = await visiblePlans(db, who)
    .select(['plan.parentId', 'plan.supportsId', 'plan.refreshedFromId'])
    .where('plan.id', '=', planId)
    .executeTakeFirst();
  if (!own) return [];
  const ups = [own.parentId, own.supportsId, own.refreshedFromId].filter((id) => id !== null);
  const rows = await visiblePlans(db, who)
    .select([
      'plan.id',
      'plan.title',
      'plan.state',
      'plan.parentId',
      'plan.supportsId',
      'plan.refreshedFromId',
    ])
    .where('plan.id', '<>', planId)
    .where((eb) =>
      eb.or([
        eb('plan.parentId', '=', planId),
        eb('plan.supportsId', '=', planId),
        eb('plan.refreshedFromId', '=', planId),
        ...(ups.length > 0 ? [eb('plan.id', 'in', ups)] : []),
      ]),
    )
    .orderBy('plan.createdAt')
    .orderBy('plan.id')
    .limit(200)
    .execute();
  return rows.flatMap((row): RelatedPlan[] => {
    const relations: [boolean, Relation][] = [
      [row.id === own.parentId, 'parent'],
      [row.parentId === planId, 'child'],
      [row.id === own.supportsId, 'supports'],
      [row.supportsId === planId, 'supported by'],
      [row.id === own.refreshedFromId, 'follows'],
      [row.refreshedFromId === planId, 'followed by'],
    ];
    const state = row.state as PlanState;
    return relations.flatMap(([is, relation]) =>
      is ? { id: row.id, title: row.title, state, relation } : [],
    );
  });
}

/** The lines of a plan that come from its parent, each with the parent's own, on a day. */
export async function listInheritedLines(
  db: Db,
  who: Who,
  planId: string,
  asAt: string,
): Promise<InheritedLine[]> {
  const ties = await visiblePlanLines(db, who)
    .innerJoin('planLine as origin', (join) =>
      join
        .onRef('origin.organisationId', '=', 'planLine.organisationId')
        .onRef('origin.id', '=', 'planLine.inheritedFromId'),
    )
    .select(['planLine.id', 'origin.id as originId', 'origin.planId as originPlanId'])
    .where('planLine.planId', '=', planId)
    .execute();
  if (ties.length === 0) return [];
  const own = await listLineFacts(db, who, { planId, asAt });
  const parents = new Map<string, LineFacts>();
  for (const parentId of new Set(ties.map(({ originPlanId }) => originPlanId)))
    for (const line of await listLineFacts(db, who, { planId: parentId, asAt })) parents.set(line.id, line);
  const origins = new Map(ties.map(({ id, originId }) => [id, originId]));
  return own.flatMap((line): InheritedLine[] => {
    const originId = origins.get(line.id);
    return originId ? [{ line, parent: parents.get(originId) ?? null }] : [];
  });
}

/** The lines of the parent plan that this one has not taken over, in its order. */
export async function listLinesToInherit(
  db: Db,
  who: Who,
  planId: string,
  parentId: string,
): Promise<{ id: string; code: string; what: string }[]> {
  return visiblePlanLines(db, who)
    .select(['planLine.id', 'planLine.code', 'planLine.what'])
    .where('planLine.planId', '=', parentId)
    .where('planLine.removedOn', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('planLine as own')
            .whereRef('own.organisationId', '=', 'planLine.organisationId')
            .whereRef('own.inheritedFromId', '=', 'planLine.id')
            .where('own.planId', '=', planId)
            .where('own.removedOn', 'is', null)
            .select('own.id'),
        ),
      ),
    )
    .orderBy('planLine.position')
    .orderBy('planLine.id')
    .execute();
}
