import { z } from 'zod';
import type { NamedField } from '../../../platform/history/record-page.ts';
import { emptyAsNull, requiredText, version } from '../../../platform/web/form.ts';

export const sectionForm = z.object({
  heading: requiredText('Give the section a heading.', 300),
  parentId: emptyAsNull(z.uuid({ error: 'Choose a section from the list.' })),
  frameworkItemId: emptyAsNull(z.uuid({ error: 'Choose a statement from the list.' })),
  version: version.optional(),
});
export type SectionForm = z.infer<typeof sectionForm>;

export const moveForm = z.object({ way: z.enum(['up', 'down']) });

export const sectionFields: readonly NamedField[] = [
  { name: 'heading', label: 'Heading' },
  { name: 'parent', label: 'Under' },
  { name: 'framework', label: 'Serves' },
];
