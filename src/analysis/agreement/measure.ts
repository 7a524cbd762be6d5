import { intervalAlpha, nominalAlpha, ordinalAlpha, type Units } from './alpha.ts';
import { cohenKappa, type Pair } from './kappa.ts';
import { sampleSize } from './sample-size.ts';
import { setAlpha } from './sets.ts';
import {
  cohen1960,
  cohen1968,
  krejcieAndMorgan,
  krippendorffBinary,
  krippendorffMissing,
  krippendorffNominal,
  sets,
} from './vectors.ts';

/** A figure that somebody else published or computed, and ours. */
export interface Vector {
  what: string;
  source: string;
  theirs: number;
  ours: number;
  /** Decimal places in which theirs is given. */
  places: number;
}

const pairsOf = (counts: readonly (readonly number[])[]): Pair[] =>
  counts.flatMap((row, one) =>
    row.flatMap((count, other) => Array.from({ length: count }, (): Pair => [String(one), String(other)])),
  );

/** One row a unit, from one line a coder; '.' is a value that is missing. */
const unitsOf = (coders: readonly string[]): Units<string> =>
  [...(coders[0] ?? '')].map((_, at) =>
    coders.map((line) => {
      const value = line[at] ?? '.';
      return value === '.' ? null : value;
    }),
  );

const numbersOf = (coders: readonly string[]): Units<number> =>
  unitsOf(coders).map((unit) => unit.map((value) => (value === null ? null : Number(value))));

/** Every figure of this folder that can be held against somebody else's. */
export function measureAgreement(): Vector[] {
  const vector = (what: string, source: string, theirs: number, ours: number | null, places = 3): Vector => ({
    what,
    source,
    theirs,
    ours: ours ?? Number.NaN,
    places,
  });
  const weighted = cohenKappa(pairsOf(cohen1968.counts), {
    disagreement: (one, other) => cohen1968.disagreement[Number(one)]?.[Number(other)] ?? 0,
  });
  const [binary, names, missing] = [krippendorffBinary, krippendorffNominal, krippendorffMissing];
  return [
    vector("Cohen's kappa", cohen1960.source, cohen1960.kappa, cohenKappa(pairsOf(cohen1960.counts)).kappa),
    vector("Cohen's weighted kappa", cohen1968.source, cohen1968.kappa, weighted.kappa),
    vector(
      'alpha, two categories',
      binary.source,
      binary.nominal,
      nominalAlpha(unitsOf(binary.coders)).alpha,
    ),
    vector('alpha, nominal', names.source, names.nominal, nominalAlpha(unitsOf(names.coders)).alpha),
    vector(
      'alpha, nominal, values missing',
      missing.source,
      missing.nominal,
      nominalAlpha(unitsOf(missing.coders)).alpha,
    ),
    vector(
      'alpha, ordinal, values missing',
      missing.source,
      missing.ordinal,
      ordinalAlpha(numbersOf(missing.coders)).alpha,
    ),
    vector(
      'alpha, interval, values missing',
      missing.source,
      missing.interval,
      intervalAlpha(numbersOf(missing.coders)).alpha,
    ),
    vector(
      'alpha of sets, MASI distance',
      sets.source,
      sets.alpha,
      setAlpha(sets.units.map((unit) => unit.map((themes) => [...themes]))).alpha,
      12,
    ),
    ...krejcieAndMorgan.sizes.map(([of, size]) =>
      vector(
        `Sample of ${of} for ± 5 points`,
        krejcieAndMorgan.source,
        size,
        sampleSize({ within: 0.05, of }),
        0,
      ),
    ),
  ];
}
