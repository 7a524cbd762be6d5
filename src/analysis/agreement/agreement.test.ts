import { expect, it } from 'vitest';
import { agrees } from '../representativeness/measure.ts';
import { nominalAlpha } from './alpha.ts';
import { cohenKappa, kappaWords, steps } from './kappa.ts';
import { measureAgreement } from './measure.ts';
import { bootstrapMean, measureQuality, setF1 } from './quality.ts';
import { sampleSize, spreadOf } from './sample-size.ts';
import { seeded } from './seeded.ts';
import { masiDistance, setAlpha, themeAgreement } from './sets.ts';

it('gives the coefficients that the literature gives', () => {
  expect(measureAgreement().filter((one) => !agrees(one))).toEqual([]);
});

it('tells nothing where there is nothing to tell', () => {
  expect(cohenKappa([])).toEqual({ n: 0, observed: null, expected: null, kappa: null });
  expect(cohenKappa([['a', 'a']])).toMatchObject({ observed: 1, kappa: null });
  expect(
    nominalAlpha([
      ['a', null],
      [null, 'b'],
    ]),
  ).toMatchObject({ alpha: null, units: 0, values: 0 });
  expect(
    nominalAlpha([
      ['a', 'a'],
      ['a', 'a'],
    ]).alpha,
  ).toBeNull();
  expect(measureQuality([])).toMatchObject({
    n: 0,
    microF1: null,
    macroF1: null,
    perResponseF1: { value: null, low: null, high: null },
    precision: null,
    alpha: null,
  });
});

it('leaves a unit out that one coder judged', () => {
  // The example of three coders of the dresses: removing the lone value changes nothing.
  const dresses = [
    ['yes', 'no', 'no'],
    ['yes', 'no', null],
  ];
  expect(nominalAlpha(dresses).alpha).toBeCloseTo(-1 / 3, 10);
  expect(nominalAlpha([...dresses, [null, null, 'no']]).alpha).toBeCloseTo(-1 / 3, 10);
});

it('weighs steps of an ordered scale', () => {
  const scale = ['1', '2', '3'];
  const near = [
    ['1', '2'],
    ['2', '2'],
    ['3', '3'],
    ['1', '1'],
  ] as const;
  const far = [
    ['1', '3'],
    ['2', '2'],
    ['3', '3'],
    ['1', '1'],
  ] as const;
  const weighted = (pairs: readonly (readonly [string, string])[], power: 1 | 2) =>
    cohenKappa(pairs, { disagreement: steps(scale, power) }).kappa ?? Number.NaN;
  expect(weighted(near, 2)).toBeGreaterThan(weighted(far, 2));
  expect(() => weighted([['1', '9']], 1)).toThrow(RangeError);
});

it('puts a coefficient in the words of Landis and Koch', () => {
  expect([-0.1, 0, 0.2, 0.21, 0.41, 0.61, 0.81, 1, null].map(kappaWords)).toEqual([
    'poor',
    'slight',
    'slight',
    'fair',
    'moderate',
    'substantial',
    'almost perfect',
    'almost perfect',
    'cannot be told',
  ]);
});

it('measures the distance of sets of themes', () => {
  expect(masiDistance(['1', '2', '3', '4'], ['3', '4', '5'])).toBeCloseTo(1 - (2 / 5) * (1 / 3), 10);
  expect(masiDistance(['1'], ['1', '2'])).toBeCloseTo(2 / 3, 10);
  expect([masiDistance([], []), masiDistance([], ['1']), masiDistance(['2', '1'], ['1', '2', '1'])]).toEqual([
    0, 1, 0,
  ]);
  expect(
    setAlpha([
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      [['c'], ['c']],
    ]).alpha,
  ).toBe(1);
});

it('tells the agreement on each theme, for two coders and for more', () => {
  const two = themeAgreement(
    [
      [['a'], ['a', 'b']],
      [['b'], ['b']],
      [['a'], []],
      [[], null],
    ],
    ['c'],
  );
  expect(two.map(({ theme, given, units }) => [theme, given, units])).toEqual([
    ['c', 0, 3],
    ['a', 3, 3],
    ['b', 3, 3],
  ]);
  expect(two[1]?.kappa?.kappa).toBeCloseTo(0.4, 10);
  expect(
    themeAgreement([
      [['a'], ['a'], []],
      [[], [], []],
    ])[0],
  ).toMatchObject({ units: 2, kappa: null });
});

const judged = [
  { suggested: ['food', 'staff'], human: ['staff'] },
  { suggested: ['staff'], human: ['staff'] },
  { suggested: [], human: ['parking'] },
  { suggested: ['food'], human: ['food', 'parking'] },
  { suggested: [], human: [] },
];

it('measures suggestions against people by theme, over all, and comment by comment', () => {
  const measured = measureQuality(judged);
  expect(measured).toMatchObject({ n: 5, precision: 3 / 4, recall: 3 / 5, same: 2 / 5 });
  expect(measured.microF1).toBeCloseTo(6 / 9, 10);
  expect(
    measured.perTheme.map(({ theme, support, suggested, agreed }) => [theme, support, suggested, agreed]),
  ).toEqual([
    ['food', 1, 2, 1],
    ['parking', 2, 0, 0],
    ['staff', 2, 2, 2],
  ]);
  expect(measured.perTheme.map(({ precision, recall, f1 }) => [precision, recall, f1])).toEqual([
    [1 / 2, 1, 2 / 3],
    [null, 0, 0],
    [1, 1, 1],
  ]);
  expect(measured.macroF1).toBeCloseTo((2 / 3 + 0 + 1) / 3, 10);
  // 2/3, 1, 0, 2/3, and two empty sets agree: 1.
  expect(measured.perResponseF1.value).toBeCloseTo((2 / 3 + 1 + 0 + 2 / 3 + 1) / 5, 10);
  expect(measureQuality(judged, { themes: ['toilets'] }).perTheme[0]).toMatchObject({
    theme: 'toilets',
    f1: null,
  });
  expect(measureQuality(judged, { themes: ['toilets'] }).macroF1).toBe(measured.macroF1);
});

it('gives the F1 of two sets that NLTK gives for its example', () => {
  expect(setF1(['DET', 'NN', 'VB', 'JJ', 'IN'], ['DET', 'VB', 'NN', 'IN'])).toBeCloseTo(0.888888, 5);
});

it('gives the same interval for the same seed, close to that of theory', () => {
  const drawn = seeded(7);
  const scores = Array.from({ length: 400 }, () => Number(drawn() < 0.8));
  const once = bootstrapMean(scores, { seed: 1, resamples: 2000, confidence: 0.95 });
  expect(bootstrapMean(scores, { seed: 1, resamples: 2000, confidence: 0.95 })).toEqual(once);
  const mean = scores.reduce((sum, one) => sum + one, 0) / 400;
  const half = 1.96 * Math.sqrt((mean * (1 - mean)) / 400);
  expect(once.low).toBeCloseTo(mean - half, 1.9);
  expect(once.high).toBeCloseTo(mean + half, 1.9);
});

it('holds the true mean in about 95 of 100 intervals', () => {
  const drawn = seeded(11);
  let held = 0;
  for (let trial = 0; trial < 300; trial++) {
    const scores = Array.from({ length: 80 }, () => (drawn() < 0.5 ? 1 : drawn()));
    const { low, high } = bootstrapMean(scores, { seed: trial, resamples: 400, confidence: 0.95 });
    held += Number((low ?? 1) <= 0.75 && (high ?? 0) >= 0.75);
  }
  expect(held / 300).toBeGreaterThan(0.91);
  expect(held / 300).toBeLessThan(0.985);
});

it('keeps its doubt where every comment of a small sample is right', () => {
  const { perResponseF1 } = measureQuality([
    { suggested: ['a'], human: ['a'] },
    { suggested: [], human: [] },
    { suggested: ['b'], human: ['b'] },
  ]);
  expect(perResponseF1).toMatchObject({ value: 1, high: 1 });
  expect(perResponseF1.low).toBeCloseTo(0.4385, 3);
});

it('says how many comments a person must judge', () => {
  expect(sampleSize({ within: 0.05 })).toBe(385);
  expect(sampleSize({ within: 0.05, spread: 0.3 })).toBe(139);
  expect(sampleSize({ within: 0.05, of: 40 })).toBe(37);
  expect([
    sampleSize({ within: 0.05, of: 0 }),
    sampleSize({ within: 0.05, of: 1 }),
    sampleSize({ within: 0.05, spread: 0 }),
  ]).toEqual([0, 1, 1]);
  expect(sampleSize({ within: 0.05, confidence: 0.99 })).toBe(664);
  expect(() => sampleSize({ within: 0 })).toThrow(RangeError);
  expect(spreadOf([0, 1, 0, 1])).toBeCloseTo(0.5, 10);
  expect(spreadOf([0.5])).toBe(0.5);
  expect(spreadOf([0.8, 0.8, 0.8])).toBeCloseTo(0, 10);
});
