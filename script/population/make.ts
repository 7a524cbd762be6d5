import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

type Row = Record<string, string>;

const licence = `Contains public sector information licensed under the Open Government Licence v3.0:
 * https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/`;
const ons = 'Source: Office for National Statistics';

/** Groups of the Census 2021 in the order of the table, by the words of the published file. */
const ethnicGroups: Readonly<Record<string, string>> = {
  Indian: 'indian',
  Pakistani: 'pakistani',
  Bangladeshi: 'bangladeshi',
  Chinese: 'chinese',
  'Other Asian': 'other-asian',
  Caribbean: 'caribbean',
  African: 'african',
  'Other Black': 'other-black',
  'White and Black Caribbean': 'white-and-black-caribbean',
  'White and Black African': 'white-and-black-african',
  'White and Asian': 'white-and-asian',
  'Other Mixed or Multiple ethnic groups': 'other-mixed',
  'English, Welsh, Scottish, Northern Irish or British': 'white-british',
  Irish: 'white-irish',
  'Gypsy or Irish Traveller': 'gypsy-or-irish-traveller',
  Roma: 'roma',
  'Other White': 'other-white',
  Arab: 'arab',
  'Any other ethnic group': 'other-ethnic-group',
};

/** The files of reference/population, made from the published tables in a folder. Throws where one is not as expected. */
export function makePopulation(folder: string): { name: string; text: string }[] {
  const read = (name: string): Row[] =>
    parse(readFileSync(join(folder, name)), { columns: true, bom: true, skip_empty_lines: true });
  return [
    file({
      name: 'areas.ts',
      about: 'Local authorities of England and Wales in 2021 with their regions',
      from: `${ons}, Census 2021 and Open Geography Portal.
 * Code, region or country, name.`,
      constant: 'areaRows',
      rows: areaRows(read('ethnicity21_ltla21.csv'), read('lookup_ltla21_region21.csv')),
    }),
    file({
      name: 'ethnicity.ts',
      about: 'Usual residents of local authorities by ethnic group, Census 2021',
      from: `${ons}, Census 2021 (TS021).
 * Code, then residents in the order of \`ethnicityKeys\`.`,
      constant: 'ethnicityRows',
      keys: { name: 'ethnicityKeys', of: Object.values(ethnicGroups) },
      rows: ethnicityRows(read('ethnicity21_ltla21.csv')),
    }),
    file({
      name: 'age-and-sex.ts',
      about: 'Usual residents of local authorities by sex and three ages, Census 2021',
      from: `${ons}, Census 2021 (TS009).
 * Code, then residents in the order of \`ageAndSexKeys\`: all ages, 16 to 64, 65 to 74.
 * The copy that this is made from counts babies under 1 twice among the young and leaves out everybody of 75 and
 * over, so that only these ages can be told apart; everybody else is under 16, or 75 or over.`,
      constant: 'ageAndSexRows',
      keys: {
        name: 'ageAndSexKeys',
        of: ['female', 'male', 'female 16-64', 'male 16-64', 'female 65-74', 'male 65-74'],
      },
      rows: ageAndSexRows(read('age_gender21_ltla21_ew.csv')),
    }),
    file({
      name: 'integrated-care.ts',
      about: 'Integrated care boards and their sub-areas (2024), Census 2021 residents',
      from: `${ons}, Census 2021; NHS England; MHCLG, English Indices of Deprivation 2025.
 * Boards: ODS code, ONS code, name. Sub-areas: code of the board, ODS code, ONS code, then residents in the order of
 * \`integratedCareKeys\`.`,
      constant: 'integratedCareRows',
      keys: {
        name: 'integratedCareKeys',
        of: [...broad.map(([key]) => key), 'disabled', 'not-disabled', ...deciles],
      },
      rows: subAreaRows(read('derived_sub_icb24_census2021_ethnicity_disability_imd2025.csv')),
      also: { constant: 'boardRows', rows: boardRows(read('icb24_list.csv')) },
    }),
    file({
      name: 'deprivation.ts',
      about: 'Indices of deprivation of English local authorities (2023 and 2024), 2019 and 2025',
      from: `Source: MHCLG, English Indices of Deprivation 2019 and 2025.
 * Code; 2019 and then 2025: average score, share of neighbourhoods among the most deprived tenth of England, extent; name.`,
      constant: 'deprivationRows',
      rows: deprivationRows(read('imd2019_england_ltla23.csv'), read('imd2025_england_ltla24.csv')),
    }),
  ];
}

interface Part {
  name: string;
  about: string;
  from: string;
  constant: string;
  keys?: { name: string; of: readonly string[] };
  rows: string[];
  also?: { constant: string; rows: string[] };
}

function file({ name, about, from, constant, keys, rows, also }: Part): { name: string; text: string } {
  const table = (one: string, lines: readonly string[]) =>
    `export const ${one} = \`\n${lines.join('\n')}\n\`;\n`;
  const text = `/**
 * ${about}.
 * ${from}
 * ${licence}
 * Made by script/population.ts; not to be changed by hand.
 */
${keys ? `\n// biome-ignore format: a list of columns\nexport const ${keys.name} = [${keys.of.map((key) => `'${key}'`).join(', ')}] as const;\n` : ''}
${table(constant, rows)}${also ? `\n${table(also.constant, also.rows)}` : ''}`;
  return { name, text };
}

const field = (row: Row, name: string): string => {
  const value = row[name];
  if (value === undefined || value === '') throw new Error(`There is no ${name} in ${JSON.stringify(row)}`);
  return value;
};

const whole = (row: Row, name: string): number => {
  const value = Number(field(row, name));
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} is no count: ${row[name]}`);
  return value;
};

const sorted = (rows: readonly string[]): string[] => rows.toSorted((one, other) => (one < other ? -1 : 1));

function areaRows(ethnicity: readonly Row[], regions: readonly Row[]): string[] {
  const region = new Map(regions.map((row) => [field(row, 'ltla21_code'), field(row, 'region21_code')]));
  const names = new Map(ethnicity.map((row) => [field(row, 'ltla21_code'), field(row, 'ltla21_name')]));
  return sorted([...names].map(([code, name]) => `${code} ${region.get(code) ?? 'W92000004'} ${name}`));
}

function ethnicityRows(rows: readonly Row[]): string[] {
  const keys = Object.values(ethnicGroups);
  const areas = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const group = /: (.+?) +\(number\)$/.exec(field(row, 'ethnic_group'))?.[1];
    if (!group) continue;
    const key = ethnicGroups[group];
    if (!key) throw new Error(`Unknown ethnic group: ${group}`);
    const code = field(row, 'ltla21_code');
    const counts = areas.get(code) ?? new Map<string, number>();
    areas.set(code, counts.set(key, whole(row, 'value')));
  }
  return sorted(
    [...areas].map(([code, counts]) => {
      if (counts.size !== keys.length) throw new Error(`${code} has ${counts.size} ethnic groups`);
      return [code, ...keys.map((key) => counts.get(key))].join(' ');
    }),
  );
}

const ageAndSexRows = (rows: readonly Row[]): string[] =>
  sorted(
    rows.map((row) =>
      [
        field(row, 'ltla21_code'),
        ...['total_females', 'total_males', 'working_age_females', 'working_age_males'].map((name) =>
          whole(row, name),
        ),
        ...['older_females', 'older_males'].map((name) => whole(row, name)),
      ].join(' '),
    ),
  );

const broad = [
  ['asian', 'eth: Asian, Asian British or Asian Welsh'],
  ['black', 'eth: Black, Black British, Black Welsh, Caribbean or African'],
  ['mixed', 'eth: Mixed or Multiple ethnic groups'],
  ['white', 'eth: White'],
  ['other', 'eth: Other ethnic group'],
] as const;
const deciles = Array.from({ length: 10 }, (_, at) => `decile-${at + 1}`);

const subAreaRows = (rows: readonly Row[]): string[] =>
  sorted(
    rows.map((row) =>
      [
        field(row, 'icb_ods_code'),
        field(row, 'sub_icb_ods_code'),
        field(row, 'sub_icb_ons_code'),
        ...broad.map(([, column]) => whole(row, column)),
        whole(row, 'dis: Disabled under the Equality Act'),
        whole(row, 'dis: Not disabled under the Equality Act'),
        ...deciles.map((_, at) => whole(row, `imd2025_decile_${at + 1}`)),
      ].join(' '),
    ),
  );

const boardRows = (rows: readonly Row[]): string[] =>
  sorted(
    rows.map((row) =>
      [field(row, 'icb_ods_code'), field(row, 'icb_ons_code'), field(row, 'icb_name')].join(' '),
    ),
  );

function deprivationRows(before: readonly Row[], now: readonly Row[]): string[] {
  const earlier = new Map(before.map((row) => [field(row, 'ltla23_code'), row]));
  const short = (value: string): number => Number(Number(value).toFixed(4));
  return sorted(
    now.map((row) => {
      const code = field(row, 'ltla24_code');
      const then = earlier.get(code);
      if (!then) throw new Error(`There is no ${code} among the indices of 2019`);
      return [
        code,
        ...['Score', 'Proportion', 'Extent'].map((name) => short(field(then, name))),
        short(field(row, 'imd_average_score')),
        short(field(row, 'imd_proportion_of_lso_as_in_most_deprived_10_percent_nationally')),
        short(field(row, 'imd25_extent')),
        field(row, 'ltla24_name'),
      ].join(' ');
    }),
  );
}
