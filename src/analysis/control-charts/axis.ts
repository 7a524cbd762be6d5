/** Why a chart cannot be drawn, as a sentence for the person who asked for it. */
export class ChartProblem extends Error {}

/** How the points of a chart stand in order: as dates, or as numbers. */
export interface Axis {
  kind: 'date' | 'number';
  /** Where this x stands; NaN where it is none of this kind. */
  placeOf: (x: string) => number;
}

/**
 * Finds out whether the x of a series are dates or numbers. Dates are written 2020-01-14, 20200114, 2020-01,
 * 14/01/2020 or 14-01-2020 (day first), with or without a time. Throws `ChartProblem` where an x is neither.
 */
export function axisOf(xs: readonly string[]): Axis {
  if (xs.every((x) => isNumber(x) && !isCompactDate(x)))
    return { kind: 'number', placeOf: (x) => (isNumber(x) ? Number(x) : Number.NaN) };
  const unread = xs.find((x) => Number.isNaN(dayPlace(x)));
  if (unread === undefined) return { kind: 'date', placeOf: dayPlace };
  throw new ChartProblem(
    unread.trim() === ''
      ? 'A row has no x: every point needs its date or its number.'
      : `"${unread}" is not a date. Write dates like 2020-01-14 or 14/01/2020, or number the points.`,
  );
}

const numberForm = /^[+-]?\d+(?:\.\d+)?$/u;
const isNumber = (x: string): boolean => numberForm.test(x.trim());
const isCompactDate = (x: string): boolean => /^\d{8}$/u.test(x.trim()) && !Number.isNaN(dayPlace(x));

const isoDay = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ](.+))?$/u;
const compactDay = /^(\d{4})(\d{2})(\d{2})(?:T(.+))?$/u;
const britishDay = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: (.+))?$/u;
const timeForm = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/iu;

/** Seconds since 1 January 1970, or NaN. */
function dayPlace(x: string): number {
  const written = x.trim();
  const iso = isoDay.exec(written) ?? compactDay.exec(written);
  const british = iso ? null : britishDay.exec(written);
  const [year, month, day, time] = iso
    ? [iso[1], iso[2], iso[3] ?? '1', iso[4]]
    : [british?.[3], british?.[2], british?.[1], british?.[4]];
  if (year === undefined) return Number.NaN;
  try {
    const { epochMilliseconds } = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toZonedDateTime('UTC');
    return epochMilliseconds / 1000 + secondsOf(time);
  } catch {
    return Number.NaN;
  }
}

function secondsOf(time: string | undefined): number {
  if (time === undefined) return 0;
  const [whole, hour, minute, second = '0', zone = 'Z'] = timeForm.exec(time.trim()) ?? [];
  if (whole === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) >= 60)
    return Number.NaN;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone) ?? [];
  const ahead = sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60) : 0;
  return Number(hour) * 3600 + Number(minute) * 60 + Number(second) - ahead;
}
