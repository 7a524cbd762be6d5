import { z } from 'zod';
import {
  type EqualityQuestion,
  listEqualityQuestions,
  readEqualityAnswers,
} from '../../../reference/equality-questions.ts';
import { findScoreScale, type ScoreScale } from '../../../reference/score-scales.ts';
import { emptyAsNull, type FieldErrors, type Typed } from '../../platform/web/form.ts';
import type { Speaker } from './speaker.tsx';

/** Long enough for a story of two pages; what is longer is better told in person. */
export const MOST = { comment: 5000, about: 200, name: 100 } as const;

/** The field that people do not see and machines fill in. */
export const TRAP = 'website';

/** The field with the number that the form was shown with. */
export const NUMBER = 'number';

export const equalityName = (field: string): string => `equality-${field}`;

/** What is asked on a day: the questions of then, in the words of then. */
export interface Asked {
  scale: ScoreScale | null;
  equality: readonly EqualityQuestion[];
}

export const askedOn = (today: string): Asked => ({
  scale: findScoreScale(today) ?? null,
  equality: listEqualityQuestions(today),
});

/** The score's question as it is put here: it is about the service, whichever it was. */
export const scoreQuestion = (scale: ScoreScale): string => scale.question.replace('[service]', 'service');

/** The form without its dated questions. Its sentences are in the page's language. */
export const tellUsForm = (speaker: Speaker) => {
  const long = (most: number) => speaker.text('problem.long', { count: speaker.number(most) });
  return z.object({
    comment: z
      .string({ error: speaker.text('problem.comment') })
      .min(1, speaker.text('problem.comment'))
      .max(MOST.comment, long(MOST.comment)),
    about: z.string().max(MOST.about, long(MOST.about)).default(''),
    consent: z.literal('yes').optional().catch(undefined),
    name: z.string().max(MOST.name, long(MOST.name)).default(''),
    email: emptyAsNull(
      z.email({ error: speaker.text('problem.email') }).max(254, speaker.text('problem.email')),
    ),
    [TRAP]: z.literal('', speaker.text('problem.robot')).default(''),
  });
};

export type TellUs = z.infer<ReturnType<typeof tellUsForm>>;

export interface Answers {
  score: { scale: string; printed: string; value: number } | null;
  /** By field of the question: `{age: '25-34'}`. Only what was answered. */
  equality: Record<string, string>;
  errors: FieldErrors;
}

const one = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === 'string' ? value : '';
};

/**
 * The answers to the dated questions. An answer that was not offered is an error. What was not to be asked is left
 * out: a question that follows from another, and those only for people of 16 and over where the person is younger.
 */
export function readAnswers(typed: Typed, asked: Asked, speaker: Speaker): Answers {
  const errors: FieldErrors = {};
  const scored = one(typed, 'score');
  const option = asked.scale?.options.find(({ value }) => String(value) === scored);
  if (scored !== '' && !option) errors.score = speaker.text('problem.answer');
  const { answers, notOffered } = readEqualityAnswers(asked.equality, (field) =>
    one(typed, equalityName(field)),
  );
  for (const field of notOffered) errors[equalityName(field)] = speaker.text('problem.answer');
  return {
    score:
      asked.scale && option ? { scale: asked.scale.key, printed: option.label, value: option.value } : null,
    equality: answers,
    errors,
  };
}

const REFERENCE = /^[A-Z]{1,2}-[0-9A-Z]{4,10}$/;

/** The reference in the address of the thank-you page, or null where it is none of ours: nobody's words are shown there. */
export const shownReference = (asked: string | undefined): string | null =>
  asked !== undefined && REFERENCE.test(asked) ? asked : null;

/** The day by which what is sent today will have been read. */
export const readBy = (today: string, days: number): string =>
  Temporal.PlainDate.from(today).add({ days }).toString();
