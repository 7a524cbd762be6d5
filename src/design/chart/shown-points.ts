import { chartFont, chartInk } from './series.ts';

/** How points of one meaning look: never by their colour alone. */
export interface PointLook {
  symbol: string;
  colour: string;
  size: number;
}

/** Lines that bound what is usual, and the line in their middle. */
export const lineLooks = {
  middle: { color: chartInk.text, width: 1.5, type: 'solid' },
  limit: { color: chartInk.quiet, width: 1.5, type: 'dashed' },
  outerLimit: { color: chartInk.quiet, width: 1.5, type: 'dotted' },
  target: { color: '#ae2573', width: 2, type: [10, 4, 2, 4] },
} as const;

/** A legend of what is there, some as lines without a mark; it may take several rows where the drawing is narrow. */
export function legendOf(names: readonly string[], lines: readonly string[]) {
  return {
    top: 0,
    left: 0,
    itemGap: 12,
    data: names.map((name) => (lines.includes(name) ? { name, itemStyle: { opacity: 0 } } : { name })),
    textStyle: { color: chartInk.text, fontFamily: chartFont.family, fontSize: chartFont.size },
  };
}

/** Points that stand out, each in its shape and its full colour. */
export function pointsOf(
  { name, symbol, colour, size }: PointLook & { name: string },
  data: readonly (number | null | readonly [number, number])[],
) {
  return {
    name,
    type: 'scatter',
    data: [...data],
    symbol,
    symbolSize: size,
    symbolKeepAspect: true,
    itemStyle: { color: colour, opacity: 1 },
    z: 3,
  };
}

/** Room above the drawing for so many names in so many pixels. */
export function legendHeight(names: readonly string[], width: number): number {
  const wide = names.reduce((total, name) => total + name.length * 7.5 + 50, 0);
  return Math.ceil(wide / width) * 24 + 16;
}

/** An axis of numbers that need not begin at nought: what matters is how far points lie from each other. */
export function measuredAxis(show: (value: number) => string) {
  return {
    type: 'value' as const,
    scale: true,
    axisLabel: {
      color: chartInk.quiet,
      fontFamily: chartFont.family,
      fontSize: chartFont.size,
      formatter: show,
    },
    splitLine: { lineStyle: { color: chartInk.line } },
  };
}
