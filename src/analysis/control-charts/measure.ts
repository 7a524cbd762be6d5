import { binomial, normal, randomFrom } from './chance.ts';
import { type Promised, promisedFalseAlarms } from './promise.ts';
import { promised, type SignalRules } from './signal-rules.ts';
import { type MonthCount, signalsOf } from './signals.ts';
import type { SpecialCause } from './special-cause.ts';
import { type XmrOptions, xmr } from './xmr.ts';

/** A series with what the reference says of each of its points. */
export interface Vector {
  name: string;
  options: XmrOptions;
  points: readonly { x: string; y: number }[];
  expected: readonly ExpectedPoint[];
  assurance: string | null;
}

export interface ExpectedPoint {
  mean: number;
  lower: number;
  upper: number;
  specialCause: string;
  pointType: string;
}

export interface VectorFigure {
  name: string;
  points: number;
  passed: number;
  assurance: boolean;
}

/** Numbers in the files have 15 figures. */
const CLOSE_ENOUGH = 1e-12;

/** How many points come out as the reference has them, in words and in numbers. */
export function measureVectors(vectors: readonly Vector[]): VectorFigure[] {
  return vectors.map(({ name, options, points, expected, assurance }) => {
    const chart = xmr(points, options);
    const passed = expected.filter((one, at) => {
      const got = chart.points[at];
      return (
        got !== undefined &&
        isNear(got.mean, one.mean) &&
        isNear(got.lower, one.lower) &&
        isNear(got.upper, one.upper) &&
        got.specialCause === one.specialCause &&
        got.pointType === one.pointType
      );
    }).length;
    return { name, points: expected.length, passed, assurance: chart.assurance === assurance };
  });
}

const isNear = (got: number | null, expected: number): boolean =>
  got === null
    ? Number.isNaN(expected)
    : Math.abs(got - expected) <= CLOSE_ENOUGH * Math.max(1, Math.abs(expected));

export interface FalseAlarms {
  series: number;
  length: number;
  /** The share of series that signal at least once, by each rule and by any. */
  perSeries: Promised & { any: number };
  /** The share of points that bear a special cause. */
  perPoint: number;
  promised: Promised;
}

const ruleOf = (cause: SpecialCause): keyof Promised | null => {
  if (cause === 'Common Cause') return null;
  if (cause.endsWith('CL') && /^(?:Above|Below)/u.test(cause)) return 'limits';
  if (cause.includes('Trend')) return 'trend';
  return cause.startsWith('2 in 3') ? 'twoInThree' : 'shift';
};

const START = Temporal.PlainDate.from('2010-01-01');
const dayAt = (at: number): string => START.add({ days: at }).toString();

/** Charts normal series in which nothing changes, and counts what signals. */
export function measureXmrFalseAlarms({
  series = 2000,
  length = 24,
  seed = 1,
  screening = true,
} = {}): FalseAlarms {
  const random = randomFrom(seed);
  const xs = Array.from({ length }, (_, at) => dayAt(at));
  const signalling = { limits: 0, trend: 0, twoInThree: 0, shift: 0, any: 0 };
  let special = 0;
  for (let at = 0; at < series; at++) {
    const { points } = xmr(
      xs.map((x) => ({ x, y: normal(random) })),
      { screening },
    );
    const rules = points.map(({ specialCause }) => ruleOf(specialCause)).filter((rule) => rule !== null);
    for (const rule of new Set(rules)) signalling[rule] += 1;
    if (rules.length > 0) signalling.any += 1;
    special += rules.length;
  }
  return {
    series,
    length,
    perSeries: {
      limits: signalling.limits / series,
      trend: signalling.trend / series,
      twoInThree: signalling.twoInThree / series,
      shift: signalling.shift / series,
      any: signalling.any / series,
    },
    perPoint: special / series / length,
    promised: promisedFalseAlarms(length),
  };
}

export interface SignalFalseAlarms {
  months: number;
  /** New signals a series a month. */
  each: number;
  promised: number;
}

/**
 * Charts monthly counts in which nothing changes, and counts signals. `extra` spreads the true share of each
 * month (its standard deviation over the share itself), which is what overdispersion is.
 */
export function measureSignalFalseAlarms(
  rules: SignalRules,
  { series = 4000, length = 24, seed = 2, of = [60, 160], share = 0.12, extra = 0 } = {},
): SignalFalseAlarms {
  const random = randomFrom(seed);
  const [least = 0, most = 0] = of;
  let signals = 0;
  for (let at = 0; at < series; at++) {
    const months = Array.from({ length }, (_, month): MonthCount => {
      const asked = least + Math.floor(random() * (most - least + 1));
      const here = Math.min(1, Math.max(0, share * (1 + extra * normal(random))));
      return { month: String(month + 100), count: binomial(random, asked, here), of: asked };
    });
    signals += signalsOf(months, rules).length;
  }
  return { months: series * length, each: signals / series / length, promised: promised(rules) };
}

/** The share of series whose last months, grown by `times`, signal: what the rules are for. */
export function measureFinds(
  rules: SignalRules,
  {
    times,
    months,
    series = 1000,
    length = 24,
    seed = 3,
    of = 110,
    share = 0.12,
  }: {
    times: number;
    months: number;
    series?: number;
    length?: number;
    seed?: number;
    of?: number;
    share?: number;
  },
): number {
  const random = randomFrom(seed);
  let found = 0;
  for (let at = 0; at < series; at++) {
    const counts = Array.from({ length }, (_, month): MonthCount => {
      const here = month >= length - months ? share * times : share;
      return { month: String(month + 100), count: binomial(random, of, here), of };
    });
    const first = String(length - months + 100);
    if (signalsOf(counts, rules).some(({ kind, to }) => to >= first && isRise(kind))) found += 1;
  }
  return found / series;
}

const isRise = (kind: string): boolean => kind === 'above' || kind.endsWith('-up');
