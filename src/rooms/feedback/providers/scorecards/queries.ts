import { sql } from 'kysely';
import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../../platform/web/paging.ts';
import { mayReadFeedback } from '../../policy.ts';
import type { ListedScorecard, Recipient, Scorecard } from './scorecard.ts';

const scorecards = (db: Db, who: Who) => {
  require(mayReadFeedback(who));
  const recipients = (and = '') =>
    sql<number>`(select count(*)::int from scorecard_recipient r where r.organisation_id = scorecard.organisation_id
      and r.scorecard_id = scorecard.id ${sql.raw(and)})`;
  return db
    .selectFrom('scorecard')
    .select(['id', 'providerId', 'periodFrom', 'periodTo', 'issuedOn', 'documentId'])
    .select([
      sql<string | null>`(select p.name from provider p where p.organisation_id = scorecard.organisation_id
        and p.id = scorecard.provider_id)`.as('providerName'),
      sql<string | null>`(select p.name from person p where p.organisation_id = scorecard.organisation_id
        and p.id = scorecard.issued_by)`.as('issuerName'),
      recipients().as('recipients'),
      recipients('and r.sent_on is not null').as('sent'),
    ]);
};

/** One page of scorecards, the latest issued first; of one provider those too that speak of all. */
export async function listScorecards(
  db: Db,
  who: Who,
  providerId: string | null = null,
  at: { before: Key | null; after: Key | null } = { before: null, after: null },
  size = 50,
): Promise<Page<ListedScorecard>> {
  let query = scorecards(db, who);
  if (providerId)
    query = query.where((eb) => eb.or([eb('providerId', '=', providerId), eb('providerId', 'is', null)]));
  if (at.before)
    query = query.where(sql<boolean>`(issued_on, id) < (${at.before.on}::date, ${at.before.id}::uuid)`);
  if (at.after)
    query = query.where(sql<boolean>`(issued_on, id) > (${at.after.on}::date, ${at.after.id}::uuid)`);
  const direction = at.after ? 'asc' : 'desc';
  const rows = await query
    .orderBy('issuedOn', direction)
    .orderBy('id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(rows, ({ issuedOn, id }) => ({ on: issuedOn, id }), at, size);
}

export async function findScorecard(db: Db, who: Who, id: string): Promise<Scorecard | null> {
  return (await scorecards(db, who).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The boards that a scorecard goes to, in their order. */
export function listRecipients(db: Db, scorecardId: string): Promise<Recipient[]> {
  return db
    .selectFrom('scorecardRecipient')
    .select(['position', 'board', 'kind', 'sentOn', 'receivedOn', 'response'])
    .where('scorecardId', '=', scorecardId)
    .orderBy('position')
    .execute();
}
