import { addDays, civil, type Days, easter, months, yearFrom } from './civil.ts';
import { monthNamed, weekdayNamed } from './months.ts';
import type { DoubtKind } from './timescale.ts';

export type Unit = 'day' | 'month' | 'quarter' | 'season' | 'year';

/** A day, month, quarter, season or year as printed, perhaps without its year. */
export interface Moment {
  unit: Unit;
  /** The year printed (of a year that runs over two, its first), or null. */
  year: number | null;
  /** Its days in a year, or null where they do not exist. */
  inYear: (year: number) => Days | null;
  /** Whether two months, quarters or seasons follow each other. */
  order: number;
  weekday?: number;
  doubts: DoubtKind[];
  /** Characters read. */
  length: number;
}

export interface YearRule {
  /** First day of the financial year, 'MM-DD'. */
  yearStart: string;
  /** The plan's period, both days included. */
  period?: { start: string; end: string } | undefined;
}

type Rule = readonly [
  pattern: RegExp,
  read: (part: (name: string) => string, rule: YearRule) => Omit<Moment, 'length'> | null,
];

const century = (two: string): number => (Number(two) < 80 ? 2000 : 1900) + Number(two);
const one = (first: string | null): Days | null => (first ? { first, last: first } : null);

/** The year in "2012", "'12" or "12"; two bare figures are a doubt. */
const yearIn = (written: string): { year: number | null; doubts: DoubtKind[] } => {
  const figures = written.replace(/\D/g, '');
  if (figures === '') return { year: null, doubts: [] };
  if (figures.length === 4) return { year: Number(figures), doubts: [] };
  return { year: century(figures), doubts: written.includes("'") ? [] : ['two_digit_year'] };
};

const dayOf = (
  day: number,
  month: number,
  year: number | null,
  doubts: DoubtKind[],
): Omit<Moment, 'length'> => ({
  unit: 'day',
  year,
  order: month * 32 + day,
  inYear: (of) => one(civil(of, month, day)),
  doubts,
});

const monthOf = (month: number, year: number | null, doubts: DoubtKind[]): Omit<Moment, 'length'> => ({
  unit: 'month',
  year,
  order: month,
  inYear: (of) => months(of, month),
  doubts,
});

const seasonStarts: Readonly<Record<string, number>> = {
  spring: 3,
  summer: 6,
  autumn: 9,
  fall: 9,
  winter: 12,
};

const seasonOf = (name: string, year: number | null, doubts: DoubtKind[]): Omit<Moment, 'length'> | null => {
  const month = seasonStarts[name];
  if (month === undefined) return null;
  return { unit: 'season', year, order: month / 3, inYear: (of) => months(of, month, 3), doubts };
};

const quarters: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  last: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};

/** The second year of "2012/13" where it follows the first, otherwise null. */
const secondYear = (first: number, second: string): number | null => {
  const year = second.length === 4 ? Number(second) : Math.floor(first / 100) * 100 + Number(second);
  const wrapped = year < first ? year + 100 : year;
  return wrapped === first + 1 ? wrapped : null;
};

const financial = (first: number, { yearStart }: YearRule, doubts: DoubtKind[]): Omit<Moment, 'length'> => ({
  unit: 'year',
  year: first,
  order: 0,
  inYear: (of) => yearFrom(of, yearStart),
  doubts,
});

const quarterOf = (
  number: number,
  year: number | null,
  { yearStart }: YearRule,
  doubts: DoubtKind[],
): Omit<Moment, 'length'> => ({
  unit: 'quarter',
  year,
  order: number,
  inYear: (of) => {
    const start = yearFrom(of, yearStart);
    if (!start) return null;
    const day = Number(yearStart.slice(3));
    const first = months(of, Number(yearStart.slice(0, 2)) + (number - 1) * 3)?.first;
    const next = months(of, Number(yearStart.slice(0, 2)) + number * 3)?.first;
    return first && next ? { first: addDays(first, day - 1), last: addDays(next, day - 2) } : null;
  },
  doubts,
});

/** The days are printed whole: an impossible one is still a moment, of no days. */
const numeric = (first: number, second: number, writtenYear: string): Omit<Moment, 'length'> => {
  const { year, doubts } = yearIn(writtenYear);
  if (second > 12 && first <= 12) return dayOf(second, first, year, [...doubts, 'day_order']);
  const either = first <= 12 && second <= 12 && first !== second;
  return dayOf(first, second, year, either ? [...doubts, 'day_order'] : doubts);
};

const time = String.raw`(?:[t ]\s*(?:at )?\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:z|am|pm)?)?`;
const year4 = String.raw`(?:19|20)\d\d`;
const anyYear = String.raw`(?:${year4}|'\s?\d\d|\d\d)(?!\d|:\d|\s?[/]\s?\d)`;
const nth = String.raw`(?:\s?(?:st|nd|rd|th)\b)?`;
const word = '[a-z]{3,10}';

const rules: readonly Rule[] = [
  [
    new RegExp(String.raw`(?<y>\d{4})[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})${time}(?![\d/-])`, 'y'),
    (part) => dayOf(Number(part('d')), Number(part('m')), Number(part('y')), []),
  ],
  [
    new RegExp(
      String.raw`(?:(?<w>mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?<d>\d{1,2})(?<s>[/.-])(?<m>\d{1,2})\k<s>(?<y>\d{4}|\d\d)${time}(?![\d/])`,
      'y',
    ),
    (part) => withWeekday(numeric(Number(part('d')), Number(part('m')), part('y')), part('w')),
  ],
  [
    new RegExp(
      String.raw`(?:(?<w>mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:the\s+)?(?<d>\d{1,2})${nth}(?:\s+of)?[\s./-]*(?<n>${word})\b(?!')[.,]?(?:[\s/-]*(?<y>${anyYear}))?${time}`,
      'y',
    ),
    (part) => {
      const month = monthNamed(part('n'), part('y') !== '');
      if (!month) return null;
      const { year, doubts } = yearIn(part('y'));
      // 27-Sep-12 is how spreadsheets print a day; nothing else is
      const isSpreadsheet = /^\d{1,2}-[a-z]{3}-\d\d$/.test(part('whole'));
      return withWeekday(
        dayOf(Number(part('d')), month.number, year, [
          ...(isSpreadsheet ? [] : doubts),
          ...(month.isRespelt ? (['spelling'] as const) : []),
        ]),
        part('w'),
      );
    },
  ],
  [
    new RegExp(
      String.raw`(?:(?<w>mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?<n>${word})\.?\s+(?<d>\d{1,2})(?:${nth},?\s+(?<y>${year4})(?!\d|\s?/\s?\d)|\s?(?:st|nd|rd|th)\b(?!\s*\d))`,
      'y',
    ),
    (part) => {
      const month = monthNamed(part('n'), part('y') !== '');
      const { year, doubts } = yearIn(part('y'));
      if (!month) return null;
      return withWeekday(
        dayOf(Number(part('d')), month.number, year, [
          ...doubts,
          ...(month.isRespelt ? (['spelling'] as const) : []),
        ]),
        part('w'),
      );
    },
  ],
  [
    new RegExp(
      String.raw`(?:fy\s*)?(?<a>${year4}|\d\d)\s?[/-]\s?(?<b>${year4}|\d\d),?\s*(?:-\s*)?(?:q|qtr\.?\s?|quarter\s)(?<q>[1-4])\b`,
      'y',
    ),
    (part, rule) => {
      const first = part('a').length === 2 ? century(part('a')) : Number(part('a'));
      return secondYear(first, part('b')) === null ? null : quarterOf(Number(part('q')), first, rule, []);
    },
  ],
  [
    new RegExp(
      String.raw`(?:(?<f>fy|financial year|fiscal year|the year)\s*)?(?<a>${year4})(?<s>\s?[/-]\s?)(?<b>${year4}|\d\d)(?![\d/-])(?:\s+(?:financial|fiscal) year)?`,
      'y',
    ),
    (part, rule) => {
      const first = Number(part('a'));
      if (secondYear(first, part('b')) === null) {
        const isMonth = part('s') === '-' && part('b').length === 2 && Number(part('b')) <= 12;
        return isMonth && !part('f') ? monthOf(Number(part('b')), first, []) : null;
      }
      // 2011-12 is also how machines print December 2011; with a dash, two whole years may be meant
      const two = part('b').length === 4 && part('s').includes('-');
      const isDoubtful = !part('f') && (two || (part('s') === '-' && Number(part('b')) <= 12));
      return financial(first, rule, isDoubtful ? ['which_year'] : []);
    },
  ],
  [
    /(?:fy|financial year)\s*(?<a>\d\d)\s?[/-]\s?(?<b>\d\d)(?![\d/-])/y,
    (part, rule) => {
      const first = century(part('a'));
      return secondYear(first, part('b')) === null ? null : financial(first, rule, []);
    },
  ],
  [
    new RegExp(String.raw`(?<m>0?[1-9]|1[0-2])/(?<y>${year4})(?![\d/-])`, 'y'),
    (part) => monthOf(Number(part('m')), Number(part('y')), []),
  ],
  [
    new RegExp(
      String.raw`(?:(?:q|qtr\.?\s?|quarter\s)(?<q>[1-4])\b|(?:the\s)?(?<o>first|second|third|fourth|final|last|1st|2nd|3rd|4th) (?:quarter|qtr))(?:,?\s*(?:of |in )?(?:the )?(?:fy|financial year)?\s*(?<a>${year4}|\d\d(?=\s?[/-]\s?\d))(?:\s?[/-]\s?(?<b>${year4}|\d\d))?(?![\d/]))?`,
      'y',
    ),
    (part, rule) => {
      const number = quarters[part('o')] ?? Number(part('q'));
      if (part('a') === '') return quarterOf(number, null, rule, []);
      const first = part('a').length === 2 ? century(part('a')) : Number(part('a'));
      if (part('b') !== '')
        return secondYear(first, part('b')) === null ? null : quarterOf(number, first, rule, []);
      return quarterOf(number, first, rule, rule.yearStart === '01-01' ? [] : ['which_year']);
    },
  ],
  [
    new RegExp(
      String.raw`(?<n>spring|summer|autumn|fall|winter)(?:,?\s+(?:of )?(?<a>${year4}|'\d\d)(?:\s?[/-]\s?(?<b>${year4}|\d\d))?(?![\d/]))?(?!\s+term)`,
      'y',
    ),
    (part) => {
      const name = part('n');
      const { year } = yearIn(part('a'));
      const isWinter = name === 'winter';
      if (part('b') !== '')
        return isWinter && year !== null && secondYear(year, part('b')) !== null
          ? seasonOf(name, year, [])
          : null;
      return seasonOf(name, year, isWinter && year !== null ? ['which_year'] : []);
    },
  ],
  [
    new RegExp(
      String.raw`(?<n>${word})\b[.,]?(?:(?:\s*[,/-]?\s*(?:of )?(?<y>${year4}|'\s?\d\d)(?!\d|:\d|\s?/\s?\d))|(?<s>[\s-])(?<t>\d\d)(?![\d/]|:\d|\s?(?:st|nd|rd|th)\b))`,
      'y',
    ),
    (part, { period }) => {
      const month = monthNamed(part('n'), true);
      if (!month) return null;
      const spelling: DoubtKind[] = month.isRespelt ? ['spelling'] : [];
      if (part('t') !== '') {
        const year = century(part('t'));
        const isFar = period && Math.abs(year - Number(period.start.slice(0, 4))) > 3;
        return isFar
          ? dayOf(Number(part('t')), month.number, null, ['month_or_day', ...spelling])
          : monthOf(month.number, year, ['month_or_day', ...spelling]);
      }
      return monthOf(month.number, yearIn(part('y')).year, spelling);
    },
  ],
  [
    new RegExp(String.raw`(?<n>[a-z]{3,9})(?<y>${year4})(?!\d)`, 'y'),
    (part) => {
      const month = monthNamed(part('n'), false);
      return month ? monthOf(month.number, Number(part('y')), []) : null;
    },
  ],
  [
    new RegExp(String.raw`(?<f>christmas|easter)(?:\s+(?:day\s+)?(?<y>${year4}|'\d\d)(?![\d/]))?`, 'y'),
    (part) => {
      const { year } = yearIn(part('y'));
      const isEaster = part('f') === 'easter';
      return {
        unit: 'day',
        year,
        order: 0,
        inYear: (of) => one(isEaster ? easter(of) : civil(of, 12, 25)),
        doubts: [],
      };
    },
  ],
  [
    new RegExp(String.raw`(?:the )?(?:calendar year )?(?<y>${year4})(?![\d/:-]|\s?[/-]\s?\d)`, 'y'),
    (part) => ({
      unit: 'year',
      year: Number(part('y')),
      order: 0,
      inYear: (of) => months(of, 1, 12),
      doubts: [],
    }),
  ],
  [
    /(?<!\d{4}[\s,/-]*)(?<n>[a-z]{3,9})\b\.?(?!\s*[,/-]?\s*'?\d)/y,
    (part) => {
      const month = monthNamed(part('n'), false);
      return month ? monthOf(month.number, null, []) : null;
    },
  ],
];

const withWeekday = (moment: Omit<Moment, 'length'>, named: string): Omit<Moment, 'length'> => {
  const weekday = named === '' ? null : weekdayNamed(named);
  return weekday === null ? moment : { ...moment, weekday };
};

/** The moment that begins exactly at a place of a plain text, or null. */
export function readMoment(text: string, at: number, rule: YearRule): Moment | null {
  for (const [pattern, read] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const part = (name: string): string => (name === 'whole' ? match[0] : (match.groups?.[name] ?? ''));
    const moment = read(part, rule);
    if (moment) return { ...moment, length: match[0].length };
  }
  return null;
}
