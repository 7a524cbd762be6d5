import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { visiblePlans } from '../visible.ts';

/** What the views of a plan say at their head. */
export interface PlanHead {
  id: string;
  title: string;
  state: string;
  startsOn: string | null;
  endsOn: string | null;
}

const columns = ['plan.id', 'plan.title', 'plan.state', 'plan.startsOn', 'plan.endsOn'] as const;

export const findPlanHead = (db: Db, who: Who, id: string): Promise<PlanHead | undefined> =>
  visiblePlans(db, who).select(columns).where('plan.id', '=', id).executeTakeFirst();

/** The plans that are under way, by id. */
export async function planHeads(db: Db, who: Who): Promise<Map<string, PlanHead>> {
  const rows = await visiblePlans(db, who)
    .select(columns)
    .where('plan.state', 'in', ['draft', 'submitted', 'adopted'])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
