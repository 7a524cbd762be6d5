import type { WebContext } from '../../../platform/web/context.ts';
import { civilDate, joinDates, readQuery } from '../../../platform/web/form.ts';

const day = civilDate('');

/** The day for which a view is asked, `?as-at=`; the organisation's today where there is none or it is no day. */
export function asAtOf(c: WebContext): string {
  const typed = joinDates(readQuery(c), 'as-at')['as-at'];
  const read = day.safeParse(typed);
  return read.success ? read.data : c.var.who.organisation.today;
}

/** The month for which a calendar is asked, `?month=YYYY-MM`; that of the given day where there is none. */
export function monthAsked(c: WebContext, today: string): string {
  const month = c.req.query('month') ?? '';
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(month) && month > '1900' ? month : today.slice(0, 7);
}
