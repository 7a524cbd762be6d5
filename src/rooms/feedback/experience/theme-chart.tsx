import type { ReactNode } from 'react';
import { type ProportionChart, pChart } from '../../../analysis/control-charts/proportion.ts';
import { Chart } from '../../../design/chart/Chart.tsx';
import { ControlChart } from '../../../design/chart/ControlChart.tsx';
import { controlChart, controlPoints } from '../../../design/chart/controlChart.ts';
import { drawChart } from '../../../design/chart/draw.ts';
import { monthAndYear, share } from '../../../design/text/words.ts';
import { monthsChart } from './charts.ts';
import { noFigures } from './figures.ts';
import { lengthOf, monthsOf, type Period } from './period.ts';
import type { MonthFigures } from './queries.ts';
import { type Sight, see } from './seen.ts';

/** Limits of fewer months than this say little. */
export const LEAST_MONTHS = 12;
const SPAN = 24;

/** The months that a control chart looks back over: two years, or the whole period where that is longer. */
export const chartSpan = ({ from, to }: Period): Period =>
  lengthOf({ from, to }) >= SPAN
    ? { from, to }
    : {
        from: Temporal.PlainYearMonth.from(to)
          .subtract({ months: SPAN - 1 })
          .toString(),
        to,
      };

/**
 * Shares with limits from chance alone, widened (Laney's p′) where months differ more than chance alone would have
 * it, never narrowed. Nothing where there are too few months to tell.
 */
export function shareChart(
  months: readonly string[],
  counted: ReadonlyMap<string, number>,
  all: ReadonlyMap<string, number>,
): ProportionChart | null {
  const points = months.map((x) => {
    const of = all.get(x) ?? 0;
    return { x, count: Math.min(counted.get(x) ?? 0, of), of };
  });
  const first = points.findIndex(({ of }) => of > 0);
  const known = first < 0 ? [] : points.slice(first);
  if (known.filter(({ of }) => of > 0).length < LEAST_MONTHS || known.every(({ count }) => count === 0))
    return null;
  const wide = pChart(known, { laney: true });
  return wide.spread > 1 ? wide : pChart(known);
}

/** A theme's months: with limits for whoever sees exact numbers and where there are enough, else plainly. */
export async function themeChart(
  span: Period,
  theme: readonly MonthFigures[],
  all: readonly MonthFigures[],
  sight: Sight,
): Promise<ReactNode> {
  if (theme.every(({ comments }) => comments === 0)) return null;
  const months = monthsOf(span);
  const numbers = (of: readonly MonthFigures[]) =>
    new Map(of.map(({ month, comments }) => [month, comments]));
  const found = sight === 'exact' ? shareChart(months, numbers(theme), numbers(all)) : null;
  if (found) {
    const data = {
      by: 'Month',
      counts: 'Share of all comments',
      points: controlPoints(found),
      label: monthAndYear,
      show: share,
    };
    return (
      <ControlChart
        chart={await drawChart(controlChart(data))}
        data={data}
        title="Share of all comments by month, with the limits of usual variation"
      />
    );
  }
  const byMonth = new Map(theme.map((figures) => [figures.month, figures]));
  const seen = see(
    months.map((month) => ({ ...noFigures, ...byMonth.get(month) })),
    sight,
  );
  return (
    <Chart
      chart={
        await monthsChart(
          months,
          seen.rows.map(({ comments }) => comments),
        )
      }
      title="Comments on this theme by month"
      says={
        sight === 'exact'
          ? `Too early for limits: it takes ${LEAST_MONTHS} months with comments.`
          : 'Small numbers are hidden.'
      }
    />
  );
}
