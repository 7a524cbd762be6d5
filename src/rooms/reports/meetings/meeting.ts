import { z } from 'zod';
import type { NamedField } from '../../../platform/history/record-page.ts';
import { civilDate, emptyAsNull, optionalText, version, withDates } from '../../../platform/web/form.ts';

/** A time of day as people type it: 14:30, 2.30pm, 9 am. Gives 'HH:MM', or null where it is none. */
export function timeOfDay(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/iu.exec(text.trim());
  if (!match) return null;
  const [, typedHour = '', minutes = '00', half] = match;
  let hour = Number(typedHour);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** '14:30' or '14:30:00' as '2:30pm'. */
export function timeInWords(time: string): string {
  const [hour = 0, minutes = 0] = time.split(':').map(Number);
  const past = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${hour % 12 || 12}${past}${hour < 12 ? 'am' : 'pm'}`;
}

export const meetingForm = withDates(
  ['heldOn', 'advertisedOn'],
  z
    .object({
      bodyId: z.uuid('Choose the body that meets.'),
      heldOn: civilDate('Enter the day of the meeting, for example 27 9 2012.'),
      startsAt: emptyAsNull(
        z
          .string()
          .refine((text) => timeOfDay(text) !== null, 'Enter a time, for example 2:30pm or 14:30.')
          .transform((text) => timeOfDay(text) ?? text),
      ),
      place: optionalText(500),
      inPublic: z
        .literal('yes')
        .optional()
        .transform((ticked) => ticked === 'yes'),
      advertisedOn: emptyAsNull(
        civilDate('Enter the day on which it was advertised, for example 13 6 2012, or leave it empty.'),
      ),
      version: version.optional(),
    })
    .refine((form) => form.advertisedOn === null || form.advertisedOn <= form.heldOn, {
      path: ['advertisedOn'],
      error: 'A meeting is advertised before it is held, or on its day.',
    }),
);
export type MeetingForm = z.infer<typeof meetingForm>;

export const meetingFilter = z.object({
  when: z.enum(['coming', 'past', 'all']).catch('all').default('coming'),
  body: z.uuid().optional().catch(undefined),
  public: z.enum(['yes', 'no']).optional().catch(undefined),
  advertised: z.enum(['no']).optional().catch(undefined),
  from: civilDate('').optional().catch(undefined),
  to: civilDate('').optional().catch(undefined),
});
export type MeetingFilter = z.infer<typeof meetingFilter>;

export interface Meeting {
  id: string;
  bodyId: string;
  bodyName: string;
  /** 'YYYY-MM-DD'. */
  heldOn: string;
  /** 'HH:MM:SS', as the clock of the place shows. */
  startsAt: string | null;
  place: string;
  inPublic: boolean;
  advertisedOn: string | null;
  version: number;
}

export interface ListedMeeting extends Omit<Meeting, 'version'> {
  papers: number;
}

export const meetingFields: readonly NamedField[] = [
  { name: 'body', label: 'Body' },
  { name: 'heldOn', label: 'Day' },
  { name: 'startsAt', label: 'Time', says: (value) => (value ? timeInWords(String(value)) : '') },
  { name: 'place', label: 'Place' },
  { name: 'inPublic', label: 'In public' },
  { name: 'advertisedOn', label: 'Advertised on' },
];

const inOrder = new Intl.Collator('en-GB', { numeric: true });

/** Agenda numbers as people count: 7.4, 7.5, 7.10; those without one last. */
export function compareAgenda(
  a: { agendaNumber: string; attachmentNumber: string; title: string },
  b: { agendaNumber: string; attachmentNumber: string; title: string },
): number {
  if ((a.agendaNumber === '') !== (b.agendaNumber === '')) return a.agendaNumber === '' ? 1 : -1;
  return (
    inOrder.compare(a.agendaNumber, b.agendaNumber) ||
    inOrder.compare(a.attachmentNumber, b.attachmentNumber) ||
    inOrder.compare(a.title, b.title)
  );
}
