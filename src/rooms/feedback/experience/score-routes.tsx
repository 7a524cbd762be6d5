import { Hono } from 'hono';
import type { ReactNode } from 'react';
import { findReturnLayout, returnLayouts } from '../../../../reference/friends-and-family-returns.ts';
import { pChart } from '../../../analysis/control-charts/proportion.ts';
import { xmr } from '../../../analysis/control-charts/xmr.ts';
import {
  type AnswerSeries,
  monthlyReturn,
  suppressReturns,
} from '../../../analysis/friends-and-family/friends-and-family.ts';
import { Chart } from '../../../design/chart/Chart.tsx';
import { ControlChart } from '../../../design/chart/ControlChart.tsx';
import { type ControlPoint, controlChart, controlPoints } from '../../../design/chart/controlChart.ts';
import { drawChart } from '../../../design/chart/draw.ts';
import { lineChart } from '../../../design/chart/lineChart.ts';
import { monthAndYear, share } from '../../../design/text/words.ts';
import { require } from '../../../platform/access/allows.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { type Env, read } from '../../../platform/web/context.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { mayReadExperience, mayReadFeedback, mayWorkOnFeedback } from '../policy.ts';
import { experienceHref, friendsAndFamilyCsvHref } from './addresses.ts';
import { batch, cell } from './csv.ts';
import { FriendsAndFamily } from './pages/FriendsAndFamily.tsx';
import { askedQuery, type Period } from './period.ts';
import { askedOf, choicesOf } from './reading.tsx';
import { listAnswers, listAnswersOf } from './score-queries.ts';
import {
  answersOf,
  NOT_UNDERSTOOD,
  ownerResults,
  partsOf,
  ruleFor,
  ruleName,
  type SeenResult,
  scaleName,
  scaleQuestion,
  seeResults,
  seriesOf,
  type TalliedAnswer,
} from './scores.ts';
import { sightOf } from './seen.ts';
import { chartSpan, LEAST_MONTHS } from './theme-chart.tsx';

/** The Friends and Family Test: its series, whose results they are, and the monthly return. */
export const scoreRoutes = new Hono<Env>();
const ROOT = '/:organisation/desk/experience/friends-and-family';

/** The answers of one point of a series. */
const ofPoint = (tallied: readonly TalliedAnswer[], scale: string, month: string) =>
  tallied.filter((one) => one.scale === scale && one.month === month);

function seenPoints(
  series: AnswerSeries,
  tallied: readonly TalliedAnswer[],
  sight: ReturnType<typeof sightOf>,
) {
  const rule = ruleFor(series.scale, series.points[0]?.month ?? '');
  const results = seeResults(
    series.points,
    series.points.map(({ month }) =>
      rule ? partsOf(ofPoint(tallied, series.scale, month), rule) : ([0, 0, 0] as const),
    ),
    sight === 'exact' ? null : sight,
  );
  return series.points.flatMap(({ month }, at) => {
    const result = results[at];
    return result ? [{ month, result }] : [];
  });
}

/** Percentages with limits of chance, scores with those of their own moving ranges; plainly where months are few. */
async function seriesChart(
  series: AnswerSeries,
  tallied: readonly TalliedAnswer[],
  seen: readonly { month: string; result: SeenResult }[],
  isExact: boolean,
): Promise<ReactNode> {
  const known = series.points.filter(({ counted }) => counted > 0);
  const isScore = known.some(({ score }) => score !== null);
  const counts = isScore ? 'Score' : 'Share positive';
  if (!isExact || known.length < LEAST_MONTHS) {
    const chart = await drawChart(
      lineChart({
        by: 'Month',
        counts,
        labels: seen.map(({ month }) => monthAndYear(month)),
        series: isScore
          ? [{ name: 'Score', values: seen.map(({ result }) => rounded(result.score)) }]
          : [
              { name: '% positive', values: seen.map(({ result }) => rounded(result.positive, 100)) },
              { name: '% negative', values: seen.map(({ result }) => rounded(result.negative, 100)) },
            ],
      }),
    );
    return (
      <Chart
        chart={chart}
        title={`${counts} by month`}
        says={`It takes ${LEAST_MONTHS} months for limits.`}
      />
    );
  }
  const points: ControlPoint[] = isScore
    ? xmr(known.map(({ month, score }) => ({ x: `${month}-01`, y: score ?? Number.NaN }))).points
    : shares(series, tallied);
  const data = {
    by: 'Month',
    counts,
    points,
    label: monthAndYear,
    show: isScore ? (value: number) => String(Math.round(value)) : share,
  };
  return (
    <ControlChart
      chart={await drawChart(controlChart(data))}
      data={data}
      title={`${counts} by month, with the limits of usual variation`}
    />
  );
}

function shares(series: AnswerSeries, tallied: readonly TalliedAnswer[]): ControlPoint[] {
  const counted = series.points.flatMap(({ month, counted: of }) => {
    const rule = ruleFor(series.scale, month);
    if (!rule || of === 0) return [];
    return [{ x: month, count: partsOf(ofPoint(tallied, series.scale, month), rule)[0], of }];
  });
  const wide = pChart(counted, { laney: true });
  return controlPoints(wide.spread > 1 ? wide : pChart(counted));
}

const rounded = (value: number | null, times = 1): number | null =>
  value === null ? null : Math.round(value * times * 10) / 10;

scoreRoutes.get(ROOT, async (c) => {
  const { who } = c.var;
  require(mayReadExperience(who));
  const { slug } = who.organisation;
  const asked = askedOf(c);
  const sight = sightOf(who);
  const isExact = sight === 'exact';
  const looked: Period = isExact ? chartSpan(asked.period) : asked.period;
  const found = await read(c, async (db) => ({
    tallied: await listAnswers(db, who, looked),
    providers: await listAnswersOf(db, who, 'provider', asked.period),
    places: await listAnswersOf(db, who, 'place', asked.period),
  }));
  const all = seriesOf(found.tallied);
  const series = [];
  for (const one of all) {
    const months = seenPoints(one, found.tallied, sight);
    series.push({
      key: `${one.scale} ${one.rule}`,
      name: scaleName(one.scale),
      question: scaleQuestion(one.scale),
      rule: ruleName(one.rule),
      months,
      chart: await seriesChart(one, found.tallied, months, isExact),
      notUnderstood: found.tallied
        .filter(({ scale, score }) => scale === one.scale && score === NOT_UNDERSTOOD)
        .reduce((sum, { returns }) => sum + returns, 0),
    });
  }
  const newest = all[0];
  const hiding = isExact ? null : sight;
  const last = newest?.points.at(-1)?.month ?? '';
  const owners = (heading: string, one: string, of: typeof found.providers) => ({
    heading,
    one,
    rows: newest ? ownerResults(of, newest.scale, last, hiding) : [],
  });
  return c.render(
    <FriendsAndFamily
      slug={slug}
      asked={asked}
      months={choicesOf(who)}
      series={series}
      scale={newest ? scaleName(newest.scale) : null}
      owners={[
        // A provider may be one place under another name: small numbers of both together would tell of each other.
        ...(isExact ? [owners('By provider', 'Provider', found.providers)] : []),
        owners('By service and place', 'Service or place', found.places),
      ]}
      returns={
        isExact
          ? [
              {
                href: friendsAndFamilyCsvHref(slug, 'return', `month=${asked.period.to}&layout=inpatient`),
                text: `Return of ${monthAndYear(asked.period.to)}, trusts`,
              },
              {
                href: friendsAndFamilyCsvHref(
                  slug,
                  'return',
                  `month=${asked.period.to}&layout=general-practice`,
                ),
                text: `Return of ${monthAndYear(asked.period.to)}, practices`,
              },
            ]
          : []
      }
      mayImport={mayWorkOnFeedback(who)}
      isProtected={!isExact}
    />,
    {
      title: 'Friends and Family Test',
      breadcrumb: [{ href: experienceHref(slug, askedQuery(asked)), text: 'Experience' }],
    },
  );
});

scoreRoutes.get(`${ROOT}/:file{series\\.csv}`, async (c) => {
  const { who } = c.var;
  require(mayReadExperience(who));
  const { slug, today } = who.organisation;
  const asked = askedOf(c);
  const tallied = await read(c, (db) => listAnswers(db, who, asked.period));
  const sight = sightOf(who);
  const percent = (part: number | null) => (part === null ? '' : Number((part * 100).toFixed(1)));
  return csvResponse(
    `friends-and-family-${slug}-${today}.csv`,
    ['Question', 'Worked out as', 'Month', 'Answers', '% positive', '% negative', 'Score'],
    batch(
      seriesOf(tallied).flatMap((series) =>
        seenPoints(series, tallied, sight).map(({ month, result }) => [
          scaleName(series.scale),
          ruleName(series.rule),
          month,
          cell(result.responses),
          percent(result.positive),
          percent(result.negative),
          result.score === null ? '' : rounded(result.score),
        ]),
      ),
    ),
  );
});

/** The question of which the return is made. */
const RETURNED = 'friends-and-family-2020';

/**
 * The return of a month in the published layout. Small numbers are hidden as NHS England hides them, unless the file is
 * the one that is handed in (`as=handed-in`).
 */
scoreRoutes.get(`${ROOT}/:file{return\\.csv}`, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug } = who.organisation;
  const month = c.req.query('month') ?? '';
  const layout = findReturnLayout(c.req.query('layout') ?? '') ?? returnLayouts[0];
  if (!/^\d{4}-(0[1-9]|1[0-2])$/u.test(month) || !layout) throw new NotFound();
  const rule = ruleFor(RETURNED, month);
  if (!rule) throw new NotFound();
  const of = layout.key === 'general-practice' ? 'practice' : 'provider';
  const tallied = await read(c, (db) => listAnswersOf(db, who, of, { from: month, to: month }));
  const places = [
    ...Map.groupBy(
      tallied.filter(({ scale }) => scale === RETURNED),
      ({ owner }) => owner,
    ).values(),
  ].flatMap((answers) => {
    const [first] = answers;
    return first
      ? [{ month, code: first.code ?? '', name: first.name, key: first.owner, answers: answersOf(answers) }]
      : [];
  });
  const flags = suppressReturns([
    places.map(({ code, name, answers }) => ({
      code: code || name,
      parent: null,
      responses: Object.values(answers).reduce((sum, one) => sum + one, 0),
    })),
  ])[0];
  const isPublished = c.req.query('as') !== 'handed-in';
  const { headings, rows } = monthlyReturn(
    places.map((place) => ({ ...place, code: place.code || place.name })),
    layout,
    rule,
    isPublished && flags ? ({ code }) => flags.find((flag) => flag.code === code) : undefined,
  );
  return csvResponse(`friends-and-family-${layout.key}-${slug}-${month}.csv`, headings, batch(rows));
});
