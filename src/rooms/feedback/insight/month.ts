import type { WebContext } from '../../../platform/web/context.ts';
import { lastWholeMonths, monthsOf } from '../experience/period.ts';

/** A whole month with its days. */
export interface Month {
  /** 'YYYY-MM'. */
  month: string;
  /** The month before. */
  before: string;
  first: string;
  last: string;
}

export function monthOf(text: string): Month {
  const month = Temporal.PlainYearMonth.from(text);
  return {
    month: month.toString(),
    before: month.subtract({ months: 1 }).toString(),
    first: month.toPlainDate({ day: 1 }).toString(),
    last: month.toPlainDate({ day: month.daysInMonth }).toString(),
  };
}

const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/u;

/** The month that an address asks for, as far as it has begun; the last whole one where it asks for none. */
export function readMonth(text: string | undefined, today: string): Month {
  const usual = lastWholeMonths(today, 1).to;
  return monthOf(text && MONTH.test(text) && text <= today.slice(0, 7) ? text : usual);
}

export const askedMonth = (c: WebContext): Month => readMonth(c.req.query('month'), c.var.organisation.today);

const CHOICES = 36;

/** The months that can be chosen, newest first. */
export const monthChoices = (today: string): string[] => [
  ...new Set([today.slice(0, 7), ...monthsOf(lastWholeMonths(today, CHOICES)).reverse()]),
];
