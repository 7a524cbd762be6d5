import { z } from 'zod';
import { civilDate, withDates } from '../../../platform/web/form.ts';

export const flowFilter = withDates(
  ['from', 'to'],
  z.object({
    from: civilDate('').optional().catch(undefined),
    to: civilDate('').optional().catch(undefined),
  }),
);

/** One cell: what went up, and what came back of it. */
export interface Flow {
  /** Whether `level` is the one it went to or the one it came from. */
  way: 'to' | 'from';
  level: string;
  /** Whose voice; '' where it is not known. */
  voice: string;
  wentUp: number;
  answered: number;
  returned: number;
  waiting: number;
  /** Half of the answers came within so many days; null where there is none. */
  medianDays: number | null;
}

/** The year up to today, unless the address says otherwise. */
export function flowPeriod(
  asked: { from?: string; to?: string },
  today: string,
): { from: string; to: string } {
  const to = asked.to ?? today;
  const from = asked.from ?? Temporal.PlainDate.from(to).subtract({ years: 1 }).add({ days: 1 }).toString();
  return from <= to ? { from, to } : { from: to, to: from };
}
