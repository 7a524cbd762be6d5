import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/db/ids.ts';
import { visibleAreas } from '../visible.ts';
import type { Area } from './area.ts';

const columns = [
  'area.id',
  'area.name',
  'area.kind',
  'area.parentId',
  'area.postcodes',
  'area.position',
  'area.closedOn',
  'area.version',
] as const;

/** All areas of the organisation; there are some dozens. Closed ones where asked for. */
export async function listAreas(db: Db, who: Who, withClosed = true): Promise<Area[]> {
  const areas = visibleAreas(db, who).select(columns).orderBy('area.position').orderBy('area.name');
  const rows = await (withClosed ? areas : areas.where('area.closedOn', 'is', null)).execute();
  return rows as unknown as Area[];
}

export async function findArea(db: Db, who: Who, id: string): Promise<Area | null> {
  if (!isId(id)) return null;
  const row = await visibleAreas(db, who).select(columns).where('area.id', '=', id).executeTakeFirst();
  return (row as unknown as Area | undefined) ?? null;
}
