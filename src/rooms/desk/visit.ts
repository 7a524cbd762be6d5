import { sql } from 'kysely';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';

/**
 * Notes that the person looks at the desk, and gives the instant at which they looked before; null the first time.
 * Pages within half an hour of each other are one visit.
 */
export async function recordVisit(db: Db, who: Who): Promise<Date | null> {
  const row = await db
    .insertInto('deskVisit')
    .values({ organisationId: who.organisation.id, personId: who.personId, seenAt: new Date() })
    .onConflict((clash) =>
      clash.columns(['organisationId', 'personId']).doUpdateSet({
        previousSeenAt: sql<Date>`case when desk_visit.seen_at < now() - interval '30 minutes'
          then desk_visit.seen_at else desk_visit.previous_seen_at end`,
        seenAt: sql<Date>`now()`,
      }),
    )
    .returning('previousSeenAt')
    .executeTakeFirstOrThrow();
  return row.previousSeenAt;
}
