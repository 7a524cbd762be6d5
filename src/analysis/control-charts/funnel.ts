import { ChartProblem } from './axis.ts';
import { atMost } from './binomial.ts';

export interface Place {
  name: string;
  count: number;
  of: number;
}

/** Where a place stands: within chance, beyond the 95 % limits, or beyond the 99.8 % limits. */
export type FunnelPosition = 'within' | 'above 95%' | 'above 99.8%' | 'below 95%' | 'below 99.8%';

/** The shares between which a place of this size lies by chance alone. */
export interface FunnelLimits {
  lower95: number;
  upper95: number;
  lower998: number;
  upper998: number;
}

export interface FunnelPlace extends Place, FunnelLimits {
  share: number;
  position: FunnelPosition;
  /** So few that nothing they could answer would lie beyond the 99.8 % limits. */
  isTooFew: boolean;
}

export interface Funnel {
  /** The share that every place would have if only chance told them apart. */
  centre: number;
  places: FunnelPlace[];
  /** How many places chance alone puts beyond the 95 % limits, at most. */
  expectedBeyond95: number;
  /** The limits for drawing, from small places to large. */
  curve: ({ of: number } & FunnelLimits)[];
}

/**
 * A funnel of shares with exact binomial limits at 95 % and 99.8 %, after Spiegelhalter (2005). The centre is what all places have together unless said. A place with
 * nobody in it is left out. Throws `ChartProblem` where a count is not within its denominator.
 */
export function funnel(places: readonly Place[], options: { centre?: number } = {}): Funnel {
  for (const { name, count, of } of places)
    if (!(Number.isInteger(count) && Number.isInteger(of) && count >= 0 && count <= of))
      throw new ChartProblem(`${name}: ${count} of ${of} is no share of people.`);
  const filled = places.filter(({ of }) => of > 0);
  const all = filled.reduce((total, { of }) => total + of, 0);
  if (all === 0) throw new ChartProblem('There is nothing to chart: every place is empty.');
  const centre = options.centre ?? filled.reduce((total, { count }) => total + count, 0) / all;
  const positioned = filled.map((place): FunnelPlace => {
    const limits = limitsOf(place.of, centre);
    const share = place.count / place.of;
    return {
      ...place,
      ...limits,
      share,
      position: positionOf(share, limits),
      isTooFew: limits.lower998 <= 0 && limits.upper998 >= 1,
    };
  });
  return {
    centre,
    places: positioned,
    expectedBeyond95: filled.length * 0.05,
    curve: sizes(filled).map((of) => ({ of, ...limitsOf(of, centre) })),
  };
}

const limitsOf = (of: number, centre: number): FunnelLimits => ({
  lower95: limit(0.025, of, centre),
  upper95: limit(0.975, of, centre),
  lower998: limit(0.001, of, centre),
  upper998: limit(0.999, of, centre),
});

/**
 * The least share that at least so much of chance reaches. Not interpolated between counts: a place lies beyond
 * the limit exactly when chance alone takes a place that far less often than the limit says.
 */
function limit(probability: number, of: number, centre: number): number {
  let low = 0;
  let high = of;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (atMost(middle, of, centre) > probability) high = middle;
    else low = middle + 1;
  }
  return low / of;
}

function positionOf(share: number, { lower95, upper95, lower998, upper998 }: FunnelLimits): FunnelPosition {
  if (share > upper998) return 'above 99.8%';
  if (share < lower998) return 'below 99.8%';
  if (share > upper95) return 'above 95%';
  if (share < lower95) return 'below 95%';
  return 'within';
}

const CURVE_POINTS = 120;

/** Sizes from the smallest place to the largest, closer together where the funnel bends. */
function sizes(places: readonly Place[]): number[] {
  const all = places.map(({ of }) => of);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const steps = Array.from({ length: CURVE_POINTS + 1 }, (_, at) =>
    Math.round(least * (most / least) ** (at / CURVE_POINTS)),
  );
  return [...new Set(steps)];
}
