/** What a chart shows: some series of numbers over the same labels. Nothing stands where a number is not known. */
export interface ChartData {
  /** What the labels are: "Month". */
  by: string;
  labels: readonly string[];
  series: readonly ChartSeries[];
  /** Columns of words in the table, one for each label: what a point means. */
  words?: readonly { name: string; values: readonly string[] }[];
  /** What the numbers count: "Comments". */
  counts: string;
}

export interface ChartSeries {
  name: string;
  values: readonly (number | null)[];
  /** How the table writes a number; whole where it is not said. */
  show?: (value: number) => string;
}

/** How a drawing differs from wide to narrow, in pixels. */
export interface ChartSize {
  width: number;
  height: number;
}

/** Colours that can be told apart by those who see fewer, each at least 3:1 on white, darkest first. */
export const seriesColours = ['#005eb8', '#b35000', '#330072', '#00786f', '#ae2573', '#4c6272'];

export const chartInk = { text: '#212b32', quiet: '#4c6272', line: '#d8dde0' };

export const chartFont = { family: 'Arial, sans-serif', size: 14 };
