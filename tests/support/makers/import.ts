import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../../src/platform/db/ids.ts';
import { csvLine } from '../../../src/platform/files/csv-out.ts';

/** A CSV file of this text or these bytes in a folder. Gives its path. */
export function aCsv(folder: string, content: string | Uint8Array, name = `${newId()}.csv`): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The map of `returnsCsv`. */
export const returnsMap = {
  date: 'date',
  place: ['ward', 'bay'],
  score: 'score',
  comment: ['good', 'better'],
  reference: 'ref',
  age: 'age',
};

const GOOD = ['Everybody was kind.', 'The wait was short.', 'Clear words.', 'NA'];

/**
 * So many rows of made returns: every twentieth has no date, every seventh a telephone number in its words, every
 * fourth one comment instead of two. With what an import of them must come to.
 */
export function returnsCsv(rows: number): {
  text: string;
  taken: number;
  rejected: number;
  comments: number;
} {
  const lines = [csvLine(['date', 'ward', 'bay', 'score', 'good', 'better', 'ref', 'age'])];
  let rejected = 0;
  let comments = 0;
  for (let row = 1; row <= rows; row++) {
    const refused = row % 20 === 0;
    const good = GOOD[row % GOOD.length] ?? '';
    const better = row % 7 === 0 ? `Ring me on 07700 900${100 + (row % 900)}.` : `Row ${row} would like tea.`;
    if (refused) rejected += 1;
    else comments += good === 'NA' ? 1 : 2;
    const date = `2024-${String(1 + (row % 12)).padStart(2, '0')}-${String(1 + (row % 28)).padStart(2, '0')}`;
    const cells = [refused ? '' : date, `Ward ${row % 9}`, `Bay ${row % 4}`, String(row % 8), good, better];
    lines.push(csvLine([...cells, `R-${row}`, row % 2 === 0 ? '26-39' : 'NA']));
  }
  return { text: lines.join(''), taken: rows - rejected, rejected, comments };
}
