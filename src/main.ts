import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve as listen } from '@hono/node-server';
import { loadDemonstration } from '../demonstration/load.ts';
import { createApp } from './app.tsx';
import { jobKinds } from './job-kinds.ts';
import { createAccounts } from './platform/access/accounts.ts';
import type { Config } from './platform/config.ts';
import { answerCommands } from './platform/db/control.ts';
import { type Database, openEmbedded, openPostgres } from './platform/db/database.ts';
import { migrate } from './platform/db/migrate.ts';
import { openJobs } from './platform/jobs/jobs.ts';
import { createLog } from './platform/log.ts';
import { resumeMessages } from './platform/mail/send.ts';
import { findAssets } from './platform/web/assets.ts';
import { resumeCoding, resumeImports } from './rooms/feedback/door.ts';
import { ensureSetupToken } from './rooms/organisation/door.ts';

export interface Running {
  port: number;
  database: Database;
  /** What the person who started it should be told once. */
  notes: string[];
  stop(): Promise<void>;
}

/** Opens the database that the settings name: PostgreSQL, or the embedded one, which is then this process's alone. */
export function openDatabase(config: Config, command: string): Promise<Database> {
  return config.databaseUrl
    ? Promise.resolve(openPostgres(config.databaseUrl))
    : openEmbedded(config.dataFolder, command);
}

/** The folder of the browser build, beside the server's own. */
const clientFolder = join(import.meta.dirname, '../client');

/** Config → database → jobs → web → listen. */
export async function serve(config: Config, withJobs = true): Promise<Running> {
  const log = createLog(config.logLevel);
  const database = await openDatabase(config, 'serve');
  await migrate(database);
  const stopJobs = await openJobs(database, log, jobKinds(config), withJobs);
  if (config.demonstration) await loadDemonstration(database);
  if (withJobs) await resume(database);

  const accounts = createAccounts(database, config);
  const app = createApp({ config, database, accounts, log, assets: findAssets(clientFolder) });
  const server = listen({ fetch: app.fetch, port: config.port, hostname: config.host });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const { port } = server.address() as AddressInfo;
  const stopAnswering = database.kind === 'embedded' ? answerCommands(database, config.dataFolder) : () => {};
  log.info({ port, database: database.kind }, 'listening');
  return {
    port,
    database,
    notes: config.demonstration ? [] : await firstSteps(database, config.url ?? `http://localhost:${port}`),
    async stop() {
      stopAnswering();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
      await stopJobs();
      await database.close();
    },
  };
}

/** Works on jobs without serving pages, beside other processes on PostgreSQL. */
export async function work(config: Config): Promise<() => Promise<void>> {
  const log = createLog(config.logLevel);
  const database = await openDatabase(config, 'worker');
  await migrate(database);
  const stopJobs = await openJobs(database, log, jobKinds(config), true);
  await resume(database);
  return async () => {
    await stopJobs();
    await database.close();
  };
}

/** Takes up what an earlier process left in the middle. */
async function resume(database: Database): Promise<void> {
  await resumeImports(database);
  await resumeCoding(database);
  await resumeMessages(database);
}

/** Where nobody can sign in yet: the address at which the first administrator is made, said once. */
async function firstSteps(database: Database, url: string): Promise<string[]> {
  const token = await ensureSetupToken(database);
  return token
    ? [
        'Nobody can sign in yet. Make the first administrator at:',
        `${url}/setup?token=${token}`,
        'This address works once. Starting again makes a new one.',
      ]
    : [];
}
