import { sql } from 'kysely';
import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { recordChange } from '../../../../platform/history/record-page.ts';
import { mayKeepProviders } from '../../policy.ts';

/**
 * Puts practices in the register, those left out whose code is there already. A name that is taken gets the code behind
 * it. A place of the same name that is nobody's becomes theirs. Gives how many were added.
 */
export async function addPractices(
  db: Db,
  who: Who,
  practices: readonly { code: string; name: string }[],
): Promise<number> {
  require(mayKeepProviders(who));
  const organisationId = who.organisation.id;
  let added = 0;
  for (const { code, name } of practices) {
    const named = await db
      .selectFrom('provider')
      .select('id')
      .where(sql<string>`lower(name)`, '=', name.toLowerCase())
      .executeTakeFirst();
    const id = newId();
    const facts = { name: named ? `${name} (${code})` : name, kind: 'practice', odsCode: code };
    const row = await db
      .insertInto('provider')
      .values({ organisationId, id, ...facts })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!row) continue;
    added += 1;
    await db
      .updateTable('place')
      .set({ providerId: id, kind: 'practice' })
      .where(sql<string>`lower(name)`, '=', name.toLowerCase())
      .where('providerId', 'is', null)
      .execute();
    await recordChange(db, who, { kind: 'provider', id, act: 'taken from the ODS file', after: facts });
  }
  return added;
}
