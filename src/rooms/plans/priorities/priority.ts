import { z } from 'zod';
import { isId } from '../../../platform/db/ids.ts';
import type { NamedField } from '../../../platform/history/record-page.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  version,
  withDates,
} from '../../../platform/web/form.ts';
import { planHref } from '../addresses.ts';

/** What an organisation and a body such as a LINk or a Healthwatch agreed to put first in a year (MER-18). */
export interface Priority {
  id: string;
  planId: string;
  title: string;
  year: string;
  /** The body as it is named. */
  agreedWith: string;
  /** Null until it is agreed. */
  agreedOn: string | null;
  note: string;
  version: number;
  lines: { id: string; code: string; what: string }[];
}

export const priorityForm = withDates(
  ['agreedOn'],
  z.object({
    title: requiredText('Enter what comes first.', 300),
    year: requiredText('Enter the year, such as 2013/14.', 20),
    agreedWith: requiredText('Enter who it is agreed with.', 200),
    agreedOn: emptyAsNull(civilDate('Enter the day it was agreed as a date, such as 27 9 2012.')),
    note: optionalText(2000),
    lines: z.array(z.string().refine(isId)).max(500).default([]),
    version: version.optional(),
  }),
);
export type PriorityForm = z.infer<typeof priorityForm>;

/** The fields as the history and a clash of versions name them. */
export const priorityFields: readonly NamedField[] = [
  { name: 'title', label: 'Priority' },
  { name: 'year', label: 'Year' },
  { name: 'agreedWith', label: 'Agreed with' },
  { name: 'agreedOn', label: 'Agreed on' },
  { name: 'note', label: 'Note' },
  { name: 'lines', label: 'Lines' },
];

/** The page of one plan's priorities, and what is done with one of them: 'edit', 'remove'. */
export const prioritiesHref = (slug: string, planId: string, rest = '') =>
  planHref(slug, planId, rest === '' ? 'priorities' : `priorities/${rest}`);
