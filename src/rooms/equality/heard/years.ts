import { monthAndYear } from '../../../design/text/words.ts';

/** Twelve whole months, 'YYYY-MM', both inclusive. */
export interface Year {
  from: string;
  to: string;
}

/** How many years are shown side by side. */
export const YEARS = 5;

/**
 * The last years before a day, newest first, each of twelve months and ending with the last whole quarter. They never
 * overlap: with any months that a reader likes, two counts could be taken from each other until one person is left.
 */
export function yearsBefore(day: string, many = YEARS): Year[] {
  const date = Temporal.PlainDate.from(day);
  const month = date.toPlainYearMonth();
  const intoQuarter = (month.month - 1) % 3;
  const isOver = intoQuarter === 2 && date.day === date.daysInMonth;
  const end = isOver ? month : month.subtract({ months: intoQuarter + 1 });
  return Array.from({ length: many }, (_, at) => ({
    from: end.subtract({ months: 12 * at + 11 }).toString(),
    to: end.subtract({ months: 12 * at }).toString(),
  }));
}

/** 'July 2011 to June 2012'. */
export const yearWords = ({ from, to }: Year): string => `${monthAndYear(from)} to ${monthAndYear(to)}`;
