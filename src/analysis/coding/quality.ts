/** How often a theme was named, and how often rightly. */
export interface ThemeQuality {
  /** In how many comments people named it. */
  support: number;
  precision: number;
  recall: number;
  f1: number;
}

export interface SetQuality {
  micro: number;
  /** The plain mean of F1 over the labels that occur. */
  macro: number;
  labels: ThemeQuality[];
}

const f1Of = (right: number, named: number, support: number): number =>
  named + support === 0 ? 0 : (2 * right) / (named + support);

/**
 * Micro- and macro-F1 of sets of labels. `wanted` and `given` hold, for each comment, one number for each label:
 * 1 where it has the label.
 */
export function qualityOfSets(
  wanted: ArrayLike<number>,
  given: ArrayLike<number>,
  labels: number,
): SetQuality {
  const right = new Float64Array(labels);
  const named = new Float64Array(labels);
  const support = new Float64Array(labels);
  for (let at = 0; at < wanted.length; at++) {
    const k = at % labels;
    const isWanted = wanted[at] === 1;
    const isGiven = given[at] === 1;
    if (isWanted) support[k] = (support[k] ?? 0) + 1;
    if (isGiven) named[k] = (named[k] ?? 0) + 1;
    if (isWanted && isGiven) right[k] = (right[k] ?? 0) + 1;
  }
  const sum = (list: Float64Array) => list.reduce((total, one) => total + one, 0);
  const each = Array.from({ length: labels }, (_, k) => {
    const [r, n, s] = [right[k] ?? 0, named[k] ?? 0, support[k] ?? 0];
    return { support: s, precision: n === 0 ? 0 : r / n, recall: s === 0 ? 0 : r / s, f1: f1Of(r, n, s) };
  });
  const occurring = each.filter((one) => one.support > 0);
  return {
    micro: f1Of(sum(right), sum(named), sum(support)),
    macro: occurring.reduce((total, one) => total + one.f1, 0) / Math.max(1, occurring.length),
    labels: each,
  };
}

/** Share right and macro-F1 of one class for each comment; only the classes that are wanted count. */
export function qualityOfClasses(
  wanted: ArrayLike<number>,
  given: ArrayLike<number>,
  classes: readonly number[],
): { accuracy: number; macro: number } {
  let right = 0;
  for (let i = 0; i < wanted.length; i++) if (wanted[i] === given[i]) right++;
  const each = classes.flatMap((one) => {
    let [hit, named, support] = [0, 0, 0];
    for (let i = 0; i < wanted.length; i++) {
      if (wanted[i] === one) support++;
      if (given[i] === one) named++;
      if (wanted[i] === one && given[i] === one) hit++;
    }
    return support > 0 ? [f1Of(hit, named, support)] : [];
  });
  return {
    accuracy: wanted.length === 0 ? 0 : right / wanted.length,
    macro: each.reduce((total, one) => total + one, 0) / Math.max(1, each.length),
  };
}
