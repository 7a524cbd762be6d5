import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

// Runs every check and every runner, one after the other, and adds up what they counted.

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const folder = mkdtempSync(join(tmpdir(), 'earshot-results-'));
const bin = (name: string) => join('node_modules/.bin', name);
const environment = {
  ...process.env,
  PATH: `${process.cwd()}/node_modules/.bin${delimiter}${process.env.PATH ?? ''}`,
};

function run(command: string, words: string[], extra: Record<string, string> = {}): number {
  const { status } = spawnSync(command, words, { stdio: 'inherit', env: { ...environment, ...extra } });
  return status ?? 1;
}

function check(name: string, command: string, words: string[]): void {
  console.log(`\n— ${name}`);
  if (run(command, words) === 0) total.passed += 1;
  else {
    total.failed += 1;
    console.log(`${name}: failed`);
  }
}

function vitest(name: string, words: string[], extra: Record<string, string> = {}): void {
  console.log(`\n— ${name}`);
  const result = join(folder, `${name.replaceAll(' ', '-')}.json`);
  const status = run(
    bin('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile=${result}`, ...words],
    extra,
  );
  if (!existsSync(result)) {
    total.failed += 1;
    return;
  }
  const counted = JSON.parse(readFileSync(result, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
  };
  total.passed += counted.numPassedTests;
  total.failed += counted.numFailedTests;
  total.skipped += counted.numPendingTests + counted.numTodoTests;
  // A file that could not be loaded counts no test, yet the runner failed.
  if (status !== 0 && counted.numFailedTests === 0) total.failed += 1;
}

/** A Chromium on this machine, installed from Debian's packages where that is allowed, or null with the reason. */
function findChromium(): { path: string } | { reason: string } {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const find = () =>
    environment.PATH.split(delimiter)
      .flatMap((place) => names.map((name) => join(place, name)))
      .find(existsSync) ?? null;
  const there = find();
  if (there) return { path: there };
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return { reason: 'there is no Chromium here, and it cannot be installed without being root on Debian' };
  console.log('Installing Chromium…');
  const quiet = { stdio: 'ignore', env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  try {
    execFileSync('apt-get', ['update'], quiet);
    execFileSync(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
      quiet,
    );
  } catch {
    return { reason: 'Chromium could not be installed' };
  }
  const now = find();
  return now ? { path: now } : { reason: 'Chromium was installed but is not found' };
}

function journeys(): void {
  const chromium = findChromium();
  const config = ['--config', 'tests/journeys/vitest.config.ts'];
  if ('path' in chromium) {
    vitest('journeys', config, { CHROMIUM: chromium.path });
    return;
  }
  const listed = spawnSync(bin('vitest'), ['list', '--json', ...config], {
    encoding: 'utf8',
    env: environment,
  });
  const count = (JSON.parse(listed.stdout) as unknown[]).length;
  total.skipped += count;
  console.log(`\n— journeys\n${count} skipped: ${chromium.reason}.`);
  if (process.env.CI) total.failed += 1;
}

check('types', bin('tsc'), ['--noEmit']);
check('lint and format', bin('biome'), ['check', '--error-on-warnings', '.']);
check('what may import what', process.execPath, ['script/check-imports.ts']);
check('generated database types', process.execPath, ['script/db-types.ts', '--check']);
vitest('tests', []);
journeys();

rmSync(folder, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
