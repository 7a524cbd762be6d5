import { expect, test } from 'vitest';
import { count, inWords, longDate, longMoment, monthAndYear, plural, share, shortDate } from './words.ts';

test('a date is written as people say it', () => {
  expect(longDate('2012-09-27')).toBe('27 September 2012');
  expect(longDate(Temporal.PlainDate.from('2012-03-01'))).toBe('1 March 2012');
  expect(shortDate('2012-02-07')).toBe('7 Feb 2012');
  expect(monthAndYear('2012-09')).toBe('September 2012');
});

test('an instant is told in London’s time, summer and winter', () => {
  expect(longMoment('2012-09-27T13:05:00Z')).toBe('27 September 2012 at 2:05pm');
  expect(longMoment('2012-12-31T23:30:00Z')).toBe('31 December 2012 at 11:30pm');
  expect(longMoment('2012-06-30T23:30:00Z')).toBe('1 July 2012 at 12:30am');
});

test('what is no date is refused', () => {
  expect(() => longDate('2012-13-40')).toThrow(RangeError);
});

test('numbers, plurals, shares and lists are in words', () => {
  expect(count(10194)).toBe('10,194');
  expect(plural(1, 'comment')).toBe('1 comment');
  expect(plural(0, 'comment')).toBe('0 comments');
  expect(plural(1204, 'reply', 'replies')).toBe('1,204 replies');
  expect(share(0.125)).toBe('12.5%');
  expect(inWords([])).toBe('');
  expect(inWords(['a'])).toBe('a');
  expect(inWords(['a', 'b', 'c'])).toBe('a, b and c');
});
