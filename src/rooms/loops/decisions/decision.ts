import { z } from 'zod';
import type { NamedField } from '../../../platform/history/record-page.ts';
import { civilDate, optionalText, requiredText, version, withDates } from '../../../platform/web/form.ts';

const id = z.uuid();

export const outcomes = [
  { key: 'yes', name: 'Yes' },
  { key: 'in_part', name: 'In part' },
  { key: 'no', name: 'No' },
] as const;
export type Outcome = (typeof outcomes)[number]['key'];

export const outcomeName = (key: string): string =>
  outcomes.find((outcome) => outcome.key === key)?.name ?? key;

/** The form's rules; `today` is the organisation's, since nobody decides in the future. */
export const decisionForm = (today: string) =>
  withDates(
    ['decidedOn'],
    z
      .object({
        title: requiredText('Say in one line what was decided.', 200),
        text: requiredText('Write what was decided.', 5000),
        takenBy: requiredText('Say who decided: a board, a group or a person.', 200),
        decidedOn: civilDate('Enter the day of the decision, for example 27 9 2012.').refine(
          (day) => day <= today,
          'The day of the decision cannot be in the future.',
        ),
        outcome: z.enum(['yes', 'in_part', 'no'], { error: 'Choose what the answer was.' }),
        because: optionalText(2000),
        major: z
          .literal('yes')
          .optional()
          .transform((ticked) => ticked === 'yes'),
        findings: z.array(id).default([]),
        version: version.optional(),
      })
      .refine((form) => form.outcome === 'yes' || form.because !== '', {
        path: ['because'],
        error: 'Give the reason, so that people can be told it.',
      }),
  );
export type DecisionForm = z.infer<ReturnType<typeof decisionForm>>;

export const decisionFilter = z.object({
  outcome: z.enum(['yes', 'in_part', 'no']).optional().catch(undefined),
  major: z.enum(['yes']).optional().catch(undefined),
  next: z.enum(['none']).optional().catch(undefined),
  from: civilDate('').optional().catch(undefined),
  to: civilDate('').optional().catch(undefined),
});
export type DecisionFilter = z.infer<typeof decisionFilter>;

export interface ListedDecision {
  id: string;
  title: string;
  takenBy: string;
  decidedOn: string;
  outcome: Outcome;
  major: boolean;
  findings: number;
  actions: number;
  loops: number;
}

export interface Decision {
  id: string;
  title: string;
  text: string;
  takenBy: string;
  decidedOn: string;
  outcome: Outcome;
  because: string;
  major: boolean;
  recorderName: string | null;
  version: number;
}

export interface Titled {
  id: string;
  title: string;
}

export const decisionFields: readonly NamedField[] = [
  { name: 'title', label: 'Title' },
  { name: 'text', label: 'What was decided' },
  { name: 'takenBy', label: 'Taken by' },
  { name: 'decidedOn', label: 'Decided on' },
  { name: 'outcome', label: 'Answer', says: (value) => outcomeName(String(value ?? '')) },
  { name: 'because', label: 'Reason' },
  { name: 'major', label: 'Major decision' },
  { name: 'findings', label: 'Findings' },
];

export const outcomeTone = { yes: 'done', in_part: 'doing', no: 'stopped' } as const;
