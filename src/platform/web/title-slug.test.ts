import { expect, test } from 'vitest';
import { freeSlug, titleSlug } from './title-slug.ts';

test('a title becomes a word of an address, cut between words', () => {
  expect(titleSlug('Informing & involving: 2011–13', 'plan')).toBe('informing-involving-2011-13');
  expect(titleSlug('Patients’ café', 'plan')).toBe('patients-cafe');
  expect(titleSlug('—', 'plan')).toBe('plan');
  expect(titleSlug(`${'very '.repeat(30)}long`, 'plan')).toHaveLength(59);
  expect(titleSlug('x'.repeat(80), 'plan')).toHaveLength(60);
});

test('a word that somebody has gets the first free number', () => {
  expect(freeSlug('plan', new Set())).toBe('plan');
  expect(freeSlug('plan', new Set(['plan', 'plan-2']))).toBe('plan-3');
});
