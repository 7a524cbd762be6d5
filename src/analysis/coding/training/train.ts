import type { Coded } from '../coding.ts';
import { agree } from '../deciding.ts';
import { type AboutModel, type Judgement, Model } from '../model.ts';
import { writeModelFile } from '../model-file.ts';
import { MODEL_VERSION } from '../model-version.ts';
import { isNonAnswer } from '../non-answers.ts';
import { PARTS, type Parts, Scorer } from '../scorer.ts';
import { SENTIMENTS } from '../sentiments.ts';
import { type Example, partsOf, textsOf } from './examples.ts';
import { learnJudgement } from './judging.ts';
import {
  Apart,
  type Lesson,
  lessonOf,
  type OlderExample,
  olderLesson,
  type Specimen,
  specimenLesson,
} from './lessons.ts';
import type { WordVectors } from './network.ts';
import { learnParts } from './parts.ts';

/**
 * How often the examples are cut, and how often what is learnt from is cut again to learn thresholds and calibration.
 * With `inner` 0 these are learnt from the scores of the other outer parts, which takes a fraction of the time: no
 * threshold saw the part it is tried on, but the models that scored the others did.
 */
export interface Cuts {
  outer: number;
  inner: number;
}

/** What there is to learn from. */
export interface School {
  examples: readonly Example[];
  /** The keys of the themes, in the order of their numbers. */
  themes: readonly string[];
  older: readonly OlderExample[];
  olderCodes: number;
  specimens: readonly Specimen[];
  vectors: WordVectors;
}

/** How much a further lesson counts beside a labelled comment. */
const OLDER_WEIGHT = 0.2;
const SPECIMEN_WEIGHT = 2;

/** Learns models from a school, with or without a part of its examples. */
export class Teacher {
  readonly school: School;
  readonly #texts: string[];
  readonly #known: number[];
  readonly #lessons: Lesson[];
  readonly #further: Lesson[];
  readonly #apart: Apart;
  readonly #width: number;

  constructor(school: School) {
    const { examples, themes, older, specimens } = school;
    const labels = themes.length;
    this.school = school;
    this.#width = (labels + SENTIMENTS) * PARTS;
    this.#texts = textsOf(examples);
    // A non-answer is known by rule, so that nothing is learnt from it.
    this.#known = [...examples.keys()].filter((i) => !isNonAnswer(this.#texts[i] ?? ''));
    this.#lessons = examples.map((example) => lessonOf(example, labels));
    this.#further = [
      ...older.map((one) => olderLesson(one, labels, OLDER_WEIGHT)),
      ...specimens.map((one) => specimenLesson(one, labels, SPECIMEN_WEIGHT)),
    ];
    this.#apart = new Apart(this.#further, this.#texts);
  }

  /**
   * What models say of examples they never saw. The examples are cut into parts, identical texts in the same part;
   * for each part a model, thresholds and calibration and all, is learnt from the others.
   */
  crossValidate(
    { outer, inner }: Cuts,
    seed: number,
    say: (line: string) => void,
  ): { coded: Coded[]; scores: Float32Array } {
    const { examples } = this.school;
    const part = partsOf(this.#texts, outer, seed);
    const scores = new Float32Array(examples.length * this.#width);
    const rowOf = (i: number) => scores.subarray(i * this.#width, (i + 1) * this.#width);
    const learnt: Parts[] = [];
    for (let fold = 0; fold < outer; fold++) {
      const parts = this.#learn(
        this.#known.filter((i) => part[i] !== fold),
        seed + fold,
      );
      learnt.push(parts);
      const scorer = new Scorer(parts);
      examples.forEach((example, i) => {
        if (part[i] === fold) scorer.score(example, scores, i * this.#width);
      });
      say(`part ${fold + 1} of ${outer}`);
    }
    const coded: Coded[] = [];
    learnt.forEach((parts, fold) => {
      const rest = this.#known.filter((i) => part[i] !== fold);
      const judgement =
        inner === 0 ? this.#judge(rest, rowOf) : this.#judgementFrom(rest, inner, seed + 100 + fold);
      const model = new Model(this.#about(parts), parts, judgement);
      examples.forEach((example, i) => {
        if (part[i] === fold) coded[i] = model.code(example);
      });
      say(`judged part ${fold + 1}`);
    });
    return { coded, scores };
  }

  /** Learns the model that is shipped: its parts from all examples, its judgement from `scores` of `crossValidate`. */
  learnModel(scores: Float32Array, seed: number): Uint8Array {
    const judgement = this.#judge(this.#known, (i) =>
      scores.subarray(i * this.#width, (i + 1) * this.#width),
    );
    const parts = this.#learn(this.#known, seed);
    return packModel(this.#about(parts), parts, judgement);
  }

  /** Parts learnt from these examples and from what gives none of the others away. */
  #learn(some: readonly number[], seed: number): Parts {
    const seen = new Set(some);
    const held = new Set(this.#texts.filter((_, i) => !seen.has(i)));
    const { themes, olderCodes, vectors } = this.school;
    return learnParts(
      [...some.flatMap((i) => this.#lessons[i] ?? []), ...this.#apart.from(this.#further, held)],
      { labels: themes.length, olderCodes, vectors },
      seed,
    );
  }

  /** Scores of examples by parts that were learnt without them, and from these the judgement. */
  #judgementFrom(some: readonly number[], inner: number, seed: number): Judgement {
    const part = partsOf(
      some.map((i) => this.#texts[i] ?? ''),
      inner,
      seed,
    );
    const found = new Map<number, Float32Array>();
    for (let fold = 0; fold < inner; fold++) {
      const scorer = new Scorer(
        this.#learn(
          some.filter((_, n) => part[n] !== fold),
          seed + fold,
        ),
      );
      some.forEach((i, n) => {
        const example = this.school.examples[i];
        if (part[n] !== fold || !example) return;
        const scores = new Float32Array(this.#width);
        scorer.score(example, scores, 0);
        found.set(i, scores);
      });
    }
    return this.#judge(some, (i) => found.get(i) ?? new Float32Array(this.#width));
  }

  #judge(some: readonly number[], scoresOf: (i: number) => Float32Array): Judgement {
    const scores = new Float32Array(some.length * this.#width);
    some.forEach((i, n) => {
      scores.set(scoresOf(i), n * this.#width);
    });
    const examples = some.flatMap((i) => this.school.examples[i] ?? []);
    return learnJudgement(examples, scores, this.#width, this.school.themes.length);
  }

  #about({ linear }: Parts): AboutModel {
    return { version: MODEL_VERSION, themes: [...this.school.themes], blocks: linear.blocks };
  }
}

function packModel(about: AboutModel, { linear, network }: Parts, judgement: Judgement): Uint8Array {
  return writeModelFile(about, {
    hashes: linear.vocabulary.hashes,
    rarity: linear.vocabulary.rarity,
    weights: linear.weights,
    scales: linear.scales,
    bias: linear.bias,
    wordHashes: network.words.hashes,
    wordScales: network.words.rarity,
    vectors: network.vectors,
    hiddenWeights: network.weights,
    hiddenBias: network.bias,
    outWeights: network.outWeights,
    outBias: network.outBias,
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
