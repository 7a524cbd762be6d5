/** How far apart two values are, as the metric of the level squares it; 0 for the same value. */
export type Distance<T> = (one: T, other: T) => number;

export interface Alpha {
  /** Null where no two values can be compared or all are the same: nothing can then be told. */
  alpha: number | null;
  /** Observed disagreement, and the one expected by chance. */
  observed: number;
  expected: number;
  /** Units that two or more coders judged. */
  units: number;
  /** Values in those units. */
  values: number;
}

/** One row a unit, one place a coder; null where the coder did not judge it. */
export type Units<T> = readonly (readonly (T | null)[])[];

/**
 * Krippendorff's alpha for any number of coders, with values missing, and any distance. Units that fewer than
 * two coders judged say nothing and are left out. `keyOf` gives values that are the same the same key.
 *
 * Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; Content Analysis, chapter 11.
 */
export function alphaBy<T>(units: Units<T>, distance: Distance<T>, keyOf: (value: T) => string): Alpha {
  const counts = new Map<string, { value: T; count: number }>();
  let [values, paired, apart] = [0, 0, 0];
  for (const unit of units) {
    const given = unit.filter((value) => value !== null);
    if (given.length < 2) continue;
    paired++;
    values += given.length;
    const inUnit = counted(given, keyOf);
    for (const [key, { value, count }] of inUnit) {
      const all = counts.get(key);
      if (all) all.count += count;
      else counts.set(key, { value, count });
    }
    apart += betweenAll([...inUnit.values()], distance) / (given.length - 1);
  }
  if (values < 2) return { alpha: null, observed: 0, expected: 0, units: paired, values };
  const observed = apart / values;
  const expected = betweenAll([...counts.values()], distance) / (values * (values - 1));
  return {
    alpha: expected === 0 ? null : 1 - observed / expected,
    observed,
    expected,
    units: paired,
    values,
  };
}

function counted<T>(values: readonly T[], keyOf: (value: T) => string) {
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    const key = keyOf(value);
    const one = counts.get(key);
    if (one) one.count++;
    else counts.set(key, { value, count: 1 });
  }
  return counts;
}

/** Distances over all ordered pairs of values. */
function betweenAll<T>(all: readonly { value: T; count: number }[], distance: Distance<T>): number {
  let sum = 0;
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1))
      sum += 2 * one.count * other.count * distance(one.value, other.value);
  return sum;
}

/** Alpha of names: two values are the same or they are not. */
export const nominalAlpha = (units: Units<string>): Alpha =>
  alphaBy(
    units,
    () => 1,
    (value) => value,
  );

/** Alpha of numbers: the squared difference. */
export const intervalAlpha = (units: Units<number>): Alpha =>
  alphaBy(units, (one, other) => (one - other) ** 2, String);

/** Alpha of ranks: the squared number of values that lie between two, each of the two counted by half. */
export function ordinalAlpha(units: Units<number>): Alpha {
  const counts = new Map<number, number>();
  for (const unit of units) {
    const given = unit.filter((value) => value !== null);
    if (given.length > 1) for (const value of given) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const middles = new Map<number, number>();
  let below = 0;
  for (const [value, count] of [...counts].toSorted(([one], [other]) => one - other)) {
    middles.set(value, below + count / 2);
    below += count;
  }
  return alphaBy(units, (one, other) => ((middles.get(one) ?? 0) - (middles.get(other) ?? 0)) ** 2, String);
}
