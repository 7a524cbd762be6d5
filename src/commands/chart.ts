import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { CsvError, parse } from 'csv-parse/sync';
import { ChartProblem } from '../analysis/control-charts/axis.ts';
import type { ImprovementDirection, RunLength } from '../analysis/control-charts/special-cause.ts';
import { type XmrChart, type XmrOptions, xmr } from '../analysis/control-charts/xmr.ts';
import { decodeText } from '../platform/files/table-in/read-text.ts';
import { Said, show } from './outcome.ts';

export interface ChartWords {
  improvement?: ImprovementDirection;
  screening?: boolean;
  rebase?: string;
  fixAfter?: string;
  target?: string;
  trend?: string;
  shift?: string;
  twoInThree?: 'between' | 'beyond';
  json?: boolean;
}

/** chart: a control chart of a file. It needs no database. */
export function addChartCommands(program: Command): void {
  program
    .command('chart')
    .description('a control chart (XmR) of a series: what changed, and what only wobbled')
    .argument('<file>', 'a CSV file with the columns x (dates, or numbers in order) and y')
    .addOption(
      new Option('--improvement <direction>', 'which way is better')
        .choices(['increase', 'decrease', 'neutral'])
        .default('increase'),
    )
    .option('--no-screening', 'let moving ranges that stand out make the limits too')
    .option('--rebase <dates>', 'where the mean and the limits start anew: one x, or several with commas')
    .option('--fix-after <points>', 'make the mean and the limits of the first so many points (12 or more)')
    .option('--target <number>', 'what should be reached: says whether it will be')
    .option('--trend <points>', 'how many points rising or falling make a trend: 6, 7 or 8', '7')
    .option('--shift <points>', 'how many points on one side of the mean make a shift: 6, 7 or 8', '7')
    .addOption(
      new Option(
        '--two-in-three <points>',
        'which points count as near a limit: between two and three sigma, or all beyond two',
      )
        .choices(['between', 'beyond'])
        .default('between'),
    )
    .option('--json', 'as JSON')
    .action((file: string, words: ChartWords) => chartFile(file, words));
}

/** Runs `chart`. Throws `Said` with the reason why it cannot. */
export async function chartFile(file: string, words: ChartWords): Promise<void> {
  const options = optionsOf(words);
  const points = pointsOf(await textOf(file), file);
  try {
    const chart = xmr(points, options);
    show(words.json, shown(chart), chartLines(chart));
  } catch (problem) {
    if (problem instanceof ChartProblem) throw new Said(problem.message);
    throw problem;
  }
}

function optionsOf(words: ChartWords): XmrOptions {
  return {
    improvement: words.improvement,
    screening: words.screening,
    rebase: words.rebase
      ?.split(',')
      .map((date) => date.trim())
      .filter(Boolean),
    fixAfter: numberOf(words.fixAfter, '--fix-after'),
    target: numberOf(words.target, '--target'),
    trend: runLengthOf(words.trend, '--trend'),
    shift: runLengthOf(words.shift, '--shift'),
    twoInThree: words.twoInThree,
  };
}

const numberForm = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;

function numberOf(written: string | undefined, option: string): number | undefined {
  if (written === undefined) return undefined;
  if (!numberForm.test(written.trim())) throw new Said(`${option} takes a number, not "${written}".`);
  return Number(written);
}

function runLengthOf(written: string | undefined, option: string): RunLength | undefined {
  const length = numberOf(written, option);
  if (length === undefined || length === 6 || length === 7 || length === 8) return length;
  throw new Said(`${option} takes 6, 7 or 8 points, not ${written}.`);
}

async function textOf(file: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(file));
  } catch {
    throw new Said(`There is no file ${file}, or it may not be read.`);
  }
  const decoded = await decodeText(bytes);
  if ('problem' in decoded) throw new Said(`${file}: ${decoded.problem}`);
  return decoded.text;
}

/** The points of the file as they stand in it; NaN where y is empty or "NA". */
function pointsOf(text: string, file: string): { x: string; y: number }[] {
  const [header, ...rows] = recordsOf(text, file);
  if (header === undefined) throw new Said(`${file} is empty: there is nothing to chart.`);
  const names = header.map((name) => name.trim().toLowerCase());
  const [x, y] = [names.indexOf('x'), names.indexOf('y')];
  const missing = [x < 0 ? 'x' : '', y < 0 ? 'y' : ''].filter(Boolean);
  if (missing.length > 0)
    throw new Said(
      `${file} has no column ${missing.join(' and no column ')}. Its first row must name the columns x and y.`,
    );
  if (rows.length === 0) throw new Said(`${file} has no rows below its header: there is nothing to chart.`);
  return rows.map((row, at) => ({ x: (row[x] ?? '').trim(), y: readY(row[y] ?? '', at + 2) }));
}

function recordsOf(text: string, file: string): string[][] {
  const delimiter = [',', ';', '\t'].find((one) => firstLine(text).includes(one));
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true });
  } catch (problem) {
    if (problem instanceof CsvError)
      throw new Said(`${file} cannot be read as a CSV file: ${problem.message}.`);
    throw problem;
  }
}

const firstLine = (text: string): string => text.split(/\r?\n/u, 1)[0] ?? '';

function readY(written: string, row: number): number {
  const value = written.trim();
  if (value === '' || value === 'NA' || value === 'NaN') return Number.NaN;
  if (!numberForm.test(value)) throw new Said(`Row ${row}: y is "${value}", which is not a number.`);
  return Number(value);
}

const shown = ({ points, assurance }: XmrChart) => ({
  points: points.map(({ x, y, mean, lower, upper, specialCause, pointType }) => ({
    x,
    y,
    mean,
    lower,
    upper,
    specialCause,
    pointType,
  })),
  assurance,
});

function chartLines({ points, assurance }: XmrChart): string[] {
  const rows = [
    ['x', 'y', 'lower', 'mean', 'upper', 'special cause', 'point type'],
    ...points.map((point) => [
      point.x,
      figure(point.y),
      figure(point.lower),
      figure(point.mean),
      figure(point.upper),
      point.specialCause,
      point.pointType.replaceAll('_', ' '),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column > 0 && column < 5 ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return [
    ...table,
    ...(assurance ? ['', `Assurance: ${assurance.replaceAll('_', ' ')}`] : []),
    ...(points.some(({ isShort }) => isShort)
      ? ['', 'Fewer than 13 points stand between two rebasings or in all: these limits are on trial.']
      : []),
  ];
}

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
