import {
  type EqualityField,
  type EqualityQuestion,
  equalityQuestions,
} from '../../../reference/equality-questions.ts';

/** A characteristic for which an organisation may know who lives here. */
export interface Characteristic {
  key: string;
  name: string;
  /** The question whose answers are compared with it; null where nobody is asked. */
  question: EqualityField | null;
}

/** Facts in words that no answer is compared with: how many there will be in five years. */
export const FACTS = 'facts';

export const characteristics: readonly Characteristic[] = [
  { key: 'age', name: 'Age', question: 'age' },
  { key: 'sex', name: 'Sex', question: 'sex' },
  { key: 'ethnicity', name: 'Ethnic group', question: 'ethnicity' },
  { key: 'ethnicity-broad', name: 'Ethnic group, five broad groups', question: 'ethnicity' },
  { key: 'disability', name: 'Disability', question: 'disability' },
  { key: 'religion', name: 'Religion or belief', question: 'religion' },
  { key: 'sexuality', name: 'Sexual orientation', question: 'sexuality' },
  { key: 'gender', name: 'Gender identity', question: 'gender' },
  { key: 'carer', name: 'Carers', question: 'carer' },
  { key: 'pregnancy', name: 'Pregnancy and maternity', question: 'pregnancy' },
  { key: 'marriage', name: 'Marriage and civil partnership', question: 'marriage' },
  { key: 'deprivation', name: 'Deprivation of the neighbourhood', question: null },
  { key: FACTS, name: 'Other facts', question: null },
];

/** The name of a characteristic; the word itself where it is none of ours. */
export const characteristicName = (key: string): string =>
  characteristics.find((one) => one.key === key)?.name ?? key;

/** The questions with which answers can be compared, in the order of the pages. */
export const comparedQuestions: readonly { question: EqualityField; name: string }[] =
  characteristics.flatMap(({ key, name, question }) =>
    question && key === question ? [{ question, name }] : [],
  );

export const questionName = (question: string): string =>
  comparedQuestions.find((one) => one.question === question)?.name ?? question;

/** The questions of one kind that were in force on a day of a period ('YYYY-MM', both inclusive). */
export const questionsAsked = (
  field: string,
  { from, to }: { from: string; to: string },
): readonly EqualityQuestion[] =>
  equalityQuestions.filter(
    (one) =>
      one.field === field &&
      one.inForceFrom.slice(0, 7) <= to &&
      (one.inForceTo === null || one.inForceTo.slice(0, 7) >= from),
  );
