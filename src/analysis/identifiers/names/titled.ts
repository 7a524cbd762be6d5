import { canBeName, type Reading } from './cues.ts';
import { lastOfName, wordIsFree } from './extent.ts';
import * as is from './lexicon.ts';
import { isCapitalised, LETTER, SHOUTED, SPACE, type Word } from './words.ts';

const doubtfulHonorific = new Set([
  'miss',
  'ms',
  'sir',
  'lady',
  'lord',
  'master',
  'fr',
  'dame',
  'canon',
  'doctor',
  'doctors',
  'professor',
  'imam',
]);

export const nameAfterHonorific = (reading: Reading, at: number): number => {
  const { words } = reading;
  const honorific = words[at];
  if (!honorific || honorific.isPossessive) return -1;
  let next = at + 1;
  while (
    words[next]?.gap === SPACE &&
    (words[next]?.shape === LETTER || ((words[next]?.flags ?? 0) & is.HONORIFIC) !== 0) &&
    next < at + 5
  )
    next++;
  while (
    words[next]?.gap === SPACE &&
    ((words[next]?.flags ?? 0) & is.PARTICLE) !== 0 &&
    isKnownOrCapital(words[next + 1], words[next + 2])
  )
    next++;
  const name = words[next];
  if (name?.gap !== SPACE || reading.taken[next] === 1) return -1;
  const isKnown = (name.flags & (is.GIVEN | is.CASED | is.SURNAME)) !== 0 && (name.flags & is.ORDINARY) === 0;
  const isShouted = name.shape === SHOUTED && name.lower.length < 3;
  if (isKnown) return lastOfName(reading, next);
  if (name.lower.length < 2 || isShouted) return -1;
  if (isCapitalised(name) && !reading.idle) {
    const isNamed = (name.flags & (is.ANY_GIVEN | is.ANY_SURNAME)) !== 0;
    if (isNamed || canBeName(name)) return lastOfName(reading, next);
    return -1;
  }
  if (doubtfulHonorific.has(honorific.lower)) return -1;
  if ((name.flags & is.ANY_SURNAME) !== 0 && (name.flags & is.ORDINARY) === 0 && wordIsFree(name))
    return lastOfName(reading, next);
  return name.lower.length > 2 && canBeName(name) ? lastOfName(reading, next) : -1;
};

const isKnownOrCapital = (word: Word | undefined, after?: Word): boolean =>
  word !== undefined &&
  word.gap === SPACE &&
  (isCapitalised(word) ||
    (word.flags & is.SURNAME) !== 0 ||
    ((word.flags & is.PARTICLE) !== 0 && after !== undefined && isCapitalised(after)));

const letterIsNoInitial = new Set([
  'ward',
  'vitamin',
  'vit',
  'hepatitis',
  'hep',
  'type',
  'bay',
  'block',
  'plan',
  'group',
  'zone',
  'unit',
  'level',
  'and',
  'part',
  'wing',
  'floor',
  'theatre',
  'car',
  'band',
]);

/** "J. Patel", "J Patel", "A.B. Okafor". */
export const nameAfterInitials = (reading: Reading, at: number): number => {
  const { words, text } = reading;
  let next = at;
  while (words[next]?.shape === LETTER && next < at + 3 && (next === at || words[next]?.gap === SPACE))
    next++;
  const name = words[next];
  const letter = words[next - 1];
  if (!name || !letter || name.gap !== SPACE || !isCapitalised(name) || name.isPossessive) return -1;
  if (reading.taken[next] === 1 || letterIsNoInitial.has(words[at - 1]?.lower ?? '')) return -1;
  const hasStop = text.charCodeAt(letter.end) === 46;
  if (!hasStop && (letter.lower === 'i' || letter.lower === 'a')) return -1;
  if (reading.idle || name.shape === SHOUTED) return -1;
  const isSurname = (name.flags & is.SURNAME) !== 0 && (name.flags & is.NOT_PERSON) === 0;
  const isLikely = hasStop && canBeName(name) && name.lower.length > 2;
  const isWordy = hasStop && (name.flags & is.WORDY_SURNAME) !== 0 && (name.flags & is.ORDINARY) === 0;
  return isSurname || isLikely || isWordy ? lastOfName(reading, next) : -1;
};
