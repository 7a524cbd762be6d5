import { longDate, monthAndYear } from '../../../../design/text/words.ts';

/** From the first day to the last, both 'YYYY-MM-DD'. */
export interface Period {
  from: string;
  to: string;
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const monthOf = (word: string): number | null => {
  const at = monthNames.findIndex(
    (name) => word.length >= 3 && name.startsWith(word.toLowerCase().slice(0, 9)),
  );
  return at < 0 ? null : at + 1;
};

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** A day as people write it: 2012-04-30, 30/4/2012, 30 April 2012; null where it is none. Days stand before months. */
export function readDay(text: string): string | null {
  const plain = text.trim().replace(/T00:00.*$/u, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(plain);
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u.exec(plain);
  const worded = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})[ -,]+(\d{4}|\d{2})$/iu.exec(plain);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (british) return dayOf(fullYear(british[3] ?? ''), Number(british[2]), Number(british[1]));
  const month = worded && monthOf(worded[2] ?? '');
  return worded && month ? dayOf(fullYear(worded[3] ?? ''), month, Number(worded[1])) : null;
}

function dayOf(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** `months` whole months from the first of one. */
function months(year: number, month: number, many: number): Period | null {
  if (month < 1 || month > 12 || year < 1948 || year > 2999) return null;
  const from = Temporal.PlainDate.from({ year, month, day: 1 });
  return { from: from.toString(), to: from.add({ months: many }).subtract({ days: 1 }).toString() };
}

/**
 * A period as people write it in a column: "2012-04", "April 2012", "Apr-12", "04/2012", "Q1 2012/13" (the quarters of the
 * financial year, from April), "2012/13", "2012", or two days joined by "to" or a dash. Null where it is none of these.
 */
export function readPeriod(text: string): Period | null {
  const plain = text.trim().replace(/\s+/gu, ' ');
  const both = plain.split(/ (?:to|until|-|–|—) | ?[–—] ?/iu);
  if (both.length === 2) {
    const [from, to] = both.map((part) => readDay(part) ?? readPeriod(part));
    const first = typeof from === 'string' ? from : from?.from;
    const last = typeof to === 'string' ? to : to?.to;
    return first && last && first <= last ? { from: first, to: last } : null;
  }
  const quarter =
    /^q(?:uarter )?([1-4])[ ,]*(?:of )?(\d{4})[/-](\d{2}|\d{4})$/iu.exec(plain) ??
    swapped(/^(\d{4})[/-](\d{2}|\d{4})[ ,]*q(?:uarter )?([1-4])$/iu.exec(plain));
  if (quarter) {
    const [, which, year, next] = quarter;
    if (!isNext(year, next)) return null;
    return which === '4' ? months(Number(year) + 1, 1, 3) : months(Number(year), 1 + Number(which) * 3, 3);
  }
  const iso = /^(\d{4})-(\d{2})$/u.exec(plain);
  if (iso && Number(iso[2]) >= 1 && Number(iso[2]) <= 12) return months(Number(iso[1]), Number(iso[2]), 1);
  const year = /^(?:fy ?)?(\d{4})[/-](\d{2}|\d{4})$/iu.exec(plain);
  if (year) return isNext(year[1], year[2]) ? months(Number(year[1]), 4, 12) : null;
  const numbered = /^(\d{1,2})[/-](\d{4})$/u.exec(plain);
  if (numbered) return months(Number(numbered[2]), Number(numbered[1]), 1);
  const named = /^([a-z]{3,9})\.?[ -]?['’]?(\d{4}|\d{2})$/iu.exec(plain);
  const month = named && monthOf(named[1] ?? '');
  if (named && month) return months(fullYear(named[2] ?? ''), month, 1);
  if (/^\d{4}$/u.test(plain)) return months(Number(plain), 1, 12);
  // A month is often written as its first day.
  const day = readDay(plain);
  return day?.endsWith('-01') ? months(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 1) : null;
}

const swapped = (found: RegExpExecArray | null) => found && [found[0], found[3], found[1], found[2]];

const isNext = (year: string | undefined, next: string | undefined): boolean =>
  String(Number(year) + 1).endsWith(next ?? '?');

/** A period in words: "April 2012", "April to June 2012", or its two days. */
export function periodWords({ from, to }: Period): string {
  const next = Temporal.PlainDate.from(to).add({ days: 1 });
  if (from.endsWith('-01') && next.day === 1) {
    if (from.slice(0, 7) === to.slice(0, 7)) return monthAndYear(from);
    if (from.slice(0, 4) === to.slice(0, 4))
      return `${monthAndYear(from).split(' ')[0]} to ${monthAndYear(to)}`;
    return `${monthAndYear(from)} to ${monthAndYear(to)}`;
  }
  return `${longDate(from)} to ${longDate(to)}`;
}

/** The first days of the months that a period touches: the first and the last of them. */
export const monthsOf = ({ from, to }: Period): Period => ({
  from: `${from.slice(0, 7)}-01`,
  to: `${to.slice(0, 7)}-01`,
});
