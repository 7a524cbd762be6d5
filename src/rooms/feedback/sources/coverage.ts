import { sourceKinds } from '../../../../reference/source-kinds.ts';
import type { Source } from '../source.ts';

/** How many comments a kind of source brought about one place or provider. */
export interface Covered {
  kind: string;
  /** The id of the place or provider; null where none was said. */
  memberId: string | null;
  comments: number;
}

export interface Member {
  id: string;
  name: string;
}

export interface CoverageRow {
  kind: string;
  name: string;
  sources: readonly Source[];
  /** In the order of the columns. */
  cells: number[];
  /** Where no place was said, or one without a column. */
  elsewhere: number;
  total: number;
  /** With whom its sources are shared. */
  sharedWith: string;
}

export interface Coverage {
  members: Member[];
  /** Kinds that have an open source. */
  rows: CoverageRow[];
  /** Kinds without one. */
  missing: string[];
  /** Places or providers of which no source tells. */
  unheard: string[];
  /** Those that have no column. */
  further: number;
}

const COLUMNS = 12;

/**
 * Which kinds of source tell of which places: the places most spoken of as columns, and what is missing on both sides.
 * A place without a comment has a column too, before one that has them, so that a hole is seen.
 */
export function coverageOf(
  sources: readonly Source[],
  members: readonly Member[],
  covered: readonly Covered[],
): Coverage {
  const sumOf = (id: string) =>
    covered.reduce((sum, one) => (one.memberId === id ? sum + one.comments : sum), 0);
  const heard = members.map((member) => ({ ...member, comments: sumOf(member.id) }));
  const shown = heard
    .toSorted((a, b) => Number(a.comments > 0) - Number(b.comments > 0) || b.comments - a.comments)
    .slice(0, COLUMNS);
  const columns = heard.filter((member) => shown.includes(member));
  const open = sources.filter(({ closedOn }) => closedOn === null);
  const rows = sourceKinds.flatMap(({ key, name }) => {
    const of = open.filter(({ kind }) => kind === key);
    const found = covered.filter(({ kind }) => kind === key);
    const total = found.reduce((sum, { comments }) => sum + comments, 0);
    if (of.length === 0 && total === 0) return [];
    const cells = columns.map(({ id }) => found.find(({ memberId }) => memberId === id)?.comments ?? 0);
    const told = cells.reduce((sum, comments) => sum + comments, 0);
    const sharedWith = [...new Set(of.map((source) => source.sharedWith).filter(Boolean))].join('; ');
    return [{ kind: key, name, sources: of, cells, elsewhere: total - told, total, sharedWith }];
  });
  return {
    members: columns.map(({ id, name }) => ({ id, name })),
    rows,
    missing: sourceKinds.filter(({ key }) => !open.some(({ kind }) => kind === key)).map(({ name }) => name),
    unheard: heard.filter(({ comments }) => comments === 0).map(({ name }) => name),
    further: heard.length - columns.length,
  };
}
