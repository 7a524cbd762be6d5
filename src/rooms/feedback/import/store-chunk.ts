import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { recordHistory } from '../../../platform/history/record-history.ts';
import { getPlaces, placePath } from '../places.ts';
import { type Chunk, type ReadRow, scaleOf } from './chunk.ts';
import { getSources, type ImportSource, voiceOf } from './sources.ts';

/** What an import needs to know of itself to store its rows. */
export interface StoringImport {
  organisationId: string;
  id: string;
  fileDigest: string;
  /** Of rows that name no source themselves. */
  sourceId: string;
  sourceKind: string;
  /** Key of the scale of its scores; null for the usual one. */
  scale: string | null;
  fileName: string;
}

/**
 * Stores one chunk in the transaction given: rows, comments, what was found in them, refusals, the counts and one
 * entry of history. Gives false, and stores nothing, where the import has been stopped or another process has
 * already stored this chunk; so a chunk is stored exactly once however often it is tried.
 */
export async function storeChunk(db: Db, to: StoringImport, chunk: Chunk): Promise<boolean> {
  const now = await db
    .selectFrom('feedbackImport')
    .select(['state', 'nextRow'])
    .where('id', '=', to.id)
    .forUpdate()
    .executeTakeFirst();
  if (now?.state !== 'running' || now.nextRow !== chunk.firstRow) return false;
  const { organisationId } = to;
  const places = await getPlaces(
    db,
    organisationId,
    chunk.read.map(({ accepted }) => accepted.places),
  );
  const sources = await getSources(
    db,
    organisationId,
    chunk.read.flatMap(({ accepted }) => accepted.sourceName ?? []),
  );
  const ownSource = { id: to.sourceId, kind: to.sourceKind };
  const sourceOf = ({ accepted }: ReadRow) => sources.get(accepted.sourceName ?? '') ?? ownSource;
  const placeOf = ({ accepted }: ReadRow) => places.get(placePath(accepted.places)) ?? null;

  const stored = new Set(await insertReturns(db, to, chunk.read, sourceOf, placeOf));
  const kept = chunk.read.filter(({ id }) => stored.has(id));
  const comments = await insertComments(db, to, kept, sourceOf, placeOf);
  await insertRefusals(db, to, chunk);

  const counts = {
    imported: kept.length,
    comments,
    duplicates: chunk.read.length - kept.length,
    rejected: chunk.refused.length,
    warnings: kept.filter(({ accepted }) => accepted.futureWarning).length,
    unknownScores: kept.filter(({ accepted }) => accepted.scorePrinted !== null && accepted.score === null)
      .length,
    flagged: kept.reduce(
      (sum, row) => sum + row.comments.filter(({ stored: { scan } }) => scan === 'waiting').length,
      0,
    ),
  };
  await db
    .updateTable('feedbackImport')
    .set((eb) => ({
      nextRow: chunk.nextRow,
      imported: eb('imported', '+', counts.imported),
      comments: eb('comments', '+', counts.comments),
      duplicates: eb('duplicates', '+', counts.duplicates),
      rejected: eb('rejected', '+', counts.rejected),
      warnings: eb('warnings', '+', counts.warnings),
      unknownScores: eb('unknownScores', '+', counts.unknownScores),
      flagged: eb('flagged', '+', counts.flagged),
    }))
    .where('id', '=', to.id)
    .execute();
  await recordHistory(
    db,
    { organisationId, personId: null, name: `Import of ${to.fileName}` },
    {
      kind: 'import',
      id: to.id,
      act: 'imported',
      after: { rows: `${chunk.firstRow}–${chunk.nextRow - 1}`, ...counts },
    },
  );
  return true;
}

// Rows go over as one JSON value each statement: two databases, one form, and no limit of parameters.

/** Inserts the returns whose reference and whose row of this file are new; gives their ids. */
async function insertReturns(
  db: Db,
  to: StoringImport,
  rows: readonly ReadRow[],
  sourceOf: (row: ReadRow) => ImportSource,
  placeOf: (row: ReadRow) => string | null,
): Promise<string[]> {
  if (rows.length === 0) return [];
  const values = rows.map((row) => {
    const { accepted } = row;
    const scored = accepted.scorePrinted !== null;
    const source = sourceOf(row);
    return {
      id: row.id,
      source_id: source.id,
      received_on: accepted.date,
      reference: accepted.reference,
      place_id: placeOf(row),
      level: accepted.level,
      constituency: accepted.constituency ?? voiceOf(source.kind),
      channel: accepted.channel,
      score_scale: scored ? scaleOf(to.scale).key : null,
      score_printed: accepted.scorePrinted,
      score: accepted.score,
      project: accepted.project,
      equality: Object.keys(accepted.equality).length > 0 ? accepted.equality : null,
      file_row: row.row,
    };
  });
  const { rows: inserted } = await sql<{ id: string }>`
    insert into feedback_return (organisation_id, id, source_id, received_on, reference, place_id, level, constituency,
      channel, score_scale, score_printed, score, project, equality, import_id, file_digest, file_row)
    select ${to.organisationId}::uuid, r.id, r.source_id, r.received_on, r.reference, r.place_id, r.level, r.constituency,
      r.channel, r.score_scale, r.score_printed, r.score, r.project, r.equality, ${to.id}::uuid, ${to.fileDigest}::uuid, r.file_row
    from json_to_recordset(${JSON.stringify(values)}::json) as r (id uuid, source_id uuid, received_on date, reference text,
      place_id uuid, level text, constituency text, channel text, score_scale text, score_printed text, score smallint,
      project text, equality jsonb, file_row int)
    on conflict do nothing
    returning id`.execute(db);
  return inserted.map(({ id }) => id);
}

async function insertComments(
  db: Db,
  { organisationId, id: importId }: StoringImport,
  rows: readonly ReadRow[],
  sourceOf: (row: ReadRow) => ImportSource,
  placeOf: (row: ReadRow) => string | null,
): Promise<number> {
  const comments = rows.flatMap((row) =>
    row.comments.map(({ id, question, stored }) => ({
      id,
      return_id: row.id,
      question,
      text: stored.text,
      scan: stored.scan,
      received_on: row.accepted.date,
      source_id: sourceOf(row).id,
      place_id: placeOf(row),
      level: row.accepted.level,
      sentiment: row.accepted.sentiment,
    })),
  );
  if (comments.length === 0) return 0;
  await sql`
    insert into comment (organisation_id, import_id, id, return_id, question, text, scan, received_on, source_id, place_id,
      level, sentiment)
    select ${organisationId}::uuid, ${importId}::uuid, c.*
    from json_to_recordset(${JSON.stringify(comments)}::json) as c (id uuid, return_id uuid, question text, text text,
      scan text, received_on date, source_id uuid, place_id uuid, level text, sentiment smallint)`.execute(
    db,
  );
  const flagged = rows.flatMap((row) => row.comments.filter(({ stored }) => stored.original !== null));
  if (flagged.length > 0) {
    const originals = flagged.map(({ id, stored }) => ({ comment_id: id, text: stored.original }));
    const found = flagged.flatMap(({ id, stored }) =>
      stored.found.map(({ position, kind, startsAt, endsAt }) => ({
        comment_id: id,
        position,
        kind,
        starts_at: startsAt,
        ends_at: endsAt,
      })),
    );
    await sql`
      insert into comment_original (organisation_id, comment_id, text)
      select ${organisationId}::uuid, o.* from json_to_recordset(${JSON.stringify(originals)}::json) as o (comment_id uuid, text text)`.execute(
      db,
    );
    await sql`
      insert into found_identifier (organisation_id, comment_id, position, kind, starts_at, ends_at)
      select ${organisationId}::uuid, f.* from json_to_recordset(${JSON.stringify(found)}::json)
        as f (comment_id uuid, position int, kind text, starts_at int, ends_at int)`.execute(db);
  }
  return comments.length;
}

async function insertRefusals(db: Db, to: StoringImport, chunk: Chunk): Promise<void> {
  if (chunk.refused.length === 0) return;
  await sql`
    insert into feedback_import_rejection (organisation_id, import_id, row_number, column_name, problem, cells)
    select ${to.organisationId}::uuid, ${to.id}::uuid, r.* from json_to_recordset(${JSON.stringify(
      chunk.refused.map(({ row, column, problem, cells }) => ({ row, column, problem, cells })),
    )}::json) as r ("row" int, "column" text, problem text, cells jsonb)`.execute(db);
}
