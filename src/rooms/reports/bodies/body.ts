import { z } from 'zod';
import { type BodyKind, bodyKindName, bodyKinds } from '../../../../reference/bodies.ts';
import type { NamedField } from '../../../platform/history/record-page.ts';
import { civilDate, optionalText, requiredText, version, withDates } from '../../../platform/web/form.ts';

const kinds = bodyKinds.map(({ key }) => key) as [BodyKind, ...BodyKind[]];

/** Other names a body goes by, one on each line; a name said twice counts once. */
const names = optionalText(2000).transform((text) => [
  ...new Map(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((name) => [name.toLowerCase(), name]),
  ).values(),
]);

export const bodyForm = z.object({
  name: requiredText('Give the body its name.', 200),
  kind: z.enum(kinds, { error: 'Choose what kind of body it is.' }),
  aliases: names,
  meetsInPublic: z
    .literal('yes')
    .optional()
    .transform((ticked) => ticked === 'yes'),
  version: version.optional(),
});
export type BodyForm = z.infer<typeof bodyForm>;

export const closeBodyForm = withDates(
  ['closedOn'],
  z.object({
    closedOn: civilDate('Enter the last day of the body, for example 31 3 2013.'),
    version,
  }),
);

export interface Body {
  id: string;
  name: string;
  kind: string;
  aliases: string[];
  meetsInPublic: boolean;
  /** 'YYYY-MM-DD'; its last day. */
  closedOn: string | null;
  version: number;
}

export interface ListedBody extends Body {
  meetings: number;
  /** The next meeting from today on, and the last before; 'YYYY-MM-DD'. */
  nextOn: string | null;
  lastOn: string | null;
}

export const bodyFields: readonly NamedField[] = [
  { name: 'name', label: 'Name' },
  { name: 'kind', label: 'Kind', says: (value) => bodyKindName(String(value ?? '')) },
  { name: 'aliases', label: 'Other names' },
  { name: 'meetsInPublic', label: 'Meets in public' },
  { name: 'closedOn', label: 'Closed on' },
];
