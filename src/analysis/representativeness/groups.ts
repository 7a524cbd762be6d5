/** How many people who live in an area belong to a group. */
export interface PopulationGroup {
  key: string;
  name: string;
  count: number;
}

/** How many people gave an answer; `null` for those of whom nothing is known. */
export interface AnswerCount {
  key: string | null;
  count: number;
  /** Of a weighted sample: the sum of the weights of these people, and the sum of their squares. */
  weights?: { sum: number; sumOfSquares: number };
}

/** Why an answer says nothing about a group. */
export type Aside = 'prefer not to say' | 'not asked or unknown';

const refusals = new Set(['prefer-not-to-say', 'not-stated', 'refused']);
const unknowns = new Set(['', 'unknown', 'not-known', 'not-asked', 'not-recorded', 'na', 'n-a']);

/** Whether an answer is set beside the shares rather than counted in one; null where it is an answer. */
export function asideOf(key: string | null): Aside | null {
  if (key === null) return 'not asked or unknown';
  const plain = key
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  if (refusals.has(plain)) return 'prefer not to say';
  return unknowns.has(plain) ? 'not asked or unknown' : null;
}
