import { protect } from './protect.ts';
import type { DisclosureRule, PublishedCell } from './rule.ts';
import { crossTable, joinTables, keyOf, type Table, totalKey } from './table.ts';

export { type Published, protect } from './protect.ts';
export { type DisclosureRule, isHidden, type PublishedCell, shown } from './rule.ts';
export {
  type Cell,
  crossTable,
  joinTables,
  keyOf,
  type Member,
  type Relation,
  type Table,
  totalKey,
} from './table.ts';

export interface PublishedList {
  readonly cells: readonly PublishedCell[];
  readonly total: PublishedCell;
}

export interface PublishedGrid {
  readonly rows: readonly (readonly PublishedCell[])[];
  readonly rowTotals: readonly PublishedCell[];
  readonly columnTotals: readonly PublishedCell[];
  readonly total: PublishedCell;
}

const numbered = (length: number) => Array.from({ length }, (_, at) => ({ key: String(at) }));

/** Counts with their total, as they may be published side by side. */
export function protectList(counts: readonly number[], rule: DisclosureRule): PublishedList {
  const { cells } = protect(
    crossTable([numbered(counts.length)], (at) => counts[Number(at)] ?? 0),
    rule,
  );
  return {
    cells: counts.map((_, at) => getCell(cells, keyOf(String(at)))),
    total: getCell(cells, keyOf(totalKey)),
  };
}

/** Rows of counts with the totals of rows and columns and of all. Throws RangeError for rows of unequal length. */
export function protectTable(rows: readonly (readonly number[])[], rule: DisclosureRule): PublishedGrid {
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width)) throw new RangeError('The rows are not of the same length.');
  const { cells } = protect(
    crossTable(
      [numbered(rows.length), numbered(width)],
      (row, column) => rows[Number(row)]?.[Number(column)] ?? 0,
    ),
    rule,
  );
  const cell = (row: string, column: string): PublishedCell => getCell(cells, keyOf(row, column));
  return {
    rows: rows.map((row, at) => row.map((_, column) => cell(String(at), String(column)))),
    rowTotals: rows.map((_, at) => cell(String(at), totalKey)),
    columnTotals: Array.from({ length: width }, (_, column) => cell(totalKey, String(column))),
    total: cell(totalKey, totalKey),
  };
}

/**
 * Tables that are published together, or where one reader may see both: what one hides no other gives back. Cells
 * that are the same number have the same key. Gives the tables in the order asked, each with its own cells.
 */
export function protectTogether(
  tables: readonly Table[],
  rule: DisclosureRule,
): ReadonlyMap<string, PublishedCell>[] {
  const { cells } = protect(joinTables(tables), rule);
  return tables.map((table) => new Map(table.cells.map(({ key }) => [key, getCell(cells, key)])));
}

/** Throws RangeError where the table has no such cell. */
export function getCell(cells: ReadonlyMap<string, PublishedCell>, key: string): PublishedCell {
  const cell = cells.get(key);
  if (!cell) throw new RangeError(`There is no cell ${key}.`);
  return cell;
}

/**
 * A percentage from two cells as published, so that it tells nothing that they do not tell; the rule's mark where
 * either is hidden, and where the whole is 0. `decimals` 0 by default.
 */
export function percentageShown(
  part: PublishedCell,
  whole: PublishedCell,
  rule: DisclosureRule,
  decimals = 0,
): string {
  if (part.value === null || whole.value === null || whole.value === 0) return rule.marker;
  return `${((part.value / whole.value) * 100).toFixed(decimals)}%`;
}

/**
 * A mean, or another figure of a group of people, where the number of people it rests on is shown; the rule's
 * mark where that number is hidden, be it for its own sake or another's: with the mean of everybody and the means
 * of all other groups, the one left out would come back.
 */
export function meanShown(mean: number, people: PublishedCell, rule: DisclosureRule, decimals = 1): string {
  return people.value === null || people.value === 0 ? rule.marker : mean.toFixed(decimals);
}
