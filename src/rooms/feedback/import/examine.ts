import { type CsvShape, readCsv } from '../../../platform/files/csv-in.ts';
import { type Chunk, type ReadRow, type RefusedRow, readChunk, scaleOf } from './chunk.ts';
import { type DateOrder, type DatesSeen, dateOrderTally } from './dates.ts';
import type { ImportMap } from './mapping.ts';
import { planRows, type RowPlan } from './row.ts';
import { saysNothing } from './said.ts';

/** What the import of a file would do; its counts are those that the import itself keeps. */
export interface Examined {
  rows: number;
  imported: number;
  comments: number;
  /** Comments in which something was found that may identify somebody. */
  flagged: number;
  duplicates: number;
  futureDates: number;
  unknownScores: number;
  rejected: number;
  /** The first refusals, as many as were asked for. */
  refused: RefusedRow[];
  /** The first rows that would be taken. */
  firstRead: ReadRow[];
}

/** With what the rows of a file are read. */
export interface Reading {
  map: ImportMap;
  order: DateOrder | null;
  levels: readonly { key: string; name: string }[];
  /** Key of the scale of the scores; null for the usual one. */
  scale: string | null;
}

const FIRST_READ = 5;

/** The plan by which the rows of an inspected file are read. */
export const planFor = (shape: CsvShape, { map, order, levels, scale }: Reading): RowPlan =>
  planRows({ header: shape.header, map, order, levels, scale: scaleOf(scale) });

/** How many rows the file has, and what it says about the order of day and month in its dates, over all of them. */
export async function examineDates(
  path: string,
  shape: CsvShape,
  map: ImportMap,
): Promise<DatesSeen & { rows: number }> {
  const columns = (map.date ?? []).map((name) => shape.header.indexOf(name));
  const tally = dateOrderTally();
  let count = 0;
  for await (const rows of readCsv(path, shape)) {
    count += rows.length;
    for (const record of rows)
      if ('values' in record) {
        const printed = columns
          .map((column) => record.values[column] ?? '')
          .find((text) => !saysNothing(text));
        if (printed !== undefined) tally.add(printed);
      }
  }
  return { rows: count, evidence: tally.evidence(), examples: tally.examples() };
}

/**
 * Reads the whole file as the import would, and keeps nothing. `taken` tells which rows of a chunk would be duplicates;
 * `onRows` is told how far it is.
 */
export async function examineFile(
  path: string,
  shape: CsvShape,
  said: {
    reading: Reading;
    today: string;
    keepRefused: number;
    taken: (chunk: Chunk) => Promise<ReadonlySet<number>>;
    onRows?: (rows: number) => void;
  },
): Promise<Examined> {
  const plan = planFor(shape, said.reading);
  const found: Examined = {
    rows: 0,
    imported: 0,
    comments: 0,
    flagged: 0,
    duplicates: 0,
    futureDates: 0,
    unknownScores: 0,
    rejected: 0,
    refused: [],
    firstRead: [],
  };
  for await (const rows of readCsv(path, shape)) {
    const chunk = readChunk(rows, plan, said.today);
    const taken = await said.taken(chunk);
    found.rows += rows.length;
    found.rejected += chunk.refused.length;
    for (const refused of chunk.refused)
      if (found.refused.length < said.keepRefused) found.refused.push(refused);
    for (const row of chunk.read)
      if (taken.has(row.row)) found.duplicates += 1;
      else countRow(found, row);
    said.onRows?.(found.rows);
  }
  return found;
}

function countRow(found: Examined, row: ReadRow): void {
  const { accepted, comments } = row;
  found.imported += 1;
  found.comments += comments.length;
  found.flagged += comments.filter(({ stored }) => stored.scan === 'waiting').length;
  if (accepted.futureWarning) found.futureDates += 1;
  if (accepted.scorePrinted !== null && accepted.score === null) found.unknownScores += 1;
  if (found.firstRead.length < FIRST_READ) found.firstRead.push(row);
}

/** Every row of the file that would be refused, batch by batch. */
export async function* listRefusable(
  path: string,
  shape: CsvShape,
  reading: Reading,
  today: string,
): AsyncGenerator<RefusedRow[]> {
  const plan = planFor(shape, reading);
  for await (const rows of readCsv(path, shape)) yield readChunk(rows, plan, today).refused;
}
