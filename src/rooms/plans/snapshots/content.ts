import { createHash } from 'node:crypto';
import type { StatusWord } from '../../../analysis/calendar/timescale.ts';
import type { LineFacts } from '../lines/line-facts.ts';
import type { SchemeColumn } from '../plan/plan.ts';
import type { RollUp } from '../plan/roll-up.ts';

/**
 * A plan as it stood at the end of a day, whole: what a snapshot freezes, and what every print and comparison is made
 * of. Plain data, all that was printed and all that was understood; JSON and back changes nothing. Days are 'YYYY-MM-DD'.
 */
export interface SnapshotContent {
  /** Raised when a field changes its meaning, so that an old snapshot can still be read. */
  format: 1;
  asAt: string;
  plan: PlanFacts;
  scheme: SchemeFacts;
  /** In the plan's order; a sub-heading names its parent. */
  sections: SnapshotSection[];
  /** In the plan's order. */
  lines: SnapshotLine[];
  priorities: SnapshotPriority[];
  rollUp: RollUp;
}

export interface PlanFacts {
  id: string;
  slug: string;
  title: string;
  kind: string;
  startsOn: string | null;
  endsOn: string | null;
  edition: string;
  editionNote: string;
  effectiveFrom: string | null;
  refreshOn: string | null;
  summary: string;
  scopeIn: string;
  scopeOut: string;
  state: string;
  adoptedByBody: string | null;
  adoptedOn: string | null;
  ownerName: string | null;
  parentTitle: string | null;
  supportsTitle: string | null;
}

/** The organisation's own headings in its own order, and its own words for how a line stands. */
export interface SchemeFacts {
  id: string;
  name: string;
  columns: SchemeColumn[];
  statusWords: StatusWord[];
  usesRag: boolean;
  /** Where a section's heading stands: in a column, across the table, or above a table of its own. */
  sectionFrom: 'column' | 'row' | 'heading';
  orientation: 'portrait' | 'landscape';
}

export interface SnapshotSection {
  id: string;
  parentId: string | null;
  heading: string;
}

export interface SnapshotLine extends LineFacts {
  codePrinted: boolean;
  /** The cell of the leads as printed; '' where only people and roles are known. */
  leadText: string;
  measure: string;
  measureUnit: string;
  measureBaseline: number | null;
  measureTarget: number | null;
  measureActual: number | null;
  stakeholders: string[];
  /** As printed, then those of the organisation's framework. */
  objectives: string[];
  partnerUntil: string | null;
  notes: string[];
  inheritedFromId: string | null;
  carriedFromId: string | null;
  why: SnapshotPoint[];
  how: SnapshotPoint[];
  /** How often something was said of it by that day; 1 where only its first word is known. */
  saidTimes: number;
  /** The newest words about it. */
  said: SnapshotWords | null;
  /** How many records of the thread belong to it. */
  links: { comments: number; findings: number; decisions: number; actions: number; loops: number };
}

export interface SnapshotPoint {
  text: string;
  doneOn: string | null;
}

export interface SnapshotWords {
  asAt: string;
  /** As the organisation printed it; the next three are empty then. */
  printed: string;
  done: string;
  next: string;
  issue: string;
}

export interface SnapshotPriority {
  id: string;
  title: string;
  year: string;
  agreedWith: string;
  agreedOn: string | null;
  note: string;
  /** Codes of the lines that carry it. */
  lines: string[];
}

/** A plan in figures, beside the content: what lists show without opening it. */
export type SnapshotCounts = Pick<RollUp, 'lines' | 'rag' | 'delivery'>;

export const countsOf = ({ rollUp }: SnapshotContent): SnapshotCounts => ({
  lines: rollUp.lines,
  rag: rollUp.rag,
  delivery: rollUp.delivery,
});

/** JSON with the names of every object in the order of the alphabet: the same content is always the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : one,
  );
}

/** The checksum of a content, as 64 hexadecimal digits: however the database gives the JSON back, it is the same. */
export const checksumOf = (content: unknown): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');
