import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Organisation } from '../../../platform/access/organisation.ts';
import type { Database } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { type CsvShape, inspectCsv } from '../../../platform/files/csv-in.ts';
import { digestOf, dropFile, keepFile } from '../../../platform/files/store.ts';
import { insertImport } from './commands.ts';
import type { DateOrder } from './dates.ts';
import { examineDates, examineFile } from './examine.ts';
import { rowDigest } from './feedback-import.ts';
import { type ImportMap, readImportMap } from './mapping.ts';
import { findUnfinished, listRefused } from './queries.ts';
import type { ImportResult, RejectedRow } from './result.ts';
import { runImport } from './run.ts';
import { findFileSource, getFileSource, newFileSource } from './sources.ts';
import { findTaken, type SeenReferences } from './taken.ts';

/** Where an import from the command line works. */
export interface ImportPlace {
  database: Database;
  dataFolder: string;
  /** The most bytes that a file may have. */
  limit: number;
  /** True once the process was asked to stop: the import then ends after its chunk, to go on another time. */
  stopping?: () => boolean;
}

export interface FileToImport {
  path: string;
  /** The map as it was typed. */
  map: unknown;
  /** Null where it was not said. */
  dateOrder: DateOrder | null;
  /** Key of the scale of its scores; null for the usual one. */
  scale: string | null;
  /** The source of rows that name none; null for the usual one. */
  sourceName: string | null;
}

/** What is known of a file once it has been looked through. */
interface ReadableFile {
  path: string;
  shape: CsvShape;
  map: ImportMap;
  order: DateOrder | null;
  scale: string | null;
  digest: string;
  rows: number;
}

const ACTOR = 'earshot import feedback';

/**
 * Imports a whole file in this process, or with `dryRun` tells what that would do and changes nothing. Gives one
 * sentence for each reason why it cannot be begun. Killed and called again it goes on where it stopped.
 */
export async function importFile(
  place: ImportPlace,
  organisation: Organisation,
  file: FileToImport,
  dryRun: boolean,
): Promise<{ result: ImportResult } | { problems: string[] }> {
  const found = await lookThrough(place, file);
  if ('problems' in found) return found;
  if (dryRun) return { result: await tryFile(place, organisation, found, file.sourceName) };
  return takeFile(place, organisation, found, file.sourceName);
}

async function lookThrough(
  { limit }: ImportPlace,
  { path, map: typed, dateOrder, scale }: FileToImport,
): Promise<ReadableFile | { problems: string[] }> {
  const shape = await inspectCsv(path, { limit });
  if ('problem' in shape) return { problems: [`${basename(path)}: ${shape.problem}`] };
  const read = readImportMap(typed, shape.header);
  if ('problems' in read) return read;
  const { map } = read;
  const dates = await examineDates(path, shape, map);
  if (dateOrder === null && dates.evidence === 'ask') {
    const examples = dates.examples.map((date) => `“${date}”`).join(' and ');
    return {
      problems: [
        `The dates of this file can be read in two ways, such as ${examples}. Say --date-order dmy where the day comes first, or --date-order mdy where the month does.`,
      ],
    };
  }
  const sure = { 'sure-dmy': 'dmy', 'sure-mdy': 'mdy', 'iso-only': null, ask: null } as const;
  return {
    path,
    shape,
    map,
    order: dateOrder ?? sure[dates.evidence],
    scale,
    digest: await digestOf(path),
    rows: dates.rows,
  };
}

async function tryFile(
  { database }: ImportPlace,
  organisation: Organisation,
  { path, shape, map, order, scale, digest }: ReadableFile,
  sourceName: string | null,
): Promise<ImportResult> {
  const wanted = { name: sourceName, scored: map.score !== undefined };
  const fileDigest = rowDigest(digest);
  const id = await read(database, organisation.id, (db) => findFileSource(db, wanted));
  const to = { fileDigest, source: { id, name: newFileSource(wanted) } };
  const seen: SeenReferences = new Set();
  const found = await examineFile(path, shape, {
    reading: { map, order, scale, levels: organisation.levels },
    today: organisation.today,
    keepRefused: Number.POSITIVE_INFINITY,
    taken: (chunk) => read(database, organisation.id, (db) => findTaken(db, to, chunk, seen)),
  });
  return {
    rows: found.rows,
    imported: found.imported,
    comments: found.comments,
    duplicates: found.duplicates,
    rejected: found.refused.map(({ row, column, problem }) => ({ row, column, problem })),
    warnings: { futureDates: found.futureDates },
    unknown: { score: found.unknownScores },
  };
}

async function takeFile(
  place: ImportPlace,
  organisation: Organisation,
  file: ReadableFile,
  sourceName: string | null,
): Promise<{ result: ImportResult } | { problems: string[] }> {
  const { database, dataFolder, stopping = () => false } = place;
  const organisationId = organisation.id;
  const id = await beginOrResume(place, organisationId, file, sourceName);
  // Another process may be at it too, in turns with this one: it is over when the import says so.
  for (;;) {
    await runImport(database, dataFolder, { organisationId, id }, stopping);
    const done = await read(database, organisationId, (db) =>
      db.selectFrom('feedbackImport').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );
    if (done.state === 'running' && stopping())
      return { problems: [`Stopped before row ${done.nextRow}. Give the same command again to go on.`] };
    if (done.state === 'running') continue;
    if (done.state !== 'done')
      return {
        problems: [done.problem ?? `Somebody stopped the import of ${done.fileName}. Its rows stay.`],
      };
    const result = {
      rows: done.nextRow - 1,
      imported: done.imported,
      comments: done.comments,
      duplicates: done.duplicates,
      rejected: await allRefused(database, organisationId, id),
      warnings: { futureDates: done.warnings },
      unknown: { score: done.unknownScores },
    };
    return { result };
  }
}

/** The import of this file that an earlier process left in the middle, or a new one with a copy of the file. */
async function beginOrResume(
  { database, dataFolder }: ImportPlace,
  organisationId: string,
  { path, map, order, scale, digest, rows }: ReadableFile,
  sourceName: string | null,
): Promise<string> {
  const wanted = { name: sourceName, scored: map.score !== undefined };
  const said = { map, dateOrder: order, scale, fileDigest: rowDigest(digest) };
  const unfinished = await read(database, organisationId, async (db) => {
    const sourceId = await findFileSource(db, wanted);
    return sourceId === null ? undefined : findUnfinished(db, { ...said, sourceId });
  });
  if (unfinished !== undefined) return unfinished;
  const bytes = await readFile(path);
  const file = { id: newId(), name: basename(path), size: bytes.length, digest };
  await keepFile(dataFolder, organisationId, file.id, bytes);
  try {
    return await write(database, organisationId, async (db) => {
      const sourceId = await getFileSource(db, organisationId, wanted);
      const actor = { organisationId, personId: null, name: ACTOR };
      return insertImport(db, actor, file, { ...said, sourceId, rowCount: rows, state: 'running' });
    });
  } catch (error) {
    await dropFile(dataFolder, organisationId, file.id);
    throw error;
  }
}

async function allRefused(database: Database, organisationId: string, id: string): Promise<RejectedRow[]> {
  const all: RejectedRow[] = [];
  for (;;) {
    const some = await read(database, organisationId, (db) =>
      listRefused(db, id, all.at(-1)?.row ?? 0, 1000),
    );
    if (some.length === 0) return all;
    for (const { row, column, problem } of some) all.push({ row, column, problem });
  }
}
