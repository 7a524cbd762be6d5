import { saysNothing } from './said.ts';

/** Which comes first where a date is written in numbers alone: the day or the month. */
export type DateOrder = 'dmy' | 'mdy';

/**
 * What a file's dates say about their order. `iso-only`: no date depends on it. `sure-…`: every date that depends
 * on it can be read in this order only. `ask`: some can be read both ways, or the orders are mixed.
 */
export type DateOrderEvidence = 'iso-only' | 'sure-dmy' | 'sure-mdy' | 'ask';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const EXAMPLES = 2;

/** Years of two digits: 69 and less are this century's, as computers have long agreed (POSIX). */
const PIVOT = 69;

const timeOfDay =
  /(?:T|,?\s+(?:at\s+)?)\d{1,2}(?::\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?|\s*[ap]\.?m\.?)\s*(?:Z|UTC|GMT|BST|[+-]\d{2}:?\d{2})?$/i;
const weekday = /^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+/i;

const yearFirst = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/;
const packed = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const yearLast = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const dayNamedMonth = /^(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[-/. ]*([a-z]{3,9})\.?,?[-/. ]*(\d{4}|\d{2})$/i;
const namedMonthDay = /^([a-z]{3,9})\.?[-/. ]*(\d{1,2})(?:st|nd|rd|th)?,?[-/. ]+(\d{4}|\d{2})$/i;
const yearNamedMonth = /^(\d{4})[-/. ]*([a-z]{3,9})\.?[-/. ]*(\d{1,2})$/i;

/**
 * Reads the date in a cell; a time of day after it is dropped. `order` is for dates in numbers with the year last:
 * with `null` those that can be read two ways are refused. With an order, a date that does not fit it is refused,
 * never turned round.
 */
export function parseCellDate(text: string, order: DateOrder | null): { date: string } | { problem: string } {
  const printed = text.trim();
  if (saysNothing(printed)) return { problem: 'There is no date.' };
  const said = dateAlone(printed);
  const first = yearFirst.exec(said);
  if (first) return civilDate(printed, first[1], first[3], first[4]);
  const run = packed.exec(said);
  if (run) return civilDate(printed, run[1], run[2], run[3]);
  const last = yearLast.exec(said);
  if (last) return yearLastDate(printed, Number(last[1]), Number(last[3]), last[4] ?? '', order);
  const named = namedDate(said);
  if (named) return civilDate(printed, named.year, named.month, named.day);
  if (/^\d{5}([.,]\d+)?$/.test(said)) {
    const problem = `“${printed}” is a spreadsheet’s own number for a day. Show the column as dates before saving it as CSV.`;
    return { problem };
  }
  return { problem: `“${shorten(printed)}” is not a date. Write it as 2021-09-30 or 30/09/2021.` };
}

/** What a file's dates say about their order, and up to two of them that show the question best. */
export type DatesSeen = { evidence: DateOrderEvidence; examples: string[] };

/**
 * Weighs the dates of a file one by one, so that a long file need not be held in memory. The examples are dates that
 * can be read both ways, or where there is none, one of each order.
 */
export function dateOrderTally(): {
  add(text: string): void;
  evidence(): DateOrderEvidence;
  examples(): string[];
} {
  let bothWays = 0;
  let dayFirst = 0;
  let monthFirst = 0;
  const unclear = new Set<string>();
  const clear = new Map<string, string>();
  return {
    add(text) {
      const printed = text.trim();
      const parts = yearLast.exec(dateAlone(printed));
      if (parts === null) return;
      const [one, two] = [Number(parts[1]), Number(parts[3])];
      if (one > 12 && two <= 12) {
        dayFirst += 1;
        if (!clear.has('day')) clear.set('day', printed);
      } else if (two > 12 && one <= 12) {
        monthFirst += 1;
        if (!clear.has('month')) clear.set('month', printed);
      } else if (one !== two && one <= 12 && two <= 12) {
        bothWays += 1;
        if (unclear.size < EXAMPLES) unclear.add(printed);
      }
    },
    examples: () => [...unclear, ...clear.values()].slice(0, EXAMPLES),
    evidence() {
      if (bothWays > 0 || (dayFirst > 0 && monthFirst > 0)) return 'ask';
      if (dayFirst > 0) return 'sure-dmy';
      return monthFirst > 0 ? 'sure-mdy' : 'iso-only';
    },
  };
}

/** What the values of a file's date column say about the order of day and month. */
export function dateOrderEvidence(values: Iterable<string>): DateOrderEvidence {
  const tally = dateOrderTally();
  for (const value of values) tally.add(value);
  return tally.evidence();
}

function yearLastDate(printed: string, one: number, two: number, yearText: string, order: DateOrder | null) {
  const year = fullYear(yearText);
  const swap = order === 'mdy' || (order === null && two > 12 && one <= 12);
  const [day, month] = swap ? [two, one] : [one, two];
  if (order === null && one !== two && one <= 12 && two <= 12) {
    const problem = `“${printed}” can be read as ${one} ${monthNames[two - 1]} or as ${two} ${monthNames[one - 1]}. Say whether the day or the month comes first.`;
    return { problem };
  }
  if (order !== null && month > 12 && day >= 1 && day <= 12) {
    const which = order === 'dmy' ? 'day' : 'month';
    return {
      problem: `“${printed}” is not a date when the ${which} comes first: there is no month ${month}.`,
    };
  }
  return civilDate(printed, year, month, day);
}

function namedDate(said: string): { year: number; month: number; day: number } | null {
  const dayFirst = dayNamedMonth.exec(said);
  const monthFirst = dayFirst ? null : namedMonthDay.exec(said);
  const yearAhead = dayFirst || monthFirst ? null : yearNamedMonth.exec(said);
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [yearAhead?.[3], yearAhead?.[2], yearAhead?.[1]];
  if (day === undefined || name === undefined || year === undefined) return null;
  const month = monthNumber(name);
  return month === 0 ? null : { year: fullYear(year), month, day: Number(day) };
}

/** 1 to 12, or 0 where the word is no month. “Sep”, “Sept” and “September” are one. */
function monthNumber(name: string): number {
  const word = name.toLowerCase();
  return monthNames.findIndex((month) => month.toLowerCase().startsWith(word)) + 1;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year <= PIVOT ? 2000 + year : 1900 + year;
}

function civilDate(
  printed: string,
  yearText: string | number | undefined,
  monthText: string | number | undefined,
  dayText: string | number | undefined,
): { date: string } | { problem: string } {
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  if (year < 1900) return { problem: `“${printed}” lies in the year ${year}, which cannot be right.` };
  const monthName = monthNames[month - 1];
  if (monthName === undefined) return { problem: `“${printed}” is not a date: there is no month ${month}.` };
  const last = Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
  if (day < 1 || day > last) {
    return { problem: `“${printed}” is not a date: ${monthName} ${year} has ${last} days.` };
  }
  return { date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

function dateAlone(printed: string): string {
  return printed.replace(timeOfDay, '').replace(weekday, '').trim();
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
