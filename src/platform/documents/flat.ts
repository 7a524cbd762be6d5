import type { ReadyFacts, ReadyReport } from './ready.ts';
import type { ReadyCell, ReadyTable } from './ready-table.ts';
import { plainText } from './ready-text.ts';
import type { Status } from './report.ts';

export interface FlatCell {
  text: string;
  number: number | null;
  status: Status | null;
}

/** A table in which every row stands alone, as machines and filters need it. */
export interface FlatTable {
  caption: string;
  heads: string[];
  /** Part of the width of each column; all together are 1. */
  widths: number[];
  rows: FlatCell[][];
}

const blank: FlatCell = { text: '', number: null, status: null };

const words = (text: string): FlatCell => ({ text, number: null, status: null });

/** What covers several rows or columns is repeated in each; the section a row is in becomes a column of its own. */
export function flatTable(table: ReadyTable): FlatTable {
  const sectioned = table.rows.some(({ kind }) => kind === 'section');
  const above: { cell: FlatCell; rows: number }[] = [];
  let section = blank;
  const rows: FlatCell[][] = [];
  for (const row of table.rows) {
    if (row.kind === 'section') {
      section = words(row.title);
      continue;
    }
    for (const cell of row.cells)
      for (let column = cell.column; column < cell.column + cell.columns; column++)
        above[column] = { cell: flatCell(cell), rows: cell.rows };
    const flat = table.columns.map((_, column) => {
      const here = above[column];
      if (!here || here.rows === 0) return blank;
      here.rows -= 1;
      return here.cell;
    });
    rows.push(sectioned ? [section, ...flat] : flat);
  }
  return {
    caption: table.caption,
    heads: [...(sectioned ? [table.sectionHead] : []), ...table.columns.map(({ head }) => head)],
    widths: [...(sectioned ? [0.18] : []), ...table.columns.map(({ width }) => width)],
    rows,
  };
}

const flatCell = ({ content, number, status }: ReadyCell): FlatCell => ({
  text: [status?.word ?? '', plainText(content)].filter((text) => text !== '').join('\n'),
  number,
  status,
});

/** Labels and answers as a table of two columns, those left blank among them. */
export function flatFacts(facts: ReadyFacts): FlatTable {
  return {
    caption: facts.caption,
    heads: ['Field', 'Answer'],
    widths: [0.35, 0.65],
    rows: facts.lines.flat().map(({ label, value, choices }) => {
      const chosen = choices.filter((choice) => choice.chosen).map(({ text }) => text);
      return [
        words(label),
        words([chosen.join(', '), plainText(value)].filter((text) => text !== '').join('\n')),
      ];
    }),
  };
}

/** Everything in a report that has rows, in its order: tables, the numbers of charts, facts. */
export function flatTablesOf(report: ReadyReport): FlatTable[] {
  return report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'table') return [flatTable(block)];
      if (block.kind === 'chart') return [flatTable(block.table)];
      return block.kind === 'facts' ? [flatFacts(block)] : [];
    }),
  );
}
