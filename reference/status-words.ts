import type { DeliveryState, Rag, StatusWord, StatusWords } from '../src/analysis/calendar/timescale.ts';

/**
 * What a printed status says of delivery and of confidence, for each status scheme (requirements ).
 * Words are in small letters; "to be" also stands for "will be". A rating never says that a thing is done:
 * Green is in progress until somebody says otherwise.
 */

export type StatusVocabulary = {
  readonly key: string;
  readonly name: string;
  /** The plan prints ratings and nothing about delivery: past its date and Green asks whether it was done. */
  readonly isRagOnly: boolean;
  readonly words: StatusWords;
};

const delivery = (deliveryState: DeliveryState | null, words: readonly string[]): StatusWord[] =>
  words.map((word) => ({ word, deliveryState, rag: null }));

const rated = (rag: Rag, words: readonly string[]): StatusWord[] =>
  words.map((word) => ({ word, deliveryState: 'in_progress', rag }));

const ratings: StatusWords = [
  ...rated('green', ['green', 'g', 'on track', 'on target', 'on schedule']),
  ...rated('amber', ['amber', 'a', 'at risk']),
  ...rated('red', ['red', 'r', 'off track', 'off target']),
];

const states: StatusWords = [
  ...delivery('complete', ['complete', 'completed', 'fully complete', 'done', 'finished', 'achieved']),
  ...delivery('complete', ['implemented', 'fully implemented', 'established', 'launched', 'agreed']),
  ...delivery('in_place', ['ongoing', 'in place', 'embedded', 'in operation']),
  ...delivery('in_progress', ['in progress', 'work in progress', 'underway', 'under way', 'started']),
  ...delivery('in_progress', ['delayed', 'behind schedule', 'slipped', 'overdue']),
  ...delivery('in_progress', ['commenced', 'in development', 'being developed', 'under development']),
  ...delivery('in_progress', ['part complete', 'partly complete', 'partially complete', 'part completed']),
  ...delivery('in_progress', ['partly completed', 'partially completed', 'partially implemented']),
  ...delivery('not_started', [
    'not started',
    'not yet started',
    'not begun',
    'yet to start',
    'yet to commence',
  ]),
  ...delivery('not_started', ['to be implemented', 'to be developed', 'to be established', 'to be started']),
  ...delivery('not_started', ['to be commenced', 'to be created', 'to be produced', 'to be set up']),
  ...delivery('not_started', ['to be appointed', 'to be recruited', 'to be launched']),
  ...delivery(null, ['to be completed', 'to be complete', 'to be finished', 'to be done', 'to be delivered']),
  ...delivery('paused', ['on hold', 'put on hold', 'paused', 'suspended', 'deferred']),
  ...delivery('dropped', ['dropped', 'cancelled', 'canceled', 'withdrawn', 'abandoned', 'superseded']),
  ...delivery('dropped', ['no longer required', 'no longer needed', 'not required', 'discontinued']),
];

/** What every scheme understands. */
export const defaultStatusWords: StatusWords = [...ratings, ...states];

export const statusVocabularies: readonly StatusVocabulary[] = [
  { key: 'default', name: 'Ratings and states in plain words', isRagOnly: false, words: defaultStatusWords },
  {
    // Objective, activities, dates, Status (Green, Amber, Red), action
    key: 'merton',
    name: 'Green, Amber and Red',
    isRagOnly: true,
    words: defaultStatusWords,
  },
  {
    // The status stands in the "When" column: Complete, Ongoing, "by May 2012", or parts of each
    key: 'elr',
    name: 'Status within the date',
    isRagOnly: false,
    words: defaultStatusWords,
  },
  {
    // The "Timescale" column is the status: Implemented, Ongoing, To be implemented
    key: 'darlington',
    name: 'Timescale that is also the status',
    isRagOnly: false,
    words: defaultStatusWords,
  },
  {
    // No status is printed during the year; next year's plan prints the achievement
    key: 'leeds-west',
    name: 'Achievement at the end of the year',
    isRagOnly: false,
    words: [...delivery('in_progress', ['partly achieved', 'partially achieved']), ...defaultStatusWords],
  },
  {
    // Mechanisms are reported as active or not in a quarter
    key: 'mk',
    name: 'Mechanisms that run or not',
    isRagOnly: false,
    words: [
      ...delivery('in_place', ['active', 'running']),
      ...delivery('not_started', ['no activity', 'not yet active']),
      ...defaultStatusWords,
    ],
  },
];

const together = new WeakMap<StatusWords, StatusWords>();

/**
 * The words to read a date cell with: those of the plan's own scheme, which count first, and the states that
 * everybody writes beside dates even where the scheme has ratings only ("Completed May 2012").
 */
export function wordsForDates(scheme: StatusWords): StatusWords {
  const before = together.get(scheme);
  if (before) return before;
  const own = new Set(scheme.map(({ word }) => word));
  const all = [...scheme, ...states.filter(({ word }) => !own.has(word))];
  together.set(scheme, all);
  return all;
}

/** The words of a scheme by its key; a scheme nobody knows has the words that every scheme understands. */
export function statusWordsOf(key: string): StatusWords {
  return statusVocabularies.find((one) => one.key === key)?.words ?? defaultStatusWords;
}
