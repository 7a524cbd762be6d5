import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Database, Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { read, write } from '../db/tenant.ts';
import { dropFile, filePath, keepFile } from '../files/store.ts';
import { type Actor, recordHistory } from '../history/record-history.ts';
import { DocumentProblem } from './problem.ts';
import { renderReport } from './render.ts';
import { type Format, mediaTypes, type Report } from './report.ts';
import { orderedJson, tidyData } from './tidy.ts';

export interface Issue {
  /** What it is for, in the room's words: 'paper', 'plan', 'cover'. */
  kind: string;
  report: Report;
  formats: readonly Format[];
  /** The organisation's today, 'YYYY-MM-DD'. */
  issuedOn: string;
}

export interface MadeFile {
  id: string;
  format: Format;
  name: string;
  sha256: string;
  /** In bytes. */
  size: number;
}

/** A document whose files are on disk already and whose rows are not there yet. */
export interface MadeDocument {
  id: string;
  organisationId: string;
  kind: string;
  title: string;
  issuedOn: string;
  /** The model as JSON with its keys in order: what is frozen, and what the checksum is of. */
  json: string;
  modelSha256: string;
  files: MadeFile[];
}

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Freezes the report, makes its files and keeps them below the data folder: the part of issuing that takes time, so
 * before any transaction. What comes of it is recorded with `recordDocument`, or thrown away with `dropDocument`.
 */
export async function makeDocument(
  dataFolder: string,
  organisationId: string,
  { kind, report, formats, issuedOn }: Issue,
): Promise<MadeDocument> {
  const json = orderedJson(tidyData(report));
  // Made from what is frozen, so that it can be made again.
  const frozen = JSON.parse(json) as Report;
  const made: MadeDocument = {
    id: newId(),
    organisationId,
    kind,
    title: frozen.title,
    issuedOn,
    json,
    modelSha256: sha256(json),
    files: [],
  };
  try {
    for (const format of new Set(formats)) {
      const bytes = await renderReport(frozen, format);
      const id = newId();
      const name = documentName(frozen, format);
      made.files.push({ id, format, name, sha256: sha256(bytes), size: bytes.byteLength });
      await keepFile(dataFolder, organisationId, id, bytes);
    }
  } catch (error) {
    await dropDocument(dataFolder, made);
    throw error;
  }
  return made;
}

/** Takes the files of a document away that came to nothing. */
export async function dropDocument(dataFolder: string, made: MadeDocument): Promise<void> {
  for (const { id } of made.files) await dropFile(dataFolder, made.organisationId, id);
}

/** The rows of a document that was made. Asks no policy: its callers do. Gives the document's id. */
export async function recordDocument(db: Db, actor: Actor, made: MadeDocument): Promise<string> {
  const { organisationId, id, kind, title, issuedOn, json, modelSha256, files } = made;
  await db
    .insertInto('document')
    .values({
      organisationId,
      id,
      kind,
      title,
      issuedOn,
      model: json,
      modelSha256,
      issuedBy: actor.personId,
    })
    .execute();
  if (files.length > 0) {
    await db
      .insertInto('storedFile')
      .values(
        files.map((file) => ({
          organisationId,
          id: file.id,
          name: file.name,
          type: mediaTypes[file.format],
          size: file.size,
          digest: file.sha256,
          purpose: 'document',
          createdBy: actor.personId,
        })),
      )
      .execute();
    await db
      .insertInto('documentFile')
      .values(
        files.map((file) => ({
          organisationId,
          documentId: id,
          format: file.format,
          fileId: file.id,
          sha256: file.sha256,
          size: file.size,
        })),
      )
      .execute();
  }
  await recordHistory(db, actor, {
    kind: 'document',
    id,
    act: 'issued',
    after: { kind, modelSha256, formats: files.map(({ format }) => format) },
  });
  return id;
}

/**
 * Issues a document: files first, then one transaction with its rows and whatever `alongside` writes, such as the
 * paper it belongs to. Where that fails, nothing is left, on disk either. Gives the document's id.
 */
export async function issueDocument(
  database: Database,
  dataFolder: string,
  actor: Actor,
  issue: Issue,
  alongside?: (db: Db, document: MadeDocument) => Promise<void>,
): Promise<string> {
  const made = await makeDocument(dataFolder, actor.organisationId, issue);
  try {
    return await write(database, actor.organisationId, async (db) => {
      const id = await recordDocument(db, actor, made);
      await alongside?.(db, made);
      return id;
    });
  } catch (error) {
    await dropDocument(dataFolder, made);
    throw error;
  }
}

export interface IssuedDocument {
  id: string;
  kind: string;
  title: string;
  issuedOn: string;
  issuedAt: Date;
  model: Report;
  modelSha256: string;
  files: { id: string; format: Format; sha256: string; size: number }[];
}

/** A document as it was issued, or null. Asks no policy: its callers do. */
export async function findDocument(db: Db, id: string): Promise<IssuedDocument | null> {
  const row = await db
    .selectFrom('document')
    .select(['id', 'kind', 'title', 'issuedOn', 'issuedAt', 'model', 'modelSha256'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const files = await db
    .selectFrom('documentFile')
    .select(['fileId as id', 'format', 'sha256', 'size'])
    .where('documentId', '=', id)
    .orderBy('format')
    .execute();
  return {
    ...row,
    model: row.model as unknown as Report,
    files: files as IssuedDocument['files'],
  };
}

export interface Reproduction {
  /** The stored model is still the one that was frozen. */
  modelIntact: boolean;
  files: { format: Format; identical: boolean; sha256: string; issuedSha256: string }[];
}

/**
 * Makes a document again from its frozen model and says of each file whether it came out byte for byte as issued.
 * Another version of a library may write other bytes for the same words; the issued file stays the document.
 */
export async function reproduceDocument(
  database: Database,
  organisationId: string,
  id: string,
): Promise<Reproduction | null> {
  const document = await read(database, organisationId, (db) => findDocument(db, id));
  if (!document) return null;
  const files: Reproduction['files'] = [];
  for (const { format, sha256: issuedSha256 } of document.files) {
    const again = sha256(await renderReport(document.model, format));
    files.push({ format, identical: again === issuedSha256, sha256: again, issuedSha256 });
  }
  return { modelIntact: sha256(orderedJson(document.model)) === document.modelSha256, files };
}

export interface DocumentFileBytes {
  bytes: Uint8Array;
  name: string;
  mediaType: string;
  sha256: string;
}

/**
 * One file of a document as it was issued, or null where the document has none of this form. A file that is lost or
 * changed on disk is made again from the model, and given only where that has the issued checksum. Throws
 * `DocumentProblem` where it has not. Asks no policy: its callers do, before.
 */
export async function readDocumentFile(
  database: Database,
  dataFolder: string,
  organisationId: string,
  id: string,
  format: Format,
): Promise<DocumentFileBytes | null> {
  const document = await read(database, organisationId, (db) => findDocument(db, id));
  const file = document?.files.find((one) => one.format === format);
  if (!document || !file) return null;
  const given = {
    name: documentName(document.model, format),
    mediaType: mediaTypes[format],
    sha256: file.sha256,
  };
  const kept = await readFile(filePath(dataFolder, organisationId, file.id)).catch(() => null);
  if (kept && sha256(kept) === file.sha256) return { ...given, bytes: kept };
  const again = await renderReport(document.model, format);
  if (sha256(again) !== file.sha256)
    throw new DocumentProblem(
      format,
      `the file of document ${id} is lost or changed, and cannot be made again`,
    );
  await keepFile(dataFolder, organisationId, file.id, again);
  return { ...given, bytes: again };
}

/** '2012-09-27-listening-plan.pdf'. */
export function documentName({ date, title }: Pick<Report, 'date' | 'title'>, format: Format): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 80)
    .replace(/-+$/u, '');
  return `${date}-${words || 'document'}.${format}`;
}

/** A file as an answer to a browser, to be kept. */
export function documentResponse({ bytes, name, mediaType, sha256: digest }: DocumentFileBytes): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'content-length': String(bytes.byteLength),
      'x-content-type-options': 'nosniff',
      etag: `"${digest}"`,
    },
  });
}
