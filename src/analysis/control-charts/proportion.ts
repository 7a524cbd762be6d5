import { ChartProblem } from './axis.ts';

/** So many of so many, at one time: 12 complaints among 100 comments, 3 falls in 812 bed days. */
export interface Counted {
  x: string;
  count: number;
  of: number;
}

export interface ProportionOptions {
  /** Laney's correction for counts that spread more (or less) than chance alone: p′ and u′ charts. */
  laney?: boolean;
  /** Only the first so many points make the mean and the spread. */
  fixAfter?: number;
}

export interface ProportionPoint extends Counted {
  /** `count / of`; nothing where `of` is 0. */
  share: number | null;
  mean: number;
  lower: number | null;
  upper: number | null;
  outside: 'above' | 'below' | null;
}

export interface ProportionChart {
  mean: number;
  /** How much wider than chance the points spread (σz); 1 without Laney's correction. */
  spread: number;
  points: ProportionPoint[];
}

const SIGMAS = 3;
/** The mean moving range of two over the standard deviation (d₂). */
const D2 = 1.128;

/**
 * A p-chart: shares with three-sigma limits that widen where few were asked, cut at 0 and 1.
 * Points stay in the order given. Throws `ChartProblem` where a count is not within its denominator.
 */
export function pChart(points: readonly Counted[], options: ProportionOptions = {}): ProportionChart {
  for (const { x, count, of } of points)
    if (!(count >= 0 && count <= of && Number.isFinite(of)))
      throw new ChartProblem(`${x}: ${count} of ${of} is no share.`);
  return chart(points, options, 1, (mean) => mean * (1 - mean));
}

/** A u-chart: rates of counts that may exceed what they are counted over, with limits cut at 0. */
export function uChart(points: readonly Counted[], options: ProportionOptions = {}): ProportionChart {
  for (const { x, count, of } of points)
    if (!(count >= 0 && of >= 0 && Number.isFinite(count) && Number.isFinite(of)))
      throw new ChartProblem(`${x}: ${count} over ${of} is no rate.`);
  return chart(points, options, Number.POSITIVE_INFINITY, (mean) => mean);
}

function chart(
  points: readonly Counted[],
  { laney = false, fixAfter }: ProportionOptions,
  most: number,
  varianceOfOne: (mean: number) => number,
): ProportionChart {
  const made = points.filter(({ of }) => of > 0).slice(0, fixAfter);
  const of = made.reduce((total, point) => total + point.of, 0);
  if (of === 0) throw new ChartProblem('There is nothing to chart: every denominator is 0.');
  const mean = made.reduce((total, point) => total + point.count, 0) / of;
  const sigma = (point: Counted): number => Math.sqrt(varianceOfOne(mean) / point.of);
  const spread = laney ? spreadOf(made.map((point) => (point.count / point.of - mean) / sigma(point))) : 1;
  return {
    mean,
    spread,
    points: points.map((point) => {
      if (point.of === 0) return { ...point, share: null, mean, lower: null, upper: null, outside: null };
      const share = point.count / point.of;
      const reach = SIGMAS * sigma(point) * spread;
      const lower = Math.max(0, mean - reach);
      const upper = Math.min(most, mean + reach);
      return {
        ...point,
        share,
        mean,
        lower,
        upper,
        outside: share > upper ? 'above' : share < lower ? 'below' : null,
      };
    }),
  };
}

/** Laney (2002): the standard deviation of z-scores as an XmR chart takes it. 1 where it cannot be told. */
export function spreadOf(scores: readonly number[]): number {
  const ranges = scores.slice(1).map((score, at) => Math.abs(score - (scores[at] ?? score)));
  if (ranges.length === 0 || scores.some((score) => !Number.isFinite(score))) return 1;
  return ranges.reduce((total, range) => total + range, 0) / ranges.length / D2;
}
