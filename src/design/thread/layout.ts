import { type BeadKind, beadKinds } from './bead.ts';

export interface ThreadNode {
  /** One of a kind in the whole drawing: `comment:0190…`. */
  id: string;
  kind: BeadKind;
  /** What it is called; the drawing shortens it, the list does not. */
  label: string;
  href?: string;
  /** 'YYYY-MM-DD'. */
  date?: string;
  who?: string;
  /** The record whose page this is. */
  here?: boolean;
}

export interface ThreadEdge {
  from: string;
  to: string;
}

/** Where a box stands, in the drawing's own units, its top left corner. */
export interface Placed {
  x: number;
  y: number;
}

export interface ThreadColumn {
  kind: BeadKind;
  x: number;
  /** How many there are of the kind, drawn or not. */
  count: number;
  /** How many are told as a number only. */
  rest: number;
}

export interface ThreadLayout {
  width: number;
  height: number;
  columns: readonly ThreadColumn[];
  nodes: readonly (ThreadNode & Placed)[];
  edges: readonly { from: Placed; to: Placed }[];
  /** Boxes that stand for those not drawn. */
  rests: readonly (Placed & { kind: BeadKind; rest: number })[];
}

export const box = { width: 132, height: 40, across: 32, down: 12, top: 40 };

/** Drawn at most; above it a drawing is no longer read, and the list and the counts say more. */
const MOST_NODES = 60;

/** In one column, so that the drawing stays on one screen. */
const MOST_IN_COLUMN = 12;

/**
 * Columns by kind in the thread's order, kinds without records left out, each node near those it hangs on.
 * `more` counts records of a kind that were not even handed in.
 */
export function layoutThread(
  nodes: readonly ThreadNode[],
  edges: readonly ThreadEdge[],
  more: Readonly<Partial<Record<BeadKind, number>>> = {},
): ThreadLayout {
  const kinds = beadKinds.filter((kind) => (more[kind] ?? 0) > 0 || nodes.some((node) => node.kind === kind));
  const groups = kinds.map((kind) => nodes.filter((node) => node.kind === kind));
  const limits = shareOut(
    groups.map((group) => Math.min(group.length, MOST_IN_COLUMN)),
    MOST_NODES,
  );
  const drawn = groups.map((group, index) =>
    [...group].sort((a, b) => Number(b.here ?? false) - Number(a.here ?? false)).slice(0, limits[index]),
  );
  const ordered = untangle(drawn, edges);

  const step = box.height + box.down;
  const columns = kinds.map((kind, index) => {
    const count = (groups[index]?.length ?? 0) + (more[kind] ?? 0);
    return { kind, x: index * (box.width + box.across), count, rest: count - (ordered[index]?.length ?? 0) };
  });
  const rows = columns.map(({ rest }, index) => (ordered[index]?.length ?? 0) + (rest > 0 ? 1 : 0));
  const tallest = Math.max(1, ...rows);
  const topOf = (index: number) => box.top + ((tallest - (rows[index] ?? 0)) * step) / 2;
  const placed = columns.flatMap(({ x }, index) =>
    (ordered[index] ?? []).map((node, row) => ({ ...node, x, y: topOf(index) + row * step })),
  );
  const at = new Map(placed.map((node) => [node.id, node]));
  return {
    width: Math.max(box.width, columns.length * (box.width + box.across) - box.across),
    height: box.top + tallest * step,
    columns,
    nodes: placed,
    edges: edges.flatMap(({ from, to }) => {
      const [start, end] = [at.get(from), at.get(to)];
      return start && end ? [{ from: start, to: end }] : [];
    }),
    rests: columns.flatMap(({ kind, x, rest }, index) =>
      rest > 0 ? [{ kind, rest, x, y: topOf(index) + ((rows[index] ?? 1) - 1) * step }] : [],
    ),
  };
}

/** So many places shared out among the columns, a row at a time, so that the short ones are whole. */
function shareOut(wanted: readonly number[], places: number): number[] {
  const given = wanted.map(() => 0);
  let left = places;
  while (left > 0 && given.some((has, index) => has < (wanted[index] ?? 0)))
    for (const [index, want] of wanted.entries()) {
      const has = given[index] ?? 0;
      if (left === 0 || has >= want) continue;
      given[index] = has + 1;
      left -= 1;
    }
  return given;
}

/** Orders each column by the middle of its neighbours, first rightwards, then leftwards, so that few edges cross. */
function untangle(columns: readonly ThreadNode[][], edges: readonly ThreadEdge[]): ThreadNode[][] {
  const ordered = columns.map((column) => [...column]);
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of edges) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  const sweep = (indexes: readonly number[]) => {
    for (const index of indexes) {
      const places = new Map(
        ordered.flatMap((column, other) =>
          other === index ? [] : column.map((node, row) => [node.id, (row + 0.5) / column.length] as const),
        ),
      );
      const middle = (node: ThreadNode, row: number, rows: number) => {
        const rowsOf = (neighbours.get(node.id) ?? []).flatMap((id) => places.get(id) ?? []);
        return rowsOf.length === 0
          ? (row + 0.5) / rows
          : rowsOf.reduce((sum, place) => sum + place, 0) / rowsOf.length;
      };
      const column = ordered[index] ?? [];
      const middles = new Map(column.map((node, row) => [node.id, middle(node, row, column.length)]));
      column.sort((a, b) => (middles.get(a.id) ?? 0) - (middles.get(b.id) ?? 0));
    }
  };
  const forwards = ordered.map((_, index) => index);
  sweep(forwards);
  sweep(forwards.toReversed());
  return ordered;
}
