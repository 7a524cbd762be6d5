import { sql } from 'kysely';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { isInForce } from './coding/framework-in-force.ts';
import { type CountedTheme, groupThemes, type ThemeGroup, type ThemeTrend } from './theme.ts';
import { visibleFindings, visibleThemes } from './visible.ts';

const tally = sql<number>`coalesce((select sum(t.comments)::int from theme_tally t
  where t.organisation_id = theme.organisation_id and t.theme_id = theme.id), 0)`;

/** The open themes of the framework in force, in their order, each with how many comments have it (from the tally). */
export async function listThemes(db: Db, who: Who): Promise<CountedTheme[]> {
  return visibleThemes(db, who)
    .select(['theme.id', 'theme.category', 'theme.name', 'theme.definition', tally.as('comments')])
    .where('theme.closedOn', 'is', null)
    .where(isInForce(who.organisation.today))
    .orderBy('theme.position')
    .orderBy('theme.id')
    .execute();
}

/** The open themes by category, for pickers. */
export async function listThemeGroups(db: Db, who: Who): Promise<ThemeGroup<CountedTheme>[]> {
  return groupThemes(await listThemes(db, who));
}

/** The open themes with their counts in each of these months ('YYYY-MM-01'), in one query. */
export async function listThemeTrends(db: Db, who: Who, months: readonly string[]): Promise<ThemeTrend[]> {
  return visibleThemes(db, who)
    .select(['theme.id', 'theme.category', 'theme.name', 'theme.definition', tally.as('comments')])
    .select(
      sql<
        number[]
      >`array(select coalesce(t.comments, 0) from unnest(${months}::date[]) with ordinality as m(month, place)
        left join theme_tally t on t.organisation_id = theme.organisation_id and t.theme_id = theme.id and t.month = m.month
        order by m.place)`.as('byMonth'),
    )
    .where('theme.closedOn', 'is', null)
    .orderBy('theme.position')
    .orderBy('theme.id')
    .execute();
}

/** One theme with its counts in each of these months, or nothing. */
export async function findTheme(
  db: Db,
  who: Who,
  id: string,
  months: readonly string[],
): Promise<(ThemeTrend & { closedOn: string | null }) | undefined> {
  return visibleThemes(db, who)
    .select(['theme.id', 'theme.category', 'theme.name', 'theme.definition', 'theme.closedOn'])
    .select(tally.as('comments'))
    .select(
      sql<
        number[]
      >`array(select coalesce(t.comments, 0) from unnest(${months}::date[]) with ordinality as m(month, place)
        left join theme_tally t on t.organisation_id = theme.organisation_id and t.theme_id = theme.id and t.month = m.month
        order by m.place)`.as('byMonth'),
    )
    .where('theme.id', '=', id)
    .executeTakeFirst();
}

export interface FindingOfTheme {
  id: string;
  title: string;
  foundOn: string;
}

/** The latest findings on a theme that this person may see, at most 20. */
export async function listFindingsOfTheme(db: Db, who: Who, themeId: string): Promise<FindingOfTheme[]> {
  return visibleFindings(db, who)
    .innerJoin('findingTheme', (join) =>
      join
        .onRef('findingTheme.organisationId', '=', 'finding.organisationId')
        .onRef('findingTheme.findingId', '=', 'finding.id'),
    )
    .select(['finding.id', 'finding.title', 'finding.foundOn'])
    .where('findingTheme.themeId', '=', themeId)
    .orderBy('finding.foundOn', 'desc')
    .orderBy('finding.id', 'desc')
    .limit(20)
    .execute();
}
