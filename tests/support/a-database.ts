import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { jobKinds } from '../../src/job-kinds.ts';
import { readConfig } from '../../src/platform/config.ts';
import {
  type Database,
  embeddedDatabase,
  embeddedOptions,
  openPostgres,
} from '../../src/platform/db/database.ts';
import { openJobs } from '../../src/platform/jobs/jobs.ts';
import { createLog } from '../../src/platform/log.ts';

/** A copy of the migrated embedded database, in memory. */
async function anEmbeddedDatabase(): Promise<Database> {
  const pglite = await PGlite.create({
    ...embeddedOptions,
    loadDataDir: new Blob([await readFile(inject('embeddedTemplate'))]),
  });
  return embeddedDatabase(pglite, () => pglite.close());
}

/** A copy of the migrated template on the PostgreSQL that the run started. */
async function aPostgresDatabase(template: string): Promise<Database> {
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const at = (database: string) => {
    const url = new URL(template);
    url.pathname = `/${database}`;
    return url.href;
  };
  const run = async (text: string) => {
    const maintenance = openPostgres(at('postgres'), 1);
    await maintenance.owner.executeQuery(CompiledQuery.raw(text));
    await maintenance.close();
  };
  await run(`create database ${name} template ${new URL(template).pathname.slice(1)}`);
  const database = openPostgres(at(name), 6);
  return {
    ...database,
    async close() {
      await database.close();
      await run(`drop database ${name} with (force)`);
    },
  };
}

export interface Given {
  database: Database;
  /** A data folder of the test's own, gone afterwards. */
  folder: string;
  /** Another migrated and empty database of the same form. */
  another(): Promise<Database>;
}

/**
 * Runs the tests of `about` on the embedded database and, wherever a PostgreSQL server's programs are found,
 * on PostgreSQL too. `given` is filled before the first test; the job queue is open, nobody works on it.
 */
export function onBothDatabases(about: string, tests: (given: Given) => void): void {
  const postgres = inject('postgresUrl');
  const forms: [string, () => Promise<Database>][] = [['embedded', anEmbeddedDatabase]];
  if (postgres) forms.push(['PostgreSQL', () => aPostgresDatabase(postgres)]);
  describe.each(forms)(`${about} (%s)`, (_form, open) => {
    const given = {} as Given;
    const others: Database[] = [];
    let stopJobs: (() => Promise<void>) | null = null;
    beforeAll(async () => {
      given.folder = mkdtempSync(join(tmpdir(), 'earshot-test-'));
      given.database = await open();
      given.another = async () => {
        const other = await open();
        others.push(other);
        return other;
      };
      const config = readConfig({ EARSHOT_DATA: given.folder, LOG_LEVEL: 'silent' });
      stopJobs = await openJobs(given.database, createLog('silent'), jobKinds(config), false);
    });
    afterAll(async () => {
      await stopJobs?.();
      for (const other of others) await other.close();
      await given.database?.close();
      rmSync(given.folder, { recursive: true, force: true });
    });
    tests(given);
  });
}
