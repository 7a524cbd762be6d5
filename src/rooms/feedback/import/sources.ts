import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { constituencyOf, sourceKindName } from '../source.ts';
import { getDefaultSource } from '../source-commands.ts';

/** The kind of a source that a file names and the register does not know yet. An officer can change it. */
const KIND_OF_NEW = 'contract-return';

const IMPORTED = 'Imported feedback';

export interface ImportSource {
  id: string;
  kind: string;
}

/** Sources by their names as printed, capital letters or not; made where the register lacks them. */
export async function getSources(
  db: Db,
  organisationId: string,
  names: readonly string[],
  kind: string = KIND_OF_NEW,
): Promise<Map<string, ImportSource>> {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return new Map();
  const known = await findSources(db, wanted);
  const missing = wanted.filter((name) => !known.has(name));
  if (missing.length === 0) return known;
  for (const name of missing.toSorted())
    await db
      .insertInto('source')
      .values({ organisationId, id: newId(), name, kind })
      .onConflict((clash) => clash.doNothing())
      .execute();
  return findSources(db, wanted);
}

/** Sources that the register has, by the names asked for. The database compares the letters: it alone knows how it does. */
export async function findSources(db: Db, names: readonly string[]): Promise<Map<string, ImportSource>> {
  const { rows } = await sql<ImportSource & { asked: string }>`
    select asked, source.id, source.kind from unnest(${names}::text[]) as asked
    join source on lower(source.name) = lower(asked)`.execute(db);
  return new Map(rows.map(({ asked, id, kind }) => [asked, { id, kind }]));
}

/** What decides about the source of rows that name none: the name given, and whether the file has scores. */
export interface WantedSource {
  name: string | null;
  scored: boolean;
}

/**
 * The source of rows that name none: the one called `name`, made where it is new; else the organisation's Friends and
 * Family source where the file has scores; else “Imported feedback”.
 */
export async function getFileSource(db: Db, organisationId: string, wanted: WantedSource): Promise<string> {
  const { name, scored } = wanted;
  if (name === null && scored) return (await getDefaultSource(db, organisationId, 'friends-and-family')).id;
  const called = newFileSource(wanted);
  const kind = scored ? 'friends-and-family' : KIND_OF_NEW;
  const source = (await getSources(db, organisationId, [called], kind)).get(called);
  if (!source) throw new Error(`The source ${called} was not made.`);
  return source.id;
}

/** As `getFileSource`, but makes nothing: null where it would be new. */
export async function findFileSource(db: Db, wanted: WantedSource): Promise<string | null> {
  const { name, scored } = wanted;
  if (name === null && scored) return (await findOpenOfKind(db, 'friends-and-family')) ?? null;
  const called = newFileSource(wanted);
  return (await findSources(db, [called])).get(called)?.id ?? null;
}

async function findOpenOfKind(db: Db, kind: string): Promise<string | undefined> {
  const there = await db
    .selectFrom('source')
    .select('id')
    .where('kind', '=', kind)
    .where('closedOn', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return there?.id;
}

/** The name that the source would be given if it were new. */
export const newFileSource = ({ name, scored }: WantedSource): string =>
  name ?? (scored ? sourceKindName('friends-and-family') : IMPORTED);

/** Whose voice a file from this kind of source brings: a contract return is sent by a partner, but patients speak in it. */
export const voiceOf = (kind: string): 'patient' | 'staff' | 'partner' =>
  kind === KIND_OF_NEW ? 'patient' : constituencyOf(kind);
