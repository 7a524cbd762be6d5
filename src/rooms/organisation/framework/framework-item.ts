import { z } from 'zod';
import { type FrameworkItemKind, frameworkItemKinds } from '../../../../reference/framework-items.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  type Typed,
  version,
  withDates,
} from '../../../platform/web/form.ts';

export type FrameworkState = 'draft' | 'adopted' | 'superseded';

/** One statement the organisation makes about itself: an aim, a value, a principle. */
export interface FrameworkItem {
  id: string;
  kind: FrameworkItemKind;
  text: string;
  note: string;
  parentId: string | null;
  position: number;
  state: FrameworkState;
  /** First and last day in force, 'YYYY-MM-DD'. */
  inForceFrom: string | null;
  inForceTo: string | null;
  codesignedWith: string[];
  replacesId: string | null;
  version: number;
}

export const stateWords: Record<FrameworkState, string> = {
  draft: 'Draft',
  adopted: 'Adopted',
  superseded: 'Superseded',
};

export const kindName = (key: string): string =>
  frameworkItemKinds.find((kind) => kind.key === key)?.one ?? key;

export interface FrameworkFilter {
  kind: FrameworkItemKind | null;
  /** In force or in draft, or all with what was superseded. */
  state: 'current' | FrameworkState | 'all';
}

export function readFilter(typed: Typed): FrameworkFilter {
  const states = ['draft', 'adopted', 'superseded', 'all'] as const;
  return {
    kind: frameworkItemKinds.find(({ key }) => key === typed.kind)?.key ?? null,
    state: states.find((state) => state === typed.state) ?? 'current',
  };
}

export function filterHref(base: string, { kind, state }: FrameworkFilter): string {
  const query = new URLSearchParams({
    ...(kind ? { kind } : {}),
    ...(state === 'current' ? {} : { state }),
  }).toString();
  return query ? `${base}?${query}` : base;
}

const names = optionalText(1000).transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
);

export const frameworkItemForm = z.object({
  kind: z.enum(
    frameworkItemKinds.map(({ key }) => key) as [FrameworkItemKind, ...FrameworkItemKind[]],
    'Choose what kind of statement it is.',
  ),
  text: requiredText('Enter the statement.', 2000),
  note: optionalText(2000),
  parentId: emptyAsNull(z.uuid('Choose the statement it belongs to from the list.')),
  position: z.coerce
    .number('Enter a whole number.')
    .int('Enter a whole number.')
    .min(0, 'Enter a whole number.')
    .max(9999, 'Use at most 9,999.')
    .default(0),
  codesignedWith: names,
  version: version.optional(),
});

export type FrameworkItemForm = z.infer<typeof frameworkItemForm>;

export const dayForm = withDates(
  ['on'],
  z.object({ on: civilDate('Enter the day as a day, a month and a year.'), version }),
);
