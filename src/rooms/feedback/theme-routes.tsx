import { Hono } from 'hono';
import { drawChart } from '../../design/chart/draw.ts';
import { lineChart } from '../../design/chart/lineChart.ts';
import { monthAndYear } from '../../design/text/words.ts';
import { require } from '../../platform/access/allows.ts';
import { idOf } from '../../platform/web/asked-for.ts';
import { type Env, read } from '../../platform/web/context.ts';
import { NotFound } from '../../platform/web/problems.ts';
import { threadStrip } from '../loops/door.ts';
import { themesHref } from './addresses.ts';
import { noFilters } from './filters.ts';
import { listComments } from './list-queries.ts';
import { ListThemes } from './pages/ListThemes.tsx';
import { ShowTheme } from './pages/ShowTheme.tsx';
import { mayReadFeedback, mayReadThemes } from './policy.ts';
import { groupThemes } from './theme.ts';
import { findTheme, listFindingsOfTheme, listThemeTrends } from './theme-queries.ts';

export const themeRoutes = new Hono<Env>();

/** The last months up to that of `today`, 'YYYY-MM', oldest first. */
function lastMonths(today: string, many: number): string[] {
  const last = Temporal.PlainDate.from(today).toPlainYearMonth();
  return Array.from({ length: many }, (_, index) => last.subtract({ months: many - 1 - index }).toString());
}

const firstDays = (months: readonly string[]) => months.map((month) => `${month}-01`);

themeRoutes.get('/:organisation/desk/themes', async (c) => {
  const { who } = c.var;
  require(mayReadThemes(who));
  const months = lastMonths(who.organisation.today, 3);
  const themes = await read(c, (db) => listThemeTrends(db, who, firstDays(months)));
  return c.render(
    <ListThemes
      slug={who.organisation.slug}
      groups={groupThemes(themes)}
      months={months}
      mayRead={mayReadFeedback(who)}
    />,
    { title: 'Themes' },
  );
});

const LATEST = 10;

themeRoutes.get('/:organisation/desk/themes/:id', async (c) => {
  const { who } = c.var;
  require(mayReadThemes(who));
  const { slug, today } = who.organisation;
  const id = idOf(c);
  const months = lastMonths(today, 12);
  const mayRead = mayReadFeedback(who);
  const { theme, beads, comments, findings } = await read(c, async (db) => {
    const found = await findTheme(db, who, id, firstDays(months));
    if (!found) throw new NotFound();
    const sought = { filters: { ...noFilters, theme: id }, themeIds: null, placeIds: null, withWords: null };
    return {
      theme: found,
      beads: mayRead ? await threadStrip(db, who, 'theme', id) : [],
      comments: mayRead ? await listComments(db, who, sought, { before: null, after: null }, LATEST) : [],
      findings: mayRead ? await listFindingsOfTheme(db, who, id) : [],
    };
  });
  const chart = await drawChart(
    lineChart({
      by: 'Month',
      counts: 'Comments',
      labels: months.map(monthAndYear),
      series: [{ name: 'Comments', values: theme.byMonth }],
    }),
  );
  return c.render(
    <ShowTheme
      slug={slug}
      theme={theme}
      closedOn={theme.closedOn}
      chart={chart}
      today={today}
      beads={beads}
      comments={comments.slice(0, LATEST)}
      findings={findings}
      mayRead={mayRead}
    />,
    { title: theme.name, breadcrumb: [{ href: themesHref(slug), text: 'Themes' }] },
  );
});
