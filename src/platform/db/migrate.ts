import { Migrator } from 'kysely/migration';
import { migrations } from '../../../migrations/index.ts';
import type { Database } from './database.ts';

function migratorFor(database: Database): Migrator {
  return new Migrator({
    db: database.owner.withoutPlugins(),
    provider: { getMigrations: async () => migrations },
  });
}

/** Brings the database up to date, under a lock where several processes start at once. Gives the names applied. */
export async function migrate(database: Database): Promise<string[]> {
  const { error, results } = await migratorFor(database).migrateToLatest();
  if (error) {
    const failed = results?.find((result) => result.status === 'Error');
    throw new Error(
      `The database could not be brought up to date${failed ? ` (${failed.migrationName})` : ''}.`,
      {
        cause: error,
      },
    );
  }
  return (results ?? []).map((result) => result.migrationName);
}

/** Names of migrations that the database still lacks. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const all = await migratorFor(database).getMigrations();
  return all.filter((migration) => !migration.executedAt).map((migration) => migration.name);
}
