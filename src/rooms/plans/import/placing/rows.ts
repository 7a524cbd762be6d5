import { cellText, type SourceCell } from '../../../../platform/files/table-in/source-document.ts';
import type { PlanField } from '../../plan/plan.ts';
import { filled, type Piece, type PlacedHeading, type PlanRow, type UnplacedText } from './draft.ts';
import { SectionsFound } from './sections.ts';
import { isRepeatedHead, type PlanTable } from './tables.ts';
import { goesOn, isTimeAlone } from './words.ts';

/** The rows of all tables in order, with every cell that is no row's set down as a heading or as not placed. */
export interface RowsFound {
  rows: PlanRow[];
  sections: SectionsFound;
  headings: PlacedHeading[];
  unplaced: UnplacedText[];
}

/** What a whole plan says of how its tables are written. */
export interface TableHabits {
  /** Activities are mostly bullets. */
  bullets: boolean;
  /** Dates or statuses stand beside nearly all activities. */
  dated: boolean;
}

/** Turns the plan's tables into rows sorted by field, each with its section. */
export function readRows(tables: readonly PlanTable[], isStatus: (text: string) => boolean): RowsFound {
  const found: RowsFound = { rows: [], sections: new SectionsFound(), headings: [], unplaced: [] };
  const plans = tables.filter((table) => table.isPlan);
  for (const table of tables) {
    if (!table.isPlan) leaveOut(table, found);
    else {
      beginTable(table, plans.length > 1, found);
      const habits = habitsOf(table);
      for (let row = 0; row < table.grid.places.length; row += 1)
        readRow(table, row, habits, isStatus, found);
    }
  }
  return found;
}

/** A heading above a table is its section where each section has a table of its own, or where it is numbered. */
function beginTable(table: PlanTable, severalTables: boolean, found: RowsFound): void {
  if (table.continues || table.columns.some(({ field }) => field === 'section')) {
    if (!table.continues) found.sections.leave();
    return;
  }
  const nearest = table.source.before.findLast((text) => text.trim() !== '');
  if (nearest === undefined) return;
  const isNumbered = /^\d{1,2}[.):]?\s+\p{L}/u.test(nearest);
  const isName = nearest.length <= 160 && !/[.;,]$/.test(nearest) && !/^(sheet|table)\s*\d+\b/i.test(nearest);
  if (isName && (severalTables || isNumbered)) found.sections.enter(nearest);
}

function leaveOut(table: PlanTable, found: RowsFound): void {
  for (const cell of table.source.rows.flat()) {
    const why = table.columns.some(({ from }) => from === 'person')
      ? 'no column of this table says what is to be done'
      : 'this table was not recognised as part of a plan';
    addUnplaced(table, cell, why, found);
  }
}

function readRow(
  table: PlanTable,
  row: number,
  habits: TableHabits,
  isStatus: (text: string) => boolean,
  found: RowsFound,
): void {
  const places = table.grid.places[row] ?? [];
  const own = [...new Set(places)].filter(
    (cell): cell is SourceCell => cell !== null && cell.row === row + 1,
  );
  const said = own.filter((cell) => cellText(cell) !== '');
  if (row < table.bodyFrom || isRepeatedHead(table, row)) {
    const as = row < table.headerFrom ? 'title' : 'header';
    for (const cell of said) addHeading(table, cell, as, found);
    return;
  }
  const [only] = said;
  if (only === undefined && !places.some((cell) => cell !== null && cellText(cell) !== '')) return;
  if (said.length === 1 && only !== undefined && isSectionRow(table, row, only, found)) {
    found.sections.enter(cellText(only).replaceAll('\n', ' '));
    addHeading(table, only, 'section', found);
    return;
  }
  const shift = shiftOf(table, places, isStatus);
  const cells = shift === 0 ? own : own.map((cell) => ({ ...cell, column: cell.column + shift }));
  takeRow(table, row, cells, places, habits, shift, found);
}

/** A row with one cell that reaches across, is marked as a head, or is numbered like the sections are. */
function isSectionRow(table: PlanTable, row: number, cell: SourceCell, found: RowsFound): boolean {
  const text = cellText(cell);
  const { grid } = table;
  if (grid.width < 2 || text.length > 200) return false;
  const next = grid.places[row + 1] ?? [];
  const isLast = row + 1 >= grid.places.length || next.every((one) => one === null);
  const covers = cell.colSpan >= grid.width || (cell.colSpan >= 2 && cell.colSpan >= grid.width - 1);
  if (covers && !cell.paragraphs.some(({ bullet }) => bullet)) return !isLast || !goesOn(text);
  if (table.columns.some(({ field }) => field === 'section') || goesOn(text)) return false;
  if (cell.rowSpan > 1 || (cell.column !== 1 && table.columns[cell.column - 1]?.field !== 'what'))
    return false;
  if (cell.isHeader) return true;
  const named = /^(objective|aim|goal|priority|theme|section|area|strategic objective|workstream)\b.{0,3}\d/i;
  if (named.test(text) || /^\d{1,2}[.)]?\s+\p{Lu}[^.]*$/u.test(text))
    return !found.sections.isHeadingOnly || text.length < 120;
  const upper = text === text.toUpperCase() && /\p{Lu}{3}/u.test(text) && text.length <= 80;
  return upper && !isTimeAlone(text);
}

/**
 * In a copy of a table the cells of a row may have slipped to the left, where merged cells above left a gap.
 * How far to push them back: only where a date and a status then fall where they belong.
 */
function shiftOf(
  table: PlanTable,
  places: readonly (SourceCell | null)[],
  isStatus: (text: string) => boolean,
): number {
  const at = (field: PlanField) => table.columns.findIndex((column) => column.field === field);
  const status = at('status');
  const when = at('when');
  if (status < 0 || when < 0) return 0;
  const text = (column: number) => {
    const cell = places[column] ?? null;
    return cell === null ? '' : cellText(cell);
  };
  if (
    isStatus(text(status)) ||
    places.some((cell) => cell !== null && (cell.colSpan > 1 || cell.rowSpan > 1))
  )
    return 0;
  const last = places.findLastIndex((cell) => cell !== null && cellText(cell) !== '');
  for (let shift = 1; shift + last < table.grid.width; shift += 1) {
    if (isStatus(text(status - shift)) && isTimeAlone(text(when - shift))) return shift;
  }
  return 0;
}

function takeRow(
  table: PlanTable,
  rowIndex: number,
  own: readonly SourceCell[],
  places: readonly (SourceCell | null)[],
  habits: TableHabits,
  shift: number,
  found: RowsFound,
): void {
  const row: PlanRow = { section: null, subHeading: null, fields: new Map(), noticed: [] };
  if (shift > 0) {
    row.noticed.push(`cells moved ${shift} ${shift === 1 ? 'column' : 'columns'} to the right`);
  }
  for (const cell of own) {
    const field = fieldOf(table, cell);
    if (field === null) {
      addUnplaced(table, cell, whyUnplaced(table, cell), found);
      continue;
    }
    if (field === 'section') {
      found.sections.say(cellText(cell).replaceAll('\n', ' '), found.rows.at(-1)?.section ?? null);
      addHeading(table, cell, 'section', found);
    } else if (field === 'subHeading') {
      found.sections.sayBelow(cellText(cell).replaceAll('\n', ' '));
      addHeading(table, cell, 'sub-heading', found);
    } else append(row, field, piecesOf(table.index, cell));
  }
  // What is merged over several rows holds for each of them, except what is to be done, which is said once.
  for (const cell of shift > 0 ? [] : new Set(places)) {
    if (cell === null || cell.row === rowIndex + 1) continue;
    const field = fieldOf(table, cell);
    if (field === null || ['section', 'subHeading', 'what', 'code'].includes(field)) continue;
    append(row, field, piecesOf(table.index, cell));
  }
  if (![...row.fields.values()].some((pieces) => filled(pieces).length > 0)) return;
  if (isSubHeadingRow(row, habits)) {
    const [piece] = filled(row.fields.get('what'));
    if (piece !== undefined) {
      found.sections.sayBelow(piece.text);
      found.headings.push({ ...piece.ref, text: piece.text, as: 'sub-heading' });
    }
    return;
  }
  row.section = found.sections.current;
  row.subHeading = found.sections.below;
  found.rows.push(row);
}

/** A name alone among activities that all have bullets, or dates beside them, heads those that follow. */
function isSubHeadingRow(row: PlanRow, habits: TableHabits): boolean {
  const pieces = [...row.fields.values()].flatMap(filled);
  const [piece] = pieces;
  const isWhat = filled(row.fields.get('what')).length === 1;
  if (pieces.length !== 1 || piece === undefined || !isWhat || piece.bullet) return false;
  const short =
    piece.text.length <= 70 && piece.text.split(/\s+/).length <= 8 && !/[.!?;,]$/.test(piece.text);
  return short && !goesOn(piece.text) && (habits.bullets || habits.dated);
}

function habitsOf(table: PlanTable): TableHabits {
  const column = (field: PlanField) => table.columns.find((one) => one.field === field)?.index ?? -1;
  const what = column('what');
  const beside = [column('when'), column('status')].filter((index) => index >= 0);
  let activities = 0;
  let bullets = 0;
  let dated = 0;
  for (const places of table.grid.places.slice(table.bodyFrom)) {
    const cell = places[what] ?? null;
    if (cell === null || cellText(cell) === '') continue;
    activities += 1;
    if (cell.paragraphs.some(({ bullet }) => bullet)) bullets += 1;
    if (beside.some((index) => (places[index]?.paragraphs ?? []).some(({ text }) => text !== ''))) dated += 1;
  }
  return {
    bullets: bullets >= activities / 2 && bullets > 0,
    dated: activities >= 4 && dated >= activities * 0.8,
  };
}

function fieldOf(table: PlanTable, cell: SourceCell): PlanField | null {
  for (let column = cell.column - 1; column < cell.column - 1 + cell.colSpan; column += 1) {
    const field = table.columns[column]?.field ?? null;
    if (field !== null) return field;
  }
  return null;
}

function whyUnplaced(table: PlanTable, cell: SourceCell): string {
  const column = table.columns[cell.column - 1];
  if (column?.from === 'person') return 'you left this column out';
  const heading = column?.heading ?? '';
  return heading === ''
    ? 'it is not known what this column holds'
    : `it is not known what the column “${heading}” holds`;
}

export function piecesOf(table: number, cell: SourceCell): Piece[] {
  return cell.paragraphs.map((paragraph) => ({ ...paragraph, ref: { table, address: cell.address } }));
}

function append(row: PlanRow, field: PlanField, pieces: readonly Piece[]): void {
  if (filled(pieces).length > 0) row.fields.set(field, [...(row.fields.get(field) ?? []), ...pieces]);
}

function addHeading(table: PlanTable, cell: SourceCell, as: PlacedHeading['as'], found: RowsFound): void {
  const text = cellText(cell);
  if (text !== '') found.headings.push({ table: table.index, address: cell.address, text, as });
}

function addUnplaced(table: PlanTable, cell: SourceCell, why: string, found: RowsFound): void {
  const text = cellText(cell);
  if (text !== '') found.unplaced.push({ table: table.index, address: cell.address, text, why });
}
