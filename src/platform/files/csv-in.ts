import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { type CsvDialect, type CsvFault, recordEnds, takeRecords } from './csv-records.ts';
import { BLOCK_BYTES, findEncoding, openText, type TextEncoding } from './text-in.ts';

/**
 * What must be known of a CSV file to read its rows; plain data, so that a job can keep it.
 * `dataStart` is the byte of the first row in the file's text as UTF-8 without a mark; `notes` are sentences
 * about names that were missing or repeated in the header and how the columns are called instead.
 */
export type CsvShape = CsvDialect & { bytes: number; dataStart: number; notes: string[] };

/** A record of the file, counted from 1 after the header: its cells, or what is wrong with it and its text. */
export type CsvRow = { row: number; values: string[] } | ({ row: number } & CsvFault);

const delimiters = [',', ';', '\t', '|'];

/** A batch that a transaction or a screen can take at once. */
const BATCH_ROWS = 1000;

/** The header and a few rows: enough to see which separator cuts them alike. */
const HEAD_BYTES = 512 * 1024;
const HEAD_RECORDS = 50;

/**
 * Looks at a file without taking its rows: encoding, separator, line ends and header, or one sentence
 * that says why it cannot be imported. `limit` is the most bytes it may have.
 */
export async function inspectCsv(
  path: string,
  { limit }: { limit?: number } = {},
): Promise<CsvShape | { problem: string }> {
  const found = await stat(path).catch(() => null);
  if (found === null) return { problem: 'There is no such file, or it may not be read.' };
  if (!found.isFile()) return { problem: 'This is not a file. Choose a CSV file.' };
  if (limit !== undefined && found.size > limit) {
    const problem = `This file has ${inMegabytes(found.size)}. The most that is taken is ${inMegabytes(limit)}. Split it into several files.`;
    return { problem };
  }
  const encoding = await findEncoding(path);
  if ('problem' in encoding) return encoding;
  const head = await readHead(path, encoding.encoding);
  if (head.toString().trim() === '') return { problem: 'This file is empty.' };
  const said = /^[\r\n]*"?sep=([,;|\t])"?(?:\r\n|\n|\r)/i.exec(head.toString('latin1', 0, 64));
  const body = head.subarray(said?.[0].length ?? 0);
  const header = readHeader(body, said?.[1] === undefined ? delimiters : [said[1]]);
  if ('problem' in header) return header;
  if (header.cells.every((cell) => cell.trim() === '')) {
    return { problem: 'The first line names no columns. Write the name of each column in it.' };
  }
  const shape: CsvShape = {
    ...encoding,
    delimiter: header.delimiter,
    newline: header.newline,
    ...nameColumns(header.cells),
    bytes: found.size,
    dataStart: (said?.[0].length ?? 0) + header.end,
  };
  for await (const rows of readCsv(path, shape)) {
    if (rows.length > 0) return shape;
  }
  return { problem: 'This file has a header but no rows, so there is nothing to import.' };
}

/**
 * Every record of an inspected file, exactly once and in order, in batches of at most 1,000.
 * A record that is broken comes as a problem in its place; blank lines are no records. `fromRow` leaves out
 * the records before it.
 */
export async function* readCsv(
  path: string,
  shape: CsvShape,
  { fromRow = 1 }: { fromRow?: number } = {},
): AsyncGenerator<CsvRow[]> {
  const text = await openText(path, shape.encoding);
  try {
    let row = 0;
    let skip = shape.dataStart;
    let held: Buffer = Buffer.alloc(0);
    let atEnd = false;
    let paused = false;
    while (paused || !atEnd) {
      // Reading as much again as is held keeps the work in proportion when one cell is very large.
      const blocks = [held];
      let wanted = paused ? 0 : Math.max(BLOCK_BYTES, held.length);
      while (wanted > 0 && !atEnd) {
        const block = await text.read();
        if (block === null) atEnd = true;
        else {
          const used = block.subarray(skip);
          skip -= block.length - used.length;
          blocks.push(used);
          wanted -= used.length;
        }
      }
      const bytes = Buffer.concat(blocks);
      if (paused) await setImmediate();
      const taken = takeRecords(bytes, atEnd, shape);
      held = bytes.subarray(taken.consumed);
      paused = taken.paused;
      const rows: CsvRow[] = [];
      for (const record of taken.records) {
        row += 1;
        if (row >= fromRow) rows.push({ row, ...record });
      }
      for (let from = 0; from < rows.length; from += BATCH_ROWS) yield rows.slice(from, from + BATCH_ROWS);
    }
  } finally {
    await text.close();
  }
}

async function readHead(path: string, encoding: TextEncoding): Promise<Buffer> {
  const text = await openText(path, encoding);
  try {
    const blocks: Buffer[] = [];
    for (let bytes = 0; bytes < HEAD_BYTES; ) {
      const block = await text.read();
      if (block === null) break;
      blocks.push(block);
      bytes += block.length;
    }
    return Buffer.concat(blocks);
  } finally {
    await text.close();
  }
}

type Header = { delimiter: string; newline: CsvDialect['newline']; cells: string[]; end: number };

/** The separator is the one that cuts the header into several cells and most rows into just as many. */
function readHeader(head: Buffer, candidates: readonly string[]): Header | { problem: string } {
  let best: { header: Header; alike: number } | null = null;
  for (const delimiter of candidates) {
    const { records, ends } = readStart(head, delimiter);
    const [cells, ...rows] = records;
    const end = ends[0];
    if (cells === undefined || end === undefined) continue;
    const header: Header = { delimiter, newline: lineEndBefore(head, end), cells, end };
    const same = rows.filter((values) => values.length === cells.length).length;
    const alike = cells.length === 1 ? -1 : rows.length === 0 ? 0 : same / rows.length;
    const better =
      best === null ||
      alike > best.alike ||
      (alike === best.alike && cells.length > best.header.cells.length);
    if (better) best = { header, alike };
  }
  if (best !== null) return best.header;
  const problem =
    'The first line, which must name the columns, has a quotation mark that is out of place or never closed.';
  return { problem };
}

function readStart(head: Buffer, delimiter: string): { records: string[][]; ends: number[] } {
  const records: string[][] = [];
  const ends: number[] = [];
  try {
    parse(head, {
      delimiter,
      record_delimiter: recordEnds({ newline: '\r' }),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: HEAD_RECORDS,
      on_record: (record: string[], info) => {
        records.push(record);
        ends.push(info.bytes);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return { records, ends };
}

function lineEndBefore(bytes: Buffer, end: number): CsvDialect['newline'] {
  if (bytes[end - 1] === 0x0d) return '\r';
  return bytes[end - 2] === 0x0d ? '\r\n' : '\n';
}

/** Gives every column a name of its own, so that no cell is lost, and says in a sentence where one was made up. */
function nameColumns(cells: readonly string[]): { header: string[]; notes: string[] } {
  // A control character is no part of a name, and PostgreSQL cannot hold NUL.
  const printed = cells.map((cell) => cell.replace(/[\s\p{Cc}]+/gu, ' ').trim());
  const taken = new Set(printed);
  const seen = new Set<string>();
  const notes: string[] = [];
  const header = printed.map((name, i) => {
    if (name !== '' && !seen.has(name)) {
      seen.add(name);
      return name;
    }
    const stem = name === '' ? 'Column' : name;
    let number = name === '' ? i + 1 : 2;
    const made = () => (name === '' ? `${stem} ${number}` : `${stem} (${number})`);
    while (taken.has(made())) number += 1;
    taken.add(made());
    notes.push(
      name === ''
        ? `Column ${i + 1} has no name in the header. It is called “${made()}” here.`
        : `More than one column is called “${name}”. Column ${i + 1} is called “${made()}” here.`,
    );
    return made();
  });
  return { header, notes };
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
}
