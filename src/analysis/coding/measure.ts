import type { Coded } from './coding.ts';
import { MODEL_VERSION } from './model-version.ts';
import { NOT_POSSIBLE } from './non-answers.ts';
import { qualityOfClasses, qualityOfSets, type ThemeQuality } from './quality.ts';
import { type Band, bandsOf, calibrationError } from './reliability.ts';
import { sideOf } from './sentiments.ts';
import { type Example, textsOf } from './training/examples.ts';
import type { Cuts } from './training/train.ts';
import { isAgreed } from './training/train.ts';

interface SetFigures {
  comments: number;
  micro: number;
  macro: number;
}

/** How well the coding did on comments that the model coding them had not seen. */
export interface CodingFigures {
  version: string;
  cuts: Cuts;
  /** All comments; those that say something, without "did not answer"; each different text once. */
  all: SetFigures;
  answered: SetFigures;
  different: SetFigures;
  sentiment: {
    comments: number;
    sides: { accuracy: number; macro: number };
    five: { accuracy: number; macro: number };
  };
  themes: (ThemeQuality & { theme: string })[];
  /** Reliability of the confidence in a set, in a single suggested theme, and in the side of a sentiment. */
  reliability: Record<'set' | 'theme' | 'sentiment', { bands: Band[]; error: number }>;
}

/** Compares what was suggested with what people gave. All three lists are in the same order. */
export function measureCoding(
  examples: readonly Example[],
  coded: readonly Coded[],
  themes: readonly string[],
  cuts: Cuts,
): CodingFigures {
  const texts = textsOf(examples);
  const chosen = coded.map((one) => one.themes.map(({ theme }) => themes.indexOf(theme)));
  const every = [...examples.keys()];
  const setFigures = (of: readonly number[]) => {
    const wanted = new Uint8Array(of.length * themes.length);
    const given = new Uint8Array(of.length * themes.length);
    of.forEach((i, n) => {
      for (const k of examples[i]?.themes ?? []) wanted[n * themes.length + k] = 1;
      for (const k of chosen[i] ?? []) given[n * themes.length + k] = 1;
    });
    const { micro, macro, labels } = qualityOfSets(wanted, given, themes.length);
    return { comments: of.length, micro, macro, labels };
  };
  const short = ({ comments, micro, macro }: SetFigures): SetFigures => ({ comments, micro, macro });
  const whole = setFigures(every);
  const notPossible = themes.indexOf(NOT_POSSIBLE);
  const answered = every.filter((i) => !(examples[i]?.themes.includes(notPossible) ?? false));
  const seen = new Set<string>();
  const different = every.filter((i) => {
    const key = `${examples[i]?.question} ${texts[i]}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const felt = every.filter((i) => (examples[i]?.sentiment ?? 0) > 0);
  const wanted = felt.map((i) => examples[i]?.sentiment ?? 0);
  const given = felt.map((i) => coded[i]?.sentiment ?? 3);
  const reliability = (said: number[], right: boolean[]) => {
    const bands = bandsOf(said, right);
    return { bands, error: calibrationError(bands) };
  };
  const suggested = answered.flatMap((i) =>
    (coded[i]?.themes ?? []).map(({ theme, confidence }) => ({
      confidence,
      isRight: examples[i]?.themes.includes(themes.indexOf(theme)) ?? false,
    })),
  );
  return {
    version: MODEL_VERSION,
    cuts,
    all: short(whole),
    answered: short(setFigures(answered)),
    different: short(setFigures(different)),
    sentiment: {
      comments: felt.length,
      sides: qualityOfClasses(wanted.map(sideOf), given.map(sideOf), [1, 2, 3]),
      five: qualityOfClasses(wanted, given, [1, 2, 3, 4, 5]),
    },
    themes: whole.labels.map((one, k) => ({ theme: themes[k] ?? '', ...one })),
    reliability: {
      set: reliability(
        answered.map((i) => coded[i]?.confidence ?? 0),
        answered.map((i) => {
          const [one, example] = [coded[i], examples[i]];
          return one !== undefined && example !== undefined && isAgreed(one, example, themes);
        }),
      ),
      theme: reliability(
        suggested.map(({ confidence }) => confidence),
        suggested.map(({ isRight }) => isRight),
      ),
      sentiment: reliability(
        felt.map((i) => coded[i]?.sentimentConfidence ?? 0),
        felt.map((_, n) => sideOf(given[n] ?? 3) === sideOf(wanted[n] ?? 0)),
      ),
    },
  };
}
