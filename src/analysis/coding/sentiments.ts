import type { Sentiment } from './coding.ts';

export const SENTIMENTS = 5;

/** 1 positive, 2 neutral or mixed, 3 negative. */
export const sideOf = (sentiment: number): 1 | 2 | 3 => (sentiment < 3 ? 1 : sentiment === 3 ? 2 : 3);

/** Chances of the five sentiments from their scores, which stand at `from`; they sum to 1. */
export function chancesOf(scores: ArrayLike<number>, from: number, chances: Float64Array): void {
  let most = -Infinity;
  for (let s = 0; s < SENTIMENTS; s++) most = Math.max(most, scores[from + s] ?? 0);
  let sum = 0;
  for (let s = 0; s < SENTIMENTS; s++) {
    chances[s] = Math.exp((scores[from + s] ?? 0) - most);
    sum += chances[s] ?? 0;
  }
  for (let s = 0; s < SENTIMENTS; s++) chances[s] = (chances[s] ?? 0) / sum;
}

/** The likeliest side first, then the likeliest sentiment on it; `favour` lifts the neutral side. */
export function sentimentOf(
  chances: ArrayLike<number>,
  favour: number,
): { sentiment: Sentiment; chance: number } {
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = Array.from(chances);
  const good = one + two;
  const bad = four + five;
  if (three * favour >= good && three * favour >= bad) return { sentiment: 3, chance: three };
  if (good >= bad) return { sentiment: one >= two ? 1 : 2, chance: good };
  return { sentiment: four >= five ? 4 : 5, chance: bad };
}
