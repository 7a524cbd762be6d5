import { longDate } from '../../../../design/text/words.ts';
import {
  type FlowBlock,
  type Letterhead,
  paragraph,
  type Report,
} from '../../../../platform/documents/report.ts';
import { cleanWords } from '../free-words.ts';
import { paragraphs } from '../report-parts.ts';
import { actionWords, itemKindName, type Review, type ReviewItem } from './review.ts';

export interface ReviewAsked {
  review: Pick<Review, 'title' | 'heldOn' | 'bodyName' | 'meetingOn' | 'note'>;
  items: readonly ReviewItem[];
  letterhead: Letterhead;
  author: string;
  /** 'YYYY-MM-DD'. */
  today: string;
}

/** What a review came to, as a paper. No words of a comment are in it, and what tells who somebody is is taken out. */
export function reviewReport({ review, items, letterhead, author, today }: ReviewAsked): Report {
  const raised = items.filter(({ actionId }) => actionId !== null);
  return {
    title: cleanWords(review.title),
    subtitle: 'Review of the insight group',
    language: 'en-GB',
    organisation: letterhead,
    date: today,
    meta: [
      { label: 'Held on', value: longDate(review.heldOn) },
      ...(review.bodyName ? [{ label: 'Body', value: review.bodyName }] : []),
      ...(review.meetingOn ? [{ label: 'Meeting', value: longDate(review.meetingOn) }] : []),
      { label: 'Issued by', value: author },
    ],
    properties: { subject: 'Review of the insight group', author },
    blocks: [
      ...paragraphs(cleanWords(review.note)),
      { kind: 'heading', level: 1, text: 'What was looked at' },
      ...items.flatMap((item): FlowBlock[] => [
        { kind: 'heading', level: 2, text: `${itemKindName(item.kind)}: ${cleanWords(item.plainTitle)}` },
        ...(item.kind !== 'words' ? paragraphs(cleanWords(item.text)) : []),
        ...(item.considered === ''
          ? [paragraph('Nothing is recorded of what was considered.')]
          : paragraphs(cleanWords(item.considered))),
        paragraph(
          item.actionTitle
            ? [{ text: 'Action: ', bold: true }, cleanWords(item.actionTitle)]
            : 'No action was raised.',
        ),
      ]),
      { kind: 'heading', level: 1, text: 'Actions raised' },
      {
        kind: 'table',
        caption: `Actions, as at ${longDate(today)}`,
        columns: [
          { head: 'Action', rowHead: true, share: 3 },
          { head: 'Owner' },
          { head: 'Due' },
          { head: 'State' },
        ],
        rows: raised.map((item) => ({
          kind: 'cells',
          cells: [
            cleanWords(item.actionTitle ?? ''),
            item.actionOwner ?? 'Nobody',
            item.actionDueOn ? longDate(item.actionDueOn) : '',
            actionWords(item, today),
          ],
        })),
        empty: 'No action was raised.',
      },
    ],
  };
}
