import { Hono } from 'hono';
import { drawChart } from '../../../../design/chart/draw.ts';
import { require } from '../../../../platform/access/allows.ts';
import { csvResponse } from '../../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../../platform/history/record-page.ts';
import { idOf, placeOf } from '../../../../platform/web/asked-for.ts';
import { batches } from '../../../../platform/web/batches.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import {
  type FieldErrors,
  joinDates,
  readForm,
  readQuery,
  type Typed,
} from '../../../../platform/web/form.ts';
import { filterParts, listAddress, pageAddresses } from '../../../../platform/web/list-address.ts';
import { listSignedOff } from '../../coding/quality.ts';
import { mayKeepProviders, mayReadFeedback } from '../../policy.ts';
import { scoreHref, scoresHref, toFollowUpHref } from '../addresses.ts';
import { attempt } from '../attempt.ts';
import { checkForm, verdictName } from '../checks/check.ts';
import { checkReturn, readComparisons } from '../checks/commands.ts';
import { ListToFollowUp } from '../checks/pages/ListToFollowUp.tsx';
import { listToFollowUp } from '../checks/queries.ts';
import { findContract } from '../contracts/queries.ts';
import { listMeasures } from '../measures/queries.ts';
import { listProviderOptions } from '../register/queries.ts';
import { scaleWords } from '../scales/scale.ts';
import { returnHistory } from './commands.ts';
import { scoreEntryRoutes } from './entry-routes.tsx';
import { scoreImportRoutes } from './import-routes.tsx';
import { ListScores } from './pages/ListScores.tsx';
import { ShowScore } from './pages/ShowScore.tsx';
import { periodWords } from './period.ts';
import { countReturns, listReturns, listServices, listTrend } from './queries.ts';
import { scoreFilter, scoreKindName } from './score-return.ts';
import { trendChart, trendsOf } from './trend.ts';
import { checkBreakdown, workOut } from './working.ts';

/** What providers report: the list, the form, many from a file, one return with its cross-checks. */
export const scoreRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/scores';
const ONE = `${LIST}/:id`;

const readFilter = (c: WebContext) => scoreFilter.parse(joinDates(readQuery(c), 'from', 'to'));
const crumbs = (slug: string) => [{ href: scoresHref(slug), text: 'Scores' }];

scoreRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug } = who.organisation;
  const filter = readFilter(c);
  const found = await read(c, async (db) => ({
    page: await listReturns(db, who, filter, placeOf(c)),
    total: await countReturns(db, who, filter),
    providers: await listProviderOptions(db, who, filter.provider),
    services: filter.provider ? await listServices(db, who, filter.provider) : [],
    trend: filter.provider || filter.contract ? await listTrend(db, who, filter) : [],
    contract: filter.contract ? await findContract(db, who, filter.contract) : null,
    measures: filter.measure ? await listMeasures(db, who) : [],
  }));
  const trends = [];
  for (const trend of trendsOf(found.trend))
    if (trend.data.labels.length > 1) trends.push({ ...trend, chart: await drawChart(trendChart(trend)) });
  const list = scoresHref(slug);
  return c.render(
    <ListScores
      slug={slug}
      rows={found.page.rows}
      total={found.total}
      filter={filter}
      parts={filterParts(list, filter, {
        provider: (id) => `of ${found.providers.find(({ value }) => value === id)?.label ?? 'a provider'}`,
        service: (name) => `about ${name}`,
        kind: scoreKindName,
        contract: () => `under the contract for ${found.contract?.service ?? 'something'}`,
        measure: (id) => `by the measure ${found.measures.find((one) => one.id === id)?.name ?? ''}`,
        verdict: (key) =>
          key === 'none' ? 'not cross-checked' : `cross-check: ${verdictName(key).toLowerCase()}`,
        superseded: () => 'with corrected ones',
        from: (day) => `ending from ${day}`,
        to: (day) => `ending until ${day}`,
      })}
      providers={found.providers}
      services={found.services}
      trends={trends}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      {...pageAddresses(list, filter, found.page)}
      mayKeep={mayKeepProviders(who)}
    />,
    { title: 'Scores from providers' },
  );
});

scoreRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const filter = readFilter(c);
  const header = [
    'Provider',
    'Service',
    'Kind',
    'Period from',
    'Period to',
    'Received on',
    'Score',
    'Interval from',
    'Interval to',
    'Answers',
    'Could have answered',
    'Promoters',
    'Passives',
    'Detractors',
    'Printed score',
    'Checked',
    'Scale or rule',
    'Does not follow',
    'Cross-check',
    'Corrected since',
  ];
  const tenth = (value: number | null | undefined) => (value == null ? null : Math.round(value * 10) / 10);
  const pages = batches(
    (before) => read(c, (db) => listReturns(db, who, filter, { before, after: null }, 500)),
    (row) => {
      const worked = workOut(row);
      return [
        row.providerName,
        row.service,
        scoreKindName(row.kind),
        row.periodFrom,
        row.periodTo,
        row.receivedOn,
        tenth(row.score),
        tenth(worked.interval?.low),
        tenth(worked.interval?.high),
        row.answers,
        row.eligible,
        row.kind === 'net_promoter' ? (worked.bands?.promoters ?? null) : null,
        row.kind === 'net_promoter' ? (worked.bands?.passives ?? null) : null,
        row.kind === 'net_promoter' ? (worked.bands?.detractors ?? null) : null,
        row.scorePrinted,
        worked.isChecked,
        row.scale ? scaleWords(row.scale) : worked.rule,
        [...worked.warnings, ...checkBreakdown(row, row.breakdown)].join(' '),
        verdictName(row.verdict),
        row.supersededBy !== null,
      ];
    },
  );
  return csvResponse('scores.csv', header, pages);
});

// What stands under a fixed word comes before what stands under an id.
scoreRoutes.route('/', scoreEntryRoutes);
scoreRoutes.route('/', scoreImportRoutes);

async function readToFollowUp(c: WebContext) {
  require(mayReadFeedback(c.var.who));
  return read(c, (db) => listToFollowUp(db, c.var.who));
}

scoreRoutes.get(`${LIST}/follow-up`, async (c) => {
  const { slug } = c.var.who.organisation;
  const rows = await readToFollowUp(c);
  return c.render(<ListToFollowUp slug={slug} rows={rows} csvHref={`${toFollowUpHref(slug)}.csv`} />, {
    title: 'Scores to follow up',
    breadcrumb: crumbs(slug),
  });
});

scoreRoutes.get(`${LIST}/follow-up.csv`, async (c) => {
  const rows = await readToFollowUp(c);
  const header = [
    'Provider',
    'Service',
    'Kind',
    'Period from',
    'Period to',
    'Score',
    'Gap',
    'Checked on',
    'To follow',
  ];
  return csvResponse(
    'scores-to-follow-up.csv',
    header,
    (async function* () {
      yield rows.map((row) => [
        row.providerName,
        row.service,
        scoreKindName(row.kind),
        row.periodFrom,
        row.periodTo,
        row.score,
        row.gap,
        row.checkedOn,
        row.followUp,
      ]);
    })(),
  );
});

async function showOne(c: WebContext, typed: Typed = { question: 'same' }, errors: FieldErrors = {}) {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug } = who.organisation;
  const { compared, history, codedBy } = await read(c, async (db) => {
    const compared = await readComparisons(db, who, idOf(c));
    const { periodFrom, periodTo } = compared.found;
    return {
      compared,
      history: await listShownHistory(db, 'score_return', idOf(c), returnHistory),
      codedBy: await listSignedOff(db, who, { from: periodFrom.slice(0, 7), to: periodTo.slice(0, 7) }),
    };
  });
  const { found, checks, judged } = compared;
  return c.render(
    <ShowScore
      slug={slug}
      found={found}
      worked={workOut(found)}
      mismatches={checkBreakdown(found, found.breakdown)}
      judged={judged}
      checks={checks}
      codedBy={codedBy}
      history={history}
      typed={typed}
      errors={errors}
      mayKeep={mayKeepProviders(who)}
    />,
    {
      title: `${found.providerName}, ${periodWords({ from: found.periodFrom, to: found.periodTo })}`,
      breadcrumb: crumbs(slug),
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

scoreRoutes.get(ONE, (c) => showOne(c));

scoreRoutes.post(`${ONE}/check`, async (c) => {
  const { who } = c.var;
  require(mayKeepProviders(who));
  const form = await readForm(c, checkForm);
  if (!form.ok) {
    c.status(400);
    return showOne(c, form.typed, form.errors);
  }
  const done = await attempt(() => write(c, (db) => checkReturn(db, who, idOf(c), form.values)));
  if (!done.ok) {
    c.status(done.status);
    return showOne(c, form.typed, done.errors);
  }
  flash(c, { kind: 'success', text: 'The cross-check is kept.' });
  return c.redirect(scoreHref(who.organisation.slug, idOf(c)), 303);
});
