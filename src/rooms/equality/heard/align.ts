import type { EqualityField } from '../../../../reference/equality-questions.ts';
import { ageWords, alignAges, readAgeBand } from '../../../analysis/representativeness/ages.ts';
import { alignGroups } from '../../../analysis/representativeness/align.ts';
import { type Aside, asideOf, type PopulationGroup } from '../../../analysis/representativeness/groups.ts';
import { questionsAsked } from '../characteristics.ts';
import { slugOf } from '../population/own-table.ts';
import type { Profile } from '../population/profile.ts';
import { type Answered, meaningKey } from './answers.ts';
import { atomsOfQuestion, madeOf } from './words-of-answers.ts';

/** How the answers to one question and the people who live here come together. */
export interface Together {
  /** The categories that both can be added up to. */
  groups: PopulationGroup[];
  /** Of each answer the category in which it counts. */
  groupOf: Map<string, string>;
  /** Answers that say nothing on purpose. */
  asides: Map<string, Aside>;
  /** Answers that are in no category, each with why. */
  left: Map<string, Left>;
  /** Categories for which the question had no answer. */
  notAsked: string[];
}

export type Left = 'not known' | 'too broad';

/** Answers told only broadly by fewer than this share of people do not make everybody's groups broad. */
const FEW = 0.1;

const restWords = ['everybody-else', 'other', 'others', 'all-others', 'any-other', 'rest', 'the-rest'];

/** The day from which forms offer the ethnic groups of the census of 2021. */
const NEW_GROUPS_FROM = '2021-03';

/**
 * Aligns the answers of all years at once, so that a group is the same group in each of them: with other groups in another
 * year, counts hidden in one could be worked out from the other.
 */
export function alignAnswers(question: EqualityField, profile: Profile, answered: Answered): Together {
  const counts = new Map<string, number>();
  for (const one of answered.counted)
    if (one.question === question) counts.set(one.answer, (counts.get(one.answer) ?? 0) + one.returns);
  const years = spanOf(question, answered);
  const asked = questionsAsked(question, years);
  const own = new Set(
    question === 'disability'
      ? ['disabled', 'not-disabled']
      : asked.flatMap(({ options }) => options.map(({ value }) => value)),
  );
  for (const value of own) if (!counts.has(value)) counts.set(value, 0);

  const meant = (answer: string): string =>
    answered.meanings.get(meaningKey(question, answer)) ??
    (question === 'ethnicity' && /^z$/iu.test(answer.trim()) ? 'not-stated' : answer);
  const population: PopulationGroup[] = profile.groups.map(({ key, name, count }) => ({
    key,
    name: question === 'age' ? nameOfAges([key]) : name,
    count,
  }));
  const coverOf = coversFor(question, population, years.from < NEW_GROUPS_FROM ? '2001' : '2021');

  const asides = new Map<string, Aside>();
  const covers: Record<string, readonly string[]> = {};
  const broad: string[] = [];
  for (const answer of counts.keys()) {
    const means = meant(answer);
    const aside = asideOf(means);
    if (aside) asides.set(answer, aside);
    else {
      const { keys, isBroad } = coverOf(means);
      covers[answer] = keys;
      if (isBroad && keys.length > 1 && !own.has(answer)) broad.push(answer);
    }
  }
  const countOf = (answers: Iterable<string>) =>
    [...answers].reduce((sum, answer) => sum + (counts.get(answer) ?? 0), 0);
  const left = new Map<string, Left>();
  if (countOf(broad) < FEW * countOf(Object.keys(covers)))
    for (const answer of broad) {
      left.set(answer, 'too broad');
      delete covers[answer];
    }
  const given = [...counts]
    .filter(([answer]) => (covers[answer] ?? []).length > 0)
    .map(([key, count]) => ({ key, count }));
  for (const [answer, keys] of Object.entries(covers))
    if (keys.length === 0 && countOf([answer]) > 0) left.set(answer, 'not known');
  const aligned = alignGroups({
    answers: given,
    population,
    covers,
    nameOf: question === 'age' ? nameOfAges : undefined,
  });
  return {
    groups: aligned.population,
    groupOf: new Map(aligned.made.flatMap(({ key, from }) => from.map((answer) => [answer, key] as const))),
    asides,
    left,
    notAsked: aligned.notAsked,
  };
}

/** From the first month to the last of the years in which anybody answered: which questions were asked then. */
function spanOf(question: EqualityField, { counted, years }: Answered): { from: string; to: string } {
  const oldest = Math.max(0, ...counted.filter((one) => one.question === question).map(({ year }) => year));
  return { from: years[oldest]?.from ?? '', to: years[0]?.to ?? '' };
}

const nameOfAges = (keys: readonly string[]): string =>
  ageWords(keys.flatMap((key) => readAgeBand(key) ?? []));

/** Of an answer the groups of the population whose people could give it. */
function coversFor(
  question: EqualityField,
  population: readonly PopulationGroup[],
  era: '2001' | '2021',
): (answer: string) => { keys: readonly string[]; isBroad: boolean } {
  if (question === 'age')
    return (answer) => {
      const made = alignAges([{ key: answer, count: 1 }], population).made.find(
        ({ from }) => from.length > 0,
      );
      return { keys: made?.of ?? [], isBroad: true };
    };
  const groups = population.map(({ key, name }) => {
    const byName = madeOf(question, name, '2021').atoms;
    const made = byName.length > 0 ? byName : madeOf(question, key, '2021').atoms;
    const byBroad = question === 'disability' && /^(?:yes|y)$/iu.test(name) ? ['disabled'] : made;
    return {
      key,
      atoms: byBroad.length > 0 ? byBroad : [slugOf(name)],
      isRest: restWords.includes(slugOf(name)) || restWords.includes(key),
    };
  });
  const taken = new Set(groups.filter(({ isRest }) => !isRest).flatMap(({ atoms }) => atoms));
  const others = atomsOfQuestion(question).filter((atom) => !taken.has(atom));
  return (answer) => {
    const { atoms, isBroad } = madeOf(question, answer, era);
    const wanted = atoms.length > 0 ? atoms : [slugOf(answer)];
    const keys = groups
      .filter((group) =>
        (group.isRest ? [...group.atoms, ...others] : group.atoms).some((atom) => wanted.includes(atom)),
      )
      .map(({ key }) => key);
    return { keys, isBroad };
  };
}
