import { longDate } from '../../../design/text/words.ts';
import {
  type Letterhead,
  paragraph,
  type Report,
  type Row,
  type Status,
} from '../../../platform/documents/report.ts';
import { periodWords } from '../print/plan-report.ts';
import { type PublicPlan, type PublicState, progressWords, publicStateOf, wellOf } from './public-plan.ts';

const looks: Readonly<Record<PublicState, Pick<Status, 'shape' | 'hue'>>> = {
  done: { shape: 'tick', hue: 'green' },
  on_track: { shape: 'half', hue: 'blue' },
  not_started: { shape: 'ring', hue: 'grey' },
  slow: { shape: 'triangle', hue: 'amber' },
  off_track: { shape: 'square', hue: 'red' },
  on_hold: { shape: 'ring', hue: 'grey' },
  stopped: { shape: 'square', hue: 'grey' },
};

/** The public page of a plan as a document to keep. `asAt` is the day it speaks for. */
export function publicPlanReport(plan: PublicPlan, organisation: Letterhead, asAt: string): Report {
  const rows = plan.sections.flatMap(({ heading, lines }): Row[] => [
    ...(heading === '' ? [] : [{ kind: 'section' as const, title: heading }]),
    ...lines.map(
      ({ what, state, saidOn }): Row => ({
        kind: 'cells',
        cells: [what, { status: { word: publicStateOf(state).name, ...looks[state] } }, longDate(saidOn)],
      }),
    ),
  ]);
  return {
    title: plan.title,
    subtitle: `How far we had come on ${longDate(asAt)}`,
    language: 'en-GB',
    organisation,
    date: asAt,
    meta: [
      { label: 'The plan runs', value: periodWords(plan) },
      { label: 'Agreed by', value: agreedWords(plan) },
    ],
    blocks: [
      ...(plan.summary === '' ? [] : [paragraph(plan.summary)]),
      { kind: 'heading', level: 2, text: 'How it is going' },
      paragraph(progressWords(plan.lines, wellOf(plan))),
      ...(plan.lines === 0
        ? []
        : [
            {
              kind: 'chart' as const,
              draw: 'bars' as const,
              title: 'How it is going',
              alt: progressWords(plan.lines, wellOf(plan)),
              by: 'Where it stands',
              counts: 'Things we said we would do',
              labels: plan.counts.map(({ key }) => publicStateOf(key).name),
              series: [{ name: 'Things', values: plan.counts.map(({ number }) => number) }],
            },
          ]),
      { kind: 'heading', level: 2, text: 'What we said we would do' },
      {
        kind: 'table',
        caption: 'What we said we would do, and where it stands',
        captionHidden: true,
        columns: [
          { head: 'What we will do', share: 56, rowHead: true },
          { head: 'Where it stands', share: 22 },
          { head: 'Last checked', share: 22 },
        ],
        rows,
        sectionHead: 'Part of the plan',
        empty: 'The plan has nothing in it yet.',
      },
    ],
  };
}

/** "Governing Body, 27 September 2012"; '' where it is not known. */
export const agreedWords = ({
  adoptedByBody,
  adoptedOn,
}: Pick<PublicPlan, 'adoptedByBody' | 'adoptedOn'>): string =>
  [adoptedByBody ?? '', adoptedOn ? longDate(adoptedOn) : ''].filter((one) => one !== '').join(', ');
