import type { CodingInput, CodingQuestion } from '../coding.ts';
import { SENTIMENTS } from '../sentiments.ts';
import { newWords, sameText } from '../words.ts';
import type { Example } from './examples.ts';

/** Something to learn from: a comment with the answers that are known. */
export interface Lesson extends CodingInput {
  question: CodingQuestion | null;
  /** The comment as `sameText` has it. */
  text: string;
  /** For each theme, then each sentiment: 1 yes, 0 no, -1 not known. */
  answers: Int8Array;
  /** How much it counts beside a labelled comment. */
  weight: number;
  /** Its code in an older scheme, by number; -1 where it has none. */
  older: number;
}

/** A comment coded by an older scheme, and what that says about the themes of today. */
export interface OlderExample {
  comment: string;
  question: CodingQuestion;
  older: number;
  /** A theme that the old code means for certain, by number; -1 where it may be several. */
  theme: number;
}

/** A short text that shows what a theme means. */
export interface Specimen {
  comment: string;
  theme: number;
}

const words = newWords();

/** A labelled comment as a lesson. */
export function lessonOf({ comment, question, themes, sentiment }: Example, labels: number): Lesson {
  const answers = new Int8Array(labels + SENTIMENTS);
  for (const theme of themes) answers[theme] = 1;
  for (let s = 0; s < SENTIMENTS; s++)
    answers[labels + s] = sentiment === 0 ? -1 : sentiment === s + 1 ? 1 : 0;
  return { comment, question, text: sameText(comment, words), answers, weight: 1, older: -1 };
}

/** An older comment as a lesson: what its code does not say stays not known. */
export function olderLesson(one: OlderExample, labels: number, weight: number): Lesson {
  const answers = new Int8Array(labels + SENTIMENTS).fill(-1);
  if (one.theme >= 0) answers[one.theme] = 1;
  const { comment, question, older } = one;
  return { comment, question, text: sameText(comment, words), answers, weight, older };
}

/** A specimen as a lesson: its theme and no other; it says nothing of sentiment. */
export function specimenLesson({ comment, theme }: Specimen, labels: number, weight: number): Lesson {
  const answers = new Int8Array(labels + SENTIMENTS).fill(-1);
  answers.fill(0, 0, labels);
  answers[theme] = 1;
  return { comment, question: null, text: sameText(comment, words), answers, weight, older: -1 };
}

/** Texts so short that many people write them are only the same when they are wholly the same. */
const LEAST = 12;

/**
 * The further lessons that give nothing away of `held`, the texts a model must not have seen: none that is one of
 * them, is a part of one, or has one as a part.
 */
export class Apart {
  readonly #clashes: Map<string, Set<string>>;

  /** Compares every text once; `texts` are all that may ever be held. */
  constructor(lessons: readonly Lesson[], texts: readonly string[]) {
    const different = [...new Set(texts)].map((text) => ({ text, spaced: ` ${text} ` }));
    this.#clashes = new Map();
    for (const { text } of lessons) {
      if (this.#clashes.has(text)) continue;
      const spaced = ` ${text} `;
      const found = different.filter(
        (other) =>
          other.text === text ||
          (text.length >= LEAST && other.spaced.includes(spaced)) ||
          (other.text.length >= LEAST && spaced.includes(other.spaced)),
      );
      this.#clashes.set(text, new Set(found.map((other) => other.text)));
    }
  }

  from(lessons: readonly Lesson[], held: ReadonlySet<string>): Lesson[] {
    return lessons.filter(({ text }) => {
      for (const other of this.#clashes.get(text) ?? []) if (held.has(other)) return false;
      return true;
    });
  }
}
