import { frameworkItemKinds } from '../../../reference/framework-items.ts';
import { inWords } from '../../design/text/words.ts';
import type { Db } from '../../platform/db/database.ts';
import { type PromiseGroup, promised } from './promises.ts';

/** The statements that are adopted and in force on a day, by kind. Drafts and what was superseded stay inside. */
export async function listPromises(db: Db, today: string): Promise<PromiseGroup[]> {
  const rows = await db
    .selectFrom('frameworkItem')
    .select(['id', 'kind', 'text', 'inForceFrom', 'codesignedWith'])
    .where('kind', 'in', [...promised])
    .where('state', '=', 'adopted')
    .where((eb) => eb.or([eb('inForceFrom', 'is', null), eb('inForceFrom', '<=', today)]))
    .where((eb) => eb.or([eb('inForceTo', 'is', null), eb('inForceTo', '>=', today)]))
    .orderBy('kind')
    .orderBy('position')
    .orderBy('id')
    .limit(500)
    .execute();
  return promised.flatMap((kind) => {
    const items = rows
      .filter((row) => row.kind === kind)
      .map((row) => ({
        id: row.id,
        text: row.text,
        since: row.inForceFrom,
        together: inWords(Array.isArray(row.codesignedWith) ? row.codesignedWith.map(String) : []),
      }));
    const name = frameworkItemKinds.find(({ key }) => key === kind)?.many ?? '';
    return items.length === 0 ? [] : [{ kind, name, items }];
  });
}

/** Whether the organisation has anything to show on its page of promises. */
export async function hasPromises(db: Db, today: string): Promise<boolean> {
  const row = await db
    .selectFrom('frameworkItem')
    .select('id')
    .where('kind', 'in', [...promised])
    .where('state', '=', 'adopted')
    .where((eb) => eb.or([eb('inForceFrom', 'is', null), eb('inForceFrom', '<=', today)]))
    .where((eb) => eb.or([eb('inForceTo', 'is', null), eb('inForceTo', '>=', today)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
