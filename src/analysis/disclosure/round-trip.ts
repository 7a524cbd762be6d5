import { Nearest } from './heap.ts';
import type { Model, Move } from './model.ts';
import type { Network } from './network.ts';

/** Finds changes that no reader can notice, see `moverOf`. */
export interface Mover {
  /**
   * A change that moves `cell` by `by` (not 0) and hides as little more as may be; nothing where there is none.
   * With `mayHide` false it hides nothing more. The model stays as it is.
   */
  find(cell: number, by: number, mayHide: boolean): Move | undefined;
}

/**
 * Changes by round trips through the network: the cheapest way back from where the changed cell's flow goes to
 * where it comes from (shortest paths, as in Castro 2007), as often as it takes to bring the whole change home.
 */
export function networkMover(model: Model, network: Network): Mover {
  const { places, tail, head, first, touching } = network;
  const distance = new Float64Array(places);
  const by = new Int32Array(places);
  const isSettled = new Uint8Array(places);
  const line = new Int32Array(places);
  const last = new Int32Array(places);
  const queue = new Nearest();
  const paid = new Uint8Array(model.counts.length);
  const moved = new Float64Array(model.counts.length);

  const { freeUp, freeDown, anyUp, anyDown, costs } = model;

  /** Whether `need` goes along the cell with nothing more hidden. */
  const isFree = (cell: number, isForwards: boolean, need: number): boolean =>
    isForwards
      ? (freeUp[cell] ?? 0) - (moved[cell] ?? 0) >= need
      : (freeDown[cell] ?? 0) + (moved[cell] ?? 0) >= need;

  /** A way that hides nothing more, over few cells: from both ends, as one is often in many sums. */
  const findFreeWay = (from: number, to: number, without: number, need: number): boolean => {
    isSettled.fill(0);
    last.fill(-1);
    const start = first[to] ?? 0;
    for (let at = first[to + 1] ?? 0; at-- > start; ) {
      const cell = touching[at] ?? 0;
      const isForwards = head[cell] === to;
      if (cell !== without && isFree(cell, isForwards, need))
        last[(isForwards ? tail[cell] : head[cell]) ?? 0] = cell;
    }
    isSettled[from] = 1;
    line[0] = from;
    let length = 1;
    for (let turn = 0; turn < length; turn++) {
      const place = line[turn] ?? 0;
      if ((last[place] ?? -1) >= 0) {
        by[to] = last[place] ?? 0;
        return true;
      }
      const end = first[place + 1] ?? 0;
      for (let at = first[place] ?? 0; at < end; at++) {
        const cell = touching[at] ?? 0;
        const isForwards = tail[cell] === place;
        const next = (isForwards ? head[cell] : tail[cell]) ?? 0;
        if (isSettled[next] || next === to || cell === without || !isFree(cell, isForwards, need)) continue;
        isSettled[next] = 1;
        by[next] = cell;
        if ((last[next] ?? -1) >= 0) {
          by[to] = last[next] ?? 0;
          return true;
        }
        line[length++] = next;
      }
    }
    return false;
  };

  /** The way that is cheapest by what it makes hide. */
  const findPaidWay = (from: number, to: number, without: number, need: number): boolean => {
    distance.fill(Infinity);
    isSettled.fill(0);
    queue.clear();
    distance[from] = 0;
    queue.add(0, from);
    while (!queue.isEmpty) {
      const place = queue.take();
      if (isSettled[place]) continue;
      if (place === to) return true;
      isSettled[place] = 1;
      const end = first[place + 1] ?? 0;
      for (let at = first[place] ?? 0; at < end; at++) {
        const cell = touching[at] ?? 0;
        if (cell === without) continue;
        const isForwards = tail[cell] === place;
        const next = (isForwards ? head[cell] : tail[cell]) ?? 0;
        if (isSettled[next]) continue;
        let cost = 0;
        if (!isFree(cell, isForwards, need)) {
          const already = (moved[cell] ?? 0) * (isForwards ? 1 : -1);
          if (((isForwards ? anyUp[cell] : anyDown[cell]) ?? 0) - already < need) continue;
          cost = paid[cell] ? 0 : (costs[cell] ?? 1);
        }
        // A way over fewer cells is the better of two that hide the same.
        const reached = (distance[place] ?? 0) + cost + 0.001;
        if (reached < (distance[next] ?? Infinity)) {
          distance[next] = reached;
          by[next] = cell;
          queue.add(reached, next);
        }
      }
    }
    return false;
  };

  /** Sends `amount` along the way found; gives back the cells on it. */
  const send = (from: number, to: number, amount: number): number[] => {
    const cells: number[] = [];
    for (let place = to; place !== from; ) {
      const cell = by[place] ?? 0;
      const isForwards = head[cell] === place;
      moved[cell] = (moved[cell] ?? 0) + (isForwards ? amount : -amount);
      if ((freeUp[cell] ?? 0) < moved[cell] || (freeDown[cell] ?? 0) < -moved[cell]) paid[cell] = 1;
      cells.push(cell);
      place = (isForwards ? tail[cell] : head[cell]) ?? 0;
    }
    return cells;
  };

  const find = (cell: number, change: number, mayHide: boolean): Move | undefined => {
    const from = (change > 0 ? head[cell] : tail[cell]) ?? 0;
    const to = (change > 0 ? tail[cell] : head[cell]) ?? 0;
    if (((change > 0 ? freeUp : freeDown)[cell] ?? 0) < Math.abs(change)) return undefined;
    if (from === to) return new Map([[cell, change]]);
    const touched = [cell];
    let left = Math.abs(change);
    // First what is free, at once or bit by bit; then at once what has to be paid for, and bit by bit if it must.
    for (const findWay of mayHide ? [findFreeWay, findPaidWay] : [findFreeWay])
      for (const whole of [true, false])
        while (left > 0) {
          const amount = whole ? left : 1;
          if (!findWay(from, to, cell, amount)) break;
          touched.push(...send(from, to, amount));
          left -= amount;
        }
    moved[cell] = change;
    const move = new Map<number, number>();
    for (const one of touched) {
      if (moved[one]) move.set(one, moved[one]);
      moved[one] = 0;
      paid[one] = 0;
    }
    return left > 0 ? undefined : move;
  };
  return { find };
}
