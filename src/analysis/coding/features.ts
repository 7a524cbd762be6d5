import type { CodingQuestion } from './coding.ts';
import type { Words } from './words.ts';

/** The features of one comment as 32-bit hashes, in four blocks that are weighed one by one. */
export interface Features {
  hashes: Int32Array;
  /** Block b has the hashes from ends[b - 1] up to, not including, ends[b]. */
  ends: Int32Array;
}

/** Words and runs of words; parts of words; words with the question; the comment as a whole. */
export const BLOCKS = 4;

/** The most features of one comment: more, and the rest of it is left unread. */
const MOST = 60_000;

export const newFeatures = (): Features => ({
  hashes: new Int32Array(MOST),
  ends: new Int32Array(BLOCKS),
});

/** Only a short comment is also taken as a whole. */
const SHORT = 6;

const questions = { what_good: 1, could_improve: 2, nonspecific: 3 };

/** One step of the FNV-1a hash, 32 bits. */
const step = (hash: number, value: number): number => Math.imul(hash ^ value, 16777619);

const done = (hash: number): number => {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
};

const ONE_WORD = 0x1001;
const TWO_WORDS = 0x1002;
const THREE_WORDS = 0x1003;
const GAPPED = 0x1004;
const PART = 0x2001;
const WITH_QUESTION = 0x3001;
const WHOLE = 0x4001;
const LENGTH = 0x4002;
const SIGNS = 0x4003;
const FIRST = 0x4004;

const wordHashes = new Int32Array(20_001);

/** The hash of word `at`, by which vectors of words are found too. */
export function hashOfWord({ letters, starts }: Words, at: number): number {
  let hash = ONE_WORD;
  for (let i = starts[at] ?? 0, end = starts[at + 1] ?? 0; i < end; i++) hash = step(hash, letters[i] ?? 0);
  return done(hash);
}

/** Writes the features of a comment's words, and of the question it answers, into `features`. */
export function readFeatures(words: Words, question: CodingQuestion | null, features: Features): void {
  const { letters, starts, opens, count } = words;
  const { hashes, ends } = features;
  const asked = question === null ? 0 : questions[question];
  let end = 0;
  const limit = MOST - 64;
  let read = 0;
  for (let at = 0; at < count && end < limit; at++) {
    const one = hashOfWord(words, at);
    wordHashes[at] = one;
    hashes[end++] = one;
    read = at + 1;
    if (at > 0 && opens[at] === 0) {
      const before = wordHashes[at - 1] ?? 0;
      hashes[end++] = done(step(step(TWO_WORDS, before), one));
      if (at > 1 && opens[at - 1] === 0) {
        const first = wordHashes[at - 2] ?? 0;
        hashes[end++] = done(step(step(step(THREE_WORDS, first), before), one));
        hashes[end++] = done(step(step(GAPPED, first), one));
      }
    }
  }
  ends[0] = end;
  for (let at = 0; at < read && end < limit; at++) {
    const from = starts[at] ?? 0;
    const to = starts[at + 1] ?? 0;
    // A part may take in the edge of the word, so that "un" at the beginning is not the "un" of "hungry".
    for (let begin = from - 1; begin < to - 1 && end < limit; begin++) {
      let hash = PART;
      for (let i = begin, length = 1; length <= 5 && i <= to; i++, length++) {
        hash = step(hash, i < from || i === to ? 32 : (letters[i] ?? 0));
        if (length >= 3) hashes[end++] = done(hash);
      }
    }
  }
  ends[1] = end;
  if (asked > 0) {
    for (let at = 0; at < read && end < limit; at++) {
      const one = wordHashes[at] ?? 0;
      hashes[end++] = done(step(step(WITH_QUESTION, asked), one));
      if (at > 0 && opens[at] === 0)
        hashes[end++] = done(step(step(step(WITH_QUESTION, asked), wordHashes[at - 1] ?? 0), one));
    }
  }
  ends[2] = end;
  hashes[end++] = done(step(WHOLE, asked));
  if (count <= SHORT) {
    let whole = WHOLE;
    for (let at = 0; at < count; at++) whole = step(whole, wordHashes[at] ?? 0);
    hashes[end++] = done(step(whole, 7));
    hashes[end++] = done(step(step(whole, 8), asked));
  }
  if (count > 0) {
    hashes[end++] = done(step(FIRST, wordHashes[0] ?? 0));
    hashes[end++] = done(step(step(FIRST, asked), wordHashes[0] ?? 0));
  }
  const length = Math.min(8, Math.round(Math.log2(count + 1)));
  hashes[end++] = done(step(LENGTH, length));
  hashes[end++] = done(step(step(LENGTH, length), asked + 1));
  if (words.exclaims > 0) hashes[end++] = done(step(SIGNS, 1));
  if (words.asks > 0) hashes[end++] = done(step(SIGNS, 2));
  ends[3] = end;
}
