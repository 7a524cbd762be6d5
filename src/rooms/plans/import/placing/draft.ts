import type { DeliveryState, StatusWords, Timescale } from '../../../../analysis/calendar/timescale.ts';
import type { PlanField } from '../../plan/plan.ts';

/** A cell of the source: the table counted from 0, and the cell's address in it. */
export interface CellRef {
  table: number;
  address: string;
}

/** A line as it was understood. Texts of several paragraphs have one on each line. */
export interface DraftLine {
  code: string;
  /** The source prints this code; otherwise it was made up. */
  codePrinted: boolean;
  section: string | null;
  subHeading: string | null;
  what: string;
  why: string[];
  how: string[];
  whenText: string;
  timescale: Timescale | null;
  statusText: string;
  rag: 'green' | 'amber' | 'red' | 'none';
  deliveryState: DeliveryState;
  /** The responsibility as printed, from which `leads` and `supports` were read. */
  leadText: string;
  supportText: string;
  leads: string[];
  supports: string[];
  stakeholders: string[];
  objectives: string[];
  measure: string;
  update: string;
  level: string;
  cells: CellRef[];
  /** The code of an earlier line, in another section, that says nearly the same: for a person to judge. */
  possibleDuplicateOf: string | null;
  /** What was noticed while placing; `flags` are these and what the reading of the texts raised. */
  noticed: string[];
  flags: string[];
}

/** Text that belongs to no line, and the sentence that says why. */
export interface UnplacedText extends CellRef {
  text: string;
  why: string;
}

/** A cell that is no line's: a title, the head of a column, a section's heading. */
export interface PlacedHeading extends CellRef {
  text: string;
  as: 'title' | 'header' | 'section' | 'sub-heading';
}

export interface DraftSection {
  heading: string;
  subHeadings: string[];
  order: number;
}

/** A column as it was recognised; `field` is null where a person has to say what it holds. */
export interface RecognisedColumn {
  index: number;
  heading: string;
  field: PlanField | null;
  from: 'heading' | 'content' | 'table above' | 'person' | 'nothing';
}

/** What the readings of a draft's texts need, kept with it so that they can be made again after an edit. */
export interface DraftRules {
  codePrefix: string;
  mandatory: PlanField[];
  words: StatusWords;
  period: { start: string; end: string } | null;
  /** First day of the financial year, 'MM-DD'. */
  yearStart: string;
}

/** A plan as it was understood from a document; plain data, so that it can wait for its person. */
export interface DraftPlan {
  title: string | null;
  scheme: string;
  sections: DraftSection[];
  lines: DraftLine[];
  headings: PlacedHeading[];
  unplaced: UnplacedText[];
  /** For each table of the document. */
  columns: RecognisedColumn[][];
  warnings: string[];
  rules: DraftRules;
}

/** The scheme as placing needs it: one of those shipped, or an organisation's own. */
export interface PlacingScheme {
  key: string;
  columns: readonly {
    field: PlanField;
    heading: string;
    aliases?: readonly string[];
    mandatory: boolean;
  }[];
  codePrefix: string;
}

/** One paragraph of a cell on its way into a line. */
export interface Piece {
  text: string;
  bullet: boolean;
  depth: number;
  ref: CellRef;
  /** It goes on with the sentence of the piece before it. */
  joined?: boolean;
}

export type Pieces = Map<PlanField, Piece[]>;

/** A row of the plan with its cells sorted by field, and the section it stands in. */
export interface PlanRow {
  section: SectionHeading | null;
  /** A sub-heading that stands in a column or row of its own. */
  subHeading: string | null;
  fields: Pieces;
  noticed: string[];
}

/** Shared by its rows, so that a heading spilled over a page is put together for all of them. */
export interface SectionHeading {
  text: string;
}

/** Pieces as one text: sentences put together again, paragraphs on lines of their own. */
export function textOf(pieces: readonly Piece[] | undefined): string {
  return itemsFrom(pieces, () => false).join('\n');
}

/** Pieces as a list: what goes on with a sentence, or stands below a bullet, belongs to the item before it. */
export function itemsOf(pieces: readonly Piece[] | undefined): string[] {
  return itemsFrom(pieces, (piece) => piece.depth >= 2);
}

function itemsFrom(pieces: readonly Piece[] | undefined, isBelow: (piece: Piece) => boolean): string[] {
  const items: string[] = [];
  for (const piece of filled(pieces)) {
    const last = items.at(-1);
    if (last !== undefined && piece.joined === true) items[items.length - 1] = `${last} ${piece.text}`;
    else if (last !== undefined && isBelow(piece)) items[items.length - 1] = `${last}\n${piece.text}`;
    else items.push(piece.text);
  }
  return items;
}

/** Every flag with its line's code, in the plan's order. */
export function listFlags(draft: DraftPlan): { line: string; flag: string }[] {
  return draft.lines.flatMap(({ code, flags }) => flags.map((flag) => ({ line: code, flag })));
}

/** The pieces that have words. */
export function filled(pieces: readonly Piece[] | undefined): Piece[] {
  return (pieces ?? []).filter(({ text }) => text !== '');
}

export function refsOf(pieces: readonly Piece[]): CellRef[] {
  const refs: CellRef[] = [];
  for (const { ref } of pieces) {
    if (!refs.some((one) => one.table === ref.table && one.address === ref.address)) refs.push(ref);
  }
  return refs;
}
