import type { EChartsCoreOption } from 'echarts/core';
import { inertSvg } from './inertSvg.ts';
import type { ChartData } from './series.ts';

/** A chart not drawn yet. */
export interface ChartSpec {
  data: ChartData;
  /** Pixels high for so many wide. */
  height: (width: number) => number;
  options: (width: number) => EChartsCoreOption;
}

/** A chart ready to stand in a page: the same drawing for wide and for narrow screens, and what its table says. */
export interface DrawnChart {
  data: ChartData;
  wide: string;
  narrow: string;
}

const WIDE = 720;
const NARROW = 320;

let loading: Promise<typeof import('./echarts.ts')> | undefined;

/** Draws a chart. The charting library is loaded by the first chart anybody asks for, so that other pages never pay for it. */
export async function drawChart(spec: ChartSpec): Promise<DrawnChart> {
  loading ??= import('./echarts.ts');
  const { renderSvg } = await loading;
  const draw = (width: number) => {
    const height = Math.round(spec.height(width));
    return inertSvg(renderSvg(spec.options(width), { width, height }));
  };
  return { data: spec.data, wide: draw(WIDE), narrow: draw(NARROW) };
}
