import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseInUse, lockFolder } from './lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'lock');
const leave = (holder: unknown) => writeFileSync(path(), JSON.stringify(holder));

describe('the lock of the embedded database', () => {
  test('names the process that has it, and what it runs', () => {
    const unlock = lockFolder(folder, 'serve');
    expect(() => lockFolder(folder, 'backup')).toThrow(DatabaseInUse);
    expect(() => lockFolder(folder, 'backup')).toThrow(
      `in use by "earshot serve" (process ${process.pid}). Stop it first`,
    );
    unlock();
    expect(existsSync(path())).toBe(false);
    lockFolder(folder, 'backup')();
  });

  test('letting it go twice takes nothing from the one who has it next', () => {
    const first = lockFolder(folder, 'serve');
    first();
    const second = lockFolder(folder, 'backup');
    first();
    expect(existsSync(path())).toBe(true);
    second();
  });

  test('is taken over from a process that is gone', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    leave({ pid, started: '1', command: 'serve' });
    const unlock = lockFolder(folder, 'migrate');
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toMatchObject({ pid: process.pid, command: 'migrate' });
    unlock();
  });

  test('is taken over where the number belongs to another process by now', () => {
    leave({ pid: process.pid, started: 'long ago', command: 'serve' });
    lockFolder(folder, 'migrate')();
  });

  test('is taken over where a crash left it unreadable', () => {
    writeFileSync(path(), '{"pid": 12');
    lockFolder(folder, 'migrate')();
  });
});
