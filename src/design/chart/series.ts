/** What a chart shows: some series of numbers over the same labels. Nothing stands where a number is not known. */
export interface ChartData {
  /** What the labels are: "Month". */
  by: string;
  labels: readonly string[];
  series: readonly { name: string; values: readonly (number | null)[] }[];
  /** What the numbers count: "Comments". */
  counts: string;
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
