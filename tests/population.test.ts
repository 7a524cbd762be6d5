import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { equalityQuestions } from '../reference/equality-questions.ts';
import {
  ethnicGroups,
  ethnicityCovers,
  findDeprivation,
  findPopulation,
  listPopulationAreas,
  type Population,
  type PopulationCharacteristic,
  sumPopulations,
} from '../reference/population/index.ts';
import { makePopulation } from '../script/population/make.ts';
import { alignAges } from '../src/analysis/representativeness/ages.ts';
import { alignGroups } from '../src/analysis/representativeness/align.ts';
import { representativeness } from '../src/analysis/representativeness/representativeness.ts';

/** The published tables are not ours to keep here; where somebody has them, this is their folder. */
const folder = process.env.EARSHOT_POPULATION ?? join(import.meta.dirname, '../../shared/data/population');

const populationOf = async (code: string, characteristic: PopulationCharacteristic): Promise<Population> => {
  const found = await findPopulation(code, characteristic);
  if (!found) throw new Error(`There is no ${characteristic} of ${code}`);
  return found;
};
const totalOf = (population: Population): number =>
  population.groups.reduce((sum, { count }) => sum + count, 0);

it('is what the published tables say, where they lie beside the project', async ({ annotate }) => {
  if (!existsSync(folder)) {
    await annotate('The published tables do not lie beside the project: they were not compared.');
    return;
  }
  for (const { name, text } of makePopulation(folder))
    expect(
      readFileSync(join(import.meta.dirname, '../reference/population', name), 'utf8') === text,
      name,
    ).toBe(true);
});

it('adds up to the totals that the Office for National Statistics published', async () => {
  // Usual residents on Census day, first results of 28 June 2022, to the nearest hundred. Later tables differ by
  // a few people: each is perturbed by itself so that nobody can be found by subtracting.
  const published = [
    ['K04000001', 59_597_300],
    ['E92000001', 56_489_800],
    ['W92000004', 3_107_500],
    ['E12000004', 4_880_200],
    ['E09000024', 215_200],
    ['E06000042', 287_000],
    ['E06000005', 107_800],
    ['E08000035', 812_000],
    ['E06000017', 41_000],
  ] as const;
  for (const [code, residents] of published)
    for (const characteristic of ['ethnicity', 'ethnicity-broad', 'sex', 'age'] as const)
      expect(
        Math.abs(totalOf(await populationOf(code, characteristic)) - residents),
        `${code} ${characteristic}`,
      ).toBeLessThan(400);
});

it('has the shares that were published', async () => {
  const shareOf = ({ groups }: Population, key: string): number => {
    const total = groups.reduce((sum, { count }) => sum + count, 0);
    return Math.round(((groups.find((one) => one.key === key)?.count ?? 0) / total) * 1000) / 10;
  };
  // Ethnic group, England and Wales: Census 2021, bulletin of 29 November 2022.
  const broad = await populationOf('K04000001', 'ethnicity-broad');
  expect(['white', 'asian', 'black', 'mixed', 'other'].map((key) => shareOf(broad, key))).toEqual([
    81.7, 9.3, 4, 2.9, 2.1,
  ]);
  const fine = await populationOf('K04000001', 'ethnicity');
  expect(
    ['white-british', 'other-white', 'indian', 'pakistani', 'african', 'roma'].map((key) =>
      shareOf(fine, key),
    ),
  ).toEqual([74.4, 6.2, 3.1, 2.7, 2.5, 0.2]);
  // Female 51.0 %; aged 65 to 74, 9.9 %.
  expect(shareOf(await populationOf('K04000001', 'sex'), 'female')).toBe(51);
  expect(shareOf(await populationOf('K04000001', 'age'), '65-74')).toBe(9.9);
  // Disabled under the Equality Act, England, not age-standardised: 17.3 %, bulletin of 19 January 2023.
  expect(shareOf(await populationOf('E92000001', 'disability'), 'disabled')).toBe(17.3);
});

it('lists every area once, each with what is known of it', async () => {
  const areas = await listPopulationAreas();
  expect(new Set(areas.map(({ code }) => code)).size).toBe(areas.length);
  expect([...Map.groupBy(areas, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length])).toEqual([
    ['country', 3],
    ['region', 9],
    ['local authority', 331],
    ['integrated care board', 42],
    ['sub-area of an integrated care board', 106],
  ]);
  const codes = new Set(areas.map(({ code }) => code));
  expect(areas.filter(({ within }) => within !== null && !codes.has(within))).toEqual([]);
  for (const area of areas.filter(({ kind }) => kind !== 'local authority'))
    for (const characteristic of area.characteristics) {
      const { groups } = await populationOf(area.code, characteristic);
      expect(
        groups.every(({ name, count }) => name.length > 2 && Number.isInteger(count) && count >= 0),
      ).toBe(true);
      expect(
        groups.some(({ count }) => count > 0),
        `${area.name} ${characteristic}`,
      ).toBe(true);
    }
});

it('finds boards and sub-areas by either code, and their deprivation adds up to their people', async () => {
  const board = await populationOf('QHM', 'deprivation');
  expect(board).toEqual(await populationOf(board.area.code, 'deprivation'));
  expect(board.area.name).toBe('NHS North East and North Cumbria Integrated Care Board');
  const parts = (await listPopulationAreas()).filter(({ within }) => within === board.area.code);
  const sum = sumPopulations(
    await Promise.all(parts.map(({ code }) => populationOf(code, 'deprivation'))),
    board.area.name,
  );
  expect(sum.groups).toEqual(board.groups);
  expect((await populationOf('00L', 'disability')).area.name).toBe(
    'NHS North East and North Cumbria ICB – 00L',
  );
  expect(totalOf(await populationOf('E92000001', 'deprivation'))).toBe(56_490_108);
});

it('gives nothing rather than a guess', async () => {
  expect(await findPopulation('E00000000', 'sex')).toBeUndefined();
  expect(await findPopulation('QHM', 'age')).toBeUndefined();
  expect(await findPopulation('E09000024', 'disability')).toBeUndefined();
  expect(await findDeprivation('W06000015')).toBeUndefined();
});

it('adds areas up: Leicestershire without its city, with Rutland', async () => {
  const county = ['E07000129', 'E07000130', 'E07000131', 'E07000132', 'E07000133', 'E07000134', 'E07000135'];
  const parts = await Promise.all([...county, 'E06000017'].map((code) => populationOf(code, 'ethnicity')));
  const sum = sumPopulations(parts, 'Leicestershire and Rutland');
  // 712,300 and 41,000 in the first results.
  expect(Math.abs(totalOf(sum) - 753_300)).toBeLessThan(400);
  expect(sum.area.name).toBe('Leicestershire and Rutland');
  expect(() => sumPopulations([...parts, ...parts.slice(0, 1)], 'x')).toThrow('twice');
  const [melton] = parts;
  const sex = await populationOf('E07000133', 'sex');
  expect(melton && (() => sumPopulations([melton, sex], 'x'))).toThrow('do not tell of the same groups');
});

it('tells the deprivation of a local authority', async () => {
  expect(await findDeprivation('E06000005')).toMatchObject({
    area: { name: 'Darlington' },
    editions: [
      { edition: 2019, averageScore: 25.6573 },
      { edition: 2025, averageScore: 25.713, mostDeprivedTenth: 0.197 },
    ],
  });
});

it('knows the ethnic groups that people are asked for, and every one of them', async () => {
  const asked = (key: string) =>
    (equalityQuestions.find((one) => one.key === key)?.options ?? [])
      .map(({ value }) => value)
      .filter((value) => value !== 'prefer-not-to-say');
  const merton = await populationOf('E09000024', 'ethnicity');
  for (const [question, set] of [
    ['ethnicity-2021', 'census-2021'],
    ['ethnicity-2012', 'census-2001'],
  ] as const) {
    const covers = ethnicityCovers(set, merton.groups);
    expect(Object.keys(covers).toSorted()).toEqual(asked(question).toSorted());
    expect(Object.values(covers).flat().toSorted()).toEqual(ethnicGroups.map(({ key }) => key).toSorted());
  }
});

it('brings answers of every set together with the people who live there', async () => {
  const merton = await populationOf('E09000024', 'ethnicity');
  const answers = [
    { key: 'A', count: 60 },
    { key: 'C', count: 12 },
    { key: 'H', count: 9 },
    { key: 'S', count: 3 },
    { key: 'Z', count: 8 },
  ];
  const aligned = alignGroups({
    answers: [...answers, ...'BDEFGJKLMNPR'].map((one) =>
      typeof one === 'string' ? { key: one, count: 0 } : one,
    ),
    population: merton.groups,
    covers: ethnicityCovers('nhs-letters', merton.groups),
  });
  expect(aligned.population).toHaveLength(16);
  expect(aligned.notAsked).toEqual([]);
  expect(aligned.unaligned).toEqual([{ key: 'Z', count: 8 }]);
  expect(representativeness(aligned.answers, aligned.population).respondents).toBe(84);

  const board = await populationOf('QWE', 'ethnicity-broad');
  const broad = alignGroups({
    answers: ethnicGroups.map(({ key }) => ({ key, count: 1 })),
    population: board.groups,
    covers: ethnicityCovers('census-2021', board.groups),
  });
  expect(broad.answers.map(({ key, count }) => [key, count])).toEqual([
    ['asian', 5],
    ['black', 3],
    ['mixed', 4],
    ['white', 5],
    ['other', 2],
  ]);

  const ages = alignAges(
    (equalityQuestions.find((one) => one.key === 'age-2021')?.options ?? []).map(({ value }) => ({
      key: value,
      count: 10,
    })),
    (await populationOf('E09000024', 'age')).groups,
  );
  expect(ages.population.map(({ name }) => name)).toEqual([
    '16 to 64',
    '65 to 74',
    'Under 16, or 75 or over',
  ]);
  expect(ages.answers).toEqual([
    { key: '16-64', count: 50 },
    { key: '65-74', count: 10 },
    { key: '0-15|75+', count: 30 },
    { key: 'prefer-not-to-say', count: 10 },
  ]);
});
