import { type Confidence, quantileOf } from '../representativeness/interval.ts';

/**
 * How many comments a person must judge so that the interval of a mean score (per-response F1, a share) is
 * no wider than ± `within`, for `of` comments in all.
 *
 * n₀ = z² s² / w² and n = n₀ / (1 + (n₀ − 1) / N), rounded up; Cochran (1977), Sampling Techniques, 4.4. `spread` is the standard deviation
 * of the scores: 0.5 unless known, the greatest that scores between 0 and 1 can have, so that the answer is safe;
 * the one of a first sample makes it smaller. Gives never more than there are.
 */
export function sampleSize({
  within,
  of = Number.POSITIVE_INFINITY,
  spread = 0.5,
  confidence = 0.95,
}: {
  within: number;
  of?: number;
  spread?: number;
  confidence?: Confidence;
}): number {
  if (!(within > 0)) throw new RangeError('An interval has some width');
  if (!(spread >= 0 && spread <= 0.5)) throw new RangeError('Scores between 0 and 1 spread by 0 to 0.5');
  if (of <= 0) return 0;
  const without = (quantileOf(confidence) * spread) ** 2 / within ** 2;
  const needed = without / (1 + (without - 1) / of);
  return Math.min(of, Math.max(1, Math.ceil(needed - 1e-9)));
}

/** The standard deviation of scores, for `sampleSize`; 0.5 of fewer than two, which tell nothing. */
export function spreadOf(scores: readonly number[]): number {
  if (scores.length < 2) return 0.5;
  const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
  const squares = scores.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return Math.min(0.5, Math.sqrt(squares / (scores.length - 1)));
}
