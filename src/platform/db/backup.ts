import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { extract, pack } from 'tar-stream';
import { migrations } from '../../../migrations/index.ts';
import type { Database } from './database.ts';

/** Thrown with a sentence where a backup cannot be made or brought back. */
export class BackupProblem extends Error {}

interface Description {
  format: 1;
  takenAt: string;
  migrations: string[];
  tables: { name: string; columns: string[] }[];
}

const DESCRIPTION = 'earshot.json';

/** Runs statements on one connection, in one transaction; copies tables out and in. */
interface Session {
  run(text: string): Promise<Record<string, unknown>[]>;
  copyOut(text: string): Promise<Buffer>;
  copyIn(text: string, data: Buffer): Promise<void>;
}

/** One consistent moment of the whole database, though others go on writing. */
async function inOneMoment<T>(
  database: Database,
  readOnly: boolean,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  if (database.pglite)
    return database.pglite.transaction((transaction) =>
      work({
        run: async (text) => (await transaction.query<Record<string, unknown>>(text)).rows,
        copyOut: async (text) => {
          const { blob } = await transaction.query(`${text} to '/dev/blob'`);
          return Buffer.from(blob ? await blob.arrayBuffer() : new ArrayBuffer(0));
        },
        copyIn: async (text, data) => {
          await transaction.query(`${text} from '/dev/blob'`, [], { blob: new Blob([new Uint8Array(data)]) });
        },
      }),
    );
  const client = new pg.Client({ connectionString: database.url ?? '' });
  await client.connect();
  try {
    await client.query(readOnly ? 'begin isolation level repeatable read read only' : 'begin');
    const result = await work({
      run: async (text) => (await client.query(text)).rows,
      copyOut: async (text) => {
        const parts: Buffer[] = [];
        for await (const part of client.query(copyTo(`${text} to stdout`))) parts.push(part as Buffer);
        return Buffer.concat(parts);
      },
      copyIn: async (text, data) => {
        await pipeline(Readable.from([data]), client.query(copyFrom(`${text} from stdin`)));
      },
    });
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

/** Every table of ours with its own columns (generated ones are made again), referenced tables first. */
const TABLES = `
  select c.relname as name,
    (select json_agg(a.attname order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    coalesce((select json_agg(distinct r.relname) from pg_constraint f join pg_class r on r.oid = f.confrelid
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid), '[]') as needs
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' and c.relname not like 'kysely_%'
  order by c.relname`;

async function tablesInOrder(session: Session): Promise<{ name: string; columns: string[] }[]> {
  const waiting = (await session.run(TABLES)) as { name: string; columns: string[]; needs: string[] }[];
  const ordered: { name: string; columns: string[] }[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ needs }) =>
      needs.every((need) => !waiting.some(({ name }) => name === need)),
    );
    const [table] = waiting.splice(Math.max(next, 0), 1);
    if (!table || next === -1) throw new BackupProblem('The tables refer to each other in a ring.');
    ordered.push({ name: table.name, columns: table.columns });
  }
  return ordered;
}

const columnList = (columns: string[]) => columns.map((column) => `"${column}"`).join(', ');

/**
 * Writes one file with every row and every stored file of the instance, as of one moment, while others go on
 * working. The same file can be brought back on either database. Sessions' signing secret is left out.
 */
export async function backUp(
  database: Database,
  dataFolder: string,
  path: string,
): Promise<{ tables: number; files: number }> {
  const archive = pack();
  await mkdir(dirname(path), { recursive: true });
  const written = pipeline(
    archive,
    createGzip(),
    createWriteStream(`${path}.part`, { mode: 0o600, flush: true }),
  );
  written.catch(() => undefined);
  const add = (name: string, data: Buffer | string) => archive.entry({ name }, data);
  const tables = await inOneMoment(database, true, async (session) => {
    const found = await tablesInOrder(session);
    const description: Description = {
      format: 1,
      takenAt: new Date().toISOString(),
      migrations: Object.keys(migrations),
      tables: found,
    };
    add(DESCRIPTION, JSON.stringify(description));
    for (const table of found)
      add(
        `tables/${table.name}`,
        await session.copyOut(`copy (select ${columnList(table.columns)} from "${table.name}")`),
      );
    return found.length;
  });
  // A stored file is written before its row and never changed, so files copied after the rows are all there.
  const files = await listFiles(join(dataFolder, 'files'));
  for (const file of files) {
    const full = join(dataFolder, 'files', file);
    const { size } = await stat(full);
    await pipeline(createReadStream(full), archive.entry({ name: `files/${file}`, size }));
  }
  archive.finalize();
  await written;
  await rename(`${path}.part`, path);
  return { tables, files: files.length };
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  } catch {
    return [];
  }
}

/** Brings a backup back into a migrated database that holds no organisation and no account. */
export async function restore(
  database: Database,
  dataFolder: string,
  path: string,
): Promise<{ tables: number; files: number }> {
  const taken = await database.owner.executeQuery<{ any: boolean }>(
    CompiledQuery.raw('select exists (select from organisation) or exists (select from auth_user) as any'),
  );
  if (taken.rows[0]?.any)
    throw new BackupProblem(
      'There is already something in this database. Restore into an empty one: set EARSHOT_DATA or DATABASE_URL to a new place.',
    );
  const files: string[] = [];
  const tables = await inOneMoment(database, false, async (session) => {
    let description: Description | null = null;
    let count = 0;
    const archive = extract();
    const reading = pipeline(createReadStream(path), createGunzip(), archive);
    reading.catch((error) => archive.destroy(error as Error));
    try {
      for await (const entry of archive) {
        const { name } = entry.header;
        if (name === DESCRIPTION) {
          description = readDescription((await whole(entry)).toString('utf8'));
          continue;
        }
        if (!description) throw new BackupProblem('This file is no Earshot backup.');
        if (name.startsWith('tables/')) {
          const table = description.tables.find((one) => `tables/${one.name}` === name);
          if (!table) throw new BackupProblem(`The backup holds ${name}, which it does not describe.`);
          await session.run(`alter table "${table.name}" disable trigger user`);
          const data = await whole(entry);
          if (data.length > 0)
            await session.copyIn(`copy "${table.name}" (${columnList(table.columns)})`, data);
          await session.run(`alter table "${table.name}" enable trigger user`);
          // Else the checks of foreign keys to this table are planned as if it were empty.
          await session.run(`analyze "${table.name}"`);
          count += 1;
        } else if (/^files\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/.test(name)) {
          const target = join(dataFolder, name);
          await mkdir(dirname(target), { recursive: true });
          await pipeline(entry, createWriteStream(target, { mode: 0o600, flush: true }));
          files.push(name);
        } else throw new BackupProblem(`The backup holds ${name}, which does not belong there.`);
      }
      await reading;
    } catch (error) {
      if (error instanceof BackupProblem) throw error;
      throw new BackupProblem('The backup file is damaged or not whole.', { cause: error });
    }
    if (!description || count !== description.tables.length)
      throw new BackupProblem('The backup file is damaged or not whole.');
    return count;
  });
  return { tables, files: files.length };
}

async function whole(entry: AsyncIterable<unknown>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of entry) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function readDescription(text: string): Description {
  const description = JSON.parse(text) as Description;
  const names = description.tables.flatMap((table) => [table.name, ...table.columns]);
  if (!names.every((name) => /^[a-z_][a-z0-9_]*$/.test(name)))
    throw new BackupProblem('This file is no Earshot backup.');
  if (description.format !== 1)
    throw new BackupProblem('This backup was made by a newer Earshot. Update this one first.');
  const unknown = description.migrations.filter((name) => !(name in migrations));
  const missing = Object.keys(migrations).filter((name) => !description.migrations.includes(name));
  if (unknown.length > 0)
    throw new BackupProblem('This backup was made by a newer Earshot. Update this one first.');
  if (missing.length > 0)
    throw new BackupProblem(
      'This backup was made by an older Earshot. Restore it with that version, then start the new one.',
    );
  return description;
}
