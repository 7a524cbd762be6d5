import { readCondition } from './conditions.ts';
import { readRepeat } from './repeats.ts';
import { wordsNear } from './spelling.ts';
import type { DeliveryState, Rag, StatusWord, StatusWords } from './timescale.ts';

/** A phrase of the vocabulary found in a text. */
export interface State {
  deliveryState: DeliveryState | null;
  rag: Rag | null;
  /** The phrase of the vocabulary. */
  word: string;
  isRespelt: boolean;
  length: number;
}

interface Phrase {
  entry: StatusWord;
  pattern: RegExp;
}

const patternOf = (word: string): RegExp => {
  const parts = word
    .toLowerCase()
    .replace(/^to be /, '')
    .trim()
    .split(/[\s-]+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  const future = /^to be /i.test(word)
    ? String.raw`(?:(?:(?:is|are|yet|still|due) )*to be|will be|shall be|needs? to be)\s+`
    : '';
  return new RegExp(`${future}${parts.join(String.raw`[\s-]*`)}(?![a-z0-9])`, 'y');
};

const known = new WeakMap<StatusWords, readonly Phrase[]>();

const phrasesOf = (words: StatusWords): readonly Phrase[] => {
  const before = known.get(words);
  if (before) return before;
  const phrases = words
    .filter((entry) => entry.word.trim() !== '')
    .map((entry) => ({ entry, pattern: patternOf(entry.word) }))
    .toSorted((one, other) => other.entry.word.length - one.entry.word.length);
  known.set(words, phrases);
  return phrases;
};

const found = (entry: StatusWord, length: number, isRespelt: boolean): State => ({
  deliveryState: entry.deliveryState,
  rag: entry.rag,
  word: entry.word,
  isRespelt,
  length,
});

const grammar = new WeakMap<StatusWords, StatusWords>();

/**
 * The words without the phrases that the reading of dates puts together itself: of "implemented when
 * required" it must see the condition, of "annual" how often. A letter ("A" for Amber) is a word of its own.
 */
export function withoutComposed(words: StatusWords): StatusWords {
  const before = grammar.get(words);
  if (before) return before;
  const simple = words.filter(({ word }) => word.length > 1 && !isComposed(word));
  grammar.set(words, simple);
  return simple;
}

const isComposed = (word: string): boolean =>
  [...word.matchAll(/[a-z]+/g)].some(
    ({ index }) => readCondition(word, index)?.isSet === true || readRepeat(word, index) !== null,
  );

/** The longest phrase of the vocabulary that begins exactly at a place of a plain text, or null. */
export function readState(text: string, at: number, words: StatusWords): State | null {
  for (const { entry, pattern } of phrasesOf(words)) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return found(entry, match[0].length, false);
  }
  return null;
}

const oneWord = /[a-z]+/y;

/** A misspelt single word of the vocabulary at a place, or null. */
export function readMisspeltState(text: string, at: number, words: StatusWords): State | null {
  oneWord.lastIndex = at;
  const word = oneWord.exec(text)?.[0];
  if (!word) return null;
  const single = words.filter((one) => /^[a-z]+$/.test(one.word));
  const near = wordsNear(
    word,
    single.map((one) => one.word),
  );
  const meant = single.filter((one) => near.includes(one.word));
  const [entry, ...others] = meant;
  if (!entry || others.some((one) => one.deliveryState !== entry.deliveryState || one.rag !== entry.rag))
    return null;
  return found(entry, word.length, true);
}
