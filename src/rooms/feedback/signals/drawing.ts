import { pChart } from '../../../analysis/control-charts/proportion.ts';
import type { Signal } from '../../../analysis/control-charts/signals.ts';
import {
  type ControlChartData,
  type ControlPoint,
  controlChart,
  controlPoints,
} from '../../../design/chart/controlChart.ts';
import { type DrawnChart, drawChart } from '../../../design/chart/draw.ts';
import { monthAndYear, share } from '../../../design/text/words.ts';
import { type MonthCount, signalKindWords } from './signal.ts';

/** The chart of a series with what signals marked; null where there is no comment at all. */
export async function drawSeries(
  months: readonly MonthCount[],
  signals: readonly Pick<Signal, 'kind' | 'from' | 'to'>[],
): Promise<{ drawn: DrawnChart; data: ControlChartData } | null> {
  if (!months.some(({ of }) => of > 0)) return null;
  const counted = months.map(({ month, count, of }) => ({ x: month, count, of }));
  const widened = pChart(counted, { laney: true });
  // Limits widen where the series spreads more than chance; they never narrow.
  const chart = widened.spread > 1 ? widened : pChart(counted);
  const data: ControlChartData = {
    by: 'Month',
    counts: 'Share of all comments',
    points: controlPoints(chart).map((point) => marked(point, signals)),
    label: monthAndYear,
    show: share,
  };
  return { drawn: await drawChart(controlChart(data)), data };
}

/** What signals is what stands out, by the rules that were used: the chart says the same as the list. */
function marked(point: ControlPoint, signals: readonly Pick<Signal, 'kind' | 'from' | 'to'>[]): ControlPoint {
  const signal = signals.find(({ from, to }) => from <= point.x && point.x <= to);
  if (!signal || point.y === null)
    return { ...point, specialCause: 'Common Cause', pointType: 'common_cause' };
  const up = signal.kind === 'above' || signal.kind.endsWith('-up');
  return {
    ...point,
    specialCause: signalKindWords[signal.kind],
    pointType: up ? 'special_cause_neutral_high' : 'special_cause_neutral_low',
  };
}
