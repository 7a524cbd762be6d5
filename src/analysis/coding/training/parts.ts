import type { LinearPart, Parts } from '../scorer.ts';
import { SENTIMENTS } from '../sentiments.ts';
import type { Lesson } from './lessons.ts';
import { learnLinear } from './linear.ts';
import { learnNetwork, type NetworkSettings, type WordVectors } from './network.ts';
import { Random } from './random.ts';
import { learnVocabulary, rowsOf } from './sparse.ts';

const blocks = [1, 1, 0.9, 0.7] as const;

/** A sentiment rests on very many words, each of which must count less than the few of a theme. */
const THEME_COST = 8;
const SENTIMENT_COST = 3;

const network: Omit<NetworkSettings, 'olderCodes'> = {
  hidden: 96,
  rounds: 8,
  unitsOut: 0.4,
  wordsOut: 0.15,
  rate: 0.001,
  olderWeight: 0.5,
};

/** What the parts of a model are learnt from, apart from the lessons. */
export interface Ground {
  labels: number;
  olderCodes: number;
  vectors: WordVectors;
}

/** Learns every part of a model from lessons. The same lessons and seed always give the same parts. */
export function learnParts(
  lessons: readonly Lesson[],
  { labels, olderCodes, vectors }: Ground,
  seed: number,
): Parts {
  return {
    linear: learnLinearPart(lessons, labels, seed),
    network: learnNetwork(lessons, labels, vectors, { ...network, olderCodes }, seed),
  };
}

function learnLinearPart(all: readonly Lesson[], labels: number, seed: number): LinearPart {
  const lessons = all.filter(({ answers }) => answers.some((answer) => answer >= 0));
  const vocabulary = learnVocabulary(lessons, 2);
  const rows = rowsOf(lessons, vocabulary, blocks);
  const outputs = labels + SENTIMENTS;
  const answers = new Int8Array(lessons.length * outputs);
  lessons.forEach((lesson, i) => {
    answers.set(lesson.answers, i * outputs);
  });
  const learnt = learnLinear(
    rows,
    vocabulary.size,
    outputs,
    answers,
    Int32Array.from(lessons.keys()),
    {
      costs: Array.from({ length: outputs }, (_, k) => (k < labels ? THEME_COST : SENTIMENT_COST)),
      yesWeight: 2,
      passes: 10,
    },
    new Random(seed),
    Float32Array.from(lessons, ({ weight }) => weight),
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
