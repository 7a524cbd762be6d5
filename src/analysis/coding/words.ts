/** Longer comments are read so far and no further; the longest of real ones have some 5,000 characters. */
export const LONGEST_COMMENT = 20_000;

/** The words of one comment: letters and figures in lower case, with where each word begins and ends. */
export interface Words {
  /** The letters of all words, one word after the other. */
  letters: Uint16Array;
  count: number;
  /** Word i has the letters from starts[i] up to, not including, starts[i + 1]. */
  starts: Int32Array;
  /** 1 where a sentence or line ends before the word. */
  opens: Uint8Array;
  /** Where in the comment the word begins and ends. */
  from: Int32Array;
  to: Int32Array;
  /** How many exclamation marks and question marks there are. */
  exclaims: number;
  asks: number;
}

export const newWords = (): Words => ({
  letters: new Uint16Array(LONGEST_COMMENT),
  count: 0,
  starts: new Int32Array(LONGEST_COMMENT + 1),
  opens: new Uint8Array(LONGEST_COMMENT),
  from: new Int32Array(LONGEST_COMMENT),
  to: new Int32Array(LONGEST_COMMENT),
  exclaims: 0,
  asks: 0,
});

const LETTER = 1;
const FIGURE = 2;
const SILENT = 3;
const END = 4;

/** What each character is: part of a word, silent within one (an apostrophe), the end of a sentence, or a gap. */
const kinds = new Uint8Array(65_536);
for (let code = 0; code < 65_536; code++) {
  const isLetter =
    (code >= 97 && code <= 122) ||
    (code >= 0xaa && code < 0x2000 && code !== 0xab && code !== 0xbb && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x2070 && code < 0x3000) ||
    (code > 0x3003 && code < 0xff00) ||
    code >= 0xff10;
  if (isLetter) kinds[code] = LETTER;
}
for (let code = 48; code <= 57; code++) kinds[code] = FIGURE;
for (const sign of "'’‘`´\u00AD\u200B\u200D\uFE0F") kinds[sign.charCodeAt(0)] = SILENT;
for (const sign of '.!?;:\n\r…') kinds[sign.charCodeAt(0)] = END;

/**
 * Reads the words of a comment into `words`, which is overwritten. Case, apostrophes and spacing make no
 * difference, and every figure counts as 0, so that "2 hours" and "3 hours" are the same.
 */
export function readWords(comment: string, words: Words): void {
  const text = (comment.length > LONGEST_COMMENT ? comment.slice(0, LONGEST_COMMENT) : comment).toLowerCase();
  // In a few alphabets the lower case is longer than the capital.
  const length = Math.min(text.length, LONGEST_COMMENT);
  const { letters, starts, opens, from, to } = words;
  let count = 0;
  let end = 0;
  let isOpen = true;
  let isWithin = false;
  words.exclaims = 0;
  words.asks = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] ?? 0;
    if (kind === LETTER || kind === FIGURE) {
      if (!isWithin) {
        starts[count] = end;
        opens[count] = isOpen ? 1 : 0;
        from[count] = at;
        count++;
        isWithin = true;
        isOpen = false;
      }
      letters[end++] = kind === FIGURE ? 48 : code;
      to[count - 1] = at + 1;
    } else if (kind !== SILENT) {
      isWithin = false;
      if (kind === END) {
        isOpen = true;
        if (code === 33) words.exclaims++;
        else if (code === 63) words.asks++;
      }
    }
  }
  starts[count] = end;
  words.count = count;
}

/** The comment as its words with one space between: texts that differ only in case, space and signs are the same. */
export function sameText(comment: string, words: Words): string {
  readWords(comment, words);
  const found: string[] = [];
  for (let at = 0; at < words.count; at++)
    found.push(String.fromCharCode(...words.letters.subarray(words.starts[at], words.starts[at + 1])));
  return found.join(' ');
}
