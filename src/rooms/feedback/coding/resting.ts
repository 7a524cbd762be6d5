/** Part of a comment: words that a suggestion rests on, or the words between. */
export interface Piece {
  text: string;
  rests: boolean;
}

/** Cuts a comment so that the words a suggestion rests on, in whatever case, stand by themselves. Nothing is lost. */
export function restingPieces(text: string, words: readonly string[]): Piece[] {
  const sought = [...new Set(words)].filter((word) => word.trim() !== '');
  if (sought.length === 0) return [{ text, rests: false }];
  const either = sought
    .toSorted((a, b) => b.length - a.length)
    .map((word) => RegExp.escape(word).replaceAll(/\\x20| /gu, '\\s+'))
    .join('|');
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}\\p{N}])`, 'giu'),
  )) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index), rests: false });
    pieces.push({ text: found[0], rests: true });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), rests: false });
  return pieces;
}
