import { describe, expect, it, test } from 'vitest';
import { atLeast, atMost, normalQuantile } from './binomial.ts';
import { measureFinds, measureSignalFalseAlarms, measureXmrFalseAlarms } from './measure.ts';
import { promisedFalseAlarms } from './promise.ts';
import { earlyWarningRules, oneChartRules, promised, type SignalRules } from './signal-rules.ts';
import { enoughFor, type MonthCount, signalsOf } from './signals.ts';

const monthly = (counts: readonly number[], of = 100): MonthCount[] =>
  counts.map((count, at) => ({
    month: Temporal.PlainYearMonth.from('2011-01').add({ months: at }).toString(),
    count,
    of,
  }));
const calm = [10, 12, 9, 11, 8, 10, 12, 9, 11, 10, 8, 12, 10, 9];

describe('a monthly series', () => {
  it('signals nothing while it only wobbles', () => {
    expect(signalsOf(monthly(calm))).toEqual([]);
  });

  it('signals a month beyond what chance does, with why', () => {
    expect(signalsOf(monthly([...calm, 30]))).toEqual([
      {
        kind: 'above',
        from: '2012-03',
        to: '2012-03',
        why: 'The month lies above the upper limit: 30 of 100, where about 11 would be usual.',
      },
    ]);
    expect(signalsOf(monthly([...calm.map((one) => one * 3), 8])).map(({ kind }) => kind)).toEqual(['below']);
  });

  it('signals months in a row as one, from the first to the last', () => {
    const risen = signalsOf(monthly([...calm, ...calm, 16, 15, 17, 15, 16, 18, 15, 16, 17]));
    expect(risen.map(({ kind, from, to }) => [kind, from, to])).toContainEqual([
      'shift-up',
      '2013-05',
      '2014-01',
    ]);
    expect(risen.find(({ kind }) => kind === 'shift-up')?.why).toMatch(
      /^9 months in a row lie above what is usual: 145 of 900/u,
    );
  });

  it('signals a trend both ways', () => {
    const kinds = (counts: number[]) => signalsOf(monthly(counts, 1000)).map(({ kind }) => kind);
    expect(kinds([...calm.map((one) => one * 10), 86, 90, 95, 100, 105, 110, 115])).toContain('trend-up');
    expect(kinds([...calm.map((one) => one * 10), 115, 110, 105, 100, 95, 90, 86])).toContain('trend-down');
  });

  it('is read in the order of its months, and a month without comments ends a run', () => {
    const series = monthly([...calm, 30]);
    expect(signalsOf(series.toReversed())).toEqual(signalsOf(series));
    const up = [...calm, ...calm, 16, 15, 17, 15, 16, 18, 15, 16];
    expect(signalsOf(monthly(up)).map(({ kind }) => kind)).toContain('shift-up');
    const gap = monthly(up).map((one, at) => (at === up.length - 4 ? { ...one, count: 0, of: 0 } : one));
    expect(signalsOf(gap).map(({ kind }) => kind)).not.toContain('shift-up');
  });

  it('must hold 12 months and 5 a month before anything is said', () => {
    expect(signalsOf(monthly([10, 12, 9, 50]))).toEqual([]);
    expect(enoughFor(monthly([10, 12])).why).toBe('Too early to say: 2 of the 12 months that it takes.');
    expect(enoughFor(monthly(calm.map(() => 2))).why).toBe(
      'Too few to say: 2 a month on average; it takes 5.',
    );
    expect(enoughFor(monthly(calm)).enough).toBe(true);
  });

  it('widens its limits where months spread more than chance, and may hold nothing but the theme', () => {
    const spread = [300, 420, 250, 380, 290, 440, 260, 390, 310, 430, 270, 400, 520];
    const kinds = (rules: SignalRules) => signalsOf(monthly(spread, 2000), rules).length;
    expect(kinds({ ...oneChartRules, kinds: ['above'] })).toBe(0);
    expect(kinds({ ...oneChartRules, kinds: ['above'], overdispersion: false })).toBeGreaterThan(0);
    expect(signalsOf(monthly(Array(12).fill(100)))).toEqual([]);
    expect(() => signalsOf(monthly([101]))).toThrow('no share');
  });
});

describe('false alarms on pure chance', () => {
  test('early-warning rules keep all series together at the stated rate', () => {
    for (const series of [1, 33, 660, 3300]) {
      const rules = earlyWarningRules(series);
      expect(promised(rules) * series).toBeLessThanOrEqual(1 + 1e-12);
    }
    expect(earlyWarningRules(660)).toMatchObject({ shift: 10, kinds: ['above', 'shift-up'] });
    expect(earlyWarningRules(660, { falseAlarms: 5 })).toMatchObject({ shift: 8, tail: 0.00135 });
  });

  test.each([
    ['chance alone', 0],
    ['months that spread more than chance', 0.3],
  ])('signals stay within what is promised: %s', (_, extra) => {
    for (const rules of [oneChartRules, earlyWarningRules(660)]) {
      const figure = measureSignalFalseAlarms(rules, { series: 1000, extra });
      expect(figure.each).toBeLessThan(figure.promised);
    }
  });

  test('and still find a month of three times the usual, and three months of twice', () => {
    const rules = earlyWarningRules(660);
    expect(measureFinds(rules, { times: 3, months: 1, series: 300 })).toBeGreaterThan(0.9);
    expect(measureFinds(rules, { times: 2, months: 3, series: 300 })).toBeGreaterThan(0.5);
  });

  test('what the rules of an XmR chart promise is as reckoned by hand and by others', () => {
    expect(promisedFalseAlarms(1).limits).toBeCloseTo(0.0027, 4);
    expect(promisedFalseAlarms(7).shift).toBeCloseTo(2 / 2 ** 7, 12);
    expect(promisedFalseAlarms(8).shift).toBeCloseTo(3 / 2 ** 7, 12);
    expect(promisedFalseAlarms(7).trend).toBeCloseTo(2 / 5040, 12);
    expect(promisedFalseAlarms(8).trend).toBeCloseTo(2 * (2 / 5040 - 1 / 40320), 12);
    const near = 0.0214;
    expect(promisedFalseAlarms(3).twoInThree).toBeCloseTo(
      2 * (3 * near * near * (0.5 - near) + near ** 3),
      5,
    );
  });

  test('an XmR chart of its own points stays near that', () => {
    const figure = measureXmrFalseAlarms({ series: 400 });
    expect(figure.perSeries.shift).toBeLessThan(figure.promised.shift);
    expect(figure.perSeries.trend).toBeLessThan(0.03);
    expect(figure.perSeries.any).toBeLessThan(0.3);
    expect(measureXmrFalseAlarms({ series: 400 })).toEqual(figure);
  });
});

test('tails are those of printed tables', () => {
  expect(atMost(3, 10, 0.5)).toBeCloseTo(0.171875, 12);
  expect(atLeast(15, 20, 0.5)).toBeCloseTo(0.020695, 6);
  expect(atLeast(0, 5, 0.2) + atMost(-1, 5, 0.2)).toBe(1);
  expect(atMost(500, 1000, 0.5)).toBeCloseTo(0.5126, 4);
  for (const [probability, z] of [
    [0.025, -1.959964],
    [0.001, -3.090232],
    [0.5, 0],
    [0.99865, 2.999977],
    [1e-7, -5.199338],
  ] as const)
    expect(normalQuantile(probability)).toBeCloseTo(z, 5);
});
