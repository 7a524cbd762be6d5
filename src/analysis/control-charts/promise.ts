import { normalBelow } from './binomial.ts';

/** How likely a series of pure chance signals at least once by each rule, its true mean and sigma being known. */
export interface Promised {
  limits: number;
  trend: number;
  twoInThree: number;
  shift: number;
}

/** What the rules promise for a normal series of so many points, exactly. Runs are of `length` points. */
export function promisedFalseAlarms(points: number, length = 7): Promised {
  const beyondThree = normalBelow(-3);
  const near = normalBelow(-2) - beyondThree;
  return {
    limits: 1 - (1 - 2 * beyondThree) ** points,
    trend: 2 * (1 - withoutRise(points, length)),
    twoInThree: 1 - withoutTwoInThree(points, near),
    shift: 1 - withoutShift(points, length),
  };
}

/** No so many in a row on one side: steps from the length of the run so far to the next. */
function withoutShift(points: number, length: number): number {
  let runs = new Map([[1, 1]]);
  for (let at = 1; at < points; at++) {
    const next = new Map<number, number>();
    for (const [run, chance] of runs) {
      next.set(1, (next.get(1) ?? 0) + chance / 2);
      if (run + 1 < length) next.set(run + 1, (next.get(run + 1) ?? 0) + chance / 2);
    }
    runs = next;
  }
  return [...runs.values()].reduce((total, chance) => total + chance, 0);
}

/** No so many in a row each above the one before: the generating function of David and Barton (1962). */
function withoutRise(points: number, length: number): number {
  const divisor: number[] = [];
  let factorial = 1;
  for (let n = 0; n <= points; n++) {
    if (n > 0) factorial *= n;
    divisor.push((n % length === 0 ? 1 : n % length === 1 ? -1 : 0) / factorial);
  }
  const series: number[] = [1];
  for (let n = 1; n <= points; n++) {
    let coefficient = 0;
    for (let at = 1; at <= n; at++) coefficient -= (divisor[at] ?? 0) * (series[n - at] ?? 0);
    series.push(coefficient);
  }
  return series[points] ?? Number.NaN;
}

/** No three in a row on one side of which two are near a limit: steps from the last two points to the next. */
function withoutTwoInThree(points: number, near: number): number {
  const kinds = [
    { side: 1, isNear: true, chance: near },
    { side: 1, isNear: false, chance: 0.5 - near },
    { side: -1, isNear: true, chance: near },
    { side: -1, isNear: false, chance: 0.5 - near },
  ];
  let pairs = kinds.flatMap((first) =>
    kinds.map((second) => ({ first, second, chance: first.chance * second.chance })),
  );
  for (let at = 2; at < points; at++) {
    pairs = kinds.flatMap((second) =>
      kinds.map((first) => {
        const chance = pairs
          .filter((pair) => pair.second === first)
          .filter(({ first: before }) => {
            const three = [before, first, second];
            const isOneSide = three.every(({ side }) => side === second.side);
            return !(isOneSide && three.filter(({ isNear }) => isNear).length >= 2);
          })
          .reduce((total, pair) => total + pair.chance, 0);
        return { first, second, chance: chance * second.chance };
      }),
    );
  }
  return pairs.reduce((total, { chance }) => total + chance, 0);
}
