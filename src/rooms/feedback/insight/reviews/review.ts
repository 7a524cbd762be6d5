import { z } from 'zod';
import type { NamedField } from '../../../../platform/history/record-page.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  version,
  withDates,
} from '../../../../platform/web/form.ts';

/** A sitting of the insight group. Dates are 'YYYY-MM-DD'. */
export interface ListedReview {
  id: string;
  heldOn: string;
  title: string;
  bodyName: string | null;
  closedOn: string | null;
  documentId: string | null;
  items: number;
  actions: number;
}

export interface Review extends ListedReview {
  note: string;
  bodyId: string | null;
  meetingId: string | null;
  meetingOn: string | null;
  recorderName: string | null;
  version: number;
}

export const itemKinds = [
  { key: 'finding', name: 'Finding' },
  { key: 'signal', name: 'Signal' },
  { key: 'escalation', name: 'Gone up' },
  { key: 'provider', name: 'Provider' },
  { key: 'words', name: 'Other' },
] as const;
export type ItemKind = (typeof itemKinds)[number]['key'];
export const itemKindName = (key: string): string => itemKinds.find((kind) => kind.key === key)?.name ?? key;

/** Something the group looked at, what it considered, and the action it raised. */
export interface ReviewItem {
  id: string;
  kind: ItemKind;
  /** The record looked at; null where it is only in words. */
  aboutId: string | null;
  /** What it is, on the desk. */
  title: string;
  /** What it is, in what leaves the desk: no words of a comment. */
  plainTitle: string;
  /** Typed words. */
  text: string;
  considered: string;
  actionId: string | null;
  actionTitle: string | null;
  actionOwner: string | null;
  actionDueOn: string | null;
  actionDoneOn: string | null;
  actionDroppedOn: string | null;
}

export const reviewForm = (today: string) =>
  withDates(
    ['heldOn'],
    z.object({
      heldOn: civilDate('Enter the day as a date, such as 27 9 2012.').refine(
        (day) => day <= today,
        'A review is recorded once it was held: the day cannot be in the future.',
      ),
      title: requiredText('Give the review a title.', 200),
      bodyId: emptyAsNull(z.uuid('Choose a body from the list.')),
      meetingId: emptyAsNull(z.uuid('Choose a meeting from the list.')),
      note: optionalText(5000),
      version: version.optional(),
    }),
  );
export type ReviewForm = z.infer<ReturnType<typeof reviewForm>>;

/** What is added: an open record, as 'finding:<id>', or words, or both. */
export const newItemForm = z
  .object({
    about: emptyAsNull(
      z.string().regex(/^(finding|signal|escalation|provider):[0-9a-f-]{36}$/u, 'Choose one of the list.'),
    ),
    text: optionalText(500),
    considered: optionalText(5000),
  })
  .refine(({ about, text }) => about !== null || text !== '', {
    path: ['text'],
    error: 'Choose what was looked at, or say it in words.',
  });
export type NewItemForm = z.infer<typeof newItemForm>;

export const itemForm = z.object({
  text: optionalText(500),
  considered: optionalText(5000),
  actionId: emptyAsNull(z.uuid('Choose an action from the list.')),
  version,
});
export type ItemForm = z.infer<typeof itemForm>;

export const reviewFilter = withDates(
  ['from', 'to'],
  z.object({
    body: z.uuid().optional().catch(undefined),
    state: z.enum(['open', 'closed']).optional().catch(undefined),
    from: civilDate('').optional().catch(undefined),
    to: civilDate('').optional().catch(undefined),
  }),
);
export type ReviewFilter = z.infer<typeof reviewFilter>;

export const reviewFields: readonly NamedField[] = [
  { name: 'title', label: 'Title' },
  { name: 'heldOn', label: 'Held on' },
  { name: 'body', label: 'Body' },
  { name: 'meeting', label: 'Meeting' },
  { name: 'note', label: 'Note' },
];
export const itemFields: readonly NamedField[] = [
  { name: 'text', label: 'In words' },
  { name: 'considered', label: 'What was considered' },
  { name: 'action', label: 'Action' },
];

/** Where a review stands. */
export function reviewState({ closedOn, documentId }: Pick<ListedReview, 'closedOn' | 'documentId'>) {
  if (documentId) return { tone: 'done', text: 'Issued' } as const;
  return closedOn ? ({ tone: 'done', text: 'Closed' } as const) : ({ tone: 'doing', text: 'Open' } as const);
}

/** Where an item's action stands, in words; '' where none was raised. */
export function actionWords(item: ReviewItem, today: string): string {
  if (!item.actionId) return '';
  if (item.actionDoneOn) return 'Done';
  if (item.actionDroppedOn) return 'Dropped';
  return item.actionDueOn !== null && item.actionDueOn < today ? 'Overdue' : 'To do';
}
