import type { ChartSpec } from '../../../design/chart/draw.ts';
import { commonOptions, inside, wordAxis } from '../../../design/chart/options.ts';
import { type ChartData, chartFont, chartInk } from '../../../design/chart/series.ts';
import { share } from '../../../design/text/words.ts';
import type { Heard } from './heard.ts';

const ROW = 40;
const AROUND = 84;
const LETTER = 8;

const HEARD = 'Share of those who answered';
const BETWEEN = 'Where the share lies, 95% sure';
const LIVE = 'Share of people who live here';

const labelWidth = (width: number) => Math.round(width * 0.34);

/** Bars of who answered with their intervals, and a diamond where the share of the people who live here lies. */
export function heardChart({ groups }: Heard): ChartSpec {
  const data: ChartData = {
    by: 'Group',
    counts: HEARD,
    labels: groups.map(({ name }) => name),
    series: [
      { name: HEARD, values: groups.map((group) => group.share), show: share },
      { name: LIVE, values: groups.map((group) => group.populationShare), show: share },
    ],
    words: [
      {
        name: BETWEEN,
        values: groups.map(({ low, high }) =>
          low === null || high === null ? 'hidden' : `${share(low)} to ${share(high)}`,
        ),
      },
      { name: 'In words', values: groups.map(({ says }) => says) },
    ],
  };
  const intervals = groups.flatMap(({ name, low, high }) =>
    low === null || high === null
      ? []
      : [
          [low, name],
          [high, name],
          ['-', name],
        ],
  );
  const label = { color: chartInk.text, fontFamily: chartFont.family, fontSize: chartFont.size };
  return {
    data,
    height: (width) => {
      const lines = (text: string) => Math.ceil((text.length * LETTER) / labelWidth(width));
      const rows = groups.reduce((sum, { name }) => sum + Math.max(ROW, lines(name) * 16 + 10), 0);
      return AROUND + (width < 500 ? 48 : 0) + rows;
    },
    options: (width) => ({
      ...commonOptions(data),
      legend: {
        top: 0,
        left: 0,
        orient: width < 500 ? 'vertical' : 'horizontal',
        textStyle: label,
        data: [HEARD, BETWEEN, LIVE],
      },
      grid: { top: width < 500 ? 88 : 40, left: 0, right: 16, bottom: 4, ...inside },
      xAxis: {
        type: 'value',
        min: 0,
        max: ({ max }: { max: number }) => (max > 0.8 ? 1 : undefined),
        splitNumber: width < 500 ? 3 : 5,
        axisLabel: { ...label, color: chartInk.quiet, formatter: (value: number) => share(value) },
        splitLine: { lineStyle: { color: chartInk.line } },
      },
      yAxis: {
        ...wordAxis(data.labels),
        inverse: true,
        axisLabel: { ...label, width: labelWidth(width), lineHeight: 16, overflow: 'break' },
      },
      series: [
        {
          name: HEARD,
          type: 'bar',
          barMaxWidth: 18,
          itemStyle: { color: '#5b92cc' },
          data: groups.map((group) => group.share),
        },
        {
          name: BETWEEN,
          type: 'line',
          data: intervals,
          symbol: 'rect',
          symbolSize: [3, 12],
          connectNulls: false,
          lineStyle: { color: chartInk.text, width: 2 },
          itemStyle: { color: chartInk.text },
        },
        {
          name: LIVE,
          type: 'scatter',
          symbol: 'diamond',
          symbolSize: 14,
          itemStyle: { color: '#b35000', opacity: 1 },
          data: groups.map(({ name, populationShare }) => [populationShare, name]),
        },
      ],
    }),
  };
}
