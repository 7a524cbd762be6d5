import { monthAndYear } from '../../../design/text/words.ts';
import type { Typed } from '../../../platform/web/form.ts';

/** Whole months, 'YYYY-MM', both inclusive. */
export interface Period {
  from: string;
  to: string;
}

/** What an address asks of a dashboard: the months counted, and the day as at which they were chosen. */
export interface Asked {
  period: Period;
  before: Period;
  /** Nothing was chosen: the last whole months as at the organisation's today, or as at another day. */
  isUsual: boolean;
  /** 'YYYY-MM-DD', where another day was chosen. */
  asAt: string | null;
}

const USUAL = 12;
const MOST = 120;

const month = (text: string) => Temporal.PlainYearMonth.from(text);
const later = (text: string, months: number) => month(text).add({ months }).toString();

/** How many months lie in a period. */
export const lengthOf = ({ from, to }: Period): number =>
  month(from).until(month(to), { largestUnit: 'months' }).months + 1;

/** The months of a period, oldest first. */
export const monthsOf = (period: Period): string[] =>
  Array.from({ length: lengthOf(period) }, (_, at) => later(period.from, at));

/** As many months right before. */
export const periodBefore = (period: Period): Period => ({
  from: later(period.from, -lengthOf(period)),
  to: later(period.from, -1),
});

/** The last whole months as at a day: a month counts once its last day is over or is that day. */
export function lastWholeMonths(day: string, many = USUAL): Period {
  const date = Temporal.PlainDate.from(day);
  const to = date.toPlainYearMonth().subtract({ months: date.day === date.daysInMonth ? 0 : 1 });
  return { from: to.subtract({ months: many - 1 }).toString(), to: to.toString() };
}

/** 'YYYY-MM' of a month or of a day, or null where the calendar has no such. */
function readMonth(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return readDay(text)?.slice(0, 7) ?? null;
  return /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : null;
}

function readDay(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/**
 * The period that an address asks for: `from` and `to` as months or days, or `asAt` a day; the last twelve whole
 * months where it says nothing. Turned round where it begins after its end; at most ten years.
 */
export function readPeriod(typed: Typed, today: string): Asked {
  const asAt = readDay(typed.asAt);
  const usual = lastWholeMonths(asAt ?? today);
  const [one, other] = [readMonth(typed.from), readMonth(typed.to)];
  const to = other ?? (one && one > usual.to ? one : usual.to);
  const from = one ?? later(to, 1 - USUAL);
  const inOrder = from <= to ? { from, to } : { from: to, to: from };
  const period = lengthOf(inOrder) > MOST ? { from: later(inOrder.to, 1 - MOST), to: inOrder.to } : inOrder;
  return { period, before: periodBefore(period), isUsual: !one && !other, asAt };
}

/** The same without a choice, for those who see no comment: with every range they liked, two could be taken apart. */
export function usualPeriod(today: string): Asked {
  const period = lastWholeMonths(today);
  return { period, before: periodBefore(period), isUsual: true, asAt: null };
}

/** A quarter's first month. */
const quarterOf = (text: string): string => {
  const { year, month: number } = month(text);
  return `${String(year).padStart(4, '0')}-${String(number - ((number - 1) % 3)).padStart(2, '0')}`;
};

/** As many whole quarters, ending no later than the period does: what is counted by the quarter only. */
export function wholeQuarters(period: Period): Period {
  const quarters = Math.max(1, Math.round(lengthOf(period) / 3));
  const start = quarterOf(period.to);
  const to = later(start, 2) <= period.to ? later(start, 2) : later(start, -1);
  return { from: later(to, 1 - quarters * 3), to };
}

/** The first months of the quarters of a period. */
export const quartersOf = (period: Period): string[] => monthsOf(period).filter((_, at) => at % 3 === 0);

/** 'September 2011 to August 2012'. */
export const periodWords = ({ from, to }: Period): string =>
  from === to ? monthAndYear(from) : `${monthAndYear(from)} to ${monthAndYear(to)}`;

/** The query text that says what was asked, with more beside it; '' where it says nothing. */
export function askedQuery(asked: Asked, more: Readonly<Record<string, string | undefined>> = {}): string {
  const query = new URLSearchParams();
  if (!asked.isUsual) {
    query.set('from', asked.period.from);
    query.set('to', asked.period.to);
  } else if (asked.asAt) query.set('asAt', asked.asAt);
  for (const [name, value] of Object.entries(more)) if (value) query.set(name, value);
  return query.toString();
}
