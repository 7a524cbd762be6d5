import { sql } from 'kysely';
import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { mayReadFeedback } from '../../policy.ts';
import { visibleProviders } from '../../visible.ts';
import type { Standard, StandardScore } from './standard.ts';

/** Every standard that ever held, in their order. */
export function listStandards(db: Db, who: Who): Promise<Standard[]> {
  require(mayReadFeedback(who));
  return db
    .selectFrom('involvementStandard as s')
    .select(['s.id', 's.text', 's.position', 's.inForceFrom', 's.inForceTo'])
    .select(
      sql<number>`(select count(*)::int from involvement_score i where i.organisation_id = s.organisation_id
        and i.standard_id = s.id)`.as('scores'),
    )
    .orderBy('s.position')
    .orderBy(sql`s.in_force_from nulls first`)
    .orderBy('s.id')
    .execute();
}

/** How providers were judged by the standards, the latest periods first; of one provider, or between two days. */
export function listStandardScores(
  db: Db,
  who: Who,
  { providerId, from, to }: { providerId?: string; from?: string; to?: string } = {},
): Promise<StandardScore[]> {
  let query = visibleProviders(db, who)
    .innerJoin('involvementScore as i', (join) =>
      join
        .onRef('i.organisationId', '=', 'provider.organisationId')
        .onRef('i.providerId', '=', 'provider.id'),
    )
    .innerJoin('involvementStandard as s', (join) =>
      join.onRef('s.organisationId', '=', 'i.organisationId').onRef('s.id', '=', 'i.standardId'),
    )
    .select([
      'i.providerId',
      'provider.name as providerName',
      'i.standardId',
      's.text',
      's.position',
      'i.periodFrom',
      'i.periodTo',
      'i.verdict',
      'i.evidence',
      'i.scoredOn',
    ])
    .select(
      sql<string | null>`(select p.name from person p where p.organisation_id = i.organisation_id
        and p.id = i.scored_by)`.as('scorerName'),
    );
  if (providerId) query = query.where('i.providerId', '=', providerId);
  if (from) query = query.where('i.periodTo', '>=', from);
  if (to) query = query.where('i.periodTo', '<=', to);
  return query
    .orderBy('i.periodTo', 'desc')
    .orderBy(sql`lower(provider.name)`)
    .orderBy('s.position')
    .limit(5000)
    .execute();
}
