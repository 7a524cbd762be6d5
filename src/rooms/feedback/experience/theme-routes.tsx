import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { type Env, read, type WebContext } from '../../../platform/web/context.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { mayReadExperience, mayReadFeedback } from '../policy.ts';
import { experienceHref } from './addresses.ts';
import { batch, cell, feelingCells, feelingHeads, rowsCsv } from './csv.ts';
import { type Dimension, dimensions } from './dimensions.ts';
import { sumOf } from './figures.ts';
import { listMembers } from './member-queries.ts';
import { ShowTheme } from './pages/ShowTheme.tsx';
import { askedQuery, monthsOf, periodWords } from './period.ts';
import { findThemeNamed, listMonths } from './queries.ts';
import { askedOf, choicesOf, comparedMonths, readerOf, readGrounds, standingOf } from './reading.tsx';
import { doorOf, memberRows, sorted } from './rows.ts';
import { everything } from './scope.ts';
import { see, shareOf } from './seen.ts';
import { chartSpan, themeChart } from './theme-chart.tsx';

/** One theme over time, and by whom it is spoken of. */
export const themeExperienceRoutes = new Hono<Env>();
const ONE = '/:organisation/desk/experience/themes/:theme';

/** By what a theme is taken apart, for those who see exact numbers. */
const parts = dimensions.filter(
  (dimension): dimension is Dimension & { key: 'source' | 'place' | 'provider' } =>
    dimension.key === 'source' || dimension.key === 'place' || dimension.key === 'provider',
);

function themeOf(c: WebContext): string {
  require(mayReadExperience(c.var.who));
  const id = c.req.param('theme') ?? '';
  if (!isId(id)) throw new NotFound();
  return id;
}

themeExperienceRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  const id = themeOf(c);
  const { slug } = who.organisation;
  const asked = askedOf(c);
  const reader = readerOf(who);
  const looked = chartSpan({ from: asked.before.from, to: asked.period.to });
  const { theme, counted, all, tables, grounds } = await read(c, async (db) => {
    const found = await findThemeNamed(db, who, id);
    if (!found) throw new NotFound();
    const months = await listMonths(db, who, everything, looked, id);
    const lists = [];
    // Taken apart, small numbers of a theme would come back from each other.
    for (const dimension of reader.mayRead ? parts : [])
      lists.push({
        dimension,
        members: await listMembers(db, who, dimension.key, asked.period, asked.before, id),
      });
    return {
      theme: found,
      counted: months,
      all: await listMonths(db, who, everything, looked),
      tables: lists,
      grounds: await readGrounds(db, who, asked.period, sumOf(comparedMonths(months, asked)).coded),
    };
  });
  const seen = see(comparedMonths(counted, asked), reader.sight).total;
  const whole = see(comparedMonths(all, asked), reader.sight).total;
  return c.render(
    <ShowTheme
      slug={slug}
      theme={theme}
      asked={asked}
      months={choicesOf(who)}
      comments={seen.comments}
      before={seen.before}
      share={shareOf(seen.comments, whole.comments)}
      feeling={seen.feeling}
      door={doorOf(reader, asked, { theme: id })}
      chart={
        await themeChart(
          reader.sight === 'exact' ? looked : asked.period,
          reader.sight === 'exact' ? counted : counted.filter(({ month }) => month >= asked.period.from),
          all,
          reader.sight,
        )
      }
      tables={tables.map(({ dimension, members }) => ({
        key: dimension.key,
        heading: dimension.heading,
        one: dimension.one,
        rows: sorted(memberRows(reader, dimension, members, asked, { theme: id }), 'comments').slice(
          0,
          SHOWN,
        ),
      }))}
      standing={standingOf(who, grounds, { method: 'control-charts' })}
    />,
    {
      title: `${theme.name}: experience`,
      breadcrumb: [{ href: experienceHref(slug, askedQuery(asked)), text: 'Experience' }],
    },
  );
});

/** Lines of a table on the page; the file has all. */
const SHOWN = 25;

themeExperienceRoutes.get(`${ONE}/:table{[a-z]+\\.csv}`, async (c) => {
  const { who } = c.var;
  const id = themeOf(c);
  const asked = askedOf(c);
  const reader = readerOf(who);
  const table = c.req.param('table').replace('.csv', '');
  const name = `experience-theme-${table}-${who.organisation.slug}-${who.organisation.today}.csv`;
  if (table === 'months') {
    const found = await read(c, (db) =>
      listMonths(db, who, everything, { from: asked.before.from, to: asked.period.to }, id),
    );
    const months = comparedMonths(found, asked);
    const seen = see(months, reader.sight);
    return csvResponse(
      name,
      ['Month', 'Comments', 'Comments in the period before', ...feelingHeads],
      batch(
        monthsOf(asked.period).map((month, at) => [
          month,
          cell(seen.rows[at]?.comments),
          cell(seen.rows[at]?.before),
          ...feelingCells(seen.rows[at]?.feeling ?? null),
        ]),
      ),
    );
  }
  const dimension = parts.find(({ key }) => key === table);
  require(mayReadFeedback(who));
  if (!dimension) throw new NotFound();
  const members = await read(c, (db) => listMembers(db, who, dimension.key, asked.period, asked.before, id));
  const rows = sorted(memberRows(reader, dimension, members, asked, { theme: id }), 'comments');
  return rowsCsv(name, dimension.one, rows, periodWords(asked.period));
});
