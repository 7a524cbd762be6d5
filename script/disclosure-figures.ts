import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { disclosureRules, organisationRule } from '../reference/disclosure-rules.ts';
import { scoreRules } from '../reference/score-scales.ts';
import { protectTable } from '../src/analysis/disclosure/disclosure.ts';
import { measureDisclosure } from '../src/analysis/disclosure/measure.ts';
import { chance } from '../src/analysis/disclosure/random-tables.ts';
import { measureVectors, type Vectors } from '../src/analysis/friends-and-family/vectors.ts';

const rules = [...disclosureRules, organisationRule(5, { zeroShown: false })];
const columns = [
  'rule',
  'tables',
  'cells',
  'hidden',
  'for others',
  'share',
  'recovered',
  'narrowed',
  'exposed',
];

/** Prints how hidden counts stand up to the attack, and NHS England's vectors; `isDetailed` names what fails. */
export async function printDisclosureFigures(isDetailed: boolean): Promise<void> {
  console.log('Small numbers: published tables attacked as linear constraints\n');
  const figures = rules.map((rule) => ({ key: rule.key, ...measureDisclosure(rule, 1000) }));
  const rows = figures.map((one) => [
    one.key,
    String(one.tables),
    String(one.cells),
    String(one.primary),
    String(one.secondary),
    `${((one.secondary / one.cells) * 100).toFixed(1)} %`,
    String(one.recovered.length),
    String(one.narrowed.length),
    String(one.exposed),
  ]);
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  console.log(line(columns));
  console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  for (const row of rows) console.log(line(row));
  if (isDetailed)
    for (const { key, recovered, narrowed } of figures)
      for (const one of [...recovered, ...narrowed]) console.log(`${key}: table ${one}`);
  console.log(
    '\ncells: not 0, totals too; hidden: by the rule; for others: so that totals do not give those back;',
  );
  console.log('recovered: worked out all the same; narrowed: known closer than rule and zeros say.\n');
  for (const length of [33, 400]) console.log(`${length} by 12: ${timeOf(length).toFixed(1)} ms`);
  await printVectors();
}

/** Milliseconds to protect a table of so many rows and 12 columns, the middle of five. */
function timeOf(length: number): number {
  const next = chance(5);
  const table = Array.from({ length }, () => Array.from({ length: 12 }, () => Math.floor(next() ** 4 * 120)));
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    protectTable(table, organisationRule(5));
    return performance.now() - start;
  });
  return times.toSorted((one, other) => one - other)[2] ?? 0;
}

async function printVectors(): Promise<void> {
  const file = join(import.meta.dirname, '../../shared/data/friends-and-family/nhs-england-vectors.json');
  if (!existsSync(file)) {
    console.log("\nNHS England's Friends and Family Test vectors do not lie beside the project.\n");
    return;
  }
  const vectors = JSON.parse(await readFile(file, 'utf8')) as Vectors;
  const { met, missed } = measureVectors(vectors, scoreRules[1]);
  console.log(`\nNHS England's Friends and Family Test vectors: ${met.length} met, ${missed.length} missed`);
  for (const name of missed) console.log(`missed: ${name}`);
  console.log('');
}
