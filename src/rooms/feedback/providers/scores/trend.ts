import type { ChartSpec } from '../../../../design/chart/draw.ts';
import { lineChart } from '../../../../design/chart/lineChart.ts';
import type { ChartData } from '../../../../design/chart/series.ts';
import { sameBands } from '../scales/scale.ts';
import { periodWords } from './period.ts';
import { type ListedReturn, scoreKindName } from './score-return.ts';
import { workOut } from './working.ts';

export interface Trend {
  kind: string;
  title: string;
  data: ChartData;
  /** The scale or the rule changed within it, so that its line is broken. */
  isBroken: boolean;
}

/** What makes two returns comparable: service, measure, and the scale or the rule by which they were scored. */
function seriesOf(one: ListedReturn, all: readonly ListedReturn[]): string {
  const service = one.service || 'All services';
  if (one.kind === 'net_promoter') {
    const scales = all.filter(({ kind }) => kind === one.kind).flatMap(({ scale }) => (scale ? [scale] : []));
    const [first] = scales;
    const differ = first !== undefined && scales.some((scale) => !sameBands(scale, first));
    return differ && one.scale ? `${service}, ${one.scale.name}` : service;
  }
  if (one.kind === 'friends_and_family') {
    const rules = new Set(all.filter(({ kind }) => kind === one.kind).map((other) => workOut(other).rule));
    return rules.size > 1 ? `${service}: ${workOut(one).rule.split(/[:;]/u)[0]}` : service;
  }
  return service;
}

/** The returns as lines over time, one chart for each kind, the earliest first. A line never crosses a change of scale. */
export function trendsOf(returns: readonly ListedReturn[]): Trend[] {
  const kinds = [...new Set(returns.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = returns.filter((one) => one.kind === kind);
    const labels = [...new Set(own.map((one) => labelOf(one)))];
    const names = [...new Set(own.map((one) => seriesOf(one, own)))];
    const services = new Set(own.map(({ service }) => service));
    return {
      kind,
      title: scoreKindName(kind),
      isBroken: names.length > services.size,
      data: {
        by: 'Period',
        labels,
        counts: scoreKindName(kind),
        series: names.map((name) => ({
          name,
          values: labels.map((label) => {
            const found = own.findLast((one) => labelOf(one) === label && seriesOf(one, own) === name);
            return found?.score == null ? null : Math.round(found.score * 10) / 10;
          }),
        })),
      },
    };
  });
}

const labelOf = ({ periodFrom, periodTo }: ListedReturn) => periodWords({ from: periodFrom, to: periodTo });

/** A trend as a chart: scores from −100 to 100, percentages from 0 to 100. */
export function trendChart({ kind, data }: Trend): ChartSpec {
  const spec = lineChart(data);
  if (kind === 'count') return spec;
  const lowest = data.series.some(({ values }) => values.some((value) => value !== null && value < 0))
    ? -100
    : 0;
  return {
    ...spec,
    options: (width) => {
      const options = spec.options(width);
      return { ...options, yAxis: { ...(options.yAxis as object), min: lowest, max: 100 } };
    },
  };
}
