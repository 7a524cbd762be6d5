import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { ZipContents } from './check-zip.ts';
import { readHtml, titleClass } from './read-html.ts';
import type { SourceDocument } from './source-document.ts';

/** Word's paragraphs as they stand; a break to the next page parts nothing. */
const styles = [
  `p[style-name='Title'] => h1.${titleClass}:fresh`,
  "p[style-name='List Bullet'] => ul > li:fresh",
  "p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh",
  "br[type='page'] => br",
];

/** A plan of 2,000 lines takes three seconds and some 300 MB. */
const TIME_LIMIT = 60_000;
const MEMORY_LIMIT_MB = 1500;

// Reading a long document does not yield, so it is done beside the server and not in it, where it can also be ended.
// Plain text, for a build leaves no file of its own to start. Empty paragraphs are kept, because authors line columns
// up with them; linked files are not opened, and pictures are left where they are.
const duty = `
const { parentPort, workerData } = require('node:worker_threads');
const mammoth = require(workerData.reader);
const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
mammoth
  .convertToHtml(
    { buffer: Buffer.from(workerData.bytes) },
    { styleMap: workerData.styles, ignoreEmptyParagraphs: false, externalFileAccess: false, convertImage },
  )
  .then(({ value }) => parentPort.postMessage(value));
`;

/**
 * Reads the tables of a Word document whose zip was found harmless. Pictures, linked files and macros
 * are neither opened nor followed.
 */
export async function readWord(
  bytes: Uint8Array,
  contents: ZipContents,
): Promise<SourceDocument | { problem: string }> {
  const html = await convert(bytes);
  if (html === 'too much') {
    const problem =
      'This Word document is too large to be read. Copy the plan’s table into a new document, or save it as CSV.';
    return { problem };
  }
  if (html === 'damaged') {
    const problem =
      'This Word document is damaged and cannot be read. Open it in Word and save it again as .docx.';
    return { problem };
  }
  const found = readHtml(html.words, 'word');
  found.warnings.push(...harmlessButSaid(contents));
  return found;
}

function convert(bytes: Uint8Array): Promise<{ words: string } | 'damaged' | 'too much'> {
  const worker = new Worker(duty, {
    eval: true,
    workerData: { reader: createRequire(import.meta.url).resolve('mammoth'), bytes, styles },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    stderr: true,
  });
  return new Promise((resolve) => {
    const patience = setTimeout(() => {
      resolve('too much');
      void worker.terminate();
    }, TIME_LIMIT);
    worker.on('message', (words: string) => resolve({ words }));
    worker.on('error', (error: unknown) => {
      resolve(
        error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? 'too much'
          : 'damaged',
      );
    });
    worker.on('exit', () => {
      clearTimeout(patience);
      resolve('damaged');
    });
  });
}

/** Sentences for what a file carries besides words. */
export function harmlessButSaid(contents: ZipContents): string[] {
  const said: string[] = [];
  if (contents.hasMacros) said.push('The file holds macros. They were not run and are not kept.');
  if (contents.external)
    said.push('The file points to things outside itself or embeds them. They were not opened.');
  return said;
}
