/** An organisation, site or ward of one level, with the one it belongs to, and how many answered. */
export interface ReturnRow {
  readonly code: string;
  /** The code of the one above; null at the top, where all are one group. */
  readonly parent: string | null;
  readonly responses: number;
}

export interface RankedRow {
  readonly parent: string | null;
  readonly rank: number;
}

export interface RowFlags {
  readonly code: string;
  /** Fewer than 5 answered. */
  readonly isFirstLevel: boolean;
  /** Hidden so that the first-level one beside it is not the difference to the total. */
  readonly isSecondLevel: boolean;
  /** Hidden because the one above is. */
  readonly isCascade: boolean;
}

/** From 1 to one below this the answers are not published; 0 is. */
const threshold = 5;

/** Whether so few answered that nothing of it is published. */
export const isFirstLevel = (responses: number): boolean => 0 < responses && responses < threshold;

/**
 * The rank of each row within its group: 1 the fewest answers above 0, then 2 …; 0 where nobody answered. Of equal
 * ones the first by code has the lower rank, so that no more are hidden than need be.
 */
export function ranksOf(rows: readonly ReturnRow[]): number[] {
  const ranks = rows.map(() => 0);
  const next = new Map<string | null, number>();
  const order = [...rows.entries()]
    .filter(([, row]) => row.responses > 0)
    .sort(([, one], [, other]) => one.responses - other.responses || (one.code < other.code ? -1 : 1));
  for (const [at, { parent }] of order) {
    const rank = (next.get(parent) ?? 0) + 1;
    next.set(parent, rank);
    ranks[at] = rank;
  }
  return ranks;
}

/** Which rows are hidden for the sake of the first of their group: the second, unless it is hidden anyway. */
export function secondLevel(rows: readonly RankedRow[], first: readonly boolean[]): boolean[] {
  const needing = new Set(rows.filter(({ rank }, at) => rank === 1 && first[at]).map(({ parent }) => parent));
  return rows.map(({ parent, rank }, at) => rank === 2 && needing.has(parent) && !first[at]);
}

/** Which rows are hidden because the one above is: the first and the second of its group. */
export const cascade = (rows: readonly RankedRow[], hiddenParents: ReadonlySet<string>): boolean[] =>
  rows.map(({ parent, rank }) => (rank === 1 || rank === 2) && parent !== null && hiddenParents.has(parent));

/**
 * What NHS England hides in a month's publication, level by level from the top (boards, trusts, sites, wards). Where
 * any flag is set the six answers are not published, where the first-level one is the percentages neither; the
 * number of answers always is.
 *
 * This is their rule, for a return as they publish it. The percentages that it leaves beside hidden answers give
 * the number of positive answers back, so for pages of our own use src/analysis/disclosure.
 */
export function suppressReturns(levels: readonly (readonly ReturnRow[])[]): RowFlags[][] {
  let hidden: ReadonlySet<string> = new Set();
  return levels.map((rows) => {
    const ranks = ranksOf(rows);
    const ranked = rows.map(({ parent }, at) => ({ parent, rank: ranks[at] ?? 0 }));
    const first = rows.map(({ responses }) => isFirstLevel(responses));
    const second = secondLevel(ranked, first);
    const below = cascade(ranked, hidden);
    const flags = rows.map(({ code }, at) => ({
      code,
      isFirstLevel: first[at] ?? false,
      isSecondLevel: second[at] ?? false,
      isCascade: below[at] ?? false,
    }));
    hidden = new Set(
      flags.filter((one) => one.isFirstLevel || one.isSecondLevel || one.isCascade).map((one) => one.code),
    );
    return flags;
  });
}
