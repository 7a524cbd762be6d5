/** A row that was not taken: its number (from 1 after the header), the first column at fault, and why. */
export type RejectedRow = { row: number; column: string; problem: string };

/**
 * What became of a file. `imported`, `duplicates` and the rejected rows add up to `rows`; `comments` are those kept.
 * Of the rows imported, `warnings` and `unknown` count those dated in the future and those whose score is not known.
 */
export type ImportResult = {
  rows: number;
  imported: number;
  comments: number;
  duplicates: number;
  rejected: RejectedRow[];
  warnings: { futureDates: number };
  unknown: { score: number };
};
