/** Worked examples of the literature. Numbers are facts; where they come from is said beside each. */

/** Cohen (1960), two clinicians and 200 people, as counts. */
export const cohen1960 = {
  source: 'Cohen 1960, Educational and Psychological Measurement 20, table 2',
  counts: [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ],
  kappa: 0.492,
} as const;

/** Cohen (1968): the same 200 with weights of disagreement. */
export const cohen1968 = {
  source: 'Cohen 1968, Psychological Bulletin 70, table 1',
  counts: [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ],
  disagreement: [
    [0, 1, 3],
    [1, 0, 6],
    [3, 6, 0],
  ],
  kappa: 0.348,
} as const;

const source = "Krippendorff 2011, Computing Krippendorff's Alpha-Reliability";

/** Krippendorff (2011), A: two observers, ten units, two categories. */
export const krippendorffBinary = {
  source: `${source}, A`,
  coders: ['0100000010', '1110010000'],
  nominal: 0.095,
} as const;

/** Krippendorff (2011), B: two observers, twelve units, five categories. */
export const krippendorffNominal = {
  source: `${source}, B`,
  coders: ['aabbdcccedda', 'babbbccceddd'],
  nominal: 0.692,
} as const;

/** Krippendorff (2011), C and D: four observers, twelve units, values missing ('.'). */
export const krippendorffMissing = {
  source: `${source}, C and D`,
  coders: ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'],
  nominal: 0.743,
  ordinal: 0.815,
  interval: 0.849,
} as const;

/** Two coders and sets of themes, as NLTK computes alpha with the distances of Passonneau (thirds kept exact). */
export const sets = {
  source: 'NLTK 3.8, AnnotationTask.alpha() with MASI distances',
  units: [
    ['12', '1'],
    ['12', '12'],
    ['1', '1'],
    ['3', '3'],
    ['3', '13'],
    ['4', '4'],
    ['2', '4'],
    ['12', '1'],
    ['12', '123'],
    ['1', '1'],
    ['1', '1'],
  ],
  alpha: 0.5403556771545828,
} as const;

/** Krejcie & Morgan (1970): of how many, how many to ask for ± 5 points at 95 %. They round to the nearest, we up. */
export const krejcieAndMorgan = {
  source: 'Krejcie & Morgan 1970, Educational and Psychological Measurement 30, table 1',
  sizes: [
    [100, 80],
    [200, 132],
    [1000, 278],
    [5000, 357],
    [10000, 370],
  ],
} as const;
