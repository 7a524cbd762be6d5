import { type DeliveryState, deliveryStates } from '../../../analysis/calendar/timescale.ts';
import { inWords, longDate, plural } from '../../../design/text/words.ts';
import {
  type Column,
  type FlowBlock,
  type List,
  paragraph,
  type ReportChart,
  type Row,
  type Table,
} from '../../../platform/documents/report.ts';
import { type Confidence, confidenceNames, confidences, deliveryStateNames } from '../lines/status.ts';
import type { PlanField } from '../plan/plan.ts';
import type { SnapshotContent, SnapshotLine } from '../snapshots/content.ts';
import { dateWords, type Moved, type Movement, ragWords } from '../snapshots/movement.ts';
import { statusOf } from './cells.ts';

interface Measure {
  head: string;
  of: (counts: { rag: Record<Confidence, number>; delivery: Record<DeliveryState, number> }) => number;
}

/** What a plan is counted by: its ratings where it is rated, else its delivery states. Those that nothing has are left out. */
function measuresOf({ scheme, rollUp }: SnapshotContent): Measure[] {
  if (scheme.usesRag)
    return confidences
      .filter((rag) => rag !== 'none' || rollUp.rag.none > 0)
      .map((rag) => ({ head: confidenceNames[rag], of: (counts) => counts.rag[rag] }));
  return deliveryStates
    .filter((state) => rollUp.delivery[state] > 0)
    .map((state) => ({ head: deliveryStateNames[state], of: (counts) => counts.delivery[state] }));
}

/** The plan in figures, one row a section and one for all of them. */
export function rollUpTable(content: SnapshotContent): Table {
  const { rollUp, scheme } = content;
  const measures = measuresOf(content);
  const head = scheme.columns.find(({ field }) => field === 'section')?.heading ?? 'Section';
  const number = (head: string): Column => ({ head, align: 'end', share: 10 });
  const row = (name: string, counts: Parameters<Measure['of']>[0] & { lines: number }): Row => ({
    kind: 'cells',
    cells: [name, counts.lines, ...measures.map(({ of }) => of(counts))],
  });
  const sections = rollUp.bySection.length > 1 ? rollUp.bySection : [];
  return {
    kind: 'table',
    caption: `Lines by ${head.toLowerCase()}, ${longDate(content.asAt)}`,
    columns: [
      { head, share: 44, rowHead: true },
      number('Lines'),
      ...measures.map((one) => number(one.head)),
    ],
    rows: [
      ...sections.map((counts) => row(counts.section || 'Without a section', counts)),
      row('Whole plan', rollUp),
    ],
  };
}

/** The whole plan as bars. */
export function rollUpChart(content: SnapshotContent): ReportChart {
  const { rollUp, asAt, scheme } = content;
  const measures = measuresOf(content);
  const said = measures.map(({ head, of }) => `${of(rollUp)} ${head}`);
  return {
    kind: 'chart',
    draw: 'bars',
    title: `How the ${plural(rollUp.lines, 'line')} stand${rollUp.lines === 1 ? 's' : ''}, ${longDate(asAt)}`,
    alt: said.length > 0 ? `Of ${plural(rollUp.lines, 'line')}: ${inWords(said)}.` : 'The plan has no lines.',
    by: scheme.usesRag ? 'Rating' : 'State',
    counts: 'Lines',
    labels: measures.map(({ head }) => head),
    series: [{ name: 'Lines', values: measures.map(({ of }) => of(rollUp)) }],
  };
}

/** The plan's standing in one or two sentences. */
export function rollUpWords(content: SnapshotContent): string {
  const { rollUp } = content;
  const counted = measuresOf(content).map(({ head, of }) => `${of(rollUp)} ${head}`);
  const late = rollUp.overdue.length;
  const first =
    rollUp.lines === 0
      ? 'The plan has no lines yet.'
      : `On ${longDate(content.asAt)} the plan has ${plural(rollUp.lines, 'line')}: ${inWords(counted)}.`;
  return late === 0
    ? first
    : `${first} ${plural(late, 'line')} ${late === 1 ? 'is' : 'are'} past ${late === 1 ? 'its' : 'their'} date.`;
}

/** Lines that somebody should look at: Red first, then Amber past their date, then others past theirs. */
export function exceptionsOf({ lines }: Pick<SnapshotContent, 'lines'>): SnapshotLine[] {
  const rank = ({ rag, standing }: SnapshotLine): number => {
    if (standing.kind === 'complete' || standing.kind === 'dropped' || standing.kind === 'paused') return 9;
    if (rag === 'red') return 0;
    if (standing.kind !== 'overdue') return 9;
    return rag === 'amber' ? 1 : 2;
  };
  return lines
    .map((line) => ({ line, at: rank(line) }))
    .filter(({ at }) => at < 9)
    .sort((a, b) => a.at - b.at || (b.line.standing.days ?? 0) - (a.line.standing.days ?? 0))
    .map(({ line }) => line);
}

/** The exceptions as a table. */
export function exceptionsTable(content: SnapshotContent): Table {
  return {
    kind: 'table',
    caption: 'Exceptions: Red, and past their date',
    captionHidden: true,
    columns: [
      { head: 'Line', share: 7 },
      { head: 'What', share: 32, rowHead: true },
      { head: 'When', share: 16 },
      { head: 'Status', share: 13 },
      { head: 'Who leads', share: 16 },
      { head: 'Why', share: 26 },
    ],
    rows: exceptionsOf(content).map((line): Row => {
      const late =
        line.standing.kind === 'overdue' ? `Past by ${plural(line.standing.days ?? 0, 'day')}` : '';
      return {
        kind: 'cells',
        cells: [
          line.code,
          line.what,
          { content: [whenWords(line), late].filter(Boolean).map(paragraph) },
          { status: statusOf(line, content.scheme) },
          line.leadText || line.leadNames.join(', ') || 'Nobody named',
          line.reason || line.said?.issue || 'No reason was given',
        ],
      };
    }),
    empty: 'No line is Red, and none is past its date.',
  };
}

/** More words than this are the plan's own table's to show. */
const SHORT = 60;

/** The date of an exception: as printed where that is short, else the day that decides. */
function whenWords(line: SnapshotLine): string {
  if (line.whenText !== '' && line.whenText.length <= SHORT) return line.whenText;
  return line.standing.on ? longDate(line.standing.on) : dateWords(line);
}

/** What moved since an older snapshot. */
export function movementBlocks(movement: Movement, usesRag: boolean): FlowBlock[] {
  const { changes, added, removed, before, after } = movement;
  const words = usesRag
    ? `Green, Amber and Red were ${ragWords(before)} on ${longDate(movement.olderAsAt)} and are ${ragWords(after)} on ${longDate(movement.newerAsAt)}.`
    : `The plan had ${plural(before.lines, 'line')} on ${longDate(movement.olderAsAt)} and has ${plural(after.lines, 'line')} on ${longDate(movement.newerAsAt)}.`;
  const cell = (moved: Moved | null) => (moved ? `${moved.from} → ${moved.to}` : '');
  const rows: Row[] = changes.map((change) => ({
    kind: 'cells',
    cells: [
      change.code,
      change.what,
      cell(change.confidence),
      cell(change.delivery),
      cell(change.dates),
      change.reason || (change.wording ? `Was worded: ${change.wording.from}` : ''),
    ],
  }));
  const came = (name: string, lines: Movement['added']): FlowBlock[] =>
    lines.length === 0
      ? []
      : [
          paragraph([{ text: name, bold: true }]),
          { kind: 'list', items: lines.map(({ code, what }) => `${code} ${what}`) },
        ];
  return [
    paragraph(words),
    {
      kind: 'table',
      caption: 'Lines that moved',
      captionHidden: true,
      columns: [
        { head: 'Line', share: 7 },
        { head: 'What', share: 30, rowHead: true },
        { head: 'Rating', share: 15 },
        { head: 'State', share: 18 },
        { head: 'Date', share: 20 },
        { head: 'Why', share: 24 },
      ],
      rows,
      empty: 'No line changed its rating, its state or its date.',
    },
    ...came('New lines', added),
    ...came('Lines taken out', removed),
  ];
}

/** What somebody should know of the plan beside its lines: what to check, what has no date, what Green awaits a word. */
export function noteItems(content: SnapshotContent): List['items'] {
  const { lines, rollUp, scheme } = content;
  const items: string[] = [];
  // A plan without a column for it does not say it of any line.
  const says = (field: PlanField) => scheme.columns.some((column) => column.shown && column.field === field);
  const some = (codes: readonly string[], words: (list: string) => string) => {
    if (codes.length > 0) items.push(words(codes.join(', ')));
  };
  some(
    rollUp.confirmDelivered,
    (list) => `Green and past their date; to be confirmed as delivered: ${list}.`,
  );
  if (says('when')) some(rollUp.undated, (list) => `Without a date: ${list}.`);
  if (says('lead')) some(rollUp.unowned, (list) => `Without anybody named to lead: ${list}.`);
  const byId = new Map(lines.map((line) => [line.id, line]));
  for (const line of lines) {
    const first = line.duplicateOfId ? byId.get(line.duplicateOfId) : undefined;
    if (first && first.rag !== line.rag)
      items.push(
        `${line.code} repeats ${first.code}, with another rating: ${confidenceNames[line.rag]} beside ${confidenceNames[first.rag]}.`,
      );
    for (const flag of line.flags) items.push(`${line.code}: ${flag}`);
    for (const note of line.notes) items.push(`${line.code}, kept as a note: ${note}`);
  }
  return items;
}
