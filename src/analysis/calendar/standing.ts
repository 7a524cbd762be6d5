import type { DeliveryState, Precision, Recurrence } from './timescale.ts';

// The one clock of plans. Sources: CAP-02 (rules, clocks), X-01, X-04 and X-05 of the requirements catalogue.

/** How a line stands on a day. The first that holds counts, in this order, unless the line itself is ended or rests. */
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
  rag: 'green' | 'amber' | 'red' | 'none';
  deliveryState: DeliveryState;
  /** The plan rates by Green, Amber and Red, so that Green past its date asks for a confirmation. */
  ragOnly: boolean;
}

/** Days before a date from which it counts as soon; a product default. */
export const WARN_DAYS = 14;

/** Nothing more is to be done by a date. */
const settled: readonly (DeliveryState | null)[] = [
  'complete',
  'in_place',
  'as_required',
  'paused',
  'dropped',
];

/**
 * How a line stands at the end of the day `asAt` ('YYYY-MM-DD'). A due day counts as passed on the day after it:
 * dates that name a month, a quarter or a range are due on its last day already.
 */
export function standing(
  line: StandingLine,
  asAt: string,
  { warnDays = WARN_DAYS }: { warnDays?: number } = {},
): Standing {
  const { deliveryState, milestones } = line;
  if (deliveryState === 'complete' || deliveryState === 'paused' || deliveryState === 'dropped')
    return { kind: deliveryState, on: null, days: null };
  const open = milestones.filter((one) => !settled.includes(one.deliveryState));
  const dues = open
    .filter(({ recurrence }) => recurrence === null)
    .flatMap(({ due }) => due ?? [])
    .sort();
  const first = dues[0];
  if (first !== undefined) {
    const left = daysBetween(asAt, first);
    if (left < 0)
      return {
        kind: line.ragOnly && line.rag === 'green' ? 'confirm_delivered' : 'overdue',
        on: first,
        days: -left,
      };
    return { kind: left <= warnDays ? 'due_soon' : 'on_course', on: first, days: left };
  }
  const none = { on: null, days: null };
  const goesOn = (one: StandingMilestone) =>
    one.recurrence !== null || one.deliveryState === 'in_place' || (one.effectiveFrom ?? null) !== null;
  const conditional = (one: StandingMilestone) =>
    one.condition !== null || one.deliveryState === 'as_required';
  const waits = open.some((one) => !goesOn(one) && !conditional(one));
  if (waits) return { kind: 'undated', ...none };
  if (deliveryState === 'in_place' || milestones.some(goesOn)) return { kind: 'recurring', ...none };
  if (deliveryState === 'as_required' || milestones.some(conditional))
    return { kind: 'as_required', ...none };
  if (milestones.length > 0 && milestones.every((one) => one.deliveryState === 'complete'))
    return { kind: 'complete', ...none };
  return { kind: 'undated', ...none };
}

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

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
