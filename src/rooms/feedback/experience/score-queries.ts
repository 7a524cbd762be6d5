import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { mayReadExperience } from '../policy.ts';
import type { Period } from './period.ts';
import { ownerOf, placeTree } from './scope.ts';
import type { TalliedAnswer, TalliedOwner } from './scores.ts';

/** The tallied answers that this person may see. */
const visibleScores = (db: Db, who: Who) =>
  db.selectFrom('scoreTally').where(sql<boolean>`${sql.lit(mayReadExperience(who))}`);

const inMonths = ({ from, to }: Period) =>
  sql<boolean>`score_tally.month between ${`${from}-01`}::date and ${`${to}-01`}::date`;

/** What was answered in each month, by question. */
export async function listAnswers(db: Db, who: Who, period: Period): Promise<TalliedAnswer[]> {
  return visibleScores(db, who)
    .select(['scoreTally.scale', 'scoreTally.score'])
    .select(sql<string>`to_char(score_tally.month, 'YYYY-MM')`.as('month'))
    .select(sql<number>`sum(score_tally.returns)::int`.as('returns'))
    .where(inMonths(period))
    .groupBy(['scoreTally.scale', 'scoreTally.month', 'scoreTally.score'])
    .having(sql<boolean>`sum(score_tally.returns) > 0`)
    .orderBy('scoreTally.month')
    .execute();
}

/** What was answered in a period of each provider, or of each place at the top of its tree, by question. */
export async function listAnswersOf(
  db: Db,
  who: Who,
  of: 'provider' | 'place' | 'practice',
  period: Period,
): Promise<TalliedOwner[]> {
  const answers = visibleScores(db, who)
    .select(['scoreTally.scale', 'scoreTally.score', 'scoreTally.placeId as place_id'])
    .select(sql<number>`sum(score_tally.returns)::int`.as('returns'))
    .where(inMonths(period))
    .groupBy(['scoreTally.scale', 'scoreTally.score', 'scoreTally.placeId']);
  const code = of === 'provider' ? sql`n.ods_code` : sql`null::text`;
  const { rows } = await sql<TalliedOwner>`with recursive ${placeTree}
    select n.id as owner, n.name, ${code} as code, f.scale, f.score, '' as month, sum(f.returns)::int as returns
    from (${answers}) f join tree t on t.id = f.place_id
    join ${sql.table(of === 'provider' ? 'provider' : 'place')} n on n.id = ${ownerOf(of)}
    group by 1, 2, 3, 4, 5 having sum(f.returns) > 0`.execute(db);
  return rows;
}
