import type { Database } from '../../../platform/db/database.ts';
import { read } from '../../../platform/db/tenant.ts';
import type { CsvCell } from '../../../platform/files/csv-out.ts';
import type { RefusedRow } from './chunk.ts';
import { listRefused } from './queries.ts';

const BATCH = 500;

/** The refused rows of an import as they are stored, in short transactions. */
export async function* storedRefusals(
  database: Database,
  organisationId: string,
  importId: string,
): AsyncGenerator<RefusedRow[]> {
  for (let after = 0; ; ) {
    const rows = await read(database, organisationId, (db) => listRefused(db, importId, after, BATCH));
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.row ?? after;
  }
}

/**
 * Refused rows as lines of a file: the file's own cells, then the row's number, the column at fault and the problem.
 * A row that could not be cut into cells stands whole in the first.
 */
export async function* refusalLines(
  columns: number,
  batches: AsyncIterable<readonly RefusedRow[]>,
): AsyncGenerator<CsvCell[][]> {
  for await (const batch of batches)
    yield batch.map(({ cells, row, column, problem }) => [
      ...Array.from({ length: columns }, (_, at) => cells[at] ?? ''),
      row,
      column,
      problem,
    ]);
}
