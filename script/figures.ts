import { workedOn } from '../src/analysis/identifiers/corpus/corpus.ts';
import { heldOut } from '../src/analysis/identifiers/corpus/held-out.ts';
import { measure } from '../src/analysis/identifiers/measure.ts';
import { printCalendarFigures } from './calendar-figures.ts';
import { printChartFigures } from './charts-figures.ts';
import { printCodingFigures } from './coding-figures.ts';
import { printDisclosureFigures } from './disclosure-figures.ts';
import { printEarlyWarningFigures } from './early-warning-figures.ts';
import { printRepresentativenessFigures } from './representativeness-figures.ts';

/** Prints how the scanner of identifiers and the reader of dates do on texts whose answers are known. */

const isDetailed = process.argv.includes('--detail');
const hundredths = (share: number): string => `${(share * 100).toFixed(1)} %`;

const columns = ['kind', 'written', 'found', 'missed', 'extra', 'recall', 'precision'];

const printTable = (title: string, texts: readonly string[]): void => {
  const figures = measure(texts);
  const rows = figures.map((one) => [
    one.kind,
    String(one.written),
    String(one.found),
    String(one.missed.length),
    String(one.extra.length),
    hundredths(one.recall),
    hundredths(one.precision),
  ]);
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  console.log(`${title}: ${texts.length} texts\n`);
  console.log(line(columns));
  console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  for (const row of rows) console.log(line(row));
  if (isDetailed)
    for (const { kind, missed, extra } of figures) {
      for (const text of missed) console.log(`missed ${kind}: ${text}`);
      for (const text of extra) console.log(`extra ${kind}: ${text}`);
    }
  console.log('');
};

printTable('Personal identifiers, texts the rules were tuned on', workedOn);
printTable('Personal identifiers, texts held out', heldOut);
console.log('written: what the texts hold; found: wholly covered by a find of the same kind;');
console.log('extra: finds that touch nothing written; precision: finds that touch something written.');
console.log('');
printCalendarFigures(isDetailed);
await printCodingFigures();
printRepresentativenessFigures(isDetailed);
await printChartFigures(isDetailed);
printEarlyWarningFigures();
await printDisclosureFigures(isDetailed);
if (!isDetailed) console.log('npm run figures -- --detail lists what was missed, extra, kept or wrong.');
