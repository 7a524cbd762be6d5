import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSite } from './site.ts';

// Cold start to the first page, with and without the demonstration to load, and memory at rest.

if (!existsSync('dist/server/cli.js')) throw new Error('Build first: npm run build');

const memory = (pid: number) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  return { now: kilobytes('VmRSS') / 1024, most: kilobytes('VmHWM') / 1024 };
};
const rest = () => new Promise((resolve) => setTimeout(resolve, 10_000));

const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'));
try {
  for (const says of ['empty folder, demonstration loaded', 'second start, demonstration there']) {
    const site = await spawnSite(folder);
    await rest();
    const { now, most } = memory(site.pid);
    console.log(
      `${says}: first page after ${(site.firstPageAfter / 1000).toFixed(1)} s; ${now.toFixed(0)} MB at rest, ${most.toFixed(0)} MB at most`,
    );
    await site.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
