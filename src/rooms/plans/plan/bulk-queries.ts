import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';

/** The newest words that were said of a line. */
export interface LineWords {
  updatePrinted: string;
  done: string;
  next: string;
  issue: string;
}

/** The newest words of each line, for those that have any. Give it lines that were found visible. */
export async function listWords(db: Db, lineIds: readonly string[]): Promise<Map<string, LineWords>> {
  const rows = await db
    .selectFrom('planLineUpdate')
    .distinctOn('lineId')
    .select(['lineId', 'updatePrinted', 'done', 'next', 'issue'])
    .where('lineId', 'in', [...lineIds])
    .where(sql<boolean>`concat(update_printed, done, next, issue) <> ''`)
    .orderBy('lineId')
    .orderBy('asAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map(({ lineId, ...words }) => [lineId, words]));
}
