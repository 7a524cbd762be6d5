import { longDate } from '../../../design/text/words.ts';

/** A quarter of an organisation's year. Dates are 'YYYY-MM-DD', first and last day. */
export interface Quarter {
  from: string;
  to: string;
  /** 'Quarter 2 of 2012/13'. */
  name: string;
  /** '1 July 2012 to 30 September 2012'. */
  days: string;
}

/** The first day of the organisation's year that begins in a calendar year. `start` is MM-DD. */
function yearStart(year: number, start: string): Temporal.PlainDate {
  const [month = 4, day = 1] = start.split('-').map(Number);
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
}

function startOfYearOf(on: string, start: string): Temporal.PlainDate {
  const day = Temporal.PlainDate.from(on);
  const own = yearStart(day.year, start);
  return Temporal.PlainDate.compare(own, day) > 0 ? yearStart(day.year - 1, start) : own;
}

/** '2012/13' for a year that begins in 2012 and ends in 2013; '2012' for a calendar year. */
function nameOf(first: Temporal.PlainDate): string {
  const last = first.add({ years: 1 }).subtract({ days: 1 });
  return last.year === first.year
    ? String(first.year)
    : `${first.year}/${String(last.year % 100).padStart(2, '0')}`;
}

/** The organisation's year that a day is in, by its name: '2012/13'. */
export const financialYearOf = (on: string, start: string): string => nameOf(startOfYearOf(on, start));

/** The quarter of the organisation's year that a day is in. `start` is MM-DD. */
export function quarterOf(on: string, start: string): Quarter {
  const first = startOfYearOf(on, start);
  const begins = [0, 3, 6, 9].map((months) => first.add({ months }));
  const day = Temporal.PlainDate.from(on);
  const number = begins.findLastIndex((begin) => Temporal.PlainDate.compare(begin, day) <= 0);
  const from = (begins[number] ?? first).toString();
  const next = begins[number + 1] ?? yearStart(first.year + 1, start);
  const to = next.subtract({ days: 1 }).toString();
  return {
    from,
    to,
    name: `Quarter ${number + 1} of ${nameOf(first)}`,
    days: `${longDate(from)} to ${longDate(to)}`,
  };
}

/** The quarter of a day and those before it, the latest first. */
export function quartersUntil(on: string, start: string, many: number): Quarter[] {
  const quarters: Quarter[] = [];
  for (let day = on; quarters.length < many; ) {
    const quarter = quarterOf(day, start);
    quarters.push(quarter);
    day = Temporal.PlainDate.from(quarter.from).subtract({ days: 1 }).toString();
  }
  return quarters;
}
