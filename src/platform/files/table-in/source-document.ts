/** One paragraph of a cell. `depth` is 0 for plain text, 1 for a bullet, 2 for a bullet below a bullet. A line break inside it is a line feed. */
export type SourceParagraph = { text: string; bullet: boolean; depth: number };

/**
 * A cell as it stands in its document. `row` and `column` count from 1 and name its upper left place;
 * `address` is B7 in a spreadsheet and R7C2 elsewhere.
 */
export type SourceCell = {
  address: string;
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  paragraphs: SourceParagraph[];
  isHeader: boolean;
};

/** `before` is the text just above the table, nearest last; `rows` hold each cell once, where it begins. */
export type SourceTable = { name: string; before: string[]; rows: SourceCell[][] };

export type SourceKind = 'word' | 'spreadsheet' | 'csv' | 'web-page' | 'text';

/** The tables of a document whatever it was written in, the words that stood outside them, and what to know about the reading. */
export type SourceDocument = {
  kind: SourceKind;
  title: string | null;
  tables: SourceTable[];
  outside: { text: string }[];
  warnings: string[];
};

/** More columns than any plan has; a page can claim a thousand for one cell. */
export const COLUMN_LIMIT = 200;

/** Rows of one table that are still a plan and not a database. */
export const ROW_LIMIT = 20_000;

const glyphs = '•●▪▫◦‣∙■□➢➤⁃\uf0b7\uf0a7\uf0d8·';
const leadingGlyph = new RegExp(`^\\s*(?:[${glyphs}]\\s*|[-–*]\\s+|o\\t\\s*)`, 'u');
const innerGlyph = /\s+[•●▪◦‣\uf0b7](?=\s)/u;

/**
 * A cell's lines as paragraphs. A line that begins with a bullet's sign is a bullet without it, and signs
 * inside a line begin bullets of their own. Blank lines between stay, so that columns can be paired by line.
 */
export function paragraphsOfText(text: string): SourceParagraph[] {
  return trimBlank(text.split(/\r\n|\r|\n|\u2028/).flatMap((line) => splitBullets(line, false, 0)));
}

/** One paragraph as it was written, cut at the bullet signs typed into it. */
export function splitBullets(text: string, bullet: boolean, depth: number): SourceParagraph[] {
  const parts = text.split(new RegExp(innerGlyph, 'u'));
  return parts.map((part, i) => {
    const typed = leadingGlyph.test(part) && part.replace(leadingGlyph, '').trim() !== '';
    const words = (typed ? part.replace(leadingGlyph, '') : part).trim();
    const isBullet = bullet || typed || i > 0;
    return { text: words, bullet: isBullet && words !== '', depth: isBullet ? Math.max(depth, 1) : 0 };
  });
}

/** Without the blank paragraphs at the end; those at the start and between say what stands beside what. */
export function trimBlank(paragraphs: readonly SourceParagraph[]): SourceParagraph[] {
  let end = paragraphs.length;
  while (end > 0 && paragraphs[end - 1]?.text === '') end -= 1;
  return paragraphs.slice(0, end);
}

/** A cell's words, a line for each paragraph that has any. */
export function cellText(cell: Pick<SourceCell, 'paragraphs'>): string {
  return cell.paragraphs
    .map((paragraph) => paragraph.text)
    .filter((text) => text !== '')
    .join('\n');
}

/** For each place of the table's grid the cell that covers it, or null where the table has none. */
export type Grid = { width: number; places: (SourceCell | null)[][] };

/** Lays the table out with each merged cell in every place it covers. */
export function expandGrid(table: SourceTable): Grid {
  const cells = table.rows.flat();
  const width = cells.reduce((most, cell) => Math.max(most, cell.column + cell.colSpan - 1), 0);
  const places = table.rows.map((): (SourceCell | null)[] => Array.from({ length: width }, () => null));
  // Where spans overlap, the cell that begins at a place has it.
  for (const cell of cells) {
    const line = places[cell.row - 1];
    if (line !== undefined) line[cell.column - 1] = cell;
  }
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      const line = places[row - 1];
      if (line === undefined) break;
      for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) {
        line[column - 1] ??= cell;
      }
    }
  }
  return { width, places };
}

/** A cell as readers meet it, before it is known where in the grid it falls. */
export type LooseCell = {
  paragraphs: SourceParagraph[];
  rowSpan?: number;
  colSpan?: number;
  isHeader?: boolean;
};

/** Gives each cell its place in the grid, round those that reach down from above, as a browser does. */
export function placeCells(rows: readonly (readonly LooseCell[])[]): SourceCell[][] {
  const reaching: number[] = [];
  return rows.map((cells, r) => {
    const placed: SourceCell[] = [];
    let column = 0;
    for (const cell of cells) {
      while ((reaching[column] ?? 0) > r) column += 1;
      if (column >= COLUMN_LIMIT) break;
      let colSpan = clamp(cell.colSpan ?? 1, COLUMN_LIMIT - column);
      const taken = Array.from({ length: colSpan }, (_, i) => (reaching[column + i] ?? 0) > r).indexOf(true);
      if (taken > 0) colSpan = taken;
      const rowSpan = clamp(cell.rowSpan ?? 1, rows.length - r);
      for (let i = column; i < column + colSpan; i += 1) reaching[i] = r + rowSpan;
      placed.push({
        address: `R${r + 1}C${column + 1}`,
        row: r + 1,
        column: column + 1,
        rowSpan,
        colSpan,
        paragraphs: cell.paragraphs,
        isHeader: cell.isHeader ?? false,
      });
      column += colSpan;
    }
    return placed;
  });
}

function clamp(span: number, most: number): number {
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1;
}
