import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { mayReadPlans, readsAllPlans } from '../policy.ts';

/**
 * The questions that this person may see. Who sees all plans sees all of them; who sees some plans only because they are
 * shared or published, or for a line of theirs, sees what was asked about their lines and what they asked themselves: a
 * question is the board's, not the public's.
 */
export const visibleQuestions = (db: Db, who: Who) => {
  const questions = db.selectFrom('planQuestion');
  if (readsAllPlans(who)) return questions;
  return questions.where(sql<boolean>`${sql.lit(mayReadPlans(who))}`).where(
    sql<boolean>`(plan_question.asked_by = ${who.personId} or exists (
      select from plan_line_responsible mine
      where mine.organisation_id = plan_question.organisation_id and mine.line_id = plan_question.line_id
        and mine.person_id = ${who.personId}))`,
  );
};
