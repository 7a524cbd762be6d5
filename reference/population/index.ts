import { broadEthnicGroups, ethnicGroups } from './ethnic-groups.ts';
import { type Rows, readAreas, readBoards, readCounts, readSubAreas } from './rows.ts';

export {
  broadEthnicGroups,
  type EthnicitySet,
  ethnicGroups,
  ethnicityCovers,
  ethnicitySets,
} from './ethnic-groups.ts';
export { type Deprivation, findDeprivation } from './find-deprivation.ts';

export const populationCharacteristics = [
  'ethnicity',
  'ethnicity-broad',
  'sex',
  'age',
  'disability',
  'deprivation',
] as const;
export type PopulationCharacteristic = (typeof populationCharacteristics)[number];

export type PopulationAreaKind =
  | 'country'
  | 'region'
  | 'local authority'
  | 'integrated care board'
  | 'sub-area of an integrated care board';

export interface PopulationArea {
  /** ONS code, as E09000024. */
  code: string;
  /** ODS code of integrated care boards and their sub-areas; null of others. */
  odsCode: string | null;
  name: string;
  kind: PopulationAreaKind;
  /** Code of the area that it lies in; null of England and Wales together. */
  within: string | null;
  characteristics: readonly PopulationCharacteristic[];
}

/** How many people who live in an area belong to each group of a characteristic. */
export interface Population {
  area: { code: string; name: string };
  characteristic: PopulationCharacteristic;
  source: string;
  /** Civil date of the count. */
  asAt: string;
  groups: { key: string; name: string; count: number }[];
}

const CENSUS_DAY = '2021-03-21';
const ogl = 'Open Government Licence v3.0';
const census = (table: string): string => `Census 2021 (${table}), Office for National Statistics, ${ogl}`;

const sources: Record<PopulationCharacteristic, string> = {
  ethnicity: census('TS021'),
  'ethnicity-broad': census('TS021'),
  sex: census('TS009'),
  age: census('TS009'),
  disability: census('TS038, Equality Act'),
  deprivation: `Census 2021 residents, Office for National Statistics, by the English Indices of Deprivation 2025, MHCLG, ${ogl}`,
};

const inAuthorities = ['ethnicity', 'ethnicity-broad', 'sex', 'age'] as const;
const inBoards = ['ethnicity-broad', 'disability', 'deprivation'] as const;
const ENGLAND = 'E92000001';
const WALES = 'W92000004';
const BOTH = 'K04000001';

const regions: readonly (readonly [code: string, name: string])[] = [
  ['E12000001', 'North East'],
  ['E12000002', 'North West'],
  ['E12000003', 'Yorkshire and The Humber'],
  ['E12000004', 'East Midlands'],
  ['E12000005', 'West Midlands'],
  ['E12000006', 'East of England'],
  ['E12000007', 'London'],
  ['E12000008', 'South East'],
  ['E12000009', 'South West'],
];

/** Every area whose population is known, with what is known of it: countries, regions, authorities, boards, sub-areas. */
export function listPopulationAreas(): Promise<readonly PopulationArea[]> {
  areasOnce ??= readAllAreas();
  return areasOnce;
}

let areasOnce: Promise<readonly PopulationArea[]> | undefined;

async function readAllAreas(): Promise<readonly PopulationArea[]> {
  const [areas, care] = await Promise.all([import('./areas.ts'), import('./integrated-care.ts')]);
  const boards = readBoards(care.boardRows);
  const shared = { odsCode: null, characteristics: inAuthorities } as const;
  const codeOf = new Map(boards.map((one) => [one.odsCode, one]));
  return [
    { ...shared, code: BOTH, name: 'England and Wales', kind: 'country', within: null },
    {
      ...shared,
      code: ENGLAND,
      name: 'England',
      kind: 'country',
      within: BOTH,
      characteristics: populationCharacteristics,
    },
    { ...shared, code: WALES, name: 'Wales', kind: 'country', within: BOTH },
    ...regions.map(
      ([code, name]): PopulationArea => ({ ...shared, code, name, kind: 'region', within: ENGLAND }),
    ),
    ...readAreas(areas.areaRows).map(
      ({ code, name, within }): PopulationArea => ({
        ...shared,
        code,
        name,
        kind: 'local authority',
        within,
      }),
    ),
    ...boards.map(
      ({ code, odsCode, name }): PopulationArea => ({
        code,
        odsCode,
        name,
        kind: 'integrated care board',
        within: ENGLAND,
        characteristics: inBoards,
      }),
    ),
    ...readSubAreas(care.integratedCareRows).map(({ code, odsCode, board }): PopulationArea => {
      const within = codeOf.get(board);
      return {
        code,
        odsCode,
        name: `${within?.name.replace('Integrated Care Board', 'ICB') ?? board} – ${odsCode}`,
        kind: 'sub-area of an integrated care board',
        within: within?.code ?? null,
        characteristics: inBoards,
      };
    }),
  ];
}

/**
 * The population of an area by a characteristic. The area is named by its ONS code, a board or sub-area also by its ODS
 * code. Gives undefined where that is not known: integrated care boards by age and sex, local authorities by
 * disability. Ages are three: 16 to 64, 65 to 74, and everybody else; see age-and-sex.ts for why.
 */
export async function findPopulation(
  areaCode: string,
  characteristic: PopulationCharacteristic,
): Promise<Population | undefined> {
  const area = (await listPopulationAreas()).find((one) => one.code === areaCode || one.odsCode === areaCode);
  if (!area?.characteristics.includes(characteristic)) return undefined;
  const isCare = area.odsCode !== null || characteristic === 'disability' || characteristic === 'deprivation';
  const groups = isCare
    ? await careGroups(area, characteristic)
    : await authorityGroups(area, characteristic);
  return {
    area: { code: area.code, name: area.name },
    characteristic,
    source: sources[characteristic],
    asAt: CENSUS_DAY,
    groups,
  };
}

/**
 * Several populations as one: of a county without its city, of two boroughs that plan together. Throws a RangeError where
 * they tell of different characteristics, groups or days, or one area comes twice.
 */
export function sumPopulations(populations: readonly Population[], name: string): Population {
  const [first] = populations;
  if (!first) throw new RangeError('There is no population to add up');
  const keysOf = (one: Population): string => one.groups.map(({ key }) => key).join(' ');
  for (const one of populations)
    if (
      one.characteristic !== first.characteristic ||
      one.asAt !== first.asAt ||
      keysOf(one) !== keysOf(first)
    )
      throw new RangeError(`${one.area.name} and ${first.area.name} do not tell of the same groups`);
  const codes = populations.map((one) => one.area.code);
  if (new Set(codes).size < codes.length) throw new RangeError('An area comes twice');
  return {
    ...first,
    area: { code: codes.join('+'), name },
    source: [...new Set(populations.map((one) => one.source))].join('; '),
    groups: first.groups.map((group, at) => ({
      ...group,
      count: populations.reduce((sum, one) => sum + (one.groups[at]?.count ?? 0), 0),
    })),
  };
}

const sumOf = (rows: Rows, isIn: (code: string) => boolean): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const [code, counts] of rows)
    if (isIn(code)) for (const [key, count] of counts) sums.set(key, (sums.get(key) ?? 0) + count);
  return sums;
};

async function authorityGroups(
  area: PopulationArea,
  characteristic: PopulationCharacteristic,
): Promise<Population['groups']> {
  const { areaRows } = await import('./areas.ts');
  const regionOf = new Map(readAreas(areaRows).map(({ code, within }) => [code, within]));
  const isIn = (code: string): boolean =>
    area.code === code ||
    area.code === regionOf.get(code) ||
    area.code === BOTH ||
    (area.code === ENGLAND && code.startsWith('E'));
  if (characteristic === 'ethnicity' || characteristic === 'ethnicity-broad') {
    const { ethnicityKeys, ethnicityRows } = await import('./ethnicity.ts');
    const sums = sumOf(readCounts(ethnicityRows, ethnicityKeys), isIn);
    const countOf = (key: string): number => sums.get(key) ?? 0;
    if (characteristic === 'ethnicity')
      return ethnicGroups.map(({ key, name }) => ({ key, name, count: countOf(key) }));
    return broadEthnicGroups.map(({ key, name }) => ({
      key,
      name,
      count: ethnicGroups.reduce((sum, one) => sum + (one.broad === key ? countOf(one.key) : 0), 0),
    }));
  }
  const { ageAndSexKeys, ageAndSexRows } = await import('./age-and-sex.ts');
  const sums = sumOf(readCounts(ageAndSexRows, ageAndSexKeys), isIn);
  const countOf = (...keys: (typeof ageAndSexKeys)[number][]): number =>
    keys.reduce((sum, key) => sum + (sums.get(key) ?? 0), 0);
  if (characteristic === 'sex')
    return [
      { key: 'female', name: 'Female', count: countOf('female') },
      { key: 'male', name: 'Male', count: countOf('male') },
    ];
  const working = countOf('female 16-64', 'male 16-64');
  const older = countOf('female 65-74', 'male 65-74');
  return [
    { key: '16-64', name: '16 to 64', count: working },
    { key: '65-74', name: '65 to 74', count: older },
    {
      key: '0-15|75+',
      name: 'Under 16, or 75 or over',
      count: countOf('female', 'male') - working - older,
    },
  ];
}

async function careGroups(
  area: PopulationArea,
  characteristic: PopulationCharacteristic,
): Promise<Population['groups']> {
  const { integratedCareKeys, integratedCareRows } = await import('./integrated-care.ts');
  const sums = new Map<string, number>();
  for (const { code, board, counts } of readSubAreas(integratedCareRows)) {
    if (area.code !== ENGLAND && area.code !== code && area.odsCode !== board) continue;
    for (const [at, key] of integratedCareKeys.entries())
      sums.set(key, (sums.get(key) ?? 0) + (counts[at] ?? 0));
  }
  const countOf = (key: string): number => sums.get(key) ?? 0;
  if (characteristic === 'disability')
    return [
      { key: 'disabled', name: 'Disabled', count: countOf('disabled') },
      { key: 'not-disabled', name: 'Not disabled', count: countOf('not-disabled') },
    ];
  if (characteristic === 'deprivation')
    return Array.from({ length: 10 }, (_, at) => ({
      key: `decile-${at + 1}`,
      name: tenths[at] ?? `Tenth ${at + 1} of 10`,
      count: countOf(`decile-${at + 1}`),
    }));
  return broadEthnicGroups.map(({ key, name }) => ({ key, name, count: countOf(key) }));
}

const tenths: Readonly<Record<number, string>> = {
  0: 'Most deprived tenth of neighbourhoods',
  9: 'Least deprived tenth of neighbourhoods',
};
