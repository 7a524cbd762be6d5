/** How likely at most so many of `of` are, each with probability `p` by itself: the binomial distribution function. */
export function atMost(count: number, of: number, p: number): number {
  if (count < 0) return 0;
  if (count >= of || p <= 0) return 1;
  if (p >= 1) return 0;
  // Adds up on the shorter side of the middle, where terms are small, so that small tails stay exact.
  if (count <= of * p) return Math.min(1, tail(count, of, p, -1));
  return Math.max(0, 1 - tail(count + 1, of, p, 1));
}

/** How likely at least so many are. */
export function atLeast(count: number, of: number, p: number): number {
  if (count <= 0) return 1;
  if (count > of || p <= 0) return 0;
  if (p >= 1) return 1;
  if (count > of * p) return Math.min(1, tail(count, of, p, 1));
  return Math.max(0, 1 - tail(count - 1, of, p, -1));
}

/** The probabilities from a count outwards, away from the middle, until they add nothing. */
function tail(from: number, of: number, p: number, step: 1 | -1): number {
  const odds = p / (1 - p);
  let term = exactly(from, of, p);
  let total = 0;
  for (let at = from; at >= 0 && at <= of; at += step) {
    total += term;
    if (term < total * 1e-17) break;
    term *= step === 1 ? ((of - at) / (at + 1)) * odds : at / (of - at + 1) / odds;
  }
  return total;
}

/** How likely exactly so many are. */
export function exactly(count: number, of: number, p: number): number {
  if (p <= 0) return count === 0 ? 1 : 0;
  if (p >= 1) return count === of ? 1 : 0;
  return Math.exp(
    logFactorial(of) -
      logFactorial(count) -
      logFactorial(of - count) +
      count * Math.log(p) +
      (of - count) * Math.log1p(-p),
  );
}

const small: number[] = [0];
for (let n = 1; n < 256; n++) small.push((small[n - 1] ?? 0) + Math.log(n));

/** From a table, and beyond it by Stirling's series, whose error there is below 10⁻¹⁵. */
function logFactorial(n: number): number {
  const known = small[n];
  if (known !== undefined) return known;
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3);
}

/** The standard normal quantile: Acklam's rational approximation, put right by one step of Halley's method. */
export function normalQuantile(probability: number): number {
  if (probability <= 0) return Number.NEGATIVE_INFINITY;
  if (probability >= 1) return Number.POSITIVE_INFINITY;
  if (probability > 0.5) return -normalQuantile(1 - probability);
  const rough = probability < 0.02425 ? outer(probability) : inner(probability - 0.5);
  const error = normalBelow(rough) - probability;
  const step = error * Math.sqrt(2 * Math.PI) * Math.exp((rough * rough) / 2);
  return rough - step / (1 + (rough * step) / 2);
}

const polynomial = (at: number, coefficients: readonly number[]): number =>
  coefficients.reduce((total, coefficient) => total * at + coefficient, 0);

const innerOver = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
];
const innerUnder = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1,
];
const outerOver = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const outerUnder = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];

function inner(from: number): number {
  const square = from * from;
  return (polynomial(square, innerOver) * from) / polynomial(square, innerUnder);
}

function outer(probability: number): number {
  const at = Math.sqrt(-2 * Math.log(probability));
  return polynomial(at, outerOver) / polynomial(at, outerUnder);
}

/** The share of a standard normal distribution below z, for z ≤ 0: a series near the middle, a fraction further out. */
export function normalBelow(z: number): number {
  if (z > 0) return 1 - normalBelow(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > -3) {
    let term = -z;
    let total = term;
    for (let n = 3; term > total * 1e-17; n += 2) {
      term *= (z * z) / n;
      total += term;
    }
    return 0.5 - density * total;
  }
  let fraction = -z;
  for (let n = 120; n >= 1; n--) fraction = -z + n / fraction;
  return density / fraction;
}
