import { describe, expect, test } from 'vitest';
import { type SettledSpan, settledText, storedComment } from './scan.ts';

const said = 'Ring me on 01632 960123 or write to kay@example.org about the ramp.';

const spansOf = (...states: SettledSpan['state'][]): SettledSpan[] =>
  storedComment(said).found.map((span, index) => ({ ...span, state: states[index] ?? 'waiting' }));

describe('What is kept of a comment', () => {
  test('words in which nothing is found stay as they are', () => {
    expect(storedComment('The ramp is too steep.')).toEqual({
      text: 'The ramp is too steep.',
      scan: 'clean',
      original: null,
      found: [],
    });
  });

  test('what is found is masked, and the words as they came are kept apart', () => {
    const stored = storedComment(said);
    expect(stored.text).toBe(
      'Ring me on [telephone number, being checked] or write to [e-mail address, being checked] about the ramp.',
    );
    expect(stored.scan).toBe('waiting');
    expect(stored.original).toBe(said);
    expect(stored.found.map(({ position, kind }) => [position, kind])).toEqual([
      [1, 'telephone'],
      [2, 'email'],
    ]);
  });

  test('what is removed is gone for good, and what stands comes back', () => {
    expect(settledText(said, spansOf('redacted', 'let_stand'))).toBe(
      'Ring me on [telephone number removed] or write to kay@example.org about the ramp.',
    );
    expect(settledText(said, spansOf('let_stand', 'let_stand'))).toBe(said);
  });

  test('nothing comes back while anything waits', () => {
    expect(settledText(said, spansOf('waiting', 'let_stand'))).not.toContain('kay@example.org');
    expect(settledText(said, spansOf('redacted', 'waiting'))).toBe(
      'Ring me on [telephone number removed] or write to [e-mail address, being checked] about the ramp.',
    );
  });
});
