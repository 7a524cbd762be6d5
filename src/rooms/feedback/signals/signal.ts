import { z } from 'zod';
import {
  earlyWarningRules,
  oneChartRules,
  type SignalKind,
  type SignalRules,
} from '../../../analysis/control-charts/signal-rules.ts';
import {
  enoughFor,
  type Signal as Found,
  type MonthCount,
  signalsOf,
} from '../../../analysis/control-charts/signals.ts';
import { monthAndYear } from '../../../design/text/words.ts';
import type { NamedField } from '../../../platform/history/record-page.ts';
import { requiredText, version } from '../../../platform/web/form.ts';

/** So many months are charted, the present one among them. */
export const MONTHS = 24;
/** A signal has passed once the series has been back for so many months. */
export const BACK_FOR = 3;

/** A theme in the whole organisation (null) or in a place with what lies below it, month by month. */
export interface Series {
  themeId: string;
  placeId: string | null;
  months: MonthCount[];
}

export interface FoundSignal extends Found {
  series: Series;
}

/**
 * What is out of the ordinary in all series together. The rules are as strict as it takes for all of them to raise no
 * more than one new false alarm a month between them when nothing has changed.
 */
export function findSignals(series: readonly Series[]): {
  found: FoundSignal[];
  rules: SignalRules;
  charted: number;
} {
  const charted = series.filter(({ months }) => enoughFor(months).enough);
  const rules = earlyWarningRules(charted.length);
  return {
    rules,
    charted: charted.length,
    found: charted.flatMap((one) => signalsOf(one.months, rules).map((found) => ({ ...found, series: one }))),
  };
}

/** How a signal was found, as it is kept with it. */
export const methodWords = (rules: SignalRules, charted: number): string =>
  `Share of all comments of the month, with exact binomial limits widened for overdispersion (Laney); a month beyond the limit that chance passes once in ${Math.round(
    1 / rules.tail,
  )} months, or ${rules.shift} months in a row above the middle. ${charted} series are watched: together they are allowed one false alarm a month.`;

export const signalStates = [
  { key: 'new', name: 'New' },
  { key: 'acknowledged', name: 'Acknowledged' },
  { key: 'finding', name: 'Became a finding' },
  { key: 'passed', name: 'Passed' },
] as const;
export type SignalState = (typeof signalStates)[number]['key'];

export const signalTone = { new: 'late', acknowledged: 'doing', finding: 'done', passed: 'stopped' } as const;

export const signalKindWords: Readonly<Record<SignalKind, string>> = {
  above: 'Above the upper limit',
  below: 'Below the lower limit',
  'shift-up': 'A run above what is usual',
  'shift-down': 'A run below what is usual',
  'trend-up': 'Rising month after month',
  'trend-down': 'Falling month after month',
};

/** What a kind of signal means to who reads it. */
export const signalMeaning: Readonly<Record<SignalKind, string>> = {
  above:
    'More people spoke of it in this month than chance explains. Something may have happened: read the comments of the month first.',
  below: 'Fewer people spoke of it in this month than chance explains.',
  'shift-up':
    'People speak of it more than they used to, month after month, though no single month stands out. Something seems to have changed for longer.',
  'shift-down': 'People speak of it less than they used to, month after month.',
  'trend-up': 'Each month more people speak of it than in the month before.',
  'trend-down': 'Each month fewer people speak of it than in the month before.',
};

export const signalFilter = z.object({
  state: z.enum(['acknowledged', 'finding', 'passed', 'all']).optional().catch(undefined),
  theme: z.uuid().optional().catch(undefined),
  place: z
    .union([z.uuid(), z.literal('whole')])
    .optional()
    .catch(undefined),
});
export type SignalFilter = z.infer<typeof signalFilter>;

export const acknowledgeForm = z.object({
  note: requiredText('Write what you make of it, or what you do about it.', 2000),
  version,
});

export interface ListedSignal {
  id: string;
  themeId: string;
  themeName: string;
  placeId: string | null;
  placePath: string | null;
  kind: SignalKind;
  /** 'YYYY-MM-DD', the first of the month. */
  firstMonth: string;
  lastMonth: string;
  why: string;
  foundOn: string;
  state: SignalState;
}

export interface ShownSignal extends ListedSignal {
  method: string;
  note: string;
  settledByName: string | null;
  settledOn: string | null;
  findingId: string | null;
  findingTitle: string | null;
  version: number;
}

export const signalTitle = ({
  themeName,
  placePath,
}: Pick<ListedSignal, 'themeName' | 'placePath'>): string =>
  placePath ? `${themeName}, ${placePath}` : themeName;

/** 'June 2012', 'March to June 2012'. */
export function monthsWords({
  firstMonth,
  lastMonth,
}: Pick<ListedSignal, 'firstMonth' | 'lastMonth'>): string {
  return firstMonth === lastMonth
    ? monthAndYear(firstMonth)
    : `${monthAndYear(firstMonth)} to ${monthAndYear(lastMonth)}`;
}

export const signalFields: readonly NamedField[] = [
  { name: 'state', label: 'State' },
  { name: 'note', label: 'Note' },
  { name: 'finding', label: 'Finding' },
];

/** The signals of one chart that somebody looks at, by its own rules. */
export const chartSignals = (months: readonly MonthCount[]): Found[] => signalsOf(months, oneChartRules);
export { enoughFor, type MonthCount };
