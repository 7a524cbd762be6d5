import { agree, decide, SET_SIGNS, setSigns, type Thresholds } from '../deciding.ts';
import { blendScores, type Judgement } from '../model.ts';
import { chancesOf, SENTIMENTS, sentimentOf, sideOf } from '../sentiments.ts';
import type { Example } from './examples.ts';
import { fitLogistic } from './logistic.ts';

/** Probabilities of the themes and scores of the sentiments of every example. */
export interface Judged {
  probabilities: Float32Array;
  sentiments: Float32Array;
}

/** The examples' scores, `width` for each, judged by a blend. */
export function judgeAll(scores: Float32Array, width: number, labels: number, blend: Float32Array): Judged {
  const count = scores.length / width;
  const judged = {
    probabilities: new Float32Array(count * labels),
    sentiments: new Float32Array(count * SENTIMENTS),
  };
  for (let i = 0; i < count; i++)
    blendScores(
      scores,
      i * width,
      labels,
      blend,
      judged.probabilities,
      i * labels,
      judged.sentiments,
      i * SENTIMENTS,
    );
  return judged;
}

/** How strongly a theme's own blend is held towards that of all themes. */
const HOLD = 8;

/** Learns from scores of examples that the parts did not learn from how to blend, decide and how sure to be. */
export function learnJudgement(
  examples: readonly Example[],
  scores: Float32Array,
  width: number,
  labels: number,
): Judgement {
  const blend = learnBlend(examples, scores, width, labels);
  const { probabilities, sentiments } = judgeAll(scores, width, labels, blend);
  const wanted = examples.map(({ themes }) => themes);
  const thresholds = learnThresholds(wanted, probabilities, labels);
  const favour = learnFavour(examples, sentiments);
  const chosen = examples.map((_, i) => decide(probabilities, i * labels, thresholds));
  const signs = new Float64Array(examples.length * SET_SIGNS);
  chosen.forEach((set, i) => {
    signs.set(setSigns(probabilities, i * labels, labels, set), i * SET_SIGNS);
  });
  const right = wanted.map((set, i) => (agree(set, chosen[i] ?? []) ? 1 : 0));
  return {
    blend,
    thresholds,
    favour,
    confidence: Float32Array.from(fitLogistic(signs, SET_SIGNS, right, [0.1, 1, 1, 1, 1, 1])),
    sentimentConfidence: learnSentimentConfidence(examples, sentiments, favour),
  };
}

function learnBlend(examples: readonly Example[], scores: Float32Array, width: number, labels: number) {
  const outputs = labels + SENTIMENTS;
  const parts = width / outputs;
  const blend = new Float32Array(outputs * (parts + 1));
  const signs = (of: readonly number[], k: number) => {
    const made = new Float64Array(of.length * (parts + 1));
    of.forEach((i, n) => {
      for (let part = 0; part < parts; part++)
        made[n * (parts + 1) + part] = scores[i * width + part * outputs + k] ?? 0;
      made[n * (parts + 1) + parts] = 1;
    });
    return made;
  };
  const all = [...examples.keys()];
  const felt = all.filter((i) => (examples[i]?.sentiment ?? 0) > 0);
  const group = (
    from: number,
    to: number,
    of: readonly number[],
    isYes: (i: number, k: number) => boolean,
  ) => {
    // First one blend for all, from every output together; then each output's own, held towards it.
    const each = Array.from({ length: to - from }, (_, n) => signs(of, from + n));
    const pooled = new Float64Array(each.reduce((sum, one) => sum + one.length, 0));
    const yes: number[] = [];
    each.forEach((one, n) => {
      pooled.set(one, yes.length * (parts + 1));
      for (const i of of) yes.push(isYes(i, from + n) ? 1 : 0);
    });
    const shared = [
      ...fitLogistic(
        pooled,
        parts + 1,
        yes,
        Array.from({ length: parts + 1 }, () => 1),
      ),
    ];
    each.forEach((one, n) => {
      const own = fitLogistic(
        one,
        parts + 1,
        of.map((i) => (isYes(i, from + n) ? 1 : 0)),
        Array.from({ length: parts + 1 }, (_, i) => (i < parts ? HOLD : HOLD / 8)),
        shared,
      );
      blend.set(own, (from + n) * (parts + 1));
    });
  };
  group(0, labels, all, (i, k) => examples[i]?.themes.includes(k) ?? false);
  group(labels, outputs, felt, (i, k) => examples[i]?.sentiment === k - labels + 1);
  return blend;
}

const f1 = (right: number, named: number, support: number): number =>
  (2 * right) / Math.max(1, named + support);

/** A theme with so many examples has a threshold half its own and half that of all. */
const ENOUGH = 25;

function learnThresholds(
  wanted: readonly (readonly number[])[],
  probabilities: Float32Array,
  labels: number,
): Thresholds {
  const steps = Array.from({ length: 60 }, (_, i) => 0.05 + i * 0.0125);
  const support = new Float64Array(labels);
  for (const set of wanted) for (const k of set) support[k] = (support[k] ?? 0) + 1;
  const total = support.reduce((sum, one) => sum + one, 0);
  const counted = steps.map((step) => {
    const right = new Float64Array(labels);
    const named = new Float64Array(labels);
    wanted.forEach((set, i) => {
      for (let k = 0; k < labels; k++)
        if ((probabilities[i * labels + k] ?? 0) >= step) {
          named[k] = (named[k] ?? 0) + 1;
          if (set.includes(k)) right[k] = (right[k] ?? 0) + 1;
        }
    });
    return { step, right, named };
  });
  const sum = (list: Float64Array) => list.reduce((all, one) => all + one, 0);
  const bestBy = (value: (at: (typeof counted)[number]) => number) =>
    counted.reduce((best, one) => (value(one) > value(best) ? one : best)).step;
  const common = bestBy(({ right, named }) => f1(sum(right), sum(named), total));
  const themes = Float32Array.from({ length: labels }, (_, k) => {
    const n = support[k] ?? 0;
    const own = bestBy(({ right, named }) => f1(right[k] ?? 0, (named[k] ?? 0) + 2, n));
    const share = n / (n + ENOUGH);
    return n === 0 ? 0.5 : own * share + common * (1 - share);
  });
  let best = { step: 1, value: -1 };
  for (const step of steps) {
    let right = 0;
    let named = 0;
    wanted.forEach((set, i) => {
      const chosen = decide(probabilities, i * labels, { themes, best: step });
      named += chosen.length;
      right += chosen.filter((k) => set.includes(k)).length;
    });
    const value = f1(right, named, total);
    if (value > best.value) best = { step, value };
  }
  return { themes, best: best.step };
}

function learnFavour(examples: readonly Example[], scores: Float32Array): number {
  const chances = new Float64Array(SENTIMENTS);
  let best = { favour: 1, value: -1 };
  for (let favour = 0.8; favour <= 2; favour += 0.05) {
    const right = new Float64Array(4);
    const named = new Float64Array(4);
    const support = new Float64Array(4);
    examples.forEach(({ sentiment }, i) => {
      if (sentiment === 0) return;
      chancesOf(scores, i * SENTIMENTS, chances);
      const given = sideOf(sentimentOf(chances, favour).sentiment);
      const side = sideOf(sentiment);
      support[side] = (support[side] ?? 0) + 1;
      named[given] = (named[given] ?? 0) + 1;
      if (given === side) right[side] = (right[side] ?? 0) + 1;
    });
    const total = support.reduce((sum, one) => sum + one, 0);
    const accuracy = right.reduce((sum, one) => sum + one, 0) / Math.max(1, total);
    const macro = [1, 2, 3].reduce(
      (sum, side) => sum + f1(right[side] ?? 0, named[side] ?? 0, support[side] ?? 0) / 3,
      0,
    );
    // The share right first; a little of it for the neutral few.
    const value = accuracy + macro * 0.3;
    if (value > best.value) best = { favour, value };
  }
  return best.favour;
}

function learnSentimentConfidence(examples: readonly Example[], scores: Float32Array, favour: number) {
  const chances = new Float64Array(SENTIMENTS);
  const signs: number[] = [];
  const right: number[] = [];
  examples.forEach(({ sentiment }, i) => {
    if (sentiment === 0) return;
    chancesOf(scores, i * SENTIMENTS, chances);
    const given = sentimentOf(chances, favour);
    signs.push(Math.log(Math.max(1e-6, given.chance) / Math.max(1e-6, 1 - given.chance)), 1);
    right.push(sideOf(given.sentiment) === sideOf(sentiment) ? 1 : 0);
  });
  return Float32Array.from(fitLogistic(Float64Array.from(signs), 2, right, [0.1, 0.1]));
}
