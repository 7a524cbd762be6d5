// Builds the browser's files, then the server's. Only where a source is newer than what was built, or with --force.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = [
  'src',
  'reference',
  'migrations',
  'demonstration',
  'model',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];
const unbuilt = /\.test\.tsx?$|\.md$/;
const built = ['dist/client/.vite/manifest.json', 'dist/server/cli.js'];

/** When the newest of all files at or below a path was last written; 0 where there is none. */
function newest(path) {
  if (!existsSync(path) || unbuilt.test(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  // A folder's own time tells of files taken away.
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isCurrent() {
  const oldestBuilt = Math.min(...built.map((path) => newest(join(root, path))));
  return oldestBuilt > Math.max(...sources.map((path) => newest(join(root, path))));
}

function build(what, ...words) {
  console.log(`Building ${what}`);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status, error } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn', ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (error) throw error;
  if (status !== 0) {
    console.error(`Building ${what} failed; what it said is above.`);
    process.exit(1);
  }
}

if (!process.argv.includes('--force') && isCurrent()) {
  console.log('What was built is current.');
} else {
  build("the browser's files");
  build("the server's files", '--ssr');
}
