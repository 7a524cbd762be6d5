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

const KEY = /^(\d{4}-\d{2}-\d{2}),([0-9a-f-]{36})$/;

/** Reads `?before=` or `?after=`; anything that is no key is as if it were not there. */
export function readKey(text: string | undefined): Key | null {
  const match = KEY.exec(text ?? '');
  return match?.[1] && match[2] ? { on: match[1], id: match[2] } : null;
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
