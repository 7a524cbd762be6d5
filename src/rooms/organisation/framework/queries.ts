import { sql } from 'kysely';
import { frameworkItemKinds } from '../../../../reference/framework-items.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/db/ids.ts';
import { visibleFrameworkItems } from '../visible.ts';
import type { FrameworkFilter, FrameworkItem } from './framework-item.ts';

const columns = [
  'frameworkItem.id',
  'frameworkItem.kind',
  'frameworkItem.text',
  'frameworkItem.note',
  'frameworkItem.parentId',
  'frameworkItem.position',
  'frameworkItem.state',
  'frameworkItem.inForceFrom',
  'frameworkItem.inForceTo',
  'frameworkItem.codesignedWith',
  'frameworkItem.replacesId',
  'frameworkItem.version',
] as const;

/** The statements of one organisation are some dozens; the list shows them all, by kind and place. */
export async function listFrameworkItems(
  db: Db,
  who: Who,
  filter: FrameworkFilter,
): Promise<FrameworkItem[]> {
  let items = visibleFrameworkItems(db, who).select(columns);
  if (filter.kind) items = items.where('frameworkItem.kind', '=', filter.kind);
  if (filter.state === 'current') items = items.where('frameworkItem.state', '!=', 'superseded');
  else if (filter.state !== 'all') items = items.where('frameworkItem.state', '=', filter.state);
  const rows = await items
    .orderBy('frameworkItem.kind')
    .orderBy('frameworkItem.position')
    .orderBy('frameworkItem.id')
    .limit(1000)
    .execute();
  return rows as unknown as FrameworkItem[];
}

export async function findFrameworkItem(db: Db, who: Who, id: string): Promise<FrameworkItem | null> {
  if (!isId(id)) return null;
  const row = await visibleFrameworkItems(db, who)
    .select(columns)
    .where('frameworkItem.id', '=', id)
    .executeTakeFirst();
  return (row as unknown as FrameworkItem | undefined) ?? null;
}

/** A statement's earlier and later versions, in the order in which each replaces the one before. */
export async function listVersions(db: Db, who: Who, id: string): Promise<FrameworkItem[]> {
  const rows = await visibleFrameworkItems(db, who)
    .select(columns)
    .where(
      sql<boolean>`framework_item.id in (
        with recursive chain(id) as (
          select ${id}::uuid
          union
          select case when item.id = chain.id then item.replaces_id else item.id end
          from framework_item item join chain on item.id = chain.id or item.replaces_id = chain.id
          where item.organisation_id = ${who.organisation.id}
        )
        select id from chain)`,
    )
    .orderBy('frameworkItem.id')
    .limit(100)
    .execute();
  return rows as unknown as FrameworkItem[];
}

/** What the organisation has adopted and is in force today, by kind: for its public page. Needs no signed-in person. */
export async function listFrameworkInForce(
  db: Db,
  today: string,
): Promise<{ name: string; items: { id: string; text: string; codesignedWith: string[] }[] }[]> {
  const rows = await db
    .selectFrom('frameworkItem')
    .select(['id', 'kind', 'text', 'codesignedWith'])
    .where('state', '=', 'adopted')
    .where((eb) => eb.or([eb('inForceFrom', 'is', null), eb('inForceFrom', '<=', today)]))
    .where((eb) => eb.or([eb('inForceTo', 'is', null), eb('inForceTo', '>=', today)]))
    .orderBy('kind')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return frameworkItemKinds.flatMap(({ key, one, many }) => {
    const items = rows
      .filter((row) => row.kind === key)
      .map(({ id, text, codesignedWith }) => ({
        id,
        text,
        codesignedWith: codesignedWith as unknown as string[],
      }));
    return items.length === 0 ? [] : [{ name: items.length === 1 ? one : many, items }];
  });
}
