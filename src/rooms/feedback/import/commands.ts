import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { type Actor, actorOf, recordHistory } from '../../../platform/history/record-history.ts';
import { enqueue } from '../../../platform/jobs/jobs.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { mayWorkOnFeedback } from '../policy.ts';
import { NameTaken, recordSource } from '../source-commands.ts';
import type { DateOrder } from './dates.ts';
import { rowDigest, startKey, type UploadForm } from './feedback-import.ts';
import { headerKey, type ImportMap } from './mapping.ts';
import { findImport } from './queries.ts';
import { IMPORT } from './run.ts';
import { findSources } from './sources.ts';

/** A file that lies in the data folder under its id already. */
export interface KeptFile {
  id: string;
  name: string;
  size: number;
  /** SHA-256, 64 hexadecimal digits. */
  digest: string;
}

/** The rows of an import and of its file. Asks no policy: its callers do. */
export async function insertImport(
  db: Db,
  actor: Actor,
  file: KeptFile,
  said: { sourceId: string } & Partial<{
    map: ImportMap;
    dateOrder: DateOrder | null;
    scale: string | null;
    rowCount: number;
    state: 'mapping' | 'running';
    suggest: boolean;
  }>,
): Promise<string> {
  const { organisationId } = actor;
  const id = newId();
  const { state = 'mapping', map = {} } = said;
  await db
    .insertInto('storedFile')
    .values({
      organisationId,
      id: file.id,
      name: file.name,
      type: 'text/csv',
      size: file.size,
      digest: file.digest,
      purpose: 'import',
      createdBy: actor.personId,
    })
    .execute();
  await db
    .insertInto('feedbackImport')
    .values({
      organisationId,
      id,
      fileId: file.id,
      fileName: file.name,
      fileDigest: rowDigest(file.digest),
      sourceId: said.sourceId,
      map: JSON.stringify(map),
      dateOrder: said.dateOrder ?? null,
      scale: said.scale ?? null,
      rowCount: said.rowCount ?? null,
      state,
      suggest: said.suggest ?? true,
      startedBy: actor.personId,
      startedAt: state === 'running' ? new Date() : null,
    })
    .execute();
  const act = state === 'running' ? 'started' : 'uploaded';
  await recordHistory(db, actor, { kind: 'import', id, act, after: { file: file.name } });
  return id;
}

/** Takes an uploaded file in, with its source, which is made where it is new. Gives the import's id. */
export async function recordImport(db: Db, who: Who, file: KeptFile, form: UploadForm): Promise<string> {
  require(mayWorkOnFeedback(who));
  const sourceId = await sourceFor(db, who, form);
  return insertImport(db, actorOf(who), file, { sourceId, suggest: form.suggest });
}

async function sourceFor(db: Db, who: Who, form: UploadForm): Promise<string> {
  if (form.from === 'known') {
    const there = await db
      .selectFrom('source')
      .select('id')
      .where('id', '=', form.sourceId)
      .executeTakeFirst();
    if (!there) throw new NotFound();
    return there.id;
  }
  const { sourceName: name, sourceKind: kind } = form;
  if (kind === null) throw new NotFound();
  try {
    const source = {
      name,
      kind,
      version: null,
      ownerId: null,
      intervalDays: null,
      coverage: '',
      contact: '',
      sharedWith: '',
    };
    return await recordSource(db, who, source);
  } catch (error) {
    const known = error instanceof NameTaken ? (await findSources(db, [name])).get(name) : undefined;
    if (!known) throw error;
    return known.id;
  }
}

/** Says what the columns of the file are; not once it has been started. False where it has. */
export async function changeColumns(
  db: Db,
  who: Who,
  id: string,
  said: { map: ImportMap; dateOrder: DateOrder | null; scale: string | null; rowCount: number },
): Promise<boolean> {
  require(mayWorkOnFeedback(who));
  const row = await db
    .updateTable('feedbackImport')
    .set({
      map: JSON.stringify(said.map),
      dateOrder: said.dateOrder,
      scale: said.scale,
      rowCount: said.rowCount,
      state: 'ready',
    })
    .where('id', '=', id)
    .where('state', 'in', ['mapping', 'ready'])
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export type Started = 'started' | 'already' | 'changed since';

/**
 * Starts an import: its state and its job are there together, or neither is. Pressed twice it starts once; pressed on a
 * page that was opened before the columns changed (`key` is that page's `startKey`) it does not start at all.
 */
export async function startImport(
  db: Db,
  who: Who,
  id: string,
  { key, header }: { key: string; header: readonly string[] },
): Promise<Started> {
  require(mayWorkOnFeedback(who));
  await db.selectFrom('feedbackImport').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findImport(db, who, id);
  if (!found) throw new NotFound();
  if (found.state === 'mapping') return 'changed since';
  if (found.state !== 'ready') return 'already';
  if (startKey(found) !== key) return 'changed since';
  await run(db, who, id, 'started');
  const { map, dateOrder, scale, sourceId } = found;
  const remembered = { map: JSON.stringify(map), dateOrder, scale, sourceId, usedAt: new Date() };
  await db
    .insertInto('feedbackImportMap')
    .values({ organisationId: who.organisation.id, headerKey: headerKey(header), ...remembered })
    .onConflict((clash) => clash.columns(['organisationId', 'headerKey']).doUpdateSet(remembered))
    .execute();
  return 'started';
}

/** Goes on with an import that was stopped, from the row at which it stands. Nothing where it runs or is done. */
export async function resumeImport(db: Db, who: Who, id: string): Promise<void> {
  require(mayWorkOnFeedback(who));
  const stopped = await db
    .selectFrom('feedbackImport')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'abandoned')
    .forUpdate()
    .executeTakeFirst();
  if (stopped) await run(db, who, id, 'went on with');
}

async function run(db: Db, who: Who, id: string, act: string): Promise<void> {
  const organisationId = who.organisation.id;
  await db
    .updateTable('feedbackImport')
    .set({ state: 'running', startedBy: who.personId, startedAt: new Date(), finishedAt: null })
    .where('id', '=', id)
    .execute();
  await enqueue(db, IMPORT, { organisationId, id });
  await recordHistory(db, actorOf(who), { kind: 'import', id, act });
}

/** Stops a running import between two chunks: what is stored stays. Nothing where it does not run. */
export async function stopImport(db: Db, who: Who, id: string): Promise<void> {
  require(mayWorkOnFeedback(who));
  const row = await db
    .updateTable('feedbackImport')
    .set({ state: 'abandoned', finishedAt: new Date() })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning(['id', 'imported', 'comments'])
    .executeTakeFirst();
  if (!row) return;
  const after = { imported: row.imported, comments: row.comments };
  await recordHistory(db, actorOf(who), { kind: 'import', id, act: 'stopped', after });
}

/** Throws an import away that was never started. Gives the id of its file, for the disk; null where it was started. */
export async function dropImport(db: Db, who: Who, id: string): Promise<string | null> {
  require(mayWorkOnFeedback(who));
  const row = await db
    .deleteFrom('feedbackImport')
    .where('id', '=', id)
    .where('state', 'in', ['mapping', 'ready'])
    .returning(['fileId', 'fileName'])
    .executeTakeFirst();
  if (!row) return null;
  await db.deleteFrom('storedFile').where('id', '=', row.fileId).execute();
  const before = { file: row.fileName };
  await recordHistory(db, actorOf(who), { kind: 'import', id, act: 'thrown away', before });
  return row.fileId;
}
