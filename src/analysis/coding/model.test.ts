import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { feedbackThemes } from '../../../reference/feedback-framework.ts';
import type { CodingQuestion } from './coding.ts';
import { type Model, readModel } from './model.ts';
import { MODEL_VERSION } from './model-version.ts';
import { LONGEST_COMMENT } from './words.ts';

let bytes: Uint8Array;
let model: Model;
beforeAll(() => {
  bytes = readFileSync(join(import.meta.dirname, '../../../model/coding.bin'));
  model = readModel(bytes);
});

const themesOf = (comment: string, question: CodingQuestion | null = null) =>
  model.code({ comment, question }).themes.map(({ theme }) => theme);

describe('the model that is shipped', () => {
  test('says its version and codes by keys of the framework', () => {
    const keys = new Set<string>(feedbackThemes.map(({ key }) => key));
    expect(model.about.version).toBe(MODEL_VERSION);
    expect(model.about.themes).toHaveLength(32);
    expect(model.about.themes.filter((key) => !keys.has(key))).toEqual([]);
    expect(bytes.length).toBeLessThan(30_000_000);
  });

  test.each([
    ['The car park was full again and it cost a fortune to park.', 'parking'],
    [
      'Lunch was cold and there was no choice of food for vegetarians.',
      'food-and-drink-provision-and-facilities',
    ],
    ['The nurses were kind, polite and very friendly.', 'staff-manner-and-personal-attributes'],
    ['The ambulance took six hours to arrive.', 'timeliness-of-care'],
    [
      'The ward was filthy and the toilets had not been cleaned.',
      'cleanliness-tidiness-and-infection-control',
    ],
    ['Could not get through on the phone, nobody answered.', 'contacting-services'],
  ])('%s', (comment, theme) => {
    expect(themesOf(comment)).toContain(theme);
  });

  test('gives a comment that speaks of several things several themes, the surest first', () => {
    const { themes } = model.code({
      comment: 'Staff were friendly and caring but the food was awful and there was nothing to do all day.',
      question: 'nonspecific',
    });
    const confidences = themes.map(({ confidence }) => confidence);
    expect(themes.length).toBeGreaterThan(1);
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
  });

  test('reads a short answer by its question: nothing to improve is praise, nothing good is not', () => {
    const improve = model.code({ comment: 'Nothing', question: 'could_improve' });
    const good = model.code({ comment: 'Nothing.', question: 'what_good' });
    expect(improve.sentiment).toBeLessThan(3);
    expect(improve.themes.map(({ theme }) => theme)).toEqual(['positive-experience-and-gratitude']);
    expect(good.sentiment).toBeGreaterThanOrEqual(3);
  });

  test('tells praise from complaint', () => {
    const sentiment = (comment: string) => model.code({ comment, question: 'nonspecific' }).sentiment;
    expect(sentiment('Absolutely wonderful care, thank you so much.')).toBeLessThan(3);
    expect(sentiment('Disgusting. They were rude and I was left in agony for hours.')).toBeGreaterThan(3);
  });

  test('rather assigns nothing than guesses', () => {
    expect(themesOf('Blue elephants sing on Tuesday')).toEqual([]);
    expect(themesOf('xqzt vbnk')).toEqual([]);
  });

  test('has nothing to say of an empty comment, and names a comment that holds no answer', () => {
    expect(model.code({ comment: '', question: null })).toEqual({
      themes: [],
      sentiment: 3,
      sentimentConfidence: 0,
      confidence: 0,
    });
    expect(themesOf('Did not answer.')).toEqual(['labelling-not-possible']);
    expect(themesOf(' - ')).toEqual(['labelling-not-possible']);
  });

  test('takes in any script, signs and length', () => {
    for (const comment of [
      'Bardzo miła obsługa, dziękuję!',
      'عملہ بہت اچھا تھا',
      '工作人员很好',
      '👍👍❤️',
      '\ud83d',
      '\u0000\u0007',
      '!!!!????',
      'İİİİİİ',
      'good '.repeat(LONGEST_COMMENT),
      'x'.repeat(3 * LONGEST_COMMENT),
    ]) {
      const coded = model.code({ comment, question: 'what_good' });
      expect(coded.confidence).toBeGreaterThanOrEqual(0);
      expect(coded.confidence).toBeLessThanOrEqual(1);
      expect([1, 2, 3, 4, 5]).toContain(coded.sentiment);
    }
  });

  test('says the same whatever came before, and from a second reading of its file', () => {
    const input = { comment: 'Long wait, but the doctor explained everything.', question: null };
    const first = model.code(input);
    model.code({ comment: 'Parking '.repeat(500), question: 'could_improve' });
    expect(model.code(input)).toEqual(first);
    expect(readModel(new Uint8Array(bytes)).code(input)).toEqual(first);
  });

  test('does not mind case, spacing or signs', () => {
    expect(model.code({ comment: "DIDN'T   like the FOOD", question: null })).toEqual(
      model.code({ comment: 'didn’t like the food', question: null }),
    );
  });

  test('names the words a theme rests on, strongest first', () => {
    const comment = 'We had a pleasant day and the food was lovely in the end.';
    const words = model.explain(
      { comment, question: 'nonspecific' },
      'food-and-drink-provision-and-facilities',
    );
    expect(words[0]).toBe('food');
    expect(words.length).toBeLessThanOrEqual(5);
    expect(model.explain({ comment, question: null }, 'no-such-theme')).toEqual([]);
  });

  test('refuses a file that is no model', () => {
    expect(() => readModel(new TextEncoder().encode('comment,question'))).toThrow(
      'not the file of a coding model',
    );
    expect(() => readModel(new Uint8Array(0))).toThrow('not the file of a coding model');
  });
});
