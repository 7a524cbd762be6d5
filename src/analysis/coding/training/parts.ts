import type { LinearPart, Parts } from '../scorer.ts';
import { SENTIMENTS } from '../sentiments.ts';
import { answersOf, type Example } from './examples.ts';
import { learnLinear } from './linear.ts';
import { Random } from './random.ts';
import { learnVocabulary, rowsOf } from './sparse.ts';

const blocks = [1, 1, 0.7, 0.5] as const;

/** Learns every part of a model from examples. The same examples and seed always give the same parts. */
export function learnParts(examples: readonly Example[], labels: number, seed: number): Parts {
  return { linear: learnLinearPart(examples, labels, seed) };
}

function learnLinearPart(examples: readonly Example[], labels: number, seed: number): LinearPart {
  const vocabulary = learnVocabulary(examples, 2);
  const rows = rowsOf(examples, vocabulary, blocks);
  const outputs = labels + SENTIMENTS;
  const learnt = learnLinear(
    rows,
    vocabulary.size,
    outputs,
    answersOf(examples, labels),
    Int32Array.from(examples.keys()),
    { cost: 5, yesWeight: 2, passes: 12 },
    new Random(seed),
  );
  const scales = new Float32Array(outputs);
  for (let at = 0; at < learnt.weights.length; at++) {
    const k = at % outputs;
    scales[k] = Math.max(scales[k] ?? 0, Math.abs(learnt.weights[at] ?? 0));
  }
  for (let k = 0; k < outputs; k++) scales[k] = (scales[k] ?? 0) / 127 || 1;
  return {
    vocabulary,
    blocks,
    outputs,
    weights: Int8Array.from(learnt.weights, (weight, at) => Math.round(weight / (scales[at % outputs] ?? 1))),
    scales,
    bias: learnt.bias,
  };
}
