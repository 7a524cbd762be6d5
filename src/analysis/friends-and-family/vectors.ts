import { type ScoreRule, scoreAnswers } from './answers.ts';
import { cascade, isFirstLevel, secondLevel } from './suppress.ts';

/** Figures and what comes of them in NHS England's own publication, as in ../shared/data. */
export interface Vectors {
  percent: {
    veryGood: number[];
    good: number[];
    poor: number[];
    veryPoor: number[];
    total: number[];
    pctPositive: (number | null)[];
    pctNegative: (number | null)[];
  }[];
  first_level: { total: number[]; flag: number[] }[];
  second_level: { group?: string[]; rank: number[]; first: number[]; second: number[] }[];
  cascade: { parent: Record<string, number>; child: string[]; rank: number[]; cascade: number[] }[];
}

/** The vectors met and not met, each named; `shareRule` is the rule since October 2014. */
export function measureVectors(vectors: Vectors, shareRule: ScoreRule): { met: string[]; missed: string[] } {
  const met: string[] = [];
  const missed: string[] = [];
  const compare = (name: string, got: unknown, expected: unknown): void => {
    (JSON.stringify(got) === JSON.stringify(expected) ? met : missed).push(name);
  };
  for (const [at, one] of vectors.percent.entries()) {
    const results = one.total.map((total, row) => {
      const [best = 0, good = 0, poor = 0, worst = 0] = [one.veryGood, one.good, one.poor, one.veryPoor].map(
        (column) => column[row] ?? 0,
      );
      const others = total - best - good - poor - worst;
      return scoreAnswers({ 1: best, 2: good, 3: others, 4: poor, 5: worst }, shareRule);
    });
    compare(
      `percent positive ${at + 1}`,
      results.map((result) => result.positive),
      one.pctPositive,
    );
    compare(
      `percent negative ${at + 1}`,
      results.map((result) => result.negative),
      one.pctNegative,
    );
  }
  const asFlags = (flags: readonly boolean[]): number[] => flags.map(Number);
  for (const [at, { total, flag }] of vectors.first_level.entries())
    compare(`first level ${at + 1}`, asFlags(total.map(isFirstLevel)), flag);
  for (const [at, { group, rank, first, second }] of vectors.second_level.entries()) {
    const rows = rank.map((one, row) => ({ parent: group?.[row] ?? null, rank: one }));
    compare(`second level ${at + 1}`, asFlags(secondLevel(rows, first.map(Boolean))), second);
  }
  for (const [at, one] of vectors.cascade.entries()) {
    const hidden = new Set(Object.keys(one.parent).filter((key) => one.parent[key] === 1));
    const rows = one.rank.map((rank, row) => ({ parent: one.child[row] ?? null, rank }));
    compare(`cascade ${at + 1}`, asFlags(cascade(rows, hidden)), one.cascade);
  }
  return { met, missed };
}
