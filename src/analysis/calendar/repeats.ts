import { monthNamed } from './months.ts';
import { respelt } from './spelling.ts';
import type { DoubtKind, Recurrence } from './timescale.ts';

/** Words for how often a thing comes again. */
export interface Repeat {
  recurrence: Recurrence;
  /** The month in which it comes, where it comes once a year: 1 to 12. */
  month: number | null;
  /** The words of that month, as places of the text. */
  monthFrom: number;
  monthTo: number;
  /** It can stand before a noun: "monthly meetings". */
  isAdjective: boolean;
  /** "Ongoing", "continuous": going on without an interval. */
  isOngoing: boolean;
  doubts: DoubtKind[];
  length: number;
}

type Every = Exclude<Recurrence, string>;
const every = (count: number, unit: Every['unit']): Every => ({ every: count, unit });

const adjectives: Readonly<Record<string, Every>> = {
  daily: every(1, 'day'),
  weekly: every(1, 'week'),
  fortnightly: every(2, 'week'),
  monthly: every(1, 'month'),
  quarterly: every(1, 'quarter'),
  annual: every(1, 'year'),
  annually: every(1, 'year'),
  yearly: every(1, 'year'),
  biennial: every(2, 'year'),
  biennially: every(2, 'year'),
};

const units: Readonly<Record<string, Every['unit']>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

const counts: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  eighteen: 18,
  second: 2,
  other: 2,
  twice: 2,
  thrice: 3,
  once: 1,
};

const countOf = (word: string): number => counts[word] ?? Number(word);
const number = String.raw`(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)`;
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

type Read = { recurrence: Recurrence; doubts?: DoubtKind[]; isAdjective?: boolean } | null;

/** So many times a year or a month, where the months come out whole. */
const timesA = (times: number, unit: string): Read => {
  if (times === 1) return { recurrence: every(1, units[unit] ?? 'year') };
  if (unit === 'year' && times === 4) return { recurrence: every(1, 'quarter') };
  return unit === 'year' && 12 % times === 0 ? { recurrence: every(12 / times, 'month') } : null;
};

const rules: readonly (readonly [RegExp, (match: RegExpExecArray) => Read])[] = [
  [
    /(?:on an? )?(?:on-?\s?going|continuous(?:ly)?|continuing|continual(?:ly)?|rolling)(?: (?:basis|development|work|process|programme|program|activity|engagement|monitoring))?\b/y,
    () => ({ recurrence: 'ongoing' }),
  ],
  [/(?:business as usual|bau)\b/y, () => ({ recurrence: 'ongoing' })],
  [
    /(?:on a )?regular(?:ly)?(?: basis| intervals)?\b/y,
    () => ({ recurrence: 'ongoing', doubts: ['how_often'] }),
  ],
  [
    new RegExp(
      String.raw`(?:(?:on )?the |on )?(?:first|second|third|fourth|last) ${weekday} (?:of|in) (?:each|every|the) month\b`,
      'y',
    ),
    () => ({ recurrence: every(1, 'month') }),
  ],
  [new RegExp(String.raw`(?:each|every) ${weekday}\b`, 'y'), () => ({ recurrence: every(1, 'week') })],
  [/(?:each|every) fortnight\b/y, () => ({ recurrence: every(2, 'week') })],
  [
    new RegExp(String.raw`every (?<n>${number}|second|other) (?<u>day|week|month|quarter|year)s?\b`, 'y'),
    ({ groups }) => of(countOf(groups?.n ?? ''), units[groups?.u ?? '']),
  ],
  [
    /(?:(?:in|at the (?:start|end) of) )?(?:each|every)(?: financial| calendar)? (?<u>day|week|month|quarter|year)\b/y,
    ({ groups }) => of(1, units[groups?.u ?? '']),
  ],
  [/per annum\b/y, () => ({ recurrence: every(1, 'year') })],
  [
    new RegExp(
      String.raw`(?:(?<t>once|twice|thrice)|(?<n>${number})(?: times| x)?)(?: (?:a|per|each|every) |-?\s?times )(?<u>year|month|week|day|quarter)(?:ly)?\b`,
      'y',
    ),
    ({ groups }) => timesA(countOf(groups?.t ?? groups?.n ?? ''), groups?.u ?? ''),
  ],
  [/twice[\s-]yearly\b|half[\s-]yearly\b/y, () => ({ recurrence: every(6, 'month') })],
  [
    new RegExp(String.raw`(?<n>${number})[\s-](?<u>month|week)ly\b`, 'y'),
    ({ groups }) => of(countOf(groups?.n ?? ''), units[groups?.u ?? '']),
  ],
  [/bi-?\s?monthly\b/y, () => ({ recurrence: every(2, 'month'), doubts: ['how_often'] })],
  [/bi-?\s?weekly\b/y, () => ({ recurrence: every(2, 'week'), doubts: ['how_often'] })],
  [/bi-?\s?annual(?:ly)?\b/y, () => ({ recurrence: every(6, 'month'), doubts: ['how_often'] })],
  [
    /(?:on an? )?(?<w>[a-z]{5,11})(?: basis)?\b/y,
    ({ groups, 0: whole }) => {
      const word = groups?.w ?? '';
      const meant = respelt(word, [...Object.keys(adjectives), 'ongoing']);
      const recurrence = adjectives[word] ?? (meant === 'ongoing' ? 'ongoing' : adjectives[meant ?? '']);
      if (!recurrence || (whole !== word && !whole.startsWith('on a'))) return null;
      return {
        recurrence,
        isAdjective: whole === word,
        doubts: adjectives[word] ? [] : ['spelling'],
      };
    },
  ],
];

const of = (count: number, unit: Every['unit'] | undefined): Read =>
  unit && count > 0 ? { recurrence: every(count, unit) } : null;

const inMonth =
  /(?:(?:annual(?:ly)?|yearly|each year|every year),? (?:in |each |every )?(?<a>[a-z]{3,9})|(?:each|every|in each|in every) (?<b>[a-z]{3,9})|(?:in |every )?(?<c>[a-z]{3,9}),? (?:annually|each year|every year|of each year|of every year))\b(?!\s*,?\s*'?\d)/y;

const yearlyIn = (text: string, at: number): Repeat | null => {
  inMonth.lastIndex = at;
  const match = inMonth.exec(text);
  const word = match?.groups?.a ?? match?.groups?.b ?? match?.groups?.c;
  const month = word === undefined ? null : monthNamed(word, false);
  if (!match || word === undefined || !month) return null;
  const monthFrom = at + match[0].lastIndexOf(word);
  return {
    recurrence: every(1, 'year'),
    month: month.number,
    monthFrom,
    monthTo: monthFrom + word.length,
    isAdjective: false,
    isOngoing: false,
    doubts: [],
    length: match[0].length,
  };
};

const after = /,? (?:thereafter|afterwards|from then on)\b/y;

const thereafter = (text: string, at: number): number => {
  after.lastIndex = at;
  return after.exec(text)?.[0].length ?? 0;
};

/** The words for how often that begin exactly at a place of a plain text, or null. */
export function readRepeat(text: string, at: number): Repeat | null {
  const inYear = yearlyIn(text, at);
  if (inYear) return inYear;
  for (const [pattern, read] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const found = match && read(match);
    if (match && found)
      return {
        recurrence: found.recurrence,
        month: null,
        monthFrom: at,
        monthTo: at,
        isAdjective: found.isAdjective ?? false,
        isOngoing: found.recurrence === 'ongoing',
        doubts: found.doubts ?? [],
        length: match[0].length + thereafter(text, at + match[0].length),
      };
  }
  return null;
}
