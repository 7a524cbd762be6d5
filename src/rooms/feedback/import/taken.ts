import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/db/ids.ts';
import type { Chunk } from './chunk.ts';

/** Where rows go that name no source: its id, or only its name where it will be new. */
export interface FileSource {
  id: string | null;
  name: string;
}

/** The references that rows of a file brought so far: one that comes twice in a file is taken once. */
export type SeenReferences = Set<string>;

/**
 * Which rows of a chunk would be duplicates: taken before as the same row of the same file, or with a reference that
 * their source has already. The same rule as the unique keys apply when the rows are stored.
 */
export async function findTaken(
  db: Db,
  to: { fileDigest: string; source: FileSource },
  chunk: Chunk,
  seen: SeenReferences,
): Promise<Set<number>> {
  const before = await db
    .selectFrom('feedbackReturn')
    .select('fileRow')
    .where('fileDigest', '=', to.fileDigest)
    .where('fileRow', '>=', chunk.firstRow)
    .where('fileRow', '<', chunk.nextRow)
    .execute();
  const taken = new Set(before.map(({ fileRow }) => fileRow ?? 0));
  const named = chunk.read.filter(({ accepted }) => accepted.reference !== null);
  if (named.length === 0) return taken;

  const keys = await sourceKeys(db, [
    to.source.name,
    ...named.flatMap(({ accepted }) => accepted.sourceName ?? []),
  ]);
  const keyOf = (name: string | null) =>
    name === null ? (to.source.id ?? keys.get(to.source.name) ?? '') : (keys.get(name) ?? '');
  const pairs = named.map(
    ({ accepted: { sourceName, reference } }) => [keyOf(sourceName), reference ?? ''] as const,
  );
  const registered = pairs.filter(([key]) => isId(key));
  const { rows: known } = await sql<{ source: string; reference: string }>`
    select r.source_id as source, r.reference from unnest(${registered.map(([key]) => key)}::uuid[],
      ${registered.map(([, reference]) => reference)}::text[]) as said (source, reference)
    join feedback_return r on r.source_id = said.source and r.reference = said.reference`.execute(db);
  for (const { source, reference } of known) seen.add(`${source}\n${reference}`);
  for (const { row, accepted } of named) {
    const key = `${keyOf(accepted.sourceName)}\n${accepted.reference}`;
    if (seen.has(key)) taken.add(row);
    else if (!taken.has(row)) seen.add(key);
  }
  return taken;
}

/** The id of a source by its name, or where it would be new the name in the letters by which the register compares. */
async function sourceKeys(db: Db, names: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ asked: string; key: string }>`
    select asked, coalesce(source.id::text, lower(asked)) as key from unnest(${[...new Set(names)]}::text[]) as asked
    left join source on lower(source.name) = lower(asked)`.execute(db);
  return new Map(rows.map(({ asked, key }) => [asked, key]));
}
