import {
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { hues } from './hues.ts';
import type { ReadyFact, ReadyFacts } from './ready.ts';
import type { ReadyCell, ReadyTable } from './ready-table.ts';
import { QUIET, TINT, wordColour } from './word-style.ts';
import { aligned, type WordParts, wordContent, wordStatus } from './word-text.ts';

const shading = (fill: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill });

/** Widths in twips that together are exactly the table's. */
function wholeWidths(parts: readonly number[], across: number): number[] {
  const ends = parts.map((_, index) =>
    Math.round(parts.slice(0, index + 1).reduce((sum, part) => sum + part, 0) * across),
  );
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}

/** The table, its head repeated on every page, its rows never cut. `paper` is the width between the margins in twips. */
export function wordTable(table: ReadyTable, paper: number, parts: WordParts): Table {
  const across = Math.round(paper * table.across);
  const widths = wholeWidths(
    table.columns.map(({ width }) => width),
    across,
  );
  const widthOf = (from: number, many: number) =>
    widths.slice(from, from + many).reduce((sum, width) => sum + width, 0);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      (column, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          children: [
            new Paragraph({
              style: 'TableHead',
              alignment: aligned(column.align),
              children: [new TextRun(column.head)],
            }),
          ],
        }),
    ),
  });
  const together = keptWithNext(table);
  const rows = table.rows.map((row, index) =>
    row.kind === 'section'
      ? new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              columnSpan: table.columns.length,
              shading: shading(TINT),
              width: { size: across, type: WidthType.DXA },
              children: [new Paragraph({ style: 'TableSection', children: [new TextRun(row.title)] })],
            }),
          ],
        })
      : new TableRow({
          cantSplit: true,
          keepNext: together.has(index) || undefined,
          children: row.cells.map((cell) => wordCell(cell, widthOf(cell.column, cell.columns), parts)),
        }),
  );
  return new Table({
    style: 'ReportTable',
    layout: TableLayoutType.FIXED,
    width: { size: across, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [head, ...rows],
  });
}

/** Rows that stay with the next, so that what stands beside several rows is not cut after its first line. */
function keptWithNext({ rows }: ReadyTable): Set<number> {
  const kept = new Set<number>();
  rows.forEach((row, index) => {
    if (row.kind !== 'cells') return;
    const deep = Math.max(...row.cells.map(({ rows: many }) => many));
    for (let next = 0; next < Math.min(2, deep - 1); next++) kept.add(index + next);
  });
  return kept;
}

function wordCell(cell: ReadyCell, width: number, parts: WordParts): TableCell {
  const { status, rows, columns } = cell;
  const content = wordContent(cell.content, parts, { place: 'cell', align: cell.align, bold: cell.head });
  const children = status
    ? [
        new Paragraph({
          style: 'TableText',
          alignment: aligned(cell.align),
          children: wordStatus(status),
        }),
        ...content,
      ]
    : content;
  const tint = status ? wordColour(hues[status.hue].tint) : rows > 1 ? TINT : null;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: columns > 1 ? columns : undefined,
    rowSpan: rows > 1 ? rows : undefined,
    shading: tint ? shading(tint) : undefined,
    children: children.length > 0 ? children : [new Paragraph({ style: 'TableText' })],
  });
}

const BLANK_HEIGHT = 380;

/** Labels and boxes; a box with nothing in it keeps its height, for a field left blank is part of the paper. */
export function wordFacts({ lines, paired }: ReadyFacts, paper: number, parts: WordParts): Table {
  const widths = wholeWidths(paired ? [0.22, 0.28, 0.2, 0.3] : [0.32, 0.68], paper);
  const cell = (children: Paragraph[], from: number, many: number, fill?: string) =>
    new TableCell({
      columnSpan: many > 1 ? many : undefined,
      width: {
        size: widths.slice(from, from + many).reduce((sum, one) => sum + one, 0),
        type: WidthType.DXA,
      },
      shading: fill ? shading(fill) : undefined,
      children: children.length > 0 ? children : [new Paragraph({ style: 'FactValue' })],
    });
  return new Table({
    style: 'ReportFacts',
    layout: TableLayoutType.FIXED,
    width: { size: paper, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: false, firstColumn: true, noHBand: true, noVBand: true },
    rows: lines.map(
      (facts) =>
        new TableRow({
          cantSplit: facts.every(({ value }) => value.length < 4),
          height: { value: BLANK_HEIGHT, rule: HeightRule.ATLEAST },
          children: facts.flatMap((fact, index) => [
            cell(nameOf(fact), index * 2, 1, TINT),
            cell(answerOf(fact, parts), index * 2 + 1, facts.length === 1 ? widths.length - 1 : 1),
          ]),
        }),
    ),
  });
}

function nameOf({ label, hint }: ReadyFact): Paragraph[] {
  const own = new Paragraph({ style: 'FactLabel', children: [new TextRun(label)] });
  if (hint === '') return [own];
  return [
    own,
    new Paragraph({ style: 'TableText', children: [new TextRun({ text: hint, size: 16, color: QUIET })] }),
  ];
}

function answerOf({ value, choices }: ReadyFact, parts: WordParts): Paragraph[] {
  const content = wordContent(value, parts, { place: 'fact' });
  if (choices.length === 0) return content;
  return [
    new Paragraph({
      style: 'FactValue',
      children: choices.flatMap(({ text, chosen }, index) => [
        new TextRun({ text: chosen ? '☒' : '☐', font: 'Segoe UI Symbol' }),
        new TextRun({ text: `\u00a0${text.replaceAll(' ', '\u00a0')}`, bold: chosen || undefined }),
        ...(index < choices.length - 1 ? [new TextRun('    ')] : []),
      ]),
    }),
    ...content,
  ];
}
