import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { openPostgres } from '../src/platform/db/database.ts';
import { newId } from '../src/platform/db/ids.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { csvLine } from '../src/platform/files/csv-out.ts';
import { digestOf, filePath, keepFile } from '../src/platform/files/store.ts';
import { runImport } from '../src/rooms/feedback/import/run.ts';
import { findPostgres, startPostgres } from '../tests/support/postgres.ts';
import { chanceFrom, madeReturn, returnHeader, returnMap } from './voices.ts';

// How fast a file of made returns is imported, whole path, beside COPY of the very same rows into the same tables,
// with their indexes, keys and triggers, by their owner. One server, one run; several rounds, of which the middle one
// counts. `node bench/import.ts [rows] [rounds]`

const rows = Number(process.argv[2] ?? 100_000);
const rounds = Number(process.argv[3] ?? 3);

/** What an import writes, in the order of the keys. The tally is kept by a trigger, in the COPY as in the import. */
const tables = [
  'place',
  'feedback_return',
  'comment',
  'comment_original',
  'found_identifier',
  'feedback_import_rejection',
  'history',
];

const programs = findPostgres();
if (!programs) throw new Error('No PostgreSQL server programs were found on this machine.');
const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'));
const server = await startPostgres(programs, [
  `fsync=${process.env.FSYNC ?? 'on'}`,
  'shared_buffers=512MB',
  'max_wal_size=4GB',
]);
try {
  const admin = new pg.Client({ connectionString: server.urlOf('postgres') });
  await admin.connect();
  await admin.query('create database bench');
  await admin.end();
  const database = openPostgres(server.urlOf('bench'));
  const owner = new pg.Client({ connectionString: server.urlOf('bench') });
  await owner.connect();
  await migrate(database);

  const organisationId = newId();
  await database.owner
    .insertInto('organisation')
    .values({ id: organisationId, slug: 'bench', name: 'Bench', shortName: 'Bench' })
    .execute();
  const sourceId = newId();
  await database.owner
    .insertInto('source')
    .values({ organisationId, id: sourceId, name: 'Made returns', kind: 'friends-and-family' })
    .execute();
  const fileId = await aFile(organisationId);

  const imported: number[] = [];
  const copied: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const id = await anImport(organisationId, fileId, sourceId);
    imported.push(await seconds(() => runImport(database, folder, { organisationId, id }, () => false)));
    const done = await database.owner
      .selectFrom('feedbackImport')
      .select(['state', 'imported', 'comments', 'flagged', 'rejected'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    if (done.state !== 'done' || done.imported !== rows)
      throw new Error(`Not all was imported: ${JSON.stringify(done)}`);
    const dumps = new Map<string, Buffer>();
    for (const table of tables) dumps.set(table, await dump(table));
    await owner.query(`truncate ${tables.join(', ')}, comment_tally cascade`);
    await owner.query('checkpoint');
    let copying = 0;
    for (const table of tables) {
      copying += await seconds(() => load(table, dumps.get(table) ?? Buffer.alloc(0)));
      // An autovacuum in the middle of a COPY counts no rows, and the keys of the next table would then be looked up
      // by the wrong index. This is for the COPY's good, and not in its time.
      await owner.query(`analyze ${table}`);
    }
    copied.push(copying);
    await owner.query(`truncate ${tables.join(', ')}, comment_tally cascade`);
    await owner.query('checkpoint');
    console.log(
      `round ${round + 1}: import ${rate(imported.at(-1))}, COPY ${rate(copied.at(-1))}; ${done.comments} comments, ${done.flagged} flagged`,
    );
  }
  const ratio = middle(copied) / middle(imported);
  console.log(
    `${rows.toLocaleString('en-GB')} returns: import ${rate(middle(imported))}, COPY ${rate(middle(copied))}, ratio ${ratio.toFixed(2)} (at least 0.33)`,
  );
  await owner.end();
  await database.close();

  async function columnsOf(table: string): Promise<string> {
    const { rows: found } = await owner.query(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as list from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [table],
    );
    return found[0].list;
  }
  async function dump(table: string): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of owner.query(copyTo(`copy ${table} (${await columnsOf(table)}) to stdout`)))
      parts.push(part as Buffer);
    return Buffer.concat(parts);
  }
  async function load(table: string, data: Buffer): Promise<void> {
    const blocks: Buffer[] = [];
    for (let at = 0; at < data.length; at += 65_536) blocks.push(data.subarray(at, at + 65_536));
    await pipeline(
      Readable.from(blocks),
      owner.query(copyFrom(`copy ${table} (${await columnsOf(table)}) from stdin`)),
    );
  }
  async function aFile(organisation: string): Promise<string> {
    const path = join(folder, 'returns.csv');
    const out = createWriteStream(path);
    const chance = chanceFrom(7);
    out.write(csvLine(returnHeader));
    for (let row = 0; row < rows; row++) out.write(csvLine(madeReturn(chance)));
    out.end();
    await finished(out);
    const id = newId();
    await keepFile(folder, organisation, id, await readFile(path));
    await database.owner
      .insertInto('storedFile')
      .values({
        organisationId: organisation,
        id,
        name: 'returns.csv',
        type: 'text/csv',
        size: 1,
        digest: '',
        purpose: 'import',
      })
      .execute();
    return id;
  }
  async function anImport(organisation: string, file: string, source: string): Promise<string> {
    const id = newId();
    const digest = await digestOf(filePath(folder, organisation, file));
    await database.owner
      .insertInto('feedbackImport')
      .values({
        organisationId: organisation,
        id,
        fileId: file,
        fileName: 'returns.csv',
        fileDigest: digest.slice(0, 32),
        sourceId: source,
        map: JSON.stringify(returnMap),
        state: 'running',
      })
      .execute();
    return id;
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function rate(taken = 0): string {
  return `${Math.round(rows / taken).toLocaleString('en-GB')} rows/s (${taken.toFixed(2)} s)`;
}
