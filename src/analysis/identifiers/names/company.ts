import { canBeName, type Reading } from './cues.ts';
import { lastOfName } from './extent.ts';
import * as is from './lexicon.ts';
import { isPlace } from './place.ts';
import { CAPITAL, COMMA, isCapitalised, MARK, SPACE, STOP, type Word } from './words.ts';

/** People named together: "Tracy, Kasia and Jo". */
export const addNeighbours = (reading: Reading, names: { first: number; last: number }[]): void => {
  const queue = [...names];
  for (let name = queue.pop(); name; name = queue.pop()) {
    for (const at of [partnerAfter(reading, name.last), partnerBefore(reading, name.first)]) {
      if (at < 0 || !isPartner(reading, at)) continue;
      const last = lastOfName(reading, at);
      if (isPlace(reading, at, last)) continue;
      const joined = { first: at, last };
      reading.taken.fill(1, at, last + 1);
      names.push(joined);
      queue.push(joined);
    }
  }
};

const isLink = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.lower === 'and' || word.lower === 'plus' || word.lower === 'or' || word.lower === 'nor');

const partnerAfter = (reading: Reading, last: number): number => {
  const { words } = reading;
  const next = words[last + 1];
  if (!next || next.gap === STOP) return -1;
  if (isLink(next) && next.gap <= COMMA) return words[last + 2]?.gap === SPACE ? last + 2 : -1;
  return next.gap === COMMA || next.gap === MARK ? last + 1 : -1;
};

const partnerBefore = (reading: Reading, first: number): number => {
  const { words } = reading;
  const [word, before] = [words[first], words[first - 1]];
  if (!word || !before) return -1;
  if (isLink(before) && word.gap === SPACE) return before.gap <= COMMA ? first - 2 : -1;
  return word.gap === COMMA ? first - 1 : -1;
};

const isPartner = (reading: Reading, at: number): boolean => {
  const word = reading.words[at];
  if (!word || reading.taken[at] === 1 || word.lower.length < 2) return false;
  if ((word.flags & (is.NOT_PERSON | is.MONTH)) !== 0) return false;
  const isName = (word.flags & (is.ANY_GIVEN | is.SURNAME)) !== 0;
  const isWord = (word.flags & is.ORDINARY) !== 0;
  if (!isCapitalised(word) || reading.idle) return (word.flags & (is.GIVEN | is.CASED)) !== 0 && !isWord;
  if (isName) return !isWord || word.gap !== STOP;
  return (
    canBeName(word) &&
    word.shape === CAPITAL &&
    word.lower.length > 2 &&
    word.gap !== STOP &&
    !word.isPossessive
  );
};

/** A word once taken for a name is one wherever it is written the same way again. */
export const addRepeats = (reading: Reading, names: { first: number; last: number }[]): void => {
  const known = new Set<string>();
  for (const { first, last } of names)
    for (let at = first; at <= last; at++) {
      const word = reading.words[at];
      if (
        word &&
        word.lower.length > 2 &&
        (word.flags & (is.ORDINARY | is.WORDY | is.HONORIFIC | is.PARTICLE)) === 0
      )
        known.add(word.lower);
    }
  reading.words.forEach((word, at) => {
    if (reading.taken[at] === 1 || !isCapitalised(word) || !known.has(word.lower)) return;
    if (isPlace(reading, at, at)) return;
    reading.taken[at] = 1;
    names.push({ first: at, last: at });
  });
};
