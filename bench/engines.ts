import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import type * as App from '../src/app.tsx';
import type * as Accounts from '../src/platform/access/accounts.ts';
import type { Who } from '../src/platform/access/who.ts';
import { readConfig } from '../src/platform/config.ts';
import { type Database, openEmbedded, openPostgres } from '../src/platform/db/database.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { createLog } from '../src/platform/log.ts';
import { findPostgres, startPostgres } from '../tests/support/postgres.ts';

/** A migrated and empty database, with what is needed to open the site over it. */
export interface Engine {
  name: string;
  database: Database;
  folder: string;
  vite: ViteDevServer;
}

/** Does the work on the embedded engine and, where its programs are found, on PostgreSQL with one connection. */
export async function onEngines(work: (engine: Engine) => Promise<void>): Promise<void> {
  // As it is served: React without its checks for developers.
  process.env.NODE_ENV = 'production';
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'));
  const vite = await createServer({
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
  });
  const on = async (name: string, database: Database) => {
    try {
      await migrate(database);
      await work({ name, database, folder, vite });
    } finally {
      await database.close();
    }
  };
  try {
    await on('PGlite', await openEmbedded(folder, 'bench'));
    const programs = findPostgres();
    if (!programs) return;
    const server = await startPostgres(programs, ['shared_buffers=256MB', 'random_page_cost=1.1']);
    try {
      await on('PostgreSQL', openPostgres(server.urlOf('postgres'), 1));
    } finally {
      await server.stop();
    }
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    await vite.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks a page of the whole site as somebody, without a port: a GET, or a POST where there is a form. */
export type Ask = (
  path: string,
  form?: Record<string, string | File>,
) => Promise<{ status: number; location: string; body: Uint8Array }>;

/** Opens the site. What it answers with an error is thrown. */
export async function openSite({ database, folder, vite }: Engine, who: Who): Promise<Ask> {
  const { createApp } = (await vite.ssrLoadModule('/src/app.tsx')) as typeof App;
  const { createAccounts } = (await vite.ssrLoadModule(
    '/src/platform/access/accounts.ts',
  )) as typeof Accounts;
  const config = readConfig({ EARSHOT_DATA: folder, LOG_LEVEL: 'silent', EARSHOT_SECRET: 'x'.repeat(40) });
  const accounts = createAccounts(database, config);
  const assets = { style: '/s.css', script: '/s.js', folder };
  const app = createApp({ config, database, accounts, log: createLog('error'), assets });
  const cookies = await accounts.signInAs(who.accountId, new Headers({ host: 'localhost' }));
  const headers = { host: 'localhost', cookie: cookies.map((one) => one.split(';')[0]).join('; ') };
  return async (path, form) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(form ?? {})) body.append(name, value);
    const answer = await app.request(
      `http://localhost${path}`,
      form ? { method: 'POST', body, headers: { ...headers, origin: 'http://localhost' } } : { headers },
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (answer.status >= 400)
      throw new Error(`${path}: ${answer.status}\n${new TextDecoder().decode(bytes)}`);
    return { status: answer.status, location: answer.headers.get('location') ?? '', body: bytes };
  };
}
