/**
 * A report, before anybody has decided what it will be printed as. It is plain data: JSON and back changes nothing,
 * so that it can be frozen and drawn again years later. HTML, Word, PDF, spreadsheet and CSV are made from it alone.
 */
export interface Report {
  /** The document's own name. Printed at its head and told to word processors and PDF readers. */
  title: string;
  subtitle?: string;
  language: 'en-GB';
  organisation: Letterhead;
  /** The civil date it speaks for, 'YYYY-MM-DD'; also the date that its files carry. */
  date: string;
  /** Printed at the foot of every page: "Item 7.5, attachment 11". */
  reference?: string;
  /** Short lines under the title: "Meeting: Governing Body". Those with nothing in them are left out. */
  meta?: readonly Fact[];
  /** What the file says of itself to whoever keeps it. The author is the organisation unless named. */
  properties?: { author?: string; subject?: string; keywords?: readonly string[] };
  /** Which way the paper lies where no block says otherwise. Upright unless told. */
  orientation?: Orientation;
  /** Leaves the printed title and meta lines out, for a paper whose first block is its own cover. */
  titleHidden?: boolean;
  blocks: readonly Block[];
}

export type Orientation = 'portrait' | 'landscape';

/** What stands at the head of the first page. */
export interface Letterhead {
  name: string;
  strapline?: string;
  /** Lines of the address, and how to reach it. */
  address?: readonly string[];
  /** '#rrggbb': the rule under the name, the heads of tables. Darkened where it could not be read. */
  colour?: string;
  logo?: Picture;
}

export interface Picture {
  type: 'png' | 'jpeg';
  /** The file itself in base64: a frozen report needs nothing from elsewhere. */
  base64: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** Words of one kind within a line. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  /** An http, https, mailto or tel address; any other kind is printed as plain words. */
  href?: string;
  /** The language where it is not the report's: 'ur'. */
  lang?: string;
  rightToLeft?: boolean;
}

/** One paragraph: plain words, or runs of them. A line end within is kept. */
export type Line = string | readonly (string | Run)[];

export interface List {
  kind: 'list';
  numbered?: boolean;
  items: readonly Line[];
}

/** What a cell or an answer holds: one paragraph, or several paragraphs and lists. */
export type Content = string | readonly (Paragraph | List)[];

export interface Paragraph {
  kind: 'paragraph';
  line: Line;
}

export interface Fact {
  label: string;
  /** What the label is for, in smaller words: "FOI, NHS Constitution". */
  hint?: string;
  /** '' or [] is printed as an empty box: a field left blank is part of the paper. */
  value: Content;
  /** Boxes to tick instead of, or before, the value. */
  choices?: readonly { text: string; chosen: boolean }[];
  /** Takes half the width: two such, one after the other, share a line of the paper. */
  half?: boolean;
}

/** A state, said in a word; shape and colour repeat it and never stand alone. */
export interface Status {
  /** As printed: "Amber", "On track". */
  word: string;
  shape: StatusShape;
  hue: StatusHue;
}

export type StatusShape = 'tick' | 'ring' | 'half' | 'circle' | 'triangle' | 'square' | 'diamond';
export type StatusHue = 'green' | 'amber' | 'red' | 'blue' | 'grey' | 'none';

export interface Column {
  head: string;
  /** Share of the width; shares are compared with each other only. Where none is given, from what the column holds. */
  share?: number;
  align?: 'start' | 'end' | 'centre';
  /** Its cells name their rows for those who hear the table. */
  rowHead?: boolean;
}

export interface FullCell {
  content?: Content;
  /** Stands before the content. */
  status?: Status;
  /** Names the row, also where its column does not. */
  head?: boolean;
  /** How many columns and rows it covers. Covered places are left out of their rows, as in HTML. */
  columns?: number;
  rows?: number;
  align?: 'start' | 'end' | 'centre';
}

/** null is an empty cell. A number stays one in a spreadsheet. */
export type Cell = string | number | null | FullCell;

export type Row =
  | { kind: 'cells'; cells: readonly Cell[] }
  /** A line across the whole table that names the rows below it. */
  | { kind: 'section'; title: string };

export interface Table {
  kind: 'table';
  /** Says what it holds; also the name of its sheet. */
  caption: string;
  /** The caption is only heard, or read as the sheet's name: a heading right above says the same. */
  captionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  /** What the section rows are: "Objective". A spreadsheet and CSV have a column of that name for them. */
  sectionHead?: string;
  /** Printed where there is no row. */
  empty?: string;
}

/** Numbers to be drawn, and always printed as a table too. */
export interface ReportChart {
  kind: 'chart';
  draw: 'bars' | 'lines';
  title: string;
  /** What is to be seen in it, in a sentence, for those who cannot see it. */
  alt: string;
  /** Where the numbers come from, under it. */
  source?: string;
  /** What the labels are: "Month". */
  by: string;
  /** What the numbers count: "Comments". */
  counts: string;
  labels: readonly string[];
  /** null: not known. */
  series: readonly { name: string; values: readonly (number | null)[] }[];
}

export interface Figure {
  kind: 'figure';
  picture: Picture;
  alt: string;
  caption?: string;
}

/** What stands on a page, whichever way the page lies. */
export type FlowBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | Paragraph
  | List
  | { kind: 'facts'; caption: string; captionHidden?: boolean; facts: readonly Fact[] }
  | Table
  | ReportChart
  | Figure
  /** Words set apart from the rest: how to read it, what is not in it. */
  | { kind: 'note'; title?: string; content: Content }
  | { kind: 'pageBreak' };

/** Blocks on pages of their own that lie the other way. */
export interface Turned {
  kind: 'turned';
  orientation: Orientation;
  blocks: readonly FlowBlock[];
}

export type Block = FlowBlock | Turned;

/** The forms a report can be given out in. */
export const formats = ['html', 'docx', 'pdf', 'xlsx', 'csv'] as const;
export type Format = (typeof formats)[number];

/** What a browser and a mail program are told of each form. */
export const mediaTypes: Readonly<Record<Format, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
};

/** A short way to a paragraph. */
export const paragraph = (line: Line): Paragraph => ({ kind: 'paragraph', line });
