import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { visibleReturns } from '../visible.ts';
import { MOST_WEIGHTED, type Weighable } from './weights.ts';

/** The returns of a source in a year that say something of who answered, newest first, one more than are weighted. */
export async function listWeighable(
  db: Db,
  who: Who,
  sourceId: string,
  { from, to }: { from: string; to: string },
): Promise<Weighable[]> {
  const rows = await visibleReturns(db, who)
    .select(['equality', 'score', 'scoreScale'])
    .where('sourceId', '=', sourceId)
    .where('receivedOn', '>=', `${from}-01`)
    .where('receivedOn', '<', `${Temporal.PlainYearMonth.from(to).add({ months: 1 })}-01`)
    .where('equality', 'is not', null)
    .orderBy('receivedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_WEIGHTED + 1)
    .execute();
  return rows.map(({ equality, score, scoreScale }) => ({
    equality: equality as Readonly<Record<string, string>>,
    score,
    scoreScale,
  }));
}
