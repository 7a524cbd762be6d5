import {
  type DisclosureRule,
  type PublishedCell,
  protectList,
  protectTable,
} from '../../../../analysis/disclosure/disclosure.ts';
import { inWords, monthAndYear, share } from '../../../../design/text/words.ts';
import {
  type FlowBlock,
  type Letterhead,
  paragraph,
  type Report,
} from '../../../../platform/documents/report.ts';
import { commentKinds } from '../../words.ts';
import type { Sounds } from '../protect-month.ts';
import { loopBlocks, madeBlocks, paragraphs, seen } from '../report-parts.ts';
import { LEAST_OTHERS, type PracticeContent } from './practice.ts';

export interface PracticeAsked {
  content: PracticeContent;
  narrative: string;
  rule: DisclosureRule;
  letterhead: Letterhead;
  author: string;
  today: string;
  methodsAddress: string;
}

/** A line of the comparison, as it may leave the desk. */
export interface Beside {
  comments: PublishedCell;
  positive: PublishedCell;
  negative: PublishedCell;
  ownShare: { positive: number | null; negative: number | null };
  /** Of all together, with the one reported on; null where they are too few to hide each other. */
  allShare: { positive: number | null; negative: number | null } | null;
}

/** People who rated, at the least, before a theme is called good or in need. */
const FEWEST_RATED = 10;
/** A share above which a theme stands out. */
const STANDS_OUT = 0.6;

const asRow = ({ positive, neutral, negative, unrated }: Sounds) => [positive, neutral, negative, unrated];

/**
 * Numbers of the one reported on beside all together. The others are protected in the same table though nobody
 * sees them: what is printed of one and of all must not give them back.
 */
export function beside(own: Sounds, others: Sounds, rule: DisclosureRule, compares: boolean): Beside {
  const grid = protectTable([asRow(own), compares ? asRow(others) : [0, 0, 0, 0]], rule);
  const [positive, neutral, negative] = grid.rows[0] ?? [];
  const shares = (cells: readonly (PublishedCell | undefined)[]) => {
    const [good = null, middle = null, bad = null] = cells.map((cell) => cell?.value ?? null);
    if (good === null || middle === null || bad === null) return { positive: null, negative: null };
    const rated = good + middle + bad;
    return rated === 0
      ? { positive: null, negative: null }
      : { positive: good / rated, negative: bad / rated };
  };
  const hidden: PublishedCell = { shown: rule.marker, value: null, suppressed: 'secondary' };
  return {
    comments: grid.rowTotals[0] ?? hidden,
    positive: positive ?? hidden,
    negative: negative ?? hidden,
    ownShare: shares([positive, neutral, negative]),
    allShare: compares ? shares(grid.columnTotals.slice(0, 3)) : null,
  };
}

const shareWords = (part: number | null | undefined): string =>
  part === null || part === undefined ? '–' : share(part);

/** A report on a practice or an area, for those it is about. Names no other practice. Pure. */
export function practiceReport(asked: PracticeAsked): Report {
  const { content, narrative, rule, letterhead, author, today } = asked;
  const { about, from, to, otherMembers } = content;
  const months = from === to ? monthAndYear(from) : `${monthAndYear(from)} to ${monthAndYear(to)}`;
  const compares = otherMembers >= LEAST_OTHERS;
  const together = about.kind === 'practice' ? 'All practices together' : 'All areas together';
  const whole = beside(content.own, content.others, rule, compares);
  const themes = content.themes
    .map(({ name, own, others }) => ({ name, ...beside(own, others, rule, compares) }))
    .toSorted(
      (one, other) =>
        (other.comments.value ?? 0) - (one.comments.value ?? 0) || (one.name < other.name ? -1 : 1),
    );
  const heads = [
    { head: 'Theme', rowHead: true },
    { head: 'Comments', align: 'end' as const },
    { head: 'Positive', align: 'end' as const },
    { head: 'Negative', align: 'end' as const },
    ...(compares
      ? [
          { head: `${together}: positive`, align: 'end' as const },
          { head: `${together}: negative`, align: 'end' as const },
        ]
      : []),
  ];
  const line = (name: string, row: Beside) => ({
    kind: 'cells' as const,
    cells: [
      name,
      seen(row.comments),
      shareWords(row.ownShare.positive),
      shareWords(row.ownShare.negative),
      ...(compares ? [shareWords(row.allShare?.positive), shareWords(row.allShare?.negative)] : []),
    ],
  });
  return {
    title: `What people say: ${about.name}`,
    subtitle: months,
    language: 'en-GB',
    organisation: letterhead,
    date: today,
    meta: [
      { label: 'Circulation', value: 'Restricted: for those it is about and those who work on feedback' },
      { label: 'Issued by', value: author },
    ],
    properties: { subject: `Report on ${about.name}`, author },
    blocks: [
      ...paragraphs(narrative),
      { kind: 'heading', level: 1, text: 'Themes, and how they sound' },
      paragraph(
        compares
          ? `${together} stand beside it without names. Shares are of the comments that are rated.`
          : `Too few others were spoken of to set them beside it: it takes ${LEAST_OTHERS}, so that none can be told.`,
      ),
      {
        kind: 'table',
        caption: `Comments from ${months}; a comment may have several themes`,
        columns: heads,
        rows: [line('All comments', whole), ...themes.map((row) => line(row.name, row))],
      },
      { kind: 'heading', level: 1, text: 'Good practice' },
      ...standOut(themes, 'positive', 'No theme stands out as good yet, or too few people spoke to say.'),
      ...whatTheyAre(content, rule),
      { kind: 'heading', level: 1, text: 'Where people ask for better' },
      ...standOut(
        themes,
        'negative',
        'No theme stands out as one to work on, or too few people spoke to say.',
      ),
      { kind: 'heading', level: 1, text: 'You said, we did' },
      ...loopBlocks(content.loops, 'Nothing was published under “You said, we did” in this time.'),
      ...madeBlocks({ rule, batches: content.batches, methodsAddress: asked.methodsAddress, today }),
    ],
  };
}

function standOut(
  themes: readonly (Beside & { name: string })[],
  side: 'positive' | 'negative',
  empty: string,
): FlowBlock[] {
  const those = themes
    .filter(
      ({ comments, ownShare }) =>
        (comments.value ?? 0) >= FEWEST_RATED && (ownShare[side] ?? 0) >= STANDS_OUT,
    )
    .toSorted((one, other) => (other.ownShare[side] ?? 0) - (one.ownShare[side] ?? 0));
  if (those.length === 0) return [paragraph(empty)];
  return [
    {
      kind: 'list',
      items: those.map(({ name, comments, ownShare, allShare }) => {
        const all = allShare?.[side];
        return `${name}: ${shareWords(ownShare[side])} ${side} (${seen(comments)} comments${
          all === null || all === undefined ? '' : `; together ${share(all)}`
        }).`;
      }),
    },
  ];
}

/** How many comments are strengths, weaknesses, suggestions and successes. */
function whatTheyAre({ kinds }: PracticeContent, rule: DisclosureRule): FlowBlock[] {
  const counted = commentKinds.map(({ key }) => kinds.find((one) => one.kind === key)?.comments ?? 0);
  if (counted.every((number) => number === 0)) return [];
  const { cells } = protectList(counted, rule);
  return [
    paragraph(
      `Logged as: ${inWords(
        commentKinds.map(({ many }, at) => `${many.toLowerCase()} ${seen(cells[at])}`),
      )}.`,
    ),
  ];
}
