import { type ChildProcess, spawn } from 'node:child_process';
import { freePort } from '../tests/support/postgres.ts';

export interface BenchSite {
  address: string;
  port: number;
  pid: number;
  /** Milliseconds from the start of the process to its first page. */
  firstPageAfter: number;
  /** Starts another script beside it, gone with it. */
  also(words: string[]): ChildProcess;
  untilAnswers(url: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the built site with the demonstration in a folder of its own. */
export async function spawnSite(folder: string, settings: Record<string, string> = {}): Promise<BenchSite> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const others: ChildProcess[] = [];
  const environment = {
    NODE_ENV: 'production',
    DATABASE_URL: '',
    EARSHOT_DEMONSTRATION: 'yes',
    LOG_LEVEL: 'error',
    ...settings,
  };
  const started = performance.now();
  const server = spawn(process.execPath, ['dist/server/cli.js', 'serve'], {
    env: { ...process.env, ...environment, PORT: String(port), HOST: '127.0.0.1', EARSHOT_DATA: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const untilAnswers = async (url: string) => {
    for (let attempt = 0; attempt < 3000; attempt++) {
      if (server.exitCode !== null) throw new Error('The site stopped while starting.');
      if (
        await fetch(url).then(
          (answer) => answer.ok,
          () => false,
        )
      )
        return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`${url} does not answer.`);
  };
  await untilAnswers(`${address}/`);
  return {
    address,
    port,
    pid: server.pid ?? 0,
    firstPageAfter: performance.now() - started,
    also(words) {
      const child = spawn(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'] });
      others.push(child);
      return child;
    },
    untilAnswers,
    async stop() {
      for (const child of others) child.kill();
      server.kill('SIGTERM');
      await gone;
    },
  };
}
