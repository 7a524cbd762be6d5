/** How many points make a trend or a shift. The reference knows 7; the spreadsheet tool beside it 6 to 8. */
export type RunLength = 6 | 7 | 8;

/** The words of the reference for why a point is special, or "Common Cause". */
export type SpecialCause =
  | 'Common Cause'
  | 'Above UCL'
  | 'Below LCL'
  | `${RunLength} Point Trend (${'Increasing' | 'Decreasing'})`
  | `2 in 3 ${'Above' | 'Below'} CL`
  | `${RunLength} Points ${'Above' | 'Below'} CL`;

export type PointType =
  | 'common_cause'
  | 'special_cause_improvement'
  | 'special_cause_concern'
  | 'special_cause_neutral_high'
  | 'special_cause_neutral_low';

export type ImprovementDirection = 'increase' | 'decrease' | 'neutral';

export interface JudgedPoint {
  /** NaN where the value is missing. */
  y: number;
  /** -1, 0 or 1; NaN where the value is missing. */
  side: number;
  isOutside: boolean;
  /** Counts towards two in three. */
  isClose: boolean;
}

export interface RunLengths {
  trend: RunLength;
  shift: RunLength;
}

/**
 * Why each point of one stretch (between two rebasings) is special. A point that several rules catch bears
 * the first of: outside the limits, trend, two in three, shift.
 */
export function specialCauses(points: readonly JudgedPoint[], { trend, shift }: RunLengths): SpecialCause[] {
  const inTrend = partOfRun(trendEnds(points, trend), trend);
  const inShift = partOfRun(shiftEnds(points, shift), shift);
  return points.map((point, at): SpecialCause => {
    const side = point.side > 0 ? 'Above' : 'Below';
    if (point.isOutside) return point.side === 1 ? 'Above UCL' : 'Below LCL';
    if (inTrend[at]) return `${trend} Point Trend (${rises(points, inTrend, at) ? 'In' : 'De'}creasing)`;
    if (isTwoInThree(points, at)) return `2 in 3 ${side} CL`;
    if (inShift[at]) return `${shift} Points ${side} CL`;
    return 'Common Cause';
  });
}

/** Where a run of strictly rising or strictly falling points ends that is at least so long. */
function trendEnds(points: readonly JudgedPoint[], length: number): boolean[] {
  const steps = points.map((_, at) => stepTo(points, at));
  return points.map((_, end) => {
    if (end < length - 1) return false;
    const run = steps.slice(end - length + 2, end + 1);
    return run.every((step) => step === 1) || run.every((step) => step === -1);
  });
}

/** Where a run on one side of the mean ends that is at least so long. A point on the mean breaks it. */
function shiftEnds(points: readonly JudgedPoint[], length: number): boolean[] {
  return points.map(({ side }, end) => {
    if (end < length - 1 || Number.isNaN(side) || side === 0) return false;
    return points.slice(end - length + 1, end + 1).every((one) => one.side === side);
  });
}

/** Every point of a run, from the places where runs of this length end. */
function partOfRun(ends: readonly boolean[], length: number): boolean[] {
  return ends.map((_, at) => ends.slice(at, at + length).some(Boolean));
}

const stepTo = (points: readonly JudgedPoint[], at: number): number =>
  Math.sign((points[at]?.y ?? Number.NaN) - (points[at - 1]?.y ?? Number.NaN));

/**
 * Which way the trend at a point goes. As the reference has it: by the step to the next point where that one
 * is in a trend too (so that a peak counts with what follows), else by the step that led here.
 */
function rises(points: readonly JudgedPoint[], inTrend: readonly boolean[], at: number): boolean {
  return stepTo(points, inTrend[at + 1] ? at + 1 : at) === 1;
}

/** A point near a limit, in some three in a row on one side of the mean of which two are near it. */
function isTwoInThree(points: readonly JudgedPoint[], at: number): boolean {
  if (!points[at]?.isClose) return false;
  return [at - 2, at - 1, at].some((from) => {
    const three = points.slice(Math.max(0, from), from + 3);
    if (from < 0 || three.length < 3) return false;
    const sides = three.reduce((total, { side }) => total + side, 0);
    return Math.abs(sides) === 3 && three.filter(({ isClose }) => isClose).length >= 2;
  });
}

/** What a special cause means, given which direction is better. */
export function pointType(cause: SpecialCause, improvement: ImprovementDirection): PointType {
  if (cause === 'Common Cause') return 'common_cause';
  const isHigh = /Above|Increasing/u.test(cause);
  if (improvement === 'neutral') return isHigh ? 'special_cause_neutral_high' : 'special_cause_neutral_low';
  return isHigh === (improvement === 'increase') ? 'special_cause_improvement' : 'special_cause_concern';
}
