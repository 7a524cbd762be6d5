import type { HeardSource } from '../source.ts';

/** Whole months in which nothing came, 'YYYY-MM', both inclusive. */
export interface SilentMonths {
  from: string;
  to: string;
  months: number;
}

/** How many whole months a rhythm spans; a source heard more often than monthly is looked at by the month. */
const monthsOfRhythm = (intervalDays: number): number => Math.max(1, Math.round(intervalDays / 30.4));

/**
 * Where a source was silent: runs of whole months without a return that are as long as its rhythm or longer, from the
 * month in which it was first heard until it closed. A source without a rhythm, or never heard, has none.
 */
export function silentMonths(
  source: Pick<HeardSource, 'intervalDays' | 'closedOn' | 'firstMonth'>,
  months: readonly string[],
  returnsIn: (month: string) => number,
): SilentMonths[] {
  const { intervalDays, firstMonth, closedOn } = source;
  if (intervalDays === null || firstMonth === null) return [];
  const asked = months.filter((month) => month > firstMonth && month < (closedOn ?? '9999'));
  const runs: SilentMonths[] = [];
  let run: SilentMonths | null = null;
  for (const month of asked) {
    if (returnsIn(month) > 0) run = null;
    else if (run) {
      run.to = month;
      run.months += 1;
    } else {
      run = { from: month, to: month, months: 1 };
      runs.push(run);
    }
  }
  return runs.filter((one) => one.months >= monthsOfRhythm(intervalDays));
}

/** Whether a month lies in one of the silences. */
export const isSilent = (gaps: readonly SilentMonths[], month: string): boolean =>
  gaps.some(({ from, to }) => from <= month && month <= to);
