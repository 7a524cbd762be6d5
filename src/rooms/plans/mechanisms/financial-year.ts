import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';

/** The day on which the organisation's year begins: MM-DD. */
export async function getYearStart(db: Db, who: Who): Promise<string> {
  const row = await db
    .selectFrom('organisation')
    .select('financialYearStart')
    .where('id', '=', who.organisation.id)
    .executeTakeFirstOrThrow();
  return row.financialYearStart;
}
