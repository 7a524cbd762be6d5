import { newId } from '../../src/platform/db/ids.ts';

type Kind =
  | 'account'
  | 'person'
  | 'area'
  | 'item'
  | 'source'
  | 'place'
  | 'return'
  | 'comment'
  | 'theme'
  | 'finding'
  | 'decision'
  | 'loop'
  | 'provider'
  | 'scale'
  | 'measure'
  | 'contract'
  | 'score'
  | 'climb';

/** The ids of records by the keys that the data uses. */
export interface Ids {
  /** The id of a record that is about to be written. */
  make(kind: Kind, key: string): string;
  /** The id of a record that has been made. Throws where the key names none. */
  of(kind: Kind, key: string): string;
  set(kind: Kind, key: string, id: string): void;
  has(kind: Kind, key: string): boolean;
}

export function idsFor(): Ids {
  const known = new Map<string, string>();
  const set = (kind: Kind, key: string, id: string) => {
    known.set(`${kind} ${key}`, id);
  };
  return {
    set,
    has: (kind, key) => known.has(`${kind} ${key}`),
    make(kind, key) {
      const id = newId();
      set(kind, key, id);
      return id;
    },
    of(kind, key) {
      const id = known.get(`${kind} ${key}`);
      if (id === undefined) throw new Error(`The demonstration names no ${kind} "${key}".`);
      return id;
    },
  };
}
