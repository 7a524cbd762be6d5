import type { Funnel, FunnelPlace } from '../../analysis/control-charts/funnel.ts';
import { share } from '../text/words.ts';
import type { ChartSpec } from './draw.ts';
import { commonOptions, inside } from './options.ts';
import { legendHeight, legendOf, lineLooks, measuredAxis, type PointLook, pointsOf } from './shown-points.ts';

export interface FunnelChartData {
  /** What a place is: "Practice". */
  by: string;
  /** What the share is of: "Comments about waiting". */
  counts: string;
  /** What a place is measured by: "All comments". */
  of: string;
  funnel: Funnel;
}

const looks: readonly (PointLook & { name: string; holds: (place: FunnelPlace) => boolean })[] = [
  {
    name: 'Within 95 % limits',
    symbol: 'circle',
    colour: '#4c6272',
    size: 8,
    holds: ({ position }) => position === 'within',
  },
  {
    name: 'Beyond 95 %',
    symbol: 'rect',
    colour: '#005eb8',
    size: 10,
    holds: ({ position }) => position.endsWith(' 95%'),
  },
  {
    name: 'Beyond 99.8 %',
    symbol: 'triangle',
    colour: '#b35000',
    size: 13,
    holds: ({ position }) => position.endsWith('99.8%'),
  },
];

const wholeNumbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/**
 * Places by their size, with the limits between which chance alone puts a place of that size. Places beyond a
 * limit have a shape and a colour of their own; their names stand in the table, from the smallest to the largest.
 */
export function funnelChart({ by, counts, of, funnel }: FunnelChartData): ChartSpec {
  const places = funnel.places.toSorted((one, other) => one.of - other.of);
  const column = (name: string, value: (place: FunnelPlace) => number, show?: (value: number) => string) => ({
    name,
    values: places.map(value),
    show,
  });
  const chart = {
    by,
    counts,
    labels: places.map(({ name }) => name),
    series: [
      column(counts, ({ count }) => count),
      column(of, (place) => place.of),
      column('Share', (place) => place.share, share),
      column('Lower 95 %', ({ lower95 }) => lower95, share),
      column('Upper 95 %', ({ upper95 }) => upper95, share),
      column('Lower 99.8 %', ({ lower998 }) => lower998, share),
      column('Upper 99.8 %', ({ upper998 }) => upper998, share),
    ],
    words: [{ name: 'What it shows', values: places.map(meaning) }],
  };
  const present = looks.filter(({ holds }) => places.some(holds));
  const names = ['All together', '95 % limits', '99.8 % limits', ...present.map(({ name }) => name)];
  const line = (
    name: string,
    value: (at: Funnel['curve'][number]) => number,
    lineStyle: { color: string },
  ) => ({
    name,
    type: 'line',
    data: funnel.curve.map((at) => [at.of, value(at)]),
    symbol: 'none',
    lineStyle,
    itemStyle: { color: lineStyle.color },
  });
  return {
    data: chart,
    height: (width) => (width < 500 ? 260 : 340) + legendHeight(names, width),
    options: (width) => ({
      ...commonOptions(chart),
      legend: legendOf(names, names.slice(0, 3)),
      grid: { top: legendHeight(names, width), left: 0, right: 16, bottom: 4, ...inside },
      xAxis: {
        ...measuredAxis((value) => wholeNumbers.format(value)),
        splitNumber: width < 500 ? 3 : 6,
        splitLine: { show: false },
      },
      yAxis: {
        ...measuredAxis(share),
        splitNumber: width < 500 ? 3 : 5,
        // A share of all is never more than all, wherever the axis would like to end.
        max: ({ max }: { max: number }) => (max > 0.8 ? 1 : undefined),
      },
      series: [
        line('All together', () => funnel.centre, lineLooks.middle),
        line('95 % limits', ({ lower95 }) => lower95, lineLooks.limit),
        line('95 % limits', ({ upper95 }) => upper95, lineLooks.limit),
        line('99.8 % limits', ({ lower998 }) => lower998, lineLooks.outerLimit),
        line('99.8 % limits', ({ upper998 }) => upper998, lineLooks.outerLimit),
        ...present.map((look) =>
          pointsOf(
            look,
            places.filter(look.holds).map((place) => [place.of, place.share] as const),
          ),
        ),
      ],
    }),
  };
}

function meaning({ position, isTooFew }: FunnelPlace): string {
  if (isTooFew) return 'Too few to say';
  if (position === 'within') return 'As chance alone would have it';
  const [side, limit] = position.split(' ');
  return `${side === 'above' ? 'Above' : 'Below'} the ${limit?.replace('%', ' %')} limit`;
}

/** What there is to see, in a sentence for those who do not see it. */
export function funnelInWords({ funnel: { places, centre, expectedBeyond95 } }: FunnelChartData): string {
  const beyond = places.filter(({ position }) => position !== 'within');
  const far = beyond.filter(({ position }) => position.endsWith('99.8%'));
  return `All together ${share(centre)}. Of ${places.length} places ${beyond.length} ${beyond.length === 1 ? 'lies' : 'lie'} beyond the 95 % limits, where chance alone puts up to ${
    Math.round(expectedBeyond95 * 10) / 10
  }; ${far.length} of them beyond the 99.8 % limits.`;
}
