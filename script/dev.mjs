// Builds and serves, and does both again as files change.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const children = [];
const start = (words, extra = {}) => {
  const child = spawn(process.execPath, words, { stdio: 'inherit', env: { ...process.env, ...extra } });
  children.push(child);
  return child;
};

const vite = 'node_modules/vite/bin/vite.js';
start([vite, 'build', '--watch', '--mode', 'development']);
start([vite, 'build', '--ssr', '--watch', '--mode', 'development']);
while (!existsSync('dist/server/cli.js') || !existsSync('dist/client/.vite/manifest.json')) await wait(200);
start(['--watch', '--watch-preserve-output', 'dist/server/cli.js', 'serve'], {
  EARSHOT_DEMONSTRATION: process.env.EARSHOT_DEMONSTRATION ?? 'yes',
});
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    for (const child of children) child.kill(signal);
  });
