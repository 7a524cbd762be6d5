import type { Span } from './found.ts';
import { isNhsNumber } from './nhs-number.ts';

/** Runs of digits that stand close together, as parallel lists: one entry for each group of digits. */
interface Groups {
  starts: number[];
  ends: number[];
  /** What stands between a group and the next, or null where the run ends. */
  gaps: (string | null)[];
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const gapMarks = new Set([...' \t\r\n-./()_,+*\\|'].map((mark) => mark.charCodeAt(0)));
const longestGap = 4;
const mostDigits = 15;
/** Of a telephone number with its area. */
const fewestDigits = 9;

const readGroups = (text: string): Groups => {
  const groups: Groups = { starts: [], ends: [], gaps: [] };
  const length = text.length;
  let at = 0;
  while (at < length) {
    if (!isDigit(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < length && isDigit(text.charCodeAt(at))) at++;
    const end = at;
    while (at < length && at - end <= longestGap && gapMarks.has(text.charCodeAt(at))) at++;
    const isJoined = at < length && at - end <= longestGap && isDigit(text.charCodeAt(at));
    groups.starts.push(start);
    groups.ends.push(end);
    groups.gaps.push(isJoined ? text.slice(end, at) : null);
  }
  return groups;
};

const nhsCue = /nhs|n\.h\.s|national health|\bhealth (?:service )?(?:no|number|num|id)\b/i;
const telephoneCue =
  /(?:\b(?:tel|telephone|phone|mobile|mob|cell|landline|whatsapp|whats app|ring|call|text|sms|contact|reach|dial|fax|ph|t|m)\b[^\d\n]{0,30})$/i;
const shortNumberCue =
  /\b(?:tel|telephone|phone|mobile|mob|landline|ring|call|text|dial)(?: ?(?:no|number|num))?\.?(?: (?:me|us|him|her|back|is|on|at|my))*[ :.=-]{1,3}$/i;
const referenceCue =
  /\b(?:ref|reference|order|case|ticket|invoice|barcode|complaint|serial|account|incident|job|log|claim|policy|receipt|tracking|crn|datix|asset|batch|lot)(?: ?(?:no|number|num|id|code|is|was))*[ .:#=-]{0,4}$/i;
const notContact = /[£$€#]\s?$/;

const shapesOfNhsNumber = new Set([
  '10',
  '3-3-4',
  '3-7',
  '6-4',
  '5-5',
  '4-3-3',
  '3-4-3',
  '7-3',
  '4-6',
  '2-2-2-2-2',
  '3-3-2-2',
  '3-3-3-1',
  '1-3-3-3',
  '2-4-4',
  '4-4-2',
  '4-2-4',
  '2-3-5',
  '5-3-2',
  '9-1',
  '8-2',
  '2-8',
  '1-9',
  '3-3-1-3',
]);

const isPlainGap = (gap: string): boolean => /^[ \t\r\n._/|-]+$/.test(gap);

const validDay = (text: string): boolean => Number(text) >= 1 && Number(text) <= 31;

/** Looks over one run of groups from one starting group; everything here is bounded by the digits it may take. */
class Reader {
  private readonly text: string;
  private readonly groups: Groups;

  constructor(text: string, groups: Groups) {
    this.text = text;
    this.groups = groups;
  }

  digits(group: number): string {
    return this.text.slice(this.groups.starts[group] ?? 0, this.groups.ends[group] ?? 0);
  }

  gap(group: number): string | null {
    return this.groups.gaps[group] ?? null;
  }

  before(group: number, span = 48): string {
    const start = this.groups.starts[group] ?? 0;
    return this.text.slice(Math.max(0, start - span), start);
  }

  /** The words before a group, up to and without any earlier digits. */
  cueBefore(group: number): string {
    return this.before(group).replace(/^.*\d/s, '');
  }

  /** Whether day, month and year begin at this group, with the same mark between them. */
  isDate(group: number): boolean {
    const mark = this.gap(group)?.trim();
    if (mark === undefined || !/^[-./]$/.test(mark) || this.gap(group + 1)?.trim() !== mark) return false;
    const [a, b, c] = [this.digits(group), this.digits(group + 1), this.digits(group + 2)];
    if (a.length === 4)
      return b.length <= 2 && c.length <= 2 && validDay(b) && validDay(c) && /^(?:19|20)/.test(a);
    return (
      a.length <= 2 &&
      b.length <= 2 &&
      (c.length === 2 || /^(?:19|20)\d\d$/.test(c)) &&
      validDay(a) &&
      validDay(b)
    );
  }

  /** Whether this group is the month or the year of a date that began before it. */
  isInsideDate(group: number): boolean {
    return (group > 0 && this.isDate(group - 1)) || (group > 1 && this.isDate(group - 2));
  }

  holdsDate(first: number, last: number): boolean {
    for (let group = first; group + 2 <= last; group++) if (this.isDate(group)) return true;
    return false;
  }

  shape(first: number, last: number): string {
    let shape = '';
    for (let group = first; group <= last; group++)
      shape += `${group > first ? '-' : ''}${this.digits(group).length}`;
    return shape;
  }

  hasPlainGaps(first: number, last: number): boolean {
    for (let group = first; group < last; group++) if (!isPlainGap(this.gap(group) ?? '')) return false;
    return true;
  }

  /** Same mark in every gap: what "oddly spaced" numbers keep and a row of unrelated figures does not. */
  hasEvenGaps(first: number, last: number): boolean {
    const mark = this.gap(first);
    for (let group = first + 1; group < last; group++) if (this.gap(group) !== mark) return false;
    return true;
  }

  isWholeRun(first: number, last: number): boolean {
    return (first === 0 || this.gap(first - 1) === null) && this.gap(last) === null;
  }

  startsWithPlus(first: number): boolean {
    return /\+\s?\(?\s?$/.test(this.before(first, 4));
  }
}

const isNationalNumber = (national: string): boolean =>
  (national.length === 10 && /^[1-35789]/.test(national)) ||
  (national.length === 9 && /^[18]/.test(national));

const withoutTrunk = (digits: string): string => (digits.startsWith('0') ? digits.slice(1) : digits);

/** Last group of the telephone number that begins at `first`, or -1. */
const telephoneEnd = (reader: Reader, first: number): number => {
  const hasPlus = reader.startsWithPlus(first);
  const opening = reader.digits(first);
  if (!hasPlus && !/^(?:0|44|7)/.test(opening)) return -1;
  if (!hasPlus && reader.isInsideDate(first)) return -1;
  let digits = '';
  let best = -1;
  for (let last = first; digits.length < mostDigits; last++) {
    digits += reader.digits(last);
    if (digits.length > mostDigits) break;
    if (isTelephone(reader, first, last, digits, hasPlus)) best = last;
    if (reader.gap(last) === null) break;
  }
  return best;
};

const isTelephone = (
  reader: Reader,
  first: number,
  last: number,
  digits: string,
  hasPlus: boolean,
): boolean => {
  if (digits.length < fewestDigits) return false;
  if (hasPlus && digits.startsWith('44')) return isNationalNumber(withoutTrunk(digits.slice(2)));
  if (hasPlus) return digits.length >= 9 && digits.length <= 14 && last - first < 6;
  if (digits.startsWith('0044')) return isNationalNumber(withoutTrunk(digits.slice(4)));
  if (/^00[1-9]/.test(digits))
    return digits.length >= 12 && digits.length <= 14 && !reader.holdsDate(first, last);
  const opening = reader.digits(first).length;
  if (digits.startsWith('44')) {
    const national = withoutTrunk(digits.slice(2));
    return (
      opening !== 3 && national.length === 10 && isNationalNumber(national) && !reader.holdsDate(first, last)
    );
  }
  const isCued = telephoneCue.test(reader.cueBefore(first));
  if (!isCued && reader.holdsDate(first, last)) return false;
  if (digits.startsWith('0')) {
    if (!/^0[1-35789]/.test(digits)) return false;
    // a digit too many or too few is a slip of the pen where the number is still grouped like one
    const isSlip = (digits.length === 10 || digits.length === 12) && isGrouped(reader, first, last);
    if (digits.length !== 11 && !(digits.length === 10 && /^0[18]/.test(digits)) && !isSlip) return false;
    const isEven = reader.hasEvenGaps(first, last) && last - first <= 11;
    return opening >= 3 || isCued || isEven || last - first <= 4;
  }
  // a mobile number whose first nought was left off
  return digits.length === 10 && /^7[1-9]/.test(digits) && (isCued || opening === 4 || opening === 5);
};

const isGrouped = (reader: Reader, first: number, last: number): boolean =>
  /^(?:5-[567]|5-3-[234]|[345]-[34]-[345]|4-[67])$/.test(reader.shape(first, last)) &&
  reader.hasPlainGaps(first, last);

/** Last group of the NHS number that begins at `first`, or -1. */
const nhsNumberEnd = (reader: Reader, first: number): number => {
  let digits = '';
  for (let last = first; digits.length < 10; last++) {
    digits += reader.digits(last);
    if (digits.length === 10)
      return isNhsNumber(digits) && digits !== '0000000000' && isNhsWritten(reader, first, last) ? last : -1;
    if (digits.length > 10 || reader.gap(last) === null) return -1;
  }
  return -1;
};

const isNhsWritten = (reader: Reader, first: number, last: number): boolean => {
  if (first === last) return !notContact.test(reader.before(first, 3));
  if (nhsCue.test(reader.cueBefore(first))) return true;
  if (reader.isInsideDate(first) || reader.holdsDate(first, last)) return false;
  const shape = reader.shape(first, last);
  if (shape === '3-3-4') return true;
  if (!reader.hasPlainGaps(first, last)) return false;
  return shapesOfNhsNumber.has(shape) || (last - first === 9 && reader.isWholeRun(first, last));
};

/** Last group of a local number such as "496 0000", which only a cue can vouch for, or -1. */
const shortNumberEnd = (reader: Reader, first: number): number => {
  if (!shortNumberCue.test(reader.before(first, 40))) return -1;
  let digits = '';
  for (let last = first; last < first + 3; last++) {
    digits += reader.digits(last);
    if (reader.gap(last) === null)
      return digits.length >= 6 && digits.length <= 8 && !reader.holdsDate(first, last) ? last : -1;
  }
  return -1;
};

/**
 * NHS numbers and telephone numbers. A number that passes the NHS check digit is an NHS number unless it is
 * written as a telephone number; one that could be either is found as one of them.
 */
export function findNumbers(text: string, found: Span[]): void {
  const groups = readGroups(text);
  const reader = new Reader(text, groups);
  let group = 0;
  while (group < groups.starts.length) {
    const [kind, last] = readNumber(reader, text, groups, group);
    if (last < 0) {
      group++;
      continue;
    }
    let start = groups.starts[group] ?? 0;
    if (kind === 'telephone')
      start -= (/[+(]?\s?[+(]\s?$|[oO]$/.exec(text.slice(Math.max(0, start - 4), start)) ?? [''])[0].length;
    found.push({ kind, start, end: groups.ends[last] ?? start });
    group = last + 1;
  }
}

/** Whether the usual grouping, 3-3-4 or all ten together, begins inside this unusual one: "1956 943 476 5919". */
const isBetterReadLater = (reader: Reader, first: number, last: number): boolean => {
  if (isUsualShape(reader.shape(first, last))) return false;
  const isYear = /^(?:19|20)\d\d$/.test(reader.digits(first));
  for (let group = first + 1; group <= last; group++) {
    const end = nhsNumberEnd(reader, group);
    if (end >= 0 && (isYear || isUsualShape(reader.shape(group, end)))) return true;
  }
  return false;
};

const isUsualShape = (shape: string): boolean => shape === '3-3-4' || shape === '10';

const readNumber = (
  reader: Reader,
  text: string,
  groups: Groups,
  group: number,
): ['nhs-number' | 'telephone', number] => {
  const telephone = telephoneEnd(reader, group);
  const nhs = nhsNumberEnd(reader, group);
  if (nhs >= 0) {
    const cue = reader.cueBefore(group);
    const isClearTelephone =
      telephone > nhs ||
      reader.startsWithPlus(group) ||
      // only the leading nought tells: a mobile number without it is rarer than an NHS number
      (telephone === nhs &&
        reader.digits(group).startsWith('0') &&
        !nhsCue.test(cue) &&
        (telephoneCue.test(cue) || reader.digits(group).length === 5));
    if (!isClearTelephone) return ['nhs-number', isBetterReadLater(reader, group, nhs) ? -1 : nhs];
  }
  if (telephone >= 0) {
    const isBareReference =
      telephone === group && referenceCue.test(reader.before(group, 40)) && !reader.startsWithPlus(group);
    return ['telephone', isBareReference || notContact.test(reader.before(group, 3)) ? -1 : telephone];
  }
  const start = groups.starts[group] ?? 0;
  const isLetterNought =
    /(?:^|[^a-z0-9])o$/i.test(text.slice(Math.max(0, start - 2), start)) &&
    /^[1-37]/.test(reader.digits(group));
  if (isLetterNought) {
    let digits = '';
    for (let last = group; digits.length < 10; last++) {
      digits += reader.digits(last);
      if (digits.length === 10) return ['telephone', last];
      if (reader.gap(last) === null) break;
    }
  }
  return ['telephone', shortNumberEnd(reader, group)];
};
