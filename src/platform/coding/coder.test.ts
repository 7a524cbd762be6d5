import { afterEach, expect, test } from 'vitest';
import { MODEL_VERSION } from '../../analysis/coding/model-version.ts';
import { type Coder, openCoder } from './coder.ts';

let coder: Coder | null = null;
const open = (threads: number): Coder => {
  coder = openCoder({ threads });
  return coder;
};
afterEach(async () => {
  await coder?.close();
  coder = null;
});

const kinds = ['Lovely staff', 'The food was cold', 'Waited for hours', 'Nothing', ''];
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    comment: `${kinds[i % kinds.length]}${i % kinds.length === 4 ? '' : ` ${i % 7}`}`,
    question: 'nonspecific' as const,
  }));

test('codes in order, and says the same with one thread as with two', async () => {
  const comments = many(1203);
  const one = await open(1).code(comments);
  await coder?.close();
  const two = await open(2).code(comments);
  expect(one).toHaveLength(1203);
  expect(two).toEqual(one);
  expect(one[1]?.themes[0]?.theme).toBe('food-and-drink-provision-and-facilities');
  expect(one[4]?.themes).toEqual([]);
  expect(coder?.model).toBe(MODEL_VERSION);
});

test('the main thread goes on answering while 20,000 comments are coded', async () => {
  const busy = open(1);
  await busy.code(many(10));
  let turns = 0;
  let isDone = false;
  const turn = () => {
    turns++;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  const coded = await busy.code(many(20_000)).finally(() => {
    isDone = true;
  });
  expect(coded).toHaveLength(20_000);
  // Eighty messages go to the thread; the loop turned far more often than that.
  expect(turns).toBeGreaterThan(100);
});

test('a short list does not wait for a long one', async () => {
  const busy = open(1);
  const finished: string[] = [];
  await Promise.all([
    busy.code(many(20_000)).then(() => finished.push('long')),
    busy.code(many(3)).then(() => finished.push('short')),
    busy
      .explain({ comment: 'The food was cold', question: null }, 'food-and-drink-provision-and-facilities')
      .then((words) => finished.push(words[0] ?? '')),
  ]);
  expect(finished.toSorted()).toEqual(['food', 'long', 'short']);
  expect(finished.at(-1)).toBe('long');
});

test('no comments are coded at once', async () => {
  expect(await open(1).code([])).toEqual([]);
});

test('closing lets what was asked be answered, and takes nothing more', async () => {
  const closing = open(1);
  const asked = closing.code(many(600));
  await closing.close();
  expect(await asked).toHaveLength(600);
  await expect(closing.code(many(1))).rejects.toThrow('closed');
});
