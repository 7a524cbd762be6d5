import type { CodingInput, CodingQuestion } from '../coding.ts';
import { newWords, sameText } from '../words.ts';
import { Random } from './random.ts';

/** A comment that people coded. */
export interface Example extends CodingInput {
  question: CodingQuestion;
  /** By number, in the order of the model's themes; none where people assigned none. */
  themes: readonly number[];
  /** 0 where none was given. */
  sentiment: 0 | 1 | 2 | 3 | 4 | 5;
}

/** The texts of examples without what makes no difference: what is the same here is one text. */
export function textsOf(examples: readonly CodingInput[]): string[] {
  const words = newWords();
  return examples.map(({ comment }) => sameText(comment, words));
}

/** The part, 0 up to `parts`, of each example: all with the same text are in the same. */
export function partsOf(texts: readonly string[], parts: number, seed: number): Int32Array {
  const different = [...new Set(texts)].sort();
  const order = Int32Array.from(different.keys());
  new Random(seed).shuffle(order);
  const part = new Map<string, number>();
  order.forEach((text, i) => {
    part.set(different[text] ?? '', i % parts);
  });
  return Int32Array.from(texts, (text) => part.get(text) ?? 0);
}
