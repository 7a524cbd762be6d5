import { z } from 'zod';
import type { Standing } from '../../../analysis/calendar/standing.ts';
import type { DeliveryState } from '../../../analysis/calendar/timescale.ts';
import type { Tone } from '../../../design/state/Tag.tsx';
import { isId } from '../../../platform/db/ids.ts';
import type { Status } from '../../../platform/documents/report.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  type Typed,
  withDates,
} from '../../../platform/web/form.ts';
import type { Confidence } from '../lines/status.ts';

/** What became of a line at its year's end (CAP-02). */
export const outcomes = [
  { key: 'achieved', name: 'Achieved', tone: 'done', shape: 'tick', hue: 'green' },
  { key: 'partly', name: 'Partly achieved', tone: 'doing', shape: 'half', hue: 'amber' },
  { key: 'not', name: 'Not achieved', tone: 'stopped', shape: 'square', hue: 'red' },
  { key: 'superseded', name: 'Superseded', tone: 'note', shape: 'diamond', hue: 'grey' },
] as const satisfies readonly {
  key: string;
  name: string;
  tone: Tone;
  shape: Status['shape'];
  hue: Status['hue'];
}[];
export type OutcomeKey = (typeof outcomes)[number]['key'];

export const outcomeOf = (key: OutcomeKey) => outcomes.find((one) => one.key === key) ?? outcomes[0];
const isOutcome = (text: string): text is OutcomeKey => outcomes.some(({ key }) => key === text);

export interface KeptOutcome {
  outcome: OutcomeKey;
  achievement: string;
  carryForward: boolean;
  version: number;
}

/** A line with what became of it. */
export interface YearLine {
  id: string;
  code: string;
  what: string;
  /** Its section and the sub-headings below it; '' where it stands in none. */
  section: string;
  subHeading: string;
  rag: Confidence;
  deliveryState: DeliveryState;
  standing: Standing;
  /** The newest words on it. */
  said: string;
  kept: KeptOutcome | null;
  /** The line of the next plan that carries it on. */
  carriedTo: { id: string; code: string } | null;
}

export interface YearSection {
  /** Its place among the plan's sections: what its address says. */
  place: number;
  heading: string;
  lines: YearLine[];
}

/** The lines by the sections they stand in, in the plan's order. */
export function bySection(lines: readonly YearLine[]): YearSection[] {
  return [...Map.groupBy(lines, ({ section }) => section)].map(([heading, own], place) => ({
    place,
    heading: heading || 'Without a section',
    lines: own,
  }));
}

export const done = (lines: readonly YearLine[]): number => lines.filter(({ kept }) => kept !== null).length;

/** A line as its part of the form says it. */
export interface TypedOutcome {
  lineId: string;
  /** '' where nothing was chosen. */
  outcome: OutcomeKey | '';
  achievement: string;
  carryForward: boolean;
  /** 0 where there was no outcome when the form was opened. */
  version: number;
}

/** The fields of one line in the form of its section. */
export const fieldNames = (lineId: string) => ({
  outcome: `outcome-${lineId}`,
  achievement: `achievement-${lineId}`,
  carry: `carry-${lineId}`,
  version: `version-${lineId}`,
});

/** What was typed for these lines, and what is wrong with it. A line of which nothing is said is left alone. */
export function readOutcomes(typed: Typed, lineIds: readonly string[]) {
  const errors: Record<string, string> = {};
  const entries = lineIds.map((lineId): TypedOutcome => {
    const names = fieldNames(lineId);
    const text = (name: string) => String(typed[name] ?? '');
    const outcome = text(names.outcome);
    const entry: TypedOutcome = {
      lineId,
      outcome: isOutcome(outcome) ? outcome : '',
      achievement: text(names.achievement),
      carryForward: text(names.carry) === 'yes',
      version: Number(text(names.version)) || 0,
    };
    if (entry.outcome === '' && (entry.achievement !== '' || entry.carryForward))
      errors[names.outcome] = 'Choose what became of the line.';
    if (entry.achievement.length > MOST) errors[names.achievement] = `Use at most ${MOST} characters.`;
    return entry;
  });
  return { entries, errors };
}
const MOST = 3000;

/** Any fields: those of a section's form are named for their lines. */
export const anyForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

export const bulkForm = z.object({
  lines: z.array(z.string().refine(isId)).min(1, 'Tick at least one line.').max(5000),
  outcome: z.enum(outcomes.map(({ key }) => key) as [OutcomeKey, ...OutcomeKey[]], {
    error: 'Choose what became of them.',
  }),
  carryForward: z.literal('yes').optional().catch(undefined),
});
export type BulkForm = z.infer<typeof bulkForm>;

export const refreshForm = withDates(
  ['startsOn', 'endsOn', 'refreshOn'],
  z
    .object({
      title: requiredText('Give the next plan a title.', 200),
      edition: optionalText(50),
      startsOn: emptyAsNull(civilDate('Enter the first day of the period, for example 1 4 2013.')),
      endsOn: emptyAsNull(civilDate('Enter the last day of the period, for example 31 3 2014.')),
      refreshOn: emptyAsNull(civilDate('Enter the day of the reminder, for example 1 1 2014.')),
      schemeId: z.uuid({ error: 'Choose a scheme.' }),
    })
    .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
      path: ['endsOn'],
      error: 'The period cannot end before it begins.',
    }),
);
export type RefreshForm = z.infer<typeof refreshForm>;
