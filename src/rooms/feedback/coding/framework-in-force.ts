import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { FRAMEWORK } from '../theme-commands.ts';

/** The key of the framework by which comments are given themes on this day: an own one in force, else the shipped one. */
export async function findFrameworkInForce(db: Db, today: string): Promise<string> {
  const own = await db
    .selectFrom('feedbackFramework')
    .select('key')
    .where('inForceFrom', '<=', today)
    .where((eb) => eb.or([eb('inForceTo', 'is', null), eb('inForceTo', '>=', today)]))
    .orderBy('inForceFrom', 'desc')
    .orderBy('key')
    .limit(1)
    .executeTakeFirst();
  return own?.key ?? FRAMEWORK;
}

/** Of `theme`: whether its framework is the one in force on this day. */
export const isInForce = (today: string) => sql<boolean>`theme.framework = coalesce((select f.key
  from feedback_framework f where f.organisation_id = theme.organisation_id and f.in_force_from <= ${today}::date
    and coalesce(f.in_force_to, 'infinity'::date) >= ${today}::date
  order by f.in_force_from desc, f.key limit 1), ${FRAMEWORK})`;

/**
 * Which open themes of a framework take what is suggested, by the key of the shipped framework's theme. An own theme
 * takes it from the theme it stands for; what no theme stands for is not suggested at all.
 */
export async function listTakingThemes(db: Db, framework: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ key: string; id: string }>`
    select s.key, t.id from theme t
    join theme s on s.organisation_id = t.organisation_id and s.id = coalesce(t.stands_for_id, t.id)
      and s.framework = ${FRAMEWORK}
    where t.framework = ${framework} and t.closed_on is null
    order by t.position, t.id`.execute(db);
  const taking = new Map<string, string[]>();
  for (const { key, id } of rows) taking.set(key, [...(taking.get(key) ?? []), id]);
  return taking;
}
