import { longDate, share } from '../../../design/text/words.ts';
import type { Block, Letterhead, Report } from '../../../platform/documents/report.ts';
import { paragraph } from '../../../platform/documents/report.ts';
import type { Heard } from './heard.ts';
import { findingsInOrder, gapWords, indexWords, intervalWords, partWords, peopleWords } from './words.ts';
import { yearWords } from './years.ts';

export interface HeardReport {
  letterhead: Letterhead;
  today: string;
  /** 'all sources', or whose answers are looked at. */
  sources: string;
  all: readonly Heard[];
  /** What is hidden, in a sentence. */
  rule: string;
  later: string;
}

/** "Who we heard and who is missing": what a page shows, as a paper. Nothing in it that the rule hides. */
export function heardReport({ letterhead, today, sources, all, rule, later }: HeardReport): Report {
  const year = all[0]?.year;
  return {
    title: 'Who we heard and who is missing',
    subtitle: year ? yearWords(year) : undefined,
    language: 'en-GB',
    organisation: letterhead,
    date: today,
    meta: [
      { label: 'Sources', value: sources },
      { label: 'Counted as at', value: longDate(today) },
    ],
    blocks: [...summaryBlocks(all), ...all.flatMap(blocksOf), ...noteBlocks(rule, later)],
  };
}

/** What stands out, the missing first; also for other papers that say who is missing. */
function summaryBlocks(all: readonly Heard[]): Block[] {
  const findings = findingsInOrder(all);
  return [
    { kind: 'heading', level: 1, text: 'What stands out' },
    findings.length === 0
      ? paragraph('No group stands out as missing, or as heard more or less than it lives here.')
      : { kind: 'list', items: findings.map(({ says }) => says) },
  ];
}

function blocksOf({ name, groups, total, preferNotToSay, notAskedOrUnknown, profile }: Heard): Block[] {
  const percent = (part: number | null) => (part === null ? null : Math.round(part * 1000) / 10);
  return [
    { kind: 'heading', level: 1, text: name },
    paragraph(
      `${peopleWords(total)} people whose answer is known; ${peopleWords(preferNotToSay)} prefer not to say; about ${peopleWords(notAskedOrUnknown)} were not asked or are unknown. Against who lives in ${profile.area}: ${profile.source}${profile.asAt ? `, as at ${longDate(profile.asAt)}` : ''}.`,
    ),
    {
      kind: 'chart',
      draw: 'bars',
      title: `${name}: share of answers and of people who live here, in per cent`,
      alt: 'The numbers stand in the table below.',
      by: 'Group',
      counts: 'Per cent',
      labels: groups.map((group) => group.name),
      series: [
        { name: 'Answered', values: groups.map((group) => percent(group.share)) },
        { name: 'Live here', values: groups.map((group) => percent(group.populationShare)) },
      ],
    },
    {
      kind: 'table',
      caption: `${name}: who answered against who lives here`,
      columns: [
        { head: 'Group', rowHead: true, share: 3 },
        { head: 'Answered', align: 'end' },
        { head: 'Share', align: 'end' },
        { head: '95% interval', align: 'end', share: 2 },
        { head: 'Live here', align: 'end' },
        { head: 'Gap, points', align: 'end' },
        { head: 'Index', align: 'end' },
        { head: 'In words', share: 2 },
      ],
      rows: groups.map((group) => ({
        kind: 'cells',
        cells: [
          group.name,
          peopleWords(group.respondents),
          partWords(group.share),
          intervalWords(group),
          share(group.populationShare),
          gapWords(group.gap),
          indexWords(group.index),
          group.says,
        ],
      })),
    },
  ];
}

const noteBlocks = (rule: string, later: string): Block[] => [
  {
    kind: 'note',
    title: 'How to read this',
    content: [
      paragraph(
        'A share is of those whose answer is known. Its interval (Wilson, 95%) says how far chance alone could move it. “Missing”: nobody of the group was heard, and chance would leave it out less often than once in 20.',
      ),
      paragraph(
        `${rule}: an asterisk (*) stands for such a number, for others from which it could be worked out, and for every share of them.`,
      ),
      ...(later === '' ? [] : [paragraph(later)]),
    ],
  },
];
