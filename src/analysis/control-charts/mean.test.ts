import { expect, test } from 'vitest';
import { mean } from './mean.ts';

test('the mean of equal numbers is that number, whatever a plain sum makes of it', () => {
  for (const value of [0.1, 1 / 3, 86.7868199911544, -1e-7])
    for (const n of [3, 10, 24]) expect(mean(Array(n).fill(value))).toBe(value);
});

test.each([
  [[0.1, 0.2, 0.3], 0.2],
  [[1, 2, 4], 7 / 3],
  [[-5, 5], 0],
  [[1e300, 3e300], 2e300],
])('%j has the mean %d', (values, expected) => {
  expect(mean(values)).toBe(expected);
});

test('what is missing is left out, and nothing has no mean', () => {
  expect(mean([Number.NaN, 2, 4])).toBe(3);
  expect(mean([Number.NaN])).toBeNaN();
  expect(mean([])).toBeNaN();
});
