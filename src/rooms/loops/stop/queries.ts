import type { Db } from '../../../platform/db/database.ts';

/** Whether a return left an address to write to. It says nothing else, since anybody may ask. */
export async function isWrittenTo(db: Db, returnId: string): Promise<boolean> {
  const row = await db
    .selectFrom('returnContact')
    .select('returnId')
    .where('returnId', '=', returnId)
    .where('email', '<>', '')
    .executeTakeFirst();
  return row !== undefined;
}
