import type { Organisation } from '../../../platform/access/organisation.ts';
import { todayFor } from '../../../platform/clock.ts';
import type { Database, Db } from '../../../platform/db/database.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { inspectCsv, readCsv } from '../../../platform/files/csv-in.ts';
import { filePath } from '../../../platform/files/store.ts';
import { enqueue, type JobData, type JobKind } from '../../../platform/jobs/jobs.ts';
import { suggestForImport } from '../coding/suggest-for-import.ts';
import { SUGGEST } from '../coding/suggesting.ts';
import { readChunk } from './chunk.ts';
import type { DateOrder } from './dates.ts';
import { planFor } from './examine.ts';
import type { ImportMap } from './mapping.ts';
import { storeChunk } from './store-chunk.ts';

export const IMPORT = 'import-feedback';

/**
 * Imports one file from the row at which it stands, a chunk a transaction, until it ends, is stopped, or the process is
 * asked to stop. May be killed at any moment and run again: what a transaction stored is stored, the rest follows.
 * Once it is in, a batch of suggested themes stands ready where the import wants one, and `queue` queues its work.
 */
export async function runImport(
  database: Database,
  dataFolder: string,
  { organisationId, id }: JobData,
  stopping: () => boolean,
  queue: (db: Db, batch: JobData) => Promise<void> = async () => undefined,
): Promise<void> {
  const found = await read(database, organisationId, (db) =>
    db
      .selectFrom('feedbackImport')
      .innerJoin('organisation', 'organisation.id', 'feedbackImport.organisationId')
      .innerJoin('source', (join) =>
        join
          .onRef('source.organisationId', '=', 'feedbackImport.organisationId')
          .onRef('source.id', '=', 'feedbackImport.sourceId'),
      )
      .select([
        'feedbackImport.fileId',
        'feedbackImport.fileName',
        'feedbackImport.fileDigest',
        'feedbackImport.sourceId',
      ])
      .select([
        'feedbackImport.map',
        'feedbackImport.dateOrder',
        'feedbackImport.scale',
        'feedbackImport.nextRow',
        'organisation.fixedToday',
        'organisation.levels',
        'source.kind as sourceKind',
      ])
      .where('feedbackImport.id', '=', id)
      .where('feedbackImport.state', '=', 'running')
      .executeTakeFirst(),
  );
  if (!found) return;
  const path = filePath(dataFolder, organisationId, found.fileId);
  const shape = await inspectCsv(path);
  if ('problem' in shape) {
    await finish(database, { organisationId, id }, { state: 'failed', problem: shape.problem }, queue);
    return;
  }
  const plan = planFor(shape, {
    map: found.map as ImportMap,
    order: found.dateOrder as DateOrder | null,
    levels: found.levels as Organisation['levels'],
    scale: found.scale,
  });
  const today = todayFor(found);
  const to = { organisationId, id, ...found };
  // While the database stores one chunk, the next is read and checked.
  let storing: Promise<boolean> = Promise.resolve(true);
  for await (const rows of readCsv(path, shape, { fromRow: found.nextRow })) {
    const chunk = readChunk(rows, plan, today);
    if (!(await storing) || stopping()) return;
    storing = write(database, organisationId, (db) => storeChunk(db, to, chunk));
    storing.catch(() => undefined);
  }
  if (await storing) await finish(database, { organisationId, id }, { state: 'done', problem: null }, queue);
}

async function finish(
  database: Database,
  { organisationId, id }: JobData,
  outcome: { state: 'done' | 'failed'; problem: string | null },
  queue: (db: Db, batch: JobData) => Promise<void>,
): Promise<void> {
  await write(database, organisationId, async (db) => {
    const finished = await db
      .updateTable('feedbackImport')
      .set({ ...outcome, finishedAt: new Date() })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .returning(['id', 'fileName', 'comments', 'suggest', 'startedBy'])
      .executeTakeFirst();
    if (outcome.state !== 'done' || !finished?.suggest || finished.comments === 0) return;
    await queue(db, { organisationId, id: await suggestForImport(db, organisationId, finished) });
  });
}

/** The job that imports a file. */
export const importFeedbackJob = (dataFolder: string): JobKind => ({
  name: IMPORT,
  run: (data, { database, stopping }) =>
    runImport(database, dataFolder, data, stopping, (db, batch) => enqueue(db, SUGGEST, batch)),
});

/** Queues again the imports that a process left in the middle. Running one twice at a time does no harm. */
export async function resumeImports(database: Database): Promise<void> {
  const running = await database.owner
    .selectFrom('feedbackImport')
    .select(['organisationId', 'id'])
    .where('state', '=', 'running')
    .execute();
  for (const { organisationId, id } of running)
    await write(database, organisationId, (db) => enqueue(db, IMPORT, { organisationId, id }));
}
