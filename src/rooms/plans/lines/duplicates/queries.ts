import { sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { visiblePlanLines } from '../../visible.ts';

const escaped = (text: string) => text.replaceAll(/[\\%_]/gu, '\\$&');

/** Lines of open plans that this person may see and whose code or words have the words sought; at most thirty. */
export function searchLines(
  db: Db,
  who: Who,
  sought: string,
  except: string,
): Promise<{ id: string; code: string; what: string; planTitle: string }[]> {
  const like = `%${escaped(sought)}%`;
  return visiblePlanLines(db, who)
    .select(['planLine.id', 'planLine.code', 'planLine.what', 'plan.title as planTitle'])
    .where('plan.state', 'in', ['draft', 'submitted', 'adopted'])
    .where('planLine.removedOn', 'is', null)
    .where('planLine.id', '<>', except)
    .where(sql<boolean>`(plan_line.code ilike ${escaped(sought)} or plan_line.what ilike ${like})`)
    .orderBy('planLine.planId')
    .orderBy('planLine.position')
    .orderBy('planLine.id')
    .limit(30)
    .execute();
}
