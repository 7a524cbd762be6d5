/** Two coders' answers to the same question. */
export type Pair = readonly [one: string, other: string];

export interface Kappa {
  n: number;
  /** Share of pairs that agree; of a weighted kappa, 1 less the mean disagreement (greatest = 1). */
  observed: number | null;
  /** What chance would give with the same use of the categories. */
  expected: number | null;
  /** Null where chance alone would agree wholly, or there are no pairs: nothing can then be told. */
  kappa: number | null;
}

/** How far apart two categories are; 0 for the same one. */
export type Disagreement = (one: string, other: string) => number;

/** Disagreement between ordered categories: the number of steps, or its square. */
export const steps = (order: readonly string[], power: 1 | 2): Disagreement => {
  const places = new Map(order.map((key, at) => [key, at]));
  const placeOf = (key: string): number => {
    const place = places.get(key);
    if (place === undefined) throw new RangeError(`${key} has no place in the order`);
    return place;
  };
  return (one, other) => Math.abs(placeOf(one) - placeOf(other)) ** power;
};

const different: Disagreement = (one, other) => Number(one !== other);

/**
 * Cohen's kappa of two coders; weighted where `disagreement` says how far categories lie apart.
 *
 * Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20,
 * 37–46; weighted: Cohen (1968), Psychological Bulletin 70, 213–220.
 */
export function cohenKappa(
  pairs: readonly Pair[],
  { disagreement = different }: { disagreement?: Disagreement } = {},
): Kappa {
  const n = pairs.length;
  if (n === 0) return { n, observed: null, expected: null, kappa: null };
  const [ones, others] = [new Map<string, number>(), new Map<string, number>()];
  let apart = 0;
  for (const [one, other] of pairs) {
    ones.set(one, (ones.get(one) ?? 0) + 1);
    others.set(other, (others.get(other) ?? 0) + 1);
    apart += disagreement(one, other);
  }
  let byChance = 0;
  let most = 0;
  const keys = [...new Set([...ones.keys(), ...others.keys()])];
  for (const one of keys)
    for (const other of keys) {
      const distance = disagreement(one, other);
      most = Math.max(most, distance);
      byChance += ((ones.get(one) ?? 0) * (others.get(other) ?? 0) * distance) / n;
    }
  const scale = most === 0 ? 1 : most;
  return {
    n,
    observed: 1 - apart / n / scale,
    expected: 1 - byChance / n / scale,
    kappa: byChance === 0 ? null : 1 - apart / byChance,
  };
}

const landisAndKoch = [
  [0.8, 'almost perfect'],
  [0.6, 'substantial'],
  [0.4, 'moderate'],
  [0.2, 'fair'],
  [0, 'slight'],
] as const;

/** Where the words come from; to be printed beside them, for they are a convention and no law. */
export const kappaWordsSource = 'Landis & Koch 1977, Biometrics 33, 159–174';

/** A coefficient of agreement in the words of Landis & Koch (1977): up to and including .20 is slight, and so on. */
export function kappaWords(kappa: number | null): string {
  if (kappa === null) return 'cannot be told';
  if (kappa < 0) return 'poor';
  return landisAndKoch.find(([above]) => kappa > above)?.[1] ?? 'slight';
}
