import type { Hono } from 'hono';
import { createApp } from '../../src/app.tsx';
import { type Accounts, createAccounts } from '../../src/platform/access/accounts.ts';
import type { Who } from '../../src/platform/access/who.ts';
import { type Config, readConfig } from '../../src/platform/config.ts';
import { createLog } from '../../src/platform/log.ts';
import type { Env } from '../../src/platform/web/context.ts';
import type { Given } from './a-database.ts';

export type Visit = (path: string, form?: Record<string, string | string[] | File>) => Promise<Response>;

export interface Site {
  app: Hono<Env>;
  config: Config;
  accounts: Accounts;
  /** Asks as nobody in particular: GET, or POST of a form where one is given. */
  visit: Visit;
  /** The same as a signed-in person. */
  as(who: Who): Promise<Visit>;
}

/** The whole site over a test's database, asked without a port. */
export function aSite(given: Given, settings: Record<string, string> = {}): Site {
  const config = readConfig({
    EARSHOT_DATA: given.folder,
    LOG_LEVEL: 'silent',
    EARSHOT_SECRET: 'x'.repeat(40),
    ...settings,
  });
  const accounts = createAccounts(given.database, config);
  const log = createLog('silent');
  const assets = { style: '/assets/style.css', script: '/assets/islands.js', folder: given.folder };
  const app = createApp({ config, database: given.database, accounts, log, assets });
  const visitWith =
    (cookie: string): Visit =>
    async (path, form) => {
      const headers: Record<string, string> = { host: 'localhost', ...(cookie ? { cookie } : {}) };
      if (!form) return app.request(`http://localhost${path}`, { headers });
      const body = new FormData();
      for (const [name, value] of Object.entries(form))
        for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
      return app.request(`http://localhost${path}`, {
        method: 'POST',
        body,
        headers: { ...headers, origin: 'http://localhost' },
      });
    };
  return {
    app,
    config,
    accounts,
    visit: visitWith(''),
    async as(who) {
      const cookies = await accounts.signInAs(who.accountId, new Headers({ host: 'localhost' }));
      return visitWith(cookies.map((cookie) => cookie.split(';')[0]).join('; '));
    },
  };
}
