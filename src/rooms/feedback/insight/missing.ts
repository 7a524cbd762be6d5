import { sql } from 'kysely';
import { type EqualityQuestion, listEqualityQuestions } from '../../../../reference/equality-questions.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { groupOf } from '../experience/dimensions.ts';
import { lastWholeMonths } from '../experience/period.ts';
import { mayReadExperience } from '../policy.ts';

/** A group of people that nobody who answered belongs to. */
export interface MissingGroup {
  /** 'ethnicity'. */
  question: string;
  characteristic: string;
  group: string;
  /** How many answered the question. */
  answered: number;
}

/** Fewer answers than this do not tell whether a group is missing. */
export const LEAST_ANSWERED = 60;

/** Whoever would rather not say is no group of people. */
const isGroup = (value: string): boolean => !/prefer|not-said|unknown/u.test(value);

/**
 * The groups of people of whom nobody was heard in the last 12 whole months: answers that a question in force offers
 * and that no return gave, though enough others answered. From the roll-up of answers: one query, and no count of a
 * small group in what it gives.
 */
export async function listMissing(
  db: Db,
  who: Who,
  until: string = lastWholeMonths(who.organisation.today, 1).to,
): Promise<MissingGroup[]> {
  if (!mayReadExperience(who)) return [];
  const from = Temporal.PlainYearMonth.from(until).subtract({ months: 11 }).toString();
  const rows = await db
    .selectFrom('answerTally')
    .select(['question', 'answer'])
    .select(sql<number>`sum(returns)::int`.as('returns'))
    .where('question', '<>', '')
    .where(sql<boolean>`month between ${`${from}-01`}::date and ${`${until}-01`}::date`)
    .groupBy(['question', 'answer'])
    .execute();
  const day = Temporal.PlainYearMonth.from(until).toPlainDate({ day: 1 }).toString();
  return silentGroups(rows, listEqualityQuestions(day));
}

/** Which answers that were offered nobody gave. */
export function silentGroups(
  answers: readonly { question: string; answer: string; returns: number }[],
  questions: readonly EqualityQuestion[],
): MissingGroup[] {
  return questions.flatMap(({ key, field, options }) => {
    const own = answers.filter(
      ({ question, returns }) => (question === field || question === key) && returns > 0,
    );
    const answered = own.reduce((sum, { answer, returns }) => sum + (isGroup(answer) ? returns : 0), 0);
    if (answered < LEAST_ANSWERED) return [];
    const given = new Set(own.map(({ answer }) => answer));
    return options
      .filter(({ value }) => isGroup(value) && !given.has(value))
      .map(({ value, label }) => ({
        question: field,
        characteristic: groupOf(`${field}=${value}`).questionName,
        group: label,
        answered,
      }));
  });
}
