import { type WeightCost, weightCost } from './weights.ts';

/** What a person answered to each characteristic; null or left out where it is not known. */
export type Characteristics = Readonly<Record<string, string | null | undefined>>;

export interface RakeOptions {
  /** Weights to start from, one a person; all 1 otherwise. */
  base?: readonly number[];
  /** No weight more than this many times the mean weight. */
  cap?: number;
  /** No weight less than this many times the mean weight. */
  floor?: number;
  rounds?: number;
  /** Done when no share differs from its target by more than this. */
  tolerance?: number;
}

/** A share after weighting against the share it was to reach. */
export interface Margin {
  characteristic: string;
  key: string;
  target: number;
  reached: number;
}

export interface Raked extends WeightCost {
  /** One a person, mean 1. */
  weights: number[];
  converged: boolean;
  rounds: number;
  /** The share furthest from its target; null where there was nothing to weight by. */
  worst: Margin | null;
  margins: Margin[];
  /** People whose weight the cap or the floor holds. */
  trimmed: number;
  /** Groups that live there and of whom nobody answered: no weight can speak for them. */
  unheard: { characteristic: string; key: string; share: number }[];
  /** Answers that the population does not know; they are left as they are for that characteristic. */
  unknownTo: { characteristic: string; key: string; count: number }[];
}

interface Side {
  characteristic: string;
  keys: string[];
  /** Of each person the place of their answer in `keys`, −1 where it is not known. */
  at: Int32Array;
  targets: number[];
}

/**
 * Weights people so that their shares agree with the population in several characteristics at once, by
 * iterative proportional fitting. Targets are counts or shares of each group. People whose answer is
 * not known keep their weight for that characteristic, and the shares are those of the others. Groups of whom
 * nobody answered are left out of the targets and told. The result is the same whatever the scale of the targets.
 *
 * Deming & Stephan (1940), On a least squares adjustment of a sampled frequency table, Annals of Mathematical
 * Statistics 11, 427–444. Capping within the rounds as Izrael, Battaglia & Frankel (2009), SAS Global Forum 247.
 */
export function rake(
  people: readonly Characteristics[],
  population: Readonly<Record<string, Readonly<Record<string, number>>>>,
  { base, cap, floor, rounds = 200, tolerance = 1e-8 }: RakeOptions = {},
): Raked {
  if (base && base.length !== people.length) throw new RangeError('There is not one base weight a person');
  if (cap !== undefined && cap < 1) throw new RangeError('A cap under the mean weight cannot be kept');
  if (floor !== undefined && (floor < 0 || floor > 1)) throw new RangeError('A floor lies between 0 and 1');
  const unheard: Raked['unheard'] = [];
  const unknownTo: Raked['unknownTo'] = [];
  const sides = Object.entries(population).map(([characteristic, counts]) =>
    sideOf(characteristic, counts, people, { unheard, unknownTo }),
  );
  // People who answered alike and start alike stay alike: one weight for all of them.
  const { cellOf, counts, first } = cellsOf(sides, people.length, base);
  const grouped = sides.map((side) => ({
    ...side,
    at: Int32Array.from(first, (person) => side.at[person] ?? -1),
  }));
  const weights = Float64Array.from(first, (person) => base?.[person] ?? 1);
  toMeanOne(weights, counts);

  let round = 0;
  let margins = marginsOf(grouped, weights, counts);
  let moved = Number.POSITIVE_INFINITY;
  while (furthest(margins) > tolerance && round < rounds && moved > STILL) {
    const before = weights.slice();
    for (const side of grouped) reweigh(side, weights, counts);
    toMeanOne(weights, counts);
    trim(weights, counts, cap, floor);
    margins = marginsOf(grouped, weights, counts);
    moved = weights.reduce((most, weight, at) => Math.max(most, Math.abs(weight - (before[at] ?? 0))), 0);
    round++;
  }
  const isHeld = (weight: number): boolean =>
    (cap !== undefined && weight >= cap * (1 - 1e-9)) ||
    (floor !== undefined && weight <= floor * (1 + 1e-9));
  const all = Array.from(cellOf, (cell) => weights[cell] ?? 0);
  return {
    ...weightCost(all),
    weights: all,
    converged: furthest(margins) <= tolerance,
    rounds: round,
    worst: margins.toSorted((one, other) => off(other) - off(one))[0] ?? null,
    margins,
    trimmed: all.filter(isHeld).length,
    unheard,
    unknownTo,
  };
}

/** Where no weight moves by more than this in a round, no further round will change anything. */
const STILL = 1e-12;

/** Puts people with the same answers and the same base weight in one cell; `first` is one person of each. */
function cellsOf(sides: readonly Side[], people: number, base: readonly number[] | undefined) {
  const cells = new Map<string, number>();
  const cellOf = new Int32Array(people);
  const counts: number[] = [];
  const first: number[] = [];
  for (let person = 0; person < people; person++) {
    let key = base ? String(base[person]) : '';
    for (const side of sides) key += ` ${side.at[person]}`;
    const cell = cells.get(key) ?? cells.size;
    if (cell === cells.size) {
      cells.set(key, cell);
      first.push(person);
    }
    counts[cell] = (counts[cell] ?? 0) + 1;
    cellOf[person] = cell;
  }
  return { cellOf, counts: Float64Array.from(counts), first };
}

function sideOf(
  characteristic: string,
  counts: Readonly<Record<string, number>>,
  people: readonly Characteristics[],
  { unheard, unknownTo }: Pick<Raked, 'unheard' | 'unknownTo'>,
): Side {
  const seen = new Map<string, number>();
  for (const person of people) {
    const key = person[characteristic];
    if (key !== null && key !== undefined) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const lives = Object.entries(counts).filter(([, count]) => count > 0);
  const all = lives.reduce((sum, [, count]) => sum + count, 0);
  const heard = lives.filter(([key]) => seen.has(key));
  const total = heard.reduce((sum, [, count]) => sum + count, 0);
  for (const [key, count] of lives)
    if (!seen.has(key)) unheard.push({ characteristic, key, share: count / all });
  const keys = heard.map(([key]) => key);
  for (const [key, count] of seen) if (!keys.includes(key)) unknownTo.push({ characteristic, key, count });
  const places = new Map(keys.map((key, at) => [key, at]));
  return {
    characteristic,
    keys,
    at: Int32Array.from(people, (person) => places.get(person[characteristic] ?? '') ?? -1),
    targets: heard.map(([, count]) => count / total),
  };
}

const off = ({ target, reached }: Margin): number => Math.abs(target - reached);
const furthest = (margins: readonly Margin[]): number =>
  margins.reduce((most, one) => Math.max(most, off(one)), 0);

function sumsOf({ keys, at }: Side, weights: Float64Array, counts: Float64Array) {
  const sums = new Float64Array(keys.length);
  let total = 0;
  for (const [cell, place] of at.entries()) {
    if (place < 0) continue;
    const weight = (weights[cell] ?? 0) * (counts[cell] ?? 0);
    sums[place] = (sums[place] ?? 0) + weight;
    total += weight;
  }
  return { sums, total };
}

const marginsOf = (sides: readonly Side[], weights: Float64Array, counts: Float64Array): Margin[] =>
  sides.flatMap((side) => {
    const { sums, total } = sumsOf(side, weights, counts);
    return side.keys.map((key, at) => ({
      characteristic: side.characteristic,
      key,
      target: side.targets[at] ?? 0,
      reached: total === 0 ? 0 : (sums[at] ?? 0) / total,
    }));
  });

function reweigh(side: Side, weights: Float64Array, counts: Float64Array): void {
  const { sums, total } = sumsOf(side, weights, counts);
  const factors = side.targets.map((target, at) => (sums[at] ? (target * total) / sums[at] : 1));
  for (const [cell, place] of side.at.entries())
    if (place >= 0) weights[cell] = (weights[cell] ?? 0) * (factors[place] ?? 1);
}

const sumBy = (counts: Float64Array, of: (cell: number) => number): number =>
  counts.reduce((sum, count, cell) => sum + count * of(cell), 0);

const meanOf = (weights: Float64Array, counts: Float64Array): number =>
  sumBy(counts, (cell) => weights[cell] ?? 0) / sumBy(counts, () => 1);

function toMeanOne(weights: Float64Array, counts: Float64Array): void {
  const mean = meanOf(weights, counts);
  if (mean > 0) for (const [cell, weight] of weights.entries()) weights[cell] = weight / mean;
}

/** Holds weights between floor and cap with their mean at 1: what is cut off is spread over the others. */
function trim(weights: Float64Array, counts: Float64Array, cap = Number.POSITIVE_INFINITY, floor = 0): void {
  const people = sumBy(counts, () => 1);
  for (let pass = 0; pass < 100; pass++) {
    for (const [cell, weight] of weights.entries()) weights[cell] = Math.min(cap, Math.max(floor, weight));
    const mean = meanOf(weights, counts);
    if (Math.abs(mean - 1) < 1e-12) return;
    // Only those free to move take the difference.
    const isFree = (weight: number): boolean => (mean < 1 ? weight < cap : weight > floor);
    const free = sumBy(counts, (cell) => (isFree(weights[cell] ?? 0) ? (weights[cell] ?? 0) : 0));
    if (free === 0) return;
    const factor = 1 + ((1 - mean) * people) / free;
    for (const [cell, weight] of weights.entries()) if (isFree(weight)) weights[cell] = weight * factor;
  }
}
