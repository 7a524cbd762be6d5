import { daysBetween } from './civil.ts';
import type { DeliveryState, Precision, Rag, Recurrence } from './timescale.ts';

// The one clock of plans. Sources: CAP-02 (rules, clocks), X-01, X-04 and X-05 of the requirements catalogue.

/** How a line stands on a day. The first that holds counts, in this order, unless the line itself has ended. */
export type StandingKind =
  /** A date has passed and what was to be done by then is not. */
  | 'overdue'
  /** A date has passed and the line is Green: somebody should say that it was delivered. */
  | 'confirm_delivered'
  | 'due_soon'
  | 'on_course'
  /** Something is to be done, and nothing says by when, how often or on what condition. */
  | 'undated'
  /** It goes on, or comes again: never overdue. */
  | 'recurring'
  | 'as_required'
  | 'complete'
  | 'paused'
  | 'dropped';

export interface Standing {
  kind: StandingKind;
  /** The date that decides it, 'YYYY-MM-DD': the first that passed, or the next that comes. */
  on: string | null;
  /** Days since that date where it has passed, days until it where it comes; 0 on the day itself. */
  days: number | null;
}

export interface StandingMilestone {
  start: string | null;
  due: string | null;
  precision: Precision;
  recurrence: Recurrence | null;
  condition: string | null;
  effectiveFrom?: string | null;
  deliveryState: DeliveryState | null;
}

export interface StandingLine {
  milestones: readonly StandingMilestone[];
  rag: Rag | 'none';
  deliveryState: DeliveryState;
  /** The plan rates by Green, Amber and Red, so that Green past its date asks for a confirmation. */
  ragOnly: boolean;
}

/** Days before a date from which it counts as soon; a product default. */
export const WARN_DAYS = 14;

const none = { on: null, days: null };

/**
 * How a line stands at the end of the day `asAt` ('YYYY-MM-DD'). A due day counts as passed on the day after it:
 * dates that name a month, a quarter or a range are due on its last day already. A line that is complete, in
 * place, as required or dropped has nothing overdue; one that is paused has, until it gets another date
 * (CAP-02). Where a plan rates, a Green line past its date asks whether it was delivered.
 */
export function standing(
  line: StandingLine,
  asAt: string,
  { warnDays = WARN_DAYS }: { warnDays?: number } = {},
): Standing {
  const { deliveryState, milestones } = line;
  if (deliveryState === 'complete' || deliveryState === 'dropped' || deliveryState === 'as_required')
    return { kind: deliveryState, ...none };
  if (deliveryState === 'in_place') return { kind: 'recurring', ...none };
  const first = firstDue(milestones);
  const left = first === null ? null : daysBetween(asAt, first);
  const isGreen = line.ragOnly && line.rag === 'green';
  const passed = left !== null && left < 0 ? { on: first, days: -left } : null;
  if (passed && !isGreen) return { kind: 'overdue', ...passed };
  if (deliveryState === 'paused') return { kind: 'paused', ...none };
  if (passed) return { kind: 'confirm_delivered', ...passed };
  if (left !== null) return { kind: left <= warnDays ? 'due_soon' : 'on_course', on: first, days: left };
  return { kind: withoutDue(milestones), ...none };
}

/** The first due date of what is still to be done, and does not come again. */
const firstDue = (milestones: readonly StandingMilestone[]): string | null =>
  milestones
    .filter((one) => isOpen(one) && one.recurrence === null)
    .flatMap(({ due }) => due ?? [])
    .toSorted()[0] ?? null;

const closing: readonly (DeliveryState | null)[] = ['complete', 'in_place', 'as_required', 'dropped'];

/** Whether something is still to be done for it by a date, or should have one. */
const isOpen = ({ deliveryState }: StandingMilestone): boolean => !closing.includes(deliveryState);

const goesOn = (one: StandingMilestone): boolean =>
  one.deliveryState === 'in_place' ||
  (isOpen(one) && (one.recurrence !== null || (one.effectiveFrom ?? null) !== null));

const waitsForCondition = (one: StandingMilestone): boolean =>
  one.deliveryState === 'as_required' || (isOpen(one) && one.condition !== null);

/** How a line stands of which nothing has a due date any more. */
const withoutDue = (milestones: readonly StandingMilestone[]): StandingKind => {
  const open = milestones.filter(isOpen);
  const waiting = open.filter((one) => !goesOn(one) && !waitsForCondition(one));
  if (waiting.some((one) => one.deliveryState !== 'paused')) return 'undated';
  if (milestones.some(goesOn)) return 'recurring';
  if (milestones.some(waitsForCondition)) return 'as_required';
  if (waiting.length > 0) return 'paused';
  if (milestones.some((one) => one.deliveryState === 'complete')) return 'complete';
  return milestones.length > 0 ? 'dropped' : 'undated';
};

/** The next day at or after `after` on which something that recurs comes round; null where its interval is not known. */
export function nextOccurrence(recurrence: Recurrence, from: string, after: string): string | null {
  if (recurrence === 'ongoing') return null;
  const { every, unit } = recurrence;
  const first = Temporal.PlainDate.from(from);
  const goal = Temporal.PlainDate.from(after);
  const step = (times: number) => {
    const count = every * times;
    if (unit === 'day') return first.add({ days: count });
    if (unit === 'week') return first.add({ weeks: count });
    if (unit === 'year') return first.add({ years: count });
    return first.add({ months: unit === 'quarter' ? count * 3 : count });
  };
  // Counted from the first day each time, so that a 31st comes back after a short month.
  const apart = first.until(goal, { largestUnit: 'day' }).days;
  const length = { day: 1, week: 7, month: 31, quarter: 92, year: 366 }[unit] * every;
  let times = Math.max(0, Math.floor(apart / length) - 1);
  while (Temporal.PlainDate.compare(step(times), goal) < 0) times += 1;
  return step(times).toString();
}
