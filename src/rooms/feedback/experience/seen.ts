import { getDisclosureRule } from '../../../../reference/disclosure-rules.ts';
import {
  type DisclosureRule,
  type PublishedCell,
  protectList,
  protectTable,
} from '../../../analysis/disclosure/disclosure.ts';
import type { Who } from '../../../platform/access/who.ts';
import { mayReadFeedback } from '../policy.ts';
import {
  type Compared,
  exactFeeling,
  type Feeling,
  feelingOf,
  moodKeys,
  moodsOf,
  type Seen,
  sumOf,
} from './figures.ts';

/**
 * What dashboards do with small counts: fewer than 5 are hidden, and all others rounded to the nearest 5. A reader
 * meets the same comments in many tables; rounding keeps one from giving back what another hides.
 */
export const dashboardRule: DisclosureRule = {
  ...getDisclosureRule('fewer-than-five'),
  key: 'dashboard',
  name: 'Fewer than 5 hidden, others to the nearest 5',
  roundTo: 5,
  keepsOpen: 'value',
};

/** How a reader sees counts: as they are, or with small ones hidden by a rule. */
export type Sight = 'exact' | DisclosureRule;

/** Whoever may read the comments could count them. */
export const sightOf = (who: Who): Sight => (mayReadFeedback(who) ? 'exact' : dashboardRule);

export interface SeenFigures {
  comments: Seen;
  before: Seen;
  feeling: Feeling;
}

/** Counts with their total as a reader sees them; the total means nothing where the same comment is in several. */
export function see(rows: readonly Compared[], sight: Sight): { rows: SeenFigures[]; total: SeenFigures } {
  if (sight === 'exact') {
    const total = sumOf(rows);
    return { rows: rows.map(exactly), total: exactly(total) };
  }
  if (rows.length === 0) {
    const none = { positive: 0, neutral: 0, negative: 0, unrated: 0 };
    return { rows: [], total: { comments: 0, before: 0, feeling: feelingOf(none) } };
  }
  const now = protectTable(
    rows.map((row) => moodKeys.map((key) => moodsOf(row)[key])),
    sight,
  );
  const earlier = protectList(
    rows.map(({ before }) => before),
    sight,
  );
  return {
    rows: rows.map((_, at) => ({
      comments: now.rowTotals[at]?.value ?? null,
      before: earlier.cells[at]?.value ?? null,
      feeling: cellsFeeling(now.rows[at] ?? []),
    })),
    total: {
      comments: now.total.value,
      before: earlier.total.value,
      feeling: cellsFeeling(now.columnTotals),
    },
  };
}

const exactly = (row: Compared): SeenFigures => ({
  comments: row.comments,
  before: row.before,
  feeling: exactFeeling(row),
});

function cellsFeeling(cells: readonly PublishedCell[]): Feeling {
  const [positive = null, neutral = null, negative = null, unrated = null] = cells.map(({ value }) => value);
  return feelingOf({ positive, neutral, negative, unrated });
}

/** A share of numbers as shown; null where it cannot be told. */
export const shareOf = (part: Seen, whole: Seen): number | null =>
  part === null || whole === null || whole === 0 ? null : Math.min(1, part / whole);
