import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { fromNumeric } from './amounts.ts';
import type { Money } from './budgets/budget.ts';
import { visibleAgreements, visibleBudgetLines, visibleExtras, visibleSupportRequests } from './visible.ts';

/** What waits about resources, in numbers, and what holds today. */
export interface Waiting {
  agreementsOverdue: number;
  extrasAsked: number;
  /** Those of them that somebody else asked for. */
  extrasOfOthers: number;
  requestsNew: number;
  /** Accepted requests that this person is to help with. */
  requestsMine: number;
  /** Days a week, in hundredths, that were agreed over and above the posts and hold today. */
  extraDays: number;
}

/** Counts what waits, in one query. */
export async function getWaiting(db: Db, who: Who): Promise<Waiting> {
  const { today } = who.organisation;
  const many = sql<number>`count(*)`.as('many');
  const row = await db
    .selectNoFrom([
      visibleAgreements(db, who)
        .select(many)
        .where('supportAgreement.reviewOn', '<', today)
        .where((eb) =>
          eb.or([eb('supportAgreement.endsOn', 'is', null), eb('supportAgreement.endsOn', '>=', today)]),
        )
        .as('agreementsOverdue'),
      visibleExtras(db, who).select(many).where('extraResource.state', '=', 'asked').as('extrasAsked'),
      visibleExtras(db, who)
        .select(many)
        .where('extraResource.state', '=', 'asked')
        .where('extraResource.askedBy', 'is distinct from', who.personId)
        .as('extrasOfOthers'),
      visibleSupportRequests(db, who)
        .select(many)
        .where('supportRequest.state', '=', 'new')
        .as('requestsNew'),
      visibleSupportRequests(db, who)
        .select(many)
        .where('supportRequest.state', '=', 'accepted')
        .where('supportRequest.ownerId', '=', who.personId)
        .as('requestsMine'),
      visibleExtras(db, who)
        .select(sql<string>`coalesce(sum(extra_resource.days_per_week), 0)`.as('days'))
        .where('extraResource.state', '=', 'agreed')
        .where((eb) =>
          eb.or([eb('extraResource.fromOn', 'is', null), eb('extraResource.fromOn', '<=', today)]),
        )
        .where((eb) =>
          eb.or([eb('extraResource.untilOn', 'is', null), eb('extraResource.untilOn', '>=', today)]),
        )
        .as('extraDays'),
    ])
    .executeTakeFirstOrThrow();
  return {
    agreementsOverdue: row.agreementsOverdue ?? 0,
    extrasAsked: row.extrasAsked ?? 0,
    extrasOfOthers: row.extrasOfOthers ?? 0,
    requestsNew: row.requestsNew ?? 0,
    requestsMine: row.requestsMine ?? 0,
    extraDays: fromNumeric(row.extraDays ?? '0'),
  };
}

/** The money of one year, in pence; null where it has no budget. */
export async function findBudgetOf(db: Db, who: Who, year: string): Promise<Money | null> {
  const row = await visibleBudgetLines(db, who)
    .select([
      sql<number>`count(*)`.as('many'),
      sql<number>`coalesce(sum(budget_line.planned_pence), 0)::bigint`.as('planned'),
      sql<number>`coalesce(sum(budget_line.committed_pence), 0)::bigint`.as('committed'),
      sql<number>`coalesce(sum(budget_line.spent_pence), 0)::bigint`.as('spent'),
    ])
    .where('budgetLine.year', '=', year)
    .executeTakeFirstOrThrow();
  const { many, ...money } = row;
  return many > 0 ? money : null;
}
