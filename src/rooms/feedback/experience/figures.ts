/** What a roll-up counts of some comments. Whole numbers. */
export interface Figures {
  comments: number;
  /** Themed or rated by a batch that a named person signed off. */
  coded: number;
  veryPositive: number;
  positive: number;
  neutral: number;
  negative: number;
  veryNegative: number;
}

/** The same, with how many comments there were in the period before. */
export interface Compared extends Figures {
  before: number;
}

export interface Moods {
  positive: number;
  neutral: number;
  negative: number;
  unrated: number;
}

export const moodKeys = ['positive', 'neutral', 'negative', 'unrated'] as const;

/** Five points as three; what nobody rated stands apart. */
export function moodsOf(figures: Figures): Moods {
  const positive = figures.veryPositive + figures.positive;
  const negative = figures.negative + figures.veryNegative;
  const unrated = figures.comments - positive - negative - figures.neutral;
  return { positive, neutral: figures.neutral, negative, unrated: Math.max(0, unrated) };
}

/** A number as this reader may see it; null where it is hidden. */
export type Seen = number | null;

/** How rated comments divide, as shares of those rated, 0 to 1; null where it cannot be said or is hidden. */
export interface Feeling {
  rated: Seen;
  unrated: Seen;
  positive: Seen;
  neutral: Seen;
  negative: Seen;
}

/** Shares only of numbers that are shown, so that they tell nothing more. */
export function feelingOf(seen: Readonly<Record<keyof Moods, Seen>>): Feeling {
  const { positive, neutral, negative, unrated } = seen;
  if (positive === null || neutral === null || negative === null)
    return { rated: null, unrated, positive: null, neutral: null, negative: null };
  const rated = positive + neutral + negative;
  const part = (number: number) => (rated === 0 ? null : number / rated);
  return { rated, unrated, positive: part(positive), neutral: part(neutral), negative: part(negative) };
}

/** What is hidden from nobody. */
export const exactFeeling = (figures: Figures): Feeling => feelingOf(moodsOf(figures));

/** By how much a number grew, 0.1 for a tenth; null where either is hidden or there was nothing before. */
export const growth = (now: Seen, before: Seen): number | null =>
  now === null || before === null || before === 0 ? null : (now - before) / before;

export const noFigures: Compared = {
  comments: 0,
  coded: 0,
  veryPositive: 0,
  positive: 0,
  neutral: 0,
  negative: 0,
  veryNegative: 0,
  before: 0,
};

/** The sum of several. */
export function sumOf(all: readonly Compared[]): Compared {
  const sum = { ...noFigures };
  for (const one of all) for (const name of Object.keys(sum) as (keyof Compared)[]) sum[name] += one[name];
  return sum;
}

/** A line of a table on a dashboard, as this reader may see it. */
export interface Row {
  key: string;
  name: string;
  /** Its own page. */
  href?: string;
  /** The comments behind it. */
  door?: string;
  comments: Seen;
  /** In the period before; nothing where it is not said. */
  before?: Seen;
  /** Of all comments counted, 0 to 1. */
  share: number | null;
  feeling: Feeling | null;
  /** The theme most spoken of; nothing where it is not said. */
  theme?: { name: string; href: string } | null;
}
