import { Hono } from 'hono';
import { Chart } from '../../../../design/chart/Chart.tsx';
import { drawChart } from '../../../../design/chart/draw.ts';
import { require } from '../../../../platform/access/allows.ts';
import { listShownHistory } from '../../../../platform/history/record-page.ts';
import { idOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read } from '../../../../platform/web/context.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { mayKeepProviders, mayLogFeedback, mayPublishScores, mayReadFeedback } from '../../policy.ts';
import { listActions } from '../actions/queries.ts';
import { providersHref } from '../addresses.ts';
import { listToFollowUp } from '../checks/queries.ts';
import { listContracts } from '../contracts/queries.ts';
import { listScorecards } from '../scorecards/queries.ts';
import { listTrend } from '../scores/queries.ts';
import { trendChart, trendsOf } from '../scores/trend.ts';
import { listStandardScores } from '../standards/queries.ts';
import { ShowProvider } from './pages/ShowProvider.tsx';
import { providerFields, publicFields } from './provider.ts';
import { findProvider, listPlacesOfProvider } from './queries.ts';

/** A provider's own page, which gathers what the other registers keep of it. */
export const providerPageRoutes = new Hono<Env>();

const SHOWN = 12;

providerPageRoutes.get('/:organisation/desk/providers/:id', async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug, today } = who.organisation;
  const id = idOf(c);
  const found = await read(c, async (db) => {
    const provider = await findProvider(db, who, id);
    if (!provider) throw new NotFound();
    return {
      provider,
      places: await listPlacesOfProvider(db, id),
      contracts: (await listContracts(db, who, { provider: id, state: 'all' })).rows,
      returns: await listTrend(db, who, { provider: id }),
      toFollowUp: await listToFollowUp(db, who, id),
      actions: (await listActions(db, who, { provider: id }, undefined, SHOWN)).rows,
      standards: await listStandardScores(db, who, { providerId: id }),
      scorecards: (await listScorecards(db, who, id, undefined, SHOWN)).rows,
      history: await listShownHistory(db, 'provider', id, [
        ...providerFields([]),
        ...publicFields,
        { name: 'places', label: 'Places' },
        { name: 'standards', label: 'Judgements' },
      ]),
    };
  });
  const trends = [];
  for (const trend of trendsOf(found.returns))
    if (trend.data.labels.length > 1) trends.push({ ...trend, chart: await drawChart(trendChart(trend)) });
  return c.render(
    <ShowProvider
      slug={slug}
      today={today}
      {...found}
      returns={found.returns.toReversed().slice(0, SHOWN)}
      trends={trends.map(({ title, isBroken, chart }) => (
        <Chart
          key={title}
          chart={chart}
          title={`${title} over time`}
          says={
            isBroken
              ? 'The scale or the rule changed: scores before and after cannot be compared.'
              : undefined
          }
        />
      ))}
      may={{
        keep: mayKeepProviders(who),
        publish: mayPublishScores(who),
        log: mayLogFeedback(who),
      }}
    />,
    { title: found.provider.name, breadcrumb: [{ href: providersHref(slug), text: 'Providers' }] },
  );
});
