import type { Coded, CodingInput } from '../../analysis/coding/coding.ts';

/** Codes comments beside the main thread. */
export interface Coder {
  /** The version of the model, to be kept with every suggestion. */
  readonly model: string;
  /** One answer for each comment, in the same order. */
  code(comments: readonly CodingInput[]): Promise<Coded[]>;
  /** The words of the comment that a theme rests on, strongest first, at most 5. */
  explain(comment: CodingInput, theme: string): Promise<string[]>;
  /** Lets the threads go once what was asked is answered. */
  close(): Promise<void>;
}
