import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { barChart } from '../../design/chart/barChart.ts';
import { type DrawnChart, drawChart } from '../../design/chart/draw.ts';
import { lineChart } from '../../design/chart/lineChart.ts';
import type { ReadyChart, ReadyReport } from './ready.ts';

const { resolve } = createRequire(import.meta.url);

/** The typeface of our documents and drawings: its files, by weight and slope. */
export const typeface = {
  family: 'Source Sans 3',
  files: ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((kind) =>
    resolve(`@expo-google-fonts/source-sans-3/${kind}/SourceSans3_${kind}.ttf`),
  ),
};

/** One chart drawn: the same bytes for the same numbers, wherever and however often that is done. */
async function drawnChart(chart: ReadyChart, place: number): Promise<DrawnChart> {
  const { data, wide, narrow } = await drawChart(chart.draw === 'bars' ? barChart(chart) : lineChart(chart));
  const named = (svg: string, width: string) => svg.replace(/\bchart-\d+-/gu, `drawing-${place}-${width}-`);
  return { data, wide: named(wide, 'wide'), narrow: named(narrow, 'narrow') };
}

/** The drawings of a report's charts, in their order. */
export async function drawnCharts(report: ReadyReport): Promise<Map<ReadyChart, DrawnChart>> {
  const charts = report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'));
  const drawn = new Map<ReadyChart, DrawnChart>();
  for (const chart of charts) drawn.set(chart, await drawnChart(chart, drawn.size + 1));
  return drawn;
}

/** The drawing in the typeface of our documents, for those who bring no letters of their own. */
export const inOurTypeface = (svg: string): string =>
  svg.replace(/font-family="[^"]*"/gu, `font-family="${typeface.family}"`);

export interface Png {
  bytes: Uint8Array;
  width: number;
  height: number;
}

let drawing: Promise<{ Resvg: typeof import('@resvg/resvg-wasm').Resvg; fonts: Uint8Array[] }> | undefined;

/** A drawing as a picture, twice as fine as a screen shows it. `width` and `height` are the drawing's own, in pixels. */
export async function pngOf(svg: string): Promise<Png> {
  drawing ??= loadResvg();
  const { Resvg, fonts } = await drawing;
  const resvg = new Resvg(inOurTypeface(svg), {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: 3 },
    font: { fontBuffers: fonts, defaultFontFamily: typeface.family, loadSystemFonts: false },
  });
  try {
    const picture = resvg.render();
    try {
      return { bytes: picture.asPng(), width: resvg.width, height: resvg.height };
    } finally {
      picture.free();
    }
  } finally {
    resvg.free();
  }
}

async function loadResvg() {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return { Resvg, fonts: await Promise.all(typeface.files.map((file) => readFile(file))) };
}
