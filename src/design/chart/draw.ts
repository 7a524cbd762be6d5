import { createHash } from 'node:crypto';
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

/** Drawings kept, so that a chart of the same figures is drawn once: a drawing costs more than all of its queries. */
const KEPT = 400;
const drawings = new Map<string, string>();

let loading: Promise<typeof import('./echarts.ts')> | undefined;

/** Draws a chart. The charting library is loaded by the first chart anybody asks for, so that other pages never pay for it. */
export async function drawChart(spec: ChartSpec): Promise<DrawnChart> {
  loading ??= import('./echarts.ts');
  const { renderSvg } = await loading;
  const draw = (width: number) => {
    const options = spec.options(width);
    const height = Math.round(spec.height(width));
    return inertSvg(onceFor(keyOf(options, width, height), () => renderSvg(options, { width, height })));
  };
  return { data: spec.data, wide: draw(WIDE), narrow: draw(NARROW) };
}

/** Numbers by which two ways of writing numbers are told apart. */
const PROBES = [0, 0.126, 1, 12.345, 1234.5];

/** What the drawing depends on. The only functions in it write numbers on an axis. */
function keyOf(options: EChartsCoreOption, width: number, height: number): string {
  const text = JSON.stringify([options, width, height], (_, value: unknown) =>
    typeof value === 'function' ? PROBES.map((probe) => String(value(probe))) : value,
  );
  return createHash('sha256').update(text).digest('base64');
}

function onceFor(key: string, make: () => string): string {
  const drawing = drawings.get(key) ?? make();
  // The latest asked for stands last, and the first is the one to let go.
  drawings.delete(key);
  drawings.set(key, drawing);
  const [oldest] = drawings.keys();
  if (drawings.size > KEPT && oldest !== undefined) drawings.delete(oldest);
  return drawing;
}
