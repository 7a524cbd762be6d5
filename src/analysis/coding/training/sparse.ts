import type { CodingInput } from '../coding.ts';
import { newFeatures, readFeatures } from '../features.ts';
import { type BlockWeights, newRow, type Vocabulary, vocabularyOf, Weigher } from '../vocabulary.ts';
import { newWords, readWords } from '../words.ts';

/** Rows of features, one for each comment, one after the other. */
export interface Rows {
  count: number;
  /** Row i has the entries from starts[i] up to, not including, starts[i + 1]. */
  starts: Int32Array;
  features: Int32Array;
  values: Float32Array;
}

const words = newWords();
const features = newFeatures();

/** The features that occur in at least `least` of the comments, with ln((1 + n) / (1 + in how many)) + 1. */
export function learnVocabulary(inputs: readonly CodingInput[], least: number): Vocabulary {
  const often = new Map<number, number>();
  for (const { comment, question } of inputs) {
    readWords(comment, words);
    readFeatures(words, question, features);
    for (const hash of new Set(features.hashes.subarray(0, features.ends[3])))
      often.set(hash, (often.get(hash) ?? 0) + 1);
  }
  const kept = [...often].filter(([, count]) => count >= least).sort(([a], [b]) => a - b);
  return vocabularyOf(
    Int32Array.from(kept, ([hash]) => hash),
    Float32Array.from(kept, ([, count]) => Math.log((1 + inputs.length) / (1 + count)) + 1),
  );
}

/** The rows of the comments in a vocabulary. */
export function rowsOf(inputs: readonly CodingInput[], vocabulary: Vocabulary, weights: BlockWeights): Rows {
  const weigher = new Weigher(vocabulary, weights);
  const row = newRow();
  const starts = new Int32Array(inputs.length + 1);
  const all: { features: Int32Array; values: Float32Array }[] = [];
  let end = 0;
  inputs.forEach(({ comment, question }, i) => {
    readWords(comment, words);
    readFeatures(words, question, features);
    weigher.weigh(features, row);
    all.push({ features: row.features.slice(0, row.count), values: row.values.slice(0, row.count) });
    end += row.count;
    starts[i + 1] = end;
  });
  const rows: Rows = {
    count: inputs.length,
    starts,
    features: new Int32Array(end),
    values: new Float32Array(end),
  };
  all.forEach((one, i) => {
    rows.features.set(one.features, starts[i]);
    rows.values.set(one.values, starts[i]);
  });
  return rows;
}
