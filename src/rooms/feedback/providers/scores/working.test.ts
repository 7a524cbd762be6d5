import { expect, test } from 'vitest';
import { firstScale, type KeptScale } from '../scales/scale.ts';
import { periodWords, readPeriod } from './period.ts';
import { printedNumber, scoreWords } from './score-return.ts';
import { checkBreakdown, type Figures, workOut } from './working.ts';

const bands = (
  promoters: number,
  passives: number,
  detractors: number,
  more: Partial<Figures> = {},
): Figures => ({
  kind: 'net_promoter',
  counts: { form: 'bands', promoters, passives, detractors },
  scale: firstScale,
  periodTo: '2012-06-30',
  scorePrinted: '',
  ...more,
});
const ten: KeptScale = {
  id: 'x',
  name: 'Ten points',
  lowest: 1,
  highest: 10,
  promoterFrom: 9,
  detractorTo: 6,
};

test('A recommendation score is per cent promoters less per cent detractors', () => {
  const worked = workOut(bands(50, 30, 20));
  expect(worked).toMatchObject({ score: 30, n: 100, isChecked: true, warnings: [] });
  expect(worked.interval?.low).toBeGreaterThan(13);
  expect(worked.interval?.low).toBeLessThan(15);
  expect(worked.interval?.high).toBeGreaterThan(43);
  expect(worked.interval?.high).toBeLessThan(45);
  expect(workOut(bands(0, 0, 0)).score).toBeNull();
});

test('The same answers give another score by another scale', () => {
  const answers = { 1: 5, 6: 5, 8: 10, 9: 10, 10: 20 };
  const counts = { form: 'answers' as const, answers };
  expect(workOut(bands(0, 0, 0, { counts })).score).toBe(40);
  expect(workOut(bands(0, 0, 0, { counts, scale: { ...ten, promoterFrom: 8 } })).score).toBe(60);
  expect(
    workOut(bands(0, 0, 0, { counts: { ...counts, answers: { 0: 3, 9: 3 } }, scale: ten })).warnings,
  ).toEqual(['0 is not on a scale from 1 to 10.']);
});

test('A printed score stands beside, with a warning beyond its rounding', () => {
  expect(workOut(bands(52, 30, 20, { scorePrinted: '+31' })).warnings).toEqual([]);
  expect(workOut(bands(52, 30, 20, { scorePrinted: '35' })).warnings).toEqual([
    'The printed score is 35; the counts give 31.4.',
  ]);
  const printed = workOut(bands(0, 0, 0, { counts: { form: 'printed', n: 80 }, scorePrinted: '−12' }));
  expect(printed).toMatchObject({ score: -12, n: 80, isChecked: false, interval: null });
  expect(workOut(bands(0, 0, 0, { counts: { form: 'printed' }, scorePrinted: '120' }))).toMatchObject({
    score: null,
  });
  expect(
    workOut(
      bands(50, 30, 20, { counts: { form: 'bands', promoters: 50, passives: 30, detractors: 20, n: 98 } }),
    ).warnings,
  ).toHaveLength(1);
});

test('The Friends and Family Test has the rule of its time', () => {
  const counts = { form: 'answers' as const, answers: { 1: 60, 2: 20, 3: 10, 4: 5, 5: 3, 6: 2 } };
  const of = (periodTo: string) =>
    workOut({ kind: 'friends_and_family', counts, scale: null, periodTo, scorePrinted: '' });
  expect(of('2014-06-30').score).toBeCloseTo(((60 - 18) / 98) * 100);
  expect(of('2026-06-30')).toMatchObject({ score: 80, negative: 8, n: 100, part: { count: 80, n: 100 } });
  expect(of('2012-06-30')).toMatchObject({ score: null, isChecked: false });
});

test('A percentage has its interval, and one only printed stands as printed', () => {
  const of = (counts: Figures['counts'], scorePrinted = '') =>
    workOut({ kind: 'percentage', counts, scale: null, periodTo: '2026-06-30', scorePrinted });
  expect(of({ form: 'part', part: 45, n: 50 })).toMatchObject({ score: 90, part: { count: 45, n: 50 } });
  expect(of({ form: 'part', part: 45, n: 50 }, '92%').warnings).toHaveLength(1);
  expect(of({ form: 'printed', n: 50 }, '92%')).toMatchObject({ score: 92, isChecked: false });
});

test('A breakdown says which of its columns do not come to the total, and which rows contradict themselves', () => {
  const row = (name: string, promoters: number, passives: number, detractors: number, score?: number) => ({
    name,
    promoters,
    passives,
    detractors,
    score,
  });
  expect(checkBreakdown(bands(50, 30, 20), [row('A', 30, 20, 10), row('B', 20, 10, 10)])).toEqual([]);
  expect(checkBreakdown(bands(50, 30, 20), [row('A', 30, 20, 10), row('B', 18, 10, 10, 90)])).toEqual([
    'B: The printed score is 90; the counts give 21.1.',
    'Promoters: the 2 rows come to 48, the total is 50.',
    'Number of answers: the 2 rows come to 98, the total is 100.',
  ]);
});

test('A period is read as people write it', () => {
  for (const [text, from, to] of [
    ['2012-04', '2012-04-01', '2012-04-30'],
    ['Feb-12', '2012-02-01', '2012-02-29'],
    ['September 2012', '2012-09-01', '2012-09-30'],
    ['Q1 2012/13', '2012-04-01', '2012-06-30'],
    ['2012/13 Q4', '2013-01-01', '2013-03-31'],
    ['2012-13', '2012-04-01', '2013-03-31'],
    ['01/04/2012', '2012-04-01', '2012-04-30'],
    ['1/4/2012 to 30/6/2012', '2012-04-01', '2012-06-30'],
    ['April 2012 - June 2012', '2012-04-01', '2012-06-30'],
    ['2012', '2012-01-01', '2012-12-31'],
  ] as const)
    expect(readPeriod(text), text).toEqual({ from, to });
  for (const text of ['', 'soon', '2012-14', 'Q5 2012/13', 'Q1 2012/14', '31/02/2012', '15/04/2012'])
    expect(readPeriod(text), text).toBeNull();
  expect(periodWords({ from: '2012-04-01', to: '2012-06-30' })).toBe('April to June 2012');
  expect(periodWords({ from: '2012-04-01', to: '2012-04-30' })).toBe('April 2012');
});

test('Numbers are read from what is printed, and said with a real minus', () => {
  expect([
    printedNumber('+35'),
    printedNumber('−12.5 points'),
    printedNumber('92%'),
    printedNumber('n/a'),
  ]).toEqual([35, -12.5, 92, null]);
  expect([
    scoreWords(30, 'net_promoter'),
    scoreWords(-12.45, 'net_promoter'),
    scoreWords(79.96, 'percentage'),
  ]).toEqual(['+30', '−12.5', '80%']);
});
