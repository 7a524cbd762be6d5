import { describe, expect, test } from 'vitest';
import {
  compareSources,
  differenceOf,
  isTriangulated,
  normalQuantile,
  peopleOf,
  strengthOf,
  wilson,
} from './triangulation.ts';

const Z = 1.959963984540054;

describe('the interval of a difference', () => {
  // Newcombe 1998, table II, method 10: 95 % intervals.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('of %i/%i and %i/%i is as published', (did, of, otherDid, otherOf, low, high) => {
    const found = differenceOf({ did, of }, { did: otherDid, of: otherOf }, Z);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test('of one proportion is Wilson’s', () => {
    // Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I: 81 of 263.
    const { low, high } = wilson({ did: 81, of: 263 }, Z);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
    expect(() => wilson({ did: 3, of: 2 }, Z)).toThrow(RangeError);
  });

  test('rests on the quantiles of the normal distribution', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(Z, 7);
    expect(normalQuantile(0.995)).toBeCloseTo(2.5758293035489, 7);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.0902323061678, 7);
  });
});

describe('people', () => {
  test('are one where an address or a number is the same, also by way of a third return', () => {
    const people = peopleOf([
      { returnId: 'a', email: 'Ann@example.org', telephone: '' },
      { returnId: 'b', email: ' ann@example.org ', telephone: '020 7946 0000' },
      { returnId: 'c', email: '', telephone: '+44 20 7946 0000' },
      { returnId: 'd', email: '', telephone: '' },
      { returnId: 'e', email: 'ben@example.org', telephone: '12' },
      { returnId: 'f', email: '', telephone: '12' },
    ]);
    expect(new Set(people.values()).size).toBe(4);
    expect(people.get('a')).toBe(people.get('c'));
  });

  test('are joined late as well', () => {
    const people = peopleOf([
      { returnId: 'a', email: 'a@example.org', telephone: '' },
      { returnId: 'b', email: '', telephone: '07700 900123' },
      { returnId: 'c', email: 'a@example.org', telephone: '07700900123' },
    ]);
    expect(new Set(people.values()).size).toBe(1);
  });
});

describe('kinds of source', () => {
  const verdicts = (...sources: [number, number][]) =>
    compareSources(sources.map(([positive, of], at) => ({ key: String(at), positive, of }))).map(
      ({ verdict }) => verdict,
    );

  test('disagree where the difference is sure and matters', () => {
    expect(verdicts([10, 100], [70, 100])).toEqual(['disagrees', 'disagrees']);
  });

  test('agree where a difference that matters is ruled out', () => {
    expect(verdicts([60, 100], [62, 100])).toEqual(['agrees', 'agrees']);
    expect(verdicts([5000, 10_000], [5300, 10_000])).toEqual(['agrees', 'agrees']);
  });

  test('say nothing where there are too few', () => {
    expect(verdicts([9, 9], [1, 100])).toEqual(['too-few', 'too-few']);
    expect(verdicts([6, 12], [8, 12])).toEqual(['too-few', 'too-few']);
    expect(verdicts([5, 5])).toEqual(['too-few']);
    expect(compareSources([{ key: 'a', positive: 0, of: 0 }])[0]?.share).toBeNull();
  });

  test('that are many are compared more strictly', () => {
    const two = compareSources([
      { key: 'a', positive: 30, of: 50 },
      { key: 'b', positive: 25, of: 50 },
    ])[0]?.difference;
    const three = compareSources([
      { key: 'a', positive: 30, of: 50 },
      { key: 'b', positive: 13, of: 25 },
      { key: 'c', positive: 12, of: 25 },
    ])[0]?.difference;
    expect(three?.low).toBeLessThan(two?.low ?? 0);
  });
});

describe('evidence', () => {
  test('has a strength in a word', () => {
    expect(strengthOf({ people: 0, kinds: 0, disagreeing: 0 })).toBe('none');
    expect(strengthOf({ people: 500, kinds: 1, disagreeing: 0 })).toBe('thin');
    expect(strengthOf({ people: 19, kinds: 4, disagreeing: 0 })).toBe('thin');
    expect(strengthOf({ people: 20, kinds: 2, disagreeing: 0 })).toBe('fair');
    expect(strengthOf({ people: 50, kinds: 3, disagreeing: 0 })).toBe('strong');
    expect(strengthOf({ people: 50, kinds: 3, disagreeing: 1 })).toBe('fair');
    expect(strengthOf({ people: 50, kinds: 3, disagreeing: 0 }, 3)).toBe('fair');
  });

  test('is triangulated from two kinds of source, or as many as asked', () => {
    expect(isTriangulated({ kinds: 1 })).toBe(false);
    expect(isTriangulated({ kinds: 2 })).toBe(true);
    expect(isTriangulated({ kinds: 2 }, 3)).toBe(false);
  });
});
