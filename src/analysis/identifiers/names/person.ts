import {
  canBeName,
  hasCueAfter,
  isAfterPlacePreposition,
  type Reading,
  strengthOfCueBefore,
} from './cues.ts';
import * as is from './lexicon.ts';
import { isCapitalised, LETTER, LOWER, MARK, SHOUTED, SPACE, STOP } from './words.ts';

/** Whether this word by itself, with what stands around it, is taken for a person's name. */
export const isSeed = (reading: Reading, at: number): boolean => {
  const word = reading.words[at];
  if (!word || word.lower.length < 2) return false;
  const { flags } = word;
  const isName = flags & (is.ANY_GIVEN | is.SURNAME);
  if (isName === 0 && (word.shape === LOWER || word.shape === LETTER))
    return isNamedInSmallLetters(reading, at);
  if (isName === 0 && !canBeName(word)) return isWordySurnameOfSomebody(reading, at);
  if ((flags & is.GIVEN) !== 0 && (flags & (is.NOT_PERSON | is.ORDINARY)) === 0)
    // "the Rosie", "the Christie": a place goes by the name
    return (
      reading.words[at - 1]?.lower !== 'the' || word.gap !== SPACE || hasCueAfter(reading, at, 'personal')
    );
  const isShortened = word.shape === SHOUTED && word.lower.length < 5;
  const hasCapital =
    isCapitalised(word) && !reading.idle && !isShortened && (word.shape !== SHOUTED || isName !== 0);
  if (!hasCapital) return isCuedWithoutCapital(reading, at, isName);
  const cue = strengthOfCueBefore(reading, at);
  if (cue >= 2) return isName !== 0 || word.shape !== SHOUTED;
  if ((flags & is.NOT_PERSON) !== 0 && (flags & is.GIVEN) === 0) return isNotPersonButNamed(reading, at);
  return isName === 0 ? isUnknownSomebody(reading, at, cue) : isKnownSomebody(reading, at, cue);
};

const hasSurnameNext = (reading: Reading, at: number): boolean => {
  const next = reading.words[at + 1];
  return (
    next !== undefined &&
    next.gap === SPACE &&
    isCapitalised(next) &&
    (next.flags & is.SURNAME) !== 0 &&
    (next.flags & is.NOT_PERSON) === 0
  );
};

/** A name that is also a place, a maker or a day: only with a person's deed or a surname beside it. */
const isNotPersonButNamed = (reading: Reading, at: number): boolean => {
  const word = reading.words[at];
  if (!word || (word.flags & is.ANY_GIVEN) === 0 || isAfterPlacePreposition(reading, at)) return false;
  return hasSurnameNext(reading, at) || hasCueAfter(reading, at, 'personal');
};

const determiners = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'any',
  'some',
  'no',
  'of',
  'your',
  'their',
  'and the',
  'every',
  'each',
  'bit',
  'much',
  'more',
]);
const timeWords = new Set([
  'in',
  'on',
  'since',
  'until',
  'till',
  'by',
  'from',
  'last',
  'this',
  'next',
  'of',
  'during',
  'before',
  'after',
  'early',
  'late',
  'mid',
  'every',
  'end',
  'to',
  'between',
  'and',
  'for',
  'through',
  'beginning',
  'around',
  'about',
  'st',
  'nd',
  'rd',
  'th',
  'or',
  'is',
  'was',
  'per',
]);

const isKnownSomebody = (reading: Reading, at: number, cue: number): boolean => {
  const { words, text } = reading;
  const word = words[at];
  if (!word) return false;
  if (hasSurnameNext(reading, at) && !isAfterPlacePreposition(reading, at)) return true;
  if (isAfterPlacePreposition(reading, at) && !word.isPossessive) return false;
  const before = words[at - 1];
  const isOpening = word.gap === STOP || word.gap === MARK;
  if ((word.flags & is.WORDY) !== 0) {
    if ((word.flags & is.MONTH) !== 0) {
      if (
        /^[\s,]*(?:\d|')/.test(text.slice(word.end, word.end + 5)) ||
        /\d(?: ?(?:st|nd|rd|th))?(?: of)? $/i.test(text.slice(Math.max(0, word.start - 8), word.start))
      )
        return false;
      if (!isOpening && timeWords.has(before?.lower ?? '')) return false;
      return hasCueAfter(reading, at, isOpening ? 'personal' : 'personal');
    }
    if (!isOpening && determiners.has(before?.lower ?? '')) return false;
    return cue > 0 || hasCueAfter(reading, at, 'personal') || isAppositionOfRole(reading, at);
  }
  if ((word.flags & is.CASED) !== 0) {
    if (isOpening)
      return (
        words[at + 1]?.lower === 'from' ||
        hasCueAfter(reading, at, (word.flags & is.ORDINARY) !== 0 ? 'likely' : 'any') ||
        isWholeSaying(reading, at)
      );
    return !determiners.has(before?.lower ?? '') || cue > 0;
  }
  // a surname by itself
  if (isOpening) return hasCueAfter(reading, at, 'any') || isWholeSaying(reading, at);
  return (word.flags & is.ORDINARY) === 0;
};

/** A name alone between two stops, as under a letter. */
const isWholeSaying = (reading: Reading, at: number): boolean => {
  const next = reading.words[at + 1];
  return (
    reading.words.length > 1 &&
    ((reading.words[at]?.flags ?? 0) & is.ORDINARY) === 0 &&
    (next === undefined || next.gap === STOP)
  );
};

const isUnknownSomebody = (reading: Reading, at: number, cue: number): boolean => {
  const { words } = reading;
  const word = words[at];
  if (!word || word.lower.length < 3 || word.shape === SHOUTED || isAfterPlacePreposition(reading, at))
    return false;
  if (hasSurnameNext(reading, at)) return true;
  if (cue > 0) return true;
  const isOpening = word.gap === STOP || word.gap === MARK;
  return hasCueAfter(reading, at, isOpening ? 'personal' : 'likely') || isAppositionOfRole(reading, at);
};

const owners = new Set(['the', 'my', 'our', 'her', 'his', 'their', 'your']);

/** "Kasia the nurse", "Kasia, my therapist", "Kasia (physio)". */
const isAppositionOfRole = (reading: Reading, at: number): boolean => {
  const [next, after] = [reading.words[at + 1], reading.words[at + 2]];
  if (!next || next.gap === STOP) return false;
  if (next.gap === SPACE && !owners.has(next.lower)) return false;
  if ((next.flags & is.ROLE) !== 0 && next.gap === MARK) return true;
  return owners.has(next.lower) && after?.gap === SPACE && (after.flags & is.ROLE) !== 0;
};

const isCuedWithoutCapital = (reading: Reading, at: number, isName: number): boolean => {
  const word = reading.words[at];
  if (!word || isName === 0) return isNamedInSmallLetters(reading, at);
  const cue = strengthOfCueBefore(reading, at);
  // "the nurse will", but "a nurse called will"
  const isNamed = cue >= 5 || (cue >= 4 && ((reading.words[at - 1]?.flags ?? 0) & is.NAMING) !== 0);
  if ((word.flags & (is.ORDINARY | is.WORDY | is.NOT_PERSON)) !== 0) return isNamed;
  return (
    cue >= 3 ||
    (cue === 2 && (word.flags & is.CASED) !== 0) ||
    (hasCueAfter(reading, at, 'personal') && word.gap === STOP)
  );
};

/** "her name is xiaoming": nothing but the cue says so. */
const isNamedInSmallLetters = (reading: Reading, at: number): boolean => {
  const word = reading.words[at];
  if (!word || word.lower.length < 3 || !canBeName(word)) return false;
  return strengthOfCueBefore(reading, at) >= 5;
};

const isWordySurnameOfSomebody = (reading: Reading, at: number): boolean => {
  const word = reading.words[at];
  if (!word || (word.flags & is.WORDY_SURNAME) === 0 || (word.flags & (is.ORDINARY | is.NOT_PERSON)) !== 0)
    return false;
  return isCapitalised(word) && !reading.idle && strengthOfCueBefore(reading, at) >= 3;
};
