import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { leftOut } from './leaveOut.ts';

/** What a page waits for on a slow telephone: compressed bytes. */
const MOST_STYLE = 15_000;
const MOST_SCRIPT = 10_000;

const design = join(import.meta.dirname, '..');
const files = new Map<string, string>();

beforeAll(async () => {
  const built = await build({ logLevel: 'silent', build: { write: false } });
  for (const result of Array.isArray(built) ? built : [built])
    if ('output' in result)
      for (const file of result.output)
        files.set(file.fileName, file.type === 'chunk' ? file.code : Buffer.from(file.source).toString());
});

function named(pattern: RegExp): string {
  return [...files].find(([name]) => pattern.test(name))?.[1] ?? '';
}

test('the style sheet is small, and fetches nothing from elsewhere', () => {
  const style = named(/style.*\.css$/u);
  expect(style).toContain('.thread__bead');
  expect(gzipSync(style).length).toBeLessThan(MOST_STYLE);
  expect(style).not.toMatch(/https?:|data:|frutiger/iu);
});

test('the script that every page loads is small', () => {
  const script = named(/main.*\.js$/u);
  expect(script).toContain('theme-picker');
  expect(gzipSync(script).length).toBeLessThan(MOST_SCRIPT);
});

test('no component of ours wears what the style sheet leaves out', () => {
  const sources = readdirSync(design, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?<!\.test)\.tsx$/u.test(path),
  );
  expect(sources.length).toBeGreaterThan(30);
  for (const path of sources) {
    const worn = readFileSync(join(design, path), 'utf8').match(/nhsuk-[a-z_-]+/gu) ?? [];
    for (const name of worn) expect(`.${name}`, path).not.toMatch(leftOut);
  }
});
