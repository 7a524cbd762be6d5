import { type Cell, crossTable, joinTables, keyOf, type Member, type Table, totalKey } from './table.ts';

/** Numbers from 0 up to 1 that come again with the same seed (Marsaglia 2003, xorshift on 32 bits). */
export function chance(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const shapes = ['list', 'rows and columns', 'subtotals', 'three dimensions', 'linked tables'] as const;
const fillings = ['mixed', 'sparse', 'all small', 'mostly large', 'one or two each'] as const;

export type Shape = (typeof shapes)[number];

export interface RandomTable {
  shape: Shape;
  filling: (typeof fillings)[number];
  table: Table;
}

/** A table of any shape and filling, the same for the same seed; among them single rows, single columns, and zeros. */
export function randomTable(seed: number): RandomTable {
  const next = chance(seed);
  const upTo = (most: number): number => 1 + Math.floor(next() * most);
  const shape = shapes[seed % shapes.length] ?? 'list';
  const filling = fillings[Math.floor(seed / shapes.length) % fillings.length] ?? 'mixed';
  const count = (): number => {
    if (filling === 'sparse') return next() < 0.7 ? 0 : Math.floor(next() * 12);
    if (filling === 'all small') return Math.floor(next() * 7);
    if (filling === 'mostly large') return next() < 0.1 ? upTo(6) : 20 + Math.floor(next() ** 3 * 500);
    if (filling === 'one or two each') return upTo(2);
    return Math.floor(next() ** 4 * 120);
  };
  const members = (most: number): Member[] =>
    Array.from({ length: upTo(most) }, (_, at) => ({ key: `m${at}` }));
  if (shape === 'list') return { shape, filling, table: crossTable([members(14)], count) };
  if (shape === 'rows and columns')
    return { shape, filling, table: crossTable([members(9), members(7)], count) };
  if (shape === 'three dimensions')
    return { shape, filling, table: crossTable([members(4), members(3), members(3)], count) };
  const grouped = Array.from({ length: upTo(4) }, (_, group) => ({
    key: `g${group}`,
    within: Array.from({ length: upTo(4) }, (__, at) => ({ key: `g${group}.${at}` })),
  }));
  if (shape === 'subtotals') return { shape, filling, table: crossTable([grouped, members(4)], count) };
  return { shape, filling, table: linkedTables(members(5), members(5), members(4), count) };
}

/** Two tables over the same rows, by different columns, with the same row totals: as two charts of one page. */
function linkedTables(
  rows: readonly Member[],
  columns: readonly Member[],
  others: readonly Member[],
  count: () => number,
): Table {
  const renamed = (table: Table, prefix: string): Table => {
    const name = (key: string): string => (isMargin(key) ? key : `${prefix}${key}`);
    return {
      cells: table.cells.map((cell): Cell => ({ ...cell, key: name(cell.key) })),
      relations: table.relations.map(({ total, parts }) => ({ total: name(total), parts: parts.map(name) })),
    };
  };
  const isMargin = (key: string): boolean => key.endsWith(`,${JSON.stringify(totalKey)}]`);
  const first = crossTable([rows, columns], count);
  const left = new Map(
    rows.map(({ key }) => [key, first.cells.find((one) => one.key === keyOf(key, totalKey))?.count ?? 0]),
  );
  const last = others.at(-1)?.key;
  const second = crossTable([rows, others], (row, other) => {
    const rest = left.get(row) ?? 0;
    const part = other === last ? rest : Math.min(rest, count());
    left.set(row, rest - part);
    return part;
  });
  return joinTables([renamed(first, 'a'), renamed(second, 'b')]);
}
