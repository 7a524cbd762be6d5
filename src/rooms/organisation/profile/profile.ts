import { z } from 'zod';
import { contrast } from '../../../design/page/colours.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  version,
  withDates,
} from '../../../platform/web/form.ts';

export interface KeyDate {
  name: string;
  /** 'YYYY-MM-DD'. */
  date: string;
}

export type RelationKind = 'predecessor' | 'successor' | 'parent' | 'sister';

/** A relation of a body to another: of the organisation itself, or of a partner such as a LINk. */
export interface Relation {
  id: string;
  kind: RelationKind;
  ofWhom: string;
  name: string;
  effectiveOn: string | null;
  note: string;
}

export interface Profile {
  id: string;
  name: string;
  shortName: string;
  legalStatus: 'shadow' | 'authorised';
  population: number | null;
  populationSource: string | null;
  expectedPracticeCount: number | null;
  boardName: string;
  /** MM-DD. */
  financialYearStart: string;
  colour: string;
  logoFileId: string | null;
  about: string;
  contact: string;
  version: number;
  keyDates: KeyDate[];
  relations: Relation[];
}

export const legalStatusWords = {
  shadow: 'Shadow: not yet authorised',
  authorised: 'Authorised',
} as const;

/** The relation as a sentence around the two bodies: "{of whom} … {name}". */
export const relationWords: Record<RelationKind, string> = {
  predecessor: 'took over from',
  successor: 'was followed by',
  parent: 'belongs to',
  sister: 'is a sister of',
};

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** '04-01' becomes '1 April'. */
export function dayOfYear(monthDay: string): string {
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  return `${day} ${months[month - 1] ?? ''}`;
}

const wholeNumber = (say: string) =>
  emptyAsNull(
    z
      .string()
      .transform((text) => Number(text.replaceAll(',', '')))
      .pipe(z.number(say).int(say).min(1, say).max(100_000_000, say)),
  );

const LEAST_CONTRAST = 4.5;

/** White letters stand on the colour, so it must be dark enough to read them (WCAG 2.2, 1.4.3). */
const colour = z
  .string({ error: 'Enter a colour like #005eb8.' })
  .toLowerCase()
  .superRefine((text, check) => {
    if (!/^#[0-9a-f]{6}$/.test(text)) {
      check.addIssue({
        code: 'custom',
        message: 'Enter a colour as # and six figures or letters, like #005eb8.',
      });
      return;
    }
    const against = contrast(text, '#ffffff');
    if (against < LEAST_CONTRAST)
      check.addIssue({
        code: 'custom',
        message: `White letters are hard to read on this colour: the contrast is ${against.toFixed(1)} to 1, and it must be ${LEAST_CONTRAST} to 1. Choose a darker one.`,
      });
  });

export const profileForm = z
  .object({
    name: requiredText('Enter the organisation’s name.', 200),
    shortName: requiredText('Enter a short name.', 40),
    legalStatus: z.enum(['shadow', 'authorised'], 'Choose the legal status.'),
    population: wholeNumber('Enter the number of people as a whole number, or leave it empty.'),
    populationSource: emptyAsNull(z.string().max(300, 'Use at most 300 characters.')),
    expectedPracticeCount: wholeNumber('Enter the number of practices as a whole number, or leave it empty.'),
    boardName: requiredText('Enter what the board is called.', 80),
    yearMonth: z.coerce.number('Choose a month.').int().min(1, 'Choose a month.').max(12, 'Choose a month.'),
    yearDay: z.coerce
      .number('Enter a day.')
      .int('Enter a day.')
      .min(1, 'Enter a day.')
      .max(31, 'Enter a day.'),
    colour,
    about: optionalText(4000),
    contact: optionalText(2000),
    version,
  })
  .refine(
    ({ yearMonth, yearDay }) =>
      yearDay <= ([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][yearMonth] ?? 0),
    {
      path: ['yearDay'],
      message: 'That month has no such day.',
    },
  )
  .refine(({ population, populationSource }) => population === null || populationSource !== null, {
    path: ['populationSource'],
    message: 'Say where the population figure comes from.',
  })
  .transform(({ yearMonth, yearDay, ...rest }) => ({
    ...rest,
    financialYearStart: `${String(yearMonth).padStart(2, '0')}-${String(yearDay).padStart(2, '0')}`,
  }));

export type ProfileForm = z.infer<typeof profileForm>;

export const keyDateForm = withDates(
  ['date'],
  z.object({
    name: requiredText('Say what happens on that day.', 200),
    date: civilDate('Enter the day as a day, a month and a year.'),
  }),
);

export const relationForm = withDates(
  ['effectiveOn'],
  z.object({
    kind: z.enum(['predecessor', 'successor', 'parent', 'sister'], 'Choose how the two belong together.'),
    ofWhom: requiredText('Enter the first body.', 200),
    name: requiredText('Enter the second body.', 200),
    effectiveOn: emptyAsNull(civilDate('Enter the day as a day, a month and a year, or leave it empty.')),
    note: optionalText(500),
  }),
);
