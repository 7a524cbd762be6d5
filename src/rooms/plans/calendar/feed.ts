import ical, { ICalCalendarMethod } from 'ical-generator';
import { lineHref } from '../addresses.ts';
import { confidenceNames } from '../lines/status.ts';
import type { DatedThing } from '../views/dated.ts';

const says = { due: 'Due', from: 'Begins', again: 'Comes round' } as const;

/**
 * Days of plans as an iCalendar feed (RFC 5545): whole days, each with a stable id, so that a moved date moves the entry.
 * `origin` is the site's address without a slash at its end.
 */
export function calendarFeed(
  name: string,
  slug: string,
  origin: string,
  things: readonly DatedThing[],
  now: Date,
): string {
  const calendar = ical({
    name,
    prodId: { company: 'Earshot', product: 'Earshot', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { day, line, milestone, what } of things) {
    const url = `${origin}${lineHref(slug, line.id)}`;
    calendar.createEvent({
      id: `${milestone.id}-${what}${what === 'again' ? `-${day}` : ''}@earshot`,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      stamp: now,
      summary: `${says[what]}: ${line.code} ${line.what}${milestone.text ? `, ${milestone.text}` : ''}`,
      description: `${confidenceNames[line.rag]}. As printed: ${milestone.printed || line.whenText || 'no date'}`,
      url,
    });
  }
  return calendar.toString();
}
