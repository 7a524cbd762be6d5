import type { CodingInput } from './coding.ts';
import { hashOfWord, newFeatures, readFeatures } from './features.ts';
import { type NetworkPart, NetworkScorer } from './network.ts';
import { type BlockWeights, newRow, numberOf, type Vocabulary, Weigher } from './vocabulary.ts';
import { newWords, readWords, type Words } from './words.ts';

/** A linear part: small whole numbers, which times the scale of their output are the weights. */
export interface LinearPart {
  vocabulary: Vocabulary;
  blocks: BlockWeights;
  outputs: number;
  /** Feature f, output k at f × outputs + k. */
  weights: Int8Array;
  scales: Float32Array;
  bias: Float32Array;
}

/** How many parts a model has; each gives a score for every theme and every sentiment. */
export const PARTS = 2;

/** The parts of a model, which each score a comment on their own. */
export interface Parts {
  linear: LinearPart;
  network: NetworkPart;
}

/** Scores comments with every part of a model. Not to be shared between threads. */
export class Scorer {
  /** How many scores a comment gets. */
  readonly outputs: number;
  readonly words: Words = newWords();
  readonly #known: Vocabulary;
  readonly #linear: LinearPart;
  readonly #weigher: Weigher;
  readonly #features = newFeatures();
  readonly #row = newRow();
  readonly #sums: Float64Array;
  readonly #network: NetworkScorer;

  constructor({ linear, network }: Parts) {
    this.#linear = linear;
    this.#weigher = new Weigher(linear.vocabulary, linear.blocks);
    this.#network = new NetworkScorer(network);
    this.#known = network.words;
    this.#sums = new Float64Array(linear.outputs);
    this.outputs = linear.outputs + network.outputs;
  }

  /** Writes the scores of a comment from `at` on; its words are then in `words`. */
  score({ comment, question }: CodingInput, into: Float32Array, at: number): void {
    readWords(comment, this.words);
    readFeatures(this.words, question, this.#features);
    const row = this.#row;
    this.#weigher.weigh(this.#features, row);
    const { outputs, weights, scales, bias } = this.#linear;
    const sums = this.#sums;
    sums.fill(0);
    // Four features at once: the sums are then read and written a quarter as often. What is beyond the last counts 0.
    row.values.fill(0, row.count, row.count + 4);
    row.features.fill(0, row.count, row.count + 4);
    for (let e = 0; e < row.count; e += 4) {
      const one = row.values[e] ?? 0;
      const two = row.values[e + 1] ?? 0;
      const three = row.values[e + 2] ?? 0;
      const four = row.values[e + 3] ?? 0;
      const a = (row.features[e] ?? 0) * outputs;
      const b = (row.features[e + 1] ?? 0) * outputs;
      const c = (row.features[e + 2] ?? 0) * outputs;
      const d = (row.features[e + 3] ?? 0) * outputs;
      for (let k = 0; k < outputs; k++)
        sums[k] =
          (sums[k] ?? 0) +
          one * (weights[a + k] ?? 0) +
          two * (weights[b + k] ?? 0) +
          three * (weights[c + k] ?? 0) +
          four * (weights[d + k] ?? 0);
    }
    for (let k = 0; k < outputs; k++) into[at + k] = (sums[k] ?? 0) * (scales[k] ?? 0) + (bias[k] ?? 0);
    this.#network.score(this.words, question, into, at + outputs);
  }

  /** How many of the first `most` words of the comment scored last mean something to a part. */
  knownWords(most: number): number {
    let known = 0;
    for (let at = 0; at < Math.min(most, this.words.count); at++) {
      const hash = hashOfWord(this.words, at);
      if (numberOf(this.#known, hash) >= 0 || numberOf(this.#linear.vocabulary, hash) >= 0) known++;
    }
    return known;
  }
}
