import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    address: string;
    chromium: string;
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
    return async () => undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'earshot-journeys-'));
  const port = await freePort();
  const root = join(import.meta.dirname, '../..');
  const server = spawn(join(root, 'node_modules/.bin/node'), ['dist/server/cli.js', 'serve'], {
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
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = `http://127.0.0.1:${port}`;
  await untilReady(address, () => server.exitCode !== null);
  project.provide('address', address);
  return async () => {
    server.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
}

async function untilReady(address: string, dead: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
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
