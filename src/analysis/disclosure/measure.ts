import { allHidden, attack, isNarrowed, isRecovered } from './attack.ts';
import { protect } from './protect.ts';
import { randomTable } from './random-tables.ts';
import type { DisclosureRule } from './rule.ts';

/** How protection stood up to the attack on random tables. */
export interface DisclosureFigure {
  tables: number;
  /** Numbers that are not 0, totals among them. */
  cells: number;
  /** Hidden by the rule, and hidden to protect those. */
  primary: number;
  secondary: number;
  /** Hidden and worked out all the same; named as "seed: key". */
  recovered: string[];
  /** Small counts of which a reader knows more than the rule and the zeros say. */
  narrowed: string[];
  /** Said by `protect` itself to be recoverable. */
  exposed: number;
}

/** Protects and attacks the random tables of the seeds from 0 to `tables` - 1. */
export function measureDisclosure(rule: DisclosureRule, tables: number): DisclosureFigure {
  const figure: DisclosureFigure = {
    tables,
    cells: 0,
    primary: 0,
    secondary: 0,
    recovered: [],
    narrowed: [],
    exposed: 0,
  };
  for (let seed = 0; seed < tables; seed++) {
    const { table } = randomTable(seed);
    const published = protect(table, rule);
    figure.cells += table.cells.filter(({ count }) => count > 0).length;
    figure.exposed += published.exposed.length;
    const anyway = new Map(attack(table, allHidden(table, rule), rule).map((guess) => [guess.key, guess]));
    for (const guess of attack(table, published, rule)) {
      figure[guess.suppressed]++;
      if (isRecovered(guess)) figure.recovered.push(`${seed}: ${guess.key}`);
      if (isNarrowed(guess, anyway.get(guess.key) ?? guess, rule))
        figure.narrowed.push(`${seed}: ${guess.key}`);
    }
  }
  return figure;
}
