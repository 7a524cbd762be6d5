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

const id = z.uuid();
const ids = z.array(id).default([]);

export const loopOutcomes = [
  { key: 'did', name: 'You said, we did' },
  { key: 'could_not', name: 'We could not, because' },
] as const;
export type LoopOutcome = (typeof loopOutcomes)[number]['key'];
export const loopOutcomeName = (key: string) => loopOutcomes.find((one) => one.key === key)?.name ?? key;

/** What a loop is good for, as commissioners report it. */
export const benefits = [
  { key: 'outcomes', name: 'Better health or care' },
  { key: 'access', name: 'Easier to reach or to use' },
  { key: 'inequality', name: 'Fairer for those who have less' },
] as const;
export type Benefit = (typeof benefits)[number]['key'];
export const benefitName = (key: string) => benefits.find((one) => one.key === key)?.name ?? '';

export const loopForm = z
  .object({
    title: requiredText('Give it a title that people understand.', 120),
    youSaid: requiredText('Write what people said.', 3000),
    whoSaid: optionalText(200),
    outcome: z.enum(['did', 'could_not'], { error: 'Choose whether you did it or could not.' }),
    weDid: optionalText(3000),
    because: optionalText(3000),
    benefit: emptyAsNull(z.enum(['outcomes', 'access', 'inequality'])),
    actions: ids,
    decisions: ids,
    version: version.optional(),
  })
  .refine((form) => form.outcome !== 'did' || form.weDid !== '', {
    path: ['weDid'],
    error: 'Write what was done.',
  })
  .refine((form) => form.outcome !== 'could_not' || form.because !== '', {
    path: ['because'],
    error: 'Write why it could not be done. People are owed the reason.',
  })
  .refine((form) => form.actions.length + form.decisions.length > 0, {
    path: ['decisions'],
    error: 'Choose the decision or the action that this tells of.',
  });
export type LoopForm = z.infer<typeof loopForm>;

export const quotesForm = z.object({
  quotes: z.array(id).max(10, 'Choose at most ten. Two or three are read; more are skipped.').default([]),
  version,
});
export const versionForm = z.object({ version });
export const becauseForm = (say: string) => z.object({ because: requiredText(say, 1000), version });

/** Telling people by another way than a message of ours; `today` is the organisation's. */
export const tellingForm = (today: string) =>
  withDates(
    ['toldOn'],
    z.object({
      audience: requiredText('Say who was told.', 200),
      channel: requiredText('Say by which way they were told.', 200),
      toldOn: civilDate('Enter the day on which they were told, for example 27 9 2012.').refine(
        (day) => day <= today,
        'The day on which they were told cannot be in the future.',
      ),
      people: emptyAsNull(
        z.coerce
          .number({ error: 'Enter how many people as a number, or leave it empty.' })
          .int('Enter a whole number of people.')
          .min(0, 'Enter how many people as a number, or leave it empty.')
          .max(100_000_000, 'That is more people than there are.'),
      ),
    }),
  );
export type TellingForm = z.infer<ReturnType<typeof tellingForm>>;

export const loopStates = [
  { key: 'draft', name: 'Draft' },
  { key: 'submitted', name: 'Waiting for approval' },
  { key: 'published', name: 'Published' },
  { key: 'withdrawn', name: 'Withdrawn' },
] as const;
export type LoopState = (typeof loopStates)[number]['key'];

export const loopFilter = z.object({
  state: z.enum(['draft', 'submitted', 'published', 'withdrawn']).optional().catch(undefined),
  told: z.enum(['no']).optional().catch(undefined),
  outcome: z.enum(['did', 'could_not']).optional().catch(undefined),
  writer: z.enum(['me']).optional().catch(undefined),
  from: civilDate('').optional().catch(undefined),
  to: civilDate('').optional().catch(undefined),
});
export type LoopFilter = z.infer<typeof loopFilter>;

/** The state in words. What is published counts as told once a message or another telling has gone out. */
export function loopState(loop: { state: LoopState; told: number }): {
  tone: 'waiting' | 'doing' | 'done' | 'note' | 'stopped';
  text: string;
} {
  switch (loop.state) {
    case 'draft':
      return { tone: 'waiting', text: 'Draft' };
    case 'submitted':
      return { tone: 'doing', text: 'Waiting for approval' };
    case 'withdrawn':
      return { tone: 'stopped', text: 'Withdrawn' };
    case 'published':
      return loop.told > 0 ? { tone: 'done', text: 'Told' } : { tone: 'note', text: 'Published' };
  }
}

export interface ListedLoop {
  id: string;
  title: string;
  outcome: LoopOutcome;
  state: LoopState;
  writerName: string | null;
  openedOn: string;
  publishedOn: string | null;
  /** Messages and other tellings. */
  told: number;
}

export interface Loop {
  id: string;
  slug: string;
  title: string;
  youSaid: string;
  whoSaid: string;
  outcome: LoopOutcome;
  weDid: string;
  because: string;
  benefit: Benefit | null;
  state: LoopState;
  writtenBy: string | null;
  writerName: string | null;
  approverName: string | null;
  openedOn: string;
  publishedOn: string | null;
  returnedBecause: string | null;
  withdrawnBecause: string | null;
  letStandBecause: string | null;
  letStandDigest: string | null;
  version: number;
  messages: number;
  told: number;
}

export interface Telling {
  id: string;
  audience: string;
  channel: string;
  toldOn: string;
  people: number | null;
  tellerName: string | null;
}

/** A comment whose words may be shown in public: its speaker agreed and nothing found in it waits. */
export interface Quotable {
  id: string;
  text: string;
  receivedOn: string;
  chosen: boolean;
}

/** What a loop tells of: the actions and decisions it stands on. */
export interface Links {
  actions: readonly string[];
  decisions: readonly string[];
}

export const loopFields: readonly NamedField[] = [
  { name: 'title', label: 'Title' },
  { name: 'youSaid', label: 'You said' },
  { name: 'whoSaid', label: 'Who said it' },
  { name: 'outcome', label: 'Outcome', says: (key) => loopOutcomeName(String(key ?? '')) },
  { name: 'weDid', label: 'We did' },
  { name: 'because', label: 'Reason' },
  { name: 'benefit', label: 'Benefit', says: (key) => benefitName(String(key ?? '')) },
  { name: 'links', label: 'Tells of' },
  { name: 'quotes', label: 'Quotes' },
  { name: 'told', label: 'People written to' },
];
/** Those that the form asks for. */
export const typedLoopFields = loopFields.slice(0, 8);

/** Below this a number is not told, lest it point at somebody. */
const FEWEST_TOLD = 5;

/** A proposal for who said it, which never tells a small number. `returns` counts people's returns behind the loop. */
export function suggestedWhoSaid(returns: number): string {
  if (returns === 0) return '';
  return returns < FEWEST_TOLD ? 'A few people told us' : `${returns.toLocaleString('en-GB')} people told us`;
}
