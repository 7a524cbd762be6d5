import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readVectors } from '../../../script/chart-vectors.ts';
import { measureVectors } from './measure.ts';
import { xmr } from './xmr.ts';

/** The reference's own output is not ours to keep here; where somebody has it, this is its folder. */
const folder =
  process.env.EARSHOT_CHARTS ?? join(import.meta.dirname, '../../../../shared/data/control-charts');

it('every point is as the reference has it, where its output lies beside the project', async ({
  annotate,
}) => {
  if (!existsSync(folder)) {
    await annotate('The output of the reference does not lie beside the project: it was not compared.');
    return;
  }
  const figures = measureVectors(await readVectors(folder));
  expect(figures.length).toBeGreaterThan(0);
  expect(figures.filter(({ passed, points, assurance }) => passed < points || !assurance)).toEqual([]);
});

it('a rise of seven after twelve quiet days is as the reference has it', () => {
  const values = [
    10, 12, 11, 10, 12, 11, 10, 12, 11, 10, 12, 11, 13, 14, 15, 16, 17, 18, 19, 11, 10, 12, 11, 10,
  ];
  const { points } = xmr(values.map((y, at) => ({ x: String(at + 1), y })));
  expect(points[0]?.mean).toBeCloseTo(12.4166666666667, 12);
  expect(points[0]?.lower).toBeCloseTo(9.03121212121212, 12);
  expect(points[0]?.upper).toBeCloseTo(15.8021212121212, 12);
  expect(points.map(({ specialCause }) => specialCause)).toEqual([
    ...Array(11).fill('7 Points Below CL'),
    ...Array(4).fill('7 Point Trend (Increasing)'),
    ...Array(4).fill('Above UCL'),
    ...Array(5).fill('Common Cause'),
  ]);
});
