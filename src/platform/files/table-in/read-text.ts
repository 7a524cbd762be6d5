import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { findEncoding, openText } from '../text-in.ts';
import { paragraphsOfHtml } from './read-html.ts';
import {
  type LooseCell,
  paragraphsOfText,
  placeCells,
  ROW_LIMIT,
  type SourceDocument,
  type SourceParagraph,
  type SourceTable,
} from './source-document.ts';

/** The words of a text file, whatever its encoding, or one sentence why it is no text. */
export async function decodeText(bytes: Uint8Array): Promise<{ text: string } | { problem: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'table-in-'));
  try {
    const path = join(folder, 'text');
    await writeFile(path, bytes, { mode: 0o600 });
    const found = await findEncoding(path);
    if ('problem' in found) return found;
    const source = await openText(path, found.encoding);
    try {
      const blocks: Buffer[] = [];
      for (let block = await source.read(); block !== null; block = await source.read()) blocks.push(block);
      return { text: Buffer.concat(blocks).toString('utf8') };
    } finally {
      await source.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The tables in plain words: a CSV or TSV file, rows copied from a spreadsheet, or tables drawn with tabs or
 * upright strokes among prose. Prose between stays beside them.
 */
export function readText(text: string): SourceDocument {
  const lines = text.split(/\r\n|\r|\n/);
  const filled = lines.filter((line) => line.trim() !== '');
  const withTabs = filled.filter((line) => line.includes('\t')).length;
  const withStrokes = filled.filter((line) => /^\s*\|.*\|\s*$/.test(line)).length;
  if (withStrokes >= 2 && withStrokes >= withTabs) return readAmongProse(lines, strokes);
  if (withTabs === 0) return readSeparated(text);
  // Rows copied from a spreadsheet, or a TSV file, hold nothing but rows; prose has lines without tabs.
  const whole = parseSeparated(text, '\t');
  if (whole?.every((row) => row.length > 1 || row.join('').trim() === '')) {
    return documentOf('text', [toTable(whole, 1, [])], []);
  }
  return readAmongProse(lines, tabs);
}

/** A CSV file or the like: one table. The separator is the one that cuts most lines into several cells, all alike. */
function readSeparated(text: string): SourceDocument {
  const said = /^"?sep=([,;|\t])"?(?:\r\n|\n|\r)/i.exec(text);
  const body = said === null ? text : text.slice(said[0].length);
  let best: { rows: string[][]; score: number } | null = null;
  for (const delimiter of said?.[1] === undefined ? [',', ';', '|'] : [said[1]]) {
    const rows = parseSeparated(body, delimiter);
    if (rows === null) continue;
    const score = evenness(rows);
    if (score > (best?.score ?? 0)) best = { rows, score };
  }
  if (best !== null) return documentOf('csv', [toTable(best.rows, 1, [])], []);
  const outside = body
    .split(/\r\n|\r|\n/)
    .flatMap((line) => (line.trim() === '' ? [] : [{ text: line.trim() }]));
  return documentOf('text', [], outside);
}

/** Above 0 where at least two lines, and half of all, are cut into cells; more where they are cut alike. */
function evenness(rows: readonly string[][]): number {
  const counts = new Map<number, number>();
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const cut = filled.filter((row) => row.length > 1);
  for (const row of cut) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  if (cut.length < 2 || cut.length < filled.length / 2) return 0;
  return (cut.length + Math.max(...counts.values())) / filled.length;
}

function parseSeparated(text: string, delimiter: string): string[][] | null {
  const common = {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
  };
  try {
    return parse(text, common);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  try {
    return parse(text, { ...common, quote: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return null;
  }
}

/** How a kind of table is drawn: which lines are rows, which only rule it, and where its cells are. */
type Drawing = { isRow(line: string): boolean; isRule(line: string): boolean; cells(line: string): string[] };

const tabs: Drawing = {
  isRow: (line) => line.includes('\t'),
  isRule: (line) => /^[\s|:+-]*-{2}[\s|:+-]*$/.test(line),
  cells: (line) => line.split('\t').map(unquote),
};

const strokes: Drawing = {
  isRow: (line) => /^\s*\|.*\|\s*$/.test(line),
  isRule: (line) => /^[\s|:+-]*-{2}[\s|:+-]*$/.test(line),
  cells: (line) =>
    line
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.replaceAll('\\|', '|')),
};

function readAmongProse(lines: readonly string[], drawing: Drawing): SourceDocument {
  const tables: SourceTable[] = [];
  const outside: { text: string }[] = [];
  let rows: string[][] = [];
  let above: string[] = [];
  const end = () => {
    if (rows.some((row) => row.some((cell) => cell.trim() !== ''))) {
      tables.push(toTable(rows, tables.length + 1, above.slice(-6)));
      above = [];
    }
    rows = [];
  };
  for (const line of lines) {
    if (line.trim() === '' && !drawing.isRow(line)) continue;
    if (drawing.isRule(line)) continue;
    if (drawing.isRow(line)) rows.push(drawing.cells(line));
    else {
      end();
      const text = line
        .replace(/^#{1,6}\s+/, '')
        .replace(/^\*\*(.*?)\*\*$/, '$1')
        .trim();
      outside.push({ text });
      above.push(text);
    }
  }
  end();
  return documentOf('text', tables, outside);
}

function toTable(rows: readonly (readonly string[])[], number: number, before: string[]): SourceTable {
  const loose = rows
    .slice(0, ROW_LIMIT)
    .map((cells): LooseCell[] => cells.map((cell) => ({ paragraphs: paragraphsOfCell(cell) })));
  return { name: `Table ${number}`, before, rows: placeCells(loose) };
}

/** Text that was once a web page keeps its paragraphs and lists as tags. */
function paragraphsOfCell(cell: string): SourceParagraph[] {
  return /<(p|ul|ol|li|br|div)\b[^<>]*>/i.test(cell) ? paragraphsOfHtml(cell) : paragraphsOfText(cell);
}

function unquote(cell: string): string {
  return /^".*"$/.test(cell) && !cell.slice(1, -1).replaceAll('""', '').includes('"')
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell;
}

function documentOf(
  kind: 'csv' | 'text',
  tables: SourceTable[],
  outside: { text: string }[],
): SourceDocument {
  return { kind, title: null, tables, outside, warnings: [] };
}
