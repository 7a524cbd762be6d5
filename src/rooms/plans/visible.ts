import { sql } from 'kysely';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { mayReadPlans, readsAllPlans } from './policy.ts';

const allOrNone = (may: boolean) => sql<boolean>`${sql.lit(may)}`;

/** That this person leads or supports the line in question. */
const theirs = (who: Who) => sql<boolean>`exists (
  select from plan_line_responsible mine
  where mine.organisation_id = plan_line.organisation_id and mine.line_id = plan_line.id
    and mine.person_id = ${who.personId})`;

const sharedOrPublished = sql<boolean>`(plan.shared and plan.state <> 'draft' or plan.published_on is not null)`;

/** The plans that this person may see: all, or those shared, published, or with a line of theirs. */
export const visiblePlans = (db: Db, who: Who) => {
  const plans = db.selectFrom('plan');
  if (readsAllPlans(who)) return plans;
  return plans
    .where(allOrNone(mayReadPlans(who)))
    .where((eb) =>
      eb.or([
        sharedOrPublished,
        eb.exists(
          eb
            .selectFrom('planLine')
            .whereRef('planLine.organisationId', '=', 'plan.organisationId')
            .whereRef('planLine.planId', '=', 'plan.id')
            .where(theirs(who))
            .select('planLine.id'),
        ),
      ]),
    );
};

/** The lines that this person may see, with their plan joined: all, those of plans they may see whole, and their own. */
export const visiblePlanLines = (db: Db, who: Who) => {
  const lines = db
    .selectFrom('planLine')
    .innerJoin('plan', (join) =>
      join
        .onRef('plan.organisationId', '=', 'planLine.organisationId')
        .onRef('plan.id', '=', 'planLine.planId'),
    );
  if (readsAllPlans(who)) return lines;
  return lines.where(allOrNone(mayReadPlans(who))).where((eb) => eb.or([sharedOrPublished, theirs(who)]));
};
