import { describe, expect, it, test } from 'vitest';
import { ChartProblem } from './axis.ts';
import { type XmrOptions, xmr } from './xmr.ts';

const dayAt = (at: number) => Temporal.PlainDate.from('2020-01-01').add({ days: at }).toString();
const daily = (values: readonly number[]) => values.map((y, at) => ({ x: dayAt(at), y }));
const chart = (values: readonly number[], options?: XmrOptions) => xmr(daily(values), options);
const causes = (values: readonly number[], options?: XmrOptions) =>
  chart(values, options).points.map(({ specialCause }) => specialCause);
const repeat = (values: readonly number[], times: number) =>
  Array.from({ length: times }, () => values).flat();

/** Moves between 4 and 6, so that its mean is 5 and its limits are 5 ± 5.32. */
const calm = repeat([4, 6], 8);

describe('the mean and the limits', () => {
  it('are the mean and 2.66 mean moving ranges either side', () => {
    expect(chart([10, 12, 9, 13]).points[0]).toMatchObject({
      mean: 11,
      lower: 11 - 2.66 * 3,
      upper: 11 + 2.66 * 3,
    });
  });

  it('leave out a moving range that is 3.267 times their mean or more, once', () => {
    const wild = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
    const mean = 35 / 18;
    expect(chart(wild, { screening: false }).points[0]?.upper).toBeCloseTo(mean + 2.66 * (32 / 17), 12);
    expect(chart(wild).points[0]?.upper).toBeCloseTo(mean + 2.66, 12);
  });

  it('leave out a range of exactly 3.267 times the mean range', () => {
    const steps = [0, 0, 0, 0].concat([1000]);
    expect(chart(steps).points[0]).toMatchObject({ mean: 200, lower: 200, upper: 200 });
  });

  it('cannot be made of one point, nor, screened, of a flat series', () => {
    expect(chart([5]).points).toEqual([
      expect.objectContaining({ mean: 5, lower: null, upper: null, specialCause: 'Common Cause' }),
    ]);
    expect(chart(repeat([5], 10)).points[0]).toMatchObject({ mean: 5, lower: null, upper: null });
    expect(causes(repeat([5], 10))).toEqual(repeat(['Common Cause'] as never, 10));
    expect(chart(repeat([0.1], 10), { screening: false }).points[3]).toMatchObject({
      mean: 0.1,
      lower: 0.1,
      upper: 0.1,
      specialCause: 'Common Cause',
    });
  });

  it('can be made of two points', () => {
    const { points } = chart([3, 5]);
    expect(points.map(({ mean, specialCause }) => [mean, specialCause])).toEqual([
      [4, 'Common Cause'],
      [4, 'Common Cause'],
    ]);
    expect(points[0]?.upper).toBe(4 + 2.66 * 2);
  });

  it('are those of the first points where they are fixed', () => {
    const values = [...repeat([4, 6], 6), 40, 42];
    const { points } = chart(values, { fixAfter: 12 });
    expect(points[13]).toMatchObject({
      mean: 5,
      lower: 5 - 5.32,
      upper: 5 + 5.32,
      specialCause: 'Above UCL',
    });
    expect(() => chart(values, { fixAfter: 11 })).toThrow(ChartProblem);
    expect(() => chart(values, { fixAfter: 12.5 })).toThrow(/12/u);
  });

  it('skip what is missing, with the moving ranges on both sides of it', () => {
    const { points } = chart([4, 6, Number.NaN, 40, 42]);
    expect(points[2]).toMatchObject({
      y: null,
      mean: 23,
      specialCause: 'Common Cause',
      pointType: 'common_cause',
    });
    expect(points[0]?.upper).toBe(23 + 2.66 * 2);
    expect(chart([Number.NaN]).points[0]).toMatchObject({ y: null, mean: null, lower: null });
  });
});

describe('rebasing', () => {
  it('starts the mean, the limits and every rule anew, at several dates and in any form of a date', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 20, 22, 19, 23];
    const { points } = chart(values, { rebase: ['05/01/2020', '2020-01-09'] });
    expect(points.map(({ stretch }) => stretch)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
    expect(points.map(({ mean }) => mean)).toEqual([2.5, 2.5, 2.5, 2.5, 6.5, 6.5, 6.5, 6.5, 21, 21, 21, 21]);
    expect(new Set(points.map(({ specialCause }) => specialCause))).toEqual(new Set(['Common Cause']));
    expect(causes(values.slice(0, 8))).toContain('7 Point Trend (Increasing)');
  });

  it('at the first date changes nothing, and with fixed limits fixes each stretch', () => {
    expect(chart(calm, { rebase: [dayAt(0)] })).toEqual(chart(calm));
    const two = chart([...repeat([4, 6], 7), ...repeat([14, 16], 6), 90, 90], {
      rebase: [dayAt(14)],
      fixAfter: 12,
    });
    expect(two.points.at(-1)).toMatchObject({ mean: 15, specialCause: 'Above UCL' });
  });

  it('at a date that is not there is refused', () => {
    expect(() => chart(calm, { rebase: ['2021-01-01'] })).toThrow('no point has that x');
  });

  it('leaves stretches on trial of fewer than 13 points', () => {
    expect(chart(repeat([4, 6], 6)).points[0]?.isShort).toBe(true);
    expect(chart([...repeat([4, 6], 6), 5]).points[0]?.isShort).toBe(false);
  });
});

describe('special causes', () => {
  it('are points beyond a limit, not on it', () => {
    const options = { fixAfter: 12, screening: false };
    const on = [...repeat([0, 50], 6), 25 + 2.66 * 50, 25 - 2.66 * 50, 25 + 2.66 * 50 + 1e-9];
    expect(causes(on, options).slice(-3)).toEqual(['Common Cause', 'Common Cause', 'Above UCL']);
    expect(causes([...repeat([0, 50], 6), -109], options).at(-1)).toBe('Below LCL');
  });

  it('are a whole trend, however long, without a tie in it', () => {
    const up = [5, 6, 7, 8, 9, 10, 11];
    expect(causes([...up, ...repeat([5, 9, 6, 10], 3), 5]).slice(0, 8)).toEqual([
      ...up.map(() => '7 Point Trend (Increasing)'),
      'Common Cause',
    ]);
    const nine = [...repeat([4, 6], 8), 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7];
    expect(causes(nine).slice(-9)).toEqual(Array(9).fill('7 Point Trend (Increasing)'));
    expect(causes([4, 6, 4, 6, 4, 6, 3, 4, 5, 5, 6, 7, 8])).toEqual(Array(13).fill('Common Cause'));
    expect(causes(up.slice(0, 6))).toEqual(Array(6).fill('Common Cause'));
  });

  it('give the peak of a rise and fall to the fall, and the end of a rise to a rise that starts after it', () => {
    const mountain = [...repeat([2, 8], 8), 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1];
    const named = causes(mountain).slice(16);
    expect(named.slice(0, 6)).toEqual(Array(6).fill('7 Point Trend (Increasing)'));
    expect(named.slice(6)).toEqual(Array(7).fill('7 Point Trend (Decreasing)'));
    const steps = [...repeat([2, 8], 8), 1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7];
    expect(causes(steps).slice(22, 24)).toEqual(['7 Point Trend (Decreasing)', '7 Point Trend (Increasing)']);
  });

  it('are seven on one side of the mean; a point on the mean breaks them', () => {
    const shift = [...repeat([4, 6], 12), 6, 6, 4.5, 4, 4.5, 4, 4.5, 4, 4.5];
    const mean = shift.reduce((total, y) => total + y, 0) / shift.length;
    expect(mean).toBeGreaterThan(4.5);
    expect(causes(shift).slice(-8)).toEqual(['Common Cause', ...Array(7).fill('7 Points Below CL')]);
    const onMean = [...repeat([4, 6], 6), 7, 7, 7, 5, 7, 7, 7];
    expect(causes(onMean, { fixAfter: 12 }).slice(-7)).toEqual(Array(7).fill('Common Cause'));
  });

  it('are two near a limit of three on one side, at the edges too', () => {
    const options = { fixAfter: 12, rebase: [] };
    const tail = (...values: number[]) => causes([...repeat([4, 6], 6), ...values], options).slice(12);
    expect(tail(9, 6, 9)).toEqual(['2 in 3 Above CL', 'Common Cause', '2 in 3 Above CL']);
    expect(tail(9, 4, 9)).toEqual(Array(3).fill('Common Cause'));
    expect(tail(9, 5, 9)).toEqual(Array(3).fill('Common Cause'));
    expect(tail(9, 1, 4)).toEqual(Array(3).fill('Common Cause'));
    expect(tail(4, 9, 9)).toEqual(Array(3).fill('Common Cause'));
    expect(tail(4, 9, 9, 6)).toEqual(['Common Cause', '2 in 3 Above CL', '2 in 3 Above CL', 'Common Cause']);
    expect(tail(1, 1, 4)).toEqual(['2 in 3 Below CL', '2 in 3 Below CL', 'Common Cause']);
    expect(tail(9, Number.NaN, 9)).toEqual(Array(3).fill('Common Cause'));
  });

  it('count a point beyond the limit towards two in three only in the variant', () => {
    const values = [...repeat([4, 6], 6), 20, 9, 6];
    expect(causes(values, { fixAfter: 12 }).slice(12)).toEqual(['Above UCL', 'Common Cause', 'Common Cause']);
    expect(causes(values, { fixAfter: 12, twoInThree: 'beyond' }).slice(12)).toEqual([
      'Above UCL',
      '2 in 3 Above CL',
      'Common Cause',
    ]);
  });

  it('bear the first of: limits, trend, two in three, shift', () => {
    const values = [...repeat([4, 6], 6), 5.5, 5.6, 5.7, 9, 9.1, 9.2, 11, 9, 6, 9];
    expect(causes(values, { fixAfter: 12 }).slice(12)).toEqual([
      ...Array(6).fill('7 Point Trend (Increasing)'),
      'Above UCL',
      '2 in 3 Above CL',
      '7 Points Above CL',
      '2 in 3 Above CL',
    ]);
  });

  test.each([6, 7, 8] as const)('take runs of %i', (length) => {
    const rise = Array.from({ length }, (_, at) => 3 + at * 0.5);
    const risen = causes([...repeat([4, 6], 8), ...rise], { trend: length, fixAfter: 16 }).slice(16);
    expect(risen).toEqual(rise.map(() => `${length} Point Trend (Increasing)`));
    expect(
      causes([...repeat([4, 6], 8), ...rise.slice(1)], { trend: length, fixAfter: 16 }).slice(16),
    ).not.toContain(`${length} Point Trend (Increasing)`);
    const high = repeat([6, 7], 4).slice(0, length);
    expect(causes([...repeat([6, 4], 8), ...high], { shift: length, fixAfter: 16 }).slice(16)).toEqual(
      high.map(() => `${length} Points Above CL`),
    );
  });

  it('never run across what is missing', () => {
    const gap = [...repeat([4, 6], 6), 3, 3.5, 4, 4.5, Number.NaN, 5, 5.5, 6, 6.5];
    expect(causes(gap, { fixAfter: 12 }).slice(12)).toEqual(Array(9).fill('Common Cause'));
  });
});

describe('what a special cause and a target mean', () => {
  const types = (improvement: 'increase' | 'decrease' | 'neutral') =>
    chart([...repeat([4, 6], 6), 20, -20], { fixAfter: 12, improvement })
      .points.slice(12)
      .map(({ pointType }) => pointType);

  it('depends on which way is better', () => {
    expect(types('increase')).toEqual(['special_cause_improvement', 'special_cause_concern']);
    expect(types('decrease')).toEqual(['special_cause_concern', 'special_cause_improvement']);
    expect(types('neutral')).toEqual(['special_cause_neutral_high', 'special_cause_neutral_low']);
  });

  test.each([
    ['increase', 11, 'consistent_fail'],
    ['increase', -1, 'consistent_pass'],
    ['increase', 5, 'inconsistent'],
    ['decrease', 11, 'consistent_pass'],
    ['decrease', -1, 'consistent_fail'],
    ['increase', 5 + 2.66 * 2, 'inconsistent'],
    ['decrease', 5 - 2.66 * 2, 'inconsistent'],
    ['neutral', 11, null],
  ] as const)('%s is better, target %d: %s', (improvement, target, assurance) => {
    expect(chart(calm, { improvement, target }).assurance).toBe(assurance);
  });

  it('is judged by the last stretch, is open without limits, and is nothing without a target', () => {
    const two = [...repeat([4, 6], 6), ...repeat([24, 26], 6)];
    expect(chart(two, { target: 15, rebase: [dayAt(12)] }).assurance).toBe('consistent_pass');
    expect(chart([5], { target: 15 }).assurance).toBe('inconsistent');
    expect(chart(calm).assurance).toBeNull();
    expect(() => chart(calm, { target: Number.NaN })).toThrow('not a number');
  });
});

describe('x', () => {
  it('puts the points in order and is kept as it was written', () => {
    const { points } = xmr([
      { x: '03/02/2020', y: 3 },
      { x: '2020-01-05', y: 1 },
      { x: '04/01/2020', y: 2 },
    ]);
    expect(points.map(({ x }) => x)).toEqual(['04/01/2020', '2020-01-05', '03/02/2020']);
    const numbered = ['10', '9', '100'].map((x) => ({ x, y: 1 }));
    expect(xmr(numbered).points.map(({ x }) => x)).toEqual(['9', '10', '100']);
  });

  it('stands once, and is a date or a number', () => {
    expect(() =>
      xmr([
        { x: '2020-01-05', y: 1 },
        { x: '05/01/2020', y: 2 },
      ]),
    ).toThrow('twice');
    expect(() => xmr([{ x: '2020-02-30', y: 1 }])).toThrow('"2020-02-30" is not a date');
    expect(() => xmr([{ x: 'May', y: 1 }])).toThrow(ChartProblem);
    expect(() => xmr([{ x: '', y: 1 }])).toThrow('no x');
  });

  test.each([
    ['2020-01-14', '14/01/2020'],
    ['20200114', '2020-01-14T00:00:00Z'],
    ['2020-01', '1.1.2020'],
    ['2020-01-14 13:05', '2020-01-14T14:05:00+01:00'],
  ])('%s and %s are the same', (one, other) => {
    expect(() =>
      xmr([
        { x: one, y: 1 },
        { x: other, y: 2 },
      ]),
    ).toThrow('twice');
  });
});
