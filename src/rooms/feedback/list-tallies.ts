import { sql } from 'kysely';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { ANY_THEME } from './experience/scope.ts';
import { type Filters, queryOf } from './filters.ts';
import { mayReadFeedback } from './policy.ts';
import { visibleExperience } from './visible.ts';

/** Whether the filters say nothing but these, and an order. */
export function isAlone(filters: Filters, names: readonly (keyof Filters)[]): boolean {
  const rest: Partial<Filters> = { ...filters, order: 'newest' };
  for (const name of names) delete rest[name];
  return queryOf(rest) === '';
}

/** How many comments the filters leave, where a tally says it exactly; else null. */
export async function findTallied(db: Db, who: Who, filters: Filters): Promise<number | null> {
  if (!mayReadFeedback(who)) return null;
  const alone = (name: keyof Filters) => isAlone(filters, [name, 'from', 'to']);
  if (alone('source')) return sumComments(db, filters);
  if (filters.theme && alone('theme')) return sumThemed(db, filters.theme, filters);
  if (filters.voice && alone('voice')) return sumMember(db, who, 'voice', filters.voice, filters);
  if (filters.project && alone('project')) return sumMember(db, who, 'project', filters.project, filters);
  return null;
}

const within = ({ from, to }: Filters) => sql`${from ? sql`and month >= ${`${from}-01`}::date` : sql``}
  ${to ? sql`and month <= ${`${to}-01`}::date` : sql``}`;

async function sumComments(db: Db, filters: Filters): Promise<number> {
  const { source } = filters;
  const { rows } = await sql<{ number: number }>`
    select coalesce(sum(comments), 0)::int as number from comment_tally
    where ${source ? sql`source_id = ${source}::uuid` : sql`true`} ${within(filters)}`.execute(db);
  return rows[0]?.number ?? 0;
}

async function sumThemed(db: Db, theme: string, filters: Filters): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select coalesce(sum(comments), 0)::int as number from theme_tally
    where theme_id = ${theme}::uuid ${within(filters)}`.execute(db);
  return rows[0]?.number ?? 0;
}

/** The roll-up's comments of one member of a dimension, whatever their themes. */
async function sumMember(
  db: Db,
  who: Who,
  dimension: 'voice' | 'project',
  member: string,
  { from, to }: Filters,
): Promise<number> {
  const row = await visibleExperience(db, who)
    .select(sql<number>`coalesce(sum(experience_tally.comments), 0)::int`.as('number'))
    .where('experienceTally.dimension', '=', dimension)
    .where('experienceTally.themeId', '=', ANY_THEME)
    .where('experienceTally.member', '=', member)
    .$if(from !== null, (query) => query.where('experienceTally.month', '>=', `${from}-01`))
    .$if(to !== null, (query) => query.where('experienceTally.month', '<=', `${to}-01`))
    .executeTakeFirstOrThrow();
  return row.number;
}
