import { readFile } from 'node:fs/promises';
import { sniffType } from '../../platform/files/sniff.ts';
import { filePath } from '../../platform/files/store.ts';

/** The pictures a logo may be. A drawing in SVG can carry script, so it is none of them. */
const pictures: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

export interface Logo {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
}

/** The organisation's own logo by what its bytes are, or null where there is none or it is no picture. */
export async function findLogo(dataFolder: string, organisationId: string, id: string): Promise<Logo | null> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await readFile(filePath(dataFolder, organisationId, id)));
  } catch {
    return null;
  }
  const type = pictures[sniffType(bytes)];
  return type === undefined ? null : { bytes, type };
}
