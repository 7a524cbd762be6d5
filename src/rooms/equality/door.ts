import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { comparedQuestions } from './characteristics.ts';
import { readAnswered } from './heard/answers.ts';
import { compareAnswers } from './heard/heard.ts';
import { type Finding, findingsInOrder } from './heard/words.ts';
import { type Year, yearWords } from './heard/years.ts';
import { mayReadEquality } from './policy.ts';
import type { Profile } from './population/profile.ts';
import { listProfiles } from './population/queries.ts';

export { whoIsHeardHref } from './addresses.ts';
export { mayReadEquality } from './policy.ts';
export { prepareAreas } from './population/areas.ts';
export { chooseAreas, keepOwnTables, type OwnTable } from './population/commands.ts';
export { readOwnTable } from './population/own-table.ts';

export interface WhoIsMissing {
  /** The twelve months that are told of. */
  year: Year;
  months: string;
  /** Sentences, the missing first; nothing in them that the organisation's rule hides. */
  findings: Finding[];
}

/**
 * Who is missing, and of whom fewer or more were heard than live here, in the twelve months that end with the last whole
 * quarter of a period ('YYYY-MM', or days). For papers: it holds no small number. Nothing for whoever may not see who
 * was heard, and where nobody has said who lives here.
 */
export async function whoIsMissing(
  db: Db,
  who: Who,
  period: { to: string } = { to: who.organisation.today },
): Promise<WhoIsMissing | null> {
  if (!mayReadEquality(who)) return null;
  const on =
    period.to.length === 7
      ? Temporal.PlainYearMonth.from(period.to)
          .add({ months: 1 })
          .toPlainDate({ day: 1 })
          .subtract({ days: 1 })
      : Temporal.PlainDate.from(period.to);
  const answered = await readAnswered(db, who, on.toString());
  const [year] = answered.years;
  if (!year || answered.profiles.size === 0) return null;
  const all = comparedQuestions.flatMap(({ question }) => {
    if (!answered.counted.some((one) => one.question === question && one.year === 0)) return [];
    return compareAnswers(question, answered)?.of(0) ?? [];
  });
  return { year, months: yearWords(year), findings: findingsInOrder(all) };
}

/** Who lives here, one table for each characteristic and area, with its source and day. */
export const populationRows = (db: Db, who: Who): Promise<Profile[]> => listProfiles(db, who);
