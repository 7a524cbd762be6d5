import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { CamelCasePlugin, Kysely, PGliteDialect, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { lockFolder } from './lock.ts';
import type { DB } from './schema.ts';

/** The handle inside a transaction: what every query and command is given, always named `db`. */
export type Db = Transaction<DB>;

export interface Database {
  kind: 'embedded' | 'postgres';
  /** The owner's handle: for migrations, accounts and the command line; rooms never see it. */
  owner: Kysely<DB>;
  /** The embedded engine itself, or null on PostgreSQL. */
  pglite: PGlite | null;
  /** The connection address on PostgreSQL, or null. */
  url: string | null;
  close(): Promise<void>;
}

const DATE = 1082;
const INT8 = 20;

// Civil dates stay 'YYYY-MM-DD'; counts fit a number.
const parsers: Record<number, (text: string) => unknown> = { [DATE]: (text) => text, [INT8]: Number };

function handle(dialect: PGliteDialect | PostgresDialect): Kysely<DB> {
  return new Kysely<DB>({ dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] });
}

/** Wraps an engine that is already open, as tests do. */
export function embeddedDatabase(pglite: PGlite, close: () => Promise<void>): Database {
  return { kind: 'embedded', owner: handle(new PGliteDialect({ pglite })), pglite, url: null, close };
}

/** Options that every embedded engine is opened with. */
export const embeddedOptions = { extensions: { btree_gin }, parsers };

/**
 * Opens the embedded database in `folder`, which this process then has for itself.
 * Throws `DatabaseInUse`, naming the process that has it.
 */
export async function openEmbedded(folder: string, command: string): Promise<Database> {
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder, command);
  try {
    const pglite = await PGlite.create({ dataDir: join(folder, 'database'), ...embeddedOptions });
    return embeddedDatabase(pglite, async () => {
      await pglite.close();
      unlock();
    });
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Opens a pool of connections to PostgreSQL 15 or newer. */
export function openPostgres(url: string, connections = 10): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    // Pages are short queries: compiling them costs more than it saves.
    options: '-c jit=off',
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        parsers[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  pool.on('error', () => {
    // A connection that broke while idle: the pool replaces it, and the next query says what is wrong.
  });
  const owner = handle(new PostgresDialect({ pool }));
  return { kind: 'postgres', owner, pglite: null, url, close: () => owner.destroy() };
}
