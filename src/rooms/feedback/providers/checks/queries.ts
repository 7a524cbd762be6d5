import { sql } from 'kysely';
import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { mayReadFeedback } from '../../policy.ts';
import { visibleScoreReturns } from '../../visible.ts';
import type { ComparedFigure, KeptCheck, ToFollowUp, Verdict } from './check.ts';

/** The cross-checks of a return, the latest first. */
export function listChecks(db: Db, who: Who, returnId: string): Promise<KeptCheck[]> {
  require(mayReadFeedback(who));
  return db
    .selectFrom('scoreCheck as s')
    .select(['s.id', 's.followUp', 's.checkedOn'])
    .select([
      sql<ComparedFigure[]>`s.comparisons`.as('comparisons'),
      sql<number | null>`s.gap::float8`.as('gap'),
      sql<Verdict>`s.verdict`.as('verdict'),
      sql<Verdict | null>`s.decided_verdict`.as('decidedVerdict'),
      sql<string | null>`(select p.name from person p where p.organisation_id = s.organisation_id
        and p.id = s.checked_by)`.as('checkerName'),
    ])
    .where('s.returnId', '=', returnId)
    .orderBy('s.checkedOn', 'desc')
    .orderBy('s.id', 'desc')
    .execute();
}

/** The returns in force whose latest cross-check says that they differ from other sources, the latest found first. */
export function listToFollowUp(db: Db, who: Who, providerId?: string): Promise<ToFollowUp[]> {
  let query = visibleScoreReturns(db, who)
    .innerJoin('scoreCheck as s', (join) =>
      join
        .onRef('s.organisationId', '=', 'scoreReturn.organisationId')
        .onRef('s.returnId', '=', 'scoreReturn.id'),
    )
    .innerJoin('provider', (join) =>
      join
        .onRef('provider.organisationId', '=', 'scoreReturn.organisationId')
        .onRef('provider.id', '=', 'scoreReturn.providerId'),
    )
    .select([
      'scoreReturn.id as returnId',
      'scoreReturn.providerId',
      'provider.name as providerName',
      'scoreReturn.service',
      'scoreReturn.kind',
      'scoreReturn.periodFrom',
      'scoreReturn.periodTo',
      's.checkedOn',
      's.followUp',
    ])
    .select([
      sql<number | null>`score_return.score::float8`.as('score'),
      sql<number | null>`s.gap::float8`.as('gap'),
      sql<number>`(select count(*)::int from provider_action a where a.organisation_id = score_return.organisation_id
        and a.return_id = score_return.id and a.done_on is null and a.dropped_because is null)`.as(
        'openActions',
      ),
    ])
    .where('scoreReturn.supersededBy', 'is', null)
    .where(sql<boolean>`coalesce(s.decided_verdict, s.verdict) = 'differs'`)
    .where(
      sql<boolean>`not exists (select from score_check n where n.organisation_id = s.organisation_id
        and n.return_id = s.return_id and (n.checked_on, n.id) > (s.checked_on, s.id))`,
    );
  if (providerId) query = query.where('scoreReturn.providerId', '=', providerId);
  return query.orderBy('s.checkedOn', 'desc').orderBy('s.id', 'desc').limit(500).execute();
}
