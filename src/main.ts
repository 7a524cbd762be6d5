import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve as listen } from '@hono/node-server';
import { createApp } from './app.tsx';
import { jobKinds } from './job-kinds.ts';
import { createAccounts } from './platform/access/accounts.ts';
import type { Config } from './platform/config.ts';
import { type Database, openEmbedded, openPostgres } from './platform/db/database.ts';
import { migrate } from './platform/db/migrate.ts';
import { openJobs } from './platform/jobs/jobs.ts';
import { createLog } from './platform/log.ts';
import { findAssets } from './platform/web/assets.ts';

export interface Running {
  port: number;
  database: Database;
  stop(): Promise<void>;
}

/** Opens the database that the settings name: PostgreSQL, or the embedded one, which is then this process's alone. */
export function openDatabase(config: Config, command: string): Promise<Database> {
  return config.databaseUrl
    ? Promise.resolve(openPostgres(config.databaseUrl))
    : openEmbedded(config.dataFolder, command);
}

/** The folder of the browser build, beside the server's own. */
export const clientFolder = join(import.meta.dirname, '../client');

/** Config → database → jobs → web → listen. */
export async function serve(config: Config, work = true): Promise<Running> {
  const log = createLog(config.logLevel);
  const database = await openDatabase(config, 'serve');
  await migrate(database);
  const stopJobs = await openJobs(database, log, jobKinds(config), work);
  const accounts = createAccounts(database, config);
  const app = createApp({ config, database, accounts, log, assets: findAssets(clientFolder) });
  const server = listen({ fetch: app.fetch, port: config.port, hostname: config.host });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const { port } = server.address() as AddressInfo;
  log.info({ port, database: database.kind }, 'listening');
  return {
    port,
    database,
    async stop() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      });
      await stopJobs();
      await database.close();
    },
  };
}
