import { axisOf, ChartProblem } from './axis.ts';
import { mean } from './mean.ts';
import {
  type ImprovementDirection,
  type JudgedPoint,
  type PointType,
  pointType,
  type RunLength,
  type SpecialCause,
  specialCauses,
} from './special-cause.ts';

export type Assurance = 'consistent_pass' | 'consistent_fail' | 'inconsistent';

export interface XmrOptions {
  /** Which way is better. */
  improvement?: ImprovementDirection;
  /** Leaves moving ranges of 3.267 times their mean and more out of the limits (Nelson 1982). On unless said. */
  screening?: boolean;
  /** The x at which the mean and the limits start anew, each as it is in the data (any form of the same date). */
  rebase?: readonly string[];
  /** Only the first so many points of each stretch make the mean and the limits; 12 or more. */
  fixAfter?: number;
  target?: number;
  trend?: RunLength;
  shift?: RunLength;
  /**
   * Which points count as near a limit for two in three: those between two and three sigma, as the reference
   * has it, or all beyond two sigma, as the spreadsheet tool of Making Data Count has it since November 2023.
   */
  twoInThree?: 'between' | 'beyond';
}

export interface XmrPoint {
  x: string;
  /** Nothing where the value is missing. */
  y: number | null;
  /** Nothing where the stretch has no known value. */
  mean: number | null;
  /** Nothing where no moving range is left to make limits of: a single point, or (screened) a flat series. */
  lower: number | null;
  upper: number | null;
  specialCause: SpecialCause;
  pointType: PointType;
  /** Counts the rebasings up to here. */
  stretch: number;
  /** The stretch has fewer than 13 points (12 moving ranges): its limits are on trial. */
  isShort: boolean;
}

export interface XmrChart {
  points: XmrPoint[];
  /** Nothing without a target, or where neither direction is better. */
  assurance: Assurance | null;
}

/** Mean moving ranges from the mean to a limit: 3 / 1.128 as the reference rounds it. */
const LIMIT = 2.66;
const CLOSE = 2 * (LIMIT / 3);
/** The upper limit of a moving range over their mean. */
const SCREEN = 3.267;
const LEAST_FIXED = 12;
const SHORT = 13;

/**
 * An XmR chart (individual values and moving ranges), point by point as NHSRplotthedots 0.2.2 has it.
 * `y` is NaN where the value is missing. Points come back in the order of x. Throws `ChartProblem` where an x
 * is no date and no number, stands twice, or where an option does not fit the data.
 */
export function xmr(points: readonly { x: string; y: number }[], options: XmrOptions = {}): XmrChart {
  const { improvement = 'increase', target } = options;
  check(options);
  const charted = stretchesOf(points, options.rebase ?? []).flatMap((stretch, at) =>
    chartStretch(stretch, options).map((point) => ({ ...point, stretch: at })),
  );
  const last = charted.at(-1);
  const assurance =
    target === undefined || improvement === 'neutral' || !last
      ? null
      : assuranceOf(target, last, improvement);
  return { points: charted, assurance };
}

function check({ fixAfter, target }: XmrOptions): void {
  if (fixAfter !== undefined && !(Number.isInteger(fixAfter) && fixAfter >= LEAST_FIXED))
    throw new ChartProblem(
      `Limits can be fixed after ${LEAST_FIXED} points or more, not after ${fixAfter}: fewer say too little.`,
    );
  if (target !== undefined && !Number.isFinite(target)) throw new ChartProblem('The target is not a number.');
}

interface Point {
  x: string;
  y: number;
}

/** The points in order, parted where the chart is rebased. A rebasing at the first point parts nothing. */
function stretchesOf(points: readonly Point[], rebase: readonly string[]): Point[][] {
  const axis = axisOf(points.map(({ x }) => x));
  const placed = points
    .map((point) => ({ point, place: axis.placeOf(point.x) }))
    .toSorted((one, other) => one.place - other.place);
  const twice = placed.find(({ place }, at) => place === placed[at + 1]?.place);
  if (twice) throw new ChartProblem(`${twice.point.x} is there twice: a chart has one point for each x.`);
  const starts = new Set(
    rebase.map((written) => {
      const place = axis.placeOf(written);
      if (!placed.some((one) => one.place === place))
        throw new ChartProblem(`The chart cannot be rebased at ${written}: no point has that x.`);
      return place;
    }),
  );
  const stretches: Point[][] = [];
  for (const [at, { point, place }] of placed.entries()) {
    if (at === 0 || starts.has(place)) stretches.push([]);
    stretches.at(-1)?.push(point);
  }
  return stretches;
}

function chartStretch(stretch: readonly Point[], options: XmrOptions): Omit<XmrPoint, 'stretch'>[] {
  const { improvement = 'increase', twoInThree = 'between', trend = 7, shift = 7 } = options;
  const made = stretch.slice(0, options.fixAfter).map(({ y }) => y);
  const middle = mean(made);
  const range = meanRange(made, options.screening ?? true);
  const lower = middle - LIMIT * range;
  const upper = middle + LIMIT * range;
  const lowerClose = middle - CLOSE * range;
  const upperClose = middle + CLOSE * range;
  const judged = stretch.map(({ y }): JudgedPoint => {
    const isOutside = y > upper || y < lower;
    const isBeyondTwo = y < lowerClose || y > upperClose;
    return {
      y,
      side: Math.sign(y - middle),
      isOutside,
      isClose: isBeyondTwo && (twoInThree === 'beyond' || !isOutside),
    };
  });
  const causes = specialCauses(judged, { trend, shift });
  return stretch.map(({ x, y }, at) => {
    const specialCause = causes[at] ?? 'Common Cause';
    return {
      x,
      y: known(y),
      mean: known(middle),
      lower: known(lower),
      upper: known(upper),
      specialCause,
      pointType: pointType(specialCause, improvement),
      isShort: stretch.length < SHORT,
    };
  });
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** The mean moving range; screened, it is taken again without the ranges that are 3.267 times it or more. */
function meanRange(values: readonly number[], screening: boolean): number {
  const ranges = values.slice(1).map((value, at) => Math.abs(value - (values[at] ?? Number.NaN)));
  const all = mean(ranges);
  return screening ? mean(ranges.filter((range) => range < SCREEN * all)) : all;
}

/** Whether the target will be met: by the limits of the last point. Without limits nobody can say. */
function assuranceOf(target: number, last: XmrPoint, improvement: 'increase' | 'decrease'): Assurance {
  if (last.upper !== null && target > last.upper)
    return improvement === 'increase' ? 'consistent_fail' : 'consistent_pass';
  if (last.lower !== null && target < last.lower)
    return improvement === 'increase' ? 'consistent_pass' : 'consistent_fail';
  return 'inconsistent';
}
