import { isUtf8 } from 'node:buffer';

/** What a file is by its bytes. `text` is UTF-8 or plausible Windows-1252; `markup` is text that a browser would run or draw. */
export type FileType =
  | 'text'
  | 'utf-16'
  | 'markup'
  | 'rtf'
  | 'xlsx-or-zip'
  | 'ole'
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'empty'
  | 'binary';

const signatures: readonly { type: FileType; at: number; bytes: readonly number[] }[] = [
  { type: 'xlsx-or-zip', at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
  { type: 'xlsx-or-zip', at: 0, bytes: [0x50, 0x4b, 0x05, 0x06] },
  { type: 'ole', at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { type: 'pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  { type: 'webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { type: 'rtf', at: 0, bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];

const utf8Mark = [0xef, 0xbb, 0xbf];

/**
 * Tells what a file is from its first bytes (or all of them), never from its name.
 * Give it a few kilobytes at least: a multi-byte character cut by the end of `bytes` is no objection.
 */
export function sniffType(bytes: Uint8Array): FileType {
  if (bytes.length === 0) return 'empty';
  for (const signature of signatures) {
    if (startsWith(bytes, signature.bytes, signature.at)) return signature.type;
  }
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'utf-16';
  const body = startsWith(bytes, utf8Mark) ? bytes.subarray(3) : bytes;
  if (countControls(body) > 0) return 'binary';
  if (!isUtf8(wholeCharacters(body)) && body.some(isUnusedInWindows1252)) return 'binary';
  return isMarkup(body) ? 'markup' : 'text';
}

/** How many bytes are control characters that no text has (NUL among them); tabs, line ends and form feeds are text. */
export function countControls(bytes: Uint8Array): number {
  let found = 0;
  for (const byte of bytes) {
    if (byte < 0x20 ? byte < 0x09 || byte > 0x0d : byte === 0x7f) found += 1;
  }
  return found;
}

/** The same bytes without a last UTF-8 character whose end is missing. */
export function wholeCharacters(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

function startsWith(bytes: Uint8Array, wanted: readonly number[], at = 0): boolean {
  return wanted.every((byte, i) => bytes[at + i] === byte);
}

function isUnusedInWindows1252(byte: number): boolean {
  return byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d;
}

function isMarkup(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1').trimStart().toLowerCase();
  return /^<(!doctype|\?xml|!--|html|head|body|table|svg|script|meta|style)\b|^<!--/.test(start);
}
