import { expect, it } from 'vitest';
import { ageWords, alignAges, readAgeBand } from './ages.ts';
import { alignGroups } from './align.ts';
import { wilson } from './interval.ts';
import { agrees, measureRepresentativeness, rakedSchools } from './measure.ts';
import { rake } from './rake.ts';
import { representativeness } from './representativeness.ts';
import { weightCost } from './weights.ts';

it('gives the intervals, the raked tables and the design effect that others give', () => {
  expect(measureRepresentativeness().filter((one) => !agrees(one))).toEqual([]);
  expect(rakedSchools()).toMatchObject({ n: 183, converged: true, trimmed: 0, unheard: [] });
});

it('keeps an interval between 0 and 1, and knows nothing of nobody', () => {
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  expect(wilson(7, 7).high).toBe(1);
  expect(wilson(5, 10, 0.99).low).toBeLessThan(wilson(5, 10, 0.9).low);
  expect(() => wilson(3, 2)).toThrow(RangeError);
});

const town = [
  { key: 'white', name: 'White', count: 80_000 },
  { key: 'asian', name: 'Asian', count: 12_000 },
  { key: 'black', name: 'Black', count: 6_000 },
  { key: 'mixed', name: 'Mixed', count: 1_500 },
  { key: 'roma', name: 'Roma', count: 500 },
];
const saysOf = (answers: Record<string, number>, notAsked: string[] = []) =>
  Object.fromEntries(
    representativeness(
      Object.entries(answers).map(([key, count]) => ({ key, count })),
      town,
      { notAsked },
    ).groups.map(({ key, says }) => [key, says]),
  );

it('says who is heard as much as they live there, more, fewer, too few to say, and who is missing', () => {
  expect(saysOf({ white: 170, asian: 11, black: 13, mixed: 6 })).toEqual({
    white: 'about right',
    asian: 'fewer than live here',
    black: 'about right',
    mixed: 'too few to say',
    roma: 'too few to say',
  });
  // 3 % of 200 are 6 people: of one group nobody is missed by chance, of the other they are.
  expect(saysOf({ white: 186, asian: 0, mixed: 14 })).toMatchObject({
    white: 'more than live here',
    asian: 'missing',
    black: 'missing',
    mixed: 'more than live here',
    roma: 'too few to say',
  });
  expect(saysOf({ white: 160, asian: 40 }, ['roma'])).toMatchObject({ roma: 'not asked' });
});

it('calls nobody missing while chance alone leaves the group out once in twenty', () => {
  // (1 − 0.015)^n is under 0.05 from 199 people on.
  expect(saysOf({ white: 198 }).mixed).toBe('too few to say');
  expect(saysOf({ white: 199 }).mixed).toBe('missing');
});

it('gives share, gap, index and what was to be expected, and sets beside what is no answer', () => {
  const told = representativeness(
    [
      { key: 'white', count: 150 },
      { key: 'asian', count: 50 },
      { key: 'prefer-not-to-say', count: 9 },
      { key: null, count: 30 },
      { key: 'unknown', count: 1 },
      { key: 'martian', count: 2 },
    ],
    town,
  );
  expect(told).toMatchObject({ respondents: 200, effective: 200, preferNotToSay: 9, notAskedOrUnknown: 31 });
  expect(told.unaligned).toEqual([{ key: 'martian', count: 2 }]);
  const asian = told.groups[1];
  expect(asian).toMatchObject({ respondents: 50, share: 0.25, populationShare: 0.12, expected: 24 });
  expect(asian?.gap).toBeCloseTo(13, 10);
  expect(asian?.index).toBeCloseTo(208.333, 3);
});

it('judges weighted answers by their effective number', () => {
  const weighted = (factor: number) =>
    representativeness(
      [
        { key: 'white', count: 160, weights: { sum: 160, sumOfSquares: 160 * factor } },
        { key: 'asian', count: 40, weights: { sum: 40, sumOfSquares: 40 * factor } },
      ],
      town,
    );
  expect(weighted(1)).toMatchObject({ effective: 200 });
  expect(weighted(4)).toMatchObject({ effective: 50, respondents: 200 });
  expect(weighted(1).groups[1]?.says).toBe('more than live here');
  expect(weighted(4).groups[1]?.says).toBe('about right');
  expect(() =>
    representativeness(
      [
        { key: 'white', count: 1, weights: { sum: 1, sumOfSquares: 1 } },
        { key: 'asian', count: 1 },
      ],
      town,
    ),
  ).toThrow(RangeError);
});

it('says nothing where nobody answered, and refuses a place where nobody lives', () => {
  const told = representativeness([], town);
  expect(told.groups.every(({ says, share }) => says === 'too few to say' && share === null)).toBe(true);
  expect(() => representativeness([], [])).toThrow('Nobody lives there');
});

it('holds weights under a cap, and says what they could then not reach', () => {
  const people = [
    ...Array.from({ length: 95 }, () => ({ age: 'old', sex: 'f' })),
    ...Array.from({ length: 5 }, () => ({ age: 'young', sex: 'm' })),
  ];
  const free = rake(people, { age: { old: 50, young: 50 } });
  expect(free.weights.at(-1)).toBeCloseTo(10, 6);
  expect(free.designEffect).toBeCloseTo(weightCost(free.weights).n / free.effective, 10);
  const capped = rake(people, { age: { old: 50, young: 50 } }, { cap: 4 });
  expect(capped).toMatchObject({ converged: false, trimmed: 5 });
  expect(capped.most).toBeCloseTo(4, 8);
  expect(capped.weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 8);
  expect(capped.worst).toMatchObject({ characteristic: 'age', target: 0.5 });
  expect(capped.margins.find(({ key }) => key === 'young')?.reached).toBeCloseTo(0.2, 8);
});

it('says where no weights can reach both targets, and stops', () => {
  // Every young person who answered is a woman, so that as many women as young people is the least there is.
  const people = [
    { age: 'young', sex: 'f' },
    { age: 'old', sex: 'm' },
  ];
  const raked = rake(people, { age: { young: 70, old: 30 }, sex: { f: 50, m: 50 } });
  expect(raked.converged).toBe(false);
  expect(raked.rounds).toBeLessThan(5);
  expect(raked.worst?.characteristic).toBe('age');
  expect(raked.margins.map(({ key, reached }) => [key, reached])).toEqual([
    ['young', 0.5],
    ['old', 0.5],
    ['f', 0.5],
    ['m', 0.5],
  ]);
});

it('weights for nobody it did not hear, and leaves unknown answers as they are', () => {
  const people = [{ sex: 'f' }, { sex: 'f' }, { sex: 'm' }, { sex: null }, { sex: 'x' }];
  const raked = rake(people, { sex: { f: 40, m: 40, other: 20 } });
  expect(raked.unheard).toEqual([{ characteristic: 'sex', key: 'other', share: 0.2 }]);
  expect(raked.unknownTo).toEqual([{ characteristic: 'sex', key: 'x', count: 1 }]);
  const [f = 0, , m = 0, unknown = 0] = raked.weights;
  expect(m / f).toBeCloseTo(2, 6);
  expect(unknown).toBeCloseTo(1, 6);
});

it('reads age bands in any wording', () => {
  expect(
    [
      '16-24',
      '0 - 11',
      '16 to 24',
      'Under 16',
      '80+',
      '85 or over',
      '85-and-over',
      '7',
      'Aged 4 years and under',
      '0-15|75+',
    ].map(readAgeBand),
  ).toEqual([
    [{ from: 16, to: 24 }],
    [{ from: 0, to: 11 }],
    [{ from: 16, to: 24 }],
    [{ from: 0, to: 15 }],
    [{ from: 80, to: null }],
    [{ from: 85, to: null }],
    [{ from: 85, to: null }],
    [{ from: 7, to: 7 }],
    [{ from: 0, to: 4 }],
    [
      { from: 0, to: 15 },
      { from: 75, to: null },
    ],
  ]);
  expect(readAgeBand('Pensioner')).toBeNull();
  expect(readAgeBand('24-16')).toBeNull();
  expect(
    ageWords([
      { from: 75, to: null },
      { from: 0, to: 11 },
      { from: 12, to: 15 },
    ]),
  ).toBe('Under 16, or 75 or over');
});

it('adds age bands up to the finest that answers and population share', () => {
  const asked = ['0-11', '12-17', '18-25', '26-39', '40-64', '65-79', '80+'].map((key, at) => ({
    key,
    count: at + 1,
  }));
  const fives = Array.from({ length: 18 }, (_, at) => {
    const key = at === 17 ? '85+' : `${at * 5}-${at * 5 + 4}`;
    return { key, name: key, count: 100 };
  });
  const coarse = alignAges([...asked, { key: null, count: 5 }], fives);
  expect(coarse.population.map(({ name, count }) => [name, count])).toEqual([
    ['Under 40', 800],
    ['40 to 64', 500],
    ['65 to 79', 300],
    ['80 or over', 200],
  ]);
  expect(coarse.answers.map(({ count }) => count)).toEqual([10, 5, 6, 7, 5]);
  const years = Array.from({ length: 91 }, (_, age) => ({
    key: age === 90 ? '90+' : String(age),
    name: String(age),
    count: 10,
  }));
  const exact = alignAges(asked, years);
  expect(exact.population.map(({ name }) => name)).toEqual([
    'Under 12',
    '12 to 17',
    '18 to 25',
    '26 to 39',
    '40 to 64',
    '65 to 79',
    '80 or over',
  ]);
  expect(representativeness(exact.answers, exact.population).respondents).toBe(28);
});

it('adds groups up where the categories differ, and tells what it could not place', () => {
  const aligned = alignGroups({
    answers: [
      { key: 'A', count: 20 },
      { key: 'B', count: 3 },
      { key: 'C', count: 4 },
      { key: '?', count: 2 },
      { key: 'not-stated', count: 6 },
    ],
    population: [
      { key: 'indian', name: 'Indian', count: 30 },
      { key: 'chinese', name: 'Chinese', count: 10 },
      { key: 'irish', name: 'Irish', count: 20 },
      { key: 'roma', name: 'Roma', count: 5 },
    ],
    covers: { A: ['indian', 'chinese'], B: ['irish'], C: ['irish'] },
    names: { A: 'Asian' },
  });
  expect(aligned.population).toEqual([
    { key: 'indian|chinese', name: 'Asian', count: 40 },
    { key: 'irish', name: 'Irish', count: 20 },
    { key: 'roma', name: 'Roma', count: 5 },
  ]);
  expect(aligned.answers).toEqual([
    { key: 'indian|chinese', count: 20 },
    { key: 'irish', count: 7 },
    { key: 'not-stated', count: 6 },
  ]);
  expect(aligned.notAsked).toEqual(['roma']);
  expect(aligned.unaligned).toEqual([{ key: '?', count: 2 }]);
  const told = representativeness(aligned.answers, aligned.population, aligned);
  expect(told.groups[2]?.says).toBe('not asked');
  expect(told.preferNotToSay).toBe(6);
});
