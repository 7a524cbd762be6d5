import { getDisclosureRule } from '../../../../reference/disclosure-rules.ts';
import { protectTable, shown } from '../../../analysis/disclosure/disclosure.ts';
import { count, longDate, share } from '../../../design/text/words.ts';
import {
  type FlowBlock,
  type Letterhead,
  type Line,
  paragraph,
  type Report,
} from '../../../platform/documents/report.ts';
import { type Period, periodWords } from '../experience/period.ts';
import { kindName } from '../words.ts';
import {
  agreementRule,
  agreementSentence,
  countingRule,
  strengthRule,
  strengthWords,
  verdictWords,
} from './evidence-words.ts';
import type { Known } from './known.ts';
import { outcomeWords, scoreWords } from './known-words.ts';

/** The rule for counts in a paper that goes beyond those who may read comments. */
const rule = getDisclosureRule('fewer-than-five');
const FEWEST_FOR_SHARE = 10;

export interface KnownReport {
  about: string;
  period: Period;
  leastKinds: number;
  known: Known;
  themeNames: ReadonlyMap<string, string>;
  letterhead: Letterhead;
  /** The organisation's today. */
  today: string;
  author: string;
}

/** "What we already know about …" as a paper: small numbers of people are hidden, and quotes bear no name. */
export function knownReport(asked: KnownReport): Report {
  const { about, period, leastKinds, known, letterhead, today, author } = asked;
  const { evidence } = known;
  return {
    title: `What we already know about ${about}`,
    subtitle: periodWords(period),
    language: 'en-GB',
    organisation: letterhead,
    date: today,
    meta: [
      { label: 'Period', value: periodWords(period) },
      { label: 'As at', value: longDate(today) },
      { label: 'Prepared by', value: author },
    ],
    properties: { subject: 'Patient experience and insight' },
    blocks: [
      { kind: 'heading', level: 1, text: 'In short' },
      paragraph(
        `${shown(evidence.people, rule).shown} different people said something about it, by ${count(
          evidence.kinds.length,
        )} kinds of source. ${strengthWords[evidence.strength]}${
          evidence.triangulated ? ', triangulated' : ', not triangulated'
        }. ${evidence.people >= FEWEST_FOR_SHARE ? agreementSentence(evidence) : ''}`.trim(),
      ),
      ...sourceBlocks(known),
      ...themeBlocks(asked),
      ...listed(
        'Findings',
        known.findings.map((finding) => [
          finding.name,
          ` (${longDate(finding.foundOn)}${finding.kind ? `, mostly ${kindName(finding.kind).toLowerCase()}` : ''})`,
          finding.recommendation ? `. We recommend: ${finding.recommendation}` : '',
        ]),
      ),
      ...listed(
        'Decisions',
        known.decisions.map(({ name, takenBy, decidedOn, outcome }) => [
          `${takenBy}, ${longDate(decidedOn)}: ${name} (${outcomeWords(outcome).toLowerCase()})`,
        ]),
      ),
      ...listed(
        'You said, we did',
        known.loops.map(({ name, weDid, because, publishedOn }) => [
          `${name} (${longDate(publishedOn)}): ${weDid || because}`,
        ]),
      ),
      ...listed(
        'Scores from providers',
        known.scores.map((score) => [
          `${score.providerName}${score.service ? `, ${score.service}` : ''}, ${longDate(score.periodFrom)} to ${longDate(score.periodTo)}: ${scoreWords(score)}`,
        ]),
      ),
      ...listed(
        'Lines of our plans',
        known.lines.map(({ code, what, planTitle }) => [`${planTitle}, ${code}: ${what}`]),
      ),
      ...listed(
        'In people’s words',
        known.quotes.slice(0, 5).map(({ text, source }) => [`“${text}” (${source})`]),
      ),
      {
        kind: 'note',
        title: 'How this was counted',
        content: [
          paragraph(countingRule),
          paragraph(agreementRule),
          paragraph(strengthRule(leastKinds)),
          ...known.batches.map((batch) => paragraph(batchSentence(batch))),
          paragraph(`Small numbers: ${rule.name}. ${rule.marker} stands where a number is hidden.`),
        ],
      },
    ],
  };
}

function batchSentence({ title, signedOffBy, signedOffOn, quality }: Known['batches'][number]): string {
  return `Some themes were suggested by a program and signed off by ${signedOffBy} on ${longDate(
    signedOffOn,
  )} (“${title}”): on ${count(quality.n)} comments that people coded blind, the two agreed to ${share(
    quality.f1,
  )} (F1, 95% interval ${share(quality.low)} to ${share(quality.high)}).`;
}

function sourceBlocks({ evidence }: Known): FlowBlock[] {
  const { kinds } = evidence;
  const table =
    kinds.length === 0
      ? null
      : protectTable(
          kinds.map(({ tones }) => [tones.positive, tones.neutral, tones.negative, tones.unknown]),
          rule,
        );
  return [
    { kind: 'heading', level: 1, text: 'Who says it' },
    {
      kind: 'table',
      caption: 'People by kind of source and how they sounded',
      columns: [
        { head: 'Kind of source', rowHead: true },
        { head: 'Positive', align: 'end' },
        { head: 'Neutral or mixed', align: 'end' },
        { head: 'Negative', align: 'end' },
        { head: 'Not known', align: 'end' },
        { head: 'People', align: 'end' },
        { head: 'Beside the others' },
      ],
      rows: kinds.map((kind, at) => ({
        kind: 'cells',
        cells: [
          kind.name,
          ...[0, 1, 2, 3].map((column) => table?.rows[at]?.[column]?.shown ?? rule.marker),
          table?.rowTotals[at]?.shown ?? rule.marker,
          verdictWords[kind.verdict],
        ],
      })),
      empty: 'Nobody said anything about it in this period.',
    },
  ];
}

function themeBlocks({ known, themeNames }: KnownReport): FlowBlock[] {
  const themes = known.evidence.themes.filter(({ people }) => people >= rule.hidden.to + 1);
  return [
    { kind: 'heading', level: 1, text: 'What it is about' },
    {
      kind: 'table',
      caption: 'Themes by how many people spoke of them',
      columns: [
        { head: 'Theme', rowHead: true },
        { head: 'People', align: 'end' },
        { head: 'Kinds of source', align: 'end' },
        { head: 'Evidence' },
      ],
      rows: themes.map((theme) => ({
        kind: 'cells',
        cells: [
          themeNames.get(theme.themeId) ?? 'A theme that is gone',
          shown(theme.people, rule).shown,
          theme.kinds,
          `${strengthWords[theme.strength]}${theme.disagreeing.length > 0 ? '; sources disagree' : ''}`,
        ],
      })),
      empty: 'No theme was given by enough people to be named here.',
    },
    ...listed(
      'Strengths, weaknesses and suggestions',
      known.evidence.types
        .filter(({ people }) => people > 0)
        .map(({ many, people }) => [`${many}: ${shown(people, rule).shown} people`]),
    ),
  ];
}

function listed(heading: string, items: readonly Line[]): FlowBlock[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: heading },
    { kind: 'list', items: [...items] },
  ];
}
