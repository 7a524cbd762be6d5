import type { Command } from 'commander';
import { clearDemonstration, loadDemonstration } from '../../demonstration/load.ts';
import { openDatabase, serve, work } from '../main.ts';
import { readConfig } from '../platform/config.ts';
import { migrate, pendingMigrations } from '../platform/db/migrate.ts';
import { Said, show, withDatabase } from './outcome.ts';

/** serve, worker, migrate, demo: what runs the system. */
export function addServeCommands(program: Command): void {
  program
    .command('serve')
    .description('serve the site on PORT (3000) and work on jobs')
    .option('--no-jobs', 'leave the jobs to `earshot worker` (PostgreSQL only)')
    .option('--json', 'say where it listens as JSON')
    .action(async (options: { jobs: boolean; json?: boolean }) => {
      const config = readConfig(process.env);
      if (!options.jobs && !config.databaseUrl)
        throw new Said(
          'The embedded database has one process, which must do the jobs too. Leave --no-jobs out, or set DATABASE_URL.',
        );
      const running = await serve(config, options.jobs);
      const address = config.url ?? `http://localhost:${running.port}`;
      show(options.json, { address, port: running.port }, [`Earshot is at ${address}`, ...running.notes]);
      await untilStopped();
      await running.stop();
    });

  program
    .command('worker')
    .description('work on jobs beside the serving processes (PostgreSQL only)')
    .action(async () => {
      const config = readConfig(process.env);
      if (!config.databaseUrl)
        throw new Said(
          'A worker of its own needs PostgreSQL: set DATABASE_URL. With the embedded database, `earshot serve` does the jobs.',
        );
      const stop = await work(config);
      process.stdout.write('Working on jobs.\n');
      await untilStopped();
      await stop();
    });

  program
    .command('migrate')
    .description('bring the database up to date')
    .option('--json', 'say what was done as JSON')
    .action(async (options: { json?: boolean }) => {
      const database = await openDatabase(readConfig(process.env), 'migrate');
      try {
        const applied = await migrate(database);
        const pending = await pendingMigrations(database);
        show(options.json, { applied, pending }, [
          applied.length > 0 ? `Applied: ${applied.join(', ')}.` : 'The database is up to date.',
        ]);
      } finally {
        await database.close();
      }
    });

  program
    .command('demo')
    .description('load the six demonstration organisations; those already there stay as they are')
    .option('--clear', 'take the demonstration away instead')
    .option('--again', 'take it away first and load it afresh')
    .option('--json', 'say what was done as JSON')
    .action(async (options: { clear?: boolean; again?: boolean; json?: boolean }) => {
      await withDatabase('demo', async ({ database }) => {
        const cleared = options.clear || options.again ? await clearDemonstration(database) : [];
        const loaded = options.clear ? [] : await loadDemonstration(database);
        show(options.json, { cleared, loaded }, [
          ...(cleared.length > 0 ? [`Taken away: ${cleared.join(', ')}.`] : []),
          ...(options.clear
            ? []
            : [loaded.length > 0 ? `Loaded: ${loaded.join(', ')}.` : 'The demonstration is already there.']),
        ]);
      });
    });
}

/** Until somebody asks the process to stop. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
