import type { EChartsCoreOption } from 'echarts/core';
import { type ChartData, chartFont, chartInk, seriesColours } from './series.ts';

const label = { color: chartInk.text, fontFamily: chartFont.family, fontSize: chartFont.size };

/** What every chart of ours has in common: no animation, quiet lines, a legend only where there are several series. */
export function commonOptions(data: ChartData): EChartsCoreOption {
  const several = data.series.length > 1;
  return {
    animation: false,
    color: seriesColours,
    textStyle: { fontFamily: chartFont.family, fontSize: chartFont.size },
    legend: several
      ? { top: 0, left: 0, itemGap: 16, textStyle: label, data: data.series.map(({ name }) => name) }
      : { show: false },
  };
}

/** An axis of words. */
export function wordAxis(labels: readonly string[]) {
  return {
    type: 'category' as const,
    data: [...labels],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: chartInk.quiet } },
    axisLabel: label,
  };
}

/** An axis of whole numbers from nought. */
export function numberAxis() {
  return {
    type: 'value' as const,
    min: 0,
    minInterval: 1,
    axisLabel: { ...label, color: chartInk.quiet },
    splitLine: { lineStyle: { color: chartInk.line } },
  };
}

/** The words of the axes count as part of the drawing's own area, so that none is cut off. */
export const inside = { outerBoundsMode: 'same' as const, outerBoundsContain: 'axisLabel' as const };
