import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { actorOf, recordHistory } from '../../../platform/history/record-history.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { differences } from '../history.ts';
import { mayConfigure } from '../policy.ts';
import { Refused } from '../refused.ts';
import { type AreaForm, withinArea } from './area.ts';
import { findArea, listAreas } from './queries.ts';

/** Adds an area. Gives its id. Throws `Refused` for an area to lie in that is not there. */
export async function recordArea(db: Db, who: Who, said: AreaForm): Promise<string> {
  require(mayConfigure(who));
  const areas = await listAreas(db, who);
  if (said.parentId && !areas.some(({ id }) => id === said.parentId))
    throw new Refused('parentId', 'Choose the area it lies in from the list.');
  const id = newId();
  const { version: _, postcodes, ...fields } = said;
  await db
    .insertInto('area')
    .values({
      organisationId: who.organisation.id,
      id,
      ...fields,
      postcodes: JSON.stringify(postcodes),
    })
    .execute();
  await recordHistory(db, actorOf(who), { kind: 'area', id, act: 'recorded', after: { name: said.name } });
  return id;
}

/** Changes an area. Throws `Stale`, and `Refused` where it would come to lie in itself. */
export async function changeArea(db: Db, who: Who, id: string, said: AreaForm): Promise<void> {
  require(mayConfigure(who));
  const areas = await listAreas(db, who);
  const before = areas.find((area) => area.id === id);
  if (!before) throw new NotFound();
  const { version, postcodes, ...fields } = said;
  const parent = said.parentId;
  if (parent && (withinArea(areas, id).has(parent) || !areas.some((area) => area.id === parent)))
    throw new Refused('parentId', 'An area cannot lie in itself or in a part of itself.');
  const changed = await db
    .updateTable('area')
    .set((eb) => ({ ...fields, postcodes: JSON.stringify(postcodes), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version ?? 0)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Stale({ ...before });
  const nameOf = (area: string | null) => areas.find((one) => one.id === area)?.name ?? null;
  const change = differences<object>(
    { ...before, parentId: nameOf(before.parentId) },
    { ...fields, postcodes, parentId: nameOf(parent) },
  );
  if (change) await recordHistory(db, actorOf(who), { kind: 'area', id, act: 'changed', ...change });
}

/** Closes an area: it is offered no more for what comes in, and stays on what was recorded. */
export async function closeArea(db: Db, who: Who, id: string): Promise<void> {
  await setClosed(db, who, id, who.organisation.today);
}

/** Opens a closed area again. */
export async function reopenArea(db: Db, who: Who, id: string): Promise<void> {
  await setClosed(db, who, id, null);
}

async function setClosed(db: Db, who: Who, id: string, closedOn: string | null): Promise<void> {
  require(mayConfigure(who));
  const before = await findArea(db, who, id);
  if (!before) throw new NotFound();
  if ((before.closedOn === null) === (closedOn === null)) return;
  await db
    .updateTable('area')
    .set((eb) => ({ closedOn, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await recordHistory(db, actorOf(who), {
    kind: 'area',
    id,
    act: closedOn ? 'closed' : 'opened',
    before: { closedOn: before.closedOn },
    after: { closedOn },
  });
}
