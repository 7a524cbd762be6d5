import { z } from 'zod';
import { plural } from '../../../design/text/words.ts';
import { daysBetween } from '../../../platform/clock.ts';
import type { NamedField } from '../../../platform/history/record-page.ts';
import { civilDate, optionalText, requiredText, version, withDates } from '../../../platform/web/form.ts';

const id = z.uuid({ error: 'Choose who does it.' });

export const actionForm = withDates(
  ['dueOn'],
  z.object({
    title: requiredText('Say in one line what is to be done.', 200),
    text: optionalText(3000),
    ownerId: id,
    dueOn: civilDate('Enter the day by which it is done, for example 27 9 2012.'),
    decisions: z.array(id).default([]),
    version: version.optional(),
  }),
);
export type ActionForm = z.infer<typeof actionForm>;

/** How an action was done; `today` is the organisation's. */
export const doneForm = (today: string) =>
  withDates(
    ['doneOn'],
    z.object({
      doneOn: civilDate('Enter the day on which it was done, for example 27 9 2012.').refine(
        (day) => day <= today,
        'The day on which it was done cannot be in the future.',
      ),
      doneNote: requiredText('Say in a sentence what was done.', 2000),
      version,
    }),
  );
export type DoneForm = z.infer<ReturnType<typeof doneForm>>;

export const dropForm = z.object({ because: requiredText('Say why it will not be done.', 1000), version });

/** An action that is due within so many days is due soon. */
export const SOON_DAYS = 14;

export const actionStates = [
  { key: 'open', name: 'To do' },
  { key: 'overdue', name: 'Overdue' },
  { key: 'soon', name: `Due within ${SOON_DAYS} days` },
  { key: 'done', name: 'Done' },
  { key: 'dropped', name: 'Dropped' },
] as const;
export type ActionStateKey = (typeof actionStates)[number]['key'];

export const actionFilter = z.object({
  owner: z.enum(['me']).optional().catch(undefined),
  state: z.enum(['open', 'overdue', 'soon', 'done', 'dropped']).optional().catch(undefined),
  from: civilDate('').optional().catch(undefined),
  to: civilDate('').optional().catch(undefined),
});
export type ActionFilter = z.infer<typeof actionFilter>;

interface Dated {
  dueOn: string;
  doneOn: string | null;
  droppedOn: string | null;
}

export interface ListedAction extends Dated {
  id: string;
  title: string;
  ownerName: string | null;
}

export interface Action extends Dated {
  id: string;
  title: string;
  text: string;
  ownerId: string | null;
  ownerName: string | null;
  recorderName: string | null;
  doneNote: string;
  droppedBecause: string;
  version: number;
}

/** Where an action stands on the day that it is, in words. */
export function actionState(
  { dueOn, doneOn, droppedOn }: Dated,
  today: string,
): { tone: 'done' | 'stopped' | 'late' | 'waiting' | 'doing'; text: string } {
  if (doneOn) return { tone: 'done', text: 'Done' };
  if (droppedOn) return { tone: 'stopped', text: 'Dropped' };
  const left = daysBetween(today, dueOn);
  if (left < 0) return { tone: 'late', text: `Overdue by ${plural(-left, 'day')}` };
  if (left === 0) return { tone: 'doing', text: 'Due today' };
  return left <= SOON_DAYS
    ? { tone: 'doing', text: `Due in ${plural(left, 'day')}` }
    : { tone: 'waiting', text: 'To do' };
}

export const actionFields: readonly NamedField[] = [
  { name: 'title', label: 'Title' },
  { name: 'text', label: 'What is to be done' },
  { name: 'owner', label: 'Owner' },
  { name: 'dueOn', label: 'Due on' },
  { name: 'decisions', label: 'Decisions' },
  { name: 'doneOn', label: 'Done on' },
  { name: 'doneNote', label: 'What was done' },
  { name: 'because', label: 'Reason' },
];
/** Those that the form asks for. */
export const typedActionFields = actionFields.slice(0, 5);
