import type { Coded, CodedTheme, CodingInput } from './coding.ts';
import { decide, setSigns, sigmoid, type Thresholds } from './deciding.ts';
import { type ModelFile, readModelFile } from './model-file.ts';
import { isNonAnswer, mayBeNonAnswer, NOT_POSSIBLE } from './non-answers.ts';
import { type Parts, Scorer } from './scorer.ts';
import { chancesOf, SENTIMENTS, sentimentOf } from './sentiments.ts';
import { type BlockWeights, vocabularyOf } from './vocabulary.ts';
import { sameText } from './words.ts';

/** What a model's file says of itself. */
export interface AboutModel {
  version: string;
  /** The keys of the themes, in the order of the outputs. */
  themes: string[];
  blocks: BlockWeights;
}

/** How the scores of the parts become probabilities and decisions. */
export interface Judgement {
  /** For output k: its weight for the score of each part, then a constant: at k × (parts + 1). */
  blend: Float32Array;
  thresholds: Thresholds;
  /** How much the neutral side is lifted. */
  favour: number;
  /** The weights of the signs of a set, for its confidence. */
  confidence: Float32Array;
  /** The confidence in a sentiment's side: sigmoid(first × log odds + second). */
  sentimentConfidence: Float32Array;
}

/** The calibrated chance in a chance of a sentiment's side. */
export const calibrated = (chance: number, [slope = 1, constant = 0]: ArrayLike<number> & Iterable<number>) =>
  sigmoid(slope * Math.log(Math.max(1e-6, chance) / Math.max(1e-6, 1 - chance)) + constant);

/** The words of a comment a theme rests on: at most so many. */
const MOST_REASONS = 5;

/** How sure a rule is; that it holds for what people typed was not measured. */
const BY_RULE = 0.95;

/** The share of words that must be known for anything to be suggested. */
const LEAST_KNOWN = 0.34;

/** Words looked at for that. */
const MOST_LOOKED_AT = 60;

/** Words after this many are not tried one by one. */
const MOST_TRIED = 300;

/** A trained model. Pure: the same comment always gets the same answer. Not to be shared between threads. */
export class Model {
  readonly about: AboutModel;
  readonly #scorer: Scorer;
  readonly #judgement: Judgement;
  readonly #scores: Float32Array;
  readonly #probabilities: Float32Array;
  readonly #sentiments = new Float32Array(SENTIMENTS);
  readonly #chances = new Float64Array(SENTIMENTS);

  constructor(about: AboutModel, parts: Parts, judgement: Judgement) {
    this.about = about;
    this.#scorer = new Scorer(parts);
    this.#judgement = judgement;
    this.#scores = new Float32Array(this.#scorer.outputs);
    this.#probabilities = new Float32Array(about.themes.length);
  }

  /** Themes and sentiment of one comment. */
  code(input: CodingInput): Coded {
    const { themes } = this.about;
    const { thresholds, favour, confidence, sentimentConfidence } = this.#judgement;
    this.#judge(input);
    const { count } = this.#scorer.words;
    if (input.comment.trim() === '')
      return { themes: [], sentiment: 3, sentimentConfidence: 0, confidence: 0 };
    if (count === 0 || (mayBeNonAnswer(count) && isNonAnswer(sameText(input.comment, this.#scorer.words))))
      return {
        themes: [{ theme: NOT_POSSIBLE, confidence: BY_RULE }],
        sentiment: 3,
        sentimentConfidence: 0,
        confidence: BY_RULE,
      };
    // Another language, or no words at all: what is left of it would only be guessed at.
    if (this.#scorer.knownWords(MOST_LOOKED_AT) < LEAST_KNOWN * Math.min(count, MOST_LOOKED_AT))
      return { themes: [], sentiment: 3, sentimentConfidence: 0, confidence: 0 };
    const chosen = decide(this.#probabilities, 0, thresholds);
    const signs = setSigns(this.#probabilities, 0, themes.length, chosen);
    const sure = sigmoid(signs.reduce((sum, sign, i) => sum + sign * (confidence[i] ?? 0), 0));
    chancesOf(this.#sentiments, 0, this.#chances);
    const { sentiment, chance } = sentimentOf(this.#chances, favour);
    return {
      themes: chosen.map(
        (k): CodedTheme => ({ theme: themes[k] ?? '', confidence: this.#probabilities[k] ?? 0 }),
      ),
      sentiment,
      sentimentConfidence: calibrated(chance, sentimentConfidence),
      confidence: sure,
    };
  }

  /**
   * The words a theme rests on, strongest first: those without which the theme's score falls most. None where the
   * theme is not one of the model's or no single word carries it.
   */
  explain({ comment, question }: CodingInput, theme: string): string[] {
    const k = this.about.themes.indexOf(theme);
    if (k < 0) return [];
    const whole = this.#scoreOf({ comment, question }, k);
    const { from, to, count } = this.#scorer.words;
    const places = Array.from({ length: Math.min(count, MOST_TRIED) }, (_, i) => ({
      from: from[i] ?? 0,
      to: to[i] ?? 0,
    }));
    const fallen = new Map<string, number>();
    for (const place of places) {
      const without = `${comment.slice(0, place.from)} ${comment.slice(place.to)}`;
      const fall = whole - this.#scoreOf({ comment: without, question }, k);
      const word = comment.slice(place.from, place.to).toLowerCase();
      if (fall > 0.02) fallen.set(word, Math.max(fall, fallen.get(word) ?? 0));
    }
    return [...fallen]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_REASONS)
      .map(([word]) => word);
  }

  #scoreOf(input: CodingInput, k: number): number {
    this.#judge(input);
    const probability = this.#probabilities[k] ?? 0;
    return Math.log((probability + 1e-9) / (1 - probability + 1e-9));
  }

  /** Fills the probabilities of the themes and the scores of the sentiments. */
  #judge(input: CodingInput): void {
    this.#scorer.score(input, this.#scores, 0);
    const labels = this.about.themes.length;
    blendScores(this.#scores, 0, labels, this.#judgement.blend, this.#probabilities, 0, this.#sentiments, 0);
  }
}

/** From the scores of the parts to the probabilities of the themes and the scores of the sentiments. */
export function blendScores(
  scores: Float32Array,
  at: number,
  labels: number,
  blend: Float32Array,
  probabilities: Float32Array,
  atThemes: number,
  sentiments: Float32Array,
  atSentiments: number,
): void {
  const outputs = labels + SENTIMENTS;
  const parts = blend.length / outputs - 1;
  for (let k = 0; k < outputs; k++) {
    let sum = blend[k * (parts + 1) + parts] ?? 0;
    for (let part = 0; part < parts; part++)
      sum += (blend[k * (parts + 1) + part] ?? 0) * (scores[at + part * outputs + k] ?? 0);
    if (k < labels) probabilities[atThemes + k] = sigmoid(sum);
    else sentiments[atSentiments + k - labels] = sum;
  }
}

/** Reads a model from the bytes of its file. Throws where they are no model of this kind. */
export function readModel(bytes: Uint8Array): Model {
  const file = readModelFile(bytes);
  const about = aboutOf(file);
  const outputs = about.themes.length + SENTIMENTS;
  return new Model(
    about,
    {
      linear: {
        vocabulary: vocabularyOf(file.array('hashes', 'Int32Array'), file.array('rarity', 'Float32Array')),
        blocks: about.blocks,
        outputs,
        weights: file.array('weights', 'Int8Array'),
        scales: file.array('scales', 'Float32Array'),
        bias: file.array('bias', 'Float32Array'),
      },
      network: {
        words: vocabularyOf(file.array('wordHashes', 'Int32Array'), file.array('wordScales', 'Float32Array')),
        vectors: file.array('vectors', 'Int8Array'),
        hidden: file.array('hiddenBias', 'Float32Array').length,
        outputs,
        weights: file.array('hiddenWeights', 'Float32Array'),
        bias: file.array('hiddenBias', 'Float32Array'),
        outWeights: file.array('outWeights', 'Float32Array'),
        outBias: file.array('outBias', 'Float32Array'),
      },
    },
    {
      blend: file.array('blend', 'Float32Array'),
      thresholds: {
        themes: file.array('thresholds', 'Float32Array'),
        best: file.array('best', 'Float32Array')[0] ?? 1,
      },
      favour: file.array('favour', 'Float32Array')[0] ?? 1,
      confidence: file.array('confidence', 'Float32Array'),
      sentimentConfidence: file.array('sentimentConfidence', 'Float32Array'),
    },
  );
}

function aboutOf({ about }: ModelFile): AboutModel {
  if (
    typeof about !== 'object' ||
    about === null ||
    !('version' in about && 'themes' in about && 'blocks' in about) ||
    typeof about.version !== 'string' ||
    !Array.isArray(about.themes) ||
    !Array.isArray(about.blocks)
  )
    throw new Error('This model does not say what it is.');
  const [one, two, three, four] = about.blocks.map(Number);
  return {
    version: about.version,
    themes: about.themes.map(String),
    blocks: [one ?? 1, two ?? 1, three ?? 1, four ?? 1],
  };
}
