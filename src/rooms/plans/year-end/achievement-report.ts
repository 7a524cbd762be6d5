import { inWords, longDate, plural } from '../../../design/text/words.ts';
import {
  type FlowBlock,
  type Letterhead,
  paragraph,
  type Report,
  type Row,
} from '../../../platform/documents/report.ts';
import { periodWords } from '../print/plan-report.ts';
import { outcomeOf, outcomes, type YearLine } from './outcome.ts';
import type { YearEnd } from './queries.ts';

/** How many lines came to each end, in the order of the outcomes; then those of which nothing is said. */
function counted(lines: readonly YearLine[]): { name: string; number: number }[] {
  const of = (key: string | null) => lines.filter(({ kept }) => (kept?.outcome ?? null) === key).length;
  const open = of(null);
  return [
    ...outcomes.map(({ key, name }) => ({ name, number: of(key) })),
    ...(open > 0 ? [{ name: 'Not said yet', number: open }] : []),
  ];
}

/** What became of last year's plan, line by line, section by section (LW-57). `asAt` is the day it speaks for. */
export function achievementReport({ plan, lines }: YearEnd, organisation: Letterhead, asAt: string): Report {
  const counts = counted(lines);
  const carried = lines.filter(({ kept }) => kept?.carryForward).length;
  const words = inWords(
    counts.filter(({ number }) => number > 0).map(({ name, number }) => `${number} ${name.toLowerCase()}`),
  );
  const rows: Row[] = [...Map.groupBy(lines, ({ section }) => section)].flatMap(([section, own]): Row[] => [
    ...(section === '' ? [] : [{ kind: 'section' as const, title: section }]),
    ...own.map(rowOf),
  ]);
  const blocks: FlowBlock[] = [
    { kind: 'heading', level: 2, text: 'In figures' },
    paragraph(
      lines.length === 0
        ? 'The plan had no lines.'
        : `The plan had ${plural(lines.length, 'line')}: ${words}. ${carried === 0 ? 'None is' : carried === 1 ? 'One is' : `${carried} are`} carried into the next plan.`,
    ),
    {
      kind: 'chart',
      draw: 'bars',
      title: 'What became of the lines',
      alt: `Of ${plural(lines.length, 'line')}: ${words || 'none'}.`,
      by: 'Outcome',
      counts: 'Lines',
      labels: counts.map(({ name }) => name),
      series: [{ name: 'Lines', values: counts.map(({ number }) => number) }],
    },
    { kind: 'heading', level: 2, text: 'Line by line' },
    {
      kind: 'table',
      caption: 'What became of each line',
      captionHidden: true,
      sectionHead: 'Section',
      columns: [
        { head: 'Line', share: 7 },
        { head: 'What we said we would do', share: 34, rowHead: true },
        { head: 'Outcome', share: 15 },
        { head: 'What was achieved', share: 38 },
        { head: 'Carried on', share: 12 },
      ],
      rows,
      empty: 'The plan had no lines.',
    },
  ];
  return {
    title: 'Achievement against last year’s plan',
    subtitle: plan.title,
    language: 'en-GB',
    organisation,
    date: asAt,
    orientation: 'landscape',
    meta: [
      { label: 'Period', value: periodWords(plan) },
      { label: 'As at', value: longDate(asAt) },
      { label: 'Next plan', value: plan.next?.title ?? '' },
    ],
    blocks,
  };
}

function rowOf({ code, what, kept, carriedTo }: YearLine): Row {
  const outcome = kept && outcomeOf(kept.outcome);
  const on = carriedTo ? `As ${carriedTo.code}` : kept?.carryForward ? 'Yes' : '';
  return {
    kind: 'cells',
    cells: [
      code,
      what,
      outcome ? { status: { word: outcome.name, shape: outcome.shape, hue: outcome.hue } } : 'Not said yet',
      kept?.achievement ?? '',
      on,
    ],
  };
}
