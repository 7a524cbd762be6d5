import type { Database } from '../../../platform/db/database.ts';
import { read } from '../../../platform/db/tenant.ts';
import type { CsvShape } from '../../../platform/files/csv-in.ts';
import { type Examined, examineFile, type Reading } from './examine.ts';
import { findTaken, type SeenReferences } from './taken.ts';

/** A whole file being looked through for its preview. */
export interface Checking {
  /** Rows looked at so far. */
  rows: number;
  /** Null until it has ended. */
  found: Examined | null;
  ended: Promise<Examined>;
}

export interface CheckedFile {
  path: string;
  shape: CsvShape;
  fileDigest: string;
  source: { id: string; name: string };
  reading: Reading;
  organisationId: string;
  today: string;
}

const FIRST_REFUSED = 20;

/** A preview is good as long as nothing else is imported; a minute is soon enough to look again. */
const GOOD_FOR_MS = 60_000;

// One for each import and the columns chosen, so that a page asked for again meets the same work instead of more of it.
const underway = new Map<string, Checking>();

/** Begins to look through a file, or finds the work begun. `key` names the import and the columns chosen. */
export function checkFile(database: Database, key: string, file: CheckedFile): Checking {
  const there = underway.get(key);
  if (there) return there;
  const seen: SeenReferences = new Set();
  const checking: Checking = {
    rows: 0,
    found: null,
    ended: examineFile(file.path, file.shape, {
      reading: file.reading,
      today: file.today,
      keepRefused: FIRST_REFUSED,
      taken: (chunk) => read(database, file.organisationId, (db) => findTaken(db, file, chunk, seen)),
      onRows: (rows) => {
        checking.rows = rows;
      },
    }),
  };
  underway.set(key, checking);
  const forget = () => underway.delete(key);
  checking.ended.then((found) => {
    checking.found = found;
    setTimeout(forget, GOOD_FOR_MS).unref();
  }, forget);
  return checking;
}

/** The work under this key where it has begun. */
export const findChecking = (key: string): Checking | undefined => underway.get(key);

/** Waits for the end, but no longer than a person waits for a page. */
export async function briefly(checking: Checking, milliseconds: number): Promise<Examined | null> {
  let timer: NodeJS.Timeout | undefined;
  const soon = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([checking.ended, soon]);
  } finally {
    clearTimeout(timer);
  }
}
