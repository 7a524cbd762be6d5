import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Period } from '../experience/period.ts';
import { monthsOf } from '../experience/period.ts';
import { MONTHS, type Series } from './signal.ts';

const ANY = '00000000-0000-0000-0000-000000000000';
/** A series with fewer comments cannot hold five a month in twelve months. */
const LEAST = 60;

/** The months that are watched on a day. */
export function watchedMonths(today: string): Period {
  const to = Temporal.PlainDate.from(today).toPlainYearMonth();
  return { from: to.subtract({ months: MONTHS - 1 }).toString(), to: to.toString() };
}

/** Each place with every place above it, itself included. */
const above = sql`with recursive above as (
    select id as place, id as top, parent_id from place
    union all
    select a.place, p.id, p.parent_id from above a join place p on p.id = a.parent_id)`;

interface MonthRow {
  top: string;
  themeId: string;
  month: string;
  comments: number;
}

/**
 * Every series that may hold enough to say something: each theme in the whole organisation, and in each place with
 * what lies below it. Reads the roll-ups only, in one query. A place whose comments all lie in one place below is left to that one.
 */
export async function readSeries(db: Db, today: string): Promise<Series[]> {
  const period = watchedMonths(today);
  const { rows } = await sql<MonthRow>`${above}, tally as (
      select '' as top, theme_id, month, comments from experience_tally
      where dimension = 'all' and month between ${`${period.from}-01`}::date and ${`${period.to}-01`}::date
      union all
      select a.top::text, t.theme_id, t.month, sum(t.comments)::int from experience_tally t
      join above a on a.place::text = t.member
      where t.dimension = 'place' and t.month between ${`${period.from}-01`}::date and ${`${period.to}-01`}::date
      group by 1, 2, 3),
    enough as (select top, theme_id from tally group by 1, 2 having sum(comments) >= ${sql.lit(LEAST)})
    select t.top, t.theme_id, to_char(t.month, 'YYYY-MM') as month, t.comments::int as comments
    from tally t join enough e on e.top = t.top and e.theme_id = t.theme_id`.execute(db);
  return seriesOf(rows, period, await childrenWithAll(db, period));
}

/** Places whose comments all lie in one place right below them. */
async function childrenWithAll(db: Db, period: Period): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`${above}, held as (
      select a.top, sum(t.comments) as comments from experience_tally t join above a on a.place::text = t.member
      where t.dimension = 'place' and t.theme_id = ${ANY}
        and t.month between ${`${period.from}-01`}::date and ${`${period.to}-01`}::date
      group by 1)
    select distinct p.parent_id::text as id from place p join held h on h.top = p.id
    join held o on o.top = p.parent_id and o.comments = h.comments
    where h.comments > 0`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

function seriesOf(rows: readonly MonthRow[], period: Period, leftOut: ReadonlySet<string>): Series[] {
  const months = monthsOf(period);
  const counts = new Map<string, Map<string, number>>();
  for (const { top, themeId, month, comments } of rows) {
    const key = `${top} ${themeId}`;
    const own = counts.get(key) ?? new Map<string, number>();
    own.set(month, comments);
    counts.set(key, own);
  }
  return [...counts].flatMap(([key, own]) => {
    const [top = '', themeId = ''] = key.split(' ');
    if (themeId === ANY || leftOut.has(top)) return [];
    const all = counts.get(`${top} ${ANY}`);
    return [
      {
        themeId,
        placeId: top === '' ? null : top,
        months: months.map((month) => ({
          month,
          count: own.get(month) ?? 0,
          of: Math.max(all?.get(month) ?? 0, own.get(month) ?? 0),
        })),
      },
    ];
  });
}

/** One series, whatever it holds: a theme in the whole organisation, or in a place with what lies below it. */
export async function readOneSeries(
  db: Db,
  { themeId, placeId, today }: { themeId: string; placeId: string | null; today: string },
): Promise<Series> {
  const period = watchedMonths(today);
  const member = placeId
    ? sql`dimension = 'place' and member in (select place::text from above where top = ${placeId}::uuid)`
    : sql`dimension = 'all' and member = ''`;
  const { rows } = await sql<MonthRow>`${above}
    select '' as top, theme_id, to_char(month, 'YYYY-MM') as month, sum(comments)::int as comments
    from experience_tally
    where ${member} and theme_id = any (array[${ANY}, ${themeId}]::uuid[])
      and month between ${`${period.from}-01`}::date and ${`${period.to}-01`}::date
    group by theme_id, month`.execute(db);
  const found = seriesOf(rows, period, new Set()).at(0);
  if (found) return { ...found, themeId, placeId };
  const all = new Map(rows.map(({ month, comments }) => [month, comments]));
  return {
    themeId,
    placeId,
    months: monthsOf(period).map((month) => ({ month, count: 0, of: all.get(month) ?? 0 })),
  };
}
