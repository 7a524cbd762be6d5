/** Whether one letter more, fewer, other or swapped with its neighbour makes one word the other. */
export function isOneEditAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - from &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  )
    end++;
  const left = one.slice(from, one.length - end);
  const right = other.slice(from, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Words that stand one letter from a word that we read, and mean something else. */
const otherWords = new Set(
  `
    completes completer compete competed implements implement implementer manual annals annul early
    nearly dearly clearly yearn marsh augusta aprils weakly octobers remember monthlies
  `
    .trim()
    .split(/\s+/),
);

/**
 * The words of the list that a misspelt word may mean. Words shorter than five letters are never corrected,
 * nor words that are words themselves.
 */
export function wordsNear(word: string, list: readonly string[]): string[] {
  if (word.length < 5 || otherWords.has(word) || list.includes(word)) return [];
  return list.filter((one) => one.length >= 5 && isOneEditAway(word, one));
}

/** The one word of the list that a misspelt word must mean, or null. */
export function respelt(word: string, list: readonly string[]): string | null {
  const near = wordsNear(word, list);
  return near.length === 1 ? (near[0] ?? null) : null;
}
