import type { ChartSpec } from './draw.ts';
import { commonOptions, inside, numberAxis, wordAxis } from './options.ts';
import type { ChartData } from './series.ts';

const marks = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'];
const dashes = ['solid', 'dashed', 'dotted'];

/** Lines over time; each series has its own mark and dash as well as its colour. A missing number breaks the line. */
export function lineChart(data: ChartData): ChartSpec {
  const top = data.series.length > 1 ? 44 : 12;
  return {
    data,
    height: (width) => (width < 500 ? 240 : 320),
    options: (width) => ({
      ...commonOptions(data),
      grid: { top, left: 0, right: 16, bottom: 4, ...inside },
      xAxis: {
        ...wordAxis(data.labels),
        boundaryGap: false,
        axisLabel: {
          ...wordAxis([]).axisLabel,
          hideOverlap: true,
          alignMinLabel: 'left',
          alignMaxLabel: 'right',
          showMaxLabel: true,
        },
      },
      yAxis: { ...numberAxis(), splitNumber: width < 500 ? 3 : 5 },
      series: data.series.map(({ name, values }, index) => ({
        name,
        type: 'line',
        data: [...values],
        connectNulls: false,
        symbol: marks[index % marks.length],
        symbolSize: 8,
        lineStyle: { width: 2.5, type: dashes[index % dashes.length] },
      })),
    }),
  };
}
