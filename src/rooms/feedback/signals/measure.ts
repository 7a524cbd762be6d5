import { binomial, randomFrom } from '../../../analysis/control-charts/chance.ts';
import { promised } from '../../../analysis/control-charts/signal-rules.ts';
import { findSignals, MONTHS, type Series } from './signal.ts';

export interface FalseAlarms {
  /** Series watched together, and how many times the whole was tried. */
  series: number;
  trials: number;
  /** False alarms that came new in the last month, for each time it was tried. */
  aMonth: number;
  /** What the rules promise at most. */
  promisedAMonth: number;
  /** Signals listed of all 24 months, for each time. */
  listed: number;
}

/** Runs the whole of early warning on series of pure chance, in which nothing ever changes. */
export function measureFalseAlarms({ series = 60, trials = 100, seed = 4 } = {}): FalseAlarms {
  const random = randomFrom(seed);
  let last = 0;
  let listed = 0;
  let promise = 0;
  for (let trial = 0; trial < trials; trial++) {
    const { found, rules, charted } = findSignals(
      Array.from({ length: series }, (_, at) => chanceSeries(random, at)),
    );
    promise += promised(rules) * charted;
    listed += found.length;
    // Without its last month the same signal would not be there: it came with it.
    last += found.filter(
      ({ from, to, kind }) => to === month(MONTHS - 1) && (kind !== 'above' || from === to),
    ).length;
  }
  return {
    series,
    trials,
    aMonth: last / trials,
    promisedAMonth: promise / trials,
    listed: listed / trials,
  };
}

const START = Temporal.PlainYearMonth.from('2010-10');
const month = (at: number): string => START.add({ months: at }).toString();

/** Places and themes of all sizes: from 7 to some 60 comments a month, of 60 to 400. */
function chanceSeries(random: () => number, at: number): Series {
  const of = 60 + (at % 18) * 20;
  const share = 0.12 + (at % 5) * 0.01;
  return {
    themeId: `theme ${at}`,
    placeId: null,
    months: Array.from({ length: MONTHS }, (_, one) => ({
      month: month(one),
      count: binomial(random, of, share),
      of,
    })),
  };
}
