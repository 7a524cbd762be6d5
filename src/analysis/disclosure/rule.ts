/** What a publication does with small counts, as data; reference/disclosure-rules.ts holds those in use. */
export interface DisclosureRule {
  readonly key: string;
  readonly name: string;
  /** Counts of people from `from` to `to` are not shown. From 0 where not even a zero may be shown. */
  readonly hidden: { readonly from: 0 | 1; readonly to: number };
  /** What stands in the place of a hidden count: one mark for all, so that nobody sees why it is hidden. */
  readonly marker: string;
  /** Counts that are shown are rounded to the nearest multiple of this; null where they are shown exactly. */
  readonly roundTo: number | null;
  /**
   * What must stay open to anybody who works with the whole published table. 'range': for a small count, every
   * value that the rule hides; 'value': at least two values.
   */
  readonly keepsOpen: 'range' | 'value';
  /** Civil dates (YYYY-MM-DD). */
  readonly inForceFrom: string;
  readonly inForceTo: string | null;
  readonly source: string;
}

/** A cell as it may be published. `value` is the number shown, rounded where the rule rounds. */
export interface PublishedCell {
  readonly shown: string;
  readonly value: number | null;
  /** Why it is not shown. For our own records: telling it to readers would help whoever wants the number. */
  readonly suppressed: 'primary' | 'secondary' | null;
}

/** Whether the count by itself is one that the rule hides. */
export const isHidden = (count: number, { hidden }: DisclosureRule): boolean =>
  hidden.from <= count && count <= hidden.to;

/** The count as the rule shows it, if it is shown: rounded to the nearest multiple, halves upwards. */
export const roundedBy = (count: number, { roundTo }: DisclosureRule): number =>
  roundTo === null ? count : Math.floor(count / roundTo + 0.5) * roundTo;

/** The least and the greatest count that is shown as `count` is, as anybody who knows the rule knows. */
export function windowOf(count: number, rule: DisclosureRule): { low: number; high: number } {
  if (rule.roundTo === null || count === 0) return { low: count, high: count };
  let low = count;
  let high = count;
  const shown = roundedBy(count, rule);
  while (low > 1 && !isHidden(low - 1, rule) && roundedBy(low - 1, rule) === shown) low--;
  while (roundedBy(high + 1, rule) === shown) high++;
  return { low, high };
}

/** The least count that a hidden cell can have: 1 where a zero would have been shown. */
export const floorOf = ({ hidden }: DisclosureRule): number => hidden.from;

/**
 * A count that stands alone, with no total and no other count beside it from which it could be worked out. In a
 * table use `protect`, which looks at all of them together.
 */
export function shown(count: number, rule: DisclosureRule): PublishedCell {
  requireCount(count);
  if (isHidden(count, rule)) return hiddenCell(rule, 'primary');
  const value = roundedBy(count, rule);
  return { shown: String(value), value, suppressed: null };
}

export const hiddenCell = (rule: DisclosureRule, suppressed: 'primary' | 'secondary'): PublishedCell => ({
  shown: rule.marker,
  value: null,
  suppressed,
});

/** Throws unless it is a whole number from 0. */
export function requireCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a count of people.`);
}
