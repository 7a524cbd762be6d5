import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../../src/platform/db/database.ts';
import { freePort } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
    chromium: string;
    /** Where another day is asked for; '' where the site runs elsewhere. */
    days: string;
  }
}

/**
 * Once for a run of journeys: the built site with the demonstration, in an empty folder, on a port of its own. EARSHOT_AT
 * names one that runs already, for whoever writes a journey.
 */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromium', process.env.CHROMIUM ?? '/usr/bin/chromium');
  if (process.env.EARSHOT_AT) {
    project.provide('address', process.env.EARSHOT_AT);
    project.provide('days', '');
    return async () => undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'earshot-journeys-'));
  const port = await freePort();
  let site = await runSite(folder, port);
  project.provide('address', `http://127.0.0.1:${port}`);

  // The embedded database is the site's alone, so the site stops while its calendar is turned.
  async function turnTo({ organisation, today }: { organisation: string; today: string }): Promise<void> {
    await stopSite(site);
    const database = await openEmbedded(folder, 'another day');
    await database.owner
      .updateTable('organisation')
      .set({ fixedToday: today })
      .where('slug', '=', organisation)
      .execute();
    await database.close();
    site = await runSite(folder, port);
  }
  const days = createServer((request, answer) => {
    json(request)
      .then((asked) => turnTo(asked as Parameters<typeof turnTo>[0]))
      .then(
        () => answer.end(),
        (problem) => answer.writeHead(500).end(String(problem)),
      );
  });
  days.listen(0, '127.0.0.1');
  await once(days, 'listening');
  project.provide('days', `http://127.0.0.1:${(days.address() as AddressInfo).port}`);
  return async () => {
    days.close();
    await stopSite(site);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The built site on a data folder, ready to answer. */
async function runSite(folder: string, port: number): Promise<ChildProcess> {
  const root = join(import.meta.dirname, '../..');
  const site = spawn(join(root, 'node_modules/.bin/node'), ['dist/server/cli.js', 'serve'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      EARSHOT_DATA: folder,
      EARSHOT_DEMONSTRATION: 'yes',
      DATABASE_URL: '',
      SMTP_URL: '',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilReady(`http://127.0.0.1:${port}`, () => site.exitCode !== null);
  return site;
}

async function stopSite(site: ChildProcess): Promise<void> {
  if (site.exitCode !== null || site.signalCode !== null) return;
  site.kill('SIGTERM');
  await once(site, 'exit');
}

async function untilReady(address: string, dead: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 1_800; attempt++) {
    if (dead()) throw new Error('The site stopped while starting.');
    const ready = await fetch(`${address}/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The site did not become ready.');
}
