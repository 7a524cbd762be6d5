import { scoreRules, scoreScales } from '../../../../reference/score-scales.ts';
import { type DisclosureRule, protectTable } from '../../../analysis/disclosure/disclosure.ts';
import {
  type AnswerResult,
  type AnswerSeries,
  type Answers,
  findInForce,
  listSeries,
  type MonthOfAnswers,
  type ScoreRule,
  scoreAnswers,
} from '../../../analysis/friends-and-family/friends-and-family.ts';
import type { Seen } from './figures.ts';

/** How often one answer was given to one question in one month. */
export interface TalliedAnswer {
  scale: string;
  /** 'YYYY-MM'. */
  month: string;
  /** The answer's value; -1 where it was not understood. */
  score: number;
  returns: number;
}

export const NOT_UNDERSTOOD = -1;

const scaleOf = (key: string) => scoreScales.find((scale) => scale.key === key);

export const scaleName = (key: string): string => scaleOf(key)?.name ?? key;
export const scaleQuestion = (key: string): string => scaleOf(key)?.question ?? '';

const isFriendsAndFamily = (scale: string) => scale.startsWith('friends-and-family');

/** Scales of the years before the test: who surely would recommend less who would not, as the scale's options say. */
function ruleOfScale(key: string): ScoreRule | undefined {
  const scale = scaleOf(key);
  if (!scale) return undefined;
  const valuesOf = (side: string) =>
    scale.options.filter((option) => option.side === side).map(({ value }) => value);
  return {
    key: `${key}-score`,
    name: 'Score from -100 to 100: 9 or 10 out of 10, less 6 and under',
    gives: 'score',
    up: valuesOf('positive'),
    down: valuesOf('negative'),
    leftOut: [],
    inForceFrom: scale.inForceFrom,
    inForceTo: scale.inForceTo,
  };
}

/** The rule by which answers of a month become a result: the test's own by its day, else the scale's. */
export const ruleFor = (scale: string, month: string): ScoreRule | undefined =>
  isFriendsAndFamily(scale) ? findInForce(scoreRules, `${month}-01`) : ruleOfScale(scale);

export const ruleName = (rule: string): string =>
  scoreRules.find(({ key }) => key === rule)?.name ??
  scoreScales.map(({ key }) => ruleOfScale(key)).find((one) => one?.key === rule)?.name ??
  rule;

/** Answers as counts by value, without those that were not understood. */
export const answersOf = (tallied: readonly TalliedAnswer[]): Answers => {
  const answers: Record<number, number> = {};
  for (const { score, returns } of tallied)
    if (score !== NOT_UNDERSTOOD) answers[score] = (answers[score] ?? 0) + returns;
  return answers;
};

/**
 * The months as series, one for each question and rule, the newest question first. Series of different questions or
 * rules are never joined: what changed between them may be the way of asking.
 */
export function seriesOf(tallied: readonly TalliedAnswer[]): AnswerSeries[] {
  const months: MonthOfAnswers[] = [
    ...Map.groupBy(tallied, ({ scale, month }) => `${scale} ${month}`).values(),
  ].flatMap((of) => {
    const [first] = of;
    return first ? [{ scale: first.scale, month: first.month, answers: answersOf(of) }] : [];
  });
  const own = [...new Set(months.map(({ scale }) => scale))].filter((scale) => !isFriendsAndFamily(scale));
  const series = [
    ...listSeries(
      months.filter(({ scale }) => isFriendsAndFamily(scale)),
      scoreRules,
    ),
    ...own.flatMap((scale) => {
      const rule = ruleOfScale(scale);
      return rule
        ? listSeries(
            months.filter((month) => month.scale === scale),
            [{ ...rule, inForceFrom: '0000-01-01', inForceTo: null }],
          )
        : [];
    }),
  ];
  return series.toSorted((one, other) =>
    (one.points.at(-1)?.month ?? '') < (other.points.at(-1)?.month ?? '') ? 1 : -1,
  );
}

/** A result as a reader may see it. */
export interface SeenResult {
  responses: Seen;
  score: number | null;
  positive: number | null;
  negative: number | null;
}

/**
 * Results with the small counts behind them hidden. Percentages are of numbers as shown: beside how many answered, a
 * percentage says how many said so. `parts` are the answers up, down, and all others, one row a result.
 */
export function seeResults(
  results: readonly AnswerResult[],
  parts: readonly (readonly [number, number, number])[],
  rule: DisclosureRule | null,
): SeenResult[] {
  if (rule === null)
    return results.map(({ responses, score, positive, negative }) => ({
      responses,
      score,
      positive,
      negative,
    }));
  if (results.length === 0) return [];
  const grid = protectTable(parts, rule);
  return results.map(({ score }, at) => {
    const [up = null, down = null, others = null] = (grid.rows[at] ?? []).map(({ value }) => value);
    const responses = grid.rowTotals[at]?.value ?? null;
    if (up === null || down === null || others === null || responses === null || responses === 0)
      return { responses, score: null, positive: null, negative: null };
    const of = up + down + others;
    const share = (part: number) => (of === 0 ? null : part / of);
    return score === null
      ? { responses, score: null, positive: share(up), negative: share(down) }
      : { responses, score: of === 0 ? null : ((up - down) / of) * 100, positive: null, negative: null };
  });
}

/** The answers up, down and all others of some tallied answers. */
export function partsOf(tallied: readonly TalliedAnswer[], rule: ScoreRule): [number, number, number] {
  const sum = (isIn: (score: number) => boolean) =>
    tallied.reduce(
      (total, { score, returns }) => total + (score !== NOT_UNDERSTOOD && isIn(score) ? returns : 0),
      0,
    );
  const up = sum((score) => rule.up.includes(score));
  const down = sum((score) => rule.down.includes(score));
  return [up, down, sum((score) => !rule.leftOut.includes(score)) - up - down];
}

/** One place or provider with what its people answered. */
export interface TalliedOwner extends TalliedAnswer {
  owner: string;
  name: string;
  code: string | null;
}

export interface OwnerResult {
  key: string;
  name: string;
  result: SeenResult;
}

/** The results of places or providers for one question in a period, from A to Z and never by result. */
export function ownerResults(
  tallied: readonly TalliedOwner[],
  scale: string,
  lastMonth: string,
  hiding: DisclosureRule | null,
): OwnerResult[] {
  const rule = ruleFor(scale, lastMonth);
  if (!rule) return [];
  const groups = [
    ...Map.groupBy(
      tallied.filter((one) => one.scale === scale),
      ({ owner }) => owner,
    ),
  ]
    .map(([key, answers]) => ({ key, name: answers[0]?.name ?? '', answers }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  const seen = seeResults(
    groups.map(({ answers }) => scoreAnswers(answersOf(answers), rule)),
    groups.map(({ answers }) => partsOf(answers, rule)),
    hiding,
  );
  return groups.flatMap(({ key, name }, at) => {
    const result = seen[at];
    return result ? [{ key, name, result }] : [];
  });
}
