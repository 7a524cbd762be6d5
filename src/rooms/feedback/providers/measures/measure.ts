import { z } from 'zod';
import { optionalText, requiredText, version } from '../../../../platform/web/form.ts';
import { choice, type FieldSpec } from '../field-spec.ts';

export const measureKinds = [
  { key: 'net_promoter', name: 'Recommendation score (net promoter)' },
  { key: 'friends_and_family', name: 'Friends and Family Test' },
  { key: 'percentage', name: 'Percentage' },
  { key: 'count', name: 'Count, such as complaints' },
  { key: 'words', name: 'Words' },
] as const;
export const measureKindName = (key: string) => measureKinds.find((one) => one.key === key)?.name ?? key;

export const betters = [
  { key: 'higher', name: 'Higher' },
  { key: 'lower', name: 'Lower' },
  { key: 'neither', name: 'Neither' },
] as const;
export const betterName = (key: string) => betters.find((one) => one.key === key)?.name ?? key;

export const measureForm = z.object({
  version: version.optional(),
  name: requiredText('Give the measure a name.', 200),
  question: optionalText(1000),
  kind: z.enum(
    measureKinds.map(({ key }) => key),
    { error: 'Choose what kind of result it has.' },
  ),
  unit: optionalText(40),
  better: z.enum(['higher', 'lower', 'neither'], { error: 'Choose which way is better.' }),
  source: optionalText(500),
});
export type MeasureForm = z.infer<typeof measureForm>;

export const measureFields: FieldSpec[] = [
  { name: 'name', label: 'Name', as: 'text' },
  {
    name: 'question',
    label: 'The question that people are asked',
    as: 'area',
    optional: true,
    hint: 'Word for word, so that scores stay comparable.',
  },
  choice({
    name: 'kind',
    label: 'Kind of result',
    as: 'radios',
    options: measureKinds.map(({ key, name }) => ({ value: key, label: name })),
  }),
  {
    name: 'unit',
    label: 'Unit',
    as: 'text',
    width: 10,
    optional: true,
    hint: 'Such as points, % or complaints',
  },
  choice({
    name: 'better',
    label: 'Which way is better',
    as: 'radios',
    options: betters.map(({ key, name }) => ({ value: key, label: name })),
  }),
  {
    name: 'source',
    label: 'Where its definition comes from',
    as: 'area',
    rows: 2,
    optional: true,
  },
];

export interface Measure {
  id: string;
  name: string;
  question: string;
  kind: string;
  unit: string;
  better: string;
  source: string;
  closedOn: string | null;
  contracts: number;
  version: number;
}

/** Whether a result reaches a target; null where either is not there, or no way is better. */
export function meetsTarget(score: number | null, target: number | null, better: string): boolean | null {
  if (score === null || target === null || better === 'neither') return null;
  return better === 'lower' ? score <= target : score >= target;
}
