import { inOrder, type Span } from '../found.ts';
import { canBeName, hasCueAfter, type Reading, strengthOfCueBefore } from './cues.ts';
import * as is from './lexicon.ts';
import { notPeopleTogether } from './not-people.ts';
import { CAPITAL, COMMA, LETTER, LOWER, MARK, readWords, SHOUTED, SPACE, STOP, type Word } from './words.ts';

const mostWordsInName = 5;

/** Whether capitals say anything in this text: not where nearly all words have them, or are all capitals. */
const areCapitalsIdle = (words: readonly Word[]): boolean => {
  if (words.length < 4)
    return words.length > 1 && words.every(({ shape }) => shape === SHOUTED || shape === LETTER);
  let capitals = 0;
  for (const { shape } of words) if (shape !== LOWER) capitals++;
  return capitals / words.length > 0.65;
};

const isCapitalised = (word: Word): boolean => word.shape === CAPITAL || word.shape === SHOUTED;

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

const nameAfterHonorific = (reading: Reading, at: number): number => {
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

/** A word that is a surname and too common a word otherwise: "mr brown" yes, "dr will" no. */
const wordIsFree = (word: Word): boolean =>
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
const nameAfterInitials = (reading: Reading, at: number): number => {
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

/** Whether this word by itself, with what stands around it, is taken for a person's name. */
const isSeed = (reading: Reading, at: number): boolean => {
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

const isAfterPlacePreposition = (reading: Reading, at: number): boolean =>
  reading.words[at]?.gap === SPACE && ((reading.words[at - 1]?.flags ?? 0) & is.PLACE_PREPOSITION) !== 0;

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
  if ((word.flags & is.ORDINARY) !== 0 || (word.flags & (is.WORDY | is.NOT_PERSON)) !== 0) return cue >= 4;
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

/** The further words of a name whose first or only word is at `at`. */
const lastOfName = (reading: Reading, at: number): number => {
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
const firstOfName = (reading: Reading, at: number): number => {
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

const givenOfPlaces = new Set([
  'victoria',
  'albert',
  'florence',
  'elizabeth',
  'charlotte',
  'alexandra',
  'george',
  'edward',
  'mary',
  'margaret',
  'alice',
  'diana',
  'william',
  'james',
  'david',
  'thomas',
  'john',
  'luke',
  'peter',
  'andrew',
  'nelson',
  'catherine',
  'christopher',
  'michael',
  'joseph',
  'albany',
  'georgia',
]);
const placesInSmallLetters = new Set([
  'hospital',
  'ward',
  'unit',
  'clinic',
  'centre',
  'center',
  'surgery',
  'practice',
  'house',
  'road',
  'street',
  'lane',
  'avenue',
  'court',
  'lodge',
  'wing',
  'suite',
  'building',
  'hall',
  'medical',
  'hospice',
  'trust',
  'school',
  'college',
  'church',
  'foundation',
  'disease',
  'syndrome',
  'infirmary',
  'theatre',
  'nurses',
  'health',
]);

/** Whether the words name a place, an institution or a thing after all: "Victoria Ward", "St James's". */
const isPlace = (reading: Reading, first: number, last: number): boolean => {
  const { words } = reading;
  const [opening, closing] = [words[first], words[last]];
  if (!opening || !closing) return true;
  if ((opening.flags & is.HONORIFIC) !== 0) return false;
  const before = words[first - 1];
  if (before && opening.gap === SPACE && (before.flags & is.PLACE_BEFORE) !== 0) {
    const isWard = before.lower === 'ward' || before.lower === 'wards' || before.lower === 'lady';
    if (before.shape !== LOWER || before.lower === 'st' || (isWard && before.lower !== 'lady')) return true;
  }
  if (last > first && notPeopleTogether.has(`${opening.lower} ${words[first + 1]?.lower ?? ''}`)) return true;
  const next = words[last + 1];
  if (notPeopleTogether.has(`${closing.lower} ${next?.gap === SPACE ? next.lower : ''}`)) return true;
  if (
    last > first &&
    (closing.flags & is.PLACE_AFTER) !== 0 &&
    (givenOfPlaces.has(opening.lower) ||
      (opening.flags & is.ANY_SURNAME) !== 0 ||
      isAfterPlacePreposition(reading, first))
  )
    return true;
  if (next && next.gap === SPACE && (next.flags & is.PLACE_AFTER) !== 0) {
    const isRoleAfter = ((words[last + 2]?.flags ?? 0) & is.ROLE) !== 0 && words[last + 2]?.gap === SPACE;
    if (isRoleAfter && next.lower === 'ward') return false;
    if (next.shape !== LOWER && !reading.idle) return true;
    return !closing.isPossessive && placesInSmallLetters.has(next.lower);
  }
  // "James Cook University Hospital": an institution two words on, all with capitals
  const afterNext = words[last + 2];
  return (
    next?.gap === SPACE &&
    next.shape === CAPITAL &&
    afterNext?.gap === SPACE &&
    afterNext.shape === CAPITAL &&
    !reading.idle &&
    placesInSmallLetters.has(afterNext.lower)
  );
};

/** People named together: "Tracy, Kasia and Jo". */
const addNeighbours = (reading: Reading, names: { first: number; last: number }[]): void => {
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
const addRepeats = (reading: Reading, names: { first: number; last: number }[]): void => {
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
