import type { DoubtKind, MilestoneReading, Precision } from '../timescale.ts';

/** What a milestone should say; whatever is not given is absent from the words. `words` is not compared. */
export type Expected = Partial<Omit<MilestoneReading, 'words'>>;

/** A date cell as somebody printed it, with the answer that a careful reader gives. */
export interface Wording {
  printed: string;
  /** The milestones in order, or 'kept' where a careful reader would not say either. */
  says: readonly Expected[] | 'kept';
  notes?: readonly string[];
  /** Kinds of doubt, in any order, each once. */
  doubts?: readonly DoubtKind[];
  /** The plan's period, where the reading needs one. */
  period?: { start: string; end: string };
  yearStart?: string;
}

/** The financial year that most of the wordings belong to. */
export const year2012 = { start: '2012-04-01', end: '2013-03-31' };

export const day = (due: string, more: Expected = {}): Expected => ({ due, precision: 'day', ...more });
export const month = (due: string, more: Expected = {}): Expected => ({ due, precision: 'month', ...more });
export const stretch = (
  start: string,
  due: string,
  precision: Precision = 'range',
  more: Expected = {},
): Expected => ({ start, due, precision, ...more });
export const due = (date: string, precision: Precision, more: Expected = {}): Expected => ({
  due: date,
  precision,
  ...more,
});
export const starts = (start: string, precision: Precision, more: Expected = {}): Expected => ({
  start,
  precision,
  ...more,
});

export const goesOn: Expected = { recurrence: 'ongoing', deliveryState: 'in_place' };
export const again = (
  every: number,
  unit: 'day' | 'week' | 'month' | 'quarter' | 'year',
  more: Expected = {},
): Expected => ({ recurrence: { every, unit }, deliveryState: 'in_place', ...more });
export const asRequired = (condition: string, more: Expected = {}): Expected => ({
  condition,
  deliveryState: 'as_required',
  ...more,
});
/** Understood as "no date yet". */
export const undated: Expected = {};
