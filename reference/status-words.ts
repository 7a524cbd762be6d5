import type { DeliveryState, Rag, StatusWord, StatusWords } from '../src/analysis/calendar/timescale.ts';

/**
 * What the words that plans print say of delivery and of confidence (requirements ).
 * Words are in small letters; "to be" also stands for "will be". A rating never says that a thing is done:
 * Green is in progress until somebody says otherwise.
 */

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

/** A scheme's own words, which count first, with others that it does not have; the same list each time. */
function joining(others: StatusWords): (scheme: StatusWords) => StatusWords {
  const together = new WeakMap<StatusWords, StatusWords>();
  return (scheme) => {
    const before = together.get(scheme);
    if (before) return before;
    const own = new Set(scheme.map(({ word }) => word));
    const all = [...scheme, ...others.filter(({ word }) => !own.has(word))];
    together.set(scheme, all);
    return all;
  };
}

/**
 * The words to read a date cell with: those of the plan's own scheme, and the states that everybody writes beside dates
 * even where the scheme has ratings only ("Completed May 2012").
 */
export const wordsForDates = joining(states);

/** The words to read a status cell with: those of the plan's own scheme, and those that everybody understands alike. */
export const wordsForStatus = joining(defaultStatusWords);
