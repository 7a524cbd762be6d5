import type { LineFacts } from '../lines/line-facts.ts';
import { monthsBetween } from './dated.ts';
import type { TimelineMonth, TimelineRow } from './pages/PlanTimeline.tsx';

/**
 * The lines that have any day against the months they fall in, from the first to the last that occurs, within the
 * plan's own period where it has one and nothing lies outside it.
 */
export function timeline(
  lines: readonly LineFacts[],
  period: { startsOn: string | null; endsOn: string | null },
): { months: string[]; rows: TimelineRow[] } {
  const days = lines
    .flatMap(({ milestones }) =>
      milestones.flatMap(({ start, due, effectiveFrom }) => [start, due, effectiveFrom]),
    )
    .concat(period.startsOn, period.endsOn)
    .filter((day): day is string => day !== null)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { months: [], rows: [] };
  const months = monthsBetween(first, last);
  const rows = lines.flatMap((line) => {
    const own = new Map<string, TimelineMonth>();
    const of = (month: string) => own.get(month) ?? { dues: [], runs: false };
    for (const { start, due, effectiveFrom, recurrence, deliveryState, precision } of line.milestones) {
      const begins = start ?? effectiveFrom ?? (recurrence ? first : null);
      const ends = recurrence ? (due ?? last) : (due ?? begins);
      if (begins && ends && (recurrence || precision === 'range' || effectiveFrom))
        for (const month of monthsBetween(begins, effectiveFrom && !due ? last : ends))
          own.set(month, { ...of(month), runs: true });
      if (due && !recurrence) {
        const month = due.slice(0, 7);
        own.set(month, { ...of(month), dues: withDay(of(month).dues, due, deliveryState === 'complete') });
      }
    }
    return own.size > 0 ? [{ line, months: own }] : [];
  });
  return { months, rows };
}

/** The days with one more, in their order. A day on which something is still to be done is not called done. */
function withDay(dues: TimelineMonth['dues'], day: string, done: boolean): TimelineMonth['dues'] {
  const same = dues.find((due) => due.day === day);
  const others = dues.filter((due) => due !== same);
  return [...others, { day, done: done && (same?.done ?? true) }].sort((a, b) => a.day.localeCompare(b.day));
}
