import ical, { ICalEventStatus } from 'ical-generator';
import { type Meeting, timeInWords } from './meeting.ts';

/**
 * A meeting as a file that calendar programs read (RFC 5545). A meeting with a time lasts two hours in London's time,
 * which nobody has said but a calendar wants; one without a time takes the day.
 */
export function meetingCalendar(
  meeting: Pick<Meeting, 'id' | 'bodyName' | 'heldOn' | 'startsAt' | 'place' | 'inPublic'>,
  address: string,
  stamp: Date,
): string {
  const calendar = ical({ prodId: { company: 'Earshot', product: 'Meetings', language: 'EN' } });
  const { start, end } = span(meeting);
  calendar.createEvent({
    id: `meeting-${meeting.id}`,
    stamp,
    start,
    end,
    allDay: meeting.startsAt === null,
    summary: meeting.bodyName,
    location: meeting.place || null,
    description: [
      meeting.startsAt ? `Begins at ${timeInWords(meeting.startsAt)}.` : '',
      meeting.inPublic ? 'Held in public.' : '',
    ]
      .filter(Boolean)
      .join(' '),
    url: address,
    status: ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}

function span({ heldOn, startsAt }: Pick<Meeting, 'heldOn' | 'startsAt'>): { start: Date; end: Date } {
  const day = Temporal.PlainDate.from(heldOn);
  const instant = (at: Temporal.PlainDate, time: string, zone: string) =>
    new Date(
      at.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds,
    );
  if (startsAt === null)
    return { start: instant(day, '00:00', 'UTC'), end: instant(day.add({ days: 1 }), '00:00', 'UTC') };
  const start = instant(day, startsAt, 'Europe/London');
  return { start, end: new Date(start.getTime() + 2 * 3_600_000) };
}
