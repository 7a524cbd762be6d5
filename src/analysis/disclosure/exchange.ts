import type { Model, Move } from './model.ts';
import type { Mover } from './round-trip.ts';
import { type Column, maximise } from './simplex.ts';

/** Outweighs everything that hiding could cost, for one unit of the change that is wanted. */
const wanted = 1e6;

/**
 * Changes of a table of any shape, by a linear programme: the change wanted at the least cost of hiding, every
 * sum kept (Fischetti and Salazar 2000, for one cell at a time). What comes out in fractions is tried again with
 * other costs: a reader deals in whole people, so only a whole change keeps anything open.
 */
export function exchangeMover(model: Model): Mover {
  const cells = model.counts.length;
  const entries: [number, number][][] = Array.from({ length: cells }, () => []);
  for (const [row, { total, parts }] of model.relations.entries()) {
    entries[total]?.push([row, 1]);
    for (const part of parts) entries[part]?.push([row, -1]);
  }

  const solve = (cell: number, by: number, mayHide: boolean, attempt: number): Move => {
    const columns: Column[] = [];
    const steps: { of: number; sign: number }[] = [];
    const add = (of: number, sign: number, limit: number, worth: number): void => {
      if (limit <= 0) return;
      columns.push({
        worth,
        limit,
        entries: (entries[of] ?? []).map(([row, coefficient]) => [row, coefficient * sign]),
      });
      steps.push({ of, sign });
    };
    for (let of = 0; of < cells; of++) {
      if (of === cell) {
        add(of, Math.sign(by), Math.abs(by), wanted);
        continue;
      }
      const up = model.freeUp[of] ?? 0;
      const down = model.freeDown[of] ?? 0;
      const cost = (model.costs[of] ?? 1) * variation(of, attempt);
      const small = 0.01 * variation(of, attempt);
      add(of, 1, up, -small);
      add(of, -1, down, -small);
      if (!mayHide) continue;
      add(of, 1, (model.anyUp[of] ?? 0) - up, -cost);
      add(of, -1, (model.anyDown[of] ?? 0) - down, -cost);
    }
    const move = new Map<number, number>();
    for (const [at, value] of maximise(columns, model.relations.length).entries()) {
      const step = steps[at];
      if (step && value > 1e-7) move.set(step.of, (move.get(step.of) ?? 0) + step.sign * value);
    }
    return move;
  };

  const find = (cell: number, by: number, mayHide: boolean): Move | undefined => {
    if (((by > 0 ? model.freeUp : model.freeDown)[cell] ?? 0) < Math.abs(by)) return undefined;
    for (let attempt = 0; attempt < 12; attempt++) {
      const move = solve(cell, by, mayHide, attempt);
      if (Math.abs((move.get(cell) ?? 0) - by) > 1e-6) return undefined;
      const whole = wholeOf(move);
      if (whole) return whole;
    }
    return undefined;
  };
  return { find };
}

/** The same costs at the first attempt, others at each further one. */
const variation = (cell: number, attempt: number): number =>
  attempt === 0 ? 1 : 1 + (((cell + 1) * 7919 * (attempt + 1)) % 101) / 101;

function wholeOf(move: Move): Move | undefined {
  const whole = new Map<number, number>();
  for (const [cell, by] of move) {
    if (Math.abs(by - Math.round(by)) > 1e-5) return undefined;
    if (Math.round(by) !== 0) whole.set(cell, Math.round(by));
  }
  return whole;
}
