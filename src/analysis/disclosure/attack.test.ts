import load from 'highs';
import { describe, expect, it } from 'vitest';
import { disclosureRules, getDisclosureRule, organisationRule } from '../../../reference/disclosure-rules.ts';
import { allHidden, attack, isNarrowed, isRecovered } from './attack.ts';
import { measureDisclosure } from './measure.ts';
import { type Published, protect } from './protect.ts';
import { randomTable } from './random-tables.ts';
import { type DisclosureRule, shown, windowOf } from './rule.ts';
import type { Table } from './table.ts';

const own = organisationRule(5);

/** The table with the small counts hidden and nothing else: what somebody does who forgets the totals. */
const hiddenCarelessly = (table: Table, rule: DisclosureRule): Published => ({
  cells: new Map(table.cells.map(({ key, count }) => [key, shown(count, rule)])),
  exposed: [],
});

describe('the attack', () => {
  it('gets small counts back from totals where only they are hidden', () => {
    let recovered = 0;
    for (let seed = 0; seed < 100; seed++) {
      const { table } = randomTable(seed);
      recovered += attack(table, hiddenCarelessly(table, own), own).filter(isRecovered).length;
    }
    expect(recovered).toBeGreaterThan(100);
  });

  it('recovers nothing from 1,000 tables, and narrows no small count beyond what rule and zeros say', () => {
    const { recovered, narrowed, exposed, primary, secondary, cells } = measureDisclosure(own, 1000);
    expect({ recovered, narrowed, exposed }).toEqual({ recovered: [], narrowed: [], exposed: 0 });
    expect(primary).toBeGreaterThan(5000);
    expect(secondary / cells).toBeLessThan(0.15);
  }, 120_000);

  it.each([...disclosureRules, organisationRule(5, { zeroShown: false }), organisationRule(11)])(
    'recovers nothing under the rule $key',
    (rule) => {
      const { recovered, narrowed, exposed } = measureDisclosure(rule, 200);
      expect({ recovered, narrowed, exposed }).toEqual({ recovered: [], narrowed: [], exposed: 0 });
    },
    120_000,
  );
});

/** The published table as HiGHS reads it: whole numbers, the sums, and what is known of each; no true count. */
function programme(table: Table, published: Published, rule: DisclosureRule, objective: string): string {
  const name = new Map(table.cells.map(({ key }, at) => [key, `x${at}`]));
  const bounds = table.cells.map(({ key, count }) => {
    const cell = published.cells.get(key);
    if (cell?.suppressed) {
      const high = cell.suppressed === 'primary' && rule.roundTo !== null ? ` <= ${rule.hidden.to}` : '';
      return `${rule.hidden.from} <= ${name.get(key)}${high}`;
    }
    const { low, high } = windowOf(count, rule);
    return `${low} <= ${name.get(key)} <= ${high}`;
  });
  const sums = table.relations.map(
    ({ total, parts }, at) =>
      `r${at}: ${name.get(total)} ${parts.map((part) => `- ${name.get(part)}`).join(' ')} = 0`,
  );
  return `${objective}\nSubject To\n${sums.join('\n')}\nBounds\n${bounds.join('\n')}\nGeneral\n${[...name.values()].join(' ')}\nEnd\n`;
}

it('finds the same as HiGHS, an independent solver for whole numbers, which recovers nothing either', async () => {
  const solver = await load();
  const solved = (text: string): number => {
    const solution = solver.solve(text);
    return solution.Status === 'Optimal' ? Math.round(solution.ObjectiveValue) : Infinity;
  };
  let compared = 0;
  for (let seed = 3; seed < 1000; seed += 29) {
    const rule = seed % 2 === 0 ? own : getDisclosureRule('hospital-episodes-2018');
    const { table } = randomTable(seed);
    const published = protect(table, rule);
    const guesses = attack(table, published, rule);
    const anyway = new Map(attack(table, allHidden(table, rule), rule).map((guess) => [guess.key, guess]));
    for (const guess of guesses.slice(0, 12)) {
      const cell = `x${table.cells.findIndex(({ key }) => key === guess.key)}`;
      const low = solved(programme(table, published, rule, `Minimize\n obj: ${cell}`));
      const high = solved(programme(table, published, rule, `Maximize\n obj: ${cell}`));
      expect(low).toBeGreaterThanOrEqual(guess.low - 1e-6);
      expect(low).toBeLessThanOrEqual(guess.leastWhole);
      expect(high).toBeGreaterThanOrEqual(guess.greatestWhole);
      if (high < Infinity) expect(high).toBeLessThanOrEqual(guess.high + 1e-6);
      const asSolved = { ...guess, leastWhole: low, greatestWhole: high };
      expect(isRecovered(asSolved)).toBe(false);
      expect(isNarrowed(asSolved, anyway.get(guess.key) ?? guess, rule)).toBe(false);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(150);
}, 120_000);
