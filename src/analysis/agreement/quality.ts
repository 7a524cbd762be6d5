import { type Confidence, wilson } from '../representativeness/interval.ts';
import { cohenKappa } from './kappa.ts';
import { seeded } from './seeded.ts';
import { setAlpha, type Themes } from './sets.ts';

/** What was suggested for a comment, and what a person decided. */
export interface Judged {
  suggested: Themes;
  human: Themes;
}

export interface ThemeQuality {
  theme: string;
  /** Comments to which a person gave it. */
  support: number;
  suggested: number;
  agreed: number;
  /** Null where it was never suggested. */
  precision: number | null;
  /** Null where no person gave it. */
  recall: number | null;
  /** 0 where one side gave it and they never met; null where neither did. */
  f1: number | null;
  kappa: number | null;
}

export interface MeasuredQuality {
  /** Comments that a person judged. */
  n: number;
  microF1: number | null;
  /** Mean F1 of the themes that either side gave. */
  macroF1: number | null;
  /** Mean over comments of the F1 between the two sets, with its interval. */
  perResponseF1: { value: number | null; low: number | null; high: number | null };
  precision: number | null;
  recall: number | null;
  /** Share of comments on which both sets are the same. */
  same: number | null;
  /** Krippendorff's alpha of the sets, with the MASI distance. */
  alpha: number | null;
  perTheme: ThemeQuality[];
  confidence: Confidence;
}

/** F1 between two sets of themes: twice what they share, by how many both have. Two empty sets agree wholly: 1. */
export function setF1(one: Themes, other: Themes): number {
  const [a, b] = [new Set(one), new Set(other)];
  return a.size + b.size === 0 ? 1 : (2 * a.intersection(b).size) / (a.size + b.size);
}

/**
 * How good suggestions are, measured by what people decided.
 *
 * The interval of the per-response F1 is the percentile bootstrap over comments (Efron & Tibshirani 1993, chapter
 * 13) from a stated seed, so that it comes out the same each time. Where every comment scored alike a bootstrap
 * knows no doubt; the score interval of that many comments is then given. `themes` lists themes to tell of
 * even where nobody gave them; they stay out of macro F1.
 */
export function measureQuality(
  pairs: readonly Judged[],
  {
    themes = [],
    seed = 1,
    resamples = 2000,
    confidence = 0.95,
  }: { themes?: readonly string[]; seed?: number; resamples?: number; confidence?: Confidence } = {},
): MeasuredQuality {
  const scores = pairs.map(({ suggested, human }) => setF1(suggested, human));
  const perTheme = themesOf(pairs, themes);
  const sum = (of: (one: ThemeQuality) => number): number =>
    perTheme.reduce((total, one) => total + of(one), 0);
  const [agreed, suggested, support] = [
    sum((one) => one.agreed),
    sum((one) => one.suggested),
    sum((one) => one.support),
  ];
  const f1s = perTheme.flatMap(({ f1 }) => f1 ?? []);
  return {
    n: pairs.length,
    microF1: share(2 * agreed, suggested + support),
    macroF1: mean(f1s),
    perResponseF1: { value: mean(scores), ...bootstrapMean(scores, { seed, resamples, confidence }) },
    precision: share(agreed, suggested),
    recall: share(agreed, support),
    same: share(scores.filter((score) => score === 1).length, scores.length),
    alpha: setAlpha(pairs.map((one) => [one.suggested, one.human])).alpha,
    perTheme,
    confidence,
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const mean = (all: readonly number[]): number | null =>
  share(
    all.reduce((sum, one) => sum + one, 0),
    all.length,
  );

function themesOf(pairs: readonly Judged[], named: readonly string[]): ThemeQuality[] {
  const sets = pairs.map((one) => ({ suggested: new Set(one.suggested), human: new Set(one.human) }));
  const seen = new Set(sets.flatMap(({ suggested, human }) => [...suggested, ...human]));
  return [...new Set([...named, ...[...seen].toSorted()])].map((theme) => {
    const votes = sets.map(
      (one) => [one.suggested.has(theme) ? 'yes' : 'no', one.human.has(theme) ? 'yes' : 'no'] as const,
    );
    const suggested = votes.filter(([one]) => one === 'yes').length;
    const support = votes.filter(([, one]) => one === 'yes').length;
    const agreed = votes.filter(([one, other]) => one === 'yes' && other === 'yes').length;
    return {
      theme,
      support,
      suggested,
      agreed,
      precision: share(agreed, suggested),
      recall: share(agreed, support),
      f1: share(2 * agreed, suggested + support),
      kappa: cohenKappa(votes).kappa,
    };
  });
}

/**
 * The percentile bootstrap interval of a mean of values between 0 and 1: values are drawn again with replacement
 * `resamples` times, and the middle part of the means is kept.
 */
export function bootstrapMean(
  values: readonly number[],
  { seed, resamples, confidence }: { seed: number; resamples: number; confidence: Confidence },
): { low: number | null; high: number | null } {
  const [first] = values;
  if (first === undefined) return { low: null, high: null };
  if (values.every((value) => value === first))
    return wilson(first * values.length, values.length, confidence);
  const drawn = seeded(seed);
  const means = Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let at = 0; at < values.length; at++) sum += values[Math.floor(drawn() * values.length)] ?? 0;
    return sum / values.length;
  }).toSorted();
  const at = (quantile: number): number => means[Math.round(quantile * (resamples - 1))] ?? first;
  return { low: at((1 - confidence) / 2), high: at((1 + confidence) / 2) };
}
