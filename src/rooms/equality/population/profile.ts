import { z } from 'zod';
import { civilDate, emptyAsNull, requiredText, version, withDates } from '../../../platform/web/form.ts';

/** One group of a population: how many people, or in a fact, what is said. */
export interface ProfileGroup {
  key: string;
  name: string;
  /** People; of a table in per cent, thousandths of a per cent. */
  count: number;
  /** Where the source tells a share only. */
  percent?: number;
  /** Of a fact that is no count: "34% more by 2018". */
  says?: string;
}

/** Who lives in an area by one characteristic. */
export interface Profile {
  id: string;
  characteristic: string;
  area: string;
  areaCodes: string[];
  groups: ProfileGroup[];
  source: string;
  /** Civil date of the count. */
  asAt: string | null;
  nextReviewOn: string | null;
  own: boolean;
  version: number;
}

const groupsSchema = z.array(
  z.object({
    key: z.string(),
    name: z.string(),
    count: z.number(),
    percent: z.number().optional(),
    says: z.string().optional(),
  }),
);

/** Groups as the database gave them back. */
export const readGroups = (kept: unknown): ProfileGroup[] => groupsSchema.parse(kept);

export const readCodes = (kept: unknown): string[] => z.array(z.string()).catch([]).parse(kept);

/** How many people all groups come to; nothing where they are shares or words. */
export const totalOf = (groups: readonly ProfileGroup[]): number | null =>
  groups.some(({ percent, says }) => percent !== undefined || says !== undefined)
    ? null
    : groups.reduce((sum, one) => sum + one.count, 0);

const day = civilDate('Write a day of the calendar: day, month and year.');

/** What can be put right of a profile without loading it again. */
export const editForm = withDates(
  ['asAt', 'nextReviewOn'],
  z.object({
    source: requiredText('Say where the figures come from.', 300),
    asAt: day,
    nextReviewOn: emptyAsNull(day),
    version,
  }),
);
export type EditForm = z.infer<typeof editForm>;

/** Who lives here is looked at again when a year is over, unless somebody says otherwise. */
export const usualReview = (today: string): string =>
  Temporal.PlainDate.from(today).add({ years: 1 }).toString();

/**
 * Said where figures are newer than the year in which they are used: a census after the answers. Empty where they are not.
 */
export function laterThan(asAt: string | null, today: string): string {
  if (!asAt || asAt <= today) return '';
  const years = Number(asAt.slice(0, 4)) - Number(today.slice(0, 4));
  return `Counted about ${years === 1 ? 'a year' : `${years} years`} later than the day this desk lives on: who lived here then may have differed.`;
}
