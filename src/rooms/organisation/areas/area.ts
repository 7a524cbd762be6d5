import { z } from 'zod';
import { emptyAsNull, optionalText, requiredText, version } from '../../../platform/web/form.ts';

export const areaKinds = [
  { key: 'locality', name: 'Locality' },
  { key: 'neighbourhood', name: 'Neighbourhood' },
  { key: 'council', name: 'Council' },
  { key: 'ward', name: 'Ward' },
  { key: 'place', name: 'Place' },
] as const;

export type AreaKind = (typeof areaKinds)[number]['key'];

export const areaKindName = (key: string): string => areaKinds.find((kind) => kind.key === key)?.name ?? key;

export interface Area {
  id: string;
  name: string;
  kind: AreaKind;
  parentId: string | null;
  /** Beginnings of postcodes in it: 'LE13', 'LE15 6'. */
  postcodes: string[];
  position: number;
  closedOn: string | null;
  version: number;
}

/** An area with how deep it lies below the outermost ones. */
export interface AreaInTree extends Area {
  depth: number;
}

/** Areas in the order of a tree: each before those within it, by position and name. Outermost where the parent is gone. */
export function inTree(areas: readonly Area[]): AreaInTree[] {
  const ids = new Set(areas.map(({ id }) => id));
  const within = Map.groupBy(areas, ({ parentId }) => (parentId && ids.has(parentId) ? parentId : ''));
  const walk = (parent: string, depth: number): AreaInTree[] =>
    [...(within.get(parent) ?? [])]
      .sort((a, b) => a.position - b.position || a.name.localeCompare(b.name, 'en-GB'))
      .flatMap((area) => [{ ...area, depth }, ...walk(area.id, depth + 1)]);
  return walk('', 0);
}

/** The area itself and all within it: none of them can be what it lies in. */
export function withinArea(areas: readonly Area[], id: string): Set<string> {
  const found = new Set([id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const area of areas) if (area.parentId && found.has(area.parentId)) found.add(area.id);
  }
  return found;
}

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?( \d([A-Z]{2})?)?$/;

const postcodes = optionalText(4000)
  .transform((text) =>
    text
      .split(/[\n,]+/)
      .map((line) => line.trim().toUpperCase().replace(/\s+/g, ' '))
      .filter(Boolean),
  )
  .superRefine((lines, check) => {
    const wrong = lines.find((line) => !POSTCODE.test(line));
    if (wrong)
      check.addIssue({
        code: 'custom',
        message: `“${wrong}” is no postcode or beginning of one. Write one a line, such as LE13 or LE15 6.`,
      });
  });

export const areaForm = z.object({
  name: requiredText('Enter the area’s name.', 120),
  kind: z.enum(['locality', 'neighbourhood', 'council', 'ward', 'place'], 'Choose what kind of area it is.'),
  parentId: emptyAsNull(z.uuid('Choose the area it lies in from the list.')),
  position: z.coerce
    .number('Enter a whole number.')
    .int('Enter a whole number.')
    .min(0, 'Enter a whole number.')
    .max(9999, 'Use at most 9,999.')
    .default(0),
  postcodes,
  version: version.optional(),
});

export type AreaForm = z.infer<typeof areaForm>;
