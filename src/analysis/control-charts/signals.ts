import { ChartProblem } from './axis.ts';
import { atLeast, atMost, normalBelow, normalQuantile } from './binomial.ts';
import { spreadOf } from './proportion.ts';
import { oneChartRules, type SignalKind, type SignalRules } from './signal-rules.ts';

/** One month of a theme in a place: comments with the theme, of all comments there. */
export interface MonthCount {
  /** '2012-09'. */
  month: string;
  count: number;
  of: number;
}

export interface Signal {
  kind: SignalKind;
  /** First and last month of what signals; the same for a single month. */
  from: string;
  to: string;
  /** What is out of the ordinary, in a plain sentence. */
  why: string;
}

/** Whether a series holds enough to say anything, and if not why. */
export function enoughFor(
  series: readonly MonthCount[],
  rules: SignalRules = oneChartRules,
): { enough: boolean; why: string } {
  const months = series.filter(({ of }) => of > 0);
  if (months.length < rules.leastMonths)
    return {
      enough: false,
      why: `Too early to say: ${months.length} of the ${rules.leastMonths} months that it takes.`,
    };
  const each = months.reduce((total, { count }) => total + count, 0) / months.length;
  if (each < rules.leastExpected)
    return {
      enough: false,
      why: `Too few to say: ${rounded(each)} a month on average; it takes ${rules.leastExpected}.`,
    };
  return { enough: true, why: `${months.length} months, ${rounded(each)} a month on average.` };
}

/**
 * What is out of the ordinary in a monthly series, in the order of its months; nothing where it holds too
 * little (`enoughFor` says so). A month beyond a limit is one that chance alone, exactly reckoned, takes that
 * far less often than the rules say. A month counts to one side of the middle only where chance reaches that far less
 * than half the time; any other month, and one without a denominator, ends a run.
 * Throws `ChartProblem` where a count is not within its denominator.
 */
export function signalsOf(series: readonly MonthCount[], rules: SignalRules = oneChartRules): Signal[] {
  for (const { month, count, of } of series)
    if (!(Number.isInteger(count) && Number.isInteger(of) && count >= 0 && count <= of))
      throw new ChartProblem(`${month}: ${count} of ${of} is no share.`);
  if (!enoughFor(series, rules).enough) return [];
  const months = judged(
    series.toSorted((one, other) => (one.month < other.month ? -1 : one.month > other.month ? 1 : 0)),
    rules,
  );
  return rules.kinds
    .flatMap((kind) => runsOf(kind, months, rules).map((run) => signalOf(kind, run)))
    .toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

interface JudgedMonth extends MonthCount {
  /** How many the month would have if it were like all of them. */
  expected: number;
  beyond: 'above' | 'below' | null;
  side: 'up' | 'down' | null;
}

function judged(series: readonly MonthCount[], rules: SignalRules): JudgedMonth[] {
  const all = series.reduce((total, { of }) => total + of, 0);
  const share = series.reduce((total, { count }) => total + count, 0) / all;
  const spread = rules.overdispersion ? Math.max(1, spreadOfShares(series, share)) : 1;
  const tail = normalBelow(normalQuantile(rules.tail) * spread);
  return series.map((month) => {
    const { count, of } = month;
    const high = atLeast(count, of, share);
    const low = atMost(count, of, share);
    return {
      ...month,
      expected: of * share,
      beyond: of === 0 ? null : high < tail ? 'above' : low < tail ? 'below' : null,
      side: of === 0 ? null : high < 0.5 ? 'up' : low < 0.5 ? 'down' : null,
    };
  });
}

function spreadOfShares(series: readonly MonthCount[], share: number): number {
  return spreadOf(
    series
      .filter(({ of }) => of > 0)
      .map(({ count, of }) => (count / of - share) / Math.sqrt((share * (1 - share)) / of)),
  );
}

/** The stretches of months that make signals of this kind, as long as each goes on. */
function runsOf(kind: SignalKind, months: readonly JudgedMonth[], rules: SignalRules): JudgedMonth[][] {
  if (kind === 'above' || kind === 'below') return stretches(months, (month) => month.beyond === kind, 1);
  if (kind === 'shift-up') return stretches(months, ({ side }) => side === 'up', rules.shift);
  if (kind === 'shift-down') return stretches(months, ({ side }) => side === 'down', rules.shift);
  const step = kind === 'trend-up' ? 1 : -1;
  return trends(months, step, rules.trend);
}

function stretches(
  months: readonly JudgedMonth[],
  isPart: (month: JudgedMonth) => boolean,
  least: number,
): JudgedMonth[][] {
  const runs: JudgedMonth[][] = [];
  let run: JudgedMonth[] = [];
  for (const month of months) {
    if (isPart(month)) run.push(month);
    else run = [];
    if (run.length === least) runs.push(run);
  }
  return runs;
}

function trends(months: readonly JudgedMonth[], step: 1 | -1, least: number): JudgedMonth[][] {
  const runs: JudgedMonth[][] = [];
  let run: JudgedMonth[] = [];
  for (const month of months) {
    const last = run.at(-1);
    const goesOn =
      last !== undefined && month.of > 0 && Math.sign(month.count / month.of - last.count / last.of) === step;
    if (goesOn) run.push(month);
    else run = month.of > 0 ? [month] : [];
    if (run.length === least) runs.push(run);
  }
  return runs;
}

function signalOf(kind: SignalKind, run: readonly JudgedMonth[]): Signal {
  const from = run[0]?.month ?? '';
  const to = run.at(-1)?.month ?? '';
  return { kind, from, to, why: why(kind, run) };
}

function why(kind: SignalKind, run: readonly JudgedMonth[]): string {
  const count = run.reduce((total, month) => total + month.count, 0);
  const of = run.reduce((total, month) => total + month.of, 0);
  const expected = rounded(run.reduce((total, month) => total + month.expected, 0));
  const found = `${count} of ${of}, where about ${expected} would be usual`;
  const months = run.length === 1 ? 'The month' : `${run.length} months in a row`;
  const verb = run.length === 1 ? 'lies' : 'lie';
  const way = kind === 'above' || kind.endsWith('-up');
  if (kind === 'above' || kind === 'below')
    return `${months} ${verb} ${way ? 'above the upper' : 'below the lower'} limit: ${found}.`;
  if (kind.startsWith('shift')) return `${months} lie ${way ? 'above' : 'below'} what is usual: ${found}.`;
  return `${months} each ${way ? 'higher' : 'lower'} than the one before: ${found}.`;
}

const rounded = (value: number): string =>
  value >= 10 ? String(Math.round(value)) : String(Math.round(value * 10) / 10);
