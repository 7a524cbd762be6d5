import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { DateOrder } from './dates.ts';
import type { FeedbackImport } from './feedback-import.ts';
import { headerKey, type ImportMap, missingColumns } from './mapping.ts';
import type { RejectedRow } from './result.ts';
import { visibleImports } from './visible.ts';

const PAGE = 50;

const imports = (db: Db, who: Who) =>
  visibleImports(db, who)
    .innerJoin('source', (join) =>
      join
        .onRef('source.organisationId', '=', 'feedbackImport.organisationId')
        .onRef('source.id', '=', 'feedbackImport.sourceId'),
    )
    .leftJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'feedbackImport.organisationId')
        .onRef('person.id', '=', 'feedbackImport.startedBy'),
    )
    .selectAll('feedbackImport')
    .select(['source.name as sourceName', 'person.name as startedByName'])
    .$narrowType<Pick<FeedbackImport, 'map' | 'dateOrder' | 'state'>>();

/** One import, or nothing where this person does not see it. */
export async function findImport(db: Db, who: Who, id: string): Promise<FeedbackImport | undefined> {
  return imports(db, who).where('feedbackImport.id', '=', id).executeTakeFirst();
}

/** Imports, the latest first, from the one before `before`. Ids are given in the order of time. */
export async function listImports(
  db: Db,
  who: Who,
  before: string | null,
): Promise<{ rows: FeedbackImport[]; older: string | null }> {
  const rows = await imports(db, who)
    .$if(before !== null, (query) => query.where('feedbackImport.id', '<', before))
    .orderBy('feedbackImport.id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const shown = rows.slice(0, PAGE);
  return { rows: shown, older: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** The columns that the file of refused rows adds to the file's own. */
export const refusalColumns = ['Row number', 'Column at fault', 'Problem'];

/**
 * How a file with this header was mapped the last time. The refused rows come back with columns of ours: corrected, they
 * are mapped as the file that they came from.
 */
export async function findRememberedMap(
  db: Db,
  header: readonly string[],
): Promise<{ map: ImportMap; dateOrder: DateOrder | null; scale: string | null } | undefined> {
  const own = header.filter((name) => !refusalColumns.includes(name));
  const kept = await db
    .selectFrom('feedbackImportMap')
    .select(['map', 'dateOrder', 'scale'])
    .where('headerKey', 'in', [headerKey(header), headerKey(own)])
    .orderBy('usedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  const map = kept?.map as ImportMap | undefined;
  if (!kept || !map || missingColumns(map, header).length > 0) return undefined;
  return { map, dateOrder: kept.dateOrder as DateOrder | null, scale: kept.scale };
}

/** Refused rows with the cells as they came, in order, after the row `after`. */
export async function listRefused(
  db: Db,
  importId: string,
  after: number,
  most: number,
): Promise<(RejectedRow & { cells: string[] })[]> {
  const rows = await db
    .selectFrom('feedbackImportRejection')
    .select(['rowNumber as row', 'columnName as column', 'problem', 'cells'])
    .where('importId', '=', importId)
    .where('rowNumber', '>', after)
    .orderBy('rowNumber')
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...row, cells: row.cells as string[] }));
}

/** Another import of the very same file with the very same columns that has not come to its end. */
export async function findUnfinished(
  db: Db,
  said: {
    fileDigest: string;
    map: ImportMap;
    dateOrder: DateOrder | null;
    scale: string | null;
    sourceId: string;
  },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('feedbackImport')
    .select('id')
    .where('state', '=', 'running')
    .where('fileDigest', '=', said.fileDigest)
    .where('sourceId', '=', said.sourceId)
    .where(sql<boolean>`map = ${JSON.stringify(said.map)}::jsonb`)
    .where(sql<boolean>`date_order is not distinct from ${said.dateOrder}`)
    .where(sql<boolean>`scale is not distinct from ${said.scale}`)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
