import { createHash, randomBytes } from 'node:crypto';
import { anyPassword } from '../../../platform/access/account.ts';
import type { Database, Db } from '../../../platform/db/database.ts';

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * A new word with which the first administrator is made, to be printed once at the start; null where somebody can
 * already sign in with a password. Only its hash is kept, and words of earlier starts are void.
 */
export async function ensureSetupToken(database: Database): Promise<string | null> {
  if (await anyPassword(database)) return null;
  const token = randomBytes(24).toString('base64url');
  await database.owner.transaction().execute(async (db) => {
    await db.deleteFrom('setupToken').where('usedAt', 'is', null).execute();
    await db
      .insertInto('setupToken')
      .values({ tokenHash: hashOf(token) })
      .execute();
  });
  return token;
}

/** Whether the word may still be used. */
export async function isSetupToken(database: Database, token: string): Promise<boolean> {
  const row = await database.owner
    .selectFrom('setupToken')
    .select('usedAt')
    .where('tokenHash', '=', hashOf(token))
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined && !(await anyPassword(database));
}

/** Uses the word up within the owner's transaction. False where somebody else was first. */
export async function redeemSetupToken(db: Db, token: string): Promise<boolean> {
  const used = await db
    .updateTable('setupToken')
    .set({ usedAt: new Date() })
    .where('tokenHash', '=', hashOf(token))
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}
