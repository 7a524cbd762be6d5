import { type CsvCell, csvResponse } from '../../../platform/files/csv-out.ts';
import type { Feeling, Row, Seen } from './figures.ts';

/** Stands where a small number is hidden. */
const HIDDEN = '*';

export const cell = (number: Seen | undefined): CsvCell => (number === undefined ? '' : (number ?? HIDDEN));

const percent = (part: number | null): CsvCell => (part === null ? '' : Number((part * 100).toFixed(1)));

export const feelingHeads = ['Rated', 'Not rated', '% positive', '% neutral or mixed', '% negative'];

export const feelingCells = (feeling: Feeling | null): CsvCell[] =>
  feeling
    ? [
        cell(feeling.rated),
        cell(feeling.unrated),
        percent(feeling.positive),
        percent(feeling.neutral),
        percent(feeling.negative),
      ]
    : ['', '', '', '', ''];

/** A table of a dashboard as CSV. */
export function rowsCsv(name: string, head: string, rows: readonly Row[], counted: string): Response {
  return csvResponse(
    name,
    [
      head,
      'Comments',
      'Comments in the period before',
      '% share',
      ...feelingHeads,
      'Theme most spoken of',
      'Counted',
    ],
    batch(
      rows.map((row) => [
        row.name,
        cell(row.comments),
        cell(row.before),
        percent(row.share),
        ...feelingCells(row.feeling),
        row.theme?.name ?? '',
        counted,
      ]),
    ),
  );
}

/** Rows that are known already, as the stream of a file. */
export async function* batch(rows: readonly (readonly CsvCell[])[]) {
  yield rows;
}
