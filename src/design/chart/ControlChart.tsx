import { Chart, type ChartProps } from './Chart.tsx';
import { type ControlChartData, controlChartInWords } from './controlChart.ts';
import { type FunnelChartData, funnelInWords } from './funnelChart.ts';

/** A control chart drawn by `drawChart(controlChart(data))`, with what stands out in words and its table. */
export function ControlChart({ data, says, ...rest }: ChartProps & { data: ControlChartData }) {
  return <Chart {...rest} says={said(controlChartInWords(data), says)} />;
}

/** A funnel of places drawn by `drawChart(funnelChart(data))`, with how many stand out in words and its table. */
export function FunnelChart({ data, says, ...rest }: ChartProps & { data: FunnelChartData }) {
  return <Chart {...rest} says={said(funnelInWords(data), says)} />;
}

function said(words: string, more: ChartProps['says']) {
  return more ? (
    <>
      {words} {more}
    </>
  ) : (
    words
  );
}
