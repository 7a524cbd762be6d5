import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** What a Word or Excel file may unpack to: a hundred times the largest plan seen, and still held in memory with ease. */
export const EXPANDED_LIMIT = 60 * 1024 * 1024;

/** One part of text, which is held as a tree many times its size. */
export const PART_LIMIT = 24 * 1024 * 1024;

/** Parts in a file; a document of a thousand pictures has fewer. */
export const ENTRY_LIMIT = 2000;

/**
 * Tags in the text of a Word document, each of which becomes an object: five times those of a plan of 2,000 lines, and
 * as many as are read in a few seconds.
 */
export const TAG_LIMIT = 800_000;

/** How much of a part is looked at for a document type, which must stand at its start. */
const HEAD_BYTES = 64 * 1024;

/** What a zip holds, once it is known to be harmless to unpack. `external`: some part points outside the file. */
export type ZipContents = { names: string[]; expanded: number; hasMacros: boolean; external: boolean };

/**
 * Unpacks a zip to nowhere, counting real bytes rather than those it claims, and tells what is in it,
 * or in one sentence why it is not read. Nothing it names is opened or fetched.
 */
export async function checkZip(bytes: Uint8Array): Promise<ZipContents | { problem: string }> {
  let zip: ZipFile;
  try {
    // Sizes are counted here, because what an archive claims about itself may be a lie.
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: false });
  } catch {
    return { problem: damaged };
  }
  const contents: ZipContents = { names: [], expanded: 0, hasMacros: false, external: false };
  try {
    for await (const entry of zip.eachEntry()) {
      contents.names.push(entry.fileName);
      if (contents.names.length > ENTRY_LIMIT) {
        const problem = `This file holds more than ${ENTRY_LIMIT.toLocaleString('en-GB')} parts, which no plan needs, so it was not opened.`;
        return { problem };
      }
      if (entry.isEncrypted()) return { problem: locked };
      if (/(^|\/)vbaProject\.bin$/i.test(entry.fileName)) contents.hasMacros = true;
      const problem = await weigh(zip, entry, contents);
      if (problem !== null) return { problem };
    }
  } catch {
    return { problem: damaged };
  } finally {
    zip.close();
  }
  return contents;
}

const damaged =
  'This file is damaged: it cannot be unpacked. Open it in the program it came from and save it again.';
export const locked =
  'This file is protected by a password. Open it, take the password off, and save it again as .docx or .xlsx.';

async function weigh(zip: ZipFile, entry: Entry, contents: ZipContents): Promise<string | null> {
  const isText = /\.(xml|rels|vml|html?)$/i.test(entry.fileName);
  const kept: Buffer[] = [];
  let size = 0;
  let tags = 0;
  const isWord = isText && entry.fileName.startsWith('word/');
  const stream = await zip.openReadStreamPromise(entry);
  try {
    for await (const chunk of stream) {
      const block = Buffer.from(chunk);
      size += block.length;
      contents.expanded += block.length;
      if (contents.expanded > EXPANDED_LIMIT) return tooLarge(contents.expanded, EXPANDED_LIMIT);
      if (isText && size > PART_LIMIT) return tooLarge(size, PART_LIMIT);
      if (isWord) for (let at = block.indexOf(0x3c); at >= 0; at = block.indexOf(0x3c, at + 1)) tags += 1;
      if (tags > TAG_LIMIT) return tooManyTags;
      if (isText && size - block.length < HEAD_BYTES) kept.push(block);
    }
  } finally {
    stream.destroy();
  }
  if (!isText) return null;
  // Without its zero bytes, UTF-16 reads as ASCII here.
  const head = Buffer.concat(kept).toString('latin1').replaceAll('\0', '');
  if (/<!(DOCTYPE|ENTITY)/i.test(head)) {
    return 'This file defines its own abbreviations (a document type), which no word processor writes and which can be made to grow without end, so it was not opened.';
  }
  if (
    /TargetMode\s*=\s*["']External["']/i.test(head) ||
    /(^|\/)(embeddings|externalLinks)\//.test(entry.fileName)
  ) {
    contents.external = true;
  }
  return null;
}

const tooManyTags =
  'This Word document unpacks to far more paragraphs and cells than a plan of several thousand lines has, so it was not opened. Copy the plan’s table into a new document, or save it as CSV.';

function tooLarge(reached: number, limit: number): string {
  const mb = (bytes: number) => `${Math.round(bytes / 1024 / 1024).toLocaleString('en-GB')} MB`;
  return `This file is small, but unpacks to more than ${mb(Math.max(limit, reached - 1024 * 1024))}. The most that is opened is ${mb(limit)}. Take out its pictures, or copy the plan’s table into a new document.`;
}
