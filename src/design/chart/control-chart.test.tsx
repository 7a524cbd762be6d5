import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { funnel } from '../../analysis/control-charts/funnel.ts';
import { pChart } from '../../analysis/control-charts/proportion.ts';
import { xmr } from '../../analysis/control-charts/xmr.ts';
import { share } from '../text/words.ts';
import { ControlChart, FunnelChart } from './ControlChart.tsx';
import { type ControlChartData, controlChart, controlPoints } from './controlChart.ts';
import { drawChart } from './draw.ts';
import { type FunnelChartData, funnelChart } from './funnelChart.ts';

const values = [
  4,
  6,
  4,
  6,
  4,
  6,
  4,
  6,
  4,
  6,
  4,
  6,
  20,
  24,
  26,
  24,
  26,
  24,
  26,
  24,
  26,
  24,
  26,
  24,
  26,
  2,
  Number.NaN,
];
const points = values.map((y, at) => ({
  x: Temporal.PlainYearMonth.from('2011-01').add({ months: at }).toString(),
  y,
}));
const data: ControlChartData = {
  by: 'Month',
  counts: 'Comments',
  points: xmr(points, { rebase: ['2012-02'], fixAfter: 12 }).points,
  target: 30,
};

test('a control chart is drawn with its lines and shapes, inert and wide and narrow', async () => {
  const drawn = await drawChart(controlChart(data));
  for (const svg of [drawn.wide, drawn.narrow]) {
    const tags = (svg.match(/<[a-zA-Z][^>]*>/gu) ?? []).join('\n');
    expect(tags).not.toMatch(/ (?:style|class|ecmeta_\w+|on\w+)=|<style|<script/u);
    for (const name of ['Comments', 'Mean', 'Limits', 'Target', 'Improvement', 'Concern'])
      expect(svg).toContain(`>${name}</text>`);
    expect(svg).not.toContain('NaN');
    expect(svg).toContain('stroke-dasharray');
  }
});

test('it says what stands out, and its table says it point by point', async () => {
  const markup = renderToStaticMarkup(
    <ControlChart
      chart={await drawChart(controlChart(data))}
      data={data}
      title="Comments by month"
      says="Since 2011."
    />,
  );
  expect(markup).toMatch(/^<figure class="chart"><figcaption/u);
  expect(markup).toContain('<span class="chart__title">Comments by month</span>');
  expect(markup).toContain(
    '2 of the 27 points stand out (improvement: 1, 2012-01; concern: 1, 2013-02). Since 2011.',
  );
  expect(markup).toContain('<caption class="nhsuk-u-visually-hidden">Comments by month</caption>');
  expect(markup).toContain('<th scope="col">What it shows</th>');
  expect(markup).toContain('<td>Above UCL: improvement</td>');
  expect(markup).toContain('<td>Usual variation</td>');
  expect(markup).toContain('<td class="data-table__figure">not known</td>');
  expect(markup).not.toMatch(/<script|style="/u);
});

test('a chart in which nothing stands out says so, and one of shares writes shares', async () => {
  const chart = pChart(
    Array.from({ length: 12 }, (_, at) => ({ x: String(at + 1), count: 10 + (at % 2), of: 100 })),
  );
  const calm = { by: 'Month', counts: 'Share', points: controlPoints(chart), show: share };
  const markup = renderToStaticMarkup(
    <ControlChart chart={await drawChart(controlChart(calm))} data={calm} title="Share by month" />,
  );
  expect(markup).toContain('None of the 12 points stands out: what moves is usual variation.');
  expect(markup).toContain('<td class="data-table__figure">10.5%</td>');
  const high = pChart([...chart.points.slice(0, 11), { x: '12', count: 60, of: 100 }]);
  expect(controlPoints(high).at(-1)).toMatchObject({
    specialCause: 'Above UCL',
    pointType: 'special_cause_neutral_high',
  });
});

test('a funnel shows its places by size, and says how many stand out', async () => {
  const shown: FunnelChartData = {
    by: 'Practice',
    counts: 'About waiting',
    of: 'All comments',
    funnel: funnel([
      { name: 'The Surgery', count: 50, of: 500 },
      { name: 'High Street', count: 60, of: 200 },
      { name: 'The Cottage', count: 1, of: 1 },
      { name: 'Riverside', count: 200, of: 1900 },
    ]),
  };
  const drawn = await drawChart(funnelChart(shown));
  const markup = renderToStaticMarkup(<FunnelChart chart={drawn} data={shown} title="Waiting by practice" />);
  expect(drawn.data.labels).toEqual(['The Cottage', 'High Street', 'The Surgery', 'Riverside']);
  expect(markup).toContain('Of 4 places 1 lies beyond the 95 % limits');
  expect(markup).toContain('<td>Above the 99.8 % limit</td>');
  expect(markup).toContain('<td>Too few to say</td>');
  expect(drawn.wide).toContain('>Beyond 99.8 %</text>');
  expect(markup).not.toMatch(/<script|style="/u);
});
