import { afterEach, beforeEach, expect } from 'vitest';

// A warning or an error that nobody expected fails the test it came in.
const said: string[] = [];
for (const level of ['error', 'warn'] as const) {
  const original = console[level].bind(console);
  console[level] = (...words: unknown[]) => {
    said.push(words.map(String).join(' '));
    original(...words);
  };
}

beforeEach(() => {
  said.length = 0;
});
afterEach(() => {
  expect(said, 'something was written to the console').toEqual([]);
});
