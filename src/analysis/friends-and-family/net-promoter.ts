/** Where promoters begin and detractors end, as in reference/score-scales.ts. Whole numbers, all included. */
export interface NetPromoterScale {
  readonly key: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly promoterFrom: number;
  readonly detractorTo: number;
  /** Civil dates (YYYY-MM-DD), both included. */
  readonly inForceFrom: string;
  readonly inForceTo: string | null;
  readonly source: string;
}

/** How many promoters, passives and detractors there are. */
export interface Bands {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface NetPromoter extends Bands {
  /** The scale the score was made with, by its key: two scores are only like where this is. */
  readonly scale: string;
  readonly n: number;
  /** Per cent promoters less per cent detractors, -100 to 100, not rounded; null where nobody answered. */
  readonly score: number | null;
  /** To a whole number, halves away from 0, as it is printed. */
  readonly rounded: number | null;
  /** 95 in 100 such intervals hold the true score, -100 to 100. */
  readonly interval: Interval | null;
}

/** 97.5 in 100 of the normal distribution lie below it. */
export const z95 = 1.959964;

/**
 * The net promoter score of answers by value (how many gave each), or of bands already counted. Throws RangeError
 * for a scale whose bands overlap, for an answer outside the scale and for what is not a count.
 *
 * Interval: adjusted Wald, three quarters of a promoter, one and a half passives and three quarters of a detractor
 * added before the variance of the difference of two shares is taken (B. Rocks, "Interval Estimation for the 'Net
 * Promoter Score'", The American Statistician 70, 2016).
 */
export function netPromoter(
  given: Bands | Readonly<Record<number, number>>,
  scale: NetPromoterScale,
): NetPromoter {
  const bands = isBands(given) ? given : bandsOf(given, scale);
  for (const count of [bands.promoters, bands.passives, bands.detractors])
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`${count} is not a number of answers.`);
  const { promoters, passives, detractors } = bands;
  const n = promoters + passives + detractors;
  const score = n === 0 ? null : ((promoters - detractors) / n) * 100;
  const { centre, variance } = adjusted(bands);
  const reach = z95 * Math.sqrt(variance);
  return {
    promoters,
    passives,
    detractors,
    scale: scale.key,
    n,
    score,
    rounded: score === null ? null : roundedScore(score),
    interval: n === 0 ? null : { low: Math.max(-100, centre - reach), high: Math.min(100, centre + reach) },
  };
}

/** The score and its variance, in points and points squared, after the adjustment of Rocks. */
export function adjusted({ promoters, passives, detractors }: Bands): { centre: number; variance: number } {
  const n = promoters + passives + detractors + 3;
  const up = (promoters + 0.75) / n;
  const down = (detractors + 0.75) / n;
  return { centre: (up - down) * 100, variance: ((up + down - (up - down) ** 2) / n) * 10_000 };
}

/** A whole number, halves away from 0. */
export const roundedScore = (score: number): number => Math.sign(score) * Math.round(Math.abs(score)) || 0;

const isBands = (given: Bands | Readonly<Record<number, number>>): given is Bands => 'promoters' in given;

/** How many answers fall into each band. Throws RangeError as `netPromoter` does. */
export function bandsOf(counts: Readonly<Record<number, number>>, scale: NetPromoterScale): Bands {
  if (
    !(
      scale.from <= scale.detractorTo &&
      scale.detractorTo < scale.promoterFrom &&
      scale.promoterFrom <= scale.to
    )
  )
    throw new RangeError(`The bands of the scale ${scale.key} do not lie apart within it.`);
  const bands = { promoters: 0, passives: 0, detractors: 0 };
  for (const [key, count] of Object.entries(counts)) {
    const value = Number(key);
    if (!Number.isInteger(value) || value < scale.from || value > scale.to)
      throw new RangeError(`${key} is not on a scale from ${scale.from} to ${scale.to}.`);
    if (value >= scale.promoterFrom) bands.promoters += count;
    else if (value <= scale.detractorTo) bands.detractors += count;
    else bands.passives += count;
  }
  return bands;
}
