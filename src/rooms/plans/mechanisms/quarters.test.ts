import { expect, test } from 'vitest';
import { financialYearOf, quarterOf, quartersUntil } from './quarters.ts';

test.each([
  ['2012-09-27', '04-01', 'Quarter 2 of 2012/13', '2012-07-01', '2012-09-30'],
  ['2012-03-31', '04-01', 'Quarter 4 of 2011/12', '2012-01-01', '2012-03-31'],
  ['2012-04-01', '04-01', 'Quarter 1 of 2012/13', '2012-04-01', '2012-06-30'],
  ['2012-12-31', '01-01', 'Quarter 4 of 2012', '2012-10-01', '2012-12-31'],
  ['2012-02-29', '04-06', 'Quarter 4 of 2011/12', '2012-01-06', '2012-04-05'],
  ['1999-12-01', '10-01', 'Quarter 1 of 1999/00', '1999-10-01', '1999-12-31'],
  ['2012-11-30', '08-31', 'Quarter 2 of 2012/13', '2012-11-30', '2013-02-27'],
  ['2013-02-28', '08-31', 'Quarter 3 of 2012/13', '2013-02-28', '2013-05-30'],
])('%s in a year that begins on %s', (on, start, name, from, to) => {
  expect(quarterOf(on, start)).toMatchObject({ name, from, to });
});

test('a year is called as organisations print it', () => {
  expect(financialYearOf('2013-03-31', '04-01')).toBe('2012/13');
  expect(financialYearOf('2013-03-31', '01-01')).toBe('2013');
});

test('quarters follow each other without a gap', () => {
  const quarters = quartersUntil('2012-09-27', '04-01', 9);
  expect(quarters.map(({ from }) => from).slice(0, 3)).toEqual(['2012-07-01', '2012-04-01', '2012-01-01']);
  expect(quarters.at(-1)?.from).toBe('2010-07-01');
});
