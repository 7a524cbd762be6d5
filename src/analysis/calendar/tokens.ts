import { readCondition } from './conditions.ts';
import { doubt } from './doubts.ts';
import { plain } from './plain.ts';
import { type Repeat, readRepeat } from './repeats.ts';
import { readMisspeltState, readState, type State, withoutComposed } from './states.ts';
import type { Doubt, StatusWords } from './timescale.ts';
import { readWhen, type When, type WhenRule } from './when.ts';
import { changesMeaning, isCountedWord, isOrdinaryNumber } from './words.ts';

/**
 * A printed part as a row of tokens, each with a letter, so that what may follow what can be written as a
 * pattern over letters (`clauses.ts`):
 *
 * D a date, Y a lone year, P a span with its two ends said, F from a date, T until a date or throughout it, E effective from, M moved to,
 * S a state of the vocabulary, O ongoing, R how often, C a condition, V a review, U no date yet, B blank,
 * Q a question mark, W ordinary words, and `, & - : ( ) . /` as they stand.
 * X is what may change the meaning of the rest, N a date that could not be settled: nothing may hold them.
 */
export interface Token {
  letter: string;
  start: number;
  end: number;
  when?: When;
  repeat?: Repeat;
  state?: State;
  /** A condition that is a set phrase, "as required". */
  isSet?: boolean;
  doubts: Doubt[];
}

export interface TokenRule extends WhenRule {
  words: StatusWords;
}

const undated =
  /(?:date(?:s)? )?(?:tb[cad]|t\.b\.[cad]\.?|to be (?:confirmed|announced|agreed|decided|determined|arranged|advised|scheduled|finalised|finalized)|not (?:yet )?(?:known|agreed|confirmed|set|scheduled|decided))(?![a-z])|(?:no date(?: set| yet)?|date (?:awaited|unknown)|undated|unknown)(?![a-z])/y;
const blank = /(?:n\/?a|not applicable|none|nil|-+|\.+)\s*$/y;
const review =
  /(?:(?:(?:is|are) )?to be |will be )?(?:kept under review|reviewed(?: and (?:updated|refreshed|revised))?)(?: (?:regularly|on a regular basis|on an ongoing basis))?\b|review(?: date| due)?\b/y;
const afterDate = /(?:after|not before|no(?:t)? (?:earlier|sooner) than|later than) /y;
const separators = /,|&|\+|-+|:|\(|\)|\[|\]|\/|\.(?=\s|$|\))|"|\bthen\b|\band\b/y;
const anyWord = /[^\s,;:()[\]"?]+/y;

const letterOf = (mark: string): string => {
  if (mark === 'and' || mark === 'then' || mark === '+') return '&';
  if (mark === '[') return '(';
  if (mark === ']') return ')';
  return mark.startsWith('-') ? '-' : mark;
};

const letterOfDate = ({ role, isYear }: When): string => {
  if (role === 'from' || role === 'starts') return 'F';
  if (role === 'until' || role === 'throughout') return 'T';
  if (role === 'effective') return 'E';
  if (role === 'moved') return 'M';
  if (role === 'span') return 'P';
  return isYear ? 'Y' : 'D';
};

const matchAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
};

/** The tokens of a part, in order; runs of ordinary words are one token. */
export function tokensOf(printed: string, given: Omit<TokenRule, 'printed'>): Token[] {
  const text = plain(printed).replaceAll('\n', ' ');
  const rule: TokenRule = { ...given, printed, words: withoutComposed(given.words) };
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text.charAt(at))) {
      at++;
      continue;
    }
    const token = tokenAt(text, at, rule, tokens);
    const last = tokens.at(-1);
    if (token.letter === 'W' && last?.letter === 'W') last.end = token.end;
    else if (token.letter !== '"') tokens.push(token);
    at = token.end;
  }
  return tokens.map((token, at) => settleReview(token, tokens[at - 1], tokens[at + 1], text));
}

const tokenAt = (text: string, at: number, rule: TokenRule, before: readonly Token[]): Token => {
  const make = (letter: string, length: number, more: Partial<Token> = {}): Token => ({
    letter,
    start: at,
    end: at + length,
    doubts: [],
    ...more,
  });
  const words = (length: number): string => rule.printed.slice(at, at + length);
  const blanks = at === 0 || before.length === 0 ? matchAt(blank, text, at) : 0;
  if (blanks > 0) return make('B', blanks);
  const mark = matchAt(separators, text, at);
  if (mark > 0) return make(letterOf(text.slice(at, at + mark)), mark);
  if (text.charAt(at) === '?') return make('Q', 1);
  const no = matchAt(undated, text, at);
  if (no > 0) return make('U', no);
  const condition = readCondition(text, at);
  if (condition?.isSet) return make('C', condition.length, { isSet: true });
  const repeat = readRepeat(text, at);
  const state = repeat?.isOngoing ? null : readState(text, at, rule.words);
  const moved = state && readWhen(text, at, rule);
  if (state && moved?.when?.role !== 'moved')
    return changing.test(wordBefore(text, at)) ? make('X', state.length) : stateToken(state, make, words);
  if (repeat)
    return make(repeat.isOngoing ? 'O' : 'R', repeat.length, {
      repeat,
      doubts: repeat.doubts.map((kind) => doubt(kind, words(repeat.length))),
    });
  const after = matchAt(afterDate, text, at);
  if (after > 0 && readWhen(text, at + after, rule)) return make('X', after);
  const when = isVerb(text, at, rule.printed) ? null : readWhen(text, at, rule);
  // "Phase 1 May 2012" is phase 1, or the first of May
  if (when && /\d/.test(text.charAt(at)) && isCountedWord(wordBefore(text, at)))
    return make('N', when.length, { doubts: [doubt('uncertain', words(when.length))] });
  // "Rolled over to 2013" is no "until 2013"
  if (
    when?.when?.role === 'until' &&
    text.startsWith('to ', at) &&
    !'ORF'.includes(before.at(-1)?.letter ?? 'X')
  )
    return make('X', when.length);
  if (when?.when)
    return make(letterOfDate(when.when), when.length, { when: when.when, doubts: when.when.doubts });
  if (when) return make('N', when.length, { doubts: when.doubts });
  const reviewed = matchAt(review, text, at);
  if (reviewed > 0) return make('V', reviewed);
  if (condition) return conditionToken(text, at, condition.length, rule, make);
  const misspelt = changing.test(wordBefore(text, at)) ? null : readMisspeltState(text, at, rule.words);
  if (misspelt) return stateToken(misspelt, make, words);
  return wordToken(text, at, rule.words, make);
};

const wordBefore = (text: string, at: number): string =>
  /([a-z]+)\.?\s*$/.exec(text.slice(Math.max(at - 40, 0), at))?.[1] ?? '';

/** Before a state these make it another: "being implemented", "must be completed". */
const changing = /^(?:be|being|becoming|getting|nearing|towards?|for)$/;

type Make = (letter: string, length: number, more?: Partial<Token>) => Token;

const stateToken = (state: State, make: Make, words: (length: number) => string): Token => {
  // A rating beside a date belongs into the status column: it is never read as part of the date
  const letter = state.rag !== null ? 'X' : 'S';
  const doubts = state.isRespelt ? [doubt('spelling', words(state.length))] : [];
  return make(letter, state.length, { state, doubts });
};

/** An open condition; a date within it belongs to the condition and is no due date. */
const conditionToken = (text: string, at: number, length: number, rule: TokenRule, make: Make): Token => {
  const doubts: Doubt[] = [];
  for (let inside = at; inside < at + length; inside++) {
    if (/[a-z0-9]/.test(text.charAt(inside - 1)) || !/[a-z0-9]/.test(text.charAt(inside))) continue;
    const when = readWhen(text, inside, rule);
    if (!when?.when) continue;
    const words = rule.printed.slice(inside, inside + when.length);
    doubts.push(
      doubt('stray_date', words, `“${words}” belongs to a condition. It is not taken as the date.`),
    );
    break;
  }
  return make('C', length, { isSet: false, doubts });
};

const wordToken = (text: string, at: number, words: StatusWords, make: Make): Token => {
  const raw = Math.max(matchAt(anyWord, text, at), 1);
  const word = text.slice(at, at + raw).replace(/\.+$/, '');
  const length = Math.max(word.length, 1);
  if (/\d/.test(word)) {
    const [gap = '', after = ''] = /^(\s+)([a-z]+)/.exec(text.slice(at + length))?.slice(1) ?? [];
    const next = at + length + gap.length;
    const isCount = isOrdinaryNumber(word, after) && !readState(text, next, words) && !readRepeat(text, next);
    return make(isCountedWord(wordBefore(text, at)) || isCount ? 'W' : 'X', length);
  }
  const isLetter = word.length === 1 && !/^\s+[a-z]/.test(text.slice(at + length));
  const isBound =
    (word === 'up' && /^\s+to\b/.test(text.slice(at + length))) ||
    (word === 'hold' && wordBefore(text, at) === 'on');
  return make(changesMeaning(word) || isBound || isLetter ? 'X' : 'W', length);
};

const verbs =
  /(?:may|march)\s+(?:be|not|need|have|take|slip|require|include|change|also|still|on|past|towards)\b/y;

/** "May" and "march" as words: in small letters without a year, or before what follows a verb. */
const isVerb = (text: string, at: number, printed: string): boolean => {
  if (matchAt(verbs, text, at) > 0) return true;
  const small = /(?:may|march|mar|sat|sun)\b(?!\s*[,/&-]?\s*(?:[a-z]+\s*)?'?\d)/y;
  return matchAt(small, text, at) > 0 && printed.charAt(at) === text.charAt(at);
};

/** "Review" is a review only where it stands by itself: "policy review" and "review of policies" are names. */
const settleReview = (
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  text: string,
): Token => {
  if (token.letter !== 'V') return token;
  const isNoun = /^review\b/.test(text.slice(token.start, token.end));
  const isNamed = before?.letter === 'W' || after?.letter === 'W';
  return isNoun && isNamed ? { ...token, letter: 'W' } : token;
};
