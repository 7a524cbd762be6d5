import { headingAliases } from '../../../../../reference/plan-schemes.ts';
import { isOneEditAway } from '../../../../analysis/calendar/spelling.ts';
import { cellText, type Grid, type SourceCell } from '../../../../platform/files/table-in/source-document.ts';
import type { PlanField } from '../../plan/plan.ts';
import type { PlacingScheme, RecognisedColumn } from './draft.ts';
import { looksLikeTime, plainWords } from './words.ts';

/** A table laid out, with what the recognition needs to know of each column's content. */
export interface TableShape {
  grid: Grid;
  isStatus: (text: string) => boolean;
}

/** Which rows are the head of the table (from, up to but without), and what each column holds. */
export interface Header {
  from: number;
  to: number;
  columns: RecognisedColumn[];
  /** How many columns were recognised by their headings. */
  matched: number;
}

/** Rows looked at for a header; above it stand titles. */
const HEADER_ROWS = 25;

const SURE = 55;

/** Rows of a column from which its kind is judged. */
const SAMPLE_ROWS = 400;

const fields = Object.keys(headingAliases) as PlanField[];

const plainAliases = new Map(fields.map((field) => [field, headingAliases[field].map(plainWords)]));

/** How well a heading names a field, 0 to 100. */
export function headingScore(heading: string, field: PlanField, scheme: PlacingScheme | null): number {
  const said = plainWords(heading);
  if (said === '' || said.length > 80) return 0;
  let best = 0;
  for (const column of scheme?.columns ?? []) {
    if (column.field !== field) continue;
    if (plainWords(column.heading) === said) best = Math.max(best, 100);
    if ((column.aliases ?? []).some((alias) => plainWords(alias) === said)) best = Math.max(best, 95);
  }
  for (const alias of plainAliases.get(field) ?? []) best = Math.max(best, aliasScore(said, alias));
  return best;
}

function aliasScore(said: string, alias: string): number {
  if (said === alias) return 80;
  if (alias.length >= 5 && isOneEditAway(said, alias)) return 70;
  if (alias.length < 4) return 0;
  const words = said.split(' ');
  const wanted = alias.split(' ');
  if (wanted.length > 1 && ` ${said} `.includes(` ${alias} `)) return 66 - (words.length - wanted.length);
  // A single word counts for more at the end, where English puts what a thing is.
  if (wanted.length === 1 && words.length <= 4 && words.includes(alias))
    return words.at(-1) === alias ? 60 : 56;
  return 0;
}

/** The header of a table, found by its words wherever it stands; none where fewer than two columns are named. */
export function findHeader(shape: TableShape, scheme: PlacingScheme | null): Header | null {
  let best: Header | null = null;
  const rows = shape.grid.places.slice(0, HEADER_ROWS);
  for (const [from, row] of rows.entries()) {
    const to = headerEnd(shape.grid, from);
    const headings = headingsOf(shape.grid, from, to);
    if (!looksLikeHeader(row) || countNamed(headings, scheme) < 2) continue;
    const found = assign(shape, headings, to, scheme);
    const matched = found.filter((column) => column.from === 'heading').length;
    const needed =
      headings.filter((heading) => heading !== '').length <= 2 ? 2 : Math.max(2, headings.length / 3);
    if (matched >= needed && matched > (best?.matched ?? 0)) best = { from, to, columns: found, matched };
  }
  return best;
}

function countNamed(headings: readonly string[], scheme: PlacingScheme | null): number {
  return headings.filter((heading) => fields.some((field) => headingScore(heading, field, scheme) >= SURE))
    .length;
}

function looksLikeHeader(row: readonly (SourceCell | null)[]): boolean {
  const cells = [...new Set(row.filter((cell) => cell !== null))].filter((cell) => cellText(cell) !== '');
  return (
    cells.length >= 2 && cells.every((cell) => cellText(cell).length <= 90 && cell.paragraphs.length <= 4)
  );
}

/** A header that reaches down (the rows below one of its merged cells) has several rows. */
function headerEnd(grid: Grid, from: number): number {
  const row = grid.places[from] ?? [];
  const reach = row.filter((cell) => cell !== null && cell.row === from + 1 && cellText(cell) !== '');
  const most = Math.max(1, ...reach.map((cell) => cell?.rowSpan ?? 1));
  return most > 3 ? from + 1 : from + most;
}

export function headingsOf(grid: Grid, from: number, to: number): string[] {
  return Array.from({ length: grid.width }, (_, column) => {
    const cells = grid.places.slice(from, to).map((row) => row[column] ?? null);
    return [...new Set(cells)]
      .map((cell) => (cell === null ? '' : cellText(cell).replaceAll('\n', ' ')))
      .join(' ')
      .trim();
  });
}

interface Choice {
  column: number;
  field: PlanField;
  score: number;
}

function assign(
  shape: TableShape,
  headings: readonly string[],
  bodyFrom: number,
  scheme: PlacingScheme | null,
): RecognisedColumn[] {
  const content = headings.map((_, column) => contentOf(shape, column, bodyFrom));
  const isAction = (heading: string) => /^actions?( taken)?$/.test(plainWords(heading));
  const activities = headings.some(
    (heading) => !isAction(heading) && headingScore(heading, 'what', scheme) >= 70,
  );
  const choices: Choice[] = headings.flatMap((heading, column) =>
    fields.flatMap((field) => {
      // Beside activities, an action is what was done about them.
      const named =
        field === 'what' && activities && isAction(heading) ? 0 : headingScore(heading, field, scheme);
      return named < SURE ? [] : [{ column, field, score: named + evidence(content[column], field) }];
    }),
  );
  const taken = new Map<number, PlanField>();
  const used = new Set<PlanField>();
  const inOrder = choices.toSorted((a, b) => b.score - a.score || a.column - b.column);
  for (const { column, field } of inOrder) {
    if (taken.has(column) || used.has(field)) continue;
    taken.set(column, field);
    used.add(field);
  }
  // A second column of the same kind (comments beside progress) is added to the first.
  for (const { column, field } of inOrder)
    if (!taken.has(column) && !isSingle(field)) taken.set(column, field);
  giveActionsTheirPlace(headings, taken);
  const named: RecognisedColumn[] = headings.map((heading, index) => {
    const field = taken.get(index) ?? null;
    return { index, heading, field, from: field === null ? 'nothing' : 'heading' };
  });
  return fillByContent(named, content);
}

/** “Action” beside activities tells how they go; without them it is what is to be done. */
function giveActionsTheirPlace(headings: readonly string[], taken: Map<number, PlanField>): void {
  const hasWhat = [...taken.values()].includes('what');
  const hasUpdate = [...taken.values()].includes('update');
  for (const [column, heading] of headings.entries()) {
    if (taken.has(column) || !/^actions?( taken)?$/.test(plainWords(heading))) continue;
    if (hasWhat && !hasUpdate) taken.set(column, 'update');
  }
}

function isSingle(field: PlanField): boolean {
  return ['section', 'subHeading', 'code', 'what', 'when', 'status', 'level'].includes(field);
}

/** What stands in a column, in shares of its filled cells. */
interface Content {
  filled: number;
  time: number;
  status: number;
  code: number;
  length: number;
  repeated: number;
}

function contentOf({ grid, isStatus }: TableShape, column: number, from: number): Content {
  const texts: string[] = [];
  const seen = new Set<SourceCell>();
  for (const row of grid.places.slice(from, from + SAMPLE_ROWS)) {
    const cell = row[column] ?? null;
    if (cell === null || seen.has(cell) || cell.colSpan === grid.width) continue;
    seen.add(cell);
    const text = cellText(cell);
    if (text !== '') texts.push(text);
  }
  const share = (test: (text: string) => boolean) =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  return {
    filled: texts.length,
    time: share((text) => text.split('\n').every(looksLikeTime)),
    status: share((text) => text.split('\n').every(isStatus)),
    code: share((text) => /^[A-Z]{0,4}[-.]?\d{1,4}([.-]\d{1,3}){0,2}[a-z]?[.)]?$/i.test(text)),
    length: texts.length === 0 ? 0 : total / texts.length,
    repeated: texts.length === 0 ? 0 : 1 - new Set(texts).size / texts.length,
  };
}

function evidence(content: Content | undefined, field: PlanField): number {
  if (content === undefined || content.filled === 0) return 0;
  if (field === 'status') return content.status * 25 - (1 - content.status) * 10;
  if (field === 'when') return content.time * 20;
  if (field === 'code') return content.code >= 0.8 ? 25 : -30;
  if (field === 'what') return Math.min(content.length, 100) / 10 - content.status * 30;
  if (field === 'section') return content.repeated * 8;
  if (field === 'update') return -content.status * 20;
  return 0;
}

/** Columns that no heading named, where what stands in them leaves no doubt. */
function fillByContent(columns: RecognisedColumn[], content: readonly Content[]): RecognisedColumn[] {
  const used = new Set(columns.map(({ field }) => field));
  const free = (index: number) => columns[index]?.field === null;
  const give = (index: number | undefined, field: PlanField) => {
    const column = index === undefined ? undefined : columns[index];
    if (column === undefined || used.has(field)) return;
    column.field = field;
    column.from = 'content';
    used.add(field);
  };
  const pick = (test: (one: Content) => boolean) => {
    const found = content.flatMap((one, index) =>
      free(index) && one.filled >= 2 && test(one) ? [index] : [],
    );
    return found.length === 1 ? found[0] : undefined;
  };
  if (!used.has('status'))
    give(
      pick((one) => one.status >= 0.8 && one.time < 0.8),
      'status',
    );
  if (!used.has('when'))
    give(
      pick((one) => one.time >= 0.7),
      'when',
    );
  if (!used.has('code'))
    give(
      pick((one) => one.code >= 0.9 && one.repeated === 0),
      'code',
    );
  if (!used.has('what')) give(longest(columns, content), 'what');
  return columns;
}

/** The column of long texts, where one is clearly the longest, or the only one. */
function longest(columns: readonly RecognisedColumn[], content: readonly Content[]): number | undefined {
  const long = columns
    .flatMap(({ index, field }) =>
      field === null ? [{ index, length: content[index]?.length ?? 0, of: content[index] }] : [],
    )
    .filter(({ length, of }) => length >= 12 && (of?.repeated ?? 1) < 0.5)
    .toSorted((a, b) => b.length - a.length);
  const [first, second] = long;
  if (first === undefined) return undefined;
  return second === undefined || first.length >= 1.3 * second.length ? first.index : undefined;
}

/** The columns of a table without a header, where their content is sure; the others wait for a person. */
export function columnsByContent(shape: TableShape): RecognisedColumn[] {
  const { grid } = shape;
  const columns: RecognisedColumn[] = Array.from({ length: grid.width }, (_, index) => ({
    index,
    heading: '',
    field: null,
    from: 'nothing',
  }));
  const content = columns.map(({ index }) => contentOf(shape, index, 0));
  const coded = content.findIndex((_, column) => startsWithCodes(grid, column));
  const first = columns[coded];
  if (first !== undefined) Object.assign(first, { field: 'what', from: 'content' });
  const found = fillByContent(columns, content);
  const at = (field: PlanField) => found.find((column) => column.field === field);
  if (at('what') === undefined || (at('when') ?? at('status') ?? at('code') ?? first) === undefined) {
    return columns.map((column) => ({ ...column, field: null, from: 'nothing' }));
  }
  giveSection(found, content, grid);
  return found;
}

/** “1.1 Do this”, “1.2 Do that”: only what is to be done is numbered so. */
function startsWithCodes(grid: Grid, column: number): boolean {
  const cells = new Set(grid.places.map((row) => row[column] ?? null));
  const texts = [...cells]
    .flatMap((cell) => (cell === null ? [] : [cellText(cell)]))
    .filter((text) => text !== '');
  const coded = texts.filter((text) => /^\d{1,2}\.\d{1,2}\s+\p{L}/u.test(text)).length;
  return texts.length >= 2 && coded / texts.length >= 0.7;
}

/** Left of the activities, with few values for many rows: a section. */
function giveSection(columns: RecognisedColumn[], content: readonly Content[], grid: Grid): void {
  const what = columns.find(({ field }) => field === 'what')?.index ?? 0;
  for (const column of columns.slice(0, what)) {
    const of = content[column.index];
    const few =
      of !== undefined && of.filled > 0 && (of.repeated >= 0.4 || of.filled <= grid.places.length / 2);
    if (column.field !== null || !few || of.length < 3) continue;
    Object.assign(column, { field: 'section', from: 'content' });
    return;
  }
}
