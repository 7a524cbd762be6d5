import { type AnswerCount, asideOf, type PopulationGroup } from './groups.ts';

/** Answers and population in categories that both know. */
export interface Aligned {
  /** One for every common category, and the answers set beside, for `representativeness`. */
  answers: AnswerCount[];
  /** One for every common category, with the same keys. */
  population: PopulationGroup[];
  /** Keys of categories for which the question had no answer. */
  notAsked: string[];
  /** What each common category is made of. */
  made: { key: string; from: string[]; of: string[] }[];
  /** Answers that say nothing about any group of the population. */
  unaligned: { key: string; count: number }[];
}

export interface Alignment {
  /** Every answer that could be given belongs here, also where nobody gave it; the others count as not asked. */
  answers: readonly AnswerCount[];
  population: readonly PopulationGroup[];
  /** The groups of the population whose people could give this answer; none where it cannot be aligned. */
  covers: Readonly<Record<string, readonly string[]>>;
  /** Names of answers, for a category that is one answer and several groups of the population. */
  names?: Readonly<Record<string, string>>;
  /** The name of a category of several groups; otherwise their names are joined. */
  nameOf?: (populationKeys: readonly string[]) => string | undefined;
}

/**
 * Finds the finest categories to which answers and population can both be added up: an answer and a group that
 * may hold the same person lie in one category. An answer in a broad group joins the groups it covers, two answers that
 * make one group are added up, and where borders cross (ages 0–11 and 10–14) both sides are joined.
 * Answers of "prefer not to say" and unknown ones are handed on as they are. Weights are added up.
 */
export function alignGroups({ answers, population, covers, names = {}, nameOf }: Alignment): Aligned {
  const groups = new Map(population.map((one) => [one.key, one]));
  const home = new Map(population.map((one) => [one.key, one.key]));
  const homeOf = (key: string): string => {
    const next = home.get(key) ?? key;
    return next === key ? key : homeOf(next);
  };
  const aligned: { answer: AnswerCount; to: string }[] = [];
  const asides: AnswerCount[] = [];
  const unaligned: Aligned['unaligned'] = [];
  for (const answer of answers) {
    const [first, ...others] = (answer.key === null ? [] : (covers[answer.key] ?? [])).filter((key) =>
      groups.has(key),
    );
    if (first !== undefined) {
      for (const other of others) home.set(homeOf(other), homeOf(first));
      aligned.push({ answer, to: first });
    } else if (asideOf(answer.key)) asides.push(answer);
    else unaligned.push({ key: answer.key ?? '', count: answer.count });
  }

  const made = [...Map.groupBy(population, (one) => homeOf(one.key))].map(([root, members]) => {
    const given = aligned.filter(({ to }) => homeOf(to) === root).map(({ answer }) => answer);
    const of = members.map((one) => one.key);
    return { key: of.join('|'), of, from: given.flatMap((one) => one.key ?? []), members, given };
  });
  return {
    answers: [
      ...made.filter(({ given }) => given.length > 0).map(({ key, given }) => added(key, given)),
      ...asides,
    ],
    population: made.map(({ key, of, from, members }) => ({
      key,
      name: categoryName({ of, from, members, names, nameOf }),
      count: members.reduce((sum, one) => sum + one.count, 0),
    })),
    notAsked: made.filter(({ given }) => given.length === 0).map(({ key }) => key),
    made: made.map(({ key, from, of }) => ({ key, from, of })),
    unaligned,
  };
}

function added(key: string, given: readonly AnswerCount[]): AnswerCount {
  const count = given.reduce((sum, one) => sum + one.count, 0);
  if (!given.some((one) => one.weights)) return { key, count };
  const weights = { sum: 0, sumOfSquares: 0 };
  for (const one of given) {
    // An answer that nobody gave weighs nothing; one without weights among weighted ones counts as 1 each.
    weights.sum += one.weights?.sum ?? one.count;
    weights.sumOfSquares += one.weights?.sumOfSquares ?? one.count;
  }
  return { key, count, weights };
}

function categoryName({
  of,
  from,
  members,
  names,
  nameOf,
}: Required<Pick<Alignment, 'names'>> &
  Pick<Alignment, 'nameOf'> & { of: string[]; from: string[]; members: PopulationGroup[] }): string {
  const [only] = members;
  if (only && members.length === 1) return only.name;
  const given = nameOf?.(of) ?? (from.length === 1 ? names[from[0] ?? ''] : undefined);
  if (given) return given;
  const listed = members.map((one) => one.name);
  return `${listed.slice(0, -1).join(', ')} or ${listed.at(-1)}`;
}
