import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreRules } from '../../../reference/score-scales.ts';
import { findInForce, listSeries, scoreAnswers } from './answers.ts';
import { measureVectors, type Vectors } from './vectors.ts';

const [scoreRule, shareRule] = scoreRules;

describe('the result of a month', () => {
  it('counts "don\'t know" in the percentages since October 2014: 60/25/5/4/3/3 is 85 % and 7 %', () => {
    const result = scoreAnswers({ 1: 60, 2: 25, 3: 5, 4: 4, 5: 3, 6: 3 }, shareRule);
    expect(result).toMatchObject({
      responses: 100,
      counted: 100,
      score: null,
      positive: 0.85,
      negative: 0.07,
    });
    expect(scoreAnswers({ 1: 60, 2: 25, 6: 15 }, shareRule).positive).toBe(0.85);
  });

  it('leaves "don\'t know" out of the score until September 2014, and likely counts on neither side', () => {
    const result = scoreAnswers({ 1: 50, 2: 30, 3: 10, 4: 6, 5: 4, 6: 25 }, scoreRule);
    expect(result).toMatchObject({ responses: 125, counted: 100, score: 30, positive: null });
    expect(scoreAnswers({ 6: 4 }, scoreRule)).toMatchObject({ responses: 4, counted: 0, score: null });
  });

  it('changes its rule on 1 October 2014', () => {
    expect(findInForce(scoreRules, '2014-09-30')?.gives).toBe('score');
    expect(findInForce(scoreRules, '2014-10-01')?.gives).toBe('shares');
    expect(findInForce(scoreRules, '2013-03-31')).toBeUndefined();
  });

  it('refuses what is not a count', () => {
    expect(() => scoreAnswers({ 1: -1 }, shareRule)).toThrow(RangeError);
  });
});

it('never joins the two questions, nor the score and the percentages', () => {
  const answers = { 1: 8, 2: 2 };
  const old = 'friends-and-family-2013';
  const series = listSeries(
    [
      { month: '2020-12', scale: 'friends-and-family-2020', answers },
      { month: '2014-10', scale: old, answers },
      { month: '2014-09', scale: old, answers },
      { month: '2019-12', scale: old, answers },
      { month: '2013-01', scale: old, answers },
    ],
    scoreRules,
  );
  expect(series.map(({ scale, rule, points }) => [scale, rule, points.map(({ month }) => month)])).toEqual([
    [old, 'promoters-minus-detractors', ['2014-09']],
    [old, 'share-positive-and-negative', ['2014-10', '2019-12']],
    ['friends-and-family-2020', 'share-positive-and-negative', ['2020-12']],
  ]);
});

/** Figures of the kind that NHS England's pipeline is tested with. */
const ownVectors: Vectors = {
  percent: [
    {
      veryGood: [30, 0, 6],
      good: [20, 0, 3],
      poor: [10, 0, 1],
      veryPoor: [5, 0, 2],
      total: [80, 0, 15],
      pctPositive: [0.625, null, 0.6],
      pctNegative: [0.1875, null, 0.2],
    },
  ],
  first_level: [{ total: [0, 1, 4, 5], flag: [0, 1, 1, 0] }],
  second_level: [
    { group: ['A', 'A', 'B', 'B'], rank: [1, 2, 1, 2], first: [1, 0, 0, 0], second: [0, 1, 0, 0] },
    { rank: [1, 2, 3], first: [1, 1, 0], second: [0, 0, 0] },
    { rank: [0, 1, 3], first: [0, 1, 0], second: [0, 0, 0] },
  ],
  cascade: [{ parent: { A: 1, B: 0 }, child: ['A', 'A', 'B'], rank: [2, 1, 1], cascade: [1, 1, 0] }],
};

it('gives what the publication gives', () => {
  expect(measureVectors(ownVectors, shareRule).missed).toEqual([]);
});

it("meets NHS England's own vectors, where they lie beside the project", async ({ annotate }) => {
  const file = join(
    import.meta.dirname,
    '../../../../shared/data/friends-and-family/nhs-england-vectors.json',
  );
  if (!existsSync(file)) {
    await annotate('The vectors do not lie beside the project: they were not tried.');
    return;
  }
  const { met, missed } = measureVectors(JSON.parse(await readFile(file, 'utf8')) as Vectors, shareRule);
  expect(missed).toEqual([]);
  expect(met).toHaveLength(10);
});
