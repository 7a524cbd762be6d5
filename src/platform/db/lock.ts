import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Thrown where another process has the embedded database; the message names it. */
export class DatabaseInUse extends Error {}

interface Holder {
  pid: number;
  started: string;
  command: string;
}

/**
 * Takes the embedded database's folder for this process alone. Gives back the function that lets it go.
 * A lock left by a process that is gone is taken over.
 */
export function lockFolder(folder: string, command: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'lock');
  for (let attempt = 0; ; attempt++) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, JSON.stringify({ pid: process.pid, started: startOf(process.pid), command }));
      closeSync(file);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = readHolder(path);
      if (holder && isRunning(holder))
        throw new DatabaseInUse(
          `The database in ${folder} is in use by "earshot ${holder.command}" (process ${holder.pid}). Stop it first, or use PostgreSQL, where many processes may work at once.`,
        );
      if (attempt > 3)
        throw new DatabaseInUse(`The lock file ${path} cannot be read. Delete it if no Earshot is running.`);
      rmSync(path, { force: true });
    }
  }
  let held = true;
  return () => {
    if (held) rmSync(path, { force: true });
    held = false;
  };
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isRunning(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startOf(holder.pid) === holder.started;
}

/** When a process began, where the system tells: a number that is used again then belongs to somebody else. */
function startOf(pid: number): string {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return '';
  try {
    return readFileSync(stat, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
