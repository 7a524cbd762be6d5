import { adjusted, type Bands, type Interval, z95 } from './net-promoter.ts';

export type Verdict = 'agree' | 'differ' | 'too few to say';

/** A score to compare: with its bands, or as somebody printed it with how many answered, if that is known. */
export type ComparedScore = Bands | { readonly score: number; readonly n: number | null };

/** A share to compare: how many of how many. */
export interface ComparedShare {
  readonly count: number;
  readonly n: number;
}

export interface Comparison {
  /** The first less the second in points, as printed: nothing adjusted. */
  readonly difference: number | null;
  /** 95 in 100 such intervals hold the true difference; null where the number of answers is not known. */
  readonly interval: Interval | null;
  readonly verdict: Verdict;
  /** Why, in a sentence. */
  readonly because: string;
}

export interface Tolerance {
  /** With fewer answers than this on either side nothing is said. */
  readonly leastAnswers: number;
  /** A difference that matters, in points: two agree only if one so large would have shown. */
  readonly matters: number;
  /** A difference that does not matter, in points, however surely it is there. */
  readonly negligible: number;
}

/**
 * What a score has to differ by. Ten answers are the least that the Picker Institute would show (2013); 20 and 5
 * points are our choice, on a scale of 200.
 */
export const scoreTolerance: Tolerance = { leastAnswers: 10, matters: 20, negligible: 5 };

/** The same for percentages, on a scale of 100. */
export const shareTolerance: Tolerance = { leastAnswers: 10, matters: 10, negligible: 2.5 };

/**
 * Whether two net promoter scores of different people agree. The interval of the difference adds the variances of
 * the two after the adjustment of Rocks (2016). A score printed without its bands has the greatest variance it can
 * have, that of no passives at all; one without the number of answers says nothing.
 */
export function compareScores(
  one: ComparedScore,
  other: ComparedScore,
  tolerance: Tolerance = scoreTolerance,
): Comparison {
  return compare(estimateOfScore(one), estimateOfScore(other), tolerance);
}

/**
 * Whether two shares of different people agree, in percentage points (A. Agresti and B. Caffo, "Simple and
 * effective confidence intervals for proportions and differences of proportions", The American Statistician 54,
 * 2000: one more of each kind on both sides).
 */
export function compareShares(
  one: ComparedShare,
  other: ComparedShare,
  tolerance: Tolerance = shareTolerance,
): Comparison {
  return compare(estimateOfShare(one), estimateOfShare(other), tolerance);
}

interface Estimate {
  printed: number | null;
  n: number | null;
  centre: number;
  variance: number;
}

function estimateOfScore(given: ComparedScore): Estimate {
  if ('promoters' in given) {
    const n = given.promoters + given.passives + given.detractors;
    return {
      printed: n === 0 ? null : ((given.promoters - given.detractors) / n) * 100,
      n,
      ...adjusted(given),
    };
  }
  const { score, n } = given;
  if (!(score >= -100 && score <= 100)) throw new RangeError(`${score} is not a score from -100 to 100.`);
  const people = n ?? 0;
  const centre = people === 0 ? 0 : (score * people) / (people + 3);
  return { printed: score, n, centre, variance: (10_000 - centre ** 2) / (people + 3) };
}

function estimateOfShare({ count, n }: ComparedShare): Estimate {
  if (!(Number.isSafeInteger(count) && Number.isSafeInteger(n) && 0 <= count && count <= n))
    throw new RangeError(`${count} of ${n} is not a share.`);
  const share = (count + 1) / (n + 2);
  return {
    printed: n === 0 ? null : (count / n) * 100,
    n,
    centre: share * 100,
    variance: ((share * (1 - share)) / (n + 2)) * 10_000,
  };
}

function compare(
  one: Estimate,
  other: Estimate,
  { leastAnswers, matters, negligible }: Tolerance,
): Comparison {
  const difference = one.printed === null || other.printed === null ? null : one.printed - other.printed;
  if (one.n === null || other.n === null)
    return {
      difference,
      interval: null,
      verdict: 'too few to say',
      because: 'It is not known how many people answered.',
    };
  const centre = one.centre - other.centre;
  const reach = z95 * Math.sqrt(one.variance + other.variance);
  const interval = { low: centre - reach, high: centre + reach };
  const least = Math.min(one.n, other.n);
  const say = (verdict: Verdict, because: string): Comparison => ({ difference, interval, verdict, because });
  if (least < leastAnswers)
    return say('too few to say', `Only ${least} ${least === 1 ? 'person' : 'people'} answered on one side.`);
  if (interval.low > -negligible && interval.high < negligible)
    return say('agree', `If there is a difference, it is less than ${negligible} points.`);
  if (interval.low > 0 || interval.high < 0)
    return say('differ', 'The difference is more than chance would make.');
  if (reach > matters)
    return say('too few to say', `So few answered that a difference of ${matters} points could be chance.`);
  return say('agree', 'The difference is no more than chance would make.');
}
