import { createHash } from 'node:crypto';
import { newId } from '../../../platform/db/ids.ts';
import { inspectCsv } from '../../../platform/files/csv-in.ts';
import { dropFile, filePath, keepFile } from '../../../platform/files/store.ts';
import type { KeptFile } from './commands.ts';

/** Keeps an uploaded file on the disk where it can be read as a table; else one sentence says why not. */
export async function keepUpload(
  dataFolder: string,
  organisationId: string,
  file: File,
  limit: number,
): Promise<KeptFile | { problem: string }> {
  if (file.size > limit) {
    const megabytes = (bytes: number) =>
      `${(bytes / 1024 / 1024).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
    return {
      problem: `This file has ${megabytes(file.size)}. The most that is taken is ${megabytes(limit)}. Split it into several files.`,
    };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const id = newId();
  await keepFile(dataFolder, organisationId, id, bytes);
  const shape = await inspectCsv(filePath(dataFolder, organisationId, id));
  if ('problem' in shape) {
    await dropFile(dataFolder, organisationId, id);
    return shape;
  }
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { id, name: plainName(file.name), size: bytes.length, digest };
}

/** A browser may send a path, and a name may hold anything. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 150)
    .toWellFormed();
  return plain === '' ? 'feedback.csv' : plain;
}
