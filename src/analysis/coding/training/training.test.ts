import { describe, expect, test } from 'vitest';
import { hashOfWord } from '../features.ts';
import { DIMENSIONS } from '../network.ts';
import { Scorer } from '../scorer.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { newWords, readWords, sameText } from '../words.ts';
import { partsOf } from './examples.ts';
import { Apart, type Lesson, lessonOf } from './lessons.ts';
import { fitLogistic, solve } from './logistic.ts';
import { learnParts } from './parts.ts';
import { Random } from './random.ts';

const words = newWords();
const textOf = (comment: string) => sameText(comment, words);

test('what is the same text is read as one', () => {
  expect(textOf("It's GREAT,  really!")).toBe(textOf('its great - really'));
  expect(textOf('waited 2 hours')).toBe(textOf('waited 3 hours'));
  expect(textOf('not good')).not.toBe(textOf('good'));
});

describe('cutting', () => {
  test('keeps identical texts in the same part, and cuts the same way every time', () => {
    const texts = Array.from({ length: 300 }, (_, i) => `text ${i % 40}`);
    const part = partsOf(texts, 5, 7);
    texts.forEach((text, i) => {
      expect(part[i]).toBe(part[texts.indexOf(text)]);
    });
    expect([...partsOf(texts, 5, 7)]).toEqual([...part]);
    expect(new Set(part)).toEqual(new Set([0, 1, 2, 3, 4]));
  });

  test('leaves out further lessons that give a held text away, whole or in part', () => {
    const lesson = (comment: string): Lesson => ({
      comment,
      question: null,
      text: textOf(comment),
      answers: new Int8Array(5),
      weight: 1,
      older: -1,
    });
    const held = ['The garden gate was broken and nobody came.', 'Fine'];
    const lessons = [
      'FINE!',
      'the garden gate was broken',
      'It was fine in the end',
      'The garden was lovely',
      'Well: the garden gate was broken and nobody came, again.',
    ].map(lesson);
    const apart = new Apart(lessons, [...held, 'Something else'].map(textOf));
    expect(apart.from(lessons, new Set(held.map(textOf))).map(({ comment }) => comment)).toEqual([
      'It was fine in the end',
      'The garden was lovely',
    ]);
    expect(apart.from(lessons, new Set())).toHaveLength(5);
  });
});

describe('fitting', () => {
  test('solves linear equations', () => {
    const found = solve(Float64Array.of(0, 2, 1, 1), Float64Array.of(4, 5), 2);
    expect([...found]).toEqual([3, 2]);
  });

  test('finds the log odds of a share', () => {
    const wanted = [1, 1, 1, 0];
    const [bias = 0] = fitLogistic(Float64Array.of(1, 1, 1, 1), 1, wanted, [0]);
    expect(bias).toBeCloseTo(Math.log(3), 6);
  });

  test('is held towards what it was told where there is little to learn from', () => {
    const [free = 0] = fitLogistic(Float64Array.of(1, 1), 1, [1, 0], [0], [2]);
    const [held = 0] = fitLogistic(Float64Array.of(1, 1), 1, [1, 0], [1000], [2]);
    expect(free).toBeCloseTo(0, 6);
    expect(held).toBeGreaterThan(1.9);
  });
});

test('chance is the same at every run', () => {
  const draw = (seed: number) => {
    const random = new Random(seed);
    return Array.from({ length: 5 }, () => random.next());
  };
  expect(draw(3)).toEqual(draw(3));
  expect(draw(3)).not.toEqual(draw(4));
});

test('parts learn two themes from a few comments, and learn the same again', () => {
  const said: [string, number, 1 | 5][] = [];
  for (let i = 0; i < 30; i++) {
    said.push(
      [`the soup was tasty ${'abcdef'[i % 6]}`, 0, 1],
      [`the road was blocked ${'abcdef'[i % 6]}`, 1, 5],
    );
  }
  const lessons = said.map(([comment, theme, sentiment]) =>
    lessonOf({ comment, question: 'nonspecific', themes: [theme], sentiment }, 2),
  );
  const known = ['the', 'soup', 'tasty', 'road', 'blocked'].map((word) => {
    readWords(word, words);
    return hashOfWord(words, 0);
  });
  const vectors = Int8Array.from({ length: known.length * DIMENSIONS }, (_, i) => ((i * 37) % 101) - 50);
  const ground = {
    labels: 2,
    olderCodes: 0,
    vectors: {
      words: vocabularyOf(Int32Array.from(known), new Float32Array(known.length).fill(0.01)),
      vectors,
    },
  };
  const parts = learnParts(lessons, ground, 1);
  const scorer = new Scorer(parts);
  const scores = new Float32Array(scorer.outputs);
  scorer.score({ comment: 'Tasty soup', question: 'nonspecific' }, scores, 0);
  // Two parts, each with two themes and five sentiments.
  expect(scores).toHaveLength(14);
  expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
  expect(scores[7]).toBeGreaterThan(scores[8] ?? 0);
  const again = learnParts(lessons, ground, 1);
  expect(again.linear.weights).toEqual(parts.linear.weights);
  expect(again.network.vectors).toEqual(parts.network.vectors);
  expect(again.network.weights).toEqual(parts.network.weights);
});
