import { unlimited } from './model.ts';
import type { Published } from './protect.ts';
import { type DisclosureRule, floorOf, hiddenCell, isHidden, windowOf } from './rule.ts';
import { type Column, maximise } from './simplex.ts';
import type { Table } from './table.ts';

/** What a reader can work out of one hidden cell from all that is published. */
export interface Guess {
  readonly key: string;
  readonly suppressed: 'primary' | 'secondary';
  /** The true count, which the reader does not have. */
  readonly count: number;
  /** The least and the greatest value that the sums allow, in real numbers. */
  readonly low: number;
  readonly high: number;
  /** The least and the greatest met in a table of whole numbers that fits all that is published. */
  readonly leastWhole: number;
  readonly greatestWhole: number;
}

/**
 * Reads a published table as somebody would who wants the hidden counts: as linear constraints, solved for the
 * least and the greatest value of every hidden cell. The reader knows each sum, each number shown and how far its
 * rounding reaches, that no count is below 0, and below 1 where a zero would have been shown; and, where the rule
 * rounds, that a small count is at most the greatest that is hidden. The true counts only serve as the place that
 * the search starts from; what it finds does not depend on them.
 */
export function attack(table: Table, published: Published, rule: DisclosureRule): Guess[] {
  const at = new Map(table.cells.map(({ key }, index) => [key, index]));
  const entries: [number, number][][] = table.cells.map(() => []);
  for (const [row, { total, parts }] of table.relations.entries()) {
    entries[at.get(total) ?? -1]?.push([row, 1]);
    for (const part of parts) entries[at.get(part) ?? -1]?.push([row, -1]);
  }
  const room = table.cells.map(({ key, count, isKnown }) => {
    const suppressed = published.cells.get(key)?.suppressed;
    if (!suppressed) return isKnown ? { low: count, high: count } : windowOf(count, rule);
    const high = suppressed === 'primary' && rule.roundTo !== null ? rule.hidden.to : unlimited;
    return { low: floorOf(rule), high };
  });
  const least = Float64Array.from(table.cells, ({ count }) => count);
  const greatest = least.slice();

  /**
   * The table that fits and has the greatest (sign 1) or least (-1) count in the cell; gives that count. Where it
   * comes out in fractions, further attempts stop at a whole count `upTo` and prefer one table and another.
   */
  const reach = (cell: number, sign: 1 | -1, attempt = 0, upTo = Infinity): number => {
    const columns: Column[] = [];
    const steps: { of: number; by: number }[] = [];
    for (const [of, { count }] of table.cells.entries())
      for (const by of [1, -1]) {
        const whole = by > 0 ? (room[of]?.high ?? 0) - count : count - (room[of]?.low ?? 0);
        const limit = of === cell && by === sign ? Math.min(whole, Math.abs(upTo - count)) : whole;
        if (limit <= 0) continue;
        const preference = attempt === 0 ? 0 : ((((of + 1) * 7919 * attempt) % 101) - 50) / 1000;
        const worth =
          (of === cell ? by * sign : 0) + (attempt % 2 === 0 ? preference * by : -Math.abs(preference));
        columns.push({
          worth,
          limit,
          entries: (entries[of] ?? []).map(([row, coefficient]) => [row, coefficient * by]),
        });
        steps.push({ of, by });
      }
    const fits = Float64Array.from(table.cells, ({ count }) => count);
    for (const [column, value] of maximise(columns, table.relations.length).entries()) {
      const step = steps[column];
      if (step) fits[step.of] = (fits[step.of] ?? 0) + step.by * value;
    }
    if (fits.every((value) => Math.abs(value - Math.round(value)) < 1e-6))
      for (const [of, value] of fits.entries()) {
        least[of] = Math.min(least[of] ?? 0, Math.round(value));
        greatest[of] = Math.max(greatest[of] ?? 0, Math.round(value));
      }
    return fits[cell] ?? 0;
  };

  const bounds = table.cells.map(({ key }, cell) =>
    published.cells.get(key)?.suppressed ? { low: reach(cell, -1), high: reach(cell, 1) } : undefined,
  );
  for (const [cell, found] of bounds.entries())
    for (let attempt = 1; attempt <= 12 && found && found.high - found.low > 1e-6; attempt++) {
      const back = Math.floor((attempt - 1) / 4);
      const low = Math.ceil(found.low - 1e-6) + back;
      const high = Math.floor(found.high + 1e-6) - back;
      const count = table.cells[cell]?.count ?? 0;
      if ((least[cell] ?? 0) > low && low < count) reach(cell, -1, attempt, low);
      if ((greatest[cell] ?? 0) < high && high > count) reach(cell, 1, attempt, high);
    }
  return table.cells.flatMap(({ key, count }, cell) => {
    const suppressed = published.cells.get(key)?.suppressed;
    const found = bounds[cell];
    if (!suppressed || !found) return [];
    return [
      { key, suppressed, count, ...found, leastWhole: least[cell] ?? 0, greatestWhole: greatest[cell] ?? 0 },
    ];
  });
}

/** Whether the reader has the count: nothing else fits, or nothing else was found that fits in whole numbers. */
export const isRecovered = (guess: Guess): boolean =>
  guess.high - guess.low < 1e-6 || guess.greatestWhole === guess.leastWhole;

/**
 * Whether less is left open than the rule promises. `anyway` is what the reader could work out were every count
 * hidden: a total has at least as many people as it has parts that are not 0.
 */
export function isNarrowed(guess: Guess, anyway: Guess, rule: DisclosureRule): boolean {
  if (guess.suppressed === 'secondary' || rule.keepsOpen === 'value') return isRecovered(guess);
  const low = Math.max(floorOf(rule), anyway.leastWhole);
  return guess.leastWhole > low || guess.greatestWhole < rule.hidden.to || isRecovered(guess);
}

/** The table with every count hidden that may be: what can be worked out of it, no rule can help. */
export const allHidden = (table: Table, rule: DisclosureRule): Published => ({
  cells: new Map(
    table.cells.map(({ key, count, isKnown }) => [
      key,
      isKnown || count < floorOf(rule)
        ? { shown: String(count), value: count, suppressed: null }
        : hiddenCell(rule, isHidden(count, rule) ? 'primary' : 'secondary'),
    ]),
  ),
  exposed: [],
});
