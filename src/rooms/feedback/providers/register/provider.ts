import { z } from 'zod';
import type { Option } from '../../../../design/form/field.ts';
import { emptyAsNull, optionalText, requiredText, version } from '../../../../platform/web/form.ts';
import { choice, type FieldSpec } from '../field-spec.ts';

/** What providers there are; an organisation's own word may stand beside it in the name. */
export const providerKinds = [
  { key: 'acute', name: 'Hospital trust' },
  { key: 'mental-health', name: 'Mental health trust' },
  { key: 'community', name: 'Community services' },
  { key: 'ambulance', name: 'Ambulance and patient transport' },
  { key: 'practice', name: 'GP practice' },
  { key: 'urgent', name: 'Out of hours and urgent care' },
  { key: 'dental', name: 'Dentist' },
  { key: 'pharmacy', name: 'Pharmacy' },
  { key: 'optician', name: 'Optician' },
  { key: 'care-home', name: 'Care home or home care' },
  { key: 'voluntary', name: 'Voluntary organisation' },
  { key: 'independent', name: 'Independent provider' },
  { key: 'council', name: 'Council' },
  { key: 'other', name: 'Other' },
] as const;

export const providerKindName = (key: string): string =>
  providerKinds.find((kind) => kind.key === key)?.name ?? key;

/** What a place is. */
export const placeKinds: readonly Option[] = [
  { value: 'provider', label: 'Provider' },
  { value: 'practice', label: 'Practice' },
  { value: 'site', label: 'Site' },
  { value: 'ward', label: 'Ward' },
  { value: 'service', label: 'Service' },
  { value: 'pathway', label: 'Pathway' },
];

export const optionalId = emptyAsNull(z.uuid('Choose one of the list.'));

/** An address on the web, or ''. */
const website = z
  .string()
  .max(300, 'Use at most 300 characters.')
  .refine((text) => text === '' || /^https?:\/\/[^\s/]+\.[^\s]+$/u.test(text), {
    error: 'Enter the whole address of the website, for example https://www.example.nhs.uk.',
  })
  .default('');

export const odsCode = z
  .string()
  .transform((text) => text.replace(/\s+/gu, '').toUpperCase())
  .refine((text) => text === '' || /^[A-Z0-9]{3,10}$/u.test(text), {
    error: 'An ODS code is 3 to 10 letters and digits, for example RVJ or C84001.',
  })
  .transform((text) => (text === '' ? null : text))
  .default(null);

export const providerForm = z.object({
  version: version.optional(),
  name: requiredText('Enter the name of the provider.', 200),
  kind: z.enum(
    providerKinds.map(({ key }) => key),
    { error: 'Choose what kind of provider it is.' },
  ),
  odsCode,
  areaId: optionalId,
  website,
  contact: optionalText(500),
});
export type ProviderForm = z.infer<typeof providerForm>;

export const publicForm = z.object({
  version: version.optional(),
  shownToPublic: z
    .literal('yes')
    .transform(() => true)
    .catch(false),
  publicNote: optionalText(1000),
});
export type PublicForm = z.infer<typeof publicForm>;

/** The fields of the form; `areas` are the organisation's. */
export const providerFields = (areas: readonly Option[]): FieldSpec[] => [
  { name: 'name', label: 'Name', as: 'text' },
  choice({
    name: 'kind',
    label: 'Kind',
    as: 'select',
    none: 'Choose one',
    options: providerKinds.map(({ key, name }) => ({ value: key, label: name })),
  }),
  {
    name: 'odsCode',
    label: 'ODS code',
    as: 'text',
    width: 10,
    optional: true,
    hint: 'The code by which the NHS knows it. Returns in a file can name it by this.',
  },
  choice({
    name: 'areaId',
    label: 'Area',
    as: 'select',
    none: 'No single area',
    options: areas,
    optional: true,
  }),
  { name: 'website', label: 'Website', as: 'text', optional: true },
  {
    name: 'contact',
    label: 'Whom to ask there',
    as: 'area',
    rows: 2,
    optional: true,
    hint: 'Seen on the desk only.',
  },
];

export const publicFields: FieldSpec[] = [
  {
    name: 'shownToPublic',
    label: 'Show its scores on the public page',
    as: 'tick',
    hint: 'With their dates, how many people answered, and your note.',
  },
  {
    name: 'publicNote',
    label: 'Note for the public',
    as: 'area',
    optional: true,
    hint: 'What people should know when they read the scores: how they were asked, whether it was checked.',
  },
];

export interface Provider {
  id: string;
  name: string;
  kind: string;
  odsCode: string | null;
  areaId: string | null;
  areaName: string | null;
  website: string;
  contact: string;
  shownToPublic: boolean;
  publicNote: string;
  closedOn: string | null;
  version: number;
}

export interface ListedProvider {
  id: string;
  name: string;
  kind: string;
  odsCode: string | null;
  areaName: string | null;
  closedOn: string | null;
  shownToPublic: boolean;
  places: number;
  contracts: number;
  openActions: number;
  /** The last day of the latest period that it reported. */
  reportedTo: string | null;
}

export interface PlaceOfProvider {
  id: string;
  path: string;
  kind: string | null;
  areaId: string | null;
  providerId: string | null;
  providerName: string | null;
}

export const providerFilter = z.object({
  words: z.string().trim().min(1).max(100).optional().catch(undefined),
  kind: z
    .enum(providerKinds.map(({ key }) => key))
    .optional()
    .catch(undefined),
  area: z.uuid().optional().catch(undefined),
  state: z.enum(['closed', 'all']).optional().catch(undefined),
});
export type ProviderFilter = z.infer<typeof providerFilter>;
