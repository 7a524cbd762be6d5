import type { FrameworkItemKind } from '../../../../reference/framework-items.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { visibleFrameworkItems } from '../../organisation/door.ts';

/** A statement of the framework as it stood on a day, with the ids of all its versions: records may name any of them. */
export interface ItemInForce {
  id: string;
  text: string;
  note: string;
  ids: string[];
}

/** The statements of one kind that were in force on a day, in their order. One query. */
export async function listItemsInForce(
  db: Db,
  who: Who,
  kind: FrameworkItemKind,
  on: string,
): Promise<ItemInForce[]> {
  const rows = await visibleFrameworkItems(db, who)
    .select(['frameworkItem.id', 'frameworkItem.text', 'frameworkItem.note', 'frameworkItem.state'])
    .select(['frameworkItem.inForceFrom', 'frameworkItem.inForceTo', 'frameworkItem.replacesId'])
    .where('frameworkItem.kind', '=', kind)
    .orderBy('frameworkItem.position')
    .orderBy('frameworkItem.id')
    .execute();
  const before = new Map(rows.map(({ id, replacesId }) => [id, replacesId]));
  const firstOf = (id: string): string => {
    let at = id;
    for (let up = before.get(at); up && before.has(up); up = before.get(at)) at = up;
    return at;
  };
  return rows
    .filter(
      ({ state, inForceFrom, inForceTo }) =>
        state !== 'draft' &&
        (inForceFrom === null || inForceFrom <= on) &&
        (inForceTo === null || inForceTo >= on),
    )
    .map(({ id, text, note }) => ({
      id,
      text,
      note,
      ids: rows.filter((row) => firstOf(row.id) === firstOf(id)).map((row) => row.id),
    }));
}
