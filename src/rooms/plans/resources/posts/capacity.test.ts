import { expect, test } from 'vitest';
import {
  balanceInWords,
  capacityInWords,
  capacityOf,
  capacityOn,
  coverageOn,
  firstOver,
  gapsInWords,
  totalOn,
  warningOf,
} from './capacity.ts';

const always = { fromOn: null, untilOn: null };
const post = (
  title: string,
  capacity: number,
  ...given: { daysPerWeek: number; fromOn?: string; untilOn?: string }[]
) => ({
  id: title,
  title,
  capacity,
  ...always,
  allocations: given.map((one) => ({ ...always, ...one })),
});

test('two posts at 80% of five days and two assistants of two days have 12 days a week', () => {
  const posts = [
    post('Manager', capacityOf(500, 8000)),
    post('Facilitator', capacityOf(500, 8000)),
    post('Assistant', capacityOf(200, 10_000)),
    post('Other assistant', capacityOf(200, 10_000)),
  ];
  expect(capacityInWords(totalOn(posts, '2012-09-27'))).toBe('12 days a week, 0 allocated: 12 free');
});

test('what is given too much is said in tenths without a slip of floating point', () => {
  const tenth = { daysPerWeek: 10 };
  const posts = [post('A', 1200, ...Array.from({ length: 120 }, () => tenth), { daysPerWeek: 50 })];
  expect(capacityInWords(totalOn(posts, '2012-09-27'))).toBe('12 days a week, 12.5 allocated: over by 0.5');
  expect(balanceInWords({ capacity: 30, allocated: 10 + 20 })).toBe('all given');
  expect(balanceInWords({ capacity: 100, allocated: 71 })).toBe('0.29 free');
  expect(capacityInWords({ capacity: 100, allocated: 100 })).toBe('1 day a week, 1 allocated: all given');
});

test('an allocation holds between its days, and without them as long as its post', () => {
  const own = {
    ...post(
      'A',
      300,
      { daysPerWeek: 100 },
      { daysPerWeek: 250, fromOn: '2012-10-01', untilOn: '2012-10-31' },
    ),
    fromOn: '2012-09-01',
    untilOn: '2013-03-31',
  };
  const on = (day: string) => capacityInWords(capacityOn(own, day));
  expect(on('2012-08-31')).toBe('0 days a week, 0 allocated: all given');
  expect(on('2012-09-01')).toBe('3 days a week, 1 allocated: 2 free');
  expect(on('2012-10-31')).toBe('3 days a week, 3.5 allocated: over by 0.5');
  expect(on('2012-11-01')).toBe('3 days a week, 1 allocated: 2 free');
  expect(on('2013-04-01')).toBe('0 days a week, 0 allocated: all given');
});

test('a post is over from the day on which it will be', () => {
  const own = post('A', 300, { daysPerWeek: 200 }, { daysPerWeek: 200, fromOn: '2012-10-01' });
  expect(firstOver(own, '2012-09-27')?.on).toBe('2012-10-01');
  expect(warningOf(own, '2012-09-27')).toBe('A from 1 October 2012: 3 days a week, 4 allocated: over by 1.');
  expect(warningOf(own, '2012-10-02')).toBe('A: 3 days a week, 4 allocated: over by 1.');
  expect(warningOf(post('B', 300, { daysPerWeek: 300 }), '2012-09-27')).toBeNull();
});

test('days that are given beyond the last day of their post are over', () => {
  const own = { ...post('A', 300, { daysPerWeek: 100, untilOn: '2013-06-30' }), untilOn: '2013-03-31' };
  expect(firstOver(own, '2012-09-27')?.on).toBe('2013-04-01');
});

test('a function that no post in force has is a gap by its name', () => {
  const functions = [
    { id: 'f1', text: 'Social marketing', ids: ['f1'] },
    { id: 'f2', text: 'PPE', ids: ['f2'] },
    { id: 'f4', text: 'Reputation', ids: ['f3', 'f4'] },
  ];
  const posts = [
    { id: 'p1', ...always, functionIds: ['f3'] },
    { id: 'p2', fromOn: null, untilOn: '2012-08-31', functionIds: ['f1'] },
  ];
  expect(gapsInWords(coverageOn(functions, posts, '2012-09-27'))).toEqual([
    'No post has social marketing.',
    'No post has PPE.',
  ]);
  expect(gapsInWords(coverageOn(functions, posts, '2012-08-01'))).toEqual(['No post has PPE.']);
});
