/** About how many letters of a table's type fit across the paper. */
const LETTERS = { portrait: 92, landscape: 138 };

/** The longest word that a column is kept wide enough for, in letters; longer ones are broken. */
const WHOLE_WORD = 18;

/** What the edges of a cell take, in letters. */
const EDGES = 2.5;

export interface Measured {
  head: string;
  /** The share that was asked for. */
  share?: number | undefined;
  /** The words of the column's cells. */
  texts: readonly string[];
}

/**
 * How much of the width each column takes, together 1: as asked, or from what the columns hold, but never so little
 * that a word of usual length is broken where there is room for it.
 */
export function columnWidths(columns: readonly Measured[], orientation: 'portrait' | 'landscape'): number[] {
  if (columns.length === 0) return [];
  const least = columns.map((column) => (longestWord(column) + EDGES) / LETTERS[orientation]);
  const wanted = columns.some(({ share }) => share !== undefined)
    ? filled(columns.map(({ share }) => share))
    : columns.map((column) => natural(column));
  return atLeast(scaled(wanted), least);
}

/** Columns without a share get the mean of the others. */
function filled(shares: readonly (number | undefined)[]): number[] {
  const given = shares.filter((share) => share !== undefined && share > 0) as number[];
  const mean = given.reduce((sum, share) => sum + share, 0) / Math.max(1, given.length) || 1;
  return shares.map((share) => (share !== undefined && share > 0 ? share : mean));
}

/** Long cells want room, but not in proportion: a line four times as long gets twice the width. */
function natural({ head, texts }: Measured): number {
  const lengths = texts.map((text) => text.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.max(longestWord({ head, texts }) + EDGES, 3.6 * Math.sqrt(usual), head.length / 2);
}

function longestWord({ head, texts }: Measured): number {
  let longest = Math.min(WHOLE_WORD, longestIn(head) * 1.15);
  for (const text of texts) longest = Math.max(longest, Math.min(WHOLE_WORD, longestIn(text)));
  return longest;
}

const lineMayEnd = new Set([...' \n-–—/'].map((letter) => letter.charCodeAt(0)));

/** Letters of the longest word; a line may end after a space, a hyphen, a dash or a slash. */
function longestIn(text: string): number {
  let longest = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++)
    if (at === text.length || lineMayEnd.has(text.charCodeAt(at))) {
      longest = Math.max(longest, at - from);
      from = at + 1;
    }
  return longest;
}

function scaled(wanted: readonly number[]): number[] {
  const sum = wanted.reduce((total, one) => total + one, 0);
  return wanted.map((one) => one / sum);
}

/** Raises those below their least and takes it from those with room to spare. */
function atLeast(wanted: readonly number[], least: readonly number[]): number[] {
  if (least.reduce((sum, one) => sum + one, 0) >= 1) return scaled(least);
  let widths = [...wanted];
  for (let round = 0; round < wanted.length; round++) {
    const short = widths.map((width, index) => width < (least[index] ?? 0) + 1e-9);
    const fixed = widths.reduce((sum, _, index) => sum + (short[index] ? (least[index] ?? 0) : 0), 0);
    const rest = widths.reduce((sum, width, index) => sum + (short[index] ? 0 : width), 0);
    if (!short.some(Boolean) || rest === 0) break;
    widths = widths.map((width, index) =>
      short[index] ? (least[index] ?? 0) : (width / rest) * (1 - fixed),
    );
  }
  return widths;
}
