import { addDays, type Days, daysBetween, monthOf, months, yearOf } from './civil.ts';

/**
 * "Early", "mid" and "late" are the thirds of what they stand before: 1 to 10, 11 to 20 and 21 to the end of a
 * month; four months of a year; a month of a quarter or a season. This is our convention, chosen because it is
 * the one that people can check in their heads. "End of" is the last day.
 */
export type Fraction =
  | { kind: 'third'; of: 1 | 2 | 3; to?: 2 | 3; isBeginning: boolean }
  | { kind: 'half'; of: 1 | 2 }
  | { kind: 'week'; of: 1 | 2 | 3 | 4 | 5 }
  | { kind: 'end' };

const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => Fraction])[] = [
  [
    /(early|mid|middle)(?: to |[\s/-]+)(mid|middle|late)[\s-]+(?:in )?/y,
    (match) => ({
      kind: 'third',
      of: match[1] === 'early' ? 1 : 2,
      to: match[2] === 'late' ? 3 : 2,
      isBeginning: false,
    }),
  ],
  [/(?:the )?(?:beginning|start) of (?:the )?/y, () => ({ kind: 'third', of: 1, isBeginning: true })],
  [/early(?:[\s-]+in)?[\s-]+(?:the )?/y, () => ({ kind: 'third', of: 1, isBeginning: false })],
  [/(?:the middle of|middle of|mid)[\s-]*(?:the )?/y, () => ({ kind: 'third', of: 2, isBeginning: false })],
  [/late(?:[\s-]+in)?[\s-]+(?:the )?/y, () => ({ kind: 'third', of: 3, isBeginning: false })],
  [/(?:the )?first half of (?:the )?/y, () => ({ kind: 'half', of: 1 })],
  [/(?:the )?(?:second|latter) half of (?:the )?/y, () => ({ kind: 'half', of: 2 })],
  [
    /(?:the )?(first|1st|second|2nd|third|3rd|fourth|4th|last|final) week (?:of|in) (?:the )?/y,
    (match) => ({ kind: 'week', of: weeks[match[1] ?? ''] ?? 5 }),
  ],
  [
    /(?:(?:the )?end of (?:the )?year|(?:financial |fiscal )?year[\s-]end)(?: of)?,? (?=\d{4}\s?[/-])/y,
    () => ({ kind: 'end' }),
  ],
  [/(?:the )?(?:very )?(?:end|close)[\s-]+(?:of[\s-]+)?(?:the )?/y, () => ({ kind: 'end' })],
];

const weeks: Readonly<Record<string, 1 | 2 | 3 | 4 | 5>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
};

/** The fraction that begins at a place, and its length, or null. */
export function readFraction(text: string, at: number): { fraction: Fraction; length: number } | null {
  for (const [pattern, read] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { fraction: read(match), length: match[0].length };
  }
  return null;
}

/** The days of a fraction of a stretch, or null where it makes no sense. */
export function fractionOf(days: Days, fraction: Fraction): Days | null {
  const { first, last } = days;
  const count = daysBetween(first, last) + 1;
  if (fraction.kind === 'end') return { first: last, last };
  if (fraction.kind === 'week') {
    if (count < 28 || count > 31) return null;
    if (fraction.of === 5) return { first: addDays(last, -6), last };
    const from = addDays(first, (fraction.of - 1) * 7);
    return { first: from, last: addDays(from, 6) };
  }
  if (fraction.kind === 'third' && fraction.to) {
    const from = fractionOf(days, { ...fraction, to: undefined });
    const to = fractionOf(days, { ...fraction, of: fraction.to, to: undefined });
    return from && to ? { first: from.first, last: to.last } : null;
  }
  const pieces = fraction.kind === 'third' ? 3 : 2;
  if (count < 28) return null;
  if (count <= 31) {
    const length = pieces === 3 ? 10 : 15;
    const from = addDays(first, (fraction.of - 1) * length);
    return { first: from, last: fraction.of === pieces ? last : addDays(from, length - 1) };
  }
  const whole = Math.round(count / 30.44);
  if (whole % pieces !== 0) return null;
  const length = whole / pieces;
  const from = months(yearOf(first), monthOf(first) + (fraction.of - 1) * length, length);
  if (!from) return null;
  const shift = Number(first.slice(8)) - 1;
  return {
    first: addDays(from.first, shift),
    last: fraction.of === pieces ? last : addDays(from.last, shift),
  };
}
