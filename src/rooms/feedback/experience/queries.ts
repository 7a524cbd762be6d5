import { type RawBuilder, sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { visibleBatches, visibleExperience, visibleThemes } from '../visible.ts';
import type { Compared, Figures } from './figures.ts';
import type { Period } from './period.ts';
import { ANY_THEME, between, ofTheme } from './scope.ts';

const names = [
  ['comments', 'comments'],
  ['coded', 'coded'],
  ['very_positive', 'veryPositive'],
  ['positive', 'positive'],
  ['neutral', 'neutral'],
  ['negative', 'negative'],
  ['very_negative', 'veryNegative'],
] as const;

const sum = (column: string, when?: RawBuilder<boolean>) =>
  sql<number>`coalesce(sum(experience_tally.${sql.raw(column)})${when ? sql` filter (where ${when})` : sql``}, 0)::int`;

/** The sums of the roll-up's rows, those before `from` ('YYYY-MM') apart. */
export function comparedSums(from: string) {
  const now = sql<boolean>`experience_tally.month >= ${`${from}-01`}::date`;
  const earlier = sql<boolean>`experience_tally.month < ${`${from}-01`}::date`;
  return [...names.map(([column, name]) => sum(column, now).as(name)), sum('comments', earlier).as('before')];
}

export interface MonthFigures extends Figures {
  /** 'YYYY-MM'. */
  month: string;
}

/** What is counted in each month of a span, oldest first; months with nothing are left out. */
export async function listMonths(
  db: Db,
  who: Who,
  scope: RawBuilder<boolean>,
  span: Period,
  theme: string | null = null,
): Promise<MonthFigures[]> {
  const rows = await visibleExperience(db, who)
    .select(sql<string>`to_char(experience_tally.month, 'YYYY-MM')`.as('month'))
    .select(names.map(([column, name]) => sum(column).as(name)))
    .where(scope)
    .where(ofTheme(theme))
    .where(between(span.from, span.to))
    .groupBy('experienceTally.month')
    .orderBy('experienceTally.month')
    .execute();
  return rows as unknown as MonthFigures[];
}

export interface ThemeFigures extends Compared {
  id: string;
  name: string;
  category: string;
}

/** The themes with what is counted of each in a period and before it, in the framework's order. */
export async function listThemeFigures(
  db: Db,
  who: Who,
  scope: RawBuilder<boolean>,
  period: Period,
  before: Period,
): Promise<ThemeFigures[]> {
  const rows = await visibleExperience(db, who)
    .innerJoin('theme', (join) =>
      join
        .onRef('theme.organisationId', '=', 'experienceTally.organisationId')
        .onRef('theme.id', '=', 'experienceTally.themeId'),
    )
    .select(['theme.id', 'theme.name', 'theme.category'])
    .select(comparedSums(period.from))
    .where(scope)
    .where('experienceTally.themeId', '<>', ANY_THEME)
    .where(between(before.from, period.to))
    .groupBy(['theme.id', 'theme.name', 'theme.category', 'theme.position'])
    .orderBy('theme.position')
    .orderBy('theme.id')
    .execute();
  return (rows as unknown as ThemeFigures[]).filter((row) => row.comments > 0 || row.before > 0);
}

/** Counting stops here. */
export const WAITING_TO = 1000;

/** How many comments of a period have suggestions that nobody has settled or signed off, up to one more than 1,000. */
export async function countSuggested(db: Db, who: Who, period: Period): Promise<number> {
  const row = await visibleBatches(db, who)
    .select(
      sql<number>`(select count(*)::int from (select 1 from comment_coding c
        where c.state = 'waiting' and c.received_on >= ${`${period.from}-01`}::date
          and c.received_on < (${`${period.to}-01`}::date + interval '1 month')
        limit ${sql.lit(WAITING_TO + 1)}) w)`.as('number'),
    )
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** What a theme is called and means; nothing where there is none, or it may not be seen. */
export const findThemeNamed = (db: Db, who: Who, id: string) =>
  visibleThemes(db, who)
    .select(['theme.id', 'theme.name', 'theme.category', 'theme.definition'])
    .where('theme.id', '=', id)
    .executeTakeFirst();
