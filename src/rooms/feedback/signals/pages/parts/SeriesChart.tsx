import { ControlChart } from '../../../../../design/chart/ControlChart.tsx';
import type { ControlChartData } from '../../../../../design/chart/controlChart.ts';
import type { DrawnChart } from '../../../../../design/chart/draw.ts';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { Details } from '../../../../../design/text/Details.tsx';
import { count, monthAndYear } from '../../../../../design/text/words.ts';
import type { MonthCount } from '../../signal.ts';

export interface SeriesChartProps {
  title: string;
  /** Null where there is no comment at all. */
  chart: { drawn: DrawnChart; data: ControlChartData } | null;
  months: readonly MonthCount[];
  /** Where the comments of a month are listed. */
  commentsHref: (month: string) => string;
}

/** A theme's share of all comments month by month, with its limits, and the counts behind it as doors. */
export function SeriesChart({ title, chart, months, commentsHref }: SeriesChartProps) {
  return (
    <>
      {chart ? <ControlChart chart={chart.drawn} data={chart.data} title={title} /> : null}
      <Details summary="Comments behind each month">
        <DataTable
          caption="Comments with the theme, and all comments, by month"
          captionHidden
          rows={months}
          rowKey={({ month }) => month}
          empty={{ says: 'There are no comments in these months.' }}
          columns={[
            { key: 'month', head: 'Month', rowHead: true, cell: ({ month }) => monthAndYear(month) },
            {
              key: 'count',
              head: 'With the theme',
              numeric: true,
              cell: (one) => <a href={commentsHref(one.month)}>{count(one.count)}</a>,
            },
            { key: 'of', head: 'All comments', numeric: true, cell: ({ of }) => count(of) },
          ]}
        />
      </Details>
    </>
  );
}
