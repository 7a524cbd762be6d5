export type SignalKind = 'above' | 'below' | 'shift-up' | 'shift-down' | 'trend-up' | 'trend-down';

/** What makes a series signal, and how much a series must hold before anything is said. */
export interface SignalRules {
  kinds: readonly SignalKind[];
  /** How often one month of pure chance may lie beyond a limit, for each of above and below. */
  tail: number;
  /** Months in a row on one side of the middle that make a shift. */
  shift: number;
  /** Months in a row each higher, or each lower, than the one before that make a trend. */
  trend: number;
  /** Limits widen where the series spreads more than chance alone (Laney's correction); they never narrow. */
  overdispersion: boolean;
  /** Months with a denominator that a series needs. */
  leastMonths: number;
  /** What the series must hold a month on average. */
  leastExpected: number;
}

/** The share of a normal distribution beyond three sigma on one side. */
const THREE_SIGMA = 0.00135;

/** For one chart that somebody looks at: three-sigma limits, a shift of 8, a trend of 7, both ways. */
export const oneChartRules: SignalRules = {
  kinds: ['above', 'below', 'shift-up', 'shift-down', 'trend-up', 'trend-down'],
  tail: THREE_SIGMA,
  shift: 8,
  trend: 7,
  overdispersion: true,
  leastMonths: 12,
  leastExpected: 5,
};

/**
 * For many series charted together each month: limits and length of shift are set so that all of them together
 * raise at most so many new false alarms a month when nothing has changed. Trends are left out: they find
 * little that a shift does not (Davis and Woodall 1988). Only rises, unless `kinds` says more.
 */
export function earlyWarningRules(
  series: number,
  {
    falseAlarms = 1,
    kinds = ['above', 'shift-up'],
  }: { falseAlarms?: number; kinds?: readonly SignalKind[] } = {},
): SignalRules {
  const each = falseAlarms / Math.max(1, series) / Math.max(1, kinds.length);
  return {
    ...oneChartRules,
    kinds,
    tail: Math.min(THREE_SIGMA, each),
    shift: Math.max(8, runLength(each, newShifts)),
    trend: Math.max(7, runLength(each, newTrends)),
  };
}

/** The shortest run that begins to signal no oftener than this. */
function runLength(each: number, newOnes: (length: number) => number): number {
  let length = 2;
  while (newOnes(length) > each) length += 1;
  return length;
}

/** How often, a month, chance completes a run of this length on one side: a break, then so many in a row. */
export const newShifts = (length: number): number => 0.5 ** (length + 1);

/** How often, a month, chance completes a rise of so many points (one way) that did not rise before. */
export function newTrends(length: number): number {
  let ways = 1;
  for (let n = 2; n <= length + 1; n++) ways *= n;
  return length / ways;
}

/** New false alarms a month that these rules allow one series of pure chance, at most. */
export function promised({ kinds, tail, shift, trend }: SignalRules): number {
  return kinds
    .map((kind) => {
      if (kind === 'above' || kind === 'below') return tail;
      return kind.startsWith('shift') ? newShifts(shift) : newTrends(trend);
    })
    .reduce((total, rate) => total + rate, 0);
}
