import type { ProportionChart } from '../../analysis/control-charts/proportion.ts';
import type { PointType } from '../../analysis/control-charts/special-cause.ts';
import type { ChartSpec } from './draw.ts';
import { commonOptions, inside, wordAxis } from './options.ts';
import { type ChartSeries, chartInk } from './series.ts';
import { legendHeight, legendOf, lineLooks, measuredAxis, type PointLook, pointsOf } from './shown-points.ts';

/** A point of a control chart, as `xmr` gives them. */
export interface ControlPoint {
  x: string;
  y: number | null;
  mean: number | null;
  lower: number | null;
  upper: number | null;
  specialCause: string;
  pointType: PointType;
}

export interface ControlChartData {
  /** What x is: "Month". */
  by: string;
  /** What y is: "Share of comments about waiting". */
  counts: string;
  points: readonly ControlPoint[];
  target?: number;
  /** How x stands in words: `monthAndYear`. */
  label?: (x: string) => string;
  /** How a value is written: `share`, or with so many decimals. */
  show?: (value: number) => string;
}

/** What each kind of point is called in the legend and the table, and how it looks. */
const kinds: Record<Exclude<PointType, 'common_cause'>, PointLook & { name: string }> = {
  special_cause_improvement: { name: 'Improvement', symbol: 'diamond', colour: '#005eb8', size: 14 },
  special_cause_concern: { name: 'Concern', symbol: 'triangle', colour: '#b35000', size: 13 },
  special_cause_neutral_high: { name: 'Unusually high', symbol: 'triangle', colour: '#330072', size: 13 },
  special_cause_neutral_low: { name: 'Unusually low', symbol: 'rect', colour: '#330072', size: 11 },
};

const decimals = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const shownPlainly = (value: number): string => decimals.format(value);

/**
 * A control chart: the values as a line, their mean and limits as steps (so that a rebasing shows), the target,
 * and special causes in a shape and a colour of their own. The table says in words what each point means.
 */
export function controlChart(data: ControlChartData): ChartSpec {
  const { by, counts, points, target, label = (x) => x, show = shownPlainly } = data;
  const labels = points.map(({ x }) => label(x));
  const special = Object.entries(kinds).filter(([type]) =>
    points.some(({ pointType }) => pointType === type),
  );
  const lines: ChartSeries[] = [
    { name: counts, values: points.map(({ y }) => y), show },
    { name: 'Mean', values: points.map(({ mean }) => mean), show },
    { name: 'Lower limit', values: points.map(({ lower }) => lower), show },
    { name: 'Upper limit', values: points.map(({ upper }) => upper), show },
    ...(target === undefined ? [] : [{ name: 'Target', values: points.map(() => target), show }]),
  ];
  const chart = {
    by,
    counts,
    labels,
    series: lines,
    words: [{ name: 'What it shows', values: points.map(meaning) }],
  };
  const names = [counts, 'Mean', 'Limits', ...(target === undefined ? [] : ['Target'])].concat(
    special.map(([, { name }]) => name),
  );
  return {
    data: chart,
    height: (width) => (width < 500 ? 260 : 320) + legendHeight(names, width),
    options: (width) => ({
      ...commonOptions(chart),
      legend: legendOf(names, ['Mean', 'Limits', 'Target']),
      grid: { top: legendHeight(names, width), left: 0, right: 16, bottom: 4, ...inside },
      xAxis: {
        ...wordAxis(labels),
        axisLabel: {
          ...wordAxis([]).axisLabel,
          hideOverlap: true,
          alignMinLabel: 'left',
          alignMaxLabel: 'right',
          showMaxLabel: true,
        },
        boundaryGap: false,
        axisLine: { onZero: false, lineStyle: { color: chartInk.quiet } },
      },
      yAxis: { ...measuredAxis(show), splitNumber: width < 500 ? 3 : 5 },
      series: [
        {
          name: counts,
          type: 'line',
          data: points.map(({ y }) => y),
          connectNulls: false,
          symbol: 'circle',
          symbolSize: 7,
          showAllSymbol: true,
          itemStyle: { color: chartInk.quiet },
          lineStyle: { color: chartInk.quiet, width: 2 },
        },
        step('Mean', lines[1]?.values, lineLooks.middle),
        step('Limits', lines[2]?.values, lineLooks.limit),
        step('Limits', lines[3]?.values, lineLooks.limit),
        ...(target === undefined ? [] : [step('Target', lines[4]?.values, lineLooks.target)]),
        ...special.map(([type, look]) =>
          pointsOf(
            look,
            points.map(({ pointType, y }) => (pointType === type ? y : null)),
          ),
        ),
      ],
    }),
  };
}

function step(
  name: string,
  values: readonly (number | null)[] | undefined,
  lineStyle: { readonly color: string },
) {
  return {
    name,
    type: 'line',
    data: [...(values ?? [])],
    step: 'middle',
    symbol: 'none',
    connectNulls: false,
    lineStyle,
    itemStyle: { color: lineStyle.color },
  };
}

/** "7 Points Above CL: improvement", or "Usual variation". */
function meaning({ specialCause, pointType, y }: ControlPoint): string {
  if (pointType === 'common_cause') return y === null ? '' : 'Usual variation';
  return `${specialCause}: ${kinds[pointType].name.toLowerCase()}`;
}

/** What there is to see, in a sentence for those who do not see it. */
export function controlChartInWords({ points, label = (x) => x }: ControlChartData): string {
  const special = points.filter(({ pointType }) => pointType !== 'common_cause');
  if (special.length === 0)
    return `None of the ${points.length} points stands out: what moves is usual variation.`;
  const named = [...new Set(special.map(({ pointType }) => pointType))].flatMap((type) => {
    if (type === 'common_cause') return [];
    const these = special.filter(({ pointType }) => pointType === type);
    const first = label(these[0]?.x ?? '');
    const last = label(these.at(-1)?.x ?? '');
    const when = these.length === 1 ? first : `between ${first} and ${last}`;
    return [`${kinds[type].name.toLowerCase()}: ${these.length}, ${when}`];
  });
  return `${special.length} of the ${points.length} points ${special.length === 1 ? 'stands' : 'stand'} out (${named.join('; ')}).`;
}

/** The points of a p- or u-chart; high is neither good nor bad unless somebody says so. */
export function controlPoints({ points }: ProportionChart): ControlPoint[] {
  return points.map(({ x, share, mean, lower, upper, outside }) => ({
    x,
    y: share,
    mean,
    lower,
    upper,
    specialCause: outside === null ? 'Common Cause' : outside === 'above' ? 'Above UCL' : 'Below LCL',
    pointType:
      outside === null
        ? 'common_cause'
        : outside === 'above'
          ? 'special_cause_neutral_high'
          : 'special_cause_neutral_low',
  }));
}
