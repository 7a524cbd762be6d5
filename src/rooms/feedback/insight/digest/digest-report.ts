import { sourceKinds } from '../../../../../reference/source-kinds.ts';
import { type DisclosureRule, shown } from '../../../../analysis/disclosure/disclosure.ts';
import { count, inWords, longDate, monthAndYear, plural } from '../../../../design/text/words.ts';
import {
  type Block,
  type Cell,
  type Letterhead,
  paragraph,
  type Report,
} from '../../../../platform/documents/report.ts';
import { strengthWords } from '../../known/evidence-words.ts';
import { scoreKindName, scoreWords } from '../../providers/scores/score-return.ts';
import { cleanWords } from '../free-words.ts';
import { type PublishedMonth, protectMonth } from '../protect-month.ts';
import { loopBlocks, madeBlocks, paragraphs, seen, shareSeen, themeOrder } from '../report-parts.ts';
import type { DigestContent, DigestScore, DigestStep, Quotable } from './content.ts';

export interface DigestAsked {
  content: DigestContent;
  /** What the author says of the month; already looked at for what tells who somebody is. */
  narrative: string;
  quotes: readonly Quotable[];
  rule: DisclosureRule;
  levels: readonly { key: string; name: string }[];
  letterhead: Letterhead;
  author: string;
  /** The organisation's today. */
  today: string;
  /** Where the methods are described. */
  methodsAddress: string;
}

/** The month's digest. Every count has gone through the rule of disclosure. Pure: the same content, the same report. */
export function digestReport(asked: DigestAsked): Report {
  const { content, narrative, quotes, rule, letterhead, author, today } = asked;
  const { month } = content;
  const now = protectMonth(content.now, rule);
  const before = protectMonth(content.before, rule);
  const spoke = [...content.now.kinds.values()].filter((number) => number > 0).length;
  return {
    title: `What people told us in ${monthAndYear(month.month)}`,
    subtitle: 'Monthly digest of the insight group',
    language: 'en-GB',
    organisation: letterhead,
    date: today,
    meta: [
      { label: 'Month', value: `${longDate(month.first)} to ${longDate(month.last)}` },
      { label: 'Issued by', value: author },
    ],
    properties: { subject: 'Monthly digest', author },
    blocks: [
      paragraph(
        `${seen(now.all)} comments from ${plural(spoke, 'kind')} of source, against ${seen(before.all)} in ${monthAndYear(month.before)}.`,
      ),
      ...paragraphs(narrative),
      ...volume(content, now, before),
      ...sounds(content, now, before),
      ...themes(content, now, before),
      ...quoted(quotes),
      ...findings(content, rule),
      ...scores(content.scores, rule),
      ...steps(content, asked.levels),
      { kind: 'heading', level: 1, text: 'You said, we did' },
      ...loopBlocks(content.loops, 'Nothing was published under “You said, we did” in this month.'),
      ...missing(content),
      ...madeBlocks({ rule, batches: content.batches, methodsAddress: asked.methodsAddress, today }),
    ],
  };
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

function volume(
  { month, now: counted, before: earlier, kept, gaps }: DigestContent,
  now: PublishedMonth,
  before: PublishedMonth,
): Block[] {
  const spoke = sourceKinds.filter(({ key }) => counted.kinds.has(key) || earlier.kinds.has(key));
  const silent = sourceKinds.filter(({ key }) => !counted.kinds.has(key));
  const unkept = silent.filter(({ key }) => !kept.includes(key));
  const quiet = silent.filter(({ key }) => kept.includes(key));
  return [
    heading('Where it came from'),
    {
      kind: 'table',
      caption: 'Comments by kind of source',
      columns: [
        { head: 'Kind of source', rowHead: true },
        { head: monthAndYear(month.month), align: 'end' },
        { head: monthAndYear(month.before), align: 'end' },
      ],
      rows: [
        ...spoke.map(({ key, name }) => cells([name, seen(now.kinds.get(key)), seen(before.kinds.get(key))])),
        ...(spoke.length > 0 ? [cells(['All', seen(now.all), seen(before.all)])] : []),
      ],
      empty: 'Nobody’s words were received in these months.',
    },
    ...(quiet.length > 0
      ? [paragraph(`Silent in this month: ${inWords(quiet.map(({ name }) => name))}.`)]
      : []),
    ...(unkept.length > 0
      ? [paragraph(`No source is kept for: ${inWords(unkept.map(({ name }) => name))}.`)]
      : []),
    ...(gaps.length > 0
      ? [
          paragraph(
            `Not heard as expected: ${inWords(gaps.map(({ name, gap }) => `${cleanWords(name)} (${gap})`))}.`,
          ),
        ]
      : []),
  ];
}

const cells = (values: Cell[]) => ({ kind: 'cells' as const, cells: values });

function sounds({ month }: DigestContent, now: PublishedMonth, before: PublishedMonth): Block[] {
  const line = (name: string, key: 'positive' | 'neutral' | 'negative' | 'unrated') =>
    cells([
      name,
      seen(now.sounds[key]),
      shareSeen(now.sounds, key),
      seen(before.sounds[key]),
      shareSeen(before.sounds, key),
    ]);
  return [
    heading('How it sounded'),
    {
      kind: 'table',
      caption: 'Comments by how they sound; shares are of those rated',
      columns: [
        { head: 'How it sounds', rowHead: true },
        { head: monthAndYear(month.month), align: 'end' },
        { head: 'Share', align: 'end' },
        { head: monthAndYear(month.before), align: 'end' },
        { head: 'Share', align: 'end' },
      ],
      rows: [
        line('Positive', 'positive'),
        line('Neutral or mixed', 'neutral'),
        line('Negative', 'negative'),
        line('Not rated', 'unrated'),
      ],
    },
  ];
}

function themes(
  { month, themes: found, actions }: DigestContent,
  now: PublishedMonth,
  before: PublishedMonth,
): Block[] {
  const rows = themeOrder(found);
  const changed = rows.filter(({ standing }) => standing === 'changed');
  return [
    heading('Themes: what changed, and what only wobbled'),
    paragraph(
      changed.length > 0
        ? `Changed: ${inWords(changed.map(({ name, says }) => `${name} (${says.charAt(0).toLowerCase()}${says.slice(1)})`))}. All other differences are no larger than chance brings, or rest on too few.`
        : 'No theme changed by more than chance brings: differences from the month before are wobbles, or rest on too few.',
    ),
    {
      kind: 'table',
      caption: 'Themes, those that changed first; a comment may have several',
      columns: [
        { head: 'Theme', rowHead: true },
        { head: monthAndYear(month.month), align: 'end' },
        { head: monthAndYear(month.before), align: 'end' },
        { head: 'Positive', align: 'end' },
        { head: 'Negative', align: 'end' },
        { head: 'What the chart says' },
        { head: 'Actions' },
      ],
      rows: rows.map(({ themeId, name, standing, says }) => {
        const own = now.themes.get(themeId);
        const standingWords = { changed: 'Changed', wobbled: 'Only wobbled', 'too-few': 'Cannot be told' };
        return cells([
          name,
          seen(own?.all),
          seen(before.themes.get(themeId)?.all),
          seen(own?.positive),
          seen(own?.negative),
          `${standingWords[standing]}. ${says}.`,
          actionsOn(actions, themeId),
        ]);
      }),
      empty: 'No comment of these months has a theme yet.',
    },
  ];
}

function actionsOn(actions: DigestContent['actions'], theme: string): string {
  const own = actions.find(({ themeId }) => themeId === theme);
  return own ? `${own.toDo} to do, ${own.done} done` : 'None yet';
}

function quoted(quotes: readonly Quotable[]): Block[] {
  if (quotes.length === 0) return [];
  return [
    heading('In their own words'),
    { kind: 'list', items: quotes.map(({ text }) => `“${text.trim()}”`) },
    paragraph('Quoted with their consent, and checked for what would tell who they are.'),
  ];
}

function findings({ findings: found }: DigestContent, rule: DisclosureRule): Block[] {
  return [
    heading('Findings'),
    {
      kind: 'table',
      caption: 'Findings of the month, with how strong the evidence is',
      columns: [
        { head: 'Finding', rowHead: true, share: 3 },
        { head: 'Evidence', share: 2 },
        { head: 'People', align: 'end' },
        { head: 'Kinds of source', align: 'end' },
      ],
      rows: found.map(({ title, recommendation, people, kinds, strength, disagreeing }) =>
        cells([
          [cleanWords(title), cleanWords(recommendation)].filter(Boolean).join(' '),
          `${strengthWords[strength]}${disagreeing.length > 0 ? `; ${inWords(disagreeing)} disagree with the others` : ''}`,
          shown(people, rule).shown,
          String(kinds),
        ]),
      ),
      empty: 'No finding was written in this month.',
    },
  ];
}

const verdicts: Readonly<Record<string, string>> = {
  agrees: 'Agrees',
  differs: 'Differs',
  too_few: 'Too few to say',
  nothing_to_compare: 'Nothing to compare',
};

function scores(found: readonly DigestScore[], rule: DisclosureRule): Block[] {
  return [
    heading('Scores of providers'),
    {
      kind: 'table',
      caption: 'Scores that came in in the month. They do not rank providers: who asked, and how, differs.',
      columns: [
        { head: 'Provider', rowHead: true, share: 2 },
        { head: 'What', share: 2 },
        { head: 'Period', share: 2 },
        { head: 'Answers', align: 'end' },
        { head: 'Score', align: 'end' },
        { head: 'Against other sources' },
      ],
      rows: found.map((one) => {
        const answers = one.answers === null ? null : shown(one.answers, rule);
        const isHidden = answers?.suppressed !== null && answers !== null;
        return cells([
          [one.provider, one.service].filter(Boolean).join(', '),
          scoreKindName(one.kind),
          `${longDate(one.periodFrom)} to ${longDate(one.periodTo)}`,
          answers?.value === null || answers === null ? (answers?.shown ?? 'not said') : count(answers.value),
          isHidden || one.kind === 'count'
            ? countScore(one, rule)
            : one.score === null
              ? one.scorePrinted || 'None'
              : scoreWords(one.score, one.kind),
          one.verdict ? (verdicts[one.verdict] ?? one.verdict) : 'Not cross-checked',
        ]);
      }),
      empty: 'No score came in in this month.',
    },
  ];
}

/** A count is itself a number of people; any other score of too few people is hidden with them. */
const countScore = ({ kind, score }: DigestScore, rule: DisclosureRule): string =>
  kind === 'count' && score !== null && Number.isSafeInteger(score) && score >= 0
    ? shown(score, rule).shown
    : rule.marker;

function steps({ month, steps: found }: DigestContent, levels: DigestAsked['levels']): Block[] {
  const name = (key: string) => levels.find((level) => level.key === key)?.name ?? key;
  const within = (day: string | null) => day !== null && day >= month.first && day <= month.last;
  const about = (step: DigestStep) =>
    step.about === 'finding' ? `“${cleanWords(step.title)}”` : 'what somebody said';
  const up = found.filter(({ raisedOn }) => within(raisedOn));
  const down = found.filter(({ answeredOn, state }) => within(answeredOn) && state !== 'passed_up');
  const items = [
    ...up.map(
      (step) =>
        `${name(step.fromLevel)} took ${about(step)} up to ${name(step.toLevel)} on ${longDate(step.raisedOn)}.`,
    ),
  ];
  const answers = down.map((step) =>
    [
      `${name(step.toLevel)} ${step.state === 'returned' ? 'asked for more about' : 'answered on'} ${about(step)}, on ${longDate(step.answeredOn ?? step.raisedOn)}.`,
      cleanWords(step.answer),
    ]
      .filter(Boolean)
      .join(' '),
  );
  return [
    heading('What went up, and what came back down'),
    items.length > 0 ? { kind: 'list', items } : paragraph('Nothing was taken up a level in this month.'),
    answers.length > 0
      ? { kind: 'list', items: answers }
      : paragraph('No answer came back down in this month.'),
  ];
}

function missing({ missing: found }: DigestContent): Block[] {
  const against = found.isCompared
    ? 'against who lives here'
    : 'by the answers that the equality questions offer';
  return [
    heading('Who has not been heard'),
    ...(found.says.length > 0
      ? [paragraph(`From ${found.months}, ${against}:`), { kind: 'list' as const, items: found.says }]
      : [paragraph(`Nobody that can be told, from ${found.months}, or too few answered to say.`)]),
  ];
}
