/** From the probabilities of the themes to a set of themes, and what tells how far the set may be trusted. */

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

export interface Thresholds {
  /** A theme is suggested from this probability on; one for each theme. */
  themes: Float32Array;
  /** Where no theme reaches its own, the likeliest is suggested from this probability on. */
  best: number;
}

/** The themes suggested, by number, the likeliest first. */
export function decide(
  probabilities: ArrayLike<number>,
  from: number,
  { themes, best }: Thresholds,
): number[] {
  const chosen: number[] = [];
  let top = 0;
  for (let k = 0; k < themes.length; k++) {
    const probability = probabilities[from + k] ?? 0;
    if (probability > (probabilities[from + top] ?? 0)) top = k;
    if (probability >= (themes[k] ?? 1)) chosen.push(k);
  }
  if (chosen.length === 0 && (probabilities[from + top] ?? 0) >= best) return [top];
  return chosen.sort((a, b) => (probabilities[from + b] ?? 0) - (probabilities[from + a] ?? 0));
}

/** How many figures `setSigns` writes. */
export const SET_SIGNS = 6;

/**
 * What the confidence in a set is reckoned from: the sum of the logarithms of each theme's being rightly in or out,
 * the least sure of the chosen, the likeliest of those left out, how many were chosen, none or one.
 */
export function setSigns(
  probabilities: ArrayLike<number>,
  from: number,
  labels: number,
  chosen: readonly number[],
) {
  let together = 0;
  let least = 1;
  let most = 0;
  for (let k = 0; k < labels; k++) {
    const probability = Math.min(0.9999, Math.max(0.0001, probabilities[from + k] ?? 0));
    if (chosen.includes(k)) {
      together += Math.log(probability);
      least = Math.min(least, probability);
    } else {
      together += Math.log(1 - probability);
      most = Math.max(most, probability);
    }
  }
  return [
    1,
    together,
    chosen.length === 0 ? 0 : least,
    most,
    chosen.length === 0 ? 1 : 0,
    Math.min(3, chosen.length),
  ];
}

/** Whether two sets of themes agree well enough: at least half of all that either names, both name. */
export function agree(one: readonly number[], other: readonly number[]): boolean {
  const both = one.filter((theme) => other.includes(theme)).length;
  const either = one.length + other.length - both;
  return either === 0 || both * 2 >= either;
}
