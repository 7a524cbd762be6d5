import { z } from 'zod';
import type { NamedField } from '../../../../platform/history/record-page.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  version,
  withDates,
} from '../../../../platform/web/form.ts';
import { days, hundredthsField } from '../amounts.ts';
import { lineFields, type NamedLine } from '../line-choice.ts';
import { capacityOf } from './capacity.ts';

/** Half-open days of a post or an allocation; null is without end. Dates are 'YYYY-MM-DD'. */
const fromUntil = {
  fromOn: emptyAsNull(civilDate('Enter the first day as a day, a month and a year.')),
  untilOn: emptyAsNull(civilDate('Enter the last day as a day, a month and a year.')),
};
const inOrder = ({ fromOn, untilOn }: { fromOn: string | null; untilOn: string | null }) =>
  fromOn === null || untilOn === null || fromOn <= untilOn;
const lastBeforeFirst = { message: 'The last day is before the first.', path: ['untilOn'] };

export const postForm = withDates(
  ['fromOn', 'untilOn'],
  z
    .object({
      title: requiredText('Enter the title of the post.', 200),
      personId: emptyAsNull(z.uuid('Choose a colleague from the list.')),
      providedBy: optionalText(200),
      daysPerWeek: hundredthsField('Enter the days a week of the post, up to 7, for example 5 or 2.5.', 7),
      percentOfTime: hundredthsField('Enter how much of that is for this work, up to 100.', 100),
      functions: z.array(z.uuid('Choose the functions from the list.')).default([]),
      ...fromUntil,
      version: version.optional(),
    })
    .refine(inOrder, lastBeforeFirst),
);
export type PostForm = z.infer<typeof postForm>;

export const allocationForm = withDates(
  ['fromOn', 'untilOn'],
  z
    .object({
      ...lineFields,
      work: optionalText(300),
      daysPerWeek: hundredthsField('Enter the days a week, up to 7, for example 2 or 0.5.', 7),
      ...fromUntil,
      version: version.optional(),
    })
    .refine(inOrder, lastBeforeFirst)
    .refine(({ planId, work }) => planId !== null || work !== '', {
      message: 'Choose a line of a plan, or say what other work it is.',
      path: ['work'],
    }),
);
export type AllocationForm = z.infer<typeof allocationForm>;

/** Days a week that a post gives to a line of a plan, or to other work. Days are hundredths. */
export interface Allocation {
  id: string;
  postId: string;
  line: NamedLine | null;
  work: string;
  daysPerWeek: number;
  fromOn: string | null;
  untilOn: string | null;
  version: number;
}

/** A post with what it is for and what it is given to. Days and percent are hundredths. */
export interface Post {
  id: string;
  title: string;
  personId: string | null;
  personName: string | null;
  providedBy: string;
  daysPerWeek: number;
  percentOfTime: number;
  /** Days a week it has for this work. */
  capacity: number;
  fromOn: string | null;
  untilOn: string | null;
  version: number;
  /** Ids of framework items of the kind 'function'. */
  functionIds: string[];
  allocations: Allocation[];
}

/** What an allocation is for, in words. */
export const workInWords = ({ line, work }: Pick<Allocation, 'line' | 'work'>): string =>
  [line ? `${line.code} of ${line.plan}` : '', work].filter(Boolean).join(': ');

/** '5 days a week at 80%: 4 days a week'; one at its whole time says only its days. */
export function contractInWords({ daysPerWeek, percentOfTime }: Pick<Post, 'daysPerWeek' | 'percentOfTime'>) {
  if (percentOfTime === 10_000) return `${days(daysPerWeek)} a week`;
  return `${days(daysPerWeek)} a week at ${percentOfTime / 100}%: ${days(capacityOf(daysPerWeek, percentOfTime))} a week`;
}

export const typedPostFields: readonly NamedField[] = [
  { name: 'title', label: 'Title' },
  { name: 'person', label: 'Who holds it' },
  { name: 'providedBy', label: 'Provided by' },
  { name: 'daysPerWeek', label: 'Days a week' },
  { name: 'percentOfTime', label: 'Percent of that time' },
  { name: 'functions', label: 'Functions' },
  { name: 'fromOn', label: 'From' },
  { name: 'untilOn', label: 'Until' },
];
export const typedAllocationFields: readonly NamedField[] = [
  { name: 'line', label: 'Line of a plan' },
  { name: 'what', label: 'Other work' },
  { name: 'allocated', label: 'Days a week given' },
  { name: 'givenFrom', label: 'Given from' },
  { name: 'givenUntil', label: 'Given until' },
];
export const postFields = [...typedPostFields, ...typedAllocationFields];
