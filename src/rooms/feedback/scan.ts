import {
  findIdentifiers,
  type IdentifierKind,
  maskIdentifiers,
} from '../../analysis/identifiers/identifiers.ts';
import { removedMask, waitingMask } from './words.ts';

/** One likely identifier in the words as they came: UTF-16 offsets into them, `position` from 1. */
export interface FoundSpan {
  position: number;
  kind: IdentifierKind;
  startsAt: number;
  endsAt: number;
}

/** What is kept of one comment: rows for `comment`, `comment_original` and `found_identifier`. */
export interface StoredComment {
  /** The words that everybody may read: what was found is masked. */
  text: string;
  scan: 'clean' | 'waiting';
  /** The words as they came, restricted; null where nothing was found and `text` is them. */
  original: string | null;
  found: FoundSpan[];
}

/**
 * Every comment passes here before it is stored, whichever way it comes: it is searched for likely identifiers,
 * and those are hidden until a person has looked at them.
 */
export function storedComment(words: string): StoredComment {
  const found = findIdentifiers(words);
  if (found.length === 0) return { text: words, scan: 'clean', original: null, found: [] };
  return {
    text: maskIdentifiers(words, found, waitingMask),
    scan: 'waiting',
    original: words,
    found: found.map(({ kind, start, end }, index) => ({
      position: index + 1,
      kind,
      startsAt: start,
      endsAt: end,
    })),
  };
}

export type SpanState = 'waiting' | 'redacted' | 'let_stand';

/** A span of the words as they came and what has been decided about it. */
export interface SettledSpan extends FoundSpan {
  state: SpanState;
}

/**
 * The words that everybody may read, after some or all of what was found has been settled. What is let stand
 * comes back only when nothing waits any more, so that a half-checked comment shows less, never more.
 */
export function settledText(original: string, spans: readonly SettledSpan[]): string {
  const waits = spans.some((span) => span.state === 'waiting');
  const hidden = spans
    .filter((span) => waits || span.state !== 'let_stand')
    .toSorted((a, b) => a.startsAt - b.startsAt);
  let text = '';
  let from = 0;
  for (const { kind, startsAt, endsAt, state } of hidden) {
    text += original.slice(from, startsAt) + (state === 'redacted' ? removedMask(kind) : waitingMask(kind));
    from = endsAt;
  }
  return text + original.slice(from);
}
