/**
 * Ethnic groups as the population tables know them, and which of them an answer of another set covers.
 * Groups: Census 2021 and 2001 for England and Wales, Office for National Statistics, Open Government Licence v3.0;
 * letters: ETHNIC CATEGORY of the NHS Data Dictionary.
 */

export const broadEthnicGroups = [
  { key: 'asian', name: 'Asian, Asian British or Asian Welsh' },
  { key: 'black', name: 'Black, Black British, Black Welsh, Caribbean or African' },
  { key: 'mixed', name: 'Mixed or multiple ethnic groups' },
  { key: 'white', name: 'White' },
  { key: 'other', name: 'Other ethnic group' },
] as const;
export type BroadEthnicGroup = (typeof broadEthnicGroups)[number]['key'];

export const ethnicGroups: readonly { key: string; name: string; broad: BroadEthnicGroup }[] = [
  { key: 'indian', name: 'Indian', broad: 'asian' },
  { key: 'pakistani', name: 'Pakistani', broad: 'asian' },
  { key: 'bangladeshi', name: 'Bangladeshi', broad: 'asian' },
  { key: 'chinese', name: 'Chinese', broad: 'asian' },
  { key: 'other-asian', name: 'Any other Asian background', broad: 'asian' },
  { key: 'caribbean', name: 'Caribbean', broad: 'black' },
  { key: 'african', name: 'African', broad: 'black' },
  { key: 'other-black', name: 'Any other Black background', broad: 'black' },
  { key: 'white-and-black-caribbean', name: 'White and Black Caribbean', broad: 'mixed' },
  { key: 'white-and-black-african', name: 'White and Black African', broad: 'mixed' },
  { key: 'white-and-asian', name: 'White and Asian', broad: 'mixed' },
  { key: 'other-mixed', name: 'Any other mixed background', broad: 'mixed' },
  { key: 'white-british', name: 'English, Welsh, Scottish, Northern Irish or British', broad: 'white' },
  { key: 'white-irish', name: 'Irish', broad: 'white' },
  { key: 'gypsy-or-irish-traveller', name: 'Gypsy or Irish Traveller', broad: 'white' },
  { key: 'roma', name: 'Roma', broad: 'white' },
  { key: 'other-white', name: 'Any other White background', broad: 'white' },
  { key: 'arab', name: 'Arab', broad: 'other' },
  { key: 'other-ethnic-group', name: 'Any other ethnic group', broad: 'other' },
];

type Covers = Readonly<Record<string, readonly string[]>>;

/**
 * The 2001 question offered no answer to Gypsies, Irish Travellers, Roma and Arabs. Most wrote themselves in
 * under another White background or another group, so those two answers cover them; that is a judgement.
 */
const of2001 = {
  'other-white': ['other-white', 'gypsy-or-irish-traveller', 'roma'],
  'other-ethnic-group': ['other-ethnic-group', 'arab'],
};

const itself: Covers = Object.fromEntries(ethnicGroups.map(({ key }) => [key, [key]]));
const only2001 = ethnicGroups.filter(
  ({ key }) => !['gypsy-or-irish-traveller', 'roma', 'arab'].includes(key),
);

const letters: Readonly<Record<string, string>> = {
  A: 'white-british',
  B: 'white-irish',
  C: 'other-white',
  D: 'white-and-black-caribbean',
  E: 'white-and-black-african',
  F: 'white-and-asian',
  G: 'other-mixed',
  H: 'indian',
  J: 'pakistani',
  K: 'bangladeshi',
  L: 'other-asian',
  M: 'caribbean',
  N: 'african',
  P: 'other-black',
  R: 'chinese',
  S: 'other-ethnic-group',
};

const groupsOf2001: Covers = { ...Object.fromEntries(only2001.map(({ key }) => [key, [key]])), ...of2001 };

/** The sets in which people were asked, and which of the 19 groups each answer covers. */
export const ethnicitySets = {
  /** 19 groups of the Census 2021, as `ethnicity-2021` asks. */
  'census-2021': itself,
  /** 16 groups of the Census 2001, as `ethnicity-2012` asks. */
  'census-2001': groupsOf2001,
  /** The same 16 as letters in NHS records; Z is not stated. */
  'nhs-letters': Object.fromEntries(
    Object.entries(letters).map(([letter, key]) => [letter, groupsOf2001[key] ?? []]),
  ) as Covers,
  /** Five broad groups. */
  broad: Object.fromEntries(
    broadEthnicGroups.map(({ key }) => [
      key,
      ethnicGroups.filter(({ broad }) => broad === key).map((one) => one.key),
    ]),
  ) as Covers,
} as const;
export type EthnicitySet = keyof typeof ethnicitySets;

/**
 * Which groups of a population each answer of a set covers, for `alignGroups`; the population may be told in 19 groups
 * or in five.
 */
export function ethnicityCovers(set: EthnicitySet, population: readonly { key: string }[]): Covers {
  const known = new Set(population.map(({ key }) => key));
  const broadOf = new Map<string, string>(ethnicGroups.map(({ key, broad }) => [key, broad]));
  return Object.fromEntries(
    Object.entries(ethnicitySets[set]).map(([answer, keys]) => [
      answer,
      [...new Set(keys.map((key) => (known.has(key) ? key : (broadOf.get(key) ?? key))))],
    ]),
  );
}
