import { type CsvShape, readCsv } from '../../../platform/files/csv-in.ts';
import { fileScale, type RefusedRow, readChunk } from './chunk.ts';
import { type DateOrder, type DateOrderEvidence, dateOrderTally } from './dates.ts';
import type { ImportMap } from './mapping.ts';
import { type Accepted, planRows } from './row.ts';

export interface Examined {
  rows: number;
  accepted: number;
  comments: number;
  flagged: number;
  futureDates: number;
  unknownScores: number;
  refused: number;
  /** The first refusals, so that the preview stays short. */
  firstRefused: RefusedRow[];
  firstAccepted: Accepted[];
  /** References that rows of this file bear, in small parts to be looked up. */
  references: string[];
}

const SHOWN = 20;

/** What the file says about the order of day and month in its dates, over all of its rows. */
export async function examineDates(
  path: string,
  shape: CsvShape,
  map: ImportMap,
): Promise<DateOrderEvidence> {
  const columns = (map.date ?? []).map((name) => shape.header.indexOf(name));
  const tally = dateOrderTally();
  for await (const rows of readCsv(path, shape))
    for (const record of rows)
      if ('values' in record) {
        const printed = columns
          .map((column) => record.values[column] ?? '')
          .find((text) => text.trim() !== '');
        if (printed) tally.add(printed);
      }
  return tally.evidence();
}

/** Reads the whole file as the import would, and keeps nothing. */
export async function examineFile(
  path: string,
  shape: CsvShape,
  said: { map: ImportMap; order: DateOrder | null; today: string },
): Promise<Examined> {
  const plan = planRows({ header: shape.header, map: said.map, order: said.order, scale: fileScale });
  const found: Examined = {
    rows: 0,
    accepted: 0,
    comments: 0,
    flagged: 0,
    futureDates: 0,
    unknownScores: 0,
    refused: 0,
    firstRefused: [],
    firstAccepted: [],
    references: [],
  };
  for await (const rows of readCsv(path, shape)) {
    const chunk = readChunk(rows, plan, said.today);
    found.rows += rows.length;
    found.accepted += chunk.read.length;
    found.refused += chunk.refused.length;
    found.futureDates += chunk.warnings;
    found.unknownScores += chunk.unknownScores;
    for (const { accepted, comments } of chunk.read) {
      found.comments += comments.length;
      found.flagged += comments.filter(({ stored }) => stored.scan === 'waiting').length;
      if (found.firstAccepted.length < SHOWN) found.firstAccepted.push(accepted);
      if (accepted.reference !== null) found.references.push(accepted.reference);
    }
    for (const refused of chunk.refused)
      if (found.firstRefused.length < SHOWN) found.firstRefused.push(refused);
  }
  return found;
}
