import { createHash } from 'node:crypto';
import { type Sentence, urduSentences } from './languages.ts';

/** A sentence with what is recorded of its review. */
export interface ReviewedSentence extends Sentence {
  /**
   * `reviewed`: a named speaker has reviewed exactly this sentence. `changed`: they reviewed an earlier wording.
   * `waiting`: nobody has.
   */
  state: 'reviewed' | 'changed' | 'waiting';
  reviewer: string;
  /** 'YYYY-MM-DD', or null where nobody reviewed it. */
  reviewedOn: string | null;
}

export const reviewStates = [
  { key: 'waiting', name: 'Not reviewed', tone: 'waiting' },
  { key: 'changed', name: 'Changed since its review', tone: 'late' },
  { key: 'reviewed', name: 'Reviewed', tone: 'done' },
] as const;

export interface Review {
  key: string;
  sentence: string;
  reviewer: string;
  reviewedOn: string;
}

/** The Urdu's sentences with their reviews. */
export function withReviews(reviews: readonly Review[]): ReviewedSentence[] {
  const byKey = new Map(reviews.map((review) => [review.key, review]));
  return urduSentences.map((sentence) => {
    const review = byKey.get(sentence.key);
    const state = !review ? 'waiting' : review.sentence === sentence.translated ? 'reviewed' : 'changed';
    return { ...sentence, state, reviewer: review?.reviewer ?? '', reviewedOn: review?.reviewedOn ?? null };
  });
}

/**
 * Names a sentence as it was shown: its key with a digest of its words. A tick sent after the words have changed no
 * longer names anything, so nobody reviews what they did not see.
 */
export const tickOf = (sentence: Sentence): string =>
  `${createHash('sha256').update(`${sentence.key}\n${sentence.translated}`).digest('hex').slice(0, 20)}`;

/** The sentences that these ticks name, as they stand now; null where one of them names none. */
export function tickedSentences(ticks: readonly string[]): Sentence[] | null {
  const byTick = new Map(urduSentences.map((sentence) => [tickOf(sentence), sentence]));
  const found = [...new Set(ticks)].map((tick) => byTick.get(tick));
  return found.every((sentence) => sentence !== undefined) ? found : null;
}

export interface TranslationFilter {
  part: string;
  state: string;
  words: string;
}

/** Keeps the sentences that a filter asks for; an empty part of it asks for all. */
export function filterSentences(
  sentences: readonly ReviewedSentence[],
  { part, state, words }: TranslationFilter,
): ReviewedSentence[] {
  const sought = words.toLowerCase();
  return sentences.filter(
    (sentence) =>
      (part === '' || sentence.part === part) &&
      (state === '' || sentence.state === state) &&
      (sought === '' ||
        sentence.english.toLowerCase().includes(sought) ||
        sentence.translated.includes(sought) ||
        sentence.reviewer.toLowerCase().includes(sought)),
  );
}
