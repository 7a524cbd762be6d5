import { z } from 'zod';
import type { NamedField } from '../../../../platform/history/record-page.ts';
import { requiredText } from '../../../../platform/web/form.ts';
import { activityFields } from '../activities/activity.ts';
import { lineFields } from '../line.ts';
import type { LineFacts } from '../line-facts.ts';
import { updateFields } from '../updates/update.ts';

export interface LinePoint {
  id: string;
  kind: 'why' | 'how';
  text: string;
  doneOn: string | null;
  doneByName: string | null;
}

/** A milestone that no longer stands: what was planned until a day, and why it changed. */
export interface PastMilestone {
  id: string;
  text: string;
  printed: string;
  due: string | null;
  standsUntil: string;
  because: string;
}

/** A line of another plan to which this one is tied through the years. */
export interface LineOfYear {
  id: string;
  code: string;
  planTitle: string;
}

/** What of a line does not change from day to day, with its points and what was planned before. */
export interface LineDetail {
  id: string;
  planId: string;
  planTitle: string;
  planState: string;
  section: string | null;
  code: string;
  what: string;
  whenText: string;
  leadText: string;
  measure: string;
  measureUnit: string;
  baseline: string | null;
  target: string | null;
  actual: string | null;
  stakeholders: string[];
  /** As printed, and those of the organisation's framework. */
  objectives: string[];
  deliveryPartner: string;
  partnerLink: string;
  partnerUntil: string | null;
  level: string;
  mechanism: string | null;
  flags: string[];
  notes: string[];
  addedOn: string | null;
  removedOn: string | null;
  removedBecause: string;
  usesRag: boolean;
  /** The plan's own headings by field. */
  headings: Record<string, string>;
  points: LinePoint[];
  pastMilestones: PastMilestone[];
  carriedFrom: LineOfYear | null;
  carriedTo: LineOfYear | null;
}

/** A line marked as the same work as another, with its state where its plan is open. */
export interface SameLine {
  id: string;
  code: string;
  what: string;
  planId: string;
  planTitle: string;
  facts: LineFacts | null;
  /** Its own evidence, latest first. */
  evidence: string[];
}

export const settleForm = z.object({
  flag: requiredText('This was settled already.', 2000),
  note: requiredText('Say in a sentence what you found.', 1000),
});
export type SettleForm = z.infer<typeof settleForm>;

/** What the history of a line names, whoever wrote it. */
export const shownFields: readonly NamedField[] = [
  ...lineFields,
  ...updateFields,
  { name: 'text', label: 'Point' },
  { name: 'flag', label: 'To be checked' },
  { name: 'note', label: 'What was found' },
  { name: 'because', label: 'Reason' },
  { name: 'printed', label: 'Date as printed' },
  { name: 'start', label: 'Begins on' },
  { name: 'due', label: 'Due on' },
  { name: 'recurrence', label: 'Comes again' },
  { name: 'condition', label: 'Condition' },
  { name: 'signOffBy', label: 'Signed off by' },
  { name: 'same', label: 'Same work as' },
  { name: 'title', label: 'Record' },
  ...activityFields,
];

/** The plan's own heading of a column, or our word for it. */
export const headed = (detail: Pick<LineDetail, 'headings'>, field: string, word: string): string =>
  detail.headings[field] || word;
