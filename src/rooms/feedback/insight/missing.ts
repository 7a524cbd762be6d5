import { sql } from 'kysely';
import { type EqualityQuestion, listEqualityQuestions } from '../../../../reference/equality-questions.ts';
import { plural } from '../../../design/text/words.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { whoIsMissing } from '../../equality/door.ts';
import { groupOf } from '../experience/dimensions.ts';
import { lastWholeMonths, type Period, periodWords } from '../experience/period.ts';
import { mayReadExperience } from '../policy.ts';

/** A group of people that nobody who answered belongs to. */
interface MissingGroup {
  /** 'ethnicity'. */
  question: string;
  characteristic: string;
  group: string;
  /** How many answered the question. */
  answered: number;
}

/** Fewer answers than this do not tell whether a group is missing. */
const LEAST_ANSWERED = 60;

/** Whoever would rather not say is no group of people. */
const isGroup = (value: string): boolean => !/prefer|not-said|unknown/u.test(value);

/** Who is missing, in sentences that hold no small number. */
export interface Missing {
  /** The months told of, such as "September 2011 to August 2012". */
  months: string;
  /** Set against who lives here; where nobody has said that, only against the answers that questions offer. */
  isCompared: boolean;
  says: string[];
}

/**
 * Who is missing in the year up to a month ('YYYY-MM'): against who lives here where the organisation knows that, else the
 * groups that a question offers and that no return gave, though enough others answered.
 */
export async function findMissing(
  db: Db,
  who: Who,
  until: string = lastWholeMonths(who.organisation.today, 1).to,
): Promise<Missing> {
  const compared = await whoIsMissing(db, who, { to: until });
  if (compared)
    return {
      months: compared.months,
      isCompared: true,
      says: compared.findings.filter(({ kind }) => kind !== 'more').map(({ says }) => says),
    };
  const from = Temporal.PlainYearMonth.from(until).subtract({ months: 11 }).toString();
  const silent = await listSilent(db, who, { from, to: until });
  return {
    months: periodWords({ from, to: until }),
    isCompared: false,
    says: silent.map(
      ({ characteristic, group, answered }) =>
        `${characteristic}: ${group}. Nobody, of ${plural(answered, 'answer')}.`,
    ),
  };
}

/** From the roll-up of answers: one query. */
async function listSilent(db: Db, who: Who, { from, to }: Period): Promise<MissingGroup[]> {
  if (!mayReadExperience(who)) return [];
  const rows = await db
    .selectFrom('answerTally')
    .select(['question', 'answer'])
    .select(sql<number>`sum(returns)::int`.as('returns'))
    .where('question', '<>', '')
    .where(sql<boolean>`month between ${`${from}-01`}::date and ${`${to}-01`}::date`)
    .groupBy(['question', 'answer'])
    .execute();
  const day = Temporal.PlainYearMonth.from(to).toPlainDate({ day: 1 }).toString();
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
