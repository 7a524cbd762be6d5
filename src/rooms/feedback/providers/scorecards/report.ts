import { protectList, shown } from '../../../../analysis/disclosure/disclosure.ts';
import { compareScores, compareShares } from '../../../../analysis/friends-and-family/friends-and-family.ts';
import { count, inWords, longDate, share } from '../../../../design/text/words.ts';
import {
  type FlowBlock,
  type Letterhead,
  paragraph,
  type Report,
  type Row,
} from '../../../../platform/documents/report.ts';
import type { SignedOffBatch } from '../../coding/quality.ts';
import { actionState } from '../actions/action.ts';
import { ruleOfVerdict, verdictName } from '../checks/check.ts';
import { sameBands } from '../scales/scale.ts';
import { periodWords } from '../scores/period.ts';
import { type ListedReturn, scoreKindName, scoreWords } from '../scores/score-return.ts';
import { type Worked, workOut } from '../scores/working.ts';
import { standardVerdictName } from '../standards/standard.ts';
import type { ScorecardFacts } from './facts.ts';
import type { ScorecardContent } from './scorecard.ts';

export interface ScorecardReport extends ScorecardContent {
  letterhead: Letterhead;
  today: string;
  author: string;
  /** Of the suggested themes among the figures: who signed them off, and how good they were. */
  codedBy: readonly SignedOffBatch[];
  /** The boards it goes to. */
  boards: readonly string[];
}

/** A provider scorecard as a document; providers by name, never in an order by their scores. */
export function scorecardReport(asked: ScorecardReport): Report {
  const { period, providerName, words, providers, letterhead, today, author, codedBy, boards } = asked;
  const subject = providerName ?? 'our providers';
  return {
    title: `What patients say: scorecard of ${subject}`,
    subtitle: periodWords(period),
    language: 'en-GB',
    organisation: letterhead,
    date: today,
    meta: [
      { label: 'Period', value: periodWords(period) },
      { label: 'As at', value: longDate(today) },
      { label: 'Prepared by', value: author },
      { label: 'For', value: boards.length > 0 ? inWords(boards) : '' },
    ],
    properties: { subject: 'Provider scorecard' },
    blocks: [
      ...(words ? words.split(/\n{2,}/u).map((text) => paragraph(text)) : []),
      ...providers.flatMap((facts) => providerBlocks(facts, asked)),
      {
        kind: 'note',
        title: 'How to read it',
        content: [
          paragraph(
            'Scores are worked out from the counts that providers report, by the scale or rule of the period. Providers ask different people in different ways, so they stand by name and not in an order.',
          ),
          paragraph(ruleOfVerdict),
          paragraph(
            `Counts of people: ${asked.rule.name.toLowerCase()}. ${asked.rule.marker} stands for a hidden number.`,
          ),
          ...codedBy.map(({ title, comments, signedOffBy, signedOffOn, quality }) =>
            paragraph(
              `Part of the themes was suggested by a program (${title}, ${count(comments)} comments) and signed off by ${signedOffBy} on ${longDate(signedOffOn)}: on ${count(quality.n)} comments coded by people the two agreed to ${share(quality.f1)} (F1; 95% interval ${share(quality.low)} to ${share(quality.high)}).`,
            ),
          ),
        ],
      },
    ],
  };
}

function providerBlocks(facts: ScorecardFacts, asked: ScorecardReport): FlowBlock[] {
  const { today, providerName } = asked;
  return [
    ...(providerName === null ? [{ kind: 'heading', level: 1, text: facts.providerName } as const] : []),
    { kind: 'heading', level: 2, text: 'Scores' },
    {
      kind: 'table',
      caption: `Scores of ${facts.providerName}`,
      captionHidden: true,
      columns: [
        { head: 'Period', rowHead: true },
        { head: 'What' },
        { head: 'Score', align: 'end' },
        { head: '95% interval' },
        { head: 'Answers', align: 'end' },
        { head: 'Since the period before' },
        { head: 'Cross-check' },
      ],
      rows: facts.returns.map((one) => scoreRow(one, facts, asked)),
      empty: 'No scores came for this period.',
    },
    ...trendBlock(facts, asked),
    { kind: 'heading', level: 2, text: 'What people say' },
    ...heardBlocks(facts, asked),
    { kind: 'heading', level: 2, text: 'What the provider does about it' },
    {
      kind: 'table',
      caption: `Actions of ${facts.providerName}`,
      captionHidden: true,
      columns: [
        { head: 'Action', rowHead: true },
        { head: 'State' },
        { head: 'Due' },
        { head: 'What came of it' },
      ],
      rows: facts.actions.map((action) => ({
        kind: 'cells',
        cells: [
          action.text,
          actionState(action, today).text,
          action.dueOn ? longDate(action.dueOn) : '',
          action.outcome,
        ],
      })),
      empty: 'Nothing was agreed.',
    },
    { kind: 'heading', level: 2, text: 'How patients are involved' },
    {
      kind: 'table',
      caption: `Involvement standards of ${facts.providerName}`,
      captionHidden: true,
      columns: [
        { head: 'Standard', rowHead: true },
        { head: 'Period' },
        { head: 'Judgement' },
        { head: 'What it rests on' },
      ],
      rows: facts.standards.map(({ text, periodFrom, periodTo, verdict, evidence }) => ({
        kind: 'cells',
        cells: [
          text,
          periodWords({ from: periodFrom, to: periodTo }),
          standardVerdictName(verdict),
          evidence,
        ],
      })),
      empty: 'Not judged in this period.',
    },
    ...(facts.exceptions.length > 0
      ? [
          { kind: 'heading', level: 2, text: 'What its contracts lack' } as const,
          { kind: 'list', items: facts.exceptions } as const,
        ]
      : []),
  ];
}

/** Few people answered: neither their number nor their score is told. */
function isTold({ answers }: ListedReturn, { rule }: ScorecardReport): boolean {
  return answers === null || shown(answers, rule).value !== null;
}

function scoreRow(one: ListedReturn, facts: ScorecardFacts, asked: ScorecardReport): Row {
  const worked = workOut(one);
  const isShown = isTold(one, asked);
  const { marker } = asked.rule;
  const { interval } = worked;
  return {
    kind: 'cells',
    cells: [
      periodWords({ from: one.periodFrom, to: one.periodTo }),
      [one.service, scoreKindName(one.kind)].filter(Boolean).join(', '),
      isShown
        ? `${scoreWords(one.score, one.kind)}${worked.isChecked ? '' : ' (as printed, not checked)'}`
        : marker,
      isShown && interval
        ? `${scoreWords(interval.low, one.kind)} to ${scoreWords(interval.high, one.kind)}`
        : isShown
          ? 'Not known'
          : marker,
      isShown ? (one.answers === null ? 'Not known' : count(one.answers)) : marker,
      isShown ? movedWords(one, worked, facts, asked) : marker,
      verdictName(one.verdict),
    ],
  };
}

/** Scored alike, about the same: these two may be compared. */
const isAlike = (a: ListedReturn, b: ListedReturn): boolean =>
  a.kind === b.kind &&
  a.service.toLowerCase() === b.service.toLowerCase() &&
  a.measureId === b.measureId &&
  (a.scale === null || b.scale === null ? a.scale === b.scale : sameBands(a.scale, b.scale)) &&
  workOut(a).rule.split(',').at(0) === workOut(b).rule.split(',').at(0);

/** How a score moved since the latest period before that was scored alike. */
function movedWords(
  one: ListedReturn,
  worked: Worked,
  facts: ScorecardFacts,
  asked: ScorecardReport,
): string {
  const all = [...facts.returns, ...facts.earlier];
  const before = all.find((other) => other.periodTo < one.periodFrom && isAlike(one, other));
  if (!before) {
    const other = all.find((each) => each.periodTo < one.periodFrom && each.kind === one.kind);
    return other && other.service.toLowerCase() === one.service.toLowerCase()
      ? 'Scored in another way before, so it cannot be compared'
      : 'No earlier score';
  }
  if (!isTold(before, asked) || one.score === null || before.score === null) return asked.rule.marker;
  const earlier = workOut(before);
  const found =
    worked.bands && earlier.bands
      ? compareScores(worked.bands, earlier.bands)
      : worked.part && earlier.part
        ? compareShares(worked.part, earlier.part)
        : null;
  const moved = one.score - before.score;
  const way = Math.abs(moved) < 0.05 ? 'The same as' : moved > 0 ? 'Up' : 'Down';
  const by = way === 'The same as' ? '' : ` ${count(Math.round(Math.abs(moved) * 10) / 10)} on`;
  const sure = found
    ? found.verdict === 'differ'
      ? ', more than chance would make'
      : found.verdict === 'agree'
        ? ', no more than chance would make'
        : ', too few answers to say more'
    : '';
  return `${way}${by} ${periodWords({ from: before.periodFrom, to: before.periodTo })}${sure}`;
}

/** The periods before, where there are some; only told ones. */
function trendBlock(facts: ScorecardFacts, asked: ScorecardReport): FlowBlock[] {
  const earlier = facts.earlier.filter((one) => isTold(one, asked)).slice(0, 12);
  if (earlier.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'The periods before' },
    {
      kind: 'table',
      caption: `Earlier scores of ${facts.providerName}`,
      captionHidden: true,
      columns: [
        { head: 'Period', rowHead: true },
        { head: 'What' },
        { head: 'Score', align: 'end' },
        { head: 'Answers', align: 'end' },
        { head: 'Scale or rule' },
      ],
      rows: earlier.map((one) => ({
        kind: 'cells',
        cells: [
          periodWords({ from: one.periodFrom, to: one.periodTo }),
          [one.service, scoreKindName(one.kind)].filter(Boolean).join(', '),
          scoreWords(one.score, one.kind),
          one.answers === null ? 'Not known' : count(one.answers),
          one.scale?.name ?? workOut(one).rule,
        ],
      })),
    },
  ];
}

function heardBlocks({ heard, providerName }: ScorecardFacts, { rule }: ScorecardReport): FlowBlock[] {
  const all = heard.find(({ theme }) => theme === null);
  if (!all) return [paragraph('No comments about its places came in these months.')];
  const unsaid = Math.max(0, all.comments - all.positive - all.neutral - all.negative);
  const { cells, total } = protectList([all.positive, all.neutral, all.negative, unsaid], rule);
  const [positive, neutral, negative, other] = cells.map((cell) => cell.shown);
  return [
    paragraph(
      `${total.shown} comments: ${positive} sound positive, ${neutral} neutral or mixed, ${negative} negative; of ${other} it is not said.`,
    ),
    {
      kind: 'table',
      caption: `Themes of comments about ${providerName}`,
      columns: [
        { head: 'Theme', rowHead: true },
        { head: 'Comments', align: 'end' },
      ],
      rows: heard
        .filter(({ theme }) => theme !== null)
        .slice(0, 10)
        .map(({ theme, comments }) => ({ kind: 'cells', cells: [theme ?? '', shown(comments, rule).shown] })),
      empty: 'No themes have been given yet.',
    },
  ];
}
