import type { Random } from './random.ts';
import type { Rows } from './sparse.ts';

/** Weights of several yes-or-no questions over the same features: feature f, question k at f × outputs + k. */
export interface Linear {
  outputs: number;
  weights: Float32Array;
  bias: Float32Array;
}

export interface LinearSettings {
  /** For each output, how much an example counts against the size of the weights. */
  costs: readonly number[];
  /** How much more a yes counts than a no. */
  yesWeight: number;
  passes: number;
}

/** The feature that every row has, so that a bias is learnt: its value. */
const BIAS = 1;

/**
 * Logistic regression with L2 for several outputs at once, by coordinate descent on the dual (Yu, Huang and Lin, 2011).
 * `wanted[i × outputs + k]` is 1 for yes, 0 for no, -1 where the answer of example i to question k is not known.
 */
export function learnLinear(
  rows: Rows,
  size: number,
  outputs: number,
  wanted: Int8Array,
  examples: Int32Array,
  { costs, yesWeight, passes }: LinearSettings,
  random: Random,
  exampleWeights?: Float32Array,
): Linear {
  const weights = new Float32Array(size * outputs);
  const bias = new Float32Array(outputs);
  const alpha = new Float32Array(rows.count * outputs);
  const squares = new Float32Array(rows.count);
  for (const i of examples) {
    let sum = BIAS * BIAS;
    for (let e = rows.starts[i] ?? 0, end = rows.starts[i + 1] ?? 0; e < end; e++)
      sum += (rows.values[e] ?? 0) ** 2;
    squares[i] = sum;
  }
  const score = new Float32Array(outputs);
  const change = new Float32Array(outputs);
  const order = examples.slice();
  for (let pass = 0; pass < passes; pass++) {
    random.shuffle(order);
    for (const i of order) {
      const from = rows.starts[i] ?? 0;
      const to = rows.starts[i + 1] ?? 0;
      for (let k = 0; k < outputs; k++) score[k] = (bias[k] ?? 0) * BIAS;
      for (let e = from; e < to; e++) {
        const value = rows.values[e] ?? 0;
        const at = (rows.features[e] ?? 0) * outputs;
        for (let k = 0; k < outputs; k++) score[k] = (score[k] ?? 0) + value * (weights[at + k] ?? 0);
      }
      const q = squares[i] ?? 1;
      const weight = exampleWeights?.[i] ?? 1;
      let isChanged = false;
      for (let k = 0; k < outputs; k++) {
        change[k] = 0;
        const answer = wanted[i * outputs + k] ?? -1;
        if (answer < 0) continue;
        const limit = (costs[k] ?? 1) * weight * (answer === 1 ? yesWeight : 1);
        const sign = answer === 1 ? 1 : -1;
        const before = alpha[i * outputs + k] || limit * 1e-3;
        let now = before;
        // Newton steps on one alpha, kept inside (0, limit).
        const pull = sign * (score[k] ?? 0) - (alpha[i * outputs + k] ? before * q : 0);
        for (let inner = 0; inner < 8; inner++) {
          const slope = pull + now * q + Math.log(now / (limit - now));
          if (Math.abs(slope) < 1e-3) break;
          const next = now - slope / (q + limit / (now * (limit - now)));
          if (next <= 0) now *= 0.1;
          else if (next >= limit) now = limit - (limit - now) * 0.1;
          else now = next;
        }
        const moved = sign * (now - (alpha[i * outputs + k] ?? 0));
        alpha[i * outputs + k] = now;
        if (Math.abs(moved) > 1e-7) {
          change[k] = moved;
          isChanged = true;
        }
      }
      if (!isChanged) continue;
      for (let k = 0; k < outputs; k++) bias[k] = (bias[k] ?? 0) + BIAS * (change[k] ?? 0);
      for (let e = from; e < to; e++) {
        const value = rows.values[e] ?? 0;
        const at = (rows.features[e] ?? 0) * outputs;
        for (let k = 0; k < outputs; k++) weights[at + k] = (weights[at + k] ?? 0) + value * (change[k] ?? 0);
      }
    }
  }
  return { outputs, weights, bias };
}

/** The scores (log odds) of a row: one for each output, written from `at` on. */
export function scoreRow(rows: Rows, i: number, linear: Linear, into: Float32Array, at: number): void {
  const { outputs, weights, bias } = linear;
  for (let k = 0; k < outputs; k++) into[at + k] = bias[k] ?? 0;
  for (let e = rows.starts[i] ?? 0, end = rows.starts[i + 1] ?? 0; e < end; e++) {
    const value = rows.values[e] ?? 0;
    const w = (rows.features[e] ?? 0) * outputs;
    for (let k = 0; k < outputs; k++) into[at + k] = (into[at + k] ?? 0) + value * (weights[w + k] ?? 0);
  }
}
