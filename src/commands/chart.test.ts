import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { XmrChart } from '../analysis/control-charts/xmr.ts';
import { addChartCommands } from './chart.ts';
import { Said } from './outcome.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chart-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What `earshot chart` writes for a file with this text. */
async function chart(text: string | Uint8Array, ...words: string[]): Promise<string> {
  const path = join(folder, 'series.csv');
  await writeFile(path, text);
  return run(path, ...words);
}

async function run(path: string, ...words: string[]): Promise<string> {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  addChartCommands(program);
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await program.parseAsync(['chart', path, ...words], { from: 'user' });
    return write.mock.calls.map(([written]) => String(written)).join('');
  } finally {
    write.mockRestore();
  }
}

const asJson = async (text: string | Uint8Array, ...words: string[]): Promise<XmrChart> =>
  JSON.parse(await chart(text, ...words, '--json'));

const days = (values: readonly (number | string)[]) =>
  values.map((y, at) => `${Temporal.PlainDate.from('2020-01-02').add({ days: at })},${y}`);
const series = (values: readonly (number | string)[]) => `x,y\n${days(values).join('\n')}\n`;
const quiet = [10, 12, 9, 13, 10, 12, 9, 13, 10, 12, 9, 13];

test('points come as JSON, unrounded and in the words of the reference', async () => {
  const got = await asJson(series(quiet), '--target', '11');
  expect(Object.keys(got)).toEqual(['points', 'assurance']);
  expect(got.points[0]).toEqual({
    x: '2020-01-02',
    y: 10,
    mean: 11,
    lower: 11 - 2.66 * 3,
    upper: 11 + 2.66 * 3,
    specialCause: 'Common Cause',
    pointType: 'common_cause',
  });
  expect(got.assurance).toBe('inconsistent');
  expect((await asJson(series(quiet))).assurance).toBeNull();
});

test('the file may name its columns otherwise spelled, hold others, and be out of order', async () => {
  const got = await asJson('\uFEFFNote,Y,X\na,3,05/02/2020\nb,1,2020-01-03\nc,NA,04/01/2020\n');
  expect(got.points.map(({ x, y }) => [x, y])).toEqual([
    ['2020-01-03', 1],
    ['04/01/2020', null],
    ['05/02/2020', 3],
  ]);
  expect((await asJson('x;y\n10;1\n9;2e-1\n')).points.map(({ x, y }) => [x, y])).toEqual([
    ['9', 0.2],
    ['10', 1],
  ]);
});

test('every option is taken', async () => {
  const jump = [...quiet, 20, 22, 19, 23, 20, 22, 19, 23, 20, 22, 19, 23];
  const rebased = await asJson(series(jump), '--rebase', '2020-01-14');
  expect([rebased.points[11]?.mean, rebased.points[12]?.mean]).toEqual([11, 21]);
  const several = await asJson(series(jump), '--rebase', '2020-01-14, 18/01/2020');
  expect(several.points[16]?.mean).toBe(21);
  const fixed = await asJson(series(jump), '--fix-after', '12', '--improvement', 'decrease');
  expect(fixed.points[13]).toMatchObject({ specialCause: 'Above UCL', pointType: 'special_cause_concern' });
  const wild = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2];
  const [screened, open] = [await asJson(series(wild)), await asJson(series(wild), '--no-screening')];
  expect(screened.points[0]?.upper).toBeLessThan(open.points[0]?.upper ?? 0);
  const rise = [...quiet, 7, 8, 9, 10, 11, 12];
  expect((await asJson(series(rise), '--trend', '6')).points[17]?.specialCause).toBe(
    '6 Point Trend (Increasing)',
  );
  const high = await asJson(series([...quiet, ...quiet, 12, 13, 12, 13, 12, 13]), '--shift', '6');
  expect(high.points.at(-1)?.specialCause).toBe('6 Points Above CL');
  expect((await asJson(series(quiet), '--target', '-5')).assurance).toBe('consistent_pass');
  const two = [...quiet, 40, 18, 12];
  expect(
    (await asJson(series(two), '--fix-after', '12', '--two-in-three', 'beyond')).points[13]?.specialCause,
  ).toBe('2 in 3 Above CL');
});

test('without JSON it is a table', async () => {
  const lines = (await chart(series(quiet), '--target', '40')).split('\n');
  expect(lines[0]).toMatch(/^x +y +lower +mean +upper +special cause +point type$/u);
  expect(lines[1]).toMatch(/^2020-01-02 +10\.00 +3\.02 +11\.00 +18\.98 +Common Cause +common cause$/u);
  expect(lines).toContain('Assurance: consistent fail');
  expect(lines.join('\n')).toContain('on trial');
});

test.each([
  ['', [], 'is empty'],
  ['x,y\n', [], 'has no rows'],
  ['date,y\n2020-01-01,1\n', [], 'has no column x.'],
  ['a,b\n1,2\n', [], 'has no column x and no column y.'],
  ['x,y\n2020-01-01,high\n', [], 'Row 2: y is "high", which is not a number.'],
  ['x,y\n2020-13-01,1\n', [], '"2020-13-01" is not a date'],
  ['x,y\n,1\n', [], 'has no x'],
  ['x,y\n2020-01-01,1\n01/01/2020,2\n', [], 'there twice'],
  ['x,y\n"2020-01-01,1\n', [], 'cannot be read as a CSV file'],
  [series(quiet), ['--rebase', '2021-01-01'], 'cannot be rebased at 2021-01-01'],
  [series(quiet), ['--target', 'high'], '--target takes a number, not "high".'],
  [series(quiet), ['--fix-after', '5'], '12 points or more'],
  [series(quiet), ['--fix-after', 'x'], '--fix-after takes a number'],
  [series(quiet), ['--trend', '5'], '--trend takes 6, 7 or 8 points, not 5.'],
  [series(quiet), ['--shift', '9'], '--shift takes 6, 7 or 8 points, not 9.'],
])('a file %j with %j is refused: %s', async (text, words, sentence) => {
  const refused = chart(text, ...words);
  await expect(refused).rejects.toThrow(Said);
  await expect(refused).rejects.toThrow(sentence);
});

test('a file that is not there, or is no text, is refused', async () => {
  await expect(run(join(folder, 'none.csv'))).rejects.toThrow('There is no file');
  await expect(chart(new Uint8Array([0, 1, 2, 0, 0, 255, 0]))).rejects.toThrow(Said);
});
