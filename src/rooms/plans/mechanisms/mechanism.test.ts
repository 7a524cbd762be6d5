import { expect, test } from 'vitest';
import { activityInWords, levelIn, levelOf } from './mechanism.ts';

const levels = [
  { key: 'practice', name: 'Practice' },
  { key: 'neighbourhood', name: 'Neighbourhood' },
  { key: 'board', name: 'Governing Body' },
];

test.each([
  ['board', 'board'],
  ['Governing Body', 'board'],
  ['governing body', 'board'],
  ['Board / corporate', 'board'],
  ['Board/corporate level', 'board'],
  ['Neighbourhood level', 'neighbourhood'],
  ['Practices', null],
  ['Practice and neighbourhood', null],
  ['Town', null],
  ['', null],
])('“%s” names the level %s', (text, level) => {
  expect(levelIn(text, levels)).toBe(level);
});

test('a mechanism is at the highest level of its lines, and without lines at that of its note', () => {
  const at = (...said: string[]) =>
    levelOf(
      said.map((level) => ({ level })),
      'Practice level',
      levels,
    );
  expect(at('practice', 'Board / corporate')).toEqual({ level: 'board', alsoAt: ['practice'] });
  expect(at('Neighbourhood', 'neighbourhood')).toEqual({ level: 'neighbourhood', alsoAt: [] });
  expect(at('', '')).toEqual({ level: 'practice', alsoAt: [] });
  expect(at()).toEqual({ level: 'practice', alsoAt: [] });
  expect(at('Town')).toEqual({ level: 'Town', alsoAt: [] });
  expect(at('Town', 'practice')).toEqual({ level: 'practice', alsoAt: ['Town'] });
});

test('what was done is said in words', () => {
  expect(activityInWords({ activities: 0, updates: 0 })).toBe('No activity');
  expect(activityInWords({ activities: 1, updates: 0 })).toBe('1 activity');
  expect(activityInWords({ activities: 2, updates: 1 })).toBe('2 activities, 1 update');
});
