import { nextOccurrence } from '../../../analysis/calendar/standing.ts';
import type { LineFacts, MilestoneFacts } from '../lines/line-facts.ts';

/** A day of a plan: something is due on it, or begins, or comes round. */
export interface DatedThing {
  day: string;
  line: LineFacts;
  milestone: MilestoneFacts;
  what: 'due' | 'from' | 'again';
}

/** How often at most one milestone comes round within what is asked for. */
const MOST = 60;

/**
 * What falls on the days from `from` to `to`, both 'YYYY-MM-DD' and both included, in the order of the days. Something
 * that recurs comes round from its first day, or from the plan's where it names none.
 */
export function datedThings(
  lines: readonly LineFacts[],
  from: string,
  to: string,
  firstDay: (line: LineFacts) => string | null,
): DatedThing[] {
  const things: DatedThing[] = [];
  const within = (day: string | null): day is string => day !== null && day >= from && day <= to;
  for (const line of lines) {
    for (const milestone of line.milestones) {
      const { start, due, recurrence, effectiveFrom } = milestone;
      if (within(effectiveFrom)) things.push({ day: effectiveFrom, line, milestone, what: 'from' });
      if (recurrence === null) {
        if (within(due)) things.push({ day: due, line, milestone, what: 'due' });
        continue;
      }
      const begins = start ?? firstDay(line);
      if (recurrence === 'ongoing' || begins === null) {
        if (within(start)) things.push({ day: start, line, milestone, what: 'from' });
        continue;
      }
      let after = begins > from ? begins : from;
      for (let many = 0; many < MOST; many += 1) {
        const next = nextOccurrence(recurrence, begins, after);
        if (next === null || next > to || (due !== null && next > due)) break;
        things.push({ day: next, line, milestone, what: 'again' });
        after = Temporal.PlainDate.from(next).add({ days: 1 }).toString();
      }
    }
  }
  return things.sort((a, b) => a.day.localeCompare(b.day) || a.line.position - b.line.position);
}

/** The first and the last day of a month 'YYYY-MM', and its neighbours. */
export function monthOf(month: string): { first: string; last: string; before: string; after: string } {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const last = first.add({ months: 1 }).subtract({ days: 1 });
  const name = (day: Temporal.PlainDate) => day.toString().slice(0, 7);
  return {
    first: first.toString(),
    last: last.toString(),
    before: name(first.subtract({ months: 1 })),
    after: name(first.add({ months: 1 })),
  };
}

/** The months from one day to another, 'YYYY-MM', at most `most` of them. */
export function monthsBetween(from: string, to: string, most = 36): string[] {
  const months: string[] = [];
  let at = Temporal.PlainDate.from(from).toPlainYearMonth();
  const end = Temporal.PlainDate.from(to).toPlainYearMonth();
  while (Temporal.PlainYearMonth.compare(at, end) <= 0 && months.length < most) {
    months.push(at.toString());
    at = at.add({ months: 1 });
  }
  return months;
}
