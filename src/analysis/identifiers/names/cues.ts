import * as is from './lexicon.ts';
import { endsLikeOrdinaryWord } from './ordinary-words.ts';
import { COMMA, LOWER, SPACE, STOP, type Word } from './words.ts';

/** A text being read for names. */
export interface Reading {
  text: string;
  words: readonly Word[];
  /** Capitals say nothing here. */
  idle: boolean;
  /** 1 for each word that belongs to something found. */
  taken: Uint8Array;
}

const noName =
  is.ORDINARY |
  is.NOT_PERSON |
  is.ROLE |
  is.RELATIVE |
  is.HONORIFIC |
  is.PLACE_AFTER |
  is.PLACE_BEFORE |
  is.NAMING |
  is.ADDRESS |
  is.AGENT |
  is.DEED |
  is.MODAL |
  is.BE |
  is.TRAIT |
  is.KIND_TRAIT |
  is.INTENSIFIER |
  is.MONTH |
  is.PLACE_PREPOSITION;

/** What stands where somebody has struck a name out already. */
const blankedOut = /^x+$|^(.)\1+$/;

/** Whether a word of no list of names could be one: it is no everyday word and does not end like one. */
export const canBeName = (word: Word): boolean => {
  if ((word.flags & noName) !== 0 || /\d/.test(word.lower)) return false;
  if (word.flags !== 0) return true;
  const { lower } = word;
  if (endsLikeOrdinaryWord(lower) || /['?`´\ufffd]/.test(lower) || blankedOut.test(lower)) return false;
  return !isFormOfOrdinaryWord(lower);
};

const isOrdinary = (word: string): boolean => (is.flagsOf(word) & noName) !== 0;

/** "Appointments", "Excellently", "Phoned": an everyday word with an ending of grammar. */
const isFormOfOrdinaryWord = (lower: string): boolean => {
  if (lower.length < 5) return lower.endsWith('s') && lower.length === 4 && isOrdinary(lower.slice(0, -1));
  if (lower.endsWith('s') && (isOrdinary(lower.slice(0, -1)) || isOrdinary(lower.slice(0, -2)))) return true;
  if (lower.endsWith('ly') && isOrdinary(lower.slice(0, -2))) return true;
  if (lower.endsWith('ed') && (isOrdinary(lower.slice(0, -1)) || isOrdinary(lower.slice(0, -2)))) return true;
  if (lower.endsWith('er') && (isOrdinary(lower.slice(0, -1)) || isOrdinary(lower.slice(0, -2)))) return true;
  return (
    /^(?:un|non|over|under|pre|post|anti|inter|trans|micro|physio|psycho|cardio|neuro|gastro|ortho)/.test(
      lower,
    ) && lower.length > 8
  );
};

const spokenTo = new Set([
  'spoke',
  'speak',
  'speaking',
  'spoken',
  'talk',
  'talked',
  'talking',
  'thanks',
  'credit',
  'grateful',
  'thankful',
  'introduced',
  'explained',
  'listening',
  'married',
  'shoutout',
  'kudos',
  'thankyou',
  'gratitude',
  'indebted',
  'appreciation',
]);
const closing = new Set(['love', 'from', 'wishes', 'yours', 'kind', 'best', 'respectfully', 'x']);
const strongNaming = new Set(['named', 'nicknamed', 'christened']);
const weakRole = new Set([
  'lady',
  'gentleman',
  'man',
  'woman',
  'girl',
  'boy',
  'guy',
  'person',
  'student',
  'driver',
  'colleague',
  'colleagues',
  'child',
  'baby',
  'patient',
  'resident',
  'client',
  'gp',
  'ot',
  'sho',
  'f',
  'doctor',
  'consultant',
  'member',
]);

/**
 * How strongly the words before speak for a name: 5 "her name is", 4 "a nurse called", "nurse", 3 "my husband",
 * 2 "dear", "thanks to", 1 "with", 0 nothing.
 */
export const strengthOfCueBefore = (reading: Reading, at: number): number => {
  const { words } = reading;
  const word = words[at];
  const before = words[at - 1];
  if (!word || !before) return 0;
  const two = words[at - 2];
  const isBeside = word.gap === SPACE;
  if (isNameStated(reading, at)) return 5;
  if (word.gap === STOP) return isSignature(reading, at) ? 2 : 0;
  if (isBeside && (before.flags & is.NAMING) !== 0) return strengthOfNaming(before, two);
  if (word.gap <= COMMA && (before.flags & is.ROLE) !== 0 && !before.isPossessive) {
    if (isBeside) return weakRole.has(before.lower) ? 3 : 4;
    return before.lower === 'staff' ? 0 : 2;
  }
  if (word.gap <= COMMA && (before.flags & is.RELATIVE) !== 0 && !before.isPossessive)
    return isBeside ? 3 : 2;
  if ((before.flags & is.ADDRESS) !== 0) return word.gap <= COMMA ? 2 : 0;
  if (before.lower === 'you' && (two?.lower === 'thank' || two?.lower === 'bless')) return 2;
  if (isBeside && before.lower === 'to' && two && (spokenTo.has(two.lower) || two.lower === 'you')) return 2;
  if (isBeside && before.lower === 'for' && two && /^ask/.test(two.lower)) return 2;
  if (
    isBeside &&
    before.lower === 'of' &&
    two &&
    (two.lower === 'care' || two.lower === 'carer' || two.lower === 'behalf')
  )
    return 1;
  if (word.gap === COMMA && closing.has(before.lower) && words[at + 1] === undefined) return 2;
  return isBeside && (before.flags & is.AGENT) !== 0 ? 1 : 0;
};

const strengthOfNaming = (naming: Word, before: Word | undefined): number => {
  if (strongNaming.has(naming.lower)) return 4;
  const isSomebody =
    before !== undefined && naming.gap <= COMMA && (before.flags & (is.ROLE | is.RELATIVE)) !== 0;
  const isSaidOf =
    before !== undefined &&
    /^(?:is|was|am|were|someone|somebody|who|one|staff|member|worker|been|i)$/.test(before.lower);
  return isSomebody || isSaidOf ? 4 : 1;
};

/** "name is", "name was", "names are", "name:". */
const isNameStated = ({ words, text }: Reading, at: number): boolean => {
  const [word, before, two] = [words[at], words[at - 1], words[at - 2]];
  if (!word || !before) return false;
  if (before.lower === 'name' || before.lower === 'names')
    return before.isPossessive ? word.gap === SPACE : /^ ?[:=-] ?$/.test(text.slice(before.end, word.start));
  if (two === undefined || word.gap !== SPACE) return false;
  return (
    (two.lower === 'name' || two.lower === 'names' || two.lower === 'surname') &&
    (before.flags & is.BE) !== 0 &&
    before.gap === SPACE
  );
};

/** "Many thanks.\nKasia": the last word of all, alone on its line. */
const isSignature = ({ words, text }: Reading, at: number): boolean => {
  const [word, before] = [words[at], words[at - 1]];
  if (!word || !before) return false;
  const isLast =
    words[at + 1] === undefined ||
    (words[at + 2] === undefined && words[at + 1]?.gap === SPACE && words[at + 1]?.shape !== LOWER);
  if (!isLast) return false;
  const isClosing = (before.flags & is.ADDRESS) !== 0 || closing.has(before.lower) || before.lower === 'you';
  return isClosing && /[\n,.-]/.test(text.slice(before.end, word.start));
};

type Wanted = 'personal' | 'likely' | 'any';

/**
 * Whether the words after speak for a person. 'personal': only a person does or is that; 'likely': also
 * "was lovely"; 'any': also "took", "who", "and".
 */
export const hasCueAfter = (reading: Reading, at: number, wanted: Wanted): boolean => {
  const { words } = reading;
  const next = words[at + 1];
  if (!next) return false;
  if (next.lower === 'who' && next.gap <= COMMA) return true;
  if (next.gap !== SPACE) return false;
  if ((next.flags & is.DEED) !== 0) return true;
  if (wanted === 'any' && (next.flags & (is.MODAL | is.BE)) !== 0) return true;
  if ((next.flags & is.BE) === 0) return isPutAtEase(reading, at);
  let after = at + 2;
  while (after < at + 7 && words[after]?.gap === SPACE && ((words[after]?.flags ?? 0) & is.INTENSIFIER) !== 0)
    after++;
  const trait = words[after];
  if (trait === undefined || trait.gap !== SPACE) return false;
  if ((trait.flags & is.KIND_TRAIT) !== 0) return true;
  if ((trait.flags & is.TRAIT) === 0) return false;
  // "is a wonderful nurse"
  return wanted !== 'personal' || ((words[after + 1]?.flags ?? 0) & (is.ROLE | is.KIND_TRAIT)) !== 0;
};

/** "put me at ease", "made me feel", "took my blood", "went above and beyond". */
const isPutAtEase = ({ words }: Reading, at: number): boolean => {
  const [deed, whom] = [words[at + 1], words[at + 2]];
  if (!deed || !whom || whom.gap !== SPACE) return false;
  if (deed.lower === 'went') return whom.lower === 'above' || whom.lower === 'out';
  return (
    /^(?:put|made|took|gave|let|kept|saw|calmed|got)$/.test(deed.lower) &&
    /^(?:me|us|my|him|her|mum|dad)$/.test(whom.lower)
  );
};

export const isAfterPlacePreposition = (reading: Reading, at: number): boolean =>
  reading.words[at]?.gap === SPACE && ((reading.words[at - 1]?.flags ?? 0) & is.PLACE_PREPOSITION) !== 0;
