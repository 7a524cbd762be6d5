/** What weights cost: how many unweighted answers the weighted ones are worth. */
export interface WeightCost {
  n: number;
  /** (Σw)² / Σw²; 0 where there are no weights. */
  effective: number;
  /** n / effective, which is 1 + CV² of the weights; 1 where there are none. */
  designEffect: number;
  least: number;
  most: number;
}

/** The effective number of answers with a sum of weights and a sum of their squares. */
export const effectiveOf = (sum: number, sumOfSquares: number): number =>
  sumOfSquares === 0 ? 0 : (sum * sum) / sumOfSquares;

/**
 * Kish's approximate design effect of weighting and the effective sample size.
 *
 * Kish, L. (1965), Survey Sampling, Wiley, 11.7; Kish (1992), Weighting for unequal Pi, Journal of Official
 * Statistics 8, 183–200.
 */
export function weightCost(weights: readonly number[]): WeightCost {
  let [sum, squares, least, most] = [0, 0, Number.POSITIVE_INFINITY, 0];
  for (const weight of weights) {
    if (!(weight >= 0)) throw new RangeError(`${weight} is no weight`);
    sum += weight;
    squares += weight * weight;
    least = Math.min(least, weight);
    most = Math.max(most, weight);
  }
  const effective = effectiveOf(sum, squares);
  return {
    n: weights.length,
    effective,
    designEffect: effective === 0 ? 1 : weights.length / effective,
    least: weights.length === 0 ? 0 : least,
    most,
  };
}
