import { isId } from '../db/ids.ts';

/** A place in a list that is ordered by a day and an id, both descending. */
export interface Key {
  on: string;
  id: string;
}

export interface Page<T> {
  rows: T[];
  newer: string | null;
  older: string | null;
}

export const PAGE_SIZE = 50;

const KEY = /^(\d{4}-\d{2}-\d{2}),(.{36})$/;

/**
 * Reads `?before=` or `?after=`; anything that is no key, such as a day that no calendar has, is as if it were not
 * there: the database would answer it with an error.
 */
export function readKey(text: string | undefined): Key | null {
  const [, on, id] = KEY.exec(text ?? '') ?? [];
  return on && id && isDay(on) && isId(id) ? { on, id } : null;
}

function isDay(text: string): boolean {
  try {
    // PostgreSQL has no year nought.
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).year > 0;
  } catch {
    return false;
  }
}

export const keyText = (key: Key): string => `${key.on},${key.id}`;

/**
 * Cuts a page out of `size + 1` rows read from a key: older than `before`, or newer than `after` (those come in
 * ascending order and are turned round here). Gives the keys of the neighbouring pages.
 */
export function cutPage<T>(
  found: T[],
  keyOf: (row: T) => Key,
  at: { before: Key | null; after: Key | null },
  size = PAGE_SIZE,
): Page<T> {
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (at.after) rows.reverse();
  const first = rows[0];
  const last = rows.at(-1);
  return {
    rows,
    newer: first && (at.after ? more : at.before !== null) ? keyText(keyOf(first)) : null,
    older: last && (at.after ? true : more) ? keyText(keyOf(last)) : null,
  };
}
