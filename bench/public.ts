import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serve as listen } from '@hono/node-server';
import autocannon from 'autocannon';
import { Hono } from 'hono';
import { spawnSite } from './site.ts';

// Requests a second of the public page, the answers page and the form, each against a bare handler of the same
// server giving the same bytes, in one run, turn about. Both run in processes of their own; this one asks.

const SECONDS = 6;

async function rate(url: string): Promise<number> {
  const result = await autocannon({ url, connections: 16, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} errors`);
  return result.requests.average;
}

if (process.argv[2] === 'bare') {
  const bytes = await (await fetch(process.argv[3] ?? '')).text();
  const app = new Hono();
  app.get('*', (c) => c.html(bytes));
  const server = listen({ fetch: app.fetch, port: Number(process.argv[4]), hostname: '127.0.0.1' });
  await once(server, 'listening');
} else {
  if (!existsSync('dist/server/cli.js')) throw new Error('Build first: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'));
  const site = await spawnSite(folder);
  try {
    console.log('page                              KB    KB gzip   pages/s   bare/s   share of bare');
    for (const [index, path] of [
      '/trentside',
      '/trentside/you-said-we-did',
      '/trentside/tell-us',
    ].entries()) {
      const bytes = Buffer.from(await (await fetch(site.address + path)).arrayBuffer());
      const port = site.port + 1 + index;
      const bare = site.also(['bench/public.ts', 'bare', site.address + path, String(port)]);
      await site.untilAnswers(`http://127.0.0.1:${port}${path}`);
      await rate(site.address + path);
      const ours = await rate(site.address + path);
      const theirs = await rate(`http://127.0.0.1:${port}${path}`);
      bare.kill();
      console.log(
        path.padEnd(30),
        (bytes.length / 1024).toFixed(1).padStart(6),
        (gzipSync(bytes).length / 1024).toFixed(1).padStart(8),
        ours.toFixed(0).padStart(10),
        theirs.toFixed(0).padStart(8),
        `${((ours / theirs) * 100).toFixed(1)} %`.padStart(12),
      );
    }
  } finally {
    await site.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
