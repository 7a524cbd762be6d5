import { scoreScales } from '../../../../reference/score-scales.ts';
import { isHidden } from '../../../analysis/disclosure/disclosure.ts';
import { type Characteristics, rake } from '../../../analysis/representativeness/rake.ts';
import { comparedQuestions } from '../characteristics.ts';
import type { Answered } from './answers.ts';
import type { Counted } from './counted.ts';
import { asDisability } from './disability.ts';
import { type Compared, compareAnswers } from './heard.ts';

/** No more returns are weighted at once; beyond it the newest are. */
export const MOST_WEIGHTED = 20_000;
/** Fewer people than this are not weighted: what came of it would be chance. */
export const LEAST_WEIGHTED = 30;
/** No weight is more than five times, or less than a fifth of, the mean. */
const CAP = 5;

/** A return as weighting needs it; it never leaves this room. */
export interface Weighable {
  equality: Readonly<Record<string, string>>;
  score: number | null;
  scoreScale: string | null;
}

/** What weighting would do; nothing of it is about one person. */
export type Weighted =
  | { can: false; says: string }
  | {
      can: true;
      people: number;
      isCut: boolean;
      by: string[];
      designEffect: number;
      effective: number;
      converged: boolean;
      scales: { name: string; answers: number; raw: number | null; weighted: number | null }[];
    };

/**
 * Weights the returns of one source so that they agree in all characteristics with who lives here (raking), and says what
 * that costs and what it changes. Only characteristics that at least half of the people answered are used, and two or
 * more are needed. Shares of few positive, or few other, answers are hidden.
 */
export function weigh(returns: readonly Weighable[], answered: Answered, year: number): Weighted {
  const people = returns.slice(0, MOST_WEIGHTED);
  if (people.length < LEAST_WEIGHTED)
    return {
      can: false,
      says: `Fewer than ${LEAST_WEIGHTED} people of this source answered such questions: weights would mostly weigh chance.`,
    };
  const used = comparedQuestions.flatMap(({ question, name }) => {
    const compared = compareAnswers(question, answered);
    if (!compared || compared.together.groups.length < 2) return [];
    const groups = people.map((one) => groupOf(compared, one, answered.years[year]?.to ?? ''));
    const known = groups.filter((group) => group !== undefined).length;
    return known * 2 >= people.length ? [{ question, name, compared, groups }] : [];
  });
  if (used.length < 2)
    return {
      can: false,
      says: 'Weighting takes at least two characteristics that half of the people answered and for which it is known who lives here.',
    };
  const rows = people.map(
    (_, at): Characteristics =>
      Object.fromEntries(used.map(({ question, groups }) => [question, groups[at]])),
  );
  const targets = Object.fromEntries(
    used.map(({ question, compared }) => [
      question,
      Object.fromEntries(compared.together.groups.map(({ key, count }) => [key, count])),
    ]),
  );
  const raked = rake(rows, targets, { cap: CAP, floor: 1 / CAP });
  return {
    can: true,
    people: people.length,
    isCut: returns.length > MOST_WEIGHTED,
    by: used.map(({ name }) => name),
    designEffect: raked.designEffect,
    effective: raked.effective,
    converged: raked.converged,
    scales: scalesOf(people, raked.weights, answered),
  };
}

/** The group in which somebody counts; nothing where it is not known. */
function groupOf(compared: Compared, { equality }: Weighable, to: string): string | undefined {
  const { question, together } = compared;
  if (question !== 'disability') return together.groupOf.get(equality[question] ?? '');
  const rows: Counted[] = ['disability', 'disabilityEffect'].flatMap((name) =>
    equality[name] === undefined
      ? []
      : [{ question: name, answer: equality[name], sourceId: '', year: 0, returns: 1 }],
  );
  const [first] = asDisability(rows, [{ to }]);
  return together.groupOf.get(first?.answer ?? '');
}

function scalesOf(people: readonly Weighable[], weights: readonly number[], { rule }: Answered) {
  return scoreScales.flatMap(({ key, name, options }) => {
    const positive = new Set<number>(
      options.filter(({ side }) => side === 'positive').map(({ value }) => value),
    );
    const scored = people.flatMap(({ score, scoreScale }, at) =>
      scoreScale === key && score !== null
        ? [{ isPositive: positive.has(score), weight: weights[at] ?? 0 }]
        : [],
    );
    if (scored.length === 0) return [];
    const many = scored.filter(({ isPositive }) => isPositive).length;
    const isSmall =
      scored.length < LEAST_WEIGHTED || isHidden(many, rule) || isHidden(scored.length - many, rule);
    const sum = (rows: typeof scored) => rows.reduce((total, { weight }) => total + weight, 0);
    const all = sum(scored);
    return [
      {
        name,
        answers: scored.length,
        raw: isSmall ? null : many / scored.length,
        weighted: isSmall || all === 0 ? null : sum(scored.filter(({ isPositive }) => isPositive)) / all,
      },
    ];
  });
}
