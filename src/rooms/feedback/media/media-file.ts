import { createHash } from 'node:crypto';
import { newId } from '../../../platform/db/ids.ts';
import { sniffType } from '../../../platform/files/sniff.ts';
import { keepFile } from '../../../platform/files/store.ts';

const MB = 1024 * 1024;

/** Kinds of file that are taken: what they are sent as, how their names end, and the most of them in bytes. */
const types = {
  mp4: { type: 'video/mp4', ends: ['mp4', 'm4v'], most: Number.POSITIVE_INFINITY },
  quicktime: { type: 'video/quicktime', ends: ['mov'], most: Number.POSITIVE_INFINITY },
  '3gp': { type: 'video/3gpp', ends: ['3gp'], most: Number.POSITIVE_INFINITY },
  webm: { type: 'video/webm', ends: ['webm', 'mkv'], most: Number.POSITIVE_INFINITY },
  avi: { type: 'video/x-msvideo', ends: ['avi'], most: Number.POSITIVE_INFINITY },
  m4a: { type: 'audio/mp4', ends: ['m4a'], most: 100 * MB },
  mp3: { type: 'audio/mpeg', ends: ['mp3'], most: 100 * MB },
  ogg: { type: 'audio/ogg', ends: ['ogg', 'oga', 'opus'], most: 100 * MB },
  wav: { type: 'audio/wav', ends: ['wav'], most: 100 * MB },
  flac: { type: 'audio/flac', ends: ['flac'], most: 100 * MB },
  amr: { type: 'audio/amr', ends: ['amr'], most: 100 * MB },
  jpeg: { type: 'image/jpeg', ends: ['jpg', 'jpeg'], most: 20 * MB },
  png: { type: 'image/png', ends: ['png'], most: 20 * MB },
  gif: { type: 'image/gif', ends: ['gif'], most: 20 * MB },
  webp: { type: 'image/webp', ends: ['webp'], most: 20 * MB },
  heic: { type: 'image/heic', ends: ['heic', 'heif'], most: 20 * MB },
  pdf: { type: 'application/pdf', ends: ['pdf'], most: 20 * MB },
  text: { type: 'text/plain', ends: ['txt', 'csv', 'md'], most: 2 * MB },
} as const;
type MediaType = keyof typeof types;

/** What a form's file field tells the browser. */
export const MEDIA_ACCEPT = 'video/*,audio/*,image/*,.pdf,.txt';

const starts = (bytes: Uint8Array, text: string, at = 0): boolean =>
  bytes.length >= at + text.length && [...text].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));

const pictureBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1'];

/** A recording by its first bytes, or null where it is none that is known. */
function recordingOf(bytes: Uint8Array): MediaType | null {
  if (starts(bytes, 'ftyp', 4)) {
    const brand = Buffer.from(bytes.subarray(8, 12)).toString('latin1');
    if (pictureBrands.includes(brand)) return 'heic';
    if (/^M4[AB] /.test(brand)) return 'm4a';
    if (brand.startsWith('3g')) return '3gp';
    return brand === 'qt  ' ? 'quicktime' : 'mp4';
  }
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3) return 'webm';
  if (starts(bytes, 'RIFF')) {
    if (starts(bytes, 'WAVE', 8)) return 'wav';
    if (starts(bytes, 'AVI ', 8)) return 'avi';
  }
  if (starts(bytes, 'OggS')) return 'ogg';
  if (starts(bytes, 'fLaC')) return 'flac';
  if (starts(bytes, '#!AMR')) return 'amr';
  // An MP3 begins with its tag, or with a frame of layer III.
  const frame = bytes[0] === 0xff && [0xfb, 0xf3, 0xf2, 0xfa].includes(bytes[1] ?? 0);
  return frame || starts(bytes, 'ID3') ? 'mp3' : null;
}

const OFFICE =
  'Documents of Word, Excel and PowerPoint are not taken, because they can hold macros. Save it as PDF and send that.';
const TAKEN = 'Videos, sound, pictures, PDF and plain text are taken.';

/** What in a PDF does something when it is opened. */
const ACTIVE = ['/JavaScript', '/Launch', '/EmbeddedFile'];

/** What a file is by its bytes, never by its name; or one sentence that says why it is not taken. */
export function mediaTypeOf(bytes: Uint8Array): { is: MediaType } | { problem: string } {
  const recording = recordingOf(bytes);
  if (recording) return { is: recording };
  const found = sniffType(bytes);
  switch (found) {
    case 'jpeg':
    case 'png':
    case 'gif':
    case 'webp':
    case 'text':
      return { is: found };
    case 'pdf': {
      const inside = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      if (!ACTIVE.some((word) => inside.includes(word))) return { is: 'pdf' };
      return { problem: 'This PDF has a script or another file in it. Print it to a new PDF and send that.' };
    }
    case 'empty':
      return { problem: 'This file is empty.' };
    case 'xlsx-or-zip':
    case 'ole':
    case 'rtf':
      return { problem: OFFICE };
    case 'markup':
      return { problem: `This is a web page or a drawing that can run a script. ${TAKEN}` };
    default:
      return { problem: `It cannot be told what this file is. ${TAKEN}` };
  }
}

/** A row of `stored_file` whose bytes are on the disk. */
export interface MediaFile {
  id: string;
  name: string;
  type: string;
  size: number;
  digest: string;
}

/** Keeps a file on the disk where it may be taken; else one sentence says why not. `limit` is in bytes. */
export async function keepMedia(
  dataFolder: string,
  organisationId: string,
  file: File,
  limit: number,
): Promise<MediaFile | { problem: string }> {
  if (file.size > limit) return tooLarge(limit);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const found = mediaTypeOf(bytes);
  if ('problem' in found) return found;
  const { type, ends, most } = types[found.is];
  if (bytes.length > most) return tooLarge(Math.min(most, limit));
  const id = newId();
  await keepFile(dataFolder, organisationId, id, bytes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { id, name: nameEnding(file.name, ends), type, size: bytes.length, digest };
}

const tooLarge = (most: number) => ({
  problem: `This file is too large. The most that is taken of its kind is ${Math.round(most / MB)} MB.`,
});

/** The name as it came without a path or hidden characters, ending as its kind does. */
function nameEnding(typed: string, ends: readonly string[]): string {
  const last = typed.split(/[/\\]/u).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}"]/gu, '')
    .trim()
    .slice(-140)
    .toWellFormed();
  const end = /\.([a-z0-9]+)$/iu.exec(plain)?.[1]?.toLowerCase();
  const name = plain === '' ? 'file' : plain;
  return end && ends.includes(end) ? name : `${name}.${ends[0]}`;
}
