import { listEqualityQuestions } from '../reference/equality-questions.ts';
import type { Chance } from './chance.ts';
import type { EqualityAnswers } from './types.ts';

/** How often each ethnic group occurs among an organisation's invented people, against 1 for all others. */
export type EthnicWeights = { readonly [value: string]: number };

const weights: { readonly [field: string]: { readonly [value: string]: number } } = {
  age: { '0-15': 0, '75-and-over': 2, '65-74': 3, '45-64': 4, '25-44': 3, '55-64': 2, '85-and-over': 0.6 },
  sex: { female: 6, male: 4, 'prefer-not-to-say': 0.3 },
  gender: { same: 30, different: 1, 'prefer-not-to-say': 1 },
  disability: { no: 5, yes: 3, 'prefer-not-to-say': 0.6 },
  religion: { christian: 8, 'no-religion': 7, muslim: 2, hindu: 1.5 },
  sexuality: {
    straight: 20,
    'gay-or-lesbian': 1.5,
    bisexual: 1,
    'other-orientation': 0.3,
    'prefer-not-to-say': 2,
  },
  carer: { none: 10 },
  pregnancy: { no: 20, yes: 1 },
  marriage: { married: 8, 'never-married': 5 },
};

/** Answers to some of the questions in force on a day, as a person who leaves a few out would give them. */
export function answersOf(chance: Chance, on: string, ethnic: EthnicWeights): EqualityAnswers {
  const answers: EqualityAnswers = {};
  for (const question of listEqualityQuestions(on)) {
    if (question.onlyIf && answers[question.onlyIf.field] !== question.onlyIf.value) continue;
    if (chance.happens(question.field === 'marriage' || question.field === 'pregnancy' ? 0.7 : 0.12))
      continue;
    const weight = (value: string) =>
      (question.field === 'ethnicity' ? ethnic : weights[question.field])?.[value] ??
      (value === 'prefer-not-to-say' ? 0.5 : 1);
    const total = question.options.reduce((sum, option) => sum + weight(option.value), 0);
    let left = chance.next() * total;
    const chosen = question.options.find((option) => {
      left -= weight(option.value);
      return left < 0;
    });
    if (chosen !== undefined) answers[question.field] = chosen.value;
  }
  return answers;
}
