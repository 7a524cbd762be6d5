import { inWords, longDate } from '../../../design/text/words.ts';
import {
  type Fact,
  type FlowBlock,
  type Letterhead,
  paragraph,
  type Report,
} from '../../../platform/documents/report.ts';
import { planKinds } from '../plan/plan.ts';
import type { PlanFacts, SnapshotContent } from '../snapshots/content.ts';
import { movementBetween } from '../snapshots/movement.ts';
import { planTables, type SectionLayout } from './plan-table.ts';
import {
  exceptionsTable,
  movementBlocks,
  noteItems,
  rollUpChart,
  rollUpTable,
  rollUpWords,
} from './summary.ts';

/** What a printed plan holds; each part can be left out. */
export interface PlanParts {
  /** Sentence, chart and table of how the lines stand. */
  standing?: boolean;
  exceptions?: boolean;
  /** Only where an older snapshot is given. */
  movement?: boolean;
  lines?: boolean;
  /** Priorities agreed for the year. Left out unless asked for. */
  priorities?: boolean;
  /** What to check, what has no date, who is missing. */
  notes?: boolean;
}

export interface PlanReportOptions {
  /** What the plan is compared with. */
  older?: SnapshotContent | null;
  parts?: PlanParts;
  /** 'row' for spreadsheets: one table for the whole plan. From the scheme unless told. */
  layout?: SectionLayout;
  title?: string;
  reference?: string;
}

/** The blocks of a printed plan, for a document of its own or as a part of a paper. Headings begin at level 2. */
export function planBlocks(content: SnapshotContent, options: PlanReportOptions = {}): FlowBlock[] {
  const { older = null, layout } = options;
  const parts = {
    standing: true,
    exceptions: true,
    movement: true,
    lines: true,
    priorities: false,
    notes: true,
    ...options.parts,
  };
  const blocks: FlowBlock[] = [];
  const heading = (text: string) => blocks.push({ kind: 'heading', level: 2, text });
  if (parts.standing) {
    heading('How the plan stands');
    blocks.push(paragraph(rollUpWords(content)), rollUpTable(content), rollUpChart(content));
  }
  if (parts.exceptions) {
    heading('Exceptions');
    blocks.push(exceptionsTable(content));
  }
  if (parts.movement && older) {
    heading(`What moved since ${longDate(older.asAt)}`);
    blocks.push(...movementBlocks(movementBetween(older, content), content.scheme.usesRag));
  }
  if (parts.priorities) {
    heading('Priorities agreed for the year');
    blocks.push(prioritiesTable(content));
  }
  if (parts.lines) {
    heading('The plan, line by line');
    blocks.push(...planTables(content, layout));
  }
  const items = parts.notes ? noteItems(content) : [];
  if (items.length > 0) {
    heading('To check');
    blocks.push({ kind: 'list', items });
  }
  return blocks;
}

/** A plan as a document in its organisation's own layout. */
export function planReport(
  content: SnapshotContent,
  organisation: Letterhead,
  options: PlanReportOptions = {},
): Report {
  const { plan, asAt, scheme } = content;
  const intro: FlowBlock[] = plan.summary === '' ? [] : [paragraph(plan.summary)];
  return {
    title: options.title ?? plan.title,
    subtitle: subtitleOf(plan, asAt),
    language: 'en-GB',
    organisation,
    date: asAt,
    ...(options.reference ? { reference: options.reference } : {}),
    meta: metaOf(plan),
    properties: { subject: `${plan.title}, as at ${longDate(asAt)}` },
    orientation: scheme.orientation,
    blocks: [...intro, ...planBlocks(content, options)],
  };
}

const subtitleOf = ({ edition }: PlanFacts, asAt: string): string =>
  [edition, `as at ${longDate(asAt)}`].filter((one) => one !== '').join(', ');

function metaOf(plan: PlanFacts): Fact[] {
  const fact = (label: string, value: string | null): Fact[] => (value ? [{ label, value }] : []);
  return [
    ...fact('Kind', planKinds.find(({ key }) => key === plan.kind)?.name ?? null),
    ...fact('Period', periodWords(plan)),
    ...fact(
      'Adopted',
      plan.adoptedOn
        ? `${longDate(plan.adoptedOn)}${plan.adoptedByBody ? `, ${plan.adoptedByBody}` : ''}`
        : 'Draft, not adopted yet',
    ),
    ...fact('Owner', plan.ownerName),
    ...fact('Part of', plan.parentTitle),
    ...fact('Supports', plan.supportsTitle),
    ...fact('Covers', plan.scopeIn),
    ...fact('Does not cover', plan.scopeOut),
  ];
}

/** "1 April 2012 to 31 March 2013"; '' where neither day is known. */
export function periodWords({ startsOn, endsOn }: Pick<PlanFacts, 'startsOn' | 'endsOn'>): string {
  if (startsOn && endsOn) return `${longDate(startsOn)} to ${longDate(endsOn)}`;
  if (startsOn) return `from ${longDate(startsOn)}`;
  return endsOn ? `until ${longDate(endsOn)}` : '';
}

const prioritiesTable = ({ priorities }: SnapshotContent): FlowBlock => ({
  kind: 'table',
  caption: 'Priorities agreed for the year',
  captionHidden: true,
  columns: [
    { head: 'Priority', share: 34, rowHead: true },
    { head: 'Year', share: 10 },
    { head: 'Agreed with', share: 20 },
    { head: 'On', share: 16 },
    { head: 'Lines', share: 14 },
    { head: 'Note', share: 26 },
  ],
  rows: priorities.map(({ title, year, agreedWith, agreedOn, lines, note }) => ({
    kind: 'cells',
    cells: [title, year, agreedWith, agreedOn ? longDate(agreedOn) : 'Not agreed yet', inWords(lines), note],
  })),
  empty: 'No priorities are recorded.',
});
