import { addDays, type Days, weekdayOf, yearFrom } from './civil.ts';
import { doubt } from './doubts.ts';
import { type Fraction, fractionOf, readFraction } from './fractions.ts';
import { type Role, readLead } from './leads.ts';
import { type Moment, readMoment, type Unit, type YearRule } from './moments.ts';
import type { Doubt, Precision } from './timescale.ts';

/** A date phrase: its days, how exactly they are named, and what its leading words say of it. */
export interface When {
  role: Role;
  first: string;
  last: string;
  precision: Precision;
  /** The words name only the last day ("by", "end of"). */
  isEndOnly: boolean;
  isToCome: boolean;
  /** A lone year, which may belong to a name: "annual report 2011/12". */
  isYear: boolean;
  doubts: Doubt[];
}

export interface WhenRule extends YearRule {
  /** The text as printed, as long as the plain text. */
  printed: string;
}

/** A date phrase that begins at a place; `when` is null where it cannot be settled, and a doubt may say why. */
export interface WhenFound {
  when: When | null;
  doubts: Doubt[];
  length: number;
}

interface Point {
  moment: Moment;
  fraction: Fraction | null;
  length: number;
}

const readPoint = (text: string, at: number, rule: WhenRule): Point | null => {
  const plainMoment = readMoment(text, at, rule);
  if (plainMoment) return { moment: plainMoment, fraction: null, length: plainMoment.length };
  const fraction = readFraction(text, at);
  const moment = fraction && readMoment(text, at + fraction.length, rule);
  if (fraction && moment)
    return { moment, fraction: fraction.fraction, length: fraction.length + moment.length };
  return readYearEnd(text, at, rule);
};

const yearEnd =
  /(?:(?:the )?(?:end|close) of (?:the |this )?(?:current )?(?:financial |fiscal )?(?:year|fy)|(?:financial |fiscal )?year[\s-]end)\b(?!\s*[\d'])/y;

const readYearEnd = (text: string, at: number, { yearStart }: WhenRule): Point | null => {
  yearEnd.lastIndex = at;
  const match = yearEnd.exec(text);
  if (!match) return null;
  const moment: Moment = {
    unit: 'year',
    year: null,
    order: 0,
    inYear: (of) => yearFrom(of, yearStart),
    doubts: [],
    length: match[0].length,
  };
  return { moment, fraction: { kind: 'end' }, length: match[0].length };
};

const joiner = /\s*(\/|-|\bto\b|\buntil\b|\bthrough\b|\band\b|&|\bor\b|,)\s*/y;
const dayAlone =
  /(\d{1,2})(?:\s?(?:st|nd|rd|th)\b)?\s*(\/|-|\bto\b|\band\b|&)\s*(?=\d{1,2}(?:\s?(?:st|nd|rd|th)\b)?\s*(?:of )?[a-z]{3})/y;
const onwards = /(?:\s+and|\s*-|\s*,)?\s+(?:onwards?|beyond|forwards?|to present|to date)\b/y;

/** Reads the date phrase that begins exactly at a place of a plain text, or gives null where there is none. */
export function readWhen(text: string, at: number, rule: WhenRule): WhenFound | null {
  const lead = readLead(text, at);
  const from = at + lead.length;
  const found = readRange(text, from, lead.role, rule) ?? readSingle(text, from, rule);
  if (!found) return null;
  const end = from + found.length;
  onwards.lastIndex = end;
  const on = onwards.exec(text);
  const length = end - at + (on ? on[0].length : 0);
  const words = rule.printed.slice(at, at + length);
  if (!found.span) return { when: null, doubts: found.doubts, length };
  const role: Role = on && ['in', 'from', 'starts'].includes(lead.role) ? 'from' : lead.role;
  if (on && role !== 'from') return { when: null, doubts: [], length };
  const doubts = lead.isLoose ? [...found.doubts, doubt('uncertain', words)] : found.doubts;
  const isYear = found.span.isYear && lead.length === 0;
  const when = withRole(
    { ...found.span, isYear, isToCome: lead.isToCome, doubts },
    role,
    words,
    found.isRange,
  );
  return { when, doubts: when ? [] : doubts, length };
}

type Span = Pick<When, 'first' | 'last' | 'precision' | 'isEndOnly' | 'isYear'> & {
  isBeginning: boolean;
};

interface SpanFound {
  span: Span | null;
  isRange: boolean;
  doubts: Doubt[];
  length: number;
}

const withRole = (
  found: Omit<When, 'role'> & { isBeginning?: boolean },
  role: Role,
  words: string,
  isRange: boolean,
): When | null => {
  const { isBeginning, ...rest } = found;
  const when: When = { ...rest, role };
  if (role === 'between') return isRange ? { ...when, role: 'span' } : null;
  if (role === 'week' || role === 'week-ending') {
    if (when.precision !== 'day') return null;
    const [first, last] =
      role === 'week' ? [when.first, addDays(when.first, 6)] : [addDays(when.first, -6), when.first];
    return { ...when, role: 'in', first, last, precision: 'range' };
  }
  if (role === 'before') {
    if (isRange) return null;
    if (when.isEndOnly) return { ...when, role: 'by' };
    const last = addDays(when.first, -1);
    const precision = when.precision === 'day' || when.precision === 'range' ? 'day' : 'month';
    return { ...when, first: last, last, role: 'by', precision, isEndOnly: true };
  }
  if (role === 'by' || role === 'moved') {
    const isLong = when.precision === 'season' || when.precision === 'year';
    const isOpen = (isLong && !when.isEndOnly) || isBeginning === true;
    return {
      ...when,
      isEndOnly: true,
      isYear: false,
      doubts: isOpen ? [...when.doubts, doubt('which_edge', words)] : when.doubts,
    };
  }
  if ((role === 'from' || role === 'starts' || role === 'effective') && isRange)
    return role === 'from' ? { ...when, role: 'span' } : null;
  if (role === 'from' && when.isEndOnly) return { ...when, first: when.last };
  return when;
};

const readSingle = (text: string, at: number, rule: WhenRule): SpanFound | null => {
  const point = readPoint(text, at, rule);
  if (!point) return null;
  const { moment } = point;
  const words = rule.printed.slice(at, at + point.length);
  const year = moment.year ?? yearAhead(text, at + point.length, moment, rule);
  const days = year === null ? inPeriod(point, rule) : daysOf(point, year);
  const doubts = doubtsOf(moment, words, days);
  if (year === null) doubts.push(doubt('no_year', words));
  else if (!days) doubts.push(doubt('impossible_date', words));
  if (!days) return { span: null, isRange: false, doubts, length: point.length };
  return { span: spanOf(point, days), isRange: false, doubts, length: point.length };
};

const precisions: Readonly<Record<Unit, Precision>> = {
  day: 'day',
  month: 'month',
  quarter: 'quarter',
  season: 'season',
  year: 'year',
};

const spanOf = ({ moment, fraction }: Point, days: Days): Span => {
  const isPart = fraction !== null && fraction.kind !== 'end';
  return {
    ...days,
    precision: isPart ? 'range' : precisions[moment.unit],
    isEndOnly: fraction?.kind === 'end',
    isYear: moment.unit === 'year' && fraction === null,
    isBeginning: fraction?.kind === 'third' && fraction.isBeginning,
  };
};

const daysOf = ({ moment, fraction }: Point, year: number): Days | null => {
  const days = moment.inYear(year);
  return days && fraction ? fractionOf(days, fraction) : days;
};

const doubtsOf = (moment: Moment, words: string, days: Days | null): Doubt[] => {
  const doubts = moment.doubts.map((kind) => doubt(kind, words));
  if (moment.weekday && days && weekdayOf(days.first) !== moment.weekday)
    doubts.push(doubt('weekday', words));
  return doubts;
};

/** The days in the one year that puts them within the plan's period, or null. */
const inPeriod = (point: Point, { period }: WhenRule): Days | null => {
  if (!period) return null;
  const [from, to] = [Number(period.start.slice(0, 4)), Number(period.end.slice(0, 4))];
  const fits: Days[] = [];
  for (let year = from - 1; year <= Math.min(to, from + 20); year++) {
    const days = daysOf(point, year);
    if (days && days.last >= period.start && days.first <= period.end) fits.push(days);
  }
  return fits.length === 1 ? (fits[0] ?? null) : null;
};

/** The year that stands only after the last of several: "May and September 2012". */
const yearAhead = (text: string, from: number, moment: Moment, rule: WhenRule): number | null => {
  let at = from;
  for (let count = 0; count < 12; count++) {
    joiner.lastIndex = at;
    const join = joiner.exec(text);
    const next = join && readPoint(text, at + join[0].length, rule);
    if (!join || !next || next.moment.unit !== moment.unit) return null;
    if (next.moment.year !== null) return earlierYear(moment, next.moment, next.moment.year);
    at += join[0].length + next.length;
  }
  return null;
};

const earlierYear = (earlier: Moment, later: Moment, year: number): number =>
  earlier.unit === later.unit && earlier.order > later.order ? year - 1 : year;

/** Two moments that are the ends of one stretch; null where they are not, or are two dates. */
const readRange = (text: string, at: number, role: Role, rule: WhenRule): SpanFound | null => {
  const first = readFirst(text, at, rule);
  if (!first) return null;
  joiner.lastIndex = at + first.point.length;
  const join = first.join ?? joiner.exec(text)?.[0];
  if (join === undefined) return null;
  const secondAt = at + first.point.length + join.length;
  const second = readPoint(text, secondAt, rule);
  if (!second) return null;
  const kind = joinKind(join.trim(), role, first.point.moment, second.moment);
  if (!kind) return null;
  const length = secondAt + second.length - at;
  const words = rule.printed.slice(at, at + length);
  const [from, to] = settle(first.point, second, rule);
  if (!from || !to) {
    const reason = first.point.moment.year === null && second.moment.year === null;
    return {
      span: null,
      isRange: true,
      doubts: [doubt(reason ? 'no_year' : 'impossible_date', words)],
      length,
    };
  }
  if (from.first > to.last) return { span: null, isRange: true, doubts: [], length };
  const doubts = [
    ...doubtsOf(first.point.moment, rule.printed.slice(at, at + first.point.length), from),
    ...doubtsOf(second.moment, rule.printed.slice(secondAt, at + length), to),
  ];
  if (first.point.moment.year === null && second.moment.year === null) doubts.push(doubt('no_year', words));
  if (kind === 'either') doubts.push(doubt('uncertain', words));
  const isEndOnly = first.point.fraction?.kind === 'end';
  return {
    span: {
      first: from.first,
      last: to.last,
      precision: 'range',
      isEndOnly,
      isYear: false,
      isBeginning: false,
    },
    isRange: true,
    doubts,
    length,
  };
};

/** The first end of a range, which may be a day without its month: "4 to 8 June 2012". */
const readFirst = (text: string, at: number, rule: WhenRule): { point: Point; join?: string } | null => {
  const point = readPoint(text, at, rule);
  if (point) return { point };
  dayAlone.lastIndex = at;
  const match = dayAlone.exec(text);
  if (!match) return null;
  const later = readMoment(text, at + match[0].length, rule);
  if (later?.unit !== 'day' || later.order === 0) return null;
  const day = Number(match[1]);
  const join = match[0].slice(match[0].lastIndexOf(match[2] ?? ''));
  const length = match[0].length - join.length;
  const inYear = (year: number): Days | null => {
    const days = later.inYear(year);
    const first = days && `${days.first.slice(0, 8)}${String(day).padStart(2, '0')}`;
    return first && day > 0 && first <= days.first ? { first, last: first } : null;
  };
  const moment: Moment = { unit: 'day', year: later.year, order: later.order, inYear, doubts: [], length };
  return { point: { moment, fraction: null, length }, join };
};

const joinKind = (join: string, role: Role, first: Moment, second: Moment): 'range' | 'either' | null => {
  if (first.unit !== second.unit) return null;
  const follows =
    first.unit === 'day' || first.unit === 'year' || first.order === 0
      ? false
      : second.order - first.order === 1 || (first.unit === 'month' && first.order - second.order === 11);
  if (join === '-' || join === 'to' || join === 'until' || join === 'through') return 'range';
  if (join === ',') return null;
  if (join === 'or') return follows ? 'either' : null;
  if (role === 'between' && (join === 'and' || join === '&')) return 'range';
  return follows ? 'range' : null;
};

const settle = (first: Point, second: Point, rule: WhenRule): [Days | null, Days | null] => {
  const [a, b] = [first.moment, second.moment];
  if (b.year !== null) {
    const year = a.year ?? earlierYear(a, b, b.year);
    return [daysOf(first, year), daysOf(second, b.year)];
  }
  if (a.year !== null)
    return [daysOf(first, a.year), daysOf(second, a.order > b.order ? a.year + 1 : a.year)];
  return [inPeriod(first, rule), inPeriod(second, rule)];
};
