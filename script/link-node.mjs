// Makes `node_modules/.bin/node` lead to the Node.js of this platform that the lock file names. Several packages, one a
// platform, offer a program of that name, and some versions of npm then link none of them.
import { existsSync, lstatSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = join(dirname(dirname(fileURLToPath(import.meta.url))), 'node_modules');
const names = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
const program = names.map((name) => join(modules, name, 'bin/node')).find(existsSync);
const link = join(modules, '.bin/node');

if (process.platform !== 'win32') {
  if (!program) {
    console.error(`There is no Node.js for ${process.platform} on ${process.arch} among the packages.`);
    process.exit(1);
  }
  if (!existsSync(link)) {
    if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
    symlinkSync(relative(dirname(link), program), link);
  }
}
