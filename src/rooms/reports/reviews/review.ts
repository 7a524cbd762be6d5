import { z } from 'zod';
import type { NamedField } from '../../../platform/history/record-page.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  version,
  withDates,
} from '../../../platform/web/form.ts';

/** A review that somebody from outside made, such as a benchmark by a regional body. */
export const reviewForm = (today: string) =>
  withDates(
    ['receivedOn'],
    z.object({
      reviewer: requiredText('Say who made the review.', 200),
      subject: requiredText('Say what was reviewed.', 200),
      planId: emptyAsNull(z.uuid('Choose a plan, or none.')),
      receivedOn: civilDate('Enter the day you received it, for example 3 4 2012.').refine(
        (day) => day <= today,
        'The day you received it cannot be in the future.',
      ),
      summary: optionalText(5000),
      version: version.optional(),
    }),
  );
export type ReviewForm = z.infer<ReturnType<typeof reviewForm>>;

export const suggestionForm = z.object({ text: requiredText('Write what was suggested.', 2000) });

/** What was made of a suggestion: to reject it wants a reason; to accept it may name the line that carries it out. */
export const verdictForm = (today: string) =>
  withDates(
    ['decidedOn'],
    z
      .object({
        verdict: z.enum(['accepted', 'rejected'], { error: 'Choose whether it is accepted.' }),
        reason: optionalText(2000),
        lineId: emptyAsNull(z.uuid('Choose a line of the plan, or none.')),
        decidedOn: civilDate('Enter the day it was decided, for example 3 4 2012.').refine(
          (day) => day <= today,
          'The day it was decided cannot be in the future.',
        ),
        version,
      })
      .refine(({ verdict, reason }) => verdict === 'accepted' || reason !== '', {
        path: ['reason'],
        error: 'Give the reason why it is rejected.',
      }),
  );
export type VerdictForm = z.infer<ReturnType<typeof verdictForm>>;

export const reviewFilter = z.object({
  plan: z.uuid().optional().catch(undefined),
  open: z.enum(['yes']).optional().catch(undefined),
  from: civilDate('').optional().catch(undefined),
  to: civilDate('').optional().catch(undefined),
});
export type ReviewFilter = z.infer<typeof reviewFilter>;

export const verdictNames: Readonly<Record<string, string>> = { accepted: 'Accepted', rejected: 'Rejected' };

export interface Review {
  id: string;
  reviewer: string;
  subject: string;
  planId: string | null;
  planTitle: string | null;
  /** 'YYYY-MM-DD'. */
  receivedOn: string;
  summary: string;
  version: number;
}

export interface ListedReview extends Omit<Review, 'summary' | 'version'> {
  suggestions: number;
  accepted: number;
  rejected: number;
}

export interface Suggestion {
  id: string;
  reviewId: string;
  text: string;
  verdict: string | null;
  reason: string;
  lineId: string | null;
  lineCode: string | null;
  lineWhat: string | null;
  decidedOn: string | null;
  deciderName: string | null;
  version: number;
}

export const reviewFields: readonly NamedField[] = [
  { name: 'reviewer', label: 'Reviewer' },
  { name: 'subject', label: 'What was reviewed' },
  { name: 'plan', label: 'Plan' },
  { name: 'receivedOn', label: 'Received on' },
  { name: 'summary', label: 'What it says' },
];

/** What the history of a review tells of its suggestions. */
export const shownFields: readonly NamedField[] = [
  ...reviewFields,
  { name: 'suggestion', label: 'Suggestion' },
  { name: 'verdict', label: 'Verdict', says: (value) => verdictNames[String(value ?? '')] ?? '' },
  { name: 'reason', label: 'Reason' },
  { name: 'line', label: 'Line of the plan' },
];
