import { type CivilDate, longDate, shortDate } from './words.ts';

/** A civil date as people read it, with its machine form: `<time datetime="2012-09-27">27 September 2012</time>`. */
export function Day({ date, short = false }: { date: CivilDate; short?: boolean }) {
  return <time dateTime={String(date).slice(0, 10)}>{short ? shortDate(date) : longDate(date)}</time>;
}
