import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';

/** The kind of a source that a file names and the register does not know yet. An officer can change it. */
const KIND_OF_NEW = 'contract-return';

/** The ids of sources by their names in small letters, made where the register lacks them. */
export async function getSources(
  db: Db,
  organisationId: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const wanted = new Map(names.map((name) => [name.toLowerCase(), name]));
  if (wanted.size === 0) return new Map();
  const known = await findSources(db, [...wanted.keys()]);
  const missing = [...wanted].filter(([key]) => !known.has(key));
  if (missing.length === 0) return known;
  for (const [, name] of missing)
    await db
      .insertInto('source')
      .values({ organisationId, id: newId(), name, kind: KIND_OF_NEW })
      .onConflict((clash) => clash.doNothing())
      .execute();
  return findSources(db, [...wanted.keys()]);
}

async function findSources(db: Db, keys: string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('source')
    .select((eb) => ['id', eb.fn<string>('lower', ['name']).as('key')])
    .where((eb) => eb(eb.fn<string>('lower', ['name']), 'in', keys))
    .execute();
  return new Map(rows.map(({ id, key }) => [key, id]));
}
