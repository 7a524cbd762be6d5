import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { visibleEscalations } from '../visible.ts';
import type { Flow } from './flow.ts';
import { voiceOf } from './queries.ts';

/** What went up to and from each level by whose voice it was, and what came back of it; in one query. */
export async function listFlows(db: Db, who: Who, period: { from: string; to: string }): Promise<Flow[]> {
  const steps = visibleEscalations(db, who)
    .select([
      'escalation.fromLevel',
      'escalation.toLevel',
      'escalation.state',
      'escalation.raisedOn',
      'escalation.answeredOn',
    ])
    .select(sql<string>`coalesce(${voiceOf}, '')`.as('voice'))
    .where('escalation.raisedOn', '>=', period.from)
    .where('escalation.raisedOn', '<=', period.to);
  const answered = sql`answered_on is not null and state <> 'returned'`;
  return db
    .with('step', () => steps)
    .selectFrom('step')
    .select([
      sql<'to' | 'from'>`case when grouping(to_level) = 0 then 'to' else 'from' end`.as('way'),
      sql<string>`coalesce(to_level, from_level)`.as('level'),
      'voice',
      sql<number>`count(*)::int`.as('wentUp'),
      sql<number>`(count(*) filter (where ${answered}))::int`.as('answered'),
      sql<number>`(count(*) filter (where state = 'returned'))::int`.as('returned'),
      sql<number>`(count(*) filter (where answered_on is null))::int`.as('waiting'),
      sql<
        number | null
      >`(percentile_cont(0.5) within group (order by answered_on - raised_on) filter (where ${answered}))::float8`.as(
        'medianDays',
      ),
    ])
    .groupBy(sql`grouping sets ((to_level, voice), (from_level, voice))`)
    .execute();
}
