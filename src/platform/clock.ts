/** The zone in which every organisation's days begin and end. */
export const ZONE = 'Europe/London';

/**
 * Today as the organisation lives it: its fixed day where it has one (a demonstration of a past year),
 * else the present day in London. 'YYYY-MM-DD'.
 */
export function todayFor(organisation: { fixedToday: string | null }): string {
  return organisation.fixedToday ?? Temporal.Now.plainDateISO(ZONE).toString();
}

/** Whole days from one civil date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}
