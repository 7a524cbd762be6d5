import { equalityFields } from '../../../../reference/equality-questions.ts';
import type { OptionGroup } from '../../../design/form/Select.tsx';
import type { Typed } from '../../../platform/web/form.ts';
import { type ImportField, type ImportMap, importFields } from './mapping.ts';

/** What each field is called where a person chooses what a column is. */
const fieldNames: Readonly<Record<ImportField, string>> = {
  date: 'Date',
  reference: 'Reference number',
  source: 'Source',
  place: 'Place',
  score: 'Score',
  comment: 'Comment',
  sentiment: 'How it sounds (positive, negative …)',
  project: 'Piece of engagement work',
  channel: 'Channel (how it came)',
  level: 'Level',
  constituency: 'Whose voice: patient, staff or partner',
  age: 'Age',
  sex: 'Sex',
  gender: 'Gender',
  ethnicity: 'Ethnic group',
  disability: 'Disability',
  disabilityEffect: 'How much a disability limits',
  religion: 'Religion or belief',
  sexuality: 'Sexual orientation',
  carer: 'Carer',
  pregnancy: 'Pregnancy',
  marriage: 'Marriage or civil partnership',
};

export const fieldName = (field: ImportField): string => fieldNames[field];

const steps = ['broadest', 'second', 'third', 'fourth', 'fifth', 'narrowest'];

// A place has an order, from broad to narrow; of every other field the columns count as they stand in the file.
const placeValue = (step: number) => `place-${step + 1}`;

const isEquality = (field: ImportField) => (equalityFields as readonly string[]).includes(field);

/** The choices for a column. */
export const columnChoices: readonly (OptionGroup | { value: string; label: string })[] = [
  { value: '', label: 'Leave it out' },
  {
    label: 'What was said',
    options: importFields
      .filter((field) => !isEquality(field))
      .flatMap((field) =>
        field === 'place'
          ? steps.map((step, at) => ({ value: placeValue(at), label: `Place, ${step}` }))
          : [{ value: field, label: fieldNames[field] }],
      ),
  },
  {
    label: 'Equality answers',
    options: equalityFields.map((field) => ({ value: field, label: fieldNames[field] })),
  },
];

/** What is chosen for each column, by its place in the file, where this map is taken. */
export function chosenFor(header: readonly string[], map: ImportMap): string[] {
  const chosen = new Map<string, string>();
  for (const field of importFields)
    for (const [at, column] of (map[field] ?? []).entries())
      chosen.set(column, field === 'place' ? placeValue(Math.min(at, steps.length - 1)) : field);
  return header.map((column) => chosen.get(column) ?? '');
}

export const columnName = (at: number) => `column-${at}`;

/** The map that the choices make, as it would be typed. */
export function typedMap(header: readonly string[], typed: Typed): Record<string, string[]> {
  const map = new Map<string, string[]>();
  const places: { step: string; column: string }[] = [];
  for (const [at, column] of header.entries()) {
    const choice = String(typed[columnName(at)] ?? '');
    if (choice.startsWith('place-')) places.push({ step: choice, column });
    else if (choice !== '') map.set(choice, [...(map.get(choice) ?? []), column]);
  }
  if (places.length > 0)
    map.set(
      'place',
      places.toSorted((a, b) => a.step.localeCompare(b.step)).map(({ column }) => column),
    );
  return Object.fromEntries(map);
}
