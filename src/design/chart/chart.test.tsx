import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { barChart } from './barChart.ts';
import { Chart } from './Chart.tsx';
import { drawChart } from './draw.ts';
import { inertSvg } from './inertSvg.ts';
import { lineChart } from './lineChart.ts';

const data = {
  by: 'Month',
  counts: 'Comments',
  labels: ['August 2012', 'September "2012" style="x" <b>&'],
  series: [
    { name: 'Praise', values: [1204, null] },
    { name: 'Complaint', values: [3, 4] },
  ],
};

test.each([
  ['bars', barChart],
  ['lines', lineChart],
])('%s are drawn for wide and narrow, with nothing that a strict policy forbids', async (_, chart) => {
  const drawn = await drawChart(chart(data));
  for (const svg of [drawn.wide, drawn.narrow]) {
    expect(svg).toMatch(/^<svg aria-hidden="true" focusable="false" width="\d+"/u);
    const tags = (svg.match(/<[a-zA-Z][^>]*>/gu) ?? []).join('\n');
    expect(tags).not.toMatch(/ (?:style|class|ecmeta_\w+|on\w+)=|<style|<script/u);
    expect(svg).not.toContain('<b>');
    expect(tags).toContain('font-family="Arial, sans-serif"');
  }
  expect(drawn.wide).toContain('width="720"');
  expect(drawn.narrow).toContain('width="320"');
});

test('two drawings on one page share no id', async () => {
  const one = await drawChart(lineChart(data));
  const other = await drawChart(lineChart(data));
  const ids = [one.wide, one.narrow, other.wide, other.narrow].flatMap((svg) =>
    [...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id),
  );
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
  for (const svg of [one.wide, other.narrow])
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/gu)) expect(svg).toContain(`id="${id}"`);
});

test('the figure has a name and its numbers stand in a table beside it', async () => {
  const markup = renderToStaticMarkup(
    <Chart chart={await drawChart(barChart(data))} title="Comments by month" says="Fewer." />,
  );
  expect(markup).toMatch(/^<figure class="chart"><figcaption/u);
  expect(markup).toContain('<caption class="nhsuk-u-visually-hidden">Comments by month</caption>');
  expect(markup).toContain('<td class="data-table__figure">1,204</td>');
  expect(markup).toContain('not known');
  expect(markup).toContain('<th scope="row">August 2012</th>');
});

test('a style becomes the attributes that SVG has for it', () => {
  expect(
    inertSvg(
      '<svg width="1"><text style="font-size:12px;font-family:a b;" fill="#000">style="kept"</text></svg>',
    ),
  ).toBe(
    '<svg aria-hidden="true" focusable="false" width="1"><text font-size="12px" font-family="a b" fill="#000">style="kept"</text></svg>',
  );
});
