import type { Strength } from '../../../../analysis/triangulation/triangulation.ts';
import type { SignedOffBatch } from '../../coding/quality.ts';
import type { Missing } from '../missing.ts';
import type { Month } from '../month.ts';
import type { CountedMonth } from '../protect-month.ts';
import type { ThemeChange } from '../theme-changes.ts';

/** Actions raised on a theme, through its findings and their decisions. */
export interface ThemeActions {
  themeId: string;
  toDo: number;
  done: number;
}

export interface DigestFinding {
  title: string;
  recommendation: string;
  people: number;
  kinds: number;
  strength: Strength;
  disagreeing: string[];
}

export interface DigestScore {
  provider: string;
  service: string;
  kind: string;
  periodFrom: string;
  periodTo: string;
  answers: number | null;
  score: number | null;
  scorePrinted: string;
  verdict: string | null;
}

export interface DigestStep {
  about: 'comment' | 'finding';
  /** The finding's title; a comment's words are nobody else's to print. */
  title: string;
  fromLevel: string;
  toLevel: string;
  state: string;
  raisedOn: string;
  answeredOn: string | null;
  answer: string;
}

export interface DigestLoop {
  title: string;
  youSaid: string;
  outcome: string;
  weDid: string;
  because: string;
}

/** A comment whose speaker agreed to be quoted, and in which nothing tells who it is. */
export interface Quotable {
  id: string;
  text: string;
  source: string;
}

/** All that a month's digest tells, in exact numbers: they are protected where it is drawn. */
export interface DigestContent {
  month: Month;
  now: CountedMonth;
  before: CountedMonth;
  /** Kinds of source of which a source is kept, open on the last day of the month. */
  kept: string[];
  themes: ThemeChange[];
  /** Actions that follow from findings on each theme. */
  actions: ThemeActions[];
  findings: DigestFinding[];
  scores: DigestScore[];
  /** Went up, or was answered, in the month. */
  steps: DigestStep[];
  loops: DigestLoop[];
  missing: Missing;
  batches: SignedOffBatch[];
  gaps: { name: string; gap: string }[];
}
