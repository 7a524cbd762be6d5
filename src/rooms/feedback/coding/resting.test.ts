import { expect, test } from 'vitest';
import { restingPieces } from './resting.ts';

const marked = (text: string, words: string[]) =>
  restingPieces(text, words)
    .map((piece) => (piece.rests ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['The car park was full.', ['car park', 'park'], 'The [car park] was full.'],
  ['Park it, then parking.', ['park'], '[Park] it, then parking.'],
  ['Kind and KIND', ['kind'], '[Kind] and [KIND]'],
  ['What (again)?', ['(again)'], 'What [(again)]?'],
  ['A car\npark', ['car park'], 'A [car\npark]'],
  ['Nothing here', [], 'Nothing here'],
  ['', ['x'], ''],
])('of %j the words %j are marked', (text, words, expected) => {
  expect(marked(text, words)).toBe(expected);
});
