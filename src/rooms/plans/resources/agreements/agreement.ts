import { z } from 'zod';
import { plural } from '../../../../design/text/words.ts';
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

/** The papers ask that an agreement is reviewed and give no interval; so its next review is always a day. */
export const agreementForm = withDates(
  ['startsOn', 'endsOn', 'reviewOn'],
  z
    .object({
      provider: requiredText('Say who provides the support.', 200),
      accountManager: optionalText(200),
      scope: optionalText(3000),
      startsOn: emptyAsNull(civilDate('Enter the first day as a day, a month and a year.')),
      endsOn: emptyAsNull(civilDate('Enter the last day as a day, a month and a year.')),
      reviewOn: civilDate('Enter the day of the next review, for example 31 3 2013.'),
      version: version.optional(),
    })
    .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
      message: 'The last day is before the first.',
      path: ['endsOn'],
    }),
);
export type AgreementForm = z.infer<typeof agreementForm>;

/** What a review found, and when the next one is; `today` is the organisation's. */
export const reviewForm = (today: string) =>
  withDates(
    ['reviewedOn', 'reviewOn'],
    z
      .object({
        reviewedOn: civilDate('Enter the day of the review, for example 27 9 2012.').refine(
          (day) => day <= today,
          'The day of the review cannot be in the future.',
        ),
        note: requiredText('Say in a sentence what the review found.', 3000),
        reviewOn: civilDate('Enter the day of the next review, for example 31 3 2013.'),
        version,
      })
      .refine(({ reviewedOn, reviewOn }) => reviewOn > reviewedOn, {
        message: 'The next review comes after this one.',
        path: ['reviewOn'],
      }),
  );
export type ReviewForm = z.infer<ReturnType<typeof reviewForm>>;

/** A review that is due within so many days is due soon. */
export const REVIEW_SOON_DAYS = 30;

export const agreementStates = [
  { key: 'running', name: 'Running' },
  { key: 'overdue', name: 'Review overdue' },
  { key: 'ended', name: 'Ended' },
] as const;

export const agreementFilter = z.object({
  state: z.enum(['running', 'overdue', 'ended']).optional().catch(undefined),
});
export type AgreementFilter = z.infer<typeof agreementFilter>;

export interface Agreement {
  id: string;
  provider: string;
  accountManager: string;
  scope: string;
  startsOn: string | null;
  endsOn: string | null;
  reviewOn: string;
  reviewedOn: string | null;
  reviewNote: string;
  version: number;
}

/** Where an agreement stands on the day that it is. One that has ended needs no review. */
export function agreementState(
  { startsOn, endsOn, reviewOn }: Pick<Agreement, 'startsOn' | 'endsOn' | 'reviewOn'>,
  today: string,
): { tone: 'late' | 'doing' | 'done' | 'waiting'; text: string } {
  if (endsOn && endsOn < today) return { tone: 'done', text: 'Ended' };
  const left = daysBetween(today, reviewOn);
  if (left < 0) return { tone: 'late', text: `Review overdue by ${plural(-left, 'day')}` };
  if (left === 0) return { tone: 'doing', text: 'Review due today' };
  if (left <= REVIEW_SOON_DAYS) return { tone: 'doing', text: `Review due in ${plural(left, 'day')}` };
  return { tone: 'waiting', text: startsOn && startsOn > today ? 'To come' : 'Running' };
}

/** The account manager is of another organisation and has not asked to be in a history that is never changed. */
export const agreementFields: readonly NamedField[] = [
  { name: 'provider', label: 'Provided by' },
  { name: 'text', label: 'What it covers' },
  { name: 'startsOn', label: 'From' },
  { name: 'endsOn', label: 'Until' },
  { name: 'reviewOn', label: 'Next review' },
  { name: 'reviewedOn', label: 'Reviewed on' },
  { name: 'note', label: 'What the review found' },
];
export const typedAgreementFields: readonly NamedField[] = [
  ...agreementFields.slice(0, 1),
  { name: 'accountManager', label: 'Account manager' },
  ...agreementFields.slice(1, 5),
];
