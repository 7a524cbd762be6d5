import { resolve } from 'node:path';
import type { Command } from 'commander';
import { openDatabase } from '../main.ts';
import { readConfig } from '../platform/config.ts';
import { backUp, restore } from '../platform/db/backup.ts';
import { askForBackup } from '../platform/db/control.ts';
import { DatabaseInUse } from '../platform/db/lock.ts';
import { migrate } from '../platform/db/migrate.ts';
import { examine } from './doctor.ts';
import { Said, show } from './outcome.ts';

/** backup, restore, doctor: what looks after the data. */
export function addDataCommands(program: Command): void {
  program
    .command('backup')
    .description('write everything to one file, as of one moment, while others go on working')
    .argument('<file>', 'where to write it, such as earshot.tar.gz')
    .option('--json', 'say what was written as JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const config = readConfig(process.env);
      const path = resolve(file);
      const done = (result: { tables: number; files: number }) =>
        show(options.json, { file: path, ...result }, [
          `Backed up ${result.tables} tables and ${result.files} files to ${path}.`,
        ]);
      let database: Awaited<ReturnType<typeof openDatabase>>;
      try {
        database = await openDatabase(config, 'backup');
      } catch (error) {
        if (!(error instanceof DatabaseInUse)) throw error;
        const answer = await askForBackup(config.dataFolder, path);
        if (!answer) throw error;
        if (!answer.ok) throw new Said(answer.problem);
        done({ tables: answer.tables, files: answer.files });
        return;
      }
      try {
        await migrate(database);
        done(await backUp(database, config.dataFolder, path));
      } finally {
        await database.close();
      }
    });

  program
    .command('restore')
    .description('bring a backup back into an empty place')
    .argument('<file>', 'a file that `earshot backup` wrote')
    .option('--json', 'say what was brought back as JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const config = readConfig(process.env);
      const database = await openDatabase(config, 'restore');
      try {
        await migrate(database);
        const result = await restore(database, config.dataFolder, resolve(file));
        show(options.json, result, [`Brought back ${result.tables} tables and ${result.files} files.`]);
      } finally {
        await database.close();
      }
    });

  program
    .command('doctor')
    .description('look at settings, database, migrations, jobs, disk and mail')
    .option('--json', 'say what was found as JSON')
    .action(async (options: { json?: boolean }) => {
      const findings = await examine(process.env);
      const well = findings.every(({ ok }) => ok);
      show(
        options.json,
        { ok: well, findings },
        findings.map(({ what, ok, says }) => `${ok ? '✓' : '✗'} ${what}: ${says}`),
      );
      if (!well) throw new Said('Something needs putting right: see the lines marked ✗.');
    });
}
