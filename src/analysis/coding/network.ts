import type { CodingQuestion } from './coding.ts';
import { hashOfWord } from './features.ts';
import { numberOf, type Vocabulary } from './vocabulary.ts';
import type { Words } from './words.ts';

/** A small network: the vectors of a comment's words, pooled, one hidden layer, a score for each output. */
export interface NetworkPart {
  /** The words with a vector; `rarity` holds the scale of each vector's numbers. */
  words: Vocabulary;
  /** Word w, dimension d at w × DIMENSIONS + d. */
  vectors: Int8Array;
  hidden: number;
  outputs: number;
  /** Unit j, input x at j × INPUTS + x. */
  weights: Float32Array;
  bias: Float32Array;
  /** Unit j, output k at j × outputs + k. */
  outWeights: Float32Array;
  outBias: Float32Array;
}

export const DIMENSIONS = 100;

/** The sum and the greatest of each dimension, the question, and how much there is to read. */
export const INPUTS = 2 * DIMENSIONS + 5;

/** Words after this many are not read: no single theme needs more. */
export const MOST_WORDS = 400;

/** Writes what a network takes in of vectors: `vector(n)` gives the place of the n-th in `from`, or -1. */
export function poolVectors(
  from: Float32Array,
  places: Int32Array,
  count: number,
  question: CodingQuestion | null,
  inputs: Float32Array,
): void {
  inputs.fill(0);
  for (let n = 0; n < count; n++) {
    const at = (places[n] ?? 0) * DIMENSIONS;
    for (let d = 0; d < DIMENSIONS; d++) {
      const value = from[at + d] ?? 0;
      inputs[d] = (inputs[d] ?? 0) + value;
      if (value > (inputs[DIMENSIONS + d] ?? 0)) inputs[DIMENSIONS + d] = value;
    }
  }
  const share = 1 / Math.sqrt(Math.max(1, count));
  for (let d = 0; d < DIMENSIONS; d++) inputs[d] = (inputs[d] ?? 0) * share;
  const asked = 2 * DIMENSIONS;
  if (question === 'what_good') inputs[asked] = 1;
  else if (question === 'could_improve') inputs[asked + 1] = 1;
  else if (question === 'nonspecific') inputs[asked + 2] = 1;
  inputs[asked + 3] = Math.log2(count + 1) / 4;
  inputs[asked + 4] = count === 0 ? 1 : 0;
}

/** The sum of the products of a unit's weights, which stand at `from`, and the inputs. */
export function product(weights: Float32Array, from: number, inputs: Float32Array): number {
  // Four sums at once: a processor need not wait for one to begin the next.
  let [one, two, three, four] = [0, 0, 0, 0];
  const last = INPUTS - (INPUTS % 4);
  for (let x = 0; x < last; x += 4) {
    one += (weights[from + x] ?? 0) * (inputs[x] ?? 0);
    two += (weights[from + x + 1] ?? 0) * (inputs[x + 1] ?? 0);
    three += (weights[from + x + 2] ?? 0) * (inputs[x + 2] ?? 0);
    four += (weights[from + x + 3] ?? 0) * (inputs[x + 3] ?? 0);
  }
  for (let x = last; x < INPUTS; x++) one += (weights[from + x] ?? 0) * (inputs[x] ?? 0);
  return one + two + three + four;
}

/** The numbers of a comment's words that have a vector, in order; gives how many there are. */
export function placesOf(words: Words, known: Vocabulary, places: Int32Array): number {
  let count = 0;
  for (let at = 0; at < words.count && count < MOST_WORDS; at++) {
    const word = numberOf(known, hashOfWord(words, at));
    if (word >= 0) places[count++] = word;
  }
  return count;
}

/** Scores comments with a network. Not to be shared between threads. */
export class NetworkScorer {
  readonly #part: NetworkPart;
  readonly #inputs = new Float32Array(INPUTS);
  readonly #places = new Int32Array(MOST_WORDS);
  readonly #pool = new Float32Array(MOST_WORDS * DIMENSIONS);
  readonly #order = Int32Array.from({ length: MOST_WORDS }, (_, n) => n);

  constructor(part: NetworkPart) {
    this.#part = part;
  }

  /** Writes the scores of a comment, whose words were read, from `at` on. */
  score(words: Words, question: CodingQuestion | null, into: Float32Array, at: number): void {
    const { words: known, vectors, hidden, outputs, weights, bias, outWeights, outBias } = this.#part;
    const count = placesOf(words, known, this.#places);
    for (let n = 0; n < count; n++) {
      const word = this.#places[n] ?? 0;
      const scale = known.rarity[word] ?? 0;
      for (let d = 0; d < DIMENSIONS; d++)
        this.#pool[n * DIMENSIONS + d] = (vectors[word * DIMENSIONS + d] ?? 0) * scale;
    }
    const inputs = this.#inputs;
    poolVectors(this.#pool, this.#order, count, question, inputs);
    for (let k = 0; k < outputs; k++) into[at + k] = outBias[k] ?? 0;
    for (let j = 0; j < hidden; j++) {
      const sum = (bias[j] ?? 0) + product(weights, j * INPUTS, inputs);
      if (sum <= 0) continue;
      for (let k = 0; k < outputs; k++)
        into[at + k] = (into[at + k] ?? 0) + sum * (outWeights[j * outputs + k] ?? 0);
    }
  }
}
