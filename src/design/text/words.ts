const dates = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDates = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const londonDates = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});
const londonTimes = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: 'Europe/London',
});
const numbers = new Intl.NumberFormat('en-GB');
const shares = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });

/** A civil date, as 'YYYY-MM-DD' or a Temporal.PlainDate. */
export type CivilDate = string | Temporal.PlainDate;

function midnight(date: CivilDate): Date {
  return new Date(`${String(date).slice(0, 10)}T00:00:00Z`);
}

/** '2012-09-27' becomes '27 September 2012'. Throws RangeError where it is no date. */
export function longDate(date: CivilDate): string {
  return dates.format(midnight(date));
}

/** '2012-09-27' becomes '27 Sept 2012', for narrow columns only. */
export function shortDate(date: CivilDate): string {
  return shortDates.format(midnight(date));
}

/** '2012-09' or '2012-09-27' becomes 'September 2012'. */
export function monthAndYear(month: string): string {
  return months.format(midnight(`${month.slice(0, 7)}-01`));
}

/** An instant (ISO with its offset, or a Date) as London reads it: '27 September 2012 at 2:05pm'. */
export function longMoment(instant: string | Date): string {
  const at = new Date(instant);
  const time = londonTimes.format(at).replace(/\s/gu, '').toLowerCase();
  return `${londonDates.format(at)} at ${time}`;
}

/** 10194 becomes '10,194'. */
export function count(number: number): string {
  return numbers.format(number);
}

/** A share from 0 to 1 as '12.5%'. */
export function share(part: number): string {
  return shares.format(part);
}

/** `plural(1204, 'comment')` is '1,204 comments'; a word of its own plural gives it: `plural(2, 'reply', 'replies')`. */
export function plural(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

/** 'a', 'a and b', 'a, b and c'. */
export function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** How long something has waited: "34 days", "1 day", "since today". */
export const ageInWords = (days: number): string => (days === 0 ? 'since today' : plural(days, 'day'));
