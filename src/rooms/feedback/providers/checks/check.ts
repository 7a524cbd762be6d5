import { z } from 'zod';
import {
  type Bands,
  type Comparison,
  compareScores,
  compareShares,
} from '../../../../analysis/friends-and-family/friends-and-family.ts';
import { civilDate, emptyAsNull, optionalText, withDates } from '../../../../platform/web/form.ts';
import type { Worked } from '../scores/working.ts';

export const verdicts = [
  { key: 'agrees', name: 'Agrees', tone: 'done' },
  { key: 'differs', name: 'Differs', tone: 'late' },
  { key: 'too_few', name: 'Too few to say', tone: 'waiting' },
  { key: 'nothing_to_compare', name: 'Nothing to compare', tone: 'note' },
] as const;
export type Verdict = (typeof verdicts)[number]['key'];
export const verdictName = (key: string | null) =>
  verdicts.find((one) => one.key === key)?.name ?? 'Not cross-checked';
export const verdictTone = (key: string | null) => verdicts.find((one) => one.key === key)?.tone ?? 'waiting';

/** Another question gives another figure: only a gap beyond this counts as differing. Points, out of 200 and of 100. */
export const MARGIN = { score: 20, share: 10 };

/** How the verdict is reached, in the words of the page. */
export const ruleOfVerdict = `Two figures differ where the gap is more than chance would make (95% interval of the difference), with at least 10 answers on either side. Where the other source asked another question, the gap must also be more than ${MARGIN.score} points of a recommendation score, or ${MARGIN.share} percentage points. One source that differs is enough.`;

/** A figure from somebody else about the same provider and time. */
export interface OtherFigure {
  source: string;
  /** What it is, and how it compares: "Answers to the same question". */
  what: string;
  /** The same question, worked out by the same rule. */
  isLike: boolean;
  /** In points of a recommendation score, or per cent. */
  figure: number;
  n: number | null;
  bands?: Bands;
  part?: { count: number; n: number };
  /** The day it speaks of, where somebody typed it. */
  on?: string | null;
  typed?: boolean;
}

export interface ComparedFigure extends OtherFigure {
  /** The provider's less the other. */
  gap: number;
  verdict: Exclude<Verdict, 'nothing_to_compare'>;
  because: string;
}

export interface Judged {
  comparisons: ComparedFigure[];
  gap: number | null;
  verdict: Verdict;
}

const names = { agree: 'agrees', differ: 'differs', 'too few to say': 'too_few' } as const;

/** A provider's figure beside the others, each with its gap and verdict, and what follows from all of them. */
export function judge(worked: Worked, kind: string, others: readonly OtherFigure[]): Judged {
  const comparisons =
    worked.score === null ? [] : others.flatMap((other) => compareWith(worked, kind, other));
  const differing = comparisons.filter(({ verdict }) => verdict === 'differs');
  const agreeing = comparisons.filter(({ verdict }) => verdict === 'agrees');
  const deciding = differing.length > 0 ? differing : agreeing.length > 0 ? agreeing : comparisons;
  const gap = deciding.reduce<number | null>(
    (widest, one) => (widest === null || Math.abs(one.gap) > Math.abs(widest) ? one.gap : widest),
    null,
  );
  return { comparisons, gap, verdict: deciding[0]?.verdict ?? 'nothing_to_compare' };
}

function compareWith(worked: Worked, kind: string, other: OtherFigure): ComparedFigure[] {
  if (worked.score === null) return [];
  const isScore = kind === 'net_promoter' || worked.bands !== null;
  const found = isScore ? comparedScores(worked, other) : comparedShares(worked, other);
  const gap = worked.score - other.figure;
  const margin = isScore ? MARGIN.score : MARGIN.share;
  const withinMargin = !other.isLike && found.verdict === 'differ' && Math.abs(gap) <= margin;
  return [
    {
      ...other,
      gap,
      verdict: withinMargin ? 'agrees' : names[found.verdict],
      because: withinMargin
        ? `The gap is no more than the ${margin} points that another question may make.`
        : found.because,
    },
  ];
}

function comparedScores(worked: Worked, { bands, figure, n }: OtherFigure): Comparison {
  const own = worked.bands ?? { score: worked.score ?? 0, n: worked.n };
  return compareScores(own, bands ?? { score: figure, n });
}

const unknown: Comparison = {
  difference: null,
  interval: null,
  verdict: 'too few to say',
  because: 'It is not known how many people answered.',
};

function comparedShares(worked: Worked, { part, figure, n }: OtherFigure): Comparison {
  const own = worked.part ?? partOf(worked.score ?? 0, worked.n);
  const theirs = part ?? partOf(figure, n);
  return own && theirs ? compareShares(own, theirs) : unknown;
}

const partOf = (percentage: number, n: number | null) =>
  n === null ? null : { count: Math.round((percentage / 100) * n), n };

/** Of several checks the latest says. */
export interface KeptCheck {
  id: string;
  comparisons: ComparedFigure[];
  gap: number | null;
  verdict: Verdict;
  decidedVerdict: Verdict | null;
  followUp: string;
  checkedOn: string;
  checkerName: string | null;
}

const ENTER_FIGURE = 'Enter the figure as a number, for example 42 or −5.';
const figure = emptyAsNull(
  z.preprocess(
    (value) => (typeof value === 'string' ? value.replace(/[−–]/u, '-').replace(/[+%\s]/gu, '') : value),
    z.coerce.number(ENTER_FIGURE).min(-100, ENTER_FIGURE).max(100, ENTER_FIGURE),
  ),
);
const many = emptyAsNull(
  z.preprocess(
    (value) => (typeof value === 'string' ? value.replace(/[\s,]/gu, '') : value),
    z.coerce
      .number('Enter how many answered.')
      .int('Enter how many answered.')
      .min(0, 'Enter how many answered.'),
  ),
);

/** What a person adds to a cross-check: one more figure, another verdict, what is to follow. */
export const checkForm = withDates(
  ['on'],
  z
    .object({
      source: optionalText(200),
      figure,
      n: many,
      on: emptyAsNull(civilDate('Enter the day it speaks of, for example 30 6 2012.')),
      question: z.enum(['same', 'other']).catch('other'),
      decided: z.enum(['agrees', 'differs', 'too_few', 'nothing_to_compare']).nullable().catch(null),
      followUp: optionalText(3000),
    })
    .superRefine(({ source, figure: given, decided, followUp }, found) => {
      if (source !== '' && given === null)
        found.addIssue({ code: 'custom', path: ['figure'], message: ENTER_FIGURE });
      if (source === '' && given !== null)
        found.addIssue({ code: 'custom', path: ['source'], message: 'Say where the figure comes from.' });
      if (decided && followUp === '')
        found.addIssue({
          code: 'custom',
          path: ['followUp'],
          message: 'Say why you decide otherwise, and what is to follow.',
        });
    }),
);
export type CheckForm = z.infer<typeof checkForm>;

export interface ToFollowUp {
  returnId: string;
  providerId: string;
  providerName: string;
  service: string;
  kind: string;
  periodFrom: string;
  periodTo: string;
  score: number | null;
  gap: number | null;
  checkedOn: string;
  followUp: string;
  openActions: number;
}
