/** How many gave each answer, by the value of the answer: 1 is the best, 6 "don't know". Missing is 0. */
export type Answers = Readonly<Record<number, number>>;

/** A dated rule by which answers become a result, as in reference/score-scales.ts. */
export interface ScoreRule {
  readonly key: string;
  readonly name: string;
  /** 'score': per cent up less per cent down, -100 to 100; 'shares': the share up and the share down. */
  readonly gives: 'score' | 'shares';
  readonly up: readonly number[];
  readonly down: readonly number[];
  readonly leftOut: readonly number[];
  /** Civil dates (YYYY-MM-DD), both included. */
  readonly inForceFrom: string;
  readonly inForceTo: string | null;
}

/** A result, nothing rounded. What the rule does not give, and everything where nobody counts, is null. */
export interface AnswerResult {
  readonly rule: string;
  /** All answers, "don't know" among them. */
  readonly responses: number;
  /** Those in the denominator. */
  readonly counted: number;
  /** -100 to 100. */
  readonly score: number | null;
  /** 0 to 1. */
  readonly positive: number | null;
  readonly negative: number | null;
}

/** The result of the answers by the rule. Throws RangeError for what is not a count. */
export function scoreAnswers(answers: Answers, rule: ScoreRule): AnswerResult {
  const counts = Object.entries(answers).map(([value, count]) => {
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`${count} is not a number of answers.`);
    return { value: Number(value), count };
  });
  const sum = (isIn: (value: number) => boolean): number =>
    counts.reduce((before, { value, count }) => before + (isIn(value) ? count : 0), 0);
  const responses = sum(() => true);
  const counted = sum((value) => !rule.leftOut.includes(value));
  const share = (values: readonly number[]): number | null =>
    counted === 0 ? null : sum((value) => values.includes(value)) / counted;
  const up = share(rule.up);
  const down = share(rule.down);
  const isScore = rule.gives === 'score';
  return {
    rule: rule.key,
    responses,
    counted,
    score: isScore && up !== null && down !== null ? (up - down) * 100 : null,
    positive: isScore ? null : up,
    negative: isScore ? null : down,
  };
}

/** What is in force on a civil date (YYYY-MM-DD), or nothing. */
export const findInForce = <T extends { readonly inForceFrom: string; readonly inForceTo: string | null }>(
  all: readonly T[],
  on: string,
): T | undefined =>
  all.find((one) => one.inForceFrom <= on && (one.inForceTo === null || on <= one.inForceTo));

export interface MonthOfAnswers {
  /** 'YYYY-MM'. */
  readonly month: string;
  /** The question that was asked, by the key of its scale. */
  readonly scale: string;
  readonly answers: Answers;
}

/** Results that may stand on one line: the same question, worked out by the same rule. */
export interface AnswerSeries {
  readonly scale: string;
  readonly rule: string;
  readonly points: readonly (AnswerResult & { readonly month: string })[];
}

/**
 * The months as series, each of one question and one rule, oldest first. The question of 2013 and that of 2020
 * are never joined, nor is the score of 2013 with the percentages of October 2014: what changed between them may
 * be the way of asking. A month before the first rule is left out.
 */
export function listSeries(months: readonly MonthOfAnswers[], rules: readonly ScoreRule[]): AnswerSeries[] {
  const series = new Map<
    string,
    { scale: string; rule: string; points: (AnswerResult & { month: string })[] }
  >();
  for (const { month, scale, answers } of months.toSorted((one, other) =>
    one.month < other.month ? -1 : 1,
  )) {
    const rule = findInForce(rules, `${month}-01`);
    if (!rule) continue;
    const key = JSON.stringify([scale, rule.key]);
    const one = series.get(key) ?? { scale, rule: rule.key, points: [] };
    one.points.push({ month, ...scoreAnswers(answers, rule) });
    series.set(key, one);
  }
  return [...series.values()];
}
