import { flagsOf, HONORIFIC, SURNAME } from './lexicon.ts';

export const LOWER = 0;
export const CAPITAL = 1;
export const SHOUTED = 2;
/** One capital letter: an initial, or the word I. */
export const LETTER = 3;

export const SPACE = 0;
export const COMMA = 1;
/** A bracket, a dash, a slash: nearer than a full stop. */
export const MARK = 2;
export const STOP = 3;

/** A word of the text with what the rules need to know of it. */
export interface Word {
  start: number;
  /** Without a possessive 's. */
  end: number;
  lower: string;
  flags: number;
  shape: number;
  /** What stands between this word and the one before. */
  gap: number;
  isPossessive: boolean;
}

const longestWord = 30;

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x2000) ||
  (code >= 0x2c00 && code < 0xd800);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** "Don?t": an apostrophe that an earlier import turned into something else. */
const isBrokenApostrophe = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return (code === 63 || code === 0xfffd || code === 0xb4 || code === 96) && next >= 97 && next <= 122;
};

const accents = /[\u0300-\u036f]/g;
const otherLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
};

const folded = (word: string): string => {
  const lower = word.toLowerCase();
  for (let at = 0; at < lower.length; at++)
    if (lower.charCodeAt(at) > 127)
      return lower
        .normalize('NFD')
        .replace(accents, '')
        .replace(/[łøđßæœıðþ]/g, (letter) => otherLetters[letter] ?? letter);
  return lower;
};

const scottishOrIrish = /^(?:o'|d'|n')[a-z]{3,}$|^(?:mc|mac)[a-z]{3,}$/;
const notScottish =
  /^(?:o'clock|mac(?:hine|ular|ro|aroni|ho|hines|hinery|intosh|book|millan|os)|mc(?:donalds?|millan))/;

/** Flags of one word or of one with hyphens, whose parts speak for it: Anne-Marie, al-Rashid, Smith-Jones. */
const flagsOfWritten = (lower: string, written: string): number => {
  const flags = flagsOf(lower);
  if (flags !== 0) return flags;
  const first = lower.charCodeAt(0);
  if (
    (first === 109 || lower.charCodeAt(1) === 39) &&
    scottishOrIrish.test(lower) &&
    !notScottish.test(lower)
  ) {
    const third = written.charCodeAt(2);
    if (lower.charCodeAt(1) === 39 || (third >= 65 && third <= 90) || written.charCodeAt(3) < 97)
      return SURNAME;
  }
  const hyphen = lower.indexOf('-');
  if (hyphen <= 0) return 0;
  const second = written.charCodeAt(hyphen + 1);
  const isCapitalAfter = second >= 65 && second <= 90;
  if (/^(?:al|el|as|ar|an|ad|ash|az)-/.test(lower) && isCapitalAfter) return SURNAME;
  const [head, tail] = [flagsOf(lower.slice(0, hyphen)), flagsOf(lower.slice(hyphen + 1))];
  // ordinary compounds such as "follow-up" and "well-being" carry no name in either part
  const nameBits = 31;
  if ((head & 1) !== 0 && (isCapitalAfter || (tail & 3) !== 0)) return 1;
  if (isCapitalAfter && (head & nameBits) !== 0 && (tail & nameBits) !== 0)
    return (head & 3) !== 0 && (tail & 3) !== 0 ? 1 : SURNAME;
  if (isCapitalAfter && ((head | tail) & SURNAME) !== 0) return SURNAME;
  return flagsOf('the');
};

const gapOf = (text: string, from: number, to: number, before: Word | undefined): number => {
  if (!before) return STOP;
  let gap = SPACE;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 9 || code === 13) continue;
    if (code === 46) {
      // the stop of "Dr." and of an initial ends no sentence
      const isShort = (before.flags & HONORIFIC) !== 0 || before.shape === LETTER;
      gap = Math.max(gap, isShort && at === from ? SPACE : STOP);
    } else if (code === 33 || code === 63 || code === 58 || code === 59 || code === 10 || isDigit(code))
      gap = STOP;
    else if (code === 44) gap = Math.max(gap, COMMA);
    else if (code === 38) gap = Math.max(gap, COMMA);
    else gap = Math.max(gap, MARK);
  }
  return gap;
};

/** The words of a text in order, "&" left out. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  const length = text.length;
  let at = 0;
  let from = 0;
  let before: Word | undefined;
  while (at < length) {
    if (!isLetter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    let capitals = 0;
    let letters = 0;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (isLetter(code)) {
        letters++;
        if ((code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde)) capitals++;
      } else if (code === 39 || code === 45 || isBrokenApostrophe(text, at)) {
        if (at + 1 >= length || !isLetter(text.charCodeAt(at + 1))) break;
      } else if (!isDigit(code)) break;
    }
    let end = at;
    let isPossessive = false;
    if (end - start > 2 && text.charCodeAt(end - 2) === 39 && (text.charCodeAt(end - 1) | 32) === 115) {
      isPossessive = true;
      if (text.charCodeAt(end - 1) < 97) capitals--;
      letters--;
      end -= 2;
    } else if (text.charCodeAt(end) === 39 && text.charCodeAt(end - 1) === 115) isPossessive = true;
    const isShort = end - start <= longestWord;
    const written = isShort ? text.slice(start, end) : '';
    const lower = isShort ? folded(written) : '';
    const opening = text.charCodeAt(start);
    const isCapital =
      (opening >= 65 && opening <= 90) ||
      (opening >= 0xc0 && opening <= 0xde) ||
      (opening >= 0x100 && folded(text.charAt(start)) !== text.charAt(start) && capitalOf(text, start));
    const isShouted = capitals === letters || (capitals > 1 && letters < 5 && capitals >= letters - 1);
    const hasArticle = !isCapital && capitals > 0 && /^(?:al|el|as|ar|an|ad|ash|az)-[A-Z]/.test(written);
    const shape = hasArticle
      ? CAPITAL
      : !isCapital
        ? LOWER
        : letters === 1
          ? LETTER
          : isShouted
            ? SHOUTED
            : CAPITAL;
    const word: Word = {
      start,
      end,
      lower,
      flags: isShort ? flagsOfWritten(lower, written) : 0,
      shape,
      gap: gapOf(text, from, start, before),
      isPossessive,
    };
    words.push(word);
    before = word;
    from = at;
  }
  return words;
}

const capitalOf = (text: string, at: number): boolean => {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
};

/** Written with a capital, or all in capitals. */
export const isCapitalised = (word: Word): boolean => word.shape === CAPITAL || word.shape === SHOUTED;
