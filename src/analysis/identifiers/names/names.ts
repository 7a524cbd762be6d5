import { inOrder, type Span } from '../found.ts';
import { addNeighbours, addRepeats } from './company.ts';
import type { Reading } from './cues.ts';
import { firstOfName, lastOfName } from './extent.ts';
import * as is from './lexicon.ts';
import { isSeed } from './person.ts';
import { isPlace } from './place.ts';
import { nameAfterHonorific, nameAfterInitials } from './titled.ts';
import { LETTER, LOWER, readWords, SHOUTED, type Word } from './words.ts';

/** Whether capitals say anything in this text: not where nearly all words have them, or are all capitals. */
const areCapitalsIdle = (words: readonly Word[]): boolean => {
  if (words.length < 4)
    return words.length > 1 && words.every(({ shape }) => shape === SHOUTED || shape === LETTER);
  let capitals = 0;
  for (const { shape } of words) if (shape !== LOWER) capitals++;
  return capitals / words.length > 0.65;
};

/** Personal names. Reads `found` so as to leave what is already found alone, and writes into it. */
export function findNames(text: string, found: Span[]): void {
  const words = readWords(text);
  if (words.length === 0) return;
  const reading: Reading = { text, words, idle: areCapitalsIdle(words), taken: new Uint8Array(words.length) };
  leaveFound(reading, found);
  let at = 0;
  const names: { first: number; last: number }[] = [];
  while (at < words.length) {
    const last = nameAt(reading, at);
    if (last < at) {
      at++;
      continue;
    }
    const first = firstOfName(reading, at);
    if (!isPlace(reading, first, last)) {
      names.push({ first, last });
      reading.taken.fill(1, first, last + 1);
    }
    at = last + 1;
  }
  if (names.length > 0) {
    addNeighbours(reading, names);
    addRepeats(reading, names);
  }
  for (const { first, last } of names) {
    const [opening, closing] = [words[first], words[last]];
    if (opening && closing) found.push({ kind: 'name', start: opening.start, end: closing.end });
  }
}

const leaveFound = (reading: Reading, found: readonly Span[]): void => {
  if (found.length === 0) return;
  const spans = inOrder(found);
  let next = 0;
  reading.words.forEach((word, at) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= word.start) next++;
    if ((spans[next]?.start ?? Number.POSITIVE_INFINITY) < word.end) reading.taken[at] = 1;
  });
};

/** Last word of the name that begins at `at`, or -1. */
const nameAt = (reading: Reading, at: number): number => {
  const word = reading.words[at];
  if (!word || reading.taken[at] === 1) return -1;
  if ((word.flags & is.HONORIFIC) !== 0) {
    const last = nameAfterHonorific(reading, at);
    if (last > at) return last;
  }
  if (word.shape === LETTER) return nameAfterInitials(reading, at);
  return isSeed(reading, at) ? lastOfName(reading, at) : -1;
};
