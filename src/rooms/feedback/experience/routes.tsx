import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { type Env, read, type WebContext } from '../../../platform/web/context.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { mayLogFeedback, mayPublishScores, mayReadExperience, mayReadFeedback } from '../policy.ts';
import { choosePublicRoutes } from '../public/choose-routes.tsx';
import { byHref, experienceHref, NOT_SAID } from './addresses.ts';
import { feelingsChart, monthsChart, quartersChart, rowsChart } from './charts.ts';
import { batch, cell, feelingCells, feelingHeads, rowsCsv } from './csv.ts';
import { type Dimension, dimensions, findDimension, openToAll } from './dimensions.ts';
import { sumOf } from './figures.ts';
import { findMember, listMembers, listParts, topThemes } from './member-queries.ts';
import { methodRoutes } from './method-routes.tsx';
import { ByDimension } from './pages/ByDimension.tsx';
import { Overview } from './pages/Overview.tsx';
import { ShowMember } from './pages/ShowMember.tsx';
import { type Asked, askedQuery, periodBefore, periodWords, quartersOf, wholeQuarters } from './period.ts';
import { listMonths, listThemeFigures } from './queries.ts';
import { askedOf, choicesOf, comparedMonths, readerOf, readGrounds, span, standingOf } from './reading.tsx';
import { doorOf, filtersOfMember, memberRows, type Sort, sorted, sorts, themeRows } from './rows.ts';
import { everything, scopeOf } from './scope.ts';
import { scoreRoutes } from './score-routes.tsx';
import { dashboardRule, see, sightOf } from './seen.ts';
import { themeExperienceRoutes } from './theme-routes.tsx';

/** Dashboards of what people say, from roll-ups. */
export const experienceRoutes = new Hono<Env>();
const ROOT = '/:organisation/desk/experience';

experienceRoutes.get(ROOT, async (c) => {
  const { who } = c.var;
  require(mayReadExperience(who));
  const { slug } = who.organisation;
  const asked = askedOf(c);
  const reader = readerOf(who);
  const { months, themes, grounds } = await read(c, async (db) => {
    const found = comparedMonths(await listMonths(db, who, everything, span(asked)), asked);
    return {
      months: found,
      themes: await listThemeFigures(db, who, everything, asked.period, asked.before),
      grounds: await readGrounds(db, who, asked.period, sumOf(found).coded),
    };
  });
  const seen = see(months, reader.sight);
  const rows = themeRows(reader, themes, asked, seen.total.comments);
  const labels = months.map(({ month }) => month);
  const themesChart = await rowsChart('Theme', rows);
  const charts =
    seen.total.comments === 0 || themesChart === null
      ? null
      : {
          months: await monthsChart(
            labels,
            seen.rows.map(({ comments }) => comments),
            seen.rows.map(({ before }) => before),
          ),
          feelings: await feelingsChart(
            labels,
            seen.rows.map(({ feeling }) => feeling),
          ),
          themes: themesChart,
        };
  return c.render(
    <Overview
      slug={slug}
      asked={asked}
      months={choicesOf(who)}
      comments={seen.total.comments}
      before={seen.total.before}
      feeling={seen.total.feeling}
      door={doorOf(reader, asked, {})}
      charts={charts}
      themes={rows}
      by={reader.mayRead ? dimensions.map(({ key }) => key) : openToAll}
      mayLog={mayLogFeedback(who)}
      mayPublish={mayPublishScores(who)}
      standing={standingOf(who, grounds)}
    />,
    { title: 'Experience' },
  );
});

const fileOf = (c: WebContext, ...parts: string[]): string =>
  `${['experience', ...parts, c.var.organisation.slug, c.var.organisation.today].join('-')}.csv`;

experienceRoutes.get(`${ROOT}/:table{months\\.csv}`, async (c) => {
  const { who } = c.var;
  require(mayReadExperience(who));
  const asked = askedOf(c);
  const found = await read(c, (db) => listMonths(db, who, everything, span(asked)));
  return monthsCsv(fileOf(c, 'months'), comparedMonths(found, asked), sightOf(who));
});

function monthsCsv(
  name: string,
  months: ReturnType<typeof comparedMonths>,
  sight: ReturnType<typeof sightOf>,
): Response {
  const seen = see(months, sight);
  return csvResponse(
    name,
    ['Month', 'Comments', 'Comments in the period before', ...feelingHeads],
    batch(
      months.map(({ month }, at) => [
        month,
        cell(seen.rows[at]?.comments),
        cell(seen.rows[at]?.before),
        ...feelingCells(seen.rows[at]?.feeling ?? null),
      ]),
    ),
  );
}

experienceRoutes.get(`${ROOT}/:table{themes\\.csv}`, async (c) => {
  const { who } = c.var;
  require(mayReadExperience(who));
  const asked = askedOf(c);
  const { months, themes } = await read(c, async (db) => ({
    months: await listMonths(db, who, everything, span(asked)),
    themes: await listThemeFigures(db, who, everything, asked.period, asked.before),
  }));
  const reader = readerOf(who);
  const all = see(comparedMonths(months, asked), reader.sight).total.comments;
  const rows = themeRows(reader, themes, asked, all);
  return rowsCsv(fileOf(c, 'themes'), 'Theme', rows, periodWords(asked.period));
});

/** The dimension of the address, as far as this person may see it. */
function requireDimension(c: WebContext, key: string): Dimension {
  const { who } = c.var;
  require(mayReadExperience(who));
  const dimension = findDimension(key);
  if (!dimension || (!mayReadFeedback(who) && !openToAll.includes(dimension.key))) throw new NotFound();
  return dimension;
}

/** Groups of people are counted by the quarter, and never to the unit. */
function narrowed(asked: Asked, dimension: Dimension): Asked {
  if (dimension.key !== 'group') return asked;
  const period = wholeQuarters(asked.period);
  return { ...asked, period, before: periodBefore(period) };
}

const sightOn = (c: WebContext, dimension: Dimension) =>
  dimension.key === 'group' ? dashboardRule : sightOf(c.var.who);

const sortOf = (c: WebContext): Sort => sorts.find((sort) => sort === c.req.query('sort')) ?? 'comments';

experienceRoutes.get(`${ROOT}/by/:file{[a-z]+\\.csv}`, async (c) => {
  const { who } = c.var;
  const dimension = requireDimension(c, c.req.param('file').replace('.csv', ''));
  const asked = narrowed(askedOf(c), dimension);
  const members = await read(c, (db) => listMembers(db, who, dimension.key, asked.period, asked.before));
  const rows = sorted(memberRows(readerOf(who, sightOn(c, dimension)), dimension, members, asked), sortOf(c));
  return rowsCsv(fileOf(c, dimension.key), dimension.one, rows, periodWords(asked.period));
});

const PAGE = 50;

experienceRoutes.get(`${ROOT}/by/:dimension`, async (c) => {
  const { who } = c.var;
  const dimension = requireDimension(c, c.req.param('dimension'));
  const { slug } = who.organisation;
  const chosen = askedOf(c);
  const asked = narrowed(chosen, dimension);
  const sort = sortOf(c);
  const reader = readerOf(who, sightOn(c, dimension));
  const withThemes = reader.sight === 'exact';
  const wanted = Math.max(1, Math.floor(Number(c.req.query('page')) || 1));
  const found = await read(c, async (db) => {
    const members = await listMembers(db, who, dimension.key, asked.period, asked.before);
    const inOrder = sorted(memberRows(reader, dimension, members, asked), sort);
    const page = Math.min(wanted, Math.max(1, Math.ceil(inOrder.length / PAGE)));
    const keys = inOrder.slice((page - 1) * PAGE, page * PAGE).map(({ key }) => key);
    return {
      members,
      inOrder,
      page,
      keys,
      top: withThemes ? await topThemes(db, who, dimension.key, keys, asked.period) : undefined,
      grounds: await readGrounds(db, who, asked.period, sumOf(members).coded),
    };
  });
  const rows = memberRows(reader, dimension, found.members, asked, { top: found.top });
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const total = see(found.members, reader.sight).total.comments;
  return c.render(
    <ByDimension
      slug={slug}
      dimension={dimension}
      asked={{ ...asked, isUsual: asked.isUsual && dimension.key !== 'group' }}
      months={choicesOf(who)}
      comments={total}
      chart={await rowsChart(dimension.one, found.inOrder)}
      rows={found.keys.flatMap((key) => byKey.get(key) ?? [])}
      sort={sort}
      page={found.page}
      lines={rows.length}
      size={PAGE}
      standing={standingOf(who, found.grounds, { sight: reader.sight })}
    />,
    {
      title: dimension.heading,
      breadcrumb: [{ href: experienceHref(slug, askedQuery(chosen)), text: 'Experience' }],
    },
  );
});

/** The member of the address; a page that is not there where there is none, or where its numbers are hidden. */
async function readMember(c: WebContext) {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const dimension = requireDimension(c, c.req.param('dimension') ?? '');
  const typed = c.req.param('member') ?? '';
  const member = typed === NOT_SAID ? '' : typed;
  const hasIds = !['level', 'voice', 'project', 'group'].includes(dimension.key);
  if (hasIds && member !== '' && !isId(member)) throw new NotFound();
  const chosen = askedOf(c);
  const asked = narrowed(chosen, dimension);
  const scope = scopeOf(dimension.key, member);
  const found = await read(c, async (db) => {
    const named =
      member === '' ? { name: dimension.none, path: null } : await findMember(db, who, dimension.key, member);
    if (!named) throw new NotFound();
    const months = comparedMonths(await listMonths(db, who, scope, span(asked)), asked);
    return {
      ...named,
      months,
      themes: await listThemeFigures(db, who, scope, asked.period, asked.before),
      parts:
        dimension.key === 'place' && member !== ''
          ? await listParts(db, who, member, asked.period, asked.before)
          : [],
      grounds: await readGrounds(db, who, asked.period, sumOf(months).coded),
    };
  });
  const reader = readerOf(who, sightOn(c, dimension));
  const filters = filtersOfMember(dimension.key, member, found.path);
  const quarters = quartersOf(asked.period);
  // A quarter's comments stand in its first month.
  const months =
    dimension.key === 'group' ? found.months.filter(({ month }) => quarters.includes(month)) : found.months;
  const seen = see(months, reader.sight);
  const place = findDimension('place');
  // The place itself is a line of its own, which leads nowhere further.
  const parts = place
    ? memberRows(reader, place, found.parts, asked).map((row) =>
        row.key === member ? { ...row, name: `${row.name} itself`, href: undefined, door: undefined } : row,
      )
    : [];
  return {
    dimension,
    member,
    chosen,
    asked,
    name: found.name,
    path: found.path,
    months,
    seen,
    filters,
    reader,
    themes: themeRows(reader, found.themes, asked, seen.total.comments, filters),
    parts: parts.some(({ key }) => key !== member) ? parts : [],
    grounds: found.grounds,
  };
}

const ONE = `${ROOT}/by/:dimension/:member`;

experienceRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  const { slug } = who.organisation;
  const {
    dimension,
    member,
    chosen,
    asked,
    name,
    path,
    months,
    seen,
    filters,
    reader,
    themes,
    parts,
    grounds,
  } = await readMember(c);
  const labels = months.map(({ month }) => month);
  const values = seen.rows.map(({ comments }) => comments);
  const chart = dimension.key === 'group' ? quartersChart(labels, values) : monthsChart(labels, values);
  return c.render(
    <ShowMember
      slug={slug}
      dimension={dimension}
      member={member}
      name={path ?? name}
      asked={{ ...asked, isUsual: asked.isUsual && dimension.key !== 'group' }}
      months={choicesOf(who)}
      comments={seen.total.comments}
      before={seen.total.before}
      feeling={seen.total.feeling}
      door={filters ? doorOf(reader, asked, filters) : undefined}
      chart={seen.total.comments === 0 ? null : await chart}
      themes={themes}
      parts={parts}
      standing={standingOf(who, grounds, { sight: reader.sight })}
    />,
    {
      title: `${name}: experience`,
      breadcrumb: [
        { href: experienceHref(slug, askedQuery(chosen)), text: 'Experience' },
        { href: byHref(slug, dimension.key, askedQuery(chosen)), text: dimension.heading },
      ],
    },
  );
});

experienceRoutes.get(`${ONE}/:table{[a-z]+\\.csv}`, async (c) => {
  const { dimension, asked, months, reader, themes, parts } = await readMember(c);
  const table = c.req.param('table');
  const counted = periodWords(asked.period);
  if (table === 'months.csv') return monthsCsv(fileOf(c, dimension.key, 'months'), months, reader.sight);
  if (table === 'themes.csv') return rowsCsv(fileOf(c, dimension.key, 'themes'), 'Theme', themes, counted);
  return rowsCsv(fileOf(c, dimension.key, 'parts'), 'Service or place', parts, counted);
});

experienceRoutes.route('/', themeExperienceRoutes);
experienceRoutes.route('/', scoreRoutes);
experienceRoutes.route('/', methodRoutes);
experienceRoutes.route('/', choosePublicRoutes);
