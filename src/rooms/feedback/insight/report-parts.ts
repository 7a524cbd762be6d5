import type { DisclosureRule, PublishedCell } from '../../../analysis/disclosure/disclosure.ts';
import { count, longDate, plural, share } from '../../../design/text/words.ts';
import { type FlowBlock, paragraph } from '../../../platform/documents/report.ts';
import type { SignedOffBatch } from '../coding/quality.ts';
import type { PublishedSounds } from './protect-month.ts';
import type { ThemeChange } from './theme-changes.ts';

/** A published number as it is printed; nothing counted is nought. */
export const seen = (cell: PublishedCell | undefined): string =>
  cell === undefined ? '0' : cell.value === null ? cell.shown : count(cell.value);

/** The share of comments rated that sound so, from published numbers alone; a dash where it cannot be told. */
export function shareSeen(
  sounds: PublishedSounds,
  key: 'positive' | 'neutral' | 'negative' | 'unrated',
): string {
  if (key === 'unrated') return '';
  const [positive, neutral, negative] = [sounds.positive.value, sounds.neutral.value, sounds.negative.value];
  if (positive === null || neutral === null || negative === null) return '–';
  const rated = positive + neutral + negative;
  return rated === 0 ? '–' : share((sounds[key].value ?? 0) / rated);
}

const order = ['changed', 'wobbled', 'too-few'] as const;

/** Those that changed first, then those that wobbled. */
export const themeOrder = (themes: readonly ThemeChange[]): ThemeChange[] =>
  order.flatMap((standing) => themes.filter((theme) => theme.standing === standing));

/** Typed words as paragraphs. */
export const paragraphs = (text: string): FlowBlock[] =>
  text
    .split(/\n{2,}/u)
    .map((part) => part.trim())
    .filter(Boolean)
    .map(paragraph);

/** What was published under "You said, we did". */
export function loopBlocks(
  loops: readonly { title: string; youSaid: string; outcome: string; weDid: string; because: string }[],
  empty: string,
): FlowBlock[] {
  if (loops.length === 0) return [paragraph(empty)];
  return loops.flatMap(({ title, youSaid, outcome, weDid, because }): FlowBlock[] => [
    { kind: 'heading', level: 2, text: title },
    paragraph([{ text: 'You said: ', bold: true }, youSaid]),
    outcome === 'could_not'
      ? paragraph([{ text: 'We could not, because: ', bold: true }, because])
      : paragraph([{ text: 'We did: ', bold: true }, weDid]),
  ]);
}

export interface Made {
  rule: DisclosureRule;
  batches: readonly SignedOffBatch[];
  methodsAddress: string;
  /** 'YYYY-MM-DD'. */
  today: string;
}

/** How the figures were made, at the end of what leaves the desk. */
export function madeBlocks({ rule, batches, methodsAddress, today }: Made): FlowBlock[] {
  return [
    { kind: 'heading', level: 1, text: 'How these figures were made' },
    paragraph(
      `Comments count in the month in which they were received, and were counted on ${longDate(today)}. A comment may have several themes, so themes do not add up to all comments.`,
    ),
    paragraph(
      `${rule.marker} stands for a number that is too small to print, or from which one could be worked out. The rule: ${rule.name}.`,
    ),
    paragraph(
      batches.length === 0
        ? 'People gave the comments their themes.'
        : 'Part of the themes was suggested by a program and signed off by a person:',
    ),
    ...(batches.length > 0
      ? [
          {
            kind: 'list' as const,
            items: batches.map(
              ({ title, signedOffBy, signedOffOn, quality: { n, f1, low, high } }) =>
                `“${title}”, signed off by ${signedOffBy}${signedOffOn ? ` on ${longDate(signedOffOn)}` : ''}: on ${plural(n, 'comment')} that people coded without seeing the suggestions, the two agreed to ${share(f1)} (F1; 95% interval ${share(low)} to ${share(high)}).`,
            ),
          },
        ]
      : []),
    paragraph([
      'A theme changed where its share of a month’s comments lies beyond the limits of chance of a control chart over two years. ',
      { text: 'The methods and their sources', href: methodsAddress },
      '.',
    ]),
  ];
}
