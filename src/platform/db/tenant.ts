import { sql } from 'kysely';
import type { Database, Db } from './database.ts';

/**
 * Runs `work` in one transaction that sees and changes only one organisation's rows: it takes the role that
 * cannot bypass row-level security and names the organisation. Nothing but SQL is awaited inside.
 */
export async function write<T>(
  database: Database,
  organisationId: string,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  return database.owner.transaction().execute(async (db) => {
    await sql`select set_config('role', 'earshot_app', true),
      set_config('earshot.organisation_id', ${organisationId}, true)`.execute(db);
    return work(db);
  });
}

/** As `write`, in a transaction that refuses to change anything. */
export async function read<T>(
  database: Database,
  organisationId: string,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  return database.owner.transaction().execute(async (db) => {
    await sql`select set_config('transaction_read_only', 'on', true), set_config('role', 'earshot_app', true),
      set_config('earshot.organisation_id', ${organisationId}, true)`.execute(db);
    return work(db);
  });
}
