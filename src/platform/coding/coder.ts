import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Coded, CodingInput } from '../../analysis/coding/coding.ts';
import { MODEL_VERSION } from '../../analysis/coding/model-version.ts';
import type { Answered, Asked } from './thread.ts';

/** Codes comments beside the main thread. */
export interface Coder {
  /** The version of the model, to be kept with every suggestion. */
  readonly model: string;
  /** One answer for each comment, in the same order. Rejects where the model cannot be read. */
  code(comments: readonly CodingInput[]): Promise<Coded[]>;
  /** The words of the comment that a theme rests on, strongest first, at most 5. */
  explain(comment: CodingInput, theme: string): Promise<string[]>;
  /** Lets the threads go once what was asked is answered. Afterwards nothing more may be asked. */
  close(): Promise<void>;
}

/** Comments in one message: few enough that short work gets between, enough that messages cost little. */
const AT_ONCE = 250;

/** Messages that wait in one thread while it works, so that it never runs dry. */
const AHEAD = 2;

/** A thread holds some 60 MB; without work for so long it is let go. */
const PATIENCE = 60_000;

interface Work {
  asked: Asked;
  resolve(answered: Answered): void;
  reject(error: Error): void;
}

interface Thread {
  worker: Worker;
  working: Map<number, Work>;
}

/**
 * Opens the coding of comments. Nothing is loaded until the first comment comes; the threads, as many as `threads`
 * says or the machine has processors (at most 4), do not keep a process alive, and short work goes before long.
 */
export function openCoder({
  threads = Math.min(4, availableParallelism()),
}: {
  threads?: number;
} = {}): Coder {
  const most = Math.max(1, Math.floor(threads));
  const pool = new Set<Thread>();
  const long: Work[] = [];
  const short: Work[] = [];
  let last = 0;
  let isClosed = false;
  let letGo: NodeJS.Timeout | undefined;

  const start = (): Thread => {
    const worker = new Worker(threadFile(), { workerData: modelFile() });
    const thread: Thread = { worker, working: new Map() };
    worker.on('message', (answered: Answered) => {
      const work = thread.working.get(answered.id);
      thread.working.delete(answered.id);
      if ('against' in answered) work?.reject(new Error(answered.against));
      else work?.resolve(answered);
      if (thread.working.size === 0) worker.unref();
      feed();
    });
    const ended = (error: Error) => {
      pool.delete(thread);
      for (const work of thread.working.values()) work.reject(error);
      thread.working.clear();
      feed();
    };
    worker.on('error', ended);
    worker.on('exit', (code) => ended(new Error(`The coding thread ended with ${code}.`)));
    pool.add(thread);
    return thread;
  };

  const idlest = (): Thread | null => {
    let found: Thread | null = null;
    for (const thread of pool) if (found === null || thread.working.size < found.working.size) found = thread;
    if (found === null || (found.working.size > 0 && pool.size < most)) return start();
    return found.working.size < AHEAD ? found : null;
  };

  const feed = () => {
    while (short.length + long.length > 0) {
      const thread = idlest();
      if (thread === null) return;
      const work = short.shift() ?? long.shift();
      if (!work) return;
      thread.working.set(work.asked.id, work);
      thread.worker.ref();
      thread.worker.postMessage(work.asked);
    }
    clearTimeout(letGo);
    letGo = setTimeout(() => {
      for (const thread of pool) if (thread.working.size === 0) void thread.worker.terminate();
    }, PATIENCE).unref();
  };

  const ask = (asked: Asked, isShort: boolean): Promise<Answered> => {
    if (isClosed) return Promise.reject(new Error('The coding was closed.'));
    return new Promise((resolve, reject) => {
      (isShort ? short : long).push({ asked, resolve, reject });
      feed();
    });
  };

  return {
    model: MODEL_VERSION,
    async code(comments) {
      const asked: Promise<Answered>[] = [];
      for (let from = 0; from < comments.length; from += AT_ONCE) {
        // Only what the coding needs crosses to the thread.
        const some = comments
          .slice(from, from + AT_ONCE)
          .map(({ comment, question }) => ({ comment, question }));
        asked.push(ask({ id: ++last, comments: some }, comments.length <= AT_ONCE));
      }
      const coded: Coded[] = [];
      for (const answered of await Promise.all(asked))
        if ('coded' in answered) for (const one of answered.coded) coded.push(one);
      return coded;
    },
    async explain({ comment, question }, theme) {
      const answered = await ask({ id: ++last, explain: { comment, question }, theme }, true);
      return 'words' in answered ? answered.words : [];
    },
    async close() {
      isClosed = true;
      clearTimeout(letGo);
      const waiting = [...short, ...long, ...[...pool].flatMap(({ working }) => [...working.values()])];
      await Promise.allSettled(waiting.map(settled));
      await Promise.all([...pool].map(({ worker }) => worker.terminate()));
    },
  };
}

/** Resolves when a piece of work is answered either way. */
function settled(work: Work): Promise<void> {
  return new Promise((done) => {
    const { resolve, reject } = work;
    work.resolve = (answered) => {
      resolve(answered);
      done();
    };
    work.reject = (error) => {
      reject(error);
      done();
    };
  });
}

/** The thread's own file: beside this one in the sources, a file of its own in what was built. */
function threadFile(): URL {
  const source = new URL('./thread.ts', import.meta.url);
  return existsSync(source) ? source : new URL('./coding-thread.js', builtAt());
}

/** The folder of the built server, as an address: this file may be built into a folder below it. */
function builtAt(): URL {
  const here = new URL('./', import.meta.url);
  return existsSync(new URL('./coding-thread.js', here)) ? here : new URL('../', here);
}

/** The weights, in the folder `model` of this or the next folder above that has one. */
export function modelFile(): string {
  let folder = import.meta.dirname;
  for (;;) {
    const file = join(folder, 'model', 'coding.bin');
    if (existsSync(file)) return file;
    const above = dirname(folder);
    if (above === folder) throw new Error('The folder model with the file coding.bin is not there.');
    folder = above;
  }
}
