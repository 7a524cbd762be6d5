import { BLOCKS, type Features } from './features.ts';

/** How much each block of features counts beside the others. */
export type BlockWeights = readonly [number, number, number, number];

/** Which features a model knows, and how telling each is. */
export interface Vocabulary {
  size: number;
  /** The hash of each feature, by its number. */
  hashes: Int32Array;
  /** The inverse document frequency of each feature. */
  rarity: Float32Array;
  /** An open table: the number of the feature plus one at the first free place from its hash on. */
  table: Int32Array;
  mask: number;
}

/** A vocabulary from its hashes and their rarities, which stand in the same order. */
export function vocabularyOf(hashes: Int32Array, rarity: Float32Array): Vocabulary {
  let capacity = 1024;
  while (capacity < hashes.length * 2) capacity *= 2;
  const mask = capacity - 1;
  const table = new Int32Array(capacity);
  for (let feature = 0; feature < hashes.length; feature++) {
    let place = (hashes[feature] ?? 0) & mask;
    while (table[place] !== 0) place = (place + 1) & mask;
    table[place] = feature + 1;
  }
  return { size: hashes.length, hashes, rarity, table, mask };
}

/** The number of a feature; -1 where it is not known. */
export function numberOf({ table, mask, hashes }: Vocabulary, hash: number): number {
  let place = hash & mask;
  for (;;) {
    const feature = (table[place] ?? 0) - 1;
    if (feature < 0 || hashes[feature] === hash) return feature;
    place = (place + 1) & mask;
  }
}

/** The features of one comment that the model knows, each with its value. */
export interface Row {
  count: number;
  features: Int32Array;
  values: Float32Array;
}

export const newRow = (): Row => ({
  count: 0,
  features: new Int32Array(60_000),
  values: new Float32Array(60_000),
});

/** Gives each known feature its value: (1 + ln times) × rarity, each block brought to the length of its weight. */
export class Weigher {
  readonly #vocabulary: Vocabulary;
  readonly #weights: BlockWeights;
  readonly #times: Uint16Array;

  constructor(vocabulary: Vocabulary, weights: BlockWeights) {
    this.#vocabulary = vocabulary;
    this.#weights = weights;
    this.#times = new Uint16Array(vocabulary.size);
  }

  weigh({ hashes, ends }: Features, row: Row): void {
    const vocabulary = this.#vocabulary;
    const times = this.#times;
    const { rarity } = vocabulary;
    let count = 0;
    let at = 0;
    for (let block = 0; block < BLOCKS; block++) {
      const first = count;
      const end = ends[block] ?? 0;
      for (; at < end; at++) {
        const feature = numberOf(vocabulary, hashes[at] ?? 0);
        if (feature < 0) continue;
        if (times[feature] === 0) row.features[count++] = feature;
        times[feature] = Math.min(65_535, (times[feature] ?? 0) + 1);
      }
      let squares = 0;
      for (let i = first; i < count; i++) {
        const feature = row.features[i] ?? 0;
        const often = times[feature] ?? 1;
        const value = (often === 1 ? 1 : 1 + Math.log(often)) * (rarity[feature] ?? 0);
        row.values[i] = value;
        squares += value * value;
        times[feature] = 0;
      }
      const scale = squares > 0 ? (this.#weights[block] ?? 0) / Math.sqrt(squares) : 0;
      for (let i = first; i < count; i++) row.values[i] = (row.values[i] ?? 0) * scale;
    }
    row.count = count;
  }
}
