import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { typeface } from './drawings.ts';

/** A page set, or what the typesetter had against it. */
export type Typeset = { bytes: Uint8Array } | { against: unknown };

export interface TypesettingWork {
  template: string;
  /** What the template reads as `sys.inputs.report`. */
  report: string;
  /** Files that the template names, by name. */
  pictures: readonly { name: string; bytes: Uint8Array }[];
}

/** How long the typesetter waits for more work before it is let go: it holds some hundred MB, and a process open. */
const PATIENCE = 20_000;

// The typesetter does not yield while it works, so that it works beside the server and not in it. This is the whole of
// what runs there: plain text, for a build leaves no file of its own to start.
const duty = `
const { parentPort, workerData } = require('node:worker_threads');
const { join } = require('node:path');
const { NodeCompiler } = require(workerData.typesetter);
const compiler = NodeCompiler.create({ workspace: workerData.folder, fontArgs: [{ fontPaths: workerData.fonts }] });
function printed(pages) {
  try {
    return compiler.pdf(pages, { pdfStandard: 'ua-1' });
  } catch (error) {
    // PDF/UA-1 forbids a letter that no typeface here has. Tagged all the same, the words can still be read out.
    if (!String(error).includes('could not be displayed')) throw error;
    return compiler.pdf(pages, { pdfTags: true });
  }
}
parentPort.on('message', ({ id, template, report, pictures }) => {
  try {
    for (const { name, bytes } of pictures) compiler.mapShadow(join(workerData.folder, name), Buffer.from(bytes));
    const made = compiler.compile({ mainFileContent: template, inputs: { report } });
    if (made.result) {
      const bytes = printed(made.result);
      parentPort.postMessage({ id, typeset: { bytes: new Uint8Array(bytes) } });
    } else {
      const error = made.takeError();
      parentPort.postMessage({ id, typeset: { against: error ? compiler.fetchDiagnostics(error) : 'nothing said' } });
    }
  } catch (error) {
    parentPort.postMessage({ id, typeset: { against: String(error) } });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
});
`;

let worker: Worker | null = null;
let last = 0;
let letGo: NodeJS.Timeout | undefined;
const waiting = new Map<number, { resolve: (typeset: Typeset) => void; reject: (error: Error) => void }>();

/** Sets one document after the other, in a thread of their own that is there only while there is work. */
export function typeset(work: TypesettingWork): Promise<Typeset> {
  clearTimeout(letGo);
  worker ??= start();
  worker.ref();
  const id = ++last;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker?.postMessage({ id, ...work });
  });
}

function start(): Worker {
  const { resolve } = createRequire(import.meta.url);
  const started = new Worker(duty, {
    eval: true,
    workerData: {
      typesetter: resolve('@myriaddreamin/typst-ts-node-compiler'),
      folder: import.meta.dirname,
      fonts: typeface.files.map((file) => dirname(file)),
    },
  });
  started.on('message', ({ id, typeset: made }: { id: number; typeset: Typeset }) => {
    waiting.get(id)?.resolve(made);
    waiting.delete(id);
    if (waiting.size > 0) return;
    started.unref();
    letGo = setTimeout(() => {
      if (worker === started) worker = null;
      void started.terminate();
    }, PATIENCE).unref();
  });
  const ended = (error: Error) => {
    if (worker === started) worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  started.on('error', ended);
  started.on('exit', (code) => {
    if (worker === started) ended(new Error(`The typesetter ended with ${code}.`));
  });
  return started;
}
