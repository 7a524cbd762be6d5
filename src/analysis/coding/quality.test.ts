import { describe, expect, test } from 'vitest';
import { agree, decide } from './deciding.ts';
import { qualityOfClasses, qualityOfSets } from './quality.ts';
import { readQuestion } from './read-question.ts';
import { bandsOf, calibrationError } from './reliability.ts';
import { chancesOf, sentimentOf } from './sentiments.ts';

describe('the measure of sets of themes', () => {
  test('micro counts every naming alike, macro every theme that occurs', () => {
    // Three comments, three themes; the third theme never occurs.
    const wanted = [1, 0, 0, 1, 1, 0, 0, 1, 0];
    const given = [1, 0, 0, 1, 0, 0, 1, 1, 0];
    const { micro, macro, labels } = qualityOfSets(wanted, given, 3);
    // Theme 1: 2 right of 3 named and 2 wanted; theme 2: 1 right of 1 named and 2 wanted.
    expect(labels[0]).toMatchObject({ support: 2, precision: 2 / 3, recall: 1, f1: 0.8 });
    expect(labels[1]).toMatchObject({ support: 2, precision: 1, recall: 0.5, f1: 2 / 3 });
    expect(macro).toBeCloseTo((0.8 + 2 / 3) / 2, 12);
    expect(micro).toBeCloseTo((2 * 3) / (4 + 4), 12);
  });

  test('of classes: the share right and the mean of F1', () => {
    const { accuracy, macro } = qualityOfClasses([1, 1, 2, 3], [1, 2, 2, 3], [1, 2, 3]);
    expect(accuracy).toBe(0.75);
    expect(macro).toBeCloseTo((2 / 3 + 2 / 3 + 1) / 3, 12);
  });
});

describe('calibration', () => {
  test('ten bands tell what was said beside what proved right', () => {
    const bands = bandsOf([0.05, 0.95, 0.91, 1, 0.5], [false, true, true, false, true]);
    expect(bands).toHaveLength(10);
    expect(bands[9]).toMatchObject({ count: 3, right: 2 / 3 });
    expect(bands[9]?.said).toBeCloseTo((0.95 + 0.91 + 1) / 3, 12);
    expect(bands[5]).toMatchObject({ from: 0.5, count: 1, said: 0.5, right: 1 });
  });

  test('the error is the mean gap, weighed by how many fell in a band', () => {
    const bands = bandsOf([0.8, 0.8, 0.8, 0.8, 0.2], [true, true, true, false, true]);
    expect(calibrationError(bands)).toBeCloseTo((4 * Math.abs(0.8 - 0.75) + Math.abs(0.2 - 1)) / 5, 12);
    expect(calibrationError(bandsOf([], []))).toBe(0);
  });
});

describe('deciding', () => {
  const thresholds = { themes: Float32Array.of(0.5, 0.3, 0.9), best: 0.25 };

  test('each theme has its own threshold; the likeliest stands first', () => {
    expect(decide([0.5, 0.6, 0.8], 0, thresholds)).toEqual([1, 0]);
  });

  test('below all thresholds the likeliest is taken only where it is likely enough', () => {
    expect(decide([0.26, 0.1, 0.2], 0, thresholds)).toEqual([0]);
    expect(decide([0.24, 0.1, 0.2], 0, thresholds)).toEqual([]);
  });

  test('sets agree when they share at least half of what either names', () => {
    expect(agree([1, 2], [2])).toBe(true);
    expect(agree([1, 2], [2, 3])).toBe(false);
    expect(agree([], [])).toBe(true);
    expect(agree([], [1])).toBe(false);
  });

  test('a sentiment is the likeliest on the likeliest side', () => {
    const chances = new Float64Array(5);
    chancesOf([Math.log(2), Math.log(3), Math.log(4), 0, 0], 0, chances);
    expect([...chances].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    const { sentiment, chance } = sentimentOf(chances, 1);
    expect(sentiment).toBe(2);
    expect(chance).toBeCloseTo(5 / 11, 12);
    expect(sentimentOf(chances, 1.5).sentiment).toBe(3);
  });
});

test.each([
  ['what_good', 'what_good'],
  ['could_improve', 'could_improve'],
  ['nonspecific', 'nonspecific'],
  ['What was good about your visit?', 'what_good'],
  ['What did we do well?', 'what_good'],
  ['What could we do better?', 'could_improve'],
  ['Is there anything we could improve', 'could_improve'],
  ['What would you like to change?', 'could_improve'],
  ['What was not so good?', 'could_improve'],
  ['Please tell us why you gave your answer', 'nonspecific'],
  ['What was good and what could be better?', 'nonspecific'],
  ['', null],
  ['NA', null],
])('the question %j is read as %s', (words, question) => {
  expect(readQuestion(words)).toBe(question);
});
