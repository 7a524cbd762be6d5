/**
 * What a plan's date or status cell says, once read. Dates are civil, 'YYYY-MM-DD'. The printed words are
 * always kept beside the reading, so that a plan can be printed as its organisation wrote it.
 */

export const deliveryStates = [
  'not_started',
  'in_progress',
  'complete',
  'in_place',
  'as_required',
  'paused',
  'dropped',
] as const;
/** How far a thing has come. `in_place` also stands for what recurs or goes on. */
export type DeliveryState = (typeof deliveryStates)[number];

export const rags = ['green', 'amber', 'red'] as const;
/** How sure its people are. It never says that a thing is done. */
export type Rag = (typeof rags)[number];

/** How exactly the printed words name the date. */
export type Precision = 'day' | 'month' | 'range' | 'quarter' | 'season' | 'year' | 'none';

/** How often a thing comes again. `ongoing` is going on without an interval. */
export type Recurrence =
  | { readonly every: number; readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year' }
  | 'ongoing';

export interface MilestoneReading {
  /** What this part says it is about, such as "Reporting schedule"; empty where it does not say. */
  text: string;
  /** The printed part that this was read from. */
  words: string;
  /** First day of the stretch that the words name (not given for a lone month). */
  start: string | null;
  /** Last day by which it is to be done, or was done where the state is complete; with a recurrence, its end. */
  due: string | null;
  precision: Precision;
  recurrence: Recurrence | null;
  /** The printed condition: "as required", "subject to funding". */
  condition: string | null;
  /** The day from which something holds: "targets effective from 1 April 2012". */
  effectiveFrom: string | null;
  /** Given only where the words say so. */
  deliveryState: DeliveryState | null;
  /** The words ask for a review. */
  review?: boolean;
}

export type DoubtKind =
  /** Two dates, and nothing says what each is for. */
  | 'two_dates'
  /** A date beside words that say the thing goes on; it is kept as a note. */
  | 'stray_date'
  /** A word was read although it is not spelt so. */
  | 'spelling'
  /** Day and month could stand the other way round. */
  | 'day_order'
  /** A year of two figures without anything that marks it as a year. */
  | 'two_digit_year'
  /** "Sept 12" is a month or a day. */
  | 'month_or_day'
  /** The weekday is not that of the date. */
  | 'weekday'
  /** No year is printed; it was taken from the plan's period. */
  | 'no_year'
  /** There is no such day. */
  | 'impossible_date'
  /** Calendar or financial year, or which winter. */
  | 'which_year'
  /** "By summer": its beginning or its end. */
  | 'which_edge'
  /** "About", "provisionally", a question mark. */
  | 'uncertain'
  /** "Bi-monthly" has two meanings; "regularly" has none; "annual report June 2012" may recur. */
  | 'how_often'
  /** Words that could change the meaning, or that could not be read, beside words that could. */
  | 'unread_words'
  /** A status cell with more than one status. */
  | 'two_statuses'
  /** A status that the vocabulary does not have. */
  | 'unknown_status';

export interface Doubt {
  kind: DoubtKind;
  /** The printed words it is about. */
  words: string;
  /** A sentence for the person who checks the reading. */
  sentence: string;
}

/** The reading of a plan's date cell. */
export interface Timescale {
  /** Exactly as given. */
  printed: string;
  milestones: MilestoneReading[];
  /** Parts that are kept and not used, such as a stray date. */
  notes: string[];
  doubts: Doubt[];
  /** True when nothing could be read: the words are all there is. */
  kept: boolean;
}

/** The reading of a plan's status cell. */
export interface StatusReading {
  /** Exactly as given. */
  printed: string;
  rag: Rag | null;
  deliveryState: DeliveryState | null;
  doubts: Doubt[];
}

/** A printed word or phrase, in lower case, and what it says on the two axes. */
export interface StatusWord {
  readonly word: string;
  readonly deliveryState: DeliveryState | null;
  readonly rag: Rag | null;
}

/** The words of a status scheme; where one stands twice, the first counts. */
export type StatusWords = readonly StatusWord[];
