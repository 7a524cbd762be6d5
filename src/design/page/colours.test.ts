import { expect, test } from 'vitest';
import { contrast, organisationStyleSheet } from './colours.ts';

test('contrast is what WCAG says it is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test.each(['#005eb8', '#ffeb3b', '#00695c', '#ffffff', '#ed8b00', '#212b32'])(
  'text on %s and in its ink can be read',
  (colour) => {
    const sheet = organisationStyleSheet(colour);
    const found = (name: string) => new RegExp(`--${name}:(#[0-9a-f]{6})`, 'u').exec(sheet)?.[1] ?? '';
    expect(found('organisation')).toBe(colour);
    expect(contrast(found('on-organisation'), colour)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(found('organisation-ink'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  },
);

test('what is no colour is refused, so that nothing else gets into a style sheet', () => {
  expect(() => organisationStyleSheet('red')).toThrow(RangeError);
  expect(() => organisationStyleSheet('#fff}body{display:none')).toThrow(RangeError);
});
