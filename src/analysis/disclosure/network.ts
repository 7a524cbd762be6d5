import type { Model } from './model.ts';

/**
 * A table as a network of flows: every sum a place, every cell a way from one place to another, the count what
 * flows along it, and in every place as much goes in as goes out. Lists, tables of rows and columns, and these
 * with subtotals in one direction are such networks (Cox 1995; Castro 2007). A change that no reader can notice
 * is then a round trip.
 */
export interface Network {
  readonly places: number;
  /** The place that a cell's flow leaves, and the one it enters. */
  readonly tail: Int32Array;
  readonly head: Int32Array;
  /** The cells that touch place p are `touching[first[p]]` to `touching[first[p + 1] - 1]`. */
  readonly first: Int32Array;
  readonly touching: Int32Array;
}

/** The network of a table, or nothing where the table is not one, as with three dimensions. */
export function findNetwork(model: Model): Network | undefined {
  const cells = model.counts.length;
  const roles = Array.from({ length: cells }, (): { relation: number; coefficient: 1 | -1 }[] => []);
  for (const [relation, { total, parts }] of model.relations.entries()) {
    roles[total]?.push({ relation, coefficient: 1 });
    for (const part of parts) roles[part]?.push({ relation, coefficient: -1 });
  }
  if (roles.some((one) => one.length > 2)) return undefined;
  const signs = signsOf(model.relations.length, roles);
  if (!signs) return undefined;
  const outside = model.relations.length;
  const tail = new Int32Array(cells).fill(outside);
  const head = new Int32Array(cells).fill(outside);
  for (const [cell, all] of roles.entries())
    for (const { relation, coefficient } of all)
      if (coefficient * (signs[relation] ?? 1) > 0) tail[cell] = relation;
      else head[cell] = relation;
  return { places: outside + 1, tail, head, ...touchesOf(outside + 1, tail, head) };
}

/** A sign for every sum so that each cell in two sums leaves the one and enters the other; nothing if none fit. */
function signsOf(
  relations: number,
  roles: readonly { relation: number; coefficient: 1 | -1 }[][],
): Int8Array | undefined {
  const bonds = Array.from({ length: relations }, (): { to: number; same: boolean }[] => []);
  for (const [one, other] of roles) {
    if (!one || !other) continue;
    const same = one.coefficient !== other.coefficient;
    if (one.relation === other.relation) return undefined;
    bonds[one.relation]?.push({ to: other.relation, same });
    bonds[other.relation]?.push({ to: one.relation, same });
  }
  const signs = new Int8Array(relations);
  for (let start = 0; start < relations; start++) {
    if (signs[start]) continue;
    signs[start] = 1;
    const queue = [start];
    for (let from = queue.pop(); from !== undefined; from = queue.pop())
      for (const { to, same } of bonds[from] ?? []) {
        const sign = same ? (signs[from] ?? 1) : -(signs[from] ?? 1);
        if (signs[to] === 0) {
          signs[to] = sign;
          queue.push(to);
        } else if (signs[to] !== sign) return undefined;
      }
  }
  return signs;
}

function touchesOf(places: number, tail: Int32Array, head: Int32Array) {
  const first = new Int32Array(places + 1);
  const ends = [tail, head];
  for (const end of ends) for (const place of end) first[place + 1] = (first[place + 1] ?? 0) + 1;
  for (let place = 0; place < places; place++)
    first[place + 1] = (first[place + 1] ?? 0) + (first[place] ?? 0);
  const next = first.slice();
  const touching = new Int32Array(tail.length * 2);
  for (const end of ends)
    for (const [cell, place] of end.entries()) {
      const at = next[place] ?? 0;
      touching[at] = cell;
      next[place] = at + 1;
    }
  return { first, touching };
}
