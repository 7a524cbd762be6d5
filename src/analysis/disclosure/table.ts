import { requireCount } from './rule.ts';

/** One number of a table, by a key of its own. Two tables that print the same number give it the same key. */
export interface Cell {
  readonly key: string;
  /** A whole number from 0. */
  readonly count: number;
  /** How dear it is not to see this number: an ordinary cell 1, a total more. The totals made here say it. */
  readonly weight?: number;
  /** Already public elsewhere: hiding it would protect nobody. */
  readonly isKnown?: boolean;
}

/** The cell `total` is the sum of the cells `parts`. */
export interface Relation {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Any table with totals: its numbers, and which is the sum of which. */
export interface Table {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
}

/** Rows, columns, months …: a flat list of names, or names within names whose sums are shown as well. */
export interface Member {
  readonly key: string;
  readonly within?: readonly Member[];
}

export const totalKey = 'total';

/** The key of a cell of `crossTable`: its member of each dimension, in order. */
export const keyOf = (...members: readonly string[]): string => JSON.stringify(members);

/**
 * A table over any number of dimensions, each with its total and with subtotals where members lie within others.
 * `countOf` is asked for the innermost members only; every sum is worked out here. Keys of members are unique in
 * their dimension and none is 'total'. Cells have the key `keyOf(member of the first, member of the second, …)`.
 */
export function crossTable(
  dimensions: readonly (readonly Member[])[],
  countOf: (...members: string[]) => number,
): Table {
  const trees = dimensions.map((members) => treeOf(members));
  const counts = new Map<string, number>();
  const cells: Cell[] = [];
  const relations: Relation[] = [];
  // Each sum needs to be said once: along the deepest dimension, which keeps most tables a network of flows.
  const depth = (dimension: number): number =>
    Math.max(...(trees[dimension] ?? []).map((node) => node.level));
  const order = trees.map((_, dimension) => dimension).sort((one, other) => depth(other) - depth(one));
  for (const nodes of product(trees)) {
    const keys = nodes.map((node) => node.key);
    const key = keyOf(...keys);
    const along = order.find((dimension) => (nodes[dimension]?.parts.length ?? 0) > 0);
    const parts = nodes[along ?? -1]?.parts.map((part) => keyOf(...keys.with(along ?? 0, part))) ?? [];
    const count =
      along === undefined ? countOf(...keys) : parts.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0);
    counts.set(key, count);
    cells.push({ key, count, weight: 4 ** nodes.reduce((sum, node) => sum + node.level, 0) });
    if (parts.length > 0) relations.push({ total: key, parts });
  }
  return { cells, relations };
}

interface Node {
  key: string;
  parts: string[];
  level: number;
}

/** The members with the sums after what they are the sums of, the total last. */
function treeOf(members: readonly Member[]): Node[] {
  const nodes: Node[] = [];
  const add = ({ key, within = [] }: Member): number => {
    const level = within.length === 0 ? 0 : 1 + Math.max(...within.map(add));
    nodes.push({ key, parts: within.map((one) => one.key), level });
    return level;
  };
  add({ key: totalKey, within: members });
  if (new Set(nodes.map((node) => node.key)).size < nodes.length)
    throw new RangeError('Two members of a dimension have the same key.');
  return nodes;
}

function product(trees: readonly Node[][]): Node[][] {
  return trees.reduce<Node[][]>(
    (sets, tree) => sets.flatMap((set) => tree.map((node) => [...set, node])),
    [[]],
  );
}

/**
 * Several tables on one page, or of one source, as one: cells with the same key are the same number, and what one
 * table hides the other must not show. Throws where the same key has two counts.
 */
export function joinTables(tables: readonly Table[]): Table {
  const cells = new Map<string, Cell>();
  for (const cell of tables.flatMap((table) => table.cells)) {
    const other = cells.get(cell.key);
    if (other && other.count !== cell.count)
      throw new RangeError(`${cell.key} is ${other.count} in one table and ${cell.count} in another.`);
    cells.set(cell.key, {
      ...cell,
      weight: Math.max(cell.weight ?? 1, other?.weight ?? 1),
      isKnown: cell.isKnown || other?.isKnown,
    });
  }
  const relations = new Map<string, Relation>();
  for (const relation of tables.flatMap((table) => table.relations))
    relations.set(JSON.stringify([relation.total, relation.parts.toSorted()]), relation);
  return { cells: [...cells.values()], relations: [...relations.values()] };
}

/** Throws where a count is not a whole number from 0, a key is missing or doubled, or a sum is not the sum. */
export function requireTable({ cells, relations }: Table): void {
  const counts = new Map<string, number>();
  for (const { key, count } of cells) {
    requireCount(count);
    if (counts.has(key)) throw new RangeError(`${key} is there twice.`);
    counts.set(key, count);
  }
  const countOf = (key: string): number => {
    const count = counts.get(key);
    if (count === undefined) throw new RangeError(`${key} is in a sum and not in the table.`);
    return count;
  };
  for (const { total, parts } of relations) {
    const sum = parts.reduce((before, part) => before + countOf(part), 0);
    if (sum !== countOf(total))
      throw new RangeError(`${total} is ${countOf(total)}, its parts come to ${sum}.`);
  }
}
