import { type RawBuilder, sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Period } from '../experience/period.ts';
import { ANY_THEME, between } from '../experience/scope.ts';
import { visibleExperience } from '../visible.ts';
import type { ThemeMonth } from './theme-changes.ts';

const sum = (columns: string) => sql<number>`sum(${sql.raw(columns)})::int`;

/** What is counted of every theme, and of all comments, in each month of a period, from the roll-up: one query. */
export async function listThemeMonths(
  db: Db,
  who: Who,
  scope: RawBuilder<boolean>,
  period: Period,
): Promise<ThemeMonth[]> {
  return visibleExperience(db, who)
    .leftJoin('theme', (join) =>
      join
        .onRef('theme.organisationId', '=', 'experienceTally.organisationId')
        .onRef('theme.id', '=', 'experienceTally.themeId'),
    )
    .select([
      sql<string | null>`nullif(experience_tally.theme_id, ${ANY_THEME}::uuid)`.as('themeId'),
      sql<string>`coalesce(theme.name, '')`.as('name'),
      sql<string>`coalesce(theme.category, '')`.as('category'),
      sql<string>`to_char(experience_tally.month, 'YYYY-MM')`.as('month'),
      sum('experience_tally.comments').as('comments'),
      sum('experience_tally.very_positive + experience_tally.positive').as('positive'),
      sum('experience_tally.neutral').as('neutral'),
      sum('experience_tally.negative + experience_tally.very_negative').as('negative'),
    ])
    .where(scope)
    .where(between(period.from, period.to))
    .groupBy(['experienceTally.themeId', 'theme.name', 'theme.category', 'experienceTally.month'])
    .execute();
}
