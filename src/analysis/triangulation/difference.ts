/** Of so many, so many did. */
export interface Share {
  did: number;
  of: number;
}

export interface Interval {
  low: number;
  high: number;
}

/**
 * The interval of one proportion by Wilson's score, without correction for continuity. `z` is the normal quantile of
 * the confidence asked. Throws RangeError where the share is none.
 */
export function wilson({ did, of }: Share, z: number): Interval {
  if (!(of > 0 && did >= 0 && did <= of)) throw new RangeError(`${did} of ${of} is no share.`);
  const middle = 2 * did + z * z;
  const reach = z * Math.sqrt(z * z + (4 * did * (of - did)) / of);
  const whole = 2 * (of + z * z);
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) };
}

/**
 * The interval of the difference of two independent proportions, one minus other, from their Wilson intervals (method
 * 10 of R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in
 * Medicine 17, 1998, 873-890).
 */
export function differenceOf(one: Share, other: Share, z: number): Interval & { difference: number } {
  const [a, b] = [one.did / one.of, other.did / other.of];
  const [first, second] = [wilson(one, z), wilson(other, z)];
  const difference = a - b;
  return {
    difference,
    low: difference - Math.hypot(a - first.low, second.high - b),
    high: difference + Math.hypot(first.high - a, b - second.low),
  };
}

/**
 * The quantile of the normal distribution (P. J. Acklam's rational approximation, relative error below 1.2e-9).
 * `share` lies between 0 and 1.
 */
export function normalQuantile(share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`${share} does not lie between 0 and 1.`);
  if (share > 0.5) return -normalQuantile(1 - share);
  if (share < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(share));
    return polynomial(tail.over, q) / (polynomial(tail.under, q) * q + 1);
  }
  const q = share - 0.5;
  const r = q * q;
  return (polynomial(centre.over, r) * q) / (polynomial(centre.under, r) * r + 1);
}

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

const centre = {
  over: [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
    2.506628277459239,
  ],
  under: [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572],
};
const tail = {
  over: [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ],
  under: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416],
};
