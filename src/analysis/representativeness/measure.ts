import { wilson } from './interval.ts';
import { rake } from './rake.ts';
import { designEffectVector, intervalVectors, type RakingVector, rakingVectors } from './vectors.ts';

/** A figure that somebody else published or computed, and ours. */
export interface Vector {
  what: string;
  source: string;
  theirs: number;
  ours: number;
  /** Decimal places in which theirs is given. */
  places: number;
}

/** Whether ours, rounded as theirs is, is theirs. */
export const agrees = ({ theirs, ours, places }: Vector): boolean =>
  Math.abs(theirs - ours) <= 0.5000001 * 10 ** -places;

/** The fitted cells of a table: each cell is one person with its count as the base weight. */
export function fitCells({ totals, cells }: RakingVector): number[] {
  const characteristics = Object.keys(totals);
  const people = cells.map(([keys]) => {
    const parts = keys.split(' ');
    return Object.fromEntries(characteristics.map((name, at) => [name, parts[at] ?? null]));
  });
  const { weights } = rake(people, totals, {
    base: cells.map(([, count]) => count),
    rounds: 5000,
    tolerance: 1e-13,
  });
  const total = Object.values(Object.values(totals)[0] ?? {}).reduce((sum, one) => sum + one, 0);
  return weights.map((weight) => (weight * total) / cells.length);
}

/** Every figure of this folder that can be held against somebody else's. */
export function measureRepresentativeness(): Vector[] {
  const wilsons = intervalVectors.intervals.flatMap(([n, of, low, high]) => {
    const ours = wilson(n, of);
    const { source, places } = intervalVectors;
    return [
      { what: `Wilson interval, ${n} of ${of}, low`, source, theirs: low, ours: ours.low, places },
      { what: `Wilson interval, ${n} of ${of}, high`, source, theirs: high, ours: ours.high, places },
    ];
  });
  const raked = rakingVectors.flatMap((table) => {
    const ours = fitCells(table);
    return table.cells.map(([keys, , theirs], at) => ({
      what: `Raking, ${table.name}: ${keys}`,
      source: table.source,
      theirs,
      ours: ours[at] ?? Number.NaN,
      places: table.places,
    }));
  });
  return [
    ...wilsons,
    ...raked,
    {
      what: 'Design effect of raking 183 schools',
      source: designEffectVector.source,
      theirs: designEffectVector.designEffect,
      ours: rakedSchools().designEffect,
      places: designEffectVector.places,
    },
  ];
}

/** The schools of the first table, one person each. */
export function rakedSchools() {
  const [schools] = rakingVectors;
  if (!schools) throw new Error('The table of schools is gone');
  const people = schools.cells.flatMap(([keys, count]) => {
    const [type = null, met = null] = keys.split(' ');
    return Array.from({ length: count }, () => ({ type, met }));
  });
  return rake(people, schools.totals, { tolerance: 1e-12 });
}
