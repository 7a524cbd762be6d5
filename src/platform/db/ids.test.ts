import { expect, test } from 'vitest';
import { isId, newId } from './ids.ts';

test('ids are UUIDs of version 7, each another, in the order in which they were made', () => {
  const began = Date.now();
  const ids = Array.from({ length: 20_000 }, newId);
  expect(ids.every(isId)).toBe(true);
  expect(ids.every((id) => id[14] === '7' && '89ab'.includes(id[19] ?? ''))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual([...ids].sort());
  const time = Number.parseInt((ids[0] ?? '').replaceAll('-', '').slice(0, 12), 16);
  expect(Math.abs(time - began)).toBeLessThan(60_000);
});
