import type { CsvCell } from '../files/csv-out.ts';
import { type Key, type Page, readKey } from './paging.ts';

/** Rows for an export, read page by page from the first to the last, each page in a transaction of its own. */
export async function* batches<Row>(
  readPage: (before: Key | null) => Promise<Page<Row>>,
  cells: (row: Row) => readonly CsvCell[],
): AsyncGenerator<readonly CsvCell[][]> {
  for (let before: Key | null = null, more = true; more; ) {
    const page: Page<Row> = await readPage(before);
    yield page.rows.map((row) => [...cells(row)]);
    before = readKey(page.older ?? undefined);
    more = before !== null;
  }
}
