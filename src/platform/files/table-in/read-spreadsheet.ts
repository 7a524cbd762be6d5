import { formatValue } from 'hucre';
import { type Cell, type CellValue, type MergeRange, readXlsx, type Sheet } from 'hucre/xlsx';
import type { ZipContents } from './check-zip.ts';
import { harmlessButSaid } from './read-word.ts';
import {
  COLUMN_LIMIT,
  paragraphsOfText,
  ROW_LIMIT,
  type SourceCell,
  type SourceDocument,
  type SourceTable,
} from './source-document.ts';

/** Formats that a spreadsheet shows in the order of the reader's country, written by them as the American one. */
const localDates = new Set(['mm-dd-yy', 'm/d/yy', 'm/d/yyyy', 'mm/dd/yyyy', 'mm/dd/yy']);

/**
 * Reads every visible sheet of a workbook whose zip was found harmless, each as one table, with dates and
 * numbers as the sheet shows them to a reader in Britain. Formulas give the value saved with them; none is worked out.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  contents: ZipContents,
): Promise<SourceDocument | { problem: string }> {
  const hidden: string[] = [];
  try {
    const workbook = await readXlsx(bytes, {
      readStyles: true,
      maxRows: ROW_LIMIT + 1,
      sheets: (info) => {
        if (info.hidden === true || info.veryHidden === true) hidden.push(info.name);
        return info.hidden !== true && info.veryHidden !== true;
      },
    });
    const long = workbook.sheets.find((sheet) => sheet.rows.length > ROW_LIMIT);
    if (long !== undefined) {
      const problem = `The sheet “${long.name}” has more than ${ROW_LIMIT.toLocaleString('en-GB')} rows. Take out what is not part of the plan, and the empty rows below it.`;
      return { problem };
    }
    const warnings = hidden.map((name) => `The sheet “${name}” is hidden and was not read.`);
    const tables = workbook.sheets.flatMap((sheet) => readSheet(sheet, warnings));
    warnings.push(...harmlessButSaid(contents));
    return { kind: 'spreadsheet', title: workbook.properties?.title || null, tables, outside: [], warnings };
  } catch {
    const problem =
      'This spreadsheet is damaged and cannot be read. Open it and save it again as an Excel workbook (.xlsx).';
    return { problem };
  }
}

function readSheet(sheet: Sheet, warnings: string[]): SourceTable[] {
  const rows = trimEmpty(sheet.rows);
  const width = Math.max(0, ...rows.map(lastFilled));
  if (width === 0) return [];
  if (width > COLUMN_LIMIT) {
    warnings.push(
      `The sheet “${sheet.name}” has words in ${width.toLocaleString('en-GB')} columns. The first ${COLUMN_LIMIT} were read.`,
    );
  }
  noteHidden(sheet, warnings);
  const merged = new Map<string, MergeRange>();
  const covered = new Set<string>();
  for (const merge of sheet.merges ?? []) {
    merged.set(`${merge.startRow},${merge.startCol}`, merge);
    const lastRow = Math.min(merge.endRow, rows.length - 1);
    const lastColumn = Math.min(merge.endCol, width - 1, COLUMN_LIMIT - 1);
    for (let r = merge.startRow; r <= lastRow; r += 1) {
      for (let c = merge.startCol; c <= lastColumn; c += 1) {
        if (r !== merge.startRow || c !== merge.startCol) covered.add(`${r},${c}`);
      }
    }
  }
  const places = rows.map((values, r): SourceCell[] => {
    const cells: SourceCell[] = [];
    for (let c = 0; c < Math.min(width, COLUMN_LIMIT); c += 1) {
      const key = `${r},${c}`;
      const value = values[c] ?? null;
      // A covered place that still holds a value was covered by a careless program; its words are kept.
      if (covered.has(key) && isEmpty(value)) continue;
      const merge = merged.get(key);
      cells.push({
        address: `${columnName(c)}${r + 1}`,
        row: r + 1,
        column: c + 1,
        rowSpan: merge === undefined ? 1 : Math.min(merge.endRow, rows.length - 1) - r + 1,
        colSpan: merge === undefined ? 1 : Math.min(merge.endCol, width - 1, COLUMN_LIMIT - 1) - c + 1,
        paragraphs: paragraphsOfText(shown(value, sheet.cells?.get(key))),
        isHeader: false,
      });
    }
    return cells;
  });
  return [{ name: sheet.name, before: [sheet.name], rows: places }];
}

function noteHidden(sheet: Sheet, warnings: string[]): void {
  const hiddenRows = [...(sheet.rowDefs?.values() ?? [])].filter((row) => row.hidden === true).length;
  if (hiddenRows > 0) {
    warnings.push(
      `The sheet “${sheet.name}” has hidden rows (${hiddenRows}). They were read like the others.`,
    );
  }
}

/** A value as the sheet shows it. */
function shown(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = cell?.style?.numFmt;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return '';
    const plain = format === undefined || localDates.has(format.toLowerCase().replace(/;@$/, ''));
    return formatValue(value, plain ? 'dd/mm/yyyy' : format);
  }
  return format === undefined || format === 'General' ? String(value) : formatValue(value, format).trim();
}

function trimEmpty(rows: readonly CellValue[][]): CellValue[][] {
  let end = rows.length;
  while (end > 0 && (rows[end - 1] ?? []).every(isEmpty)) end -= 1;
  return rows.slice(0, end);
}

function lastFilled(values: readonly CellValue[]): number {
  let end = values.length;
  while (end > 0 && isEmpty(values[end - 1] ?? null)) end -= 1;
  return end;
}

function isEmpty(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function columnName(column: number): string {
  const first = Math.floor(column / 26);
  const last = String.fromCharCode(65 + (column % 26));
  return first === 0 ? last : columnName(first - 1) + last;
}
