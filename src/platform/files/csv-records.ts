import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import type { TextEncoding } from './text-in.ts';

/** How the records of one file are written. `damaged` and `encoding` tell which bytes to distrust. */
export type CsvDialect = {
  encoding: TextEncoding;
  damaged: boolean;
  delimiter: string;
  newline: '\r\n' | '\n' | '\r';
  header: string[];
};

/** A record that can be used, or one that cannot: why, the column at fault or nearest to it, its text in the file. */
export type CsvRecord = { values: string[] } | CsvFault;
export type CsvFault = { problem: string; column: string; raw: string };

/** Characters in one cell: more than any words a person writes, little enough to hold a row in memory. */
export const CELL_LIMIT = 2_000_000;

/** Bytes after which an open quotation mark is taken for a slip, so that it cannot swallow the file. */
export const RECORD_LIMIT = 8 * 1024 * 1024;

/** Lines looked at for the place where reading can go on after a broken record. */
const SEARCH_LINES = 200;

/** Broken quotation marks after which a call pauses: a file of rubbish must not hold up everybody else's requests. */
const FAULTS_AT_ONCE = 500;

const CR = 0x0d;
const LF = 0x0a;

/**
 * Takes the whole records out of UTF-8 bytes that begin where a record begins.
 *
 * `consumed` is where the next call must begin: without `atEnd` a last record that may go on is left. `paused` says
 * that there is more to take of the same bytes. A broken record (a quotation mark never closed or out of place, a wrong number of cells)
 * ends before the next line that reads as a record of its own, so no good row is lost with it.
 */
export function takeRecords(
  bytes: Buffer,
  atEnd: boolean,
  dialect: CsvDialect,
): { records: CsvRecord[]; consumed: number; paused: boolean } {
  const limit = atEnd ? bytes.length : lastLineEnd(bytes, dialect);
  const search = searchForStarts(bytes, limit, atEnd, dialect);
  const records: CsvRecord[] = [];
  const stopAt = (consumed: number, paused = false) => ({ records, consumed, paused });
  let at = 0;
  for (let faults = 0; at < limit; ) {
    if (faults === FAULTS_AT_ONCE) return stopAt(at, true);
    const run = readRun(bytes.subarray(at, limit), dialect);
    let start = at;
    let restart: number | null = null;
    for (const [i, values] of run.records.entries()) {
      const end = at + (run.ends[i] ?? 0);
      if (values.length !== dialect.header.length) {
        const found = search(skipLineEnds(bytes, start, limit), end);
        if (found === 'unsure' && !atEnd && limit - start <= RECORD_LIMIT) return stopAt(start);
        if (typeof found === 'number') {
          restart = found;
          break;
        }
      }
      records.push(judge(bytes, start, end, values, dialect));
      start = end;
    }
    if (restart === null && run.fault === null) return stopAt(limit);
    start = skipLineEnds(bytes, start, limit);
    if (restart === null) {
      const mayGoOn = !atEnd && limit - start <= RECORD_LIMIT;
      if (run.fault === 'open' && mayGoOn) return stopAt(start);
      const spaced = readRun(bytes.subarray(start, limit), dialect, { trim: true, to: 1 });
      if (spaced.fault === 'open' && mayGoOn) return stopAt(start);
      const spacedEnd = spaced.ends[0];
      if (spaced.records[0]?.length === dialect.header.length && spacedEnd !== undefined) {
        records.push(judge(bytes, start, start + spacedEnd, spaced.records[0], dialect));
        at = start + spacedEnd;
        continue;
      }
      const found = search(start, limit);
      if ((found === 'no more lines' || found === 'unsure') && mayGoOn) return stopAt(start);
      if (typeof found === 'number') restart = found;
      else if (found === 'gave up') restart = nextLine(bytes, start, limit, dialect);
      else restart = endOfFault(bytes, start, limit, dialect);
    }
    records.push(brokenQuotes(bytes, start, restart, dialect));
    faults += 1;
    at = restart;
  }
  return stopAt(limit);
}

type Run = { records: string[][]; ends: number[]; fault: 'open' | 'stray' | null; faultCell: number };

/** The records of the bytes up to the first whose quotation marks are wrong, each with the byte after its end. */
function readRun(bytes: Buffer, dialect: CsvDialect, how: { trim?: boolean; to?: number } = {}): Run {
  const run: Run = { records: [], ends: [], fault: null, faultCell: 0 };
  try {
    parse(bytes, {
      ...how,
      delimiter: dialect.delimiter,
      record_delimiter: recordEnds(dialect),
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], info) => {
        run.records.push(record);
        run.ends.push(info.bytes);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    run.fault = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'stray';
    run.faultCell = typeof error.column === 'number' ? error.column : 0;
  }
  return run;
}

/** A lone CR ends a record only where the header ends with one: elsewhere it belongs to the words. */
export function recordEnds(dialect: Pick<CsvDialect, 'newline'>): string[] {
  return dialect.newline === '\r' ? ['\r\n', '\n', '\r'] : ['\r\n', '\n'];
}

type Found = number | 'no more lines' | 'unsure' | 'gave up';

/**
 * Gives a search for the first line after `from` (and before `to`) that reads as a record of its own; it is
 * unsure where more bytes must come to tell. Each line is tried once, however many broken records come before it.
 */
function searchForStarts(bytes: Buffer, limit: number, atEnd: boolean, dialect: CsvDialect) {
  const tried = new Map<number, boolean | 'unsure'>();
  const isStart = (at: number, lineEnd: number) => {
    const answer = tried.get(at) ?? readsAsRecord(bytes, at, lineEnd, limit, dialect);
    tried.set(at, answer);
    return answer;
  };
  return (from: number, to: number): Found => {
    let line = nextLine(bytes, from, to, dialect);
    for (let looked = 0; line < to; looked += 1) {
      if (looked === SEARCH_LINES) return 'gave up';
      const next = nextLine(bytes, line, limit, dialect);
      const blank = skipLineEnds(bytes, line, next) === next;
      const answer = !blank && isStart(line, next);
      if (answer === true) return line;
      if (answer === 'unsure' && !atEnd) return 'unsure';
      line = next;
    }
    return 'no more lines';
  };
}

/** A row has the header's number of cells; one that is itself at fault shows by having nearly that many. */
function readsAsRecord(
  bytes: Buffer,
  at: number,
  lineEnd: number,
  limit: number,
  dialect: CsvDialect,
): boolean | 'unsure' {
  const wanted = dialect.header.length;
  const line = bytes.subarray(at, lineEnd);
  const printed = line.toString().trimEnd();
  const cellsPrinted = printed.split(dialect.delimiter);
  // A first quotation mark that closes a cell shows that the cell began on a line before.
  const goesOn = /^[^"]+"$/.test(cellsPrinted.find((cell) => cell.includes('"')) ?? '');
  if (cellsPrinted.length === wanted && !goesOn) return true;
  const alone = readRun(line, dialect);
  const cells = alone.fault === null ? (alone.records[0]?.length ?? 0) : 0;
  if (cells > 1 && Math.abs(cells - wanted) <= 1) return true;
  const run = readRun(bytes.subarray(at, limit), dialect, { to: 1 });
  return run.fault === 'open' ? 'unsure' : run.records[0]?.length === wanted;
}

/** Where a broken record ends when nothing after it reads as a record: with the line on which its fault shows. */
function endOfFault(bytes: Buffer, start: number, limit: number, dialect: CsvDialect): number {
  let end = start;
  while (end < limit) {
    end = nextLine(bytes, end, limit, dialect);
    if (readRun(bytes.subarray(start, end), dialect).fault === 'stray') return end;
  }
  return limit;
}

function judge(bytes: Buffer, start: number, end: number, values: string[], dialect: CsvDialect): CsvRecord {
  const { header } = dialect;
  const fault = (problem: string, cell: number): CsvFault => ({
    problem,
    column: nameOf(cell, header),
    raw: rawText(bytes, start, end),
  });
  if (values.length < header.length) {
    const problem = `This row has ${cellsIn(values.length)}, and the header names ${header.length} columns: something is missing.`;
    return fault(problem, values.length);
  }
  if (values.length > header.length) {
    const problem = `This row has ${cellsIn(values.length)}, and the header names only ${header.length} columns. Words that contain the separator need quotation marks round them.`;
    return fault(problem, values.length);
  }
  if (end - start > CELL_LIMIT) {
    const long = values.findIndex((value) => value.length > CELL_LIMIT);
    if (long >= 0) {
      const length = (values[long] ?? '').length.toLocaleString('en-GB');
      const problem = `The cell “${header[long]}” holds ${length} characters. The most that is read is ${CELL_LIMIT.toLocaleString('en-GB')}.`;
      return fault(problem, long);
    }
  }
  if (dialect.damaged && isUnreadable(bytes.subarray(start, end), values, dialect.encoding)) {
    const cell = values.findIndex((value) => /[\ufffd\u0080-\u009f]/.test(value));
    const problem =
      'This row has a character that cannot be read. Save the file again as CSV in UTF-8, or correct the word.';
    return fault(problem, Math.max(cell, 0));
  }
  return { values };
}

function isUnreadable(bytes: Buffer, values: string[], encoding: TextEncoding): boolean {
  if (encoding === 'windows-1252')
    return values.some((value) => /[\u0081\u008d\u008f\u0090\u009d]/.test(value));
  return !isUtf8(bytes);
}

function brokenQuotes(bytes: Buffer, start: number, end: number, dialect: CsvDialect): CsvFault {
  const run = readRun(bytes.subarray(start, end), dialect);
  const column = nameOf(run.faultCell, dialect.header);
  const problem =
    run.fault === 'stray'
      ? `There is a stray quotation mark in the cell “${column}”. Put the whole cell in quotation marks, and write those inside it twice.`
      : `A quotation mark opens the cell “${column}” and is never closed.`;
  return { problem, column, raw: rawText(bytes, start, end) };
}

/** A cell beyond the last column is told by the last column's name. */
function nameOf(cell: number, header: readonly string[]): string {
  return header[Math.min(cell, header.length - 1)] ?? '';
}

function rawText(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('utf8', skipLineEnds(bytes, start, end), end).replace(/[\r\n]+$/, '');
}

function cellsIn(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

function lastLineEnd(bytes: Buffer, dialect: CsvDialect): number {
  const lf = bytes.lastIndexOf(LF);
  return (dialect.newline === '\r' ? Math.max(lf, bytes.lastIndexOf(CR)) : lf) + 1;
}

function nextLine(bytes: Buffer, from: number, limit: number, dialect: CsvDialect): number {
  const after = (at: number) => (at < 0 || at >= limit ? limit : at + 1);
  const lf = after(bytes.indexOf(LF, from));
  if (dialect.newline !== '\r') return lf;
  const cr = after(bytes.indexOf(CR, from));
  return cr < lf && bytes[cr] === LF && cr < limit ? cr + 1 : Math.min(lf, cr);
}

function skipLineEnds(bytes: Buffer, from: number, limit: number): number {
  let at = from;
  while (at < limit && (bytes[at] === LF || bytes[at] === CR)) at += 1;
  return at;
}
