import {
  DIMENSIONS,
  INPUTS,
  MOST_WORDS,
  type NetworkPart,
  placesOf,
  poolVectors,
  product,
} from '../network.ts';
import { SENTIMENTS } from '../sentiments.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { newWords, readWords } from '../words.ts';
import type { Lesson } from './lessons.ts';
import { Random } from './random.ts';

/** Words with their vectors before anything was learnt here. */
export interface WordVectors {
  words: Vocabulary;
  vectors: Int8Array;
}

export interface NetworkSettings {
  hidden: number;
  rounds: number;
  /** The share of hidden units, and of words, that is left out by chance while learning. */
  unitsOut: number;
  wordsOut: number;
  rate: number;
  /** How much the codes of the older scheme count. */
  olderWeight: number;
  olderCodes: number;
}

const BATCH = 24;
const FIRST_KEEP = 0.9;
const SECOND_KEEP = 0.99;

/** A block of weights with the two running means of Adam. */
class Learnt {
  readonly values: Float32Array;
  readonly slopes: Float32Array;
  readonly #first: Float32Array;
  readonly #second: Float32Array;

  constructor(length: number) {
    this.values = new Float32Array(length);
    this.slopes = new Float32Array(length);
    this.#first = new Float32Array(length);
    this.#second = new Float32Array(length);
  }

  step(rate: number, count: number, decay: number): void {
    const { values, slopes } = this;
    const one = 1 - FIRST_KEEP ** count;
    const two = 1 - SECOND_KEEP ** count;
    for (let i = 0; i < values.length; i++) {
      const slope = slopes[i] ?? 0;
      const first = FIRST_KEEP * (this.#first[i] ?? 0) + (1 - FIRST_KEEP) * slope;
      const second = SECOND_KEEP * (this.#second[i] ?? 0) + (1 - SECOND_KEEP) * slope * slope;
      this.#first[i] = first;
      this.#second[i] = second;
      const value = values[i] ?? 0;
      values[i] = value - rate * (first / one / (Math.sqrt(second / two) + 1e-6) + decay * value);
      slopes[i] = 0;
    }
  }
}

/**
 * Learns a network: themes as yes-or-no questions, the sentiment as one choice of five, and the older scheme's code as
 * one choice beside them, so that the words' vectors learn from both. The same lessons and seed give the same network.
 */
export function learnNetwork(
  lessons: readonly Lesson[],
  labels: number,
  { words: known, vectors }: WordVectors,
  settings: NetworkSettings,
  seed: number,
): NetworkPart {
  const { hidden, rounds, unitsOut, wordsOut, rate, olderWeight, olderCodes } = settings;
  const random = new Random(seed);
  const outputs = labels + SENTIMENTS + olderCodes;
  const table = new Float32Array(vectors.length);
  for (let i = 0; i < table.length; i++)
    table[i] = (vectors[i] ?? 0) * (known.rarity[Math.floor(i / DIMENSIONS)] ?? 0);
  const spread = new Float32Array(known.size);
  const weights = new Learnt(hidden * INPUTS);
  const bias = new Learnt(hidden);
  const outWeights = new Learnt(hidden * outputs);
  const outBias = new Learnt(outputs);
  for (let i = 0; i < weights.values.length; i++) weights.values[i] = random.normal() * 0.1;
  for (let i = 0; i < outWeights.values.length; i++) outWeights.values[i] = random.normal() * 0.05;
  outBias.values.fill(-2, 0, labels);

  const read = lessons.map((lesson) => readLesson(lesson, known));
  const order = Int32Array.from(lessons.keys());
  const places = new Int32Array(MOST_WORDS);
  const inputs = new Float32Array(INPUTS);
  const inputSlopes = new Float32Array(INPUTS);
  const units = new Float32Array(hidden);
  const scores = new Float32Array(outputs);
  const missed = new Float32Array(outputs);
  let steps = 0;
  for (let round = 0; round < rounds; round++) {
    random.shuffle(order);
    const pace = rate * (1 - round / rounds) + rate * 0.05;
    for (let n = 0; n < order.length; n++) {
      const i = order[n] ?? 0;
      const lesson = lessons[i];
      const all = read[i];
      if (!lesson || !all) continue;
      let count = 0;
      for (const place of all) if (random.next() >= wordsOut) places[count++] = place;
      const question = random.next() < 0.1 ? null : lesson.question;
      poolVectors(table, places, count, question, inputs);
      scores.set(outBias.values);
      const keep = 1 / (1 - unitsOut);
      for (let j = 0; j < hidden; j++) {
        units[j] = 0;
        if (random.next() < unitsOut) continue;
        const sum = (bias.values[j] ?? 0) + product(weights.values, j * INPUTS, inputs);
        if (sum <= 0) continue;
        units[j] = sum * keep;
        add(scores, 0, outWeights.values, j * outputs, outputs, sum * keep);
      }
      slopesOf(scores, lesson, labels, olderWeight, missed);
      for (let k = 0; k < outputs; k++) missed[k] = (missed[k] ?? 0) / BATCH;
      add(outBias.slopes, 0, missed, 0, outputs, 1);
      inputSlopes.fill(0);
      for (let j = 0; j < hidden; j++) {
        const value = units[j] ?? 0;
        if (value === 0) continue;
        const slope = keep * slopeOfUnit(missed, outWeights.values, j * outputs, outputs);
        add(outWeights.slopes, j * outputs, missed, 0, outputs, value);
        bias.slopes[j] = (bias.slopes[j] ?? 0) + slope;
        add(weights.slopes, j * INPUTS, inputs, 0, INPUTS, slope);
        add(inputSlopes, 0, weights.values, j * INPUTS, INPUTS, slope);
      }
      moveVectors(table, spread, places, count, inputs, inputSlopes, pace * 10);
      if (n % BATCH === BATCH - 1 || n === order.length - 1) {
        steps++;
        for (const block of [weights, outWeights]) block.step(pace, steps, 1e-4);
        for (const block of [bias, outBias]) block.step(pace, steps, 0);
      }
    }
  }
  return packNetwork(known, table, hidden, labels + SENTIMENTS, outputs, weights, bias, outWeights, outBias);
}

/** Adds so many numbers of `from`, times a factor, to those of `to`. */
function add(
  to: Float32Array,
  at: number,
  from: Float32Array,
  start: number,
  count: number,
  factor: number,
): void {
  for (let i = 0; i < count; i++) to[at + i] = (to[at + i] ?? 0) + factor * (from[start + i] ?? 0);
}

function slopeOfUnit(missed: Float32Array, outWeights: Float32Array, from: number, outputs: number): number {
  let sum = 0;
  for (let k = 0; k < outputs; k++) sum += (missed[k] ?? 0) * (outWeights[from + k] ?? 0);
  return sum;
}

function readLesson({ comment }: Lesson, known: Vocabulary): Int32Array {
  readWords(comment, words);
  const count = placesOf(words, known, somewhere);
  return somewhere.slice(0, Math.min(count, 120));
}

const words = newWords();
const somewhere = new Int32Array(MOST_WORDS);

/** How far each score is from its answer: the slope of the loss. */
function slopesOf(
  scores: Float32Array,
  { answers, weight, older }: Lesson,
  labels: number,
  olderWeight: number,
  missed: Float32Array,
): void {
  missed.fill(0);
  const chanceOf = (from: number, to: number): Float64Array => {
    let most = -Infinity;
    for (let k = from; k < to; k++) most = Math.max(most, scores[k] ?? 0);
    const chances = new Float64Array(to - from);
    let sum = 0;
    for (let k = from; k < to; k++) {
      chances[k - from] = Math.exp((scores[k] ?? 0) - most);
      sum += chances[k - from] ?? 0;
    }
    return chances.map((chance) => chance / sum);
  };
  for (let k = 0; k < labels; k++) {
    const answer = answers[k] ?? -1;
    if (answer >= 0) missed[k] = weight * (1 / (1 + Math.exp(-(scores[k] ?? 0))) - answer);
  }
  // The sentiments that are not ruled out share what is right.
  const ruledOut = Array.from({ length: SENTIMENTS }, (_, s) => answers[labels + s] === 0);
  const isSaid = ruledOut.some((one) => one);
  if (isSaid) {
    const chances = chanceOf(labels, labels + SENTIMENTS);
    let open = 0;
    chances.forEach((chance, s) => {
      if (!ruledOut[s]) open += chance;
    });
    chances.forEach((chance, s) => {
      const wanted = ruledOut[s] ? 0 : chance / Math.max(1e-9, open);
      missed[labels + s] = weight * (chance - wanted);
    });
  }
  if (older >= 0) {
    const first = labels + SENTIMENTS;
    chanceOf(first, scores.length).forEach((chance, code) => {
      missed[first + code] = olderWeight * (chance - (code === older ? 1 : 0));
    });
  }
}

/** Moves the vectors of the words that were read, each at a pace of its own (Adagrad by word). */
function moveVectors(
  table: Float32Array,
  spread: Float32Array,
  places: Int32Array,
  count: number,
  inputs: Float32Array,
  slopes: Float32Array,
  pace: number,
): void {
  const share = 1 / Math.sqrt(Math.max(1, count));
  for (let n = 0; n < count; n++) {
    const word = places[n] ?? 0;
    const at = word * DIMENSIONS;
    let squares = 0;
    for (let d = 0; d < DIMENSIONS; d++) {
      const value = table[at + d] ?? 0;
      let slope = (slopes[d] ?? 0) * share;
      if (value > 0 && value === inputs[DIMENSIONS + d]) slope += slopes[DIMENSIONS + d] ?? 0;
      moved[d] = slope;
      squares += slope * slope;
    }
    spread[word] = (spread[word] ?? 0) + squares / DIMENSIONS;
    const own = pace / (Math.sqrt(spread[word] ?? 0) + 1e-4);
    for (let d = 0; d < DIMENSIONS; d++) table[at + d] = (table[at + d] ?? 0) - own * (moved[d] ?? 0);
  }
}

const moved = new Float32Array(DIMENSIONS);

function packNetwork(
  known: Vocabulary,
  table: Float32Array,
  hidden: number,
  kept: number,
  outputs: number,
  weights: Learnt,
  bias: Learnt,
  outWeights: Learnt,
  outBias: Learnt,
): NetworkPart {
  const scales = new Float32Array(known.size);
  const vectors = new Int8Array(table.length);
  for (let word = 0; word < known.size; word++) {
    let most = 0;
    for (let d = 0; d < DIMENSIONS; d++) most = Math.max(most, Math.abs(table[word * DIMENSIONS + d] ?? 0));
    const scale = most / 127 || 1;
    scales[word] = scale;
    for (let d = 0; d < DIMENSIONS; d++)
      vectors[word * DIMENSIONS + d] = Math.round((table[word * DIMENSIONS + d] ?? 0) / scale);
  }
  // The scores of the older codes were only there to learn from.
  const out = new Float32Array(hidden * kept);
  for (let j = 0; j < hidden; j++)
    for (let k = 0; k < kept; k++) out[j * kept + k] = outWeights.values[j * outputs + k] ?? 0;
  return {
    words: { ...known, rarity: scales },
    vectors,
    hidden,
    outputs: kept,
    weights: weights.values,
    bias: bias.values,
    outWeights: out,
    outBias: outBias.values.slice(0, kept),
  };
}
