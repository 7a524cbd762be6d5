import { z } from 'zod';
import { intervals, sourceKinds } from '../../../reference/source-kinds.ts';
import { plural } from '../../design/text/words.ts';
import { daysBetween } from '../../platform/clock.ts';
import { emptyAsNull, optionalText, requiredText, version } from '../../platform/web/form.ts';

/** Where feedback comes from: who answers for it and how often it should be heard. */
export interface Source {
  id: string;
  name: string;
  kind: string;
  ownerId: string | null;
  ownerName: string | null;
  intervalDays: number | null;
  coverage: string;
  contact: string;
  /** Neighbours who use the same source, or could. */
  sharedWith: string;
  /** 'YYYY-MM-DD'. */
  closedOn: string | null;
  version: number;
}

export interface HeardSource extends Source {
  comments: number;
  /** The month of the first return, 'YYYY-MM'; null where there is none. */
  firstMonth: string | null;
  /** The day of the latest return, 'YYYY-MM-DD', no later than the organisation's today. */
  lastReceivedOn: string | null;
}

export const sourceForm = z.object({
  version: emptyAsNull(version),
  name: requiredText('Give the source a name.', 120),
  kind: z.enum(
    sourceKinds.map(({ key }) => key),
    { error: 'Choose what kind of source it is.' },
  ),
  ownerId: emptyAsNull(z.uuid('Choose somebody from the list.')),
  intervalDays: emptyAsNull(
    z.coerce
      .number('Choose how often it should be heard.')
      .int()
      .min(1, 'Choose how often it should be heard.')
      .max(3660, 'Choose how often it should be heard.'),
  ),
  coverage: optionalText(500),
  contact: optionalText(500),
  sharedWith: optionalText(500),
});
export type SourceForm = z.infer<typeof sourceForm>;

export const sourceKindName = (key: string): string =>
  sourceKinds.find((kind) => kind.key === key)?.name ?? key;

/** Whose voice a kind of source usually brings. */
export const constituencyOf = (key: string): 'patient' | 'staff' | 'partner' =>
  sourceKinds.find((kind) => kind.key === key)?.constituency ?? 'patient';

export const intervalName = (days: number | null): string =>
  intervals.find((interval) => interval.days === days)?.name ?? `Every ${plural(days ?? 0, 'day')}`;

/**
 * How long a source has been silent beyond its rhythm, in words, as of `today` ('YYYY-MM-DD'); null where it is not
 * overdue, is closed, or has no rhythm. CAP-10: a source not received within its interval shows as a gap.
 */
export function gapOf(
  source: Pick<HeardSource, 'intervalDays' | 'lastReceivedOn' | 'closedOn'>,
  today: string,
): string | null {
  if (source.intervalDays === null || source.closedOn !== null) return null;
  if (source.lastReceivedOn === null) return 'nothing yet';
  const late = daysBetween(source.lastReceivedOn, today) - source.intervalDays;
  return late > 0 ? `${plural(late, 'day')} late` : null;
}
