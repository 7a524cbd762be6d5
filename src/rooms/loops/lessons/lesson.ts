import { z } from 'zod';
import type { NamedField } from '../../../platform/history/record-page.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  version,
  withDates,
} from '../../../platform/web/form.ts';

export const lessonForm = withDates(
  ['sharedOn'],
  z.object({
    lesson: requiredText('Write what was learned.', 3000),
    loopId: emptyAsNull(z.uuid()),
    sharedWith: optionalText(500),
    sharedOn: emptyAsNull(civilDate('Enter the day on which it was shared, for example 27 9 2012.')),
    adoptedIn: optionalText(500),
    version: version.optional(),
  }),
);
export type LessonForm = z.infer<typeof lessonForm>;

export interface Lesson {
  id: string;
  lesson: string;
  loopId: string | null;
  loopTitle: string | null;
  sharedWith: string;
  sharedOn: string | null;
  adoptedIn: string;
  writerName: string | null;
  /** The day on which it was written down, which is its place in the list. */
  writtenOn: string;
  version: number;
}

export const lessonFields: readonly NamedField[] = [
  { name: 'lesson', label: 'Lesson' },
  { name: 'loop', label: 'Learned from' },
  { name: 'sharedWith', label: 'Shared with' },
  { name: 'sharedOn', label: 'Shared on' },
  { name: 'adoptedIn', label: 'Adopted in' },
];
