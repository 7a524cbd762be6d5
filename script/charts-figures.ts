import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  measureFinds,
  measureSignalFalseAlarms,
  measureVectors,
  measureXmrFalseAlarms,
} from '../src/analysis/control-charts/measure.ts';
import { earlyWarningRules, oneChartRules } from '../src/analysis/control-charts/signal-rules.ts';
import { readVectors } from './chart-vectors.ts';

const folder = process.env.EARSHOT_CHARTS ?? join(import.meta.dirname, '../../shared/data/control-charts');

const percent = (share: number, digits = 1): string => `${(share * 100).toFixed(digits)} %`;

/** Themes of the framework × places of a middling county. */
const SERIES = 33 * 20;

/** Prints how the charts compare with the reference, and how often pure chance makes them signal. */
export async function printChartFigures(isDetailed: boolean): Promise<void> {
  await printVectors(isDetailed);
  printXmr();
  printSignals();
}

async function printVectors(isDetailed: boolean): Promise<void> {
  console.log('Control charts: XmR against the output of NHSRplotthedots 0.2.2, point by point\n');
  if (!existsSync(folder)) {
    console.log('The output of the reference does not lie beside the project: not compared.\n');
    return;
  }
  const figures = measureVectors(await readVectors(folder));
  const whole = figures.filter(({ passed, points, assurance }) => passed === points && assurance);
  const points = figures.reduce((total, one) => total + one.points, 0);
  const passed = figures.reduce((total, one) => total + one.passed, 0);
  console.log(`series ${whole.length} of ${figures.length}, points ${passed} of ${points}\n`);
  if (!isDetailed) return;
  for (const one of figures)
    console.log(
      `${one.name}: ${one.passed} of ${one.points}, assurance ${one.assurance ? 'right' : 'wrong'}`,
    );
  console.log('');
}

function printXmr(): void {
  const screened = measureXmrFalseAlarms();
  const open = measureXmrFalseAlarms({ screening: false });
  console.log(
    `False alarms of XmR charts: ${screened.series} normal series of ${screened.length} points in which nothing changes\n`,
  );
  console.log('series that signal     promised*  screened  unscreened');
  const rows = [
    ['beyond the limits', 'limits'],
    ['trend of 7', 'trend'],
    ['two in three', 'twoInThree'],
    ['shift of 7', 'shift'],
  ] as const;
  for (const [name, rule] of rows)
    console.log(
      `${name.padEnd(22)}${percent(screened.promised[rule]).padStart(10)}${percent(screened.perSeries[rule]).padStart(10)}${percent(open.perSeries[rule]).padStart(12)}`,
    );
  console.log(
    `${'any rule'.padEnd(32)}${percent(screened.perSeries.any).padStart(10)}${percent(open.perSeries.any).padStart(12)}`,
  );
  console.log(
    `${'points'.padEnd(32)}${percent(screened.perPoint).padStart(10)}${percent(open.perPoint).padStart(12)}`,
  );
  console.log(
    '* exactly, were the mean and sigma known; a point counts for the first rule that catches it.\n',
  );
}

function printSignals(): void {
  console.log('False alarms of early warning: new ones a month, on counts in which nothing changes\n');
  console.log('rules                                promised   chance alone   overdispersed');
  const rules = [
    ['one chart', oneChartRules, 1],
    [`${SERIES} series together, 1 a month`, earlyWarningRules(SERIES), SERIES],
    [`${SERIES} series together, 5 a month`, earlyWarningRules(SERIES, { falseAlarms: 5 }), SERIES],
  ] as const;
  for (const [name, rule, series] of rules) {
    const plain = measureSignalFalseAlarms(rule);
    const spread = measureSignalFalseAlarms(rule, { extra: 0.3 });
    console.log(
      `${name.padEnd(36)}${[plain.promised, plain.each, spread.each].map((each, at) => (each * series).toFixed(series === 1 ? 4 : 2).padStart([9, 15, 16][at] ?? 9)).join('')}`,
    );
  }
  const early = earlyWarningRules(SERIES);
  const found = [
    ['a month of twice the usual', { times: 2, months: 1 }],
    ['a month of three times the usual', { times: 3, months: 1 }],
    ['three months of twice the usual', { times: 2, months: 3 }],
    ['six months half as much again', { times: 1.5, months: 6 }],
  ] as const;
  console.log(`\nWhat is found (13 a month usual, by the rules for ${SERIES} series):`);
  for (const [name, growth] of found)
    console.log(`  ${name.padEnd(34)}${percent(measureFinds(early, growth), 0)}`);
  console.log('');
}
