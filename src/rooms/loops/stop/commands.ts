import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { recordHistory } from '../../../platform/history/record-history.ts';

/**
 * Somebody who was written to asks for no more letters: the return that the letter names, and every other that left the
 * same address. Gives whether there was such a return; asked twice it changes nothing.
 */
export async function stopLetters(db: Db, organisationId: string, returnId: string): Promise<boolean> {
  const there = await db
    .selectFrom('returnContact')
    .select('returnId')
    .where('returnId', '=', returnId)
    .executeTakeFirst();
  if (!there) return false;
  const stopped = await db
    .updateTable('returnContact')
    .set({ stoppedAt: new Date() })
    .where(
      sql<boolean>`lower(email) = (select lower(asked.email) from return_contact asked
        where asked.return_id = ${returnId})`,
    )
    .where('stoppedAt', 'is', null)
    .returning('returnId')
    .execute();
  for (const contact of stopped)
    await recordHistory(
      db,
      { organisationId, personId: null, name: 'Whoever left the address' },
      { kind: 'return', id: contact.returnId, act: 'asked for no more letters' },
    );
  return true;
}
