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
import { optionalHundredthsField } from '../amounts.ts';
import { lineFields, type NamedLine } from '../line-choice.ts';

export const requestForm = withDates(
  ['wantedOn'],
  z.object({
    kind: requiredText('Choose the kind of support.', 100),
    text: requiredText('Say what you need it for.', 3000),
    work: optionalText(300),
    ...lineFields,
    wantedOn: emptyAsNull(civilDate('Enter the day by which you need it, for example 27 9 2012.')),
    version: version.optional(),
  }),
);
export type RequestForm = z.infer<typeof requestForm>;

export const acceptForm = z.object({
  ownerId: z.uuid({ error: 'Choose who helps.' }),
  because: optionalText(2000),
  version,
});
export type AcceptForm = z.infer<typeof acceptForm>;

export const declineForm = z.object({ because: requiredText('Give the reason.', 2000), version });
export type DeclineForm = z.infer<typeof declineForm>;

const hours = optionalHundredthsField('Enter the hours, for example 6 or 1.5.', 9999);

export const hoursForm = z.object({ hours, version });
export type HoursForm = z.infer<typeof hoursForm>;

/** What came of a request; `today` is the organisation's. */
export const doneForm = (today: string) =>
  withDates(
    ['closedOn'],
    z.object({
      outcome: requiredText('Say in a sentence what came of it.', 3000),
      hours,
      closedOn: civilDate('Enter the day on which it was done, for example 27 9 2012.').refine(
        (day) => day <= today,
        'The day on which it was done cannot be in the future.',
      ),
      version,
    }),
  );
export type DoneForm = z.infer<ReturnType<typeof doneForm>>;

export const requestStates = [
  { key: 'open', name: 'Open' },
  { key: 'new', name: 'To be answered' },
  { key: 'accepted', name: 'Accepted' },
  { key: 'done', name: 'Done' },
  { key: 'declined', name: 'Declined' },
] as const;
export type RequestState = 'new' | 'accepted' | 'declined' | 'done';

export const requestFilter = z.object({
  state: z.enum(['open', 'new', 'accepted', 'done', 'declined']).optional().catch(undefined),
  kind: z.uuid().optional().catch(undefined),
  by: z.enum(['me']).optional().catch(undefined),
  owner: z.enum(['me']).optional().catch(undefined),
  from: civilDate('').optional().catch(undefined),
  to: civilDate('').optional().catch(undefined),
});
export type RequestFilter = z.infer<typeof requestFilter>;

/** A request for one of the kinds of support. Hours are hundredths. */
export interface SupportRequest {
  id: string;
  kindId: string;
  kind: string;
  text: string;
  work: string;
  line: NamedLine | null;
  wantedOn: string | null;
  askedOn: string;
  askedBy: string | null;
  askerName: string | null;
  state: RequestState;
  triageNote: string;
  ownerId: string | null;
  ownerName: string | null;
  hours: number | null;
  outcome: string;
  closedOn: string | null;
  version: number;
}

export const isOpen = ({ state }: { state: RequestState }): boolean =>
  state === 'new' || state === 'accepted';

/** Days since it was asked; those that a request took which is closed. */
export const ageOf = (
  { askedOn, closedOn }: Pick<SupportRequest, 'askedOn' | 'closedOn'>,
  today: string,
): number => daysBetween(askedOn, closedOn ?? today);

/** The same in words, while it is open: 'since today', '34 days'. */
export const ageInWordsOf = (request: SupportRequest, today: string): string =>
  isOpen(request) ? ageInWords(ageOf(request, today)) : '';

/** Where a request stands on the day that it is. One that was wanted before today and is not done is late. */
export function requestState(
  { state, wantedOn }: Pick<SupportRequest, 'state' | 'wantedOn'>,
  today: string,
): { tone: 'waiting' | 'doing' | 'done' | 'stopped' | 'late'; text: string } {
  if (state === 'done') return { tone: 'done', text: 'Done' };
  if (state === 'declined') return { tone: 'stopped', text: 'Declined' };
  const text = state === 'new' ? 'To be answered' : 'Accepted';
  if (wantedOn && wantedOn < today) return { tone: 'late', text: `${text}, late` };
  return { tone: state === 'new' ? 'waiting' : 'doing', text };
}

/** The first words of a request, where it has no title of its own. */
export const requestTitle = ({ kind, work }: Pick<SupportRequest, 'kind' | 'work'>): string =>
  work ? `${kind}: ${work}` : kind;

export const typedRequestFields: readonly NamedField[] = [
  { name: 'kind', label: 'Kind of support' },
  { name: 'text', label: 'What for' },
  { name: 'what', label: 'Piece of work' },
  { name: 'line', label: 'Line of a plan' },
  { name: 'wantedOn', label: 'Wanted by' },
];
export const requestFields: readonly NamedField[] = [
  ...typedRequestFields,
  { name: 'owner', label: 'Owner' },
  { name: 'because', label: 'What the answer says' },
  { name: 'hours', label: 'Hours spent' },
  { name: 'outcome', label: 'What came of it' },
  { name: 'closedOn', label: 'Closed on' },
];
