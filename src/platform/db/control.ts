import { existsSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { backUp } from './backup.ts';
import type { Database } from './database.ts';

// The embedded database belongs to one process. What another command may ask of that process comes through a socket
// in the data folder, which only the owner of the folder can open.

const socketPath = (folder: string) => join(folder, 'control.sock');

type Answer = { ok: true; tables: number; files: number } | { ok: false; problem: string };

/** Answers requests to back up, as long as the process serves. Gives the function that stops it. */
export function answerCommands(database: Database, folder: string): () => void {
  const path = socketPath(folder);
  rmSync(path, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let asked = '';
    socket.setEncoding('utf8');
    socket.on('error', () => undefined);
    socket.on('data', (part: string) => {
      asked += part;
    });
    socket.on('end', async () => {
      let answer: Answer;
      try {
        const { backup } = JSON.parse(asked) as { backup: string };
        answer = { ok: true, ...(await backUp(database, folder, backup)) };
      } catch (error) {
        answer = { ok: false, problem: error instanceof Error ? error.message : 'unknown' };
      }
      socket.end(JSON.stringify(answer));
    });
  });
  server.on('error', () => undefined);
  server.listen({ path, readableAll: false, writableAll: false });
  server.unref();
  return () => {
    server.close();
    rmSync(path, { force: true });
  };
}

/** Asks the process that serves from this folder to back up. Null where nobody answers. */
export function askForBackup(folder: string, file: string): Promise<Answer | null> {
  const path = socketPath(folder);
  if (!existsSync(path)) return Promise.resolve(null);
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(path, () => socket.end(JSON.stringify({ backup: file })));
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      said += part;
    });
    socket.on('end', () => resolve(JSON.parse(said) as Answer));
    socket.on('error', () => resolve(null));
  });
}
