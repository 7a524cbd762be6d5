import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { countControls, sniffType, wholeCharacters } from './sniff.ts';

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** `damaged`: some bytes do not fit the encoding, so some characters cannot be read. */
export type EncodingFound = { encoding: TextEncoding; damaged: boolean };

/** One read of the disk: large enough to be quick, small enough to keep many imports in little memory. */
export const BLOCK_BYTES = 256 * 1024;

const SNIFF_BYTES = 64 * 1024;

/** An export may carry a stray control character; a file with more than one in 200 bytes is no text at all. */
const STRAY_CONTROLS = 1 / 200;

const unusedInWindows1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

const replacement = 0xfffd;

const notText: Partial<Record<ReturnType<typeof sniffType>, string>> = {
  empty: 'This file is empty.',
  'xlsx-or-zip': 'This is a spreadsheet (Excel) file renamed to .csv. Open it and save it as CSV.',
  ole: 'This is a spreadsheet (Excel) file renamed to .csv. Open it and save it as CSV.',
  pdf: 'This is a PDF renamed to .csv. Ask for the table it was made from, saved as CSV.',
  png: 'This is a picture, not a table. Choose a CSV file.',
  jpeg: 'This is a picture, not a table. Choose a CSV file.',
  gif: 'This is a picture, not a table. Choose a CSV file.',
  webp: 'This is a picture, not a table. Choose a CSV file.',
  rtf: 'This is a word-processor document, not a table. Choose a CSV file.',
  markup: 'This is a web page or XML, not a CSV file. Open it in a spreadsheet program and save it as CSV.',
};

const notTextAtAll =
  'This file is not text, so it cannot be read as a table. Open it in the program it came from and save it as CSV.';

/** Reads the file once and tells how its text is encoded, or in one sentence why it is no text. */
export async function findEncoding(path: string): Promise<EncodingFound | { problem: string }> {
  const file = await open(path, 'r');
  try {
    const head = await readFully(file, SNIFF_BYTES);
    const type = sniffType(head);
    const problem = notText[type];
    if (problem !== undefined) return { problem };
    if (type === 'utf-16') return { encoding: head[0] === 0xff ? 'utf-16le' : 'utf-16be', damaged: false };
    if (type === 'binary' && countControls(head) > head.length * STRAY_CONTROLS) {
      return { problem: notTextAtAll };
    }
    return await weighEncodings(file, head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf);
  } finally {
    await file.close();
  }
}

/**
 * UTF-8 if it all fits; else whichever is likelier: UTF-8 with a few broken bytes, or Windows-1252,
 * in which hardly any run of bytes happens to be a valid UTF-8 character.
 */
async function weighEncodings(file: FileHandle, marked: boolean): Promise<EncodingFound> {
  const encoding = marked ? 'utf-8-bom' : 'utf-8';
  let fits = true;
  let tail: Uint8Array = new Uint8Array(0);
  for await (const block of blocksOf(file)) {
    const bytes = tail.length === 0 ? block : Buffer.concat([tail, block]);
    const whole = wholeCharacters(bytes);
    tail = Uint8Array.from(bytes.subarray(whole.length));
    fits = isUtf8(whole);
    if (!fits) break;
  }
  if (fits && tail.length === 0) return { encoding, damaged: false };

  let valid = 0;
  let broken = 0;
  let unused = false;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const weigh = (text: string) => {
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code === replacement) broken += 1;
      else if (code > 0x7f) valid += 1;
    }
  };
  for await (const block of blocksOf(file)) {
    unused ||= unusedInWindows1252.some((byte) => block.includes(byte));
    weigh(decoder.decode(block, { stream: true }));
  }
  weigh(decoder.decode());
  if (marked || valid > broken) return { encoding, damaged: true };
  return { encoding: 'windows-1252', damaged: unused };
}

/** The file from its start in blocks; each is overwritten by the next. */
async function* blocksOf(file: FileHandle): AsyncGenerator<Buffer> {
  const block = Buffer.alloc(BLOCK_BYTES);
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(block, 0, BLOCK_BYTES, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield block.subarray(0, bytesRead);
  }
}

/** A file's text as UTF-8 bytes, block by block, without a byte order mark. `read` gives null at the end. */
export type TextSource = { read(): Promise<Buffer | null>; close(): Promise<void> };

/** Opens a file whose encoding is known. Text that is UTF-8 already is passed on as it lies on the disk. */
export async function openText(path: string, encoding: TextEncoding): Promise<TextSource> {
  const file = await open(path, 'r');
  const plain = encoding === 'utf-8' || encoding === 'utf-8-bom';
  const decoder = plain ? null : new TextDecoder(encoding);
  let at = encoding === 'utf-8-bom' ? 3 : 0;
  let ended = false;
  return {
    async read() {
      if (ended) return null;
      const block = Buffer.allocUnsafe(BLOCK_BYTES);
      const { bytesRead } = await file.read(block, 0, BLOCK_BYTES, at);
      at += bytesRead;
      if (bytesRead > 0) {
        const bytes = block.subarray(0, bytesRead);
        return decoder === null ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }));
      }
      ended = true;
      const rest = decoder?.decode() ?? '';
      return rest === '' ? null : Buffer.from(rest);
    },
    close: () => file.close(),
  };
}

async function readFully(file: FileHandle, wanted: number): Promise<Buffer> {
  const bytes = Buffer.alloc(wanted);
  const { bytesRead } = await file.read(bytes, 0, wanted, 0);
  return bytes.subarray(0, bytesRead);
}
