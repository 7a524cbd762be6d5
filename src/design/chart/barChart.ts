import type { ChartSpec } from './draw.ts';
import { commonOptions, inside, numberAxis, wordAxis } from './options.ts';
import { type ChartData, chartFont, chartInk } from './series.ts';

/** Room for one bar of one series, and for what stands around all of them, in pixels. */
const BAR = 22;
const AROUND = 28;

/** About how wide a letter and how high a line of a label is, in pixels, counting that lines break between words. */
const LETTER = 8;
const LINE = 16;

function labelWidth(width: number): number {
  return Math.round(width * 0.34);
}

/** Lying bars, longest names readable, each with its number at its end. For comparing kinds. */
export function barChart(data: ChartData): ChartSpec {
  const top = data.series.length > 1 ? 36 : 4;
  return {
    data,
    height: (width) => {
      const lines = Math.max(
        1,
        ...data.labels.map((label) => Math.ceil((label.length * LETTER) / labelWidth(width))),
      );
      return top + AROUND + data.labels.length * Math.max(data.series.length * BAR + 8, lines * LINE + 6);
    },
    options: (width) => ({
      ...commonOptions(data),
      grid: { top, left: 0, right: 48, bottom: 4, ...inside },
      xAxis: { ...numberAxis(), splitNumber: width < 500 ? 2 : 5 },
      yAxis: {
        ...wordAxis(data.labels),
        inverse: true,
        axisLabel: {
          color: chartInk.text,
          fontFamily: chartFont.family,
          fontSize: chartFont.size,
          width: labelWidth(width),
          lineHeight: LINE,
          overflow: 'break',
        },
      },
      series: data.series.map(({ name, values }) => ({
        name,
        type: 'bar',
        barMaxWidth: BAR,
        barGap: '10%',
        data: [...values],
        label: {
          show: true,
          position: 'right',
          color: chartInk.text,
          fontFamily: chartFont.family,
          fontSize: chartFont.size,
        },
      })),
    }),
  };
}
