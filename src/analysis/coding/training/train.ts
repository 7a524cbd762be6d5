import type { Coded } from '../coding.ts';
import { agree } from '../deciding.ts';
import { type Judgement, Model } from '../model.ts';
import { writeModelFile } from '../model-file.ts';
import { MODEL_VERSION } from '../model-version.ts';
import { isNonAnswer } from '../non-answers.ts';
import { type Parts, Scorer } from '../scorer.ts';
import { type Example, partsOf, textsOf } from './examples.ts';
import { learnJudgement } from './judging.ts';
import { learnParts } from './parts.ts';

/** How often the examples are cut, and how often what is learnt from is cut again to learn thresholds. */
export interface Cuts {
  outer: number;
  inner: number;
}

/**
 * What models say of examples they never saw. The examples are cut into parts, identical texts in the same part; for
 * each part a model, thresholds and calibration and all, is learnt from the others.
 */
export function crossValidate(
  examples: readonly Example[],
  themes: readonly string[],
  { outer, inner }: Cuts,
  seed: number,
  say: (line: string) => void,
): { coded: Coded[]; scores: Float32Array } {
  const texts = textsOf(examples);
  const part = partsOf(texts, outer, seed);
  const coded: Coded[] = [];
  const width = outputsOf(themes);
  let scores = new Float32Array(0);
  for (let fold = 0; fold < outer; fold++) {
    const rest = examples.filter((_, i) => part[i] !== fold);
    const judgement = judgementFrom(rest, themes, inner, seed + 100 + fold);
    const parts = learnFrom(rest, themes, seed + fold);
    const model = new Model(aboutModel(themes, parts), parts, judgement);
    const scorer = new Scorer(parts);
    if (scores.length === 0) scores = new Float32Array(examples.length * scorer.outputs);
    examples.forEach((example, i) => {
      if (part[i] !== fold) return;
      coded[i] = model.code(example);
      scorer.score(example, scores, i * scorer.outputs);
    });
    say(`part ${fold + 1} of ${outer}`);
  }
  if (width === 0) throw new Error('There are no themes to learn.');
  return { coded, scores };
}

/** Learns the model that is shipped: its parts from all examples, its judgement from `scores` of `crossValidate`. */
export function learnModel(
  examples: readonly Example[],
  themes: readonly string[],
  scores: Float32Array,
  seed: number,
): Uint8Array {
  const texts = textsOf(examples);
  const width = scores.length / examples.length;
  const learnt = [...examples.keys()].filter((i) => !isNonAnswer(texts[i] ?? ''));
  const known = new Float32Array(learnt.length * width);
  learnt.forEach((i, n) => {
    known.set(scores.subarray(i * width, (i + 1) * width), n * width);
  });
  const judgement = learnJudgement(
    learnt.flatMap((i) => examples[i] ?? []),
    known,
    width,
    themes.length,
  );
  const parts = learnFrom(examples, themes, seed);
  return packModel(themes, parts, judgement);
}

/** Scores of examples by parts that were learnt without them, and from these the judgement. */
function judgementFrom(examples: readonly Example[], themes: readonly string[], inner: number, seed: number) {
  const known = withoutNonAnswers(examples);
  const part = partsOf(textsOf(known), inner, seed);
  let scores = new Float32Array(0);
  let width = 0;
  for (let fold = 0; fold < inner; fold++) {
    const scorer = new Scorer(
      learnFrom(
        known.filter((_, i) => part[i] !== fold),
        themes,
        seed + fold,
      ),
    );
    width = scorer.outputs;
    if (scores.length === 0) scores = new Float32Array(known.length * width);
    known.forEach((example, i) => {
      if (part[i] === fold) scorer.score(example, scores, i * width);
    });
  }
  return learnJudgement(known, scores, width, themes.length);
}

const outputsOf = (themes: readonly string[]): number => themes.length;

/** A non-answer is known by rule, so that nothing is learnt from it. */
function withoutNonAnswers(examples: readonly Example[]): Example[] {
  const texts = textsOf(examples);
  return examples.filter((_, i) => !isNonAnswer(texts[i] ?? ''));
}

const learnFrom = (examples: readonly Example[], themes: readonly string[], seed: number): Parts =>
  learnParts(withoutNonAnswers(examples), themes.length, seed);

const aboutModel = (themes: readonly string[], { linear }: Parts) => ({
  version: MODEL_VERSION,
  themes: [...themes],
  blocks: linear.blocks,
});

function packModel(themes: readonly string[], parts: Parts, judgement: Judgement): Uint8Array {
  const { vocabulary, weights, scales, bias } = parts.linear;
  return writeModelFile(aboutModel(themes, parts), {
    hashes: vocabulary.hashes,
    rarity: vocabulary.rarity,
    weights,
    scales,
    bias,
    blend: judgement.blend,
    thresholds: judgement.thresholds.themes,
    best: Float32Array.of(judgement.thresholds.best),
    favour: Float32Array.of(judgement.favour),
    confidence: judgement.confidence,
    sentimentConfidence: judgement.sentimentConfidence,
  });
}

/** Whether the themes suggested agree with those people gave, as the confidence of a set means it. */
export const isAgreed = (coded: Coded, example: Example, themes: readonly string[]): boolean =>
  agree(
    coded.themes.map(({ theme }) => themes.indexOf(theme)),
    example.themes,
  );
