import { z } from 'zod';
import type { NamedField } from '../../../../platform/history/record-page.ts';
import { civilDate, optionalText, requiredText, withDates } from '../../../../platform/web/form.ts';

const wholeNumber = (say: string) =>
  z
    .string()
    .default('')
    .refine((text) => text === '' || /^\d{1,3}(,?\d{3})*$/u.test(text), say)
    .refine((text) => Number(text.replaceAll(',', '')) <= 10_000_000, 'Use a number up to 10,000,000.')
    .transform((text) => (text === '' ? null : Number(text.replaceAll(',', ''))));

/** Pounds as people write them, '£1,250' or '99.50', as pence. */
const pounds = z
  .string()
  .default('')
  .refine(
    (text) => text === '' || /^£?\s?\d{1,3}(,?\d{3})*(\.\d{2})?$/u.test(text),
    'Enter the cost in pounds, for example 1250 or 99.50.',
  )
  .transform((text) => (text === '' ? null : Math.round(Number(text.replaceAll(/[£,\s]/gu, '')) * 100)))
  .refine((pence) => pence === null || pence <= 100_000_000_000, 'The cost is too large.');

/** The form of something that was done for a line; `today` is the organisation's. */
export const activityForm = (today: string) =>
  withDates(
    ['doneOn'],
    z.object({
      doneOn: civilDate('Enter the day on which it was done, for example 27 9 2012.').refine(
        (day) => day <= today,
        'The day cannot be in the future.',
      ),
      what: requiredText('Say in a line what was done.', 300),
      attended: wholeNumber('Enter how many people came as a whole number.'),
      responses: wholeNumber('Enter how many answers came as a whole number.'),
      cost: pounds,
      outcome: optionalText(2000),
    }),
  );
export type ActivityForm = z.infer<ReturnType<typeof activityForm>>;

/** Something that was done for a line; money in pence. */
export interface Activity {
  id: string;
  doneOn: string;
  what: string;
  attended: number | null;
  responses: number | null;
  costPence: number | null;
  outcome: string;
  byName: string | null;
}

/** What several activities come to. What was not counted is left out, and said to be so. */
export interface ActivityTotals {
  activities: number;
  attended: number;
  responses: number;
  costPence: number;
  /** Pence, over those activities that give both numbers; null where none does. */
  perPerson: number | null;
  perResponse: number | null;
  /** How many give no cost. */
  withoutCost: number;
}

/** Pence for each of so many; null where either is not known, or there were none. */
export const costPer = (costPence: number | null, many: number | null): number | null =>
  costPence === null || many === null || many === 0 ? null : costPence / many;

/** The sums of a line's activities, and what each person and each response cost (ELR-80). */
export function totalsOf(activities: readonly Activity[]): ActivityTotals {
  const sum = (of: (one: Activity) => number | null, among = activities) =>
    among.reduce((total, one) => total + (of(one) ?? 0), 0);
  const cost = ({ costPence }: Activity) => costPence;
  const each = (many: (one: Activity) => number | null) => {
    const known = activities.filter((one) => one.costPence !== null && (many(one) ?? 0) > 0);
    return known.length === 0 ? null : sum(cost, known) / sum(many, known);
  };
  return {
    activities: activities.length,
    attended: sum(({ attended }) => attended),
    responses: sum(({ responses }) => responses),
    costPence: sum(cost),
    perPerson: each(({ attended }) => attended),
    perResponse: each(({ responses }) => responses),
    withoutCost: activities.filter(({ costPence }) => costPence === null).length,
  };
}

const sterling = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** 125000 pence as '£1,250.00'. */
export const inPounds = (pence: number): string => sterling.format(pence / 100);

export const activityFields: readonly NamedField[] = [
  { name: 'doneOn', label: 'Done on' },
  { name: 'attended', label: 'People who came' },
  { name: 'responses', label: 'Responses' },
  { name: 'cost', label: 'Cost' },
  { name: 'outcome', label: 'Outcome' },
];
