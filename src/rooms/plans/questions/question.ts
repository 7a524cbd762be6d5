import { z } from 'zod';
import { ageInWords } from '../../../design/text/words.ts';
import { daysBetween } from '../../../platform/clock.ts';
import type { NamedField } from '../../../platform/history/record-page.ts';
import { requiredText } from '../../../platform/web/form.ts';

export const askForm = z.object({
  text: requiredText('Write your question or remark.', 2000),
  wantsAnswer: z
    .literal('yes')
    .optional()
    .transform((ticked) => ticked === 'yes'),
});
export type AskForm = z.infer<typeof askForm>;

export const answerForm = z.object({ answer: requiredText('Write the answer.', 4000) });
export type AnswerForm = z.infer<typeof answerForm>;

export const questionStates = [
  { key: 'waiting', name: 'Waiting for an answer' },
  { key: 'answered', name: 'Answered' },
  { key: 'remark', name: 'Remarks' },
] as const;
export type QuestionStateKey = (typeof questionStates)[number]['key'];

export const questionFilter = z.object({
  state: z.enum(['waiting', 'answered', 'remark']).optional().catch(undefined),
  mine: z.enum(['asked', 'to-answer']).optional().catch(undefined),
  plan: z.uuid().optional().catch(undefined),
});
export type QuestionFilter = z.infer<typeof questionFilter>;

/** A question or remark on a plan or on one of its lines. Dates are 'YYYY-MM-DD'. */
export interface Question {
  id: string;
  planId: string;
  planTitle: string;
  lineId: string | null;
  lineCode: string | null;
  lineWhat: string | null;
  text: string;
  wantsAnswer: boolean;
  askedOn: string;
  askedBy: string | null;
  askerName: string | null;
  answer: string | null;
  answeredOn: string | null;
  answererName: string | null;
}

/** A question with those who may answer it: who leads or supports its line; for a plan's own, the plan's owner. */
export interface FullQuestion extends Question {
  responsibleIds: string[];
}

export const isWaiting = (question: Pick<Question, 'wantsAnswer' | 'answeredOn'>): boolean =>
  question.wantsAnswer && question.answeredOn === null;

/** From how many days on a question that waits is late; a product default. */
export const LATE_DAYS = 14;

/** Where a question stands on a day: "Waits for an answer, 12 days". */
export function questionState(
  question: Pick<Question, 'wantsAnswer' | 'answeredOn' | 'askedOn'>,
  today: string,
): { tone: 'waiting' | 'late' | 'done' | 'note'; text: string } {
  if (question.answeredOn) return { tone: 'done', text: 'Answered' };
  if (!question.wantsAnswer) return { tone: 'note', text: 'Remark' };
  const days = Math.max(0, daysBetween(question.askedOn, today));
  return {
    tone: days >= LATE_DAYS ? 'late' : 'waiting',
    text: `Waits for an answer, ${ageInWords(days)}`,
  };
}

export const questionFields: readonly NamedField[] = [
  { name: 'text', label: 'Question' },
  { name: 'answer', label: 'Answer' },
];
