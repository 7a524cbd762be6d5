import { type CsvCell, csvLines } from '../files/csv-out.ts';
import { type FlatTable, flatFacts, flatTable } from './flat.ts';
import { DocumentProblem } from './problem.ts';
import { type ReadyReport, readyReport } from './ready.ts';
import type { Report } from './report.ts';

/**
 * One table of the report as CSV in UTF-8 with its mark: that with this place among the report's tables, the first
 * unless told; where there is none, its facts, then the numbers of its chart. Throws `DocumentProblem` where the
 * report has nothing in rows.
 */
export function renderCsv(report: Report, place = 0): Uint8Array {
  const table = tableFor(readyReport(report), place);
  if (!table) throw new DocumentProblem('csv', 'the report has no such table');
  const rows = table.rows.map((row) => row.map(({ text, number }): CsvCell => number ?? text));
  return new TextEncoder().encode(`\ufeff${csvLines([table.heads, ...rows])}`);
}

function tableFor(report: ReadyReport, place: number): FlatTable | undefined {
  const blocks = report.sections.flatMap((section) => section.blocks);
  const tables = blocks.filter((block) => block.kind === 'table').map(flatTable);
  if (tables.length > 0) return tables[place];
  const others = [
    ...blocks.filter((block) => block.kind === 'facts').map(flatFacts),
    ...blocks.filter((block) => block.kind === 'chart').map((chart) => flatTable(chart.table)),
  ];
  return others[place];
}
