import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { CompiledQuery } from 'kysely';
import type { TestProject } from 'vitest/node';
import { jobKinds } from '../../src/job-kinds.ts';
import { readConfig } from '../../src/platform/config.ts';
import {
  type Database,
  embeddedDatabase,
  embeddedOptions,
  openPostgres,
} from '../../src/platform/db/database.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { openJobs } from '../../src/platform/jobs/jobs.ts';
import { createLog } from '../../src/platform/log.ts';
import { findPostgres, startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    embeddedTemplate: string;
    postgresUrl: string | null;
  }
}

export const TEMPLATE = 'earshot_template';

/** Once for a run: a migrated database of each form, from which every test file gets a copy of its own. */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-tests-'));
  const config = readConfig({ EARSHOT_DATA: folder, LOG_LEVEL: 'silent' });
  const ready = async (database: Database) => {
    await migrate(database);
    const stop = await openJobs(database, createLog('silent'), jobKinds(config), false);
    await stop();
  };

  const pglite = await PGlite.create({ ...embeddedOptions });
  await ready(embeddedDatabase(pglite, () => pglite.close()));
  const dump = await pglite.dumpDataDir('none');
  const template = join(folder, 'template.tar');
  writeFileSync(template, Buffer.from(await dump.arrayBuffer()));
  await pglite.close();
  project.provide('embeddedTemplate', template);

  const programs = findPostgres();
  const server = programs ? await startPostgres(programs) : null;
  if (server) {
    const maintenance = openPostgres(server.urlOf('postgres'), 1);
    await maintenance.owner.executeQuery(CompiledQuery.raw(`create database ${TEMPLATE}`));
    await maintenance.close();
    const database = openPostgres(server.urlOf(TEMPLATE), 4);
    await ready(database);
    await database.close();
  }
  project.provide('postgresUrl', server?.urlOf(TEMPLATE) ?? null);

  return async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
