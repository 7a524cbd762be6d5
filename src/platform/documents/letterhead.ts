import { readFile } from 'node:fs/promises';
import type { Organisation } from '../access/organisation.ts';
import type { Db } from '../db/database.ts';
import { filePath } from '../files/store.ts';
import { read, type WebContext } from '../web/context.ts';
import type { Letterhead, Picture } from './report.ts';

/** How the organisation can be reached, as it stands on its papers: lines of its own contact words. */
export async function listContactLines(db: Db, organisationId: string): Promise<string[]> {
  const row = await db
    .selectFrom('organisation')
    .select('contact')
    .where('id', '=', organisationId)
    .executeTakeFirst();
  return (row?.contact ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 6);
}

/** The head of the organisation's papers, with its logo where it is one that Word and PDF can draw. */
export async function letterheadOf(
  organisation: Organisation,
  address: readonly string[],
  dataFolder: string,
): Promise<Letterhead> {
  const { id, name, colour, logoFileId } = organisation;
  const logo = logoFileId ? await readPicture(filePath(dataFolder, id, logoFileId)) : null;
  return { name, colour, address, ...(logo ? { logo } : {}) };
}

/** The head of the papers of the organisation in the address. */
export async function findLetterhead(c: WebContext): Promise<Letterhead> {
  const { organisation, earshot } = c.var;
  const address = await read(c, (db) => listContactLines(db, organisation.id));
  return letterheadOf(organisation, address, earshot.config.dataFolder);
}

/** A PNG or JPEG with its size in pixels; null for anything else, or where the file is gone. */
async function readPicture(path: string): Promise<Picture | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    return null;
  }
  const size = pngSize(bytes) ?? jpegSize(bytes);
  return size ? { ...size, base64: bytes.toString('base64') } : null;
}

type Sized = Pick<Picture, 'type' | 'width' | 'height'>;

function pngSize(bytes: Buffer): Sized | null {
  if (bytes.length < 24 || bytes.readUInt32BE(0) !== 0x89504e47) return null;
  return { type: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The size stands in the frame's own marker, after others of any length. */
function jpegSize(bytes: Buffer): Sized | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { type: 'jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
