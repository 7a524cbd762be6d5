import {
  cellText,
  expandGrid,
  type Grid,
  type SourceTable,
} from '../../../../platform/files/table-in/source-document.ts';
import type { PlanField } from '../../plan/plan.ts';
import { columnsByContent, findHeader, headingsOf, type TableShape } from './columns.ts';
import type { PlacingScheme, RecognisedColumn } from './draft.ts';
import { plainWords } from './words.ts';

/** A table of the document, laid out, with its header found and its columns recognised. */
export interface PlanTable {
  index: number;
  source: SourceTable;
  grid: Grid;
  columns: RecognisedColumn[];
  /** The first row below the header, counted from 0; the header begins at `headerFrom`. */
  headerFrom: number;
  bodyFrom: number;
  /** It goes on where the table before it ended: the same columns, and nothing written between. */
  continues: boolean;
  isPlan: boolean;
}

/** Which field a person gave to a column: table, then column, both counted from 0. */
export type ColumnMapping = Readonly<Record<number, Readonly<Record<number, PlanField | null>>>>;

/** Lays out every table and recognises its columns; one without a header takes those of the table before it. */
export function recogniseTables(
  tables: readonly SourceTable[],
  scheme: PlacingScheme | null,
  isStatus: (text: string) => boolean,
  mapping: ColumnMapping,
): PlanTable[] {
  const found: PlanTable[] = [];
  const shapes = tables.map((source): TableShape => ({ grid: expandGrid(source), isStatus }));
  const anyHeader = shapes.some((shape) => findHeader(shape, scheme) !== null);
  for (const [index, source] of tables.entries()) {
    const shape = shapes[index] ?? { grid: expandGrid(source), isStatus };
    const above = found.findLast((table) => table.isPlan);
    const table = recogniseTable(index, source, shape, scheme, above, anyHeader);
    applyMapping(table, mapping[index]);
    table.isPlan = table.columns.some(({ field }) => field === 'what');
    found.push(table);
  }
  return found;
}

function recogniseTable(
  index: number,
  source: SourceTable,
  shape: TableShape,
  scheme: PlacingScheme | null,
  above: PlanTable | undefined,
  anyHeader: boolean,
): PlanTable {
  const { grid } = shape;
  const nothingBetween = source.before.every((text) => text.trim() === '');
  const table = { index, source, grid, headerFrom: 0, bodyFrom: 0, continues: false, isPlan: false };
  const header = findHeader(shape, scheme);
  if (header !== null) {
    const same = above !== undefined && isSameHead(header.columns, above.columns);
    return {
      ...table,
      columns: header.columns,
      headerFrom: header.from,
      bodyFrom: header.to,
      continues: same && nothingBetween,
    };
  }
  if (above !== undefined && above.grid.width === grid.width) {
    const columns = above.columns.map(
      (column): RecognisedColumn => ({ ...column, from: column.field === null ? 'nothing' : 'table above' }),
    );
    return { ...table, columns, continues: nothingBetween };
  }
  const columns = anyHeader
    ? headingsOf(grid, 0, 0).map(
        (heading, at): RecognisedColumn => ({ index: at, heading, field: null, from: 'nothing' }),
      )
    : columnsByContent(shape);
  return { ...table, columns };
}

function isSameHead(one: readonly RecognisedColumn[], other: readonly RecognisedColumn[]): boolean {
  return (
    one.length === other.length &&
    one.every((column, i) => plainWords(column.heading) === plainWords(other[i]?.heading ?? ''))
  );
}

function applyMapping(table: PlanTable, given: Readonly<Record<number, PlanField | null>> | undefined): void {
  if (given === undefined) return;
  for (const column of table.columns) {
    const field = given[column.index];
    if (field === undefined) continue;
    column.field = field;
    column.from = 'person';
  }
}

/** A row that repeats the head of its table, as at the top of a printed page. */
export function isRepeatedHead(table: PlanTable, row: number): boolean {
  const cells = table.grid.places[row] ?? [];
  let same = 0;
  for (const { index, heading } of table.columns) {
    const cell = cells[index] ?? null;
    const said = cell === null ? '' : plainWords(cellText(cell));
    if (said === '') continue;
    if (said !== plainWords(heading)) return false;
    same += 1;
  }
  return same >= 2;
}
