import { type CsvCell, csvResponse } from '../../../platform/files/csv-out.ts';
import type { LineFacts } from '../lines/line-facts.ts';
import { standingNames } from '../lines/standing-words.ts';
import { confidenceNames, deliveryStateNames } from '../lines/status.ts';

const header = [
  'Code',
  'Line',
  'When, as printed',
  'Confidence',
  'Delivery state',
  'Stands',
  'Decided by the date',
  'Lead',
  'Support',
  'Reason',
];

/** Lines with how they stand, as a file for a spreadsheet. */
export function linesCsv(name: string, lines: readonly LineFacts[]): Response {
  const rows = lines.map((line): CsvCell[] => [
    line.code,
    line.what,
    line.whenText,
    confidenceNames[line.rag],
    deliveryStateNames[line.deliveryState],
    standingNames[line.standing.kind],
    line.standing.on,
    line.leadNames.join('; '),
    line.supportNames.join('; '),
    line.reason,
  ]);
  return csvResponse(name, header, once(rows));
}

/** Rows that are all there already. */
export async function* once<T>(rows: T): AsyncGenerator<T> {
  yield rows;
}
