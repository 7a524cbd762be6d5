import { Hono } from 'hono';
import { scoreScales } from '../../../../reference/score-scales.ts';
import { drawChart } from '../../../design/chart/draw.ts';
import { lineChart } from '../../../design/chart/lineChart.ts';
import { monthAndYear } from '../../../design/text/words.ts';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import { type CsvCell, csvResponse } from '../../../platform/files/csv-out.ts';
import { listHistory } from '../../../platform/history/record-history.ts';
import { idOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext } from '../../../platform/web/context.ts';
import { readQuery } from '../../../platform/web/form.ts';
import { filterParts, listAddress } from '../../../platform/web/list-address.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { sourcesHref } from '../addresses.ts';
import { lastWholeMonths, monthsOf, periodWords } from '../experience/period.ts';
import { fieldName } from '../import/fields.ts';
import { importFields } from '../import/mapping.ts';
import { ListSources } from '../pages/ListSources.tsx';
import { mayKeepSources, mayLogFeedback, mayReadFeedback, mayWorkOnFeedback } from '../policy.ts';
import { gapOf, intervalName, sourceKindName } from '../source.ts';
import { listSources } from '../source-queries.ts';
import type { CoverageBy } from './addresses.ts';
import { coverageOf } from './coverage.ts';
import { asFilter, narrowed, readSourceFilters, sourceStates } from './filters.ts';
import { ShowSource } from './pages/ShowSource.tsx';
import { SourceCoverage } from './pages/SourceCoverage.tsx';
import { SourceVolumes } from './pages/SourceVolumes.tsx';
import {
  listCovered,
  listImportsOf,
  listMapsOf,
  listMembers,
  listVolumes,
  type RememberedMap,
} from './queries.ts';
import { type SourceVolume, withVolume } from './volume.ts';

/** The register of sources: the list, a source, volumes by month, and what is covered. */
export const registerRoutes = new Hono<Env>();
const base = '/:organisation/desk/sources';

async function* once(rows: readonly (readonly CsvCell[])[]) {
  yield rows;
}

/** The sources with the last twelve whole months, where this person reads how much came in a month. */
async function getSources(c: WebContext): Promise<{ sources: SourceVolume[]; months: string[] }> {
  const { who } = c.var;
  const span = lastWholeMonths(who.organisation.today);
  const months = monthsOf(span);
  const { sources, volumes } = await read(c, async (db) => ({
    sources: await listSources(db, who),
    volumes: mayReadFeedback(who) ? await listVolumes(db, who, span) : [],
  }));
  return { sources: withVolume(sources, volumes, months), months };
}

const mayOpen = (who: Who) => mayReadFeedback(who) || mayKeepSources(who);

registerRoutes.get(base, async (c) => {
  const { who } = c.var;
  require(mayOpen(who));
  const { slug, today } = who.organisation;
  const { sources } = await getSources(c);
  const filters = readSourceFilters(readQuery(c));
  const owners = new Map(
    sources.flatMap(({ ownerId, ownerName }) =>
      ownerId && ownerName ? [[ownerId, ownerName] as const] : [],
    ),
  );
  const filter = asFilter(filters);
  const parts = filterParts(sourcesHref(slug), filter, {
    kind: (key) => `of the kind ${sourceKindName(key)}`,
    owner: (id) => (id === 'nobody' ? 'without an owner' : `of ${owners.get(id) ?? 'somebody'}`),
    state: (key) => sourceStates.find((state) => state.key === key)?.name.toLowerCase(),
  });
  return c.render(
    <ListSources
      slug={slug}
      today={today}
      sources={narrowed(sources, filters, today)}
      filters={filters}
      parts={parts}
      csvHref={listAddress(`${sourcesHref(slug)}/export.csv`, filter)}
      owners={[...owners].map(([value, label]) => ({ value, label }))}
      mayKeep={mayKeepSources(who)}
      mayRead={mayReadFeedback(who)}
    />,
    { title: 'Sources' },
  );
});

const registerHeads = [
  'Source',
  'Kind',
  'Owner',
  'Expected',
  'First received',
  'Last received',
  'Gap',
  'Comments',
  'What it covers',
  'Shared with',
  'Whom to ask',
  'Closed on',
];

registerRoutes.get(`${base}/export.csv`, async (c) => {
  const { who } = c.var;
  require(mayOpen(who));
  const { slug, today } = who.organisation;
  const mayRead = mayReadFeedback(who);
  const { sources } = await getSources(c);
  const rows = narrowed(sources, readSourceFilters(readQuery(c)), today).map((source) => [
    source.name,
    sourceKindName(source.kind),
    source.ownerName,
    intervalName(source.intervalDays),
    source.firstMonth,
    source.lastReceivedOn,
    gapOf(source, today),
    source.comments,
    source.coverage,
    source.sharedWith,
    source.contact,
    source.closedOn,
    ...(mayRead ? [source.within, source.gaps.reduce((sum, { months }) => sum + months, 0)] : []),
  ]);
  const heads = [...registerHeads, ...(mayRead ? ['Last 12 months', 'Silent months of them'] : [])];
  return csvResponse(`sources-${slug}-${today}.csv`, heads, once(rows));
});

registerRoutes.get(`${base}/volume`, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug, today } = who.organisation;
  const { sources, months } = await getSources(c);
  return c.render(
    <SourceVolumes
      slug={slug}
      period={periodWords(lastWholeMonths(today))}
      months={months}
      sources={sources}
      csvHref={`${sourcesHref(slug)}/volume.csv`}
      mayKeep={mayKeepSources(who)}
    />,
    { title: 'Sources month by month', breadcrumb: [{ href: sourcesHref(slug), text: 'Sources' }] },
  );
});

registerRoutes.get(`${base}/volume.csv`, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug, today } = who.organisation;
  const { sources } = await getSources(c);
  const rows = sources.flatMap(({ name, kind, months }) =>
    months.map(({ month, comments, returns, silent }) => [
      name,
      sourceKindName(kind),
      month,
      comments,
      returns,
      silent ? 'gap' : '',
    ]),
  );
  const heads = ['Source', 'Kind', 'Month', 'Comments', 'Returns', 'Gap'];
  return csvResponse(`sources-by-month-${slug}-${today}.csv`, heads, once(rows));
});

async function getCoverage(c: WebContext) {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const by: CoverageBy = c.req.query('by') === 'provider' ? 'provider' : 'place';
  const span = lastWholeMonths(who.organisation.today);
  const { sources, members, covered } = await read(c, async (db) => ({
    sources: await listSources(db, who),
    members: await listMembers(db, who, by),
    covered: await listCovered(db, who, by, span),
  }));
  return { by, period: periodWords(span), coverage: coverageOf(sources, members, covered) };
}

registerRoutes.get(`${base}/coverage`, async (c) => {
  const { slug } = c.var.organisation;
  const found = await getCoverage(c);
  return c.render(<SourceCoverage slug={slug} {...found} mayKeep={mayKeepSources(c.var.who)} />, {
    title: 'What is covered and what is not',
    breadcrumb: [{ href: sourcesHref(slug), text: 'Sources' }],
  });
});

registerRoutes.get(`${base}/coverage.csv`, async (c) => {
  const { slug, today } = c.var.organisation;
  const { coverage } = await getCoverage(c);
  const { members, rows, missing } = coverage;
  const heads = ['Kind of source', ...members.map(({ name }) => name)];
  const lines: CsvCell[][] = [
    ...rows.map((row) => [
      row.name,
      ...row.cells,
      row.elsewhere,
      row.total,
      row.sources.map(({ name }) => name).join('; '),
      row.sharedWith,
    ]),
    ...missing.map((name) => [name, ...members.map(() => 0), 0, 0, 'no source', '']),
  ];
  return csvResponse(
    `coverage-${slug}-${today}.csv`,
    [...heads, 'Elsewhere or not said', 'Together', 'Sources', 'Shared with'],
    once(lines),
  );
});

const MONTHS = 24;

registerRoutes.get(`${base}/:id`, async (c) => {
  const { who } = c.var;
  require(mayOpen(who));
  const { slug, today } = who.organisation;
  const id = idOf(c);
  const span = lastWholeMonths(today, MONTHS);
  const mayRead = mayReadFeedback(who);
  const mayImport = mayWorkOnFeedback(who);
  const found = await read(c, async (db) => {
    const [source] = await listSources(db, who, id);
    if (!source) throw new NotFound();
    return {
      source,
      volumes: mayRead ? await listVolumes(db, who, span, id) : [],
      imports: mayImport ? await listImportsOf(db, who, id) : [],
      maps: mayImport ? await listMapsOf(db, id) : [],
      history: await listHistory(db, 'source', id),
    };
  });
  const [source] = withVolume([found.source], found.volumes, monthsOf(span));
  if (!source) throw new NotFound();
  return c.render(
    <ShowSource
      slug={slug}
      today={today}
      source={source}
      chart={found.volumes.length > 0 ? await volumeChart(source) : null}
      period={periodWords(span)}
      imports={found.imports}
      maps={found.maps.map(mapInWords)}
      history={found.history}
      mayKeep={mayKeepSources(who)}
      mayRead={mayRead}
      mayImport={mayImport}
      mayLog={mayLogFeedback(who)}
    />,
    { title: source.name, breadcrumb: [{ href: sourcesHref(slug), text: 'Sources' }] },
  );
});

/** Comments by month, and returns beside them where they are other numbers. */
function volumeChart({ months }: SourceVolume) {
  const isMore = months.some(({ comments, returns }) => comments !== returns);
  return drawChart(
    lineChart({
      by: 'Month',
      counts: 'Comments',
      labels: months.map(({ month }) => monthAndYear(month)),
      series: [
        { name: 'Comments', values: months.map(({ comments }) => comments) },
        ...(isMore
          ? [{ name: 'Returns, with or without words', values: months.map(({ returns }) => returns) }]
          : []),
      ],
    }),
  );
}

function mapInWords({ map, scale, usedAt }: RememberedMap) {
  const rows = importFields.flatMap((field) => {
    const columns = map[field];
    return columns ? [{ term: fieldName(field), value: columns.join(', ') }] : [];
  });
  const name = scoreScales.find(({ key }) => key === scale)?.name;
  return { usedAt, rows: name ? [...rows, { term: 'Scale of its scores', value: name }] : rows };
}
