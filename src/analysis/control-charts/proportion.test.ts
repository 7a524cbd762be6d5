import { describe, expect, it, test } from 'vitest';
import { funnel } from './funnel.ts';
import { type Counted, pChart, uChart } from './proportion.ts';

const counted = (counts: readonly number[], of: readonly number[]): Counted[] =>
  counts.map((count, at) => ({ x: String(at + 1), count, of: of[at % of.length] ?? 0 }));

/** Montgomery, Introduction to Statistical Quality Control, example 7.1: 30 samples of 50 cans of orange juice. */
const juice = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
];

describe('a p-chart', () => {
  it('comes out as in the book for cans of orange juice', () => {
    const { mean, points } = pChart(counted(juice, [50]));
    expect(mean).toBeCloseTo(0.2313, 4);
    expect(points[0]?.upper).toBeCloseTo(0.4102, 3);
    expect(points[0]?.lower).toBeCloseTo(0.0524, 3);
    expect(points.filter(({ outside }) => outside).map(({ x }) => x)).toEqual(['15', '23']);
    const revised = pChart(counted(juice, [50]).filter(({ x }) => x !== '15' && x !== '23'));
    expect(revised.mean).toBeCloseTo(0.215, 4);
    expect(revised.points[0]?.upper).toBeCloseTo(0.3893, 3);
    expect(revised.points[0]?.lower).toBeCloseTo(0.0407, 3);
    expect(revised.points.filter(({ outside }) => outside).map(({ x }) => x)).toEqual(['21']);
  });

  it('comes out as in the book where samples differ in size', () => {
    const orders = [12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9];
    const sizes = [
      100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120, 120, 110, 80, 80, 80, 90, 100, 100, 100,
      100, 90, 90,
    ];
    const { mean, points } = pChart(counted(orders, sizes));
    expect(mean).toBeCloseTo(0.096, 3);
    expect(points.map(({ upper }) => Math.round((upper ?? 0) * 1000) / 1000).slice(0, 2)).toEqual([
      0.184, 0.194,
    ]);
    expect(points.filter(({ outside }) => outside).map(({ x }) => x)).toEqual(['11']);
  });

  it('has no limit where nobody was asked, and refuses a share of more than all', () => {
    expect(pChart(counted([1, 0], [5, 0])).points[1]).toMatchObject({
      share: null,
      upper: null,
      outside: null,
    });
    expect(() => pChart(counted([6], [5]))).toThrow('6 of 5 is no share');
    expect(() => pChart([])).toThrow('nothing to chart');
  });
});

test('a u-chart comes out as in the book for personal computers', () => {
  const faults = [10, 12, 8, 14, 10, 16, 11, 7, 10, 15, 9, 5, 7, 11, 12, 6, 8, 10, 7, 5];
  const { mean, points } = uChart(counted(faults, [5]));
  expect(mean).toBeCloseTo(1.93, 10);
  expect(points[0]?.upper).toBeCloseTo(3.79, 2);
  expect(points[0]?.lower).toBeCloseTo(0.07, 2);
  expect(points.every(({ outside }) => outside === null)).toBe(true);
});

test("Laney's correction is the XmR chart of the z-scores, put back", () => {
  const large = counted([4120, 3980, 4400, 4010, 4650, 3890], [20000, 19800, 21000, 20100, 20500, 19900]);
  const plain = pChart(large);
  const corrected = pChart(large, { laney: true });
  const z = plain.points.map(
    ({ share, of }) => ((share ?? 0) - plain.mean) / Math.sqrt((plain.mean * (1 - plain.mean)) / of),
  );
  const ranges = z.slice(1).map((one, at) => Math.abs(one - (z[at] ?? 0)));
  const spread = ranges.reduce((total, one) => total + one, 0) / 5 / 1.128;
  expect(corrected.spread).toBeCloseTo(spread, 12);
  expect(spread).toBeGreaterThan(2);
  const reach = (chart: typeof plain) => (chart.points[0]?.upper ?? 0) - chart.mean;
  expect(reach(corrected) / reach(plain)).toBeCloseTo(spread, 10);
  expect(plain.points.some(({ outside }) => outside)).toBe(true);
  expect(corrected.points.some(({ outside }) => outside)).toBe(false);
});

describe('a funnel', () => {
  const share = (name: string, count: number, of: number) => ({ name, count, of });

  it('puts a place beyond a limit exactly where chance reaches it less often', () => {
    // Binomial tables, n = 20, p = 0.5: P(X ≥ 15) = 0.0207, P(X ≥ 14) = 0.0577, P(X ≥ 17) = 0.0013, P(X ≥ 18) = 0.0002.
    const at = (count: number) => funnel([share('a', count, 20)], { centre: 0.5 }).places[0]?.position;
    expect([2, 3, 5, 6, 14, 15, 17, 18].map(at)).toEqual([
      'below 99.8%',
      'below 95%',
      'below 95%',
      'within',
      'within',
      'above 95%',
      'above 95%',
      'above 99.8%',
    ]);
  });

  it('nears the normal limits for large places', () => {
    const [place] = funnel([share('a', 3000, 10000)], { centre: 0.3 }).places;
    const sigma = Math.sqrt((0.3 * 0.7) / 10000);
    expect(place?.upper95).toBeCloseTo(0.3 + 1.96 * sigma, 3);
    expect(place?.lower998).toBeCloseTo(0.3 - 3.09 * sigma, 3);
  });

  it('says of a place with too few that nothing could be said, and leaves an empty one out', () => {
    const { places, centre, expectedBeyond95 } = funnel([
      share('small', 2, 2),
      share('large', 49, 100),
      share('empty', 0, 0),
    ]);
    expect(centre).toBe(0.5);
    expect(places.map(({ name, isTooFew, position }) => [name, isTooFew, position])).toEqual([
      ['small', true, 'within'],
      ['large', false, 'within'],
    ]);
    expect(expectedBeyond95).toBeCloseTo(0.1, 10);
    expect(() => funnel([share('a', 3, 2)])).toThrow('no share');
  });
});
