import { expect, test } from 'vitest';
import { exampleCover } from './example.ts';
import { readyReport } from './ready.ts';
import { readyTable } from './ready-table.ts';
import type { Block, Table } from './report.ts';
import { orderedJson, safeAddress, tidyText } from './tidy.ts';
import { columnWidths } from './widths.ts';

const withBlocks = (blocks: Block[]) => readyReport({ ...exampleCover, blocks });

const aTable = (rows: Table['rows']): Table => ({
  kind: 'table',
  caption: 'A table',
  columns: [{ head: 'One' }, { head: 'Two' }, { head: 'Three' }],
  rows,
});

test('headings never leave a level out', () => {
  const { sections } = withBlocks([
    { kind: 'heading', level: 3, text: 'a' },
    { kind: 'heading', level: 3, text: 'b' },
    { kind: 'heading', level: 3, text: 'c' },
    { kind: 'heading', level: 1, text: 'd' },
  ]);
  expect(sections[0]?.blocks).toMatchObject([{ level: 1 }, { level: 2 }, { level: 3 }, { level: 1 }]);
});

test('blocks that lie the other way are pages of their own, and no page stays empty', () => {
  const { sections } = withBlocks([
    { kind: 'pageBreak' },
    { kind: 'paragraph', line: 'upright' },
    { kind: 'pageBreak' },
    { kind: 'turned', orientation: 'landscape', blocks: [{ kind: 'paragraph', line: 'on its side' }] },
    { kind: 'paragraph', line: 'upright again' },
  ]);
  expect(sections.map(({ orientation, blocks }) => [orientation, blocks.length])).toEqual([
    ['portrait', 1],
    ['landscape', 1],
    ['portrait', 1],
  ]);
});

test('a cell that covers rows ends at the next section and at the table’s end', () => {
  const { rows } = readyTable(
    aTable([
      { kind: 'cells', cells: [{ content: 'a', rows: 9 }, 'b', 'c'] },
      { kind: 'cells', cells: ['d', 'e'] },
      { kind: 'section', title: 'Next' },
      { kind: 'cells', cells: [{ content: 'f', rows: 4, columns: 7 }] },
    ]),
    'portrait',
  );
  const cells = rows.map((row) =>
    row.kind === 'section' ? row.title : row.cells.map((cell) => [cell.column, cell.columns, cell.rows]),
  );
  expect(cells).toEqual([
    [
      [0, 1, 2],
      [1, 1, 1],
      [2, 1, 1],
    ],
    [
      [1, 1, 1],
      [2, 1, 1],
    ],
    'Next',
    [[0, 3, 1]],
  ]);
});

test('a row with more cells than there is room for is refused, never cut', () => {
  expect(() => readyTable(aTable([{ kind: 'cells', cells: ['a', 'b', 'c', 'd'] }]), 'portrait')).toThrow(
    'Row 1 of "A table"',
  );
});

test('columns are never too narrow for a usual word, and together fill the paper', () => {
  const widths = columnWidths(
    [
      { head: 'Objective', share: 1, texts: ['Communications'] },
      { head: 'All', share: 40, texts: ['words '.repeat(50)] },
    ],
    'portrait',
  );
  expect(widths[0]).toBeGreaterThan(0.17);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1);
  const natural = columnWidths(
    [
      { head: 'Code', texts: ['A1'] },
      { head: 'What', texts: ['words '.repeat(50)] },
    ],
    'landscape',
  );
  expect(natural[1]).toBeGreaterThan(4 * (natural[0] ?? 1));
});

test('text is tidied without loss of what can be read', () => {
  expect(tidyText('a\u0000b\r\nc\td\ud800')).toBe('ab\nc d\ufffd');
});

test('the order of keys makes no other checksum', () => {
  expect(orderedJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(orderedJson({ a: null, b: [{ c: 2, d: 1 }] }));
});

test.each([
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['/desk', null],
  ['mailto:a@example.org', 'mailto:a@example.org'],
])('%s leads to %s', (href, leads) => {
  expect(safeAddress(href)).toBe(leads);
});
