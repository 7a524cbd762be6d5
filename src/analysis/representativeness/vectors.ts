/** Figures of others to hold ours against. Numbers are facts; where they come from is said beside each. */

const newcombe = 'Newcombe 1998, Statistics in Medicine 17, 857–872, method 3';

/** Score intervals: n, of, low, high. */
export const intervalVectors = {
  source: newcombe,
  places: 4,
  intervals: [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ],
} as const;

/** A table to be fitted to totals of its characteristics. Cells that are 0 are left out. */
export interface RakingVector {
  name: string;
  source: string;
  totals: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The keys of a cell in the order of `totals`, what it holds, and what it holds when fitted. */
  cells: readonly (readonly [keys: string, count: number, fitted: number])[];
  places: number;
}

const survey = "fitted by rake() of R's survey package 4.1.1 (Lumley)";

export const rakingVectors: readonly RakingVector[] = [
  {
    name: 'schools by type and target',
    source: `example of rake() in R's survey package: apiclus1, Academic Performance Index; ${survey}`,
    totals: { type: { E: 4421, H: 755, M: 1018 }, met: { No: 1072, Yes: 5122 } },
    cells: [
      ['E No', 12, 478.070835],
      ['E Yes', 132, 3942.929165],
      ['H No', 3, 201.3765877],
      ['H Yes', 11, 553.6234123],
      ['M No', 8, 392.5525773],
      ['M Yes', 17, 625.4474227],
    ],
    places: 6,
  },
  {
    name: 'women by age and marital status',
    source: `Bishop, Fienberg & Holland 1975, Discrete Multivariate Analysis, chapter 3 (also SAS/IML example 9.14); ${survey}`,
    totals: {
      age: { a: 1412, b: 1402, c: 1450, d: 1541, e: 1681, f: 1532, g: 1662, h: 7644 },
      status: { single: 3988, married: 11702, widowed: 2634 },
    },
    cells: [
      ['a single', 1306, 1325.268],
      ['a married', 83, 86.732],
      ['b single', 619, 615.557],
      ['b married', 765, 783.3932],
      ['b widowed', 3, 3.0498],
      ['c single', 263, 253.9375],
      ['c married', 1194, 1187.1788],
      ['c widowed', 9, 8.8837],
      ['d single', 173, 165.1272],
      ['d married', 1372, 1348.551],
      ['d widowed', 28, 27.3218],
      ['e single', 171, 173.4131],
      ['e married', 1393, 1454.7138],
      ['e widowed', 51, 52.8731],
      ['f single', 159, 147.214],
      ['f married', 1372, 1308.1177],
      ['f widowed', 81, 76.6683],
      ['g single', 208, 202.3271],
      ['g married', 1350, 1352.2756],
      ['g widowed', 108, 107.3973],
      ['h single', 1116, 1105.1562],
      ['h married', 4100, 4181.0379],
      ['h widowed', 2329, 2357.8059],
    ],
    places: 4,
  },
  {
    name: 'three characteristics at once',
    source: `a table of 4 × 2 × 3 cells; ${survey}`,
    totals: {
      age: { 1: 20, 2: 30, 3: 35, 4: 15 },
      sex: { 1: 52, 2: 48 },
      place: { 1: 27, 2: 39, 3: 34 },
    },
    cells: [
      ['1 1 1', 1, 1.791428],
      ['2 1 1', 3, 3.664428],
      ['3 1 1', 6, 9.373866],
      ['4 1 1', 1, 0.707405],
      ['1 2 1', 5, 4.850859],
      ['2 2 1', 5, 3.307532],
      ['3 2 1', 3, 2.538271],
      ['4 2 1', 2, 0.76621],
      ['1 1 2', 2, 4.061326],
      ['2 1 2', 5, 6.922983],
      ['3 1 2', 2, 3.541896],
      ['4 1 2', 7, 5.613125],
      ['1 2 2', 4, 4.39893],
      ['2 2 2', 5, 3.749233],
      ['3 2 2', 8, 7.672644],
      ['4 2 2', 7, 3.039863],
      ['1 1 3', 1, 2.351012],
      ['2 1 3', 5, 8.015126],
      ['3 1 3', 2, 4.100652],
      ['4 1 3', 2, 1.856752],
      ['1 2 3', 2, 2.546444],
      ['2 2 3', 5, 4.340698],
      ['3 2 3', 7, 7.77267],
      ['4 2 3', 6, 3.016646],
    ],
    places: 6,
  },
];

/** The design effect of the weights of the schools above: 183 of them, as R's survey package gives it. */
export const designEffectVector = { source: survey, designEffect: 1.051656696, places: 9 } as const;
