import { barChart } from '../../../design/chart/barChart.ts';
import { type DrawnChart, drawChart } from '../../../design/chart/draw.ts';
import { lineChart } from '../../../design/chart/lineChart.ts';
import { monthAndYear } from '../../../design/text/words.ts';
import type { Feeling, Row, Seen } from './figures.ts';

interface Named {
  name: string;
  values: readonly (number | null)[];
}

const overTime = (by: string, labels: readonly string[], series: readonly Named[]): Promise<DrawnChart> =>
  drawChart(lineChart({ by, counts: 'Comments', labels, series }));

/** Comments by month, with those of the period before where they are told. */
export const monthsChart = (
  months: readonly string[],
  values: readonly Seen[],
  before?: readonly Seen[],
): Promise<DrawnChart> =>
  overTime('Month', months.map(monthAndYear), [
    { name: 'Comments', values },
    ...(before ? [{ name: 'The period before', values: before }] : []),
  ]);

/** Comments by quarter. */
export const quartersChart = (quarters: readonly string[], values: readonly Seen[]): Promise<DrawnChart> =>
  overTime(
    'Quarter',
    quarters.map((quarter) => `From ${monthAndYear(quarter)}`),
    [{ name: 'Comments', values }],
  );

/** How rated comments sound by month, in per cent of those rated, each month with how many those are. */
export function feelingsChart(months: readonly string[], feelings: readonly Feeling[]): Promise<DrawnChart> {
  const percent = (part: number | null) => (part === null ? null : Math.round(part * 1000) / 10);
  const rated = (at: number) => feelings[at]?.rated ?? null;
  return overTime(
    'Month (rated)',
    months.map((month, at) => `${monthAndYear(month)} (${rated(at) ?? '*'})`),
    [
      { name: '% positive', values: feelings.map(({ positive }) => percent(positive)) },
      { name: '% negative', values: feelings.map(({ negative }) => percent(negative)) },
    ],
  );
}

const MOST = 12;

/** The lines with most comments as bars; nothing where no line has any that may be shown. */
export async function rowsChart(by: string, rows: readonly Row[]): Promise<DrawnChart | null> {
  const most = rows
    .filter(({ comments }) => comments !== null && comments > 0)
    .toSorted((one, other) => (other.comments ?? 0) - (one.comments ?? 0))
    .slice(0, MOST);
  if (most.length === 0) return null;
  return drawChart(
    barChart({
      by,
      counts: 'Comments',
      labels: most.map(({ name }) => name),
      series: [{ name: 'Comments', values: most.map(({ comments }) => comments) }],
    }),
  );
}
