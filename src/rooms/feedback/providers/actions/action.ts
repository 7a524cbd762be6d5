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
import { optionalId } from '../register/provider.ts';

export const actionForm = withDates(
  ['agreedOn', 'dueOn'],
  z.object({
    version: version.optional(),
    providerId: z.uuid({ error: 'Choose the provider.' }),
    returnId: optionalId,
    text: requiredText('Say what the provider will do.', 1000),
    because: optionalText(1000),
    owner: optionalText(200),
    agreedOn: civilDate('Enter the day on which it was agreed, for example 27 9 2012.'),
    dueOn: emptyAsNull(civilDate('Enter the day by which it is done, for example 31 12 2012.')),
  }),
);
export type ActionForm = z.infer<typeof actionForm>;

export const doneForm = withDates(
  ['doneOn'],
  z.object({
    version: version.optional(),
    doneOn: civilDate('Enter the day on which it was done, for example 27 9 2012.'),
    outcome: requiredText('Say what came of it.', 2000),
  }),
);
export type DoneForm = z.infer<typeof doneForm>;

export const dropForm = z.object({
  version: version.optional(),
  because: requiredText('Say why it will not be done.', 1000),
});
export type DropForm = z.infer<typeof dropForm>;

export const actionHistory: readonly NamedField[] = [
  { name: 'provider', label: 'Provider' },
  { name: 'text', label: 'What it will do' },
  { name: 'because', label: 'Why' },
  { name: 'owner', label: 'Who there' },
  { name: 'agreedOn', label: 'Agreed on' },
  { name: 'dueOn', label: 'Due on' },
  { name: 'doneOn', label: 'Done on' },
  { name: 'outcome', label: 'What came of it' },
  { name: 'droppedBecause', label: 'Why it was dropped' },
];

export interface ProviderAction {
  id: string;
  providerId: string;
  providerName: string;
  returnId: string | null;
  text: string;
  because: string;
  owner: string;
  agreedOn: string;
  dueOn: string | null;
  doneOn: string | null;
  outcome: string;
  droppedBecause: string | null;
  version: number;
}

export const actionStates = [
  { key: 'open', name: 'To do' },
  { key: 'overdue', name: 'Overdue' },
  { key: 'done', name: 'Done' },
  { key: 'dropped', name: 'Dropped' },
] as const;

export const actionFilter = z.object({
  provider: z.uuid().optional().catch(undefined),
  state: z.enum(['open', 'overdue', 'done', 'dropped']).optional().catch(undefined),
});
export type ActionFilter = z.infer<typeof actionFilter>;

/** Where an action of a provider stands on the day that it is. */
export function actionState(
  { dueOn, doneOn, droppedBecause }: Pick<ProviderAction, 'dueOn' | 'doneOn' | 'droppedBecause'>,
  today: string,
): { tone: 'done' | 'stopped' | 'late' | 'waiting'; text: string } {
  if (doneOn) return { tone: 'done', text: 'Done' };
  if (droppedBecause !== null) return { tone: 'stopped', text: 'Dropped' };
  const late = dueOn === null ? 0 : daysBetween(dueOn, today);
  return late > 0
    ? { tone: 'late', text: `Overdue by ${plural(late, 'day')}` }
    : { tone: 'waiting', text: 'To do' };
}
