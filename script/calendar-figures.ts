import { defaultStatusWords } from '../reference/status-words.ts';
import { dateWordings } from '../src/analysis/calendar/corpus/dates.ts';
import { secondWordings } from '../src/analysis/calendar/corpus/second.ts';
import { seedWordings } from '../src/analysis/calendar/corpus/seeds.ts';
import { stateWordings } from '../src/analysis/calendar/corpus/states.ts';
import { measureCalendar } from '../src/analysis/calendar/measure.ts';

const columns = ['wordings', 'written', 'right', 'kept, rightly', 'kept unparsed', 'wrong'];

/** Prints how the dates of plans are read; `isDetailed` lists what was kept and what was wrong. */
export function printCalendarFigures(isDetailed: boolean): void {
  const sets = [
    ['of the five plans', seedWordings],
    ['dates', dateWordings],
    ['states, parts', stateWordings],
    ['second round', secondWordings],
  ] as const;
  const figures = sets.map(([name, wordings]) => ({
    name,
    ...measureCalendar(wordings, defaultStatusWords),
  }));
  const rows = figures.map((one) => [
    one.name,
    ...[one.wordings, one.right, one.keptRightly, one.kept.length, one.wrong.length].map(String),
  ]);
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  console.log('Dates as people write them in plans\n');
  console.log(line(columns));
  console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  for (const row of rows) console.log(line(row));
  if (isDetailed)
    for (const { kept, wrong } of figures) {
      for (const printed of kept) console.log(`kept: ${JSON.stringify(printed)}`);
      for (const { printed, expected, got } of wrong)
        console.log(`wrong: ${JSON.stringify(printed)}\n  expected ${expected}\n  got      ${got}`);
    }
  console.log(
    '\nright: milestones, notes and kinds of doubt are those of the answer; kept, rightly: the answer',
  );
  console.log(
    'too says that nobody could be sure; kept unparsed: readable, and kept as words all the same.\n',
  );
}
