/** Arithmetic of civil dates, 'YYYY-MM-DD', between the years 1900 and 2199. Nothing rolls over. */

/** A first and a last day. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0');

/** The date, or null where there is no such day. */
export function civil(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysIn(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Whether the text is a date as the database writes it, and exists. */
export function isCivil(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && civil(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** All of so many months from the first of a month on; months above 12 run into the next year. */
export function months(year: number, month: number, count = 1): Days | null {
  const last = month + count - 1;
  const lastYear = year + Math.floor((last - 1) / 12);
  const lastMonth = ((last - 1) % 12) + 1;
  const firstYear = year + Math.floor((month - 1) / 12);
  const first = civil(firstYear, ((month - 1) % 12) + 1, 1);
  const end = civil(lastYear, lastMonth, daysIn(lastYear, lastMonth));
  return first && end ? { first, last: end } : null;
}

/** The year that begins on 'MM-DD' of the year given. */
export function yearFrom(year: number, start: string): Days | null {
  const [month = 1, day = 1] = start.split('-').map(Number);
  const first = civil(year, month, day);
  const next = civil(year + 1, month, day);
  return first && next ? { first, last: addDays(next, -1) } : null;
}

export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const monthOf = (date: string): number => Number(date.slice(5, 7));

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Days from the one to the other; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  // Midnights in UTC are whole days apart, and many times as quick as a calendar: a plan asks for thousands.
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** Easter Sunday by the Gregorian rule (the algorithm of Meeus, Jones and Butcher). */
export function easter(year: number): string | null {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moon + 15) % 30;
  const leaps = Math.floor(inCentury / 4);
  const toSunday = (32 + 2 * (century % 4) + 2 * leaps - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  return civil(year, Math.floor(sum / 31), (sum % 31) + 1);
}
