import { type AnswerCount, asideOf, type PopulationGroup } from './groups.ts';
import { type Confidence, wilson } from './interval.ts';
import { effectiveOf } from './weights.ts';

/** Who answered against who lives there, in words. */
export const sayings = {
  'about right': 'The share of people who live here lies within what this many answers can tell.',
  'fewer than live here': 'Even the highest share that these answers allow is below the share who live here.',
  'more than live here': 'Even the lowest share that these answers allow is above the share who live here.',
  'too few to say':
    'So few answers are to be expected from this group that none or several would tell nothing.',
  missing: 'We heard from nobody of this group, and that is too unlikely to be chance.',
  'not asked': 'The question had no answer for this group.',
} as const;
export type Saying = keyof typeof sayings;

/** A group of people: who answered against who lives there. Shares are between 0 and 1. */
export interface GroupHeard {
  key: string;
  name: string;
  /** People who answered, not weighted. */
  respondents: number;
  /** Kish's effective number behind `share`; the number of respondents where nothing is weighted. */
  effective: number;
  /** Of those whose answer is known; null where nobody's is. */
  share: number | null;
  /** Wilson interval of `share`. */
  low: number;
  high: number;
  population: number;
  populationShare: number;
  /** Share less population share, in percentage points. */
  gap: number | null;
  /** Share / population share × 100; null where nobody of the group lives there. */
  index: number | null;
  /** Respondents to be expected if everybody were as likely to answer. */
  expected: number;
  /** The chance that nobody of the group is heard if everybody were as likely to answer. */
  chanceOfNone: number;
  says: Saying;
}

export interface Representativeness {
  groups: GroupHeard[];
  /** People whose answer is known and has its group. */
  respondents: number;
  effective: number;
  population: number;
  /** Set beside: in no share. */
  preferNotToSay: number;
  notAskedOrUnknown: number;
  /** Answers that have no group in the population: in no share either. */
  unaligned: { key: string; count: number }[];
  confidence: Confidence;
}

/** Below this many expected respondents a share is not judged (Cochran 1954, Biometrics 10, 417–451). */
export const leastExpected = 5;

/** Nobody heard of a group is "missing" where chance would leave it out less often than this. */
export const chanceOfMissing = 0.05;

/**
 * Compares who answered with who lives there, group by group.
 *
 * The words, in this order: "not asked" where the question offered the group no answer; "missing" where nobody
 * of the group is heard and (1 − population share)^n is under 0.05, which comes to three or more expected
 * (Hanley & Lippman-Hand 1983, JAMA 249, 1743–1745); "too few to say" where fewer than five are expected, unless five or
 * more were heard and the interval lies wholly above; "about right" where the Wilson interval holds the
 * population share; otherwise "fewer" or "more than live here".
 *
 * Of a weighted sample every answer carries its `weights`; n is then Kish's effective number.
 * Throws a RangeError where nobody lives there, a key comes twice, or only some answers carry weights.
 */
export function representativeness(
  answers: readonly AnswerCount[],
  population: readonly PopulationGroup[],
  { confidence = 0.95, notAsked = [] }: { confidence?: Confidence; notAsked?: readonly string[] } = {},
): Representativeness {
  const total = population.reduce((sum, one) => sum + one.count, 0);
  if (total <= 0) throw new RangeError('Nobody lives there: there is nothing to compare with');
  const known = new Set(population.map((one) => one.key));
  if (known.size < population.length) throw new RangeError('A group of the population comes twice');

  const { heard, unaligned, beside } = sorted(answers, known);
  const isWeighted = weightedOrNot([...heard.values()]);
  const weightOf = (one: AnswerCount): number => one.weights?.sum ?? one.count;
  const respondents = sumOf([...heard.values()], (one) => one.count);
  const weight = sumOf([...heard.values()], weightOf);
  const effective = isWeighted
    ? effectiveOf(
        weight,
        sumOf([...heard.values()], (one) => one.weights?.sumOfSquares ?? 0),
      )
    : respondents;

  const groups = population.map(({ key, name, count }): GroupHeard => {
    const one = heard.get(key);
    const populationShare = count / total;
    const share = weight === 0 ? null : (one ? weightOf(one) : 0) / weight;
    const expected = effective * populationShare;
    const chanceOfNone = (1 - populationShare) ** effective;
    const interval = wilson((share ?? 0) * effective, effective, confidence);
    const figures = { respondents: one?.count ?? 0, populationShare, expected, chanceOfNone, ...interval };
    return {
      key,
      name,
      share,
      effective: one?.weights ? effectiveOf(one.weights.sum, one.weights.sumOfSquares) : (one?.count ?? 0),
      population: count,
      gap: share === null ? null : (share - populationShare) * 100,
      index: share === null || populationShare === 0 ? null : (share / populationShare) * 100,
      ...figures,
      says: notAsked.includes(key) ? 'not asked' : sayingOf(figures),
    };
  });
  return {
    groups,
    respondents,
    effective,
    population: total,
    preferNotToSay: beside['prefer not to say'],
    notAskedOrUnknown: beside['not asked or unknown'],
    unaligned,
    confidence,
  };
}

const sumOf = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((sum, one) => sum + of(one), 0);

function sorted(answers: readonly AnswerCount[], known: ReadonlySet<string>) {
  const heard = new Map<string, AnswerCount>();
  const unaligned: { key: string; count: number }[] = [];
  const beside = { 'prefer not to say': 0, 'not asked or unknown': 0 };
  for (const answer of answers) {
    const aside = asideOf(answer.key);
    if (aside) beside[aside] += answer.count;
    else if (answer.key === null || !known.has(answer.key))
      unaligned.push({ key: answer.key ?? '', count: answer.count });
    else if (heard.has(answer.key)) throw new RangeError(`The answer ${answer.key} comes twice`);
    else heard.set(answer.key, answer);
  }
  return { heard, unaligned, beside };
}

function weightedOrNot(heard: readonly AnswerCount[]): boolean {
  const counted = heard.filter((one) => one.count > 0);
  const weighted = counted.filter((one) => one.weights);
  if (weighted.length > 0 && weighted.length < counted.length)
    throw new RangeError('Either every answer is weighted, or none');
  return weighted.length > 0;
}

type Figures = Pick<
  GroupHeard,
  'respondents' | 'populationShare' | 'expected' | 'chanceOfNone' | 'low' | 'high'
>;

function sayingOf({ respondents, populationShare, expected, chanceOfNone, low, high }: Figures): Saying {
  if (respondents === 0) return chanceOfNone < chanceOfMissing ? 'missing' : 'too few to say';
  if (expected < leastExpected)
    return respondents >= leastExpected && low > populationShare ? 'more than live here' : 'too few to say';
  if (low > populationShare) return 'more than live here';
  return high < populationShare ? 'fewer than live here' : 'about right';
}
