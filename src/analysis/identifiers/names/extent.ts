import { canBeName, type Reading } from './cues.ts';
import * as is from './lexicon.ts';
import { CAPITAL, isCapitalised, LETTER, LOWER, SHOUTED, SPACE, type Word } from './words.ts';

const mostWordsInName = 5;

/** A word that is a surname and too common a word otherwise: "mr brown" yes, "dr will" no. */
export const wordIsFree = (word: Word): boolean =>
  (word.flags &
    (is.DEED |
      is.MODAL |
      is.BE |
      is.INTENSIFIER |
      is.AGENT |
      is.ROLE |
      is.PLACE_PREPOSITION |
      is.ADDRESS)) ===
  0;

/** The further words of a name whose first or only word is at `at`. */
export const lastOfName = (reading: Reading, at: number): number => {
  const { words } = reading;
  let last = at;
  while (last - at < mostWordsInName - 1) {
    const previous = words[last];
    const next = words[last + 1];
    if (!previous || !next || previous.isPossessive || next.gap !== SPACE || reading.taken[last + 1] === 1)
      break;
    if (next.shape === LETTER && next.lower !== 'i' && isNameWord(reading, last + 2, previous)) last += 2;
    else if (
      (next.flags & is.PARTICLE) !== 0 &&
      next.shape === LOWER &&
      words[last + 2]?.shape === CAPITAL &&
      isNameWord(reading, last + 2, previous)
    )
      last += 2;
    else if (isNameWord(reading, last + 1, previous)) last++;
    else break;
  }
  return last;
};

const isNameWord = (reading: Reading, at: number, previous: Word): boolean => {
  const word = reading.words[at];
  if (!word || word.gap !== SPACE) return false;
  const isKnown = (word.flags & (is.GIVEN | is.CASED | is.SURNAME)) !== 0 && (word.flags & is.ORDINARY) === 0;
  if (!isCapitalised(word) || reading.idle) {
    if (previous.shape !== LOWER && !reading.idle) return false;
    return (
      isKnown &&
      (word.flags & (is.GIVEN | is.SURNAME)) !== 0 &&
      wordIsFree(word) &&
      (word.flags & is.NOT_PERSON) === 0
    );
  }
  if (previous.shape === LOWER) return false;
  if ((word.flags & (is.HONORIFIC | is.MONTH)) !== 0) return false;
  if ((word.flags & (is.ANY_SURNAME | is.GIVEN | is.CASED)) !== 0) return word.shape === CAPITAL || isKnown;
  return (
    canBeName(word) &&
    (word.shape === CAPITAL || previous.shape === SHOUTED) &&
    (word.flags & is.PLACE_AFTER) === 0
  );
};

/** Takes along an initial or an unknown forename that stands right before a name. */
export const firstOfName = (reading: Reading, at: number): number => {
  const { words } = reading;
  let first = at;
  while (first > 0 && at - first < 3) {
    const [word, before] = [words[first], words[first - 1]];
    if (!word || !before || word.gap !== SPACE || reading.taken[first - 1] === 1 || before.isPossessive)
      break;
    if (!isCapitalised(word) || reading.idle || before.shape === LOWER || before.shape === SHOUTED) break;
    if (
      before.shape === LETTER
        ? before.lower === 'i' || before.lower === 'a'
        : !canBeName(before) && (before.flags & (is.CASED | is.GIVEN)) === 0
    )
      break;
    if ((before.flags & is.NOT_PERSON) !== 0) break;
    // an unknown word before a forename is seldom one itself: "Clearly Jill", "Notably Emma"
    if (
      before.shape !== LETTER &&
      (before.flags & (is.ANY_GIVEN | is.ANY_SURNAME)) === 0 &&
      (word.flags & is.ANY_SURNAME) === 0
    )
      break;
    first--;
  }
  return first;
};
