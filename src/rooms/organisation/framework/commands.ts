import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { actorOf, recordHistory } from '../../../platform/history/record-history.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { differences } from '../history.ts';
import { mayAdoptFramework, mayEditFramework } from '../policy.ts';
import { Refused } from '../refused.ts';
import type { FrameworkItem, FrameworkItemForm } from './framework-item.ts';
import { findFrameworkItem } from './queries.ts';

/** Drafts a statement. Gives its id. */
export async function recordFrameworkItem(db: Db, who: Who, said: FrameworkItemForm): Promise<string> {
  require(mayEditFramework(who));
  await checkParent(db, who, said.parentId, null);
  return insert(db, who, said, null);
}

/** Changes a draft; what was adopted is replaced instead, so that it can still be shown. Throws `Stale`, `Refused`. */
export async function changeFrameworkItem(
  db: Db,
  who: Who,
  id: string,
  said: FrameworkItemForm,
): Promise<void> {
  require(mayEditFramework(who));
  const before = await getItem(db, who, id);
  if (before.state !== 'draft')
    throw new Refused('text', 'This is no draft any more. Draft a new version that replaces it.');
  await checkParent(db, who, said.parentId, id);
  const { version, codesignedWith, ...fields } = said;
  const changed = await db
    .updateTable('frameworkItem')
    .set((eb) => ({
      ...fields,
      codesignedWith: JSON.stringify(codesignedWith),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .where('version', '=', version ?? 0)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Stale({ ...before });
  const change = differences<object>(before, { ...fields, codesignedWith });
  if (change) await note(db, who, id, 'changed', change);
}

/** Drafts a new version of an adopted statement. Gives the draft's id; there is at most one at a time. */
export async function replaceFrameworkItem(db: Db, who: Who, id: string): Promise<string> {
  require(mayEditFramework(who));
  const old = await getItem(db, who, id);
  if (old.state !== 'adopted') throw new Refused('text', 'Only what is adopted can be replaced.');
  const open = await db
    .selectFrom('frameworkItem')
    .select('id')
    .where('replacesId', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (open) return open.id;
  const { kind, text, note: said, parentId, position, codesignedWith } = old;
  return insert(db, who, { kind, text, note: said, parentId, position, codesignedWith }, id);
}

/** Puts a draft in force from a day on; what it replaces ends on the day before. Throws `Stale`, `Refused`. */
export async function adoptFrameworkItem(
  db: Db,
  who: Who,
  id: string,
  on: string,
  version: number,
): Promise<void> {
  require(mayAdoptFramework(who));
  const item = await getItem(db, who, id);
  if (item.state !== 'draft') throw new Refused('on', 'It has been adopted already.');
  if (item.replacesId) {
    const old = await getItem(db, who, item.replacesId);
    const last = Temporal.PlainDate.from(on).subtract({ days: 1 }).toString();
    if (old.inForceFrom && last < old.inForceFrom)
      throw new Refused('on', 'It must begin after the first day of what it replaces.');
    await db
      .updateTable('frameworkItem')
      .set((eb) => ({ state: 'superseded', inForceTo: last, version: eb('version', '+', 1) }))
      .where('id', '=', old.id)
      .execute();
    await note(db, who, old.id, 'replaced', { after: { state: 'superseded', inForceTo: last } });
  }
  await setState(db, item, { state: 'adopted', inForceFrom: on }, version);
  await note(db, who, id, 'adopted', { after: { state: 'adopted', inForceFrom: on } });
}

/** Takes an adopted statement out of force without another in its place. Throws `Stale`, `Refused`. */
export async function withdrawFrameworkItem(
  db: Db,
  who: Who,
  id: string,
  on: string,
  version: number,
): Promise<void> {
  require(mayAdoptFramework(who));
  const item = await getItem(db, who, id);
  if (item.state !== 'adopted') throw new Refused('on', 'Only what is adopted can be taken out of force.');
  if (item.inForceFrom && on < item.inForceFrom)
    throw new Refused('on', 'Its last day cannot be before its first.');
  await setState(db, item, { state: 'superseded', inForceTo: on }, version);
  await note(db, who, id, 'withdrew', { after: { state: 'superseded', inForceTo: on } });
}

/** Throws a draft away that was never adopted. */
export async function dropFrameworkItem(db: Db, who: Who, id: string): Promise<void> {
  require(mayEditFramework(who));
  const item = await getItem(db, who, id);
  if (item.state !== 'draft') throw new Refused('text', 'Only a draft can be thrown away.');
  await db.deleteFrom('frameworkItem').where('id', '=', id).where('state', '=', 'draft').execute();
  await note(db, who, id, 'threw the draft away', { before: { text: item.text } });
}

async function setState(
  db: Db,
  item: FrameworkItem,
  state: { state: string; inForceFrom?: string; inForceTo?: string },
  version: number,
): Promise<void> {
  const changed = await db
    .updateTable('frameworkItem')
    .set((eb) => ({ ...state, version: eb('version', '+', 1) }))
    .where('id', '=', item.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Stale({ ...item });
}

async function insert(
  db: Db,
  who: Who,
  said: Omit<FrameworkItemForm, 'version'>,
  replacesId: string | null,
): Promise<string> {
  const id = newId();
  const { kind, text, note: remark, parentId, position, codesignedWith } = said;
  await db
    .insertInto('frameworkItem')
    .values({
      organisationId: who.organisation.id,
      id,
      kind,
      text,
      note: remark,
      parentId,
      position,
      codesignedWith: JSON.stringify(codesignedWith),
      replacesId,
    })
    .execute();
  await note(db, who, id, 'drafted', { after: { text } });
  return id;
}

async function getItem(db: Db, who: Who, id: string): Promise<FrameworkItem> {
  const item = await findFrameworkItem(db, who, id);
  if (!item) throw new NotFound();
  return item;
}

/** Throws `Refused` where the statement it is to belong to is not there, or belongs to it. */
async function checkParent(db: Db, who: Who, parentId: string | null, id: string | null): Promise<void> {
  const seen = new Set<string>();
  for (let at = parentId; at !== null; ) {
    const parent = await findFrameworkItem(db, who, at);
    if (!parent || at === id || seen.has(at))
      throw new Refused('parentId', 'It cannot belong to itself, or to what belongs to it.');
    seen.add(at);
    at = parent.parentId;
  }
}

function note(
  db: Db,
  who: Who,
  id: string,
  act: string,
  change: { before?: Record<string, unknown>; after?: Record<string, unknown> },
): Promise<void> {
  return recordHistory(db, actorOf(who), { kind: 'framework-item', id, act, ...change });
}
