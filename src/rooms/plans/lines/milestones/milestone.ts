import { z } from 'zod';
import type { Precision, Recurrence } from '../../../../analysis/calendar/timescale.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  withDates,
} from '../../../../platform/web/form.ts';
import type { MilestoneFacts } from '../line-facts.ts';

/** How exactly a date is meant, as the form offers it. */
export const precisions = [
  { key: 'day', name: 'On or by a day' },
  { key: 'month', name: 'By the end of a month' },
  { key: 'range', name: 'Over some months' },
  { key: 'quarter', name: 'In a quarter' },
  { key: 'season', name: 'In a season' },
  { key: 'year', name: 'In a year' },
  { key: 'none', name: 'No date' },
] as const satisfies readonly { key: Precision; name: string }[];

const precisionKeys = precisions.map(({ key }) => key) as [Precision, ...Precision[]];

/** How often something comes again, as the form offers it. */
export const recurrences = [
  { key: 'ongoing', name: 'Goes on, without an interval' },
  { key: '1 week', name: 'Every week' },
  { key: '2 week', name: 'Every two weeks' },
  { key: '1 month', name: 'Every month' },
  { key: '2 month', name: 'Every two months' },
  { key: '1 quarter', name: 'Every quarter' },
  { key: '6 month', name: 'Every six months' },
  { key: '1 year', name: 'Every year' },
  { key: '2 year', name: 'Every two years' },
] as const;

const RECURRENCE = /^(\d{1,2}) (day|week|month|quarter|year)$/u;

/** A recurrence as the form's choice; '' where it does not come again. */
export const recurrenceKey = (recurrence: Recurrence | null): string => {
  if (recurrence === null) return '';
  return recurrence === 'ongoing' ? recurrence : `${recurrence.every} ${recurrence.unit}`;
};

function recurrenceOf(key: string): Recurrence | null {
  if (key === 'ongoing') return key;
  const [, every, unit] = RECURRENCE.exec(key) ?? [];
  if (!every || !unit || every === '0') return null;
  return { every: Number(every), unit: unit as Exclude<Recurrence, 'ongoing'>['unit'] };
}

/** 'every two months', 'goes on'. */
export function recurrenceWords(recurrence: Recurrence): string {
  const key = recurrenceKey(recurrence);
  const named = recurrences.find((one) => one.key === key)?.name.toLowerCase();
  if (key === 'ongoing') return 'goes on';
  return named ?? `every ${key}s`;
}

const date = (say: string) => emptyAsNull(civilDate(say));

const base = z.object({
  text: optionalText(300),
  printed: optionalText(300),
  start: date('Enter the first day, for example 1 9 2012.'),
  due: date('Enter the last day, for example 30 9 2012.'),
  precision: z.enum(precisionKeys, { error: 'Choose how exactly the date is meant.' }),
  recurrence: z
    .string()
    .default('')
    .refine((key) => key === '' || recurrenceOf(key) !== null, 'Choose how often it comes again.')
    .transform(recurrenceOf),
  condition: optionalText(300),
  signOffBy: optionalText(200),
  because: optionalText(1000),
  /** What the form was opened on, by which a change in the meantime is noticed. */
  seen: z.string().default(''),
});

type Base = z.infer<typeof base>;

const inOrder = (form: Base) => form.start === null || form.due === null || form.start <= form.due;
const says = (form: Base) =>
  form.due !== null || form.start !== null || form.recurrence !== null || form.condition !== '';

const checked = (schema: z.ZodType<Base>) =>
  withDates(
    ['start', 'due'],
    schema
      .refine(inOrder, { path: ['due'], error: 'The last day cannot lie before the first.' })
      .refine((form) => form.precision === 'none' || form.due !== null || form.start !== null, {
        path: ['due'],
        error: 'Enter the day, or choose “No date”.',
      })
      .transform((form) =>
        form.due === null && form.start === null ? { ...form, precision: 'none' as Precision } : form,
      ),
  );

/** A milestone that is added: it says at least what it is about. */
export const newMilestoneForm = checked(
  base.refine((form) => form.text !== '' || form.printed !== '' || says(form), {
    path: ['text'],
    error: 'Say what is to be done, or by when.',
  }),
);

/** A milestone whose date moves: the reason is told to the board. */
export const moveForm = checked(
  base.refine((form) => form.because !== '', {
    path: ['because'],
    error: 'Give the reason for the new date.',
  }),
);

/** A date that was read wrongly or not at all, put right. The printed words stay. */
export const readingForm = checked(base);
export type MilestoneForm = Base;

const MOST_PARTS = 12;

/** One milestone taken apart: a part a line, or between semicolons. */
export const splitForm = z.object({
  parts: requiredText('Write each part on a line of its own.', 3000)
    .transform(partsOf)
    .refine((parts) => parts.length > 1, 'Write at least two parts, each on a line of its own.')
    .refine((parts) => parts.length <= MOST_PARTS, `Write at most ${MOST_PARTS} parts.`),
  seen: z.string().default(''),
});

/** The parts of a cell such as 'Network established; training by October 2012'. */
export function partsOf(printed: string): string[] {
  return printed
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** What of a milestone its forms were opened on. */
export const seenOf = (one: MilestoneFacts): string =>
  JSON.stringify([
    one.text,
    one.start,
    one.due,
    one.precision,
    recurrenceKey(one.recurrence),
    one.condition,
    one.signOffBy,
  ]);

/** Whether its words name a date, or should, that nothing was read from. */
export const isUnread = (one: MilestoneFacts): boolean =>
  one.printed !== '' &&
  one.start === null &&
  one.due === null &&
  one.recurrence === null &&
  one.condition === null &&
  one.effectiveFrom === null &&
  one.deliveryState === null;
