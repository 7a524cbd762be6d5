import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files on disk, below the data folder: one folder an organisation, one file an id. */
export const filePath = (dataFolder: string, organisationId: string, id: string): string =>
  join(dataFolder, 'files', organisationId, id);

/** Writes a file whole or not at all. */
export async function keepFile(
  dataFolder: string,
  organisationId: string,
  id: string,
  bytes: Uint8Array,
): Promise<void> {
  const path = filePath(dataFolder, organisationId, id);
  await mkdir(join(dataFolder, 'files', organisationId), { recursive: true });
  await writeFile(`${path}.part`, bytes, { flush: true });
  await rename(`${path}.part`, path);
}

export async function dropFile(dataFolder: string, organisationId: string, id: string): Promise<void> {
  await rm(filePath(dataFolder, organisationId, id), { force: true });
}

/** SHA-256 of a file, as 64 hexadecimal digits. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
