import { describe, expect, it } from 'vitest';
import { netPromoterScales } from '../../../reference/score-scales.ts';
import { chance } from '../disclosure/random-tables.ts';
import { readBreakdown } from './breakdown.ts';
import { compareScores, compareShares } from './compare.ts';
import { netPromoter } from './net-promoter.ts';

const [eleven, ten] = netPromoterScales;

describe('the net promoter score', () => {
  it('is promoters less detractors: 50/30/20 is +30', () => {
    const score = netPromoter({ promoters: 50, passives: 30, detractors: 20 }, eleven);
    expect(score).toMatchObject({ score: 30, rounded: 30, n: 100, scale: 'from-0-to-10' });
    expect(score.interval?.low).toBeCloseTo(14.05, 1);
    expect(score.interval?.high).toBeCloseTo(44.2, 1);
  });

  it('counts the bands of its scale', () => {
    const counts = { 0: 1, 6: 2, 7: 3, 8: 4, 9: 5, 10: 6 };
    expect(netPromoter(counts, eleven)).toMatchObject({ promoters: 11, passives: 7, detractors: 3, n: 21 });
    expect(() => netPromoter(counts, ten)).toThrow(/0 is not on a scale from 1 to 10/);
    const gentle = { ...ten, key: 'own', promoterFrom: 8, detractorTo: 5 };
    expect(netPromoter({ 5: 1, 6: 1, 7: 1, 8: 1 }, gentle)).toMatchObject({
      promoters: 1,
      passives: 2,
      detractors: 1,
    });
    expect(() => netPromoter({}, { ...ten, promoterFrom: 6, detractorTo: 6 })).toThrow(RangeError);
  });

  it('is not rounded unless asked, halves away from 0, and nothing where nobody answered', () => {
    const { score, rounded } = netPromoter({ promoters: 1, passives: 1, detractors: 1 + 5 }, eleven);
    expect([score, rounded]).toEqual([-62.5, -63]);
    expect(netPromoter({ promoters: 0, passives: 0, detractors: 0 }, eleven)).toMatchObject({
      score: null,
      rounded: null,
      interval: null,
    });
  });

  it('lies within its interval about 95 times in 100', () => {
    const next = chance(7);
    for (const [n, up, down] of [
      [15, 0.5, 0.2],
      [40, 0.7, 0.1],
      [200, 0.3, 0.4],
    ] as const) {
      let held = 0;
      for (let round = 0; round < 2000; round++) {
        let promoters = 0;
        let detractors = 0;
        for (let person = 0; person < n; person++) {
          const one = next();
          if (one < up) promoters++;
          else if (one < up + down) detractors++;
        }
        const { interval } = netPromoter(
          { promoters, passives: n - promoters - detractors, detractors },
          eleven,
        );
        const truth = (up - down) * 100;
        if (interval && interval.low <= truth && truth <= interval.high) held++;
      }
      expect(held / 2000).toBeGreaterThan(0.93);
      expect(held / 2000).toBeLessThan(0.98);
    }
  });
});

describe('two figures of the same thing', () => {
  const high = { promoters: 70, passives: 20, detractors: 10 };
  const low = { promoters: 35, passives: 30, detractors: 35 };

  it('differ where chance would not make the difference', () => {
    expect(compareScores(high, low)).toMatchObject({ difference: 60, verdict: 'differ' });
  });

  it('agree where a difference that matters would have shown', () => {
    expect(compareScores(high, { promoters: 136, passives: 40, detractors: 24 }).verdict).toBe('agree');
  });

  it('are too few to say where it would not have, or where ten did not answer, or nobody knows how many', () => {
    expect(compareScores(high, { promoters: 8, passives: 4, detractors: 4 }).verdict).toBe('too few to say');
    const three = compareScores(high, { promoters: 0, passives: 0, detractors: 3 });
    expect(three).toMatchObject({
      verdict: 'too few to say',
      because: 'Only 3 people answered on one side.',
    });
    const unknown = compareScores({ score: 60, n: null }, low);
    expect(unknown).toMatchObject({ difference: 60, interval: null, verdict: 'too few to say' });
  });

  it('agree, however many answered, where the difference is next to nothing', () => {
    const many = { promoters: 600_000, passives: 200_000, detractors: 200_000 };
    const more = { promoters: 605_000, passives: 200_000, detractors: 195_000 };
    expect(compareScores(many, more)).toMatchObject({ difference: -1, verdict: 'agree' });
  });

  it('have the widest interval where only the score is printed', () => {
    const width = ({ interval }: ReturnType<typeof compareScores>): number =>
      interval ? interval.high - interval.low : 0;
    expect(width(compareScores({ score: 60, n: 100 }, low))).toBeGreaterThan(width(compareScores(high, low)));
    expect(() => compareScores({ score: 130, n: 9 }, low)).toThrow(RangeError);
  });

  it('may be percentages', () => {
    expect(compareShares({ count: 92, n: 100 }, { count: 60, n: 100 })).toMatchObject({
      difference: 32,
      verdict: 'differ',
    });
    expect(compareShares({ count: 920, n: 1000 }, { count: 455, n: 500 }).verdict).toBe('agree');
    expect(compareShares({ count: 9, n: 10 }, { count: 12, n: 15 }).verdict).toBe('too few to say');
  });
});

describe('figures as a provider gives them', () => {
  it('are read where they agree, with a missing band filled from the total', () => {
    const { result, mismatches } = readBreakdown(
      { score: 30, n: 100, promoters: 50, detractors: 20 },
      eleven,
    );
    expect(mismatches).toEqual([]);
    expect(result).toMatchObject({ passives: 30, score: 30 });
    expect(
      readBreakdown({ score: 41, promoters: 70, passives: 40, detractors: 18 }, eleven).mismatches,
    ).toEqual([]);
  });

  it('are said to disagree where the printed score is not that of the counts', () => {
    const { result, mismatches } = readBreakdown(
      { score: 42, promoters: 70, passives: 40, detractors: 18 },
      eleven,
    );
    expect(result?.score).toBeCloseTo(40.625);
    expect(mismatches).toHaveLength(1);
    expect(mismatches[0]).toMatchObject({
      figure: 'score',
      printed: 42,
      sentence: 'The printed score is 42; the counts give 40.6.',
    });
  });

  it('are said to disagree where the counts do not come to the total, or are none', () => {
    const { mismatches } = readBreakdown({ n: 120, promoters: 70, passives: 40, detractors: 18 }, eleven);
    expect(mismatches).toMatchObject([{ figure: 'number of answers', printed: 120, workedOut: 128 }]);
    expect(readBreakdown({ promoters: -3, passives: 1, detractors: 2.5 }, eleven)).toMatchObject({
      result: null,
      mismatches: [{ figure: 'promoters' }, { figure: 'detractors' }],
    });
    expect(readBreakdown({ score: 130 }, eleven).mismatches).toMatchObject([
      { figure: 'score', workedOut: null },
    ]);
    expect(readBreakdown({ n: 10, promoters: 9, detractors: 3 }, eleven)).toMatchObject({
      result: null,
      mismatches: [{ sentence: '10 answers are given; the promoters, detractors come to at least 12.' }],
    });
  });

  it('may be percentages, which are allowed their rounding', () => {
    const given = { as: 'percentages', promoters: 54.7, passives: 31.3, detractors: 14.1 } as const;
    const read = readBreakdown({ ...given, n: 128, score: 41 }, eleven);
    expect(read).toMatchObject({
      isEstimated: true,
      mismatches: [],
      result: { promoters: 70, detractors: 18 },
    });
    expect(readBreakdown({ ...given, score: 43 }, eleven).mismatches).toMatchObject([{ figure: 'score' }]);
    expect(readBreakdown({ ...given, passives: 41.3 }, eleven).mismatches).toMatchObject([
      { figure: 'percentages', sentence: 'The percentages come to 110.1, not to 100.' },
    ]);
    expect(readBreakdown({ ...given, score: 0.41 }, eleven).mismatches[0]?.sentence).toContain(
      'a share of 1',
    );
  });
});
