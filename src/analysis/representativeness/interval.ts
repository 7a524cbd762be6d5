/** How sure an interval is asked to be. */
export type Confidence = 0.9 | 0.95 | 0.99;

const quantiles: Record<Confidence, number> = {
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
  0.99: 2.5758293035489004,
};

/** The standard normal quantile that leaves half of what is not sure on either side. */
export const quantileOf = (confidence: Confidence): number => quantiles[confidence];

/** A share between 0 and 1 cannot be known better than this from a sample. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * The score interval of a share: `of` people were asked, `n` of them are in the group. Both may be effective
 * numbers of a weighted sample and need not be whole. With nobody asked the share may be anything: 0 to 1.
 *
 * Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference. Journal of the
 * American Statistical Association 22, 209–212; method 3 of Newcombe (1998), Statistics in Medicine 17, 857–872.
 */
export function wilson(n: number, of: number, confidence: Confidence = 0.95): Interval {
  if (n < 0 || n > of) throw new RangeError(`${n} of ${of} is no share`);
  if (of === 0) return { low: 0, high: 1 };
  const z = quantileOf(confidence);
  const share = n / of;
  const middle = (n + (z * z) / 2) / (of + z * z);
  const half = (z / (of + z * z)) * Math.sqrt(of * share * (1 - share) + (z * z) / 4);
  // At the ends the limits are exactly 0 and 1; arithmetic would leave a trace.
  return { low: n === 0 ? 0 : Math.max(0, middle - half), high: n === of ? 1 : Math.min(1, middle + half) };
}
