import { expect, test } from 'vitest';
import { findExportShape } from '../../../../reference/export-shapes.ts';
import { guessScale } from './scale.ts';

const guess = (column: string, values: string[]) =>
  guessScale(['Date', column], [['1 May 2026'], values], ['date', 'score']);

test('What a score means is guessed from its column and its values', () => {
  expect(guess('FFT', ['Very good', 'Poor'])).toBe('friends-and-family-2020');
  expect(guess('FFT', ['Extremely likely'])).toBe('friends-and-family-2013');
  expect(guess('Score', ['9', '10', '3'])).toBe('recommendation-2012');
  expect(guess('Star rating', ['5', '1'])).toBe('stars');
  expect(guess('Rating', ['4 stars'])).toBe('stars');
  expect(guess('Score', ['1', '2', '5'])).toBeNull();
  expect(guessScale(['Date', 'Stars'], [[], ['5']], ['date', ''])).toBeNull();
});

test('An export is known by its columns, and what is like none is called nothing', () => {
  const name = (...header: string[]) => findExportShape(header)?.key;
  expect(name('Story ID', 'Title', 'Criticality', 'Submitted')).toBe('care-opinion');
  expect(name('Organisation', 'StarRating', 'Review title', 'Date')).toBe('nhs-website');
  expect(name('Complaint ref', 'Received', 'Subject', 'Upheld')).toBe('complaints');
  expect(name('PALS reference', 'Date', 'Category', 'Details')).toBe('pals');
  expect(name('fft_score', 'date', 'question_1')).toBe('friends-and-family');
  expect(name('Date', 'Outlet', 'Headline', 'Tone')).toBe('media-log');
  expect(name('Post text', 'Likes', 'Date')).toBe('social-media');
  expect(name('Respondent ID', 'Start time', 'Q1')).toBe('survey');
  expect(name('Date', 'Text')).toBeUndefined();
});
