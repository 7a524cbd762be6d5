import { expect, test } from 'vitest';
import { newId } from '../../../platform/db/ids.ts';
import type { Decided } from './settle.ts';
import { readUndo, undoText } from './undo.ts';

test('what a page of decisions changed comes back as it was, and fits in a cookie', () => {
  const decisions: Decided[] = Array.from({ length: 20 }, (_, at) => {
    const [one, other] = [newId(), newId()];
    return {
      commentId: newId(),
      given: [one],
      decided: [one, other],
      taken: at === 3 ? [newId()] : [],
      ...(at % 2 === 0 ? { sentimentBefore: at === 4 ? 2 : null } : {}),
      settled: false,
    };
  });
  const text = undoText(decisions);
  expect(readUndo(text)).toEqual(decisions);
  expect(text.length).toBeLessThan(2000);
});

test('nonsense takes nothing back', () => {
  expect(readUndo('')).toEqual([]);
  expect(readUndo('x.9.*abc ; drop')).toEqual([]);
});
