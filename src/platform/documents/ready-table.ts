import { count } from '../../design/text/words.ts';
import { plainText, type ReadyContent, readyContent } from './ready-text.ts';
import type { Cell, FullCell, Orientation, ReportChart, Status, Table } from './report.ts';
import { columnWidths } from './widths.ts';

export interface ReadyTable {
  kind: 'table';
  caption: string;
  captionHidden: boolean;
  /** Part of the paper's width that it takes. */
  across: number;
  columns: ReadyColumn[];
  rows: ReadyRow[];
  sectionHead: string;
  empty: string;
}

export interface ReadyColumn {
  head: string;
  /** Part of the table's width; all together are 1. */
  width: number;
  align: 'start' | 'end' | 'centre';
}

export type ReadyRow = { kind: 'cells'; cells: ReadyCell[] } | { kind: 'section'; title: string };

export interface ReadyCell {
  /** The first column it stands in. */
  column: number;
  columns: number;
  rows: number;
  head: boolean;
  align: 'start' | 'end' | 'centre';
  status: Status | null;
  content: ReadyContent;
  /** The number itself, where it is nothing else. */
  number: number | null;
}

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** Places every cell in its column. Throws where a row has more cells than there is room for. */
export function readyTable(table: Table, orientation: Orientation): ReadyTable {
  const columns = table.columns.map((column) => ({
    align: 'start' as const,
    ...column,
  }));
  const rows: ReadyRow[] = [];
  // How many rows each column is still covered for by a cell from above.
  let covered = columns.map(() => 0);
  table.rows.forEach((row, index) => {
    if (row.kind === 'section') {
      rows.push({ kind: 'section', title: row.title });
      covered = columns.map(() => 0);
      return;
    }
    const cells: ReadyCell[] = [];
    const waiting = [...row.cells];
    for (let at = 0; at < columns.length; at++) {
      if ((covered[at] ?? 0) > 0) continue;
      const given = fullCell(waiting.shift() ?? null);
      let wide = 1;
      while (wide < (given.columns ?? 1) && at + wide < columns.length && (covered[at + wide] ?? 0) === 0)
        wide++;
      const deep = depth(table, index, given.rows ?? 1);
      cells.push({
        column: at,
        columns: wide,
        rows: deep,
        head: given.head ?? columns[at]?.rowHead ?? false,
        align: given.align ?? columns[at]?.align ?? 'start',
        status: given.status ?? null,
        content: readyContent(given.content),
        number: given.number,
      });
      for (let over = at; over < at + wide; over++) covered[over] = deep;
      at += wide - 1;
    }
    if (waiting.length > 0)
      throw new RangeError(`Row ${index + 1} of "${table.caption}" has more cells than there is room for.`);
    covered = covered.map((rest) => Math.max(0, rest - 1));
    rows.push({ kind: 'cells', cells });
  });
  const widths = columnWidths(
    columns.map(({ head, share }, column) => ({ head, share, texts: textsOf(rows, column) })),
    orientation,
  );
  return {
    kind: 'table',
    caption: table.caption,
    captionHidden: table.captionHidden ?? false,
    across: 1,
    columns: columns.map(({ head, align }, column) => ({ head, align, width: widths[column] ?? 0 })),
    rows,
    sectionHead: table.sectionHead ?? 'Section',
    empty: table.empty ?? 'There is nothing to show.',
  };
}

/** The numbers of a chart as a table, one row a label. */
export function readyChartTable(chart: ReportChart, orientation: Orientation): ReadyTable {
  const table = readyTable(
    {
      kind: 'table',
      caption: chart.title,
      captionHidden: true,
      columns: [
        { head: chart.by, rowHead: true, share: 2 },
        ...chart.series.map(({ name }) => ({ head: name, align: 'end' as const, share: 1 })),
      ],
      rows: chart.labels.map((label, row) => ({
        kind: 'cells',
        cells: [label, ...chart.series.map(({ values }) => values[row] ?? 'not known')],
      })),
    },
    orientation,
  );
  return { ...table, across: Math.min(1, 0.36 + 0.14 * chart.series.length) };
}

function fullCell(cell: Cell): FullCell & { number: number | null } {
  if (typeof cell === 'number')
    return { content: Number.isInteger(cell) ? count(cell) : figures.format(cell), number: cell };
  if (cell === null) return { number: null };
  return typeof cell === 'string' ? { content: cell, number: null } : { ...cell, number: null };
}

/** How many rows a cell may cover from this one: a section row or the end of the table ends it. */
function depth(table: Table, from: number, wanted: number): number {
  let deep = 1;
  while (deep < wanted && table.rows[from + deep]?.kind === 'cells') deep++;
  return deep;
}

/** The words that a column's own cells hold: one that covers several columns says nothing about the width of one. */
function textsOf(rows: readonly ReadyRow[], column: number): string[] {
  return rows.flatMap((row) =>
    row.kind === 'section'
      ? []
      : row.cells
          .filter((cell) => cell.column === column && cell.columns === 1)
          .map(({ status, content }) =>
            [status ? `■ ${status.word}` : '', plainText(content)].join(' ').trim(),
          ),
  );
}
