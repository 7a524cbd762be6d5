import { expect, test } from 'vitest';
import {
  amount,
  fromNumeric,
  pounds,
  readHundredths,
  readPounds,
  toNumeric,
  typedPounds,
} from './amounts.ts';

test.each([
  ['1,250.50', 125_050],
  ['1250.5', 125_050],
  ['£1,250', 125_000],
  ['£ 0.07', 7],
  ['0', 0],
  ['1,000,000', 100_000_000],
  ['100,000,000', 10_000_000_000],
])('%s pounds are %i pence', (text, pence) => {
  expect(readPounds(text)).toBe(pence);
});

test.each([
  '',
  'twelve',
  '-5',
  '1.250',
  '1.234,50',
  '1,25',
  '12,50.00',
  '1e3',
  '£',
  '100,000,000.01',
  '1 000',
])('“%s” is no sum of pounds and pence', (text) => {
  expect(readPounds(text)).toBeNull();
});

test('pence are written as pounds, and come back as they were typed', () => {
  expect(pounds(125_050)).toBe('£1,250.50');
  expect(typedPounds(125_050)).toBe('1,250.50');
  expect(readPounds(typedPounds(4_095_015))).toBe(4_095_015);
  expect(typedPounds(null)).toBe('');
});

test('days are exact hundredths', () => {
  expect(readHundredths('2')).toBe(200);
  expect(readHundredths('0.5')).toBe(50);
  expect(readHundredths('2.25')).toBe(225);
  for (const text of ['', '.5', '1.234', '-1', 'two', '1,5']) expect(readHundredths(text)).toBeNull();
  expect(amount(1250)).toBe('12.5');
  expect(amount(29)).toBe('0.29');
  expect(toNumeric(29)).toBe('0.29');
  expect(fromNumeric('1.10')).toBe(110);
});
