import { z } from 'zod';
import { ageInWords } from '../../../../design/text/words.ts';
import { daysBetween } from '../../../../platform/clock.ts';
import type { NamedField } from '../../../../platform/history/record-page.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  version,
  withDates,
} from '../../../../platform/web/form.ts';
import { days, optionalHundredthsField, optionalPoundsField, pounds } from '../amounts.ts';
import { lineFields, type NamedLine } from '../line-choice.ts';

export const extraForm = withDates(
  ['fromOn', 'untilOn'],
  z
    .object({
      work: requiredText('Say in one line what the work is.', 300),
      ...lineFields,
      agreementId: emptyAsNull(z.uuid('Choose the agreement from the list.')),
      daysPerWeek: optionalHundredthsField('Enter the days a week, up to 50, for example 3 or 0.5.', 50),
      cost: optionalPoundsField('what it costs'),
      fromOn: emptyAsNull(civilDate('Enter the first day as a day, a month and a year.')),
      untilOn: emptyAsNull(civilDate('Enter the last day as a day, a month and a year.')),
      because: requiredText('Say why it is needed.', 2000),
      version: version.optional(),
    })
    .refine(({ daysPerWeek, cost }) => Boolean(daysPerWeek) || Boolean(cost), {
      message: 'Say how many days a week are wanted, or what it costs.',
      path: ['daysPerWeek'],
    })
    .refine(({ fromOn, untilOn }) => !fromOn || !untilOn || fromOn <= untilOn, {
      message: 'The last day is before the first.',
      path: ['untilOn'],
    }),
);
export type ExtraForm = z.infer<typeof extraForm>;

/** The answer to what was asked; `today` is the organisation's. */
export const decideForm = (today: string) =>
  withDates(
    ['decidedOn'],
    z
      .object({
        answer: z.enum(['agreed', 'refused'], 'Choose whether it is agreed or refused.'),
        because: optionalText(2000),
        decidedOn: civilDate('Enter the day of the answer, for example 27 9 2012.').refine(
          (day) => day <= today,
          'The day of the answer cannot be in the future.',
        ),
        version,
      })
      .refine(({ answer, because }) => answer === 'agreed' || because !== '', {
        message: 'Give the reason why it is refused.',
        path: ['because'],
      }),
  );
export type DecideForm = z.infer<ReturnType<typeof decideForm>>;

export const extraStates = [
  { key: 'asked', name: 'To be answered' },
  { key: 'agreed', name: 'Agreed' },
  { key: 'refused', name: 'Refused' },
] as const;
export type ExtraState = (typeof extraStates)[number]['key'];

export const extraFilter = z.object({
  state: z.enum(['asked', 'agreed', 'refused']).optional().catch(undefined),
  by: z.enum(['me']).optional().catch(undefined),
});
export type ExtraFilter = z.infer<typeof extraFilter>;

/** What was asked for over and above an agreement. Days are hundredths, cost is pence. */
export interface Extra {
  id: string;
  work: string;
  line: NamedLine | null;
  agreementId: string | null;
  provider: string | null;
  daysPerWeek: number | null;
  costPence: number | null;
  fromOn: string | null;
  untilOn: string | null;
  because: string;
  askedOn: string;
  askedBy: string | null;
  askerName: string | null;
  state: ExtraState;
  decidedOn: string | null;
  deciderName: string | null;
  decisionNote: string;
  version: number;
}

/** How long it has waited for its answer: 'since today', '34 days'; '' where it has one. */
export const waitInWords = ({ state, askedOn }: Pick<Extra, 'state' | 'askedOn'>, today: string): string =>
  state === 'asked' ? ageInWords(daysBetween(askedOn, today)) : '';

/** Where it stands. */
export function extraState(state: string): { tone: 'waiting' | 'done' | 'stopped'; text: string } {
  if (state === 'agreed') return { tone: 'done', text: 'Agreed' };
  if (state === 'refused') return { tone: 'stopped', text: 'Refused' };
  return { tone: 'waiting', text: 'To be answered' };
}

/** '3 days a week and £1,200.00'. */
export const wantedInWords = ({ daysPerWeek, costPence }: Pick<Extra, 'daysPerWeek' | 'costPence'>): string =>
  [daysPerWeek ? `${days(daysPerWeek)} a week` : '', costPence ? pounds(costPence) : '']
    .filter(Boolean)
    .join(' and ');

export const typedExtraFields: readonly NamedField[] = [
  { name: 'what', label: 'Work' },
  { name: 'line', label: 'Line of a plan' },
  { name: 'agreement', label: 'Agreement' },
  { name: 'wanted', label: 'What is wanted' },
  { name: 'fromOn', label: 'From' },
  { name: 'untilOn', label: 'Until' },
  { name: 'because', label: 'Why' },
];
export const extraFields: readonly NamedField[] = [
  ...typedExtraFields,
  { name: 'decidedOn', label: 'Answered on' },
  { name: 'reason', label: 'What the answer says' },
];
