import { z } from 'zod';
import { intervals } from '../../../../../reference/source-kinds.ts';
import type { Option } from '../../../../design/form/field.ts';
import { longDate, plural } from '../../../../design/text/words.ts';
import { daysBetween } from '../../../../platform/clock.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  version,
  withDates,
} from '../../../../platform/web/form.ts';
import { intervalName } from '../../source.ts';
import { choice, type FieldSpec } from '../field-spec.ts';
import { optionalId } from '../register/provider.ts';

export const clauses = [
  { key: 'yes', name: 'Yes' },
  { key: 'no', name: 'No' },
  { key: 'unknown', name: 'Not known' },
] as const;
export const clauseName = (key: string) => clauses.find((one) => one.key === key)?.name ?? key;

const tick = z
  .literal('yes')
  .transform(() => true)
  .catch(false);
const ids = z.array(z.uuid()).catch([]).default([]);

export const contractForm = withDates(
  ['startsOn', 'endsOn'],
  z
    .object({
      version: version.optional(),
      providerId: z.uuid({ error: 'Choose the provider.' }),
      service: requiredText('Say which service it is for.', 200),
      reference: optionalText(100),
      startsOn: emptyAsNull(civilDate('Enter the day it begins, for example 1 4 2012.')),
      endsOn: emptyAsNull(civilDate('Enter the day it ends, for example 31 3 2013.')),
      isNew: tick,
      feedbackClause: z.enum(['yes', 'no', 'unknown'], {
        error: 'Say whether it asks for patient feedback.',
      }),
      clauseText: optionalText(3000),
      sources: ids,
      encourages: optionalText(1000),
      intervalDays: emptyAsNull(
        z.coerce
          .number('Choose how often it reports.')
          .int('Choose how often it reports.')
          .min(1, 'Choose how often it reports.')
          .max(3660, 'Choose how often it reports.'),
      ),
      scaleId: optionalId,
      patientsMonitor: optionalText(1000),
      ownerId: optionalId,
    })
    .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
      path: ['endsOn'],
      error: 'It cannot end before it begins.',
    }),
);
export type ContractForm = z.infer<typeof contractForm>;

export interface ContractOptions {
  providers: readonly Option[];
  sources: readonly Option[];
  scales: readonly Option[];
  owners: readonly Option[];
}

const usual: Option[] = intervals.flatMap(({ days, name }) =>
  days === null ? [] : [{ value: String(days), label: name }],
);

/** The fields of the form. An interval that is none of the usual ones stays one of the choices. */
export function contractFields(options: ContractOptions, interval: number | null = null): FieldSpec[] {
  const isUsual = interval === null || usual.some(({ value }) => value === String(interval));
  return [
    choice({
      name: 'providerId',
      label: 'Provider',
      as: 'select',
      none: 'Choose one',
      options: options.providers,
    }),
    { name: 'service', label: 'Service', as: 'text' },
    { name: 'reference', label: 'Reference', as: 'text', width: 20, optional: true },
    { name: 'startsOn', label: 'Begins on', as: 'date', optional: true },
    { name: 'endsOn', label: 'Ends on', as: 'date', optional: true },
    {
      name: 'isNew',
      label: 'It is a new contract',
      as: 'tick',
      hint: 'A new contract that does not ask for patient feedback is listed as an exception.',
    },
    choice({
      name: 'feedbackClause',
      label: 'Does it ask for patient feedback?',
      as: 'radios',
      options: clauses.map(({ key, name }) => ({ value: key, label: name })),
      heading: 'What it asks for',
    }),
    { name: 'clauseText', label: 'The words of the clause', as: 'area', rows: 4, optional: true },
    choice({
      name: 'sources',
      label: 'Sources it encourages people to use',
      as: 'ticks',
      optional: true,
      options: options.sources,
      hint: 'We look whether anything comes from them about this provider.',
    }),
    {
      name: 'encourages',
      label: 'Others it encourages',
      as: 'area',
      rows: 2,
      optional: true,
      hint: 'Those that are not in the register of sources.',
    },
    choice({
      name: 'intervalDays',
      label: 'How often it reports scores',
      as: 'select',
      none: 'No interval agreed',
      options: isUsual ? usual : [...usual, { value: String(interval), label: intervalName(interval) }],
    }),
    choice({
      name: 'scaleId',
      label: 'Scale of its recommendation score',
      as: 'select',
      none: 'The usual scale of the day',
      options: options.scales,
    }),
    {
      name: 'patientsMonitor',
      label: 'Patients who help to monitor it',
      as: 'area',
      rows: 2,
      optional: true,
      hint: 'Which seats or groups of patients look at how it is going. No names of patients.',
      heading: 'Who looks after it',
    },
    choice({ name: 'ownerId', label: 'Owner', as: 'select', none: 'Nobody yet', options: options.owners }),
  ];
}

export interface ListedContract {
  id: string;
  providerId: string;
  providerName: string;
  service: string;
  reference: string;
  startsOn: string | null;
  endsOn: string | null;
  isNew: boolean;
  feedbackClause: string;
  intervalDays: number | null;
  patientsMonitor: string;
  ownerName: string | null;
  measures: number;
  /** Measures of which no result came yet. */
  measuresWithout: number;
  /** When the return of its latest period came in. */
  lastReceivedOn: string | null;
  lastPeriodTo: string | null;
}

export interface Contract extends ListedContract {
  clauseText: string;
  encourages: string;
  scaleId: string | null;
  scaleName: string | null;
  ownerId: string | null;
  version: number;
}

export interface ContractMeasure {
  measureId: string;
  name: string;
  kind: string;
  unit: string;
  better: string;
  target: number | null;
  targetWords: string;
  lastScore: number | null;
  lastPeriodTo: string | null;
  lastReturnId: string | null;
}

export interface EncouragedSource {
  id: string;
  name: string;
  /** What came from it about the provider's places since the contract began; null where it has no places. */
  returns: number | null;
  lastReceivedOn: string | null;
}

export const contractFilter = z.object({
  words: z.string().trim().min(1).max(100).optional().catch(undefined),
  provider: z.uuid().optional().catch(undefined),
  clause: z.enum(['yes', 'no', 'unknown']).optional().catch(undefined),
  new: z.literal('yes').optional().catch(undefined),
  state: z.enum(['ended', 'all']).optional().catch(undefined),
});
export type ContractFilter = z.infer<typeof contractFilter>;

export const exceptionKinds = [
  { key: 'new-without', name: 'New contracts without a feedback clause' },
  { key: 'without', name: 'Other contracts without a feedback clause' },
  { key: 'overdue', name: 'Scores overdue' },
  { key: 'no-result', name: 'Measures without a result' },
  { key: 'no-patients', name: 'No patients in its monitoring' },
  { key: 'ends-soon', name: 'Ends within 90 days' },
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number]['key'];

export interface ContractException {
  kind: ExceptionKind;
  says: string;
}

const ENDS_SOON_DAYS = 90;

/**
 * By how many days the scores of a contract are overdue on `today`; null where they are not, or no interval is agreed.
 * The clock runs from the day on which the latest period's return came in, or from the day on which the contract began.
 */
export function overdueDays(
  {
    intervalDays,
    lastReceivedOn,
    startsOn,
  }: Pick<ListedContract, 'intervalDays' | 'lastReceivedOn' | 'startsOn'>,
  today: string,
): number | null {
  const since = lastReceivedOn ?? startsOn;
  if (intervalDays === null || since === null) return null;
  const late = daysBetween(since, today) - intervalDays;
  return late > 0 ? late : null;
}

/** What is wrong with a contract on `today`, worst first; nothing for one that has ended. CAP-10, DAR-19, LW-42. */
export function exceptionsOf(contract: ListedContract, today: string): ContractException[] {
  const { isNew, feedbackClause, endsOn, measures, measuresWithout, patientsMonitor } = contract;
  if (endsOn !== null && endsOn < today) return [];
  const found: ContractException[] = [];
  if (feedbackClause !== 'yes')
    found.push({
      kind: isNew ? 'new-without' : 'without',
      says:
        feedbackClause === 'no'
          ? 'It does not ask for patient feedback.'
          : 'Nobody has said whether it asks for patient feedback.',
    });
  const late = overdueDays(contract, today);
  if (late !== null)
    found.push({
      kind: 'overdue',
      says: contract.lastReceivedOn
        ? `Scores are ${plural(late, 'day')} late: the last came on ${longDate(contract.lastReceivedOn)}, and they are due ${intervalName(contract.intervalDays).toLowerCase()}.`
        : `No scores have come yet: they were due ${plural(late, 'day')} ago.`,
    });
  if (measuresWithout > 0)
    found.push({
      kind: 'no-result',
      says: `${plural(measuresWithout, 'measure')} of ${measures} ${measuresWithout === 1 ? 'has' : 'have'} no result yet.`,
    });
  if (patientsMonitor === '')
    found.push({ kind: 'no-patients', says: 'No patients are said to take part in its monitoring.' });
  if (endsOn !== null && daysBetween(today, endsOn) <= ENDS_SOON_DAYS)
    found.push({ kind: 'ends-soon', says: `It ends on ${longDate(endsOn)}.` });
  return found;
}

export const measureOfContractForm = z.object({
  measureId: z.uuid({ error: 'Choose the measure.' }),
  target: emptyAsNull(z.coerce.number('Enter the target as a number, for example 50 or 92.5.')),
  targetWords: optionalText(300),
});
export type MeasureOfContractForm = z.infer<typeof measureOfContractForm>;
