import { type DisclosureRule, floorOf, isHidden, windowOf } from './rule.ts';
import type { Table } from './table.ts';

/** More than any count of people. */
export const unlimited = 1e9;

/** A table being protected, its cells by number: what is hidden by now, and what a reader knows of each cell. */
export interface Model {
  readonly keys: readonly string[];
  readonly counts: Float64Array;
  /** How dear it is to hide the cell. */
  readonly costs: Float64Array;
  readonly relations: readonly { readonly total: number; readonly parts: readonly number[] }[];
  /** The `Reason` of each cell; changed by `hide`. */
  readonly hidden: Uint8Array;
  /** May never be hidden. */
  readonly fixed: Uint8Array;
  /** The least that the cell can be, were everything hidden: as many as it has parts that are not 0. */
  readonly least: Float64Array;
  /** What a reader knows of the cell while it is shown … */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** … and once it is hidden. */
  readonly floor: number;
  readonly ceiling: Float64Array;
  /** How far the cell can go up and down with nobody noticing, as things are … */
  readonly freeUp: Float64Array;
  readonly freeDown: Float64Array;
  /** … and how far if it were hidden. */
  readonly anyUp: Float64Array;
  readonly anyDown: Float64Array;
}

/** A change of some cells, in whole numbers, after which every sum still is the sum. */
export type Move = ReadonlyMap<number, number>;

export function modelOf({ cells, relations }: Table, rule: DisclosureRule): Model {
  const size = cells.length;
  const at = new Map(cells.map(({ key }, index) => [key, index]));
  const indexOf = (key: string): number => at.get(key) ?? -1;
  const model: Model = {
    keys: cells.map(({ key }) => key),
    counts: Float64Array.from(cells, ({ count }) => count),
    costs: new Float64Array(size),
    relations: relations.map(({ total, parts }) => ({ total: indexOf(total), parts: parts.map(indexOf) })),
    hidden: new Uint8Array(size),
    fixed: new Uint8Array(size),
    least: new Float64Array(size),
    low: new Float64Array(size),
    high: new Float64Array(size),
    floor: floorOf(rule),
    ceiling: new Float64Array(size).fill(unlimited),
    freeUp: new Float64Array(size),
    freeDown: new Float64Array(size),
    anyUp: new Float64Array(size),
    anyDown: new Float64Array(size),
  };
  for (const [index, { count, weight = 1, isKnown }] of cells.entries()) {
    const { low, high } = windowOf(count, rule);
    model.low[index] = low;
    model.high[index] = high;
    // One cell fewer hidden is worth more than a smaller one; of two, the smaller tells less.
    model.costs[index] = weight * (8 + Math.log2(1 + count));
    if (isKnown) {
      model.fixed[index] = 1;
      model.low[index] = count;
      model.high[index] = count;
    } else if (isHidden(count, rule)) {
      model.hidden[index] = 1;
      // Where other counts are rounded, nothing else carries the mark: it says that the count is small.
      if (rule.roundTo !== null) model.ceiling[index] = rule.hidden.to;
    } else if (count < model.floor) model.fixed[index] = 1;
    hide(model, index, (model.hidden[index] ?? 0) as Reason);
    model.least[index] = isKnown ? count : Math.min(count, model.floor);
  }
  raiseLeast(model);
  return model;
}

/** Carries the least counts from parts to sums, and back to a part that is all of its sum, until nothing changes. */
function raiseLeast({ relations, least, fixed }: Model): void {
  const raise = (cell: number, to: number): boolean => {
    if (to <= (least[cell] ?? 0)) return false;
    least[cell] = to;
    return true;
  };
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const { total, parts } of relations) {
      let sum = 0;
      for (const part of parts) sum += least[part] ?? 0;
      if (raise(total, sum)) isChanged = true;
      const free = parts.filter((part) => !fixed[part]);
      const only = free[0];
      if (free.length === 1 && only !== undefined) {
        const others = sum - (least[only] ?? 0);
        if (raise(only, (least[total] ?? 0) - others)) isChanged = true;
      }
    }
  }
}

/** 0 shown, 1 hidden by the rule, 2 hidden to protect another. */
export type Reason = 0 | 1 | 2;

/** Hides the cell, or shows it again, and says anew how far it can go. */
export function hide(model: Model, cell: number, reason: Reason): void {
  const count = model.counts[cell] ?? 0;
  model.hidden[cell] = reason;
  model.freeUp[cell] = ((reason ? model.ceiling[cell] : model.high[cell]) ?? 0) - count;
  model.freeDown[cell] = count - (reason ? model.floor : (model.low[cell] ?? 0));
  const isOpen = reason === 0 && !model.fixed[cell];
  model.anyUp[cell] = isOpen ? unlimited - count : model.freeUp[cell];
  model.anyDown[cell] = isOpen ? count - model.floor : model.freeDown[cell];
}

/** The cells that have to be hidden so that nobody can tell the table after the move from the table as it is. */
export function cellsToHide(model: Model, move: Move): number[] {
  const cells: number[] = [];
  for (const [cell, by] of move) {
    const now = (model.counts[cell] ?? 0) + by;
    if (!model.hidden[cell] && (now < (model.low[cell] ?? 0) || now > (model.high[cell] ?? 0)))
      cells.push(cell);
  }
  return cells;
}
