import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type FlatCell, type FlatTable, flatTablesOf } from './flat.ts';
import { hues } from './hues.ts';
import { DocumentProblem } from './problem.ts';
import { type ReadyReport, readyReport } from './ready.ts';
import { plainText } from './ready-text.ts';
import type { Report, StatusHue } from './report.ts';
import { wordColour as rgb } from './word-style.ts';

/** What Excel takes in one cell, in letters. */
const CELL_LIMIT = 32_767;

/** Columns are between these, in letters; together about as wide as a screen. */
const WIDTH = { least: 10, most: 70, all: 150 };

/**
 * The report as a spreadsheet: a sheet a table, with every row whole so that it can be sorted and filtered, the head
 * frozen, and a last sheet that says what the file is. Words are always words: one that begins with = is never
 * reckoned. The same report always gives the same bytes. Throws `DocumentProblem`.
 */
export async function renderSpreadsheet(report: Report): Promise<Uint8Array> {
  const ready = readyReport(report);
  const names = new Set<string>();
  const sheets = [
    ...flatTablesOf(ready).map((table) => sheetOf(table, sheetName(table.caption, names), ready)),
    aboutSheet(ready, sheetName('About this file', names)),
  ];
  const at = new Date(`${ready.date}T00:00:00Z`);
  try {
    return await writeXlsx({
      sheets,
      defaultFont: { name: 'Arial', size: 10 },
      properties: {
        title: ready.title,
        subject: ready.subject,
        creator: ready.author,
        keywords: ready.keywords.join(', '),
        lastModifiedBy: ready.author,
        company: ready.organisation.name,
        created: at,
        modified: at,
      },
    });
  } catch (error) {
    throw new DocumentProblem('xlsx', error instanceof Error ? error.message : String(error), error);
  }
}

const wrapped: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

function sheetOf({ caption, heads, widths, rows }: FlatTable, name: string, report: ReadyReport): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const head = headStyle(report);
  heads.forEach((_, column) => {
    cells.set(`0,${column}`, { style: head });
  });
  const plain = { style: wrapped };
  rows.forEach((row, index) => {
    row.forEach(({ status }, column) => {
      cells.set(`${index + 1},${column}`, status ? tinted[status.hue] : plain);
    });
  });
  return {
    name,
    columns: widths.map((width) => ({
      width: Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, width * WIDTH.all))),
    })),
    rows: [heads.map(cut), ...rows.map((row) => row.map(valueOfCell))],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letters(heads.length)}${rows.length + 1}` },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    a11y: { summary: caption, headerRow: 0 },
  };
}

const valueOfCell = ({ text, number }: FlatCell): CellValue => number ?? (text === '' ? null : cut(text));

const cut = (text: string): string => (text.length > CELL_LIMIT ? `${text.slice(0, CELL_LIMIT - 1)}…` : text);

const headStyle = ({ organisation }: ReadyReport): CellStyle => ({
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: rgb(organisation.colour) } },
  alignment: { vertical: 'bottom', wrapText: true },
});

const tinted = Object.fromEntries(
  Object.entries(hues).map(([hue, { tint }]) => [
    hue,
    {
      style: {
        ...wrapped,
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: rgb(tint) } },
      } satisfies CellStyle,
    },
  ]),
) as Record<StatusHue, Partial<Cell>>;

function aboutSheet(report: ReadyReport, name: string): WriteSheet {
  const lines: [string, string][] = [
    ['Title', report.title],
    ['Subtitle', report.subtitle],
    ['Organisation', report.organisation.name],
    ['Date', report.longDate],
    ['Reference', report.reference],
    ...report.meta.map(({ label, value }): [string, string] => [label, plainText(value)]),
  ];
  const rows = lines.filter(([, text]) => text !== '');
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((_, index) => {
    cells.set(`${index},0`, { style: { ...wrapped, font: { bold: true } } });
    cells.set(`${index},1`, { style: wrapped });
  });
  return {
    name,
    columns: [{ width: 20 }, { width: 80 }],
    rows: rows.map((row) => row.map(cut)),
    cells,
  };
}

/** A name that Excel takes: at most 31 letters, none of []:*?/\, no other sheet's. */
function sheetName(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\\n]/gu, ' ')
      .replace(/\s+/gu, ' ')
      .replace(/^[\s']+|[\s']+$/gu, '')
      .slice(0, 31)
      .trim() || 'Table';
  let name = plain;
  for (let copy = 2; taken.has(name.toLowerCase()); copy++)
    name = `${plain.slice(0, 30 - String(copy).length)} ${copy}`;
  taken.add(name.toLowerCase());
  return name;
}

/** 1 is A, 27 is AA. */
function letters(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
