/**
 * The questions with which an organisation learns who it hears from. All of them may be left out, each has
 * an answer for "prefer not to say", and no form depends on one.
 *
 * Two sets, each with its dates. Today's follows the answers of the Census 2021 for England (Office for
 * National Statistics, Open Government Licence v3.0) and keeps sex and gender identity as two questions. The
 * earlier set covers the six strands that commissioners monitored in 2012 with the ethnic groups of the
 * Census 2001. An answer is kept in the words of its own set: mapping a newer ethnic group to an older list
 * would lose Roma, Traveller and Arab.
 */

export const equalityFields = [
  'age',
  'sex',
  'gender',
  'ethnicity',
  'disability',
  'disabilityEffect',
  'religion',
  'sexuality',
  'carer',
  'pregnancy',
  'marriage',
] as const;
export type EqualityField = (typeof equalityFields)[number];

export type EqualityOption = { readonly value: string; readonly label: string; readonly group?: string };

export type EqualityQuestion = {
  readonly key: string;
  readonly field: EqualityField;
  readonly question: string;
  readonly options: readonly EqualityOption[];
  /** Asked only of people of 16 and over. */
  readonly fromAge16?: true;
  /** Asked only where another field was given this answer. */
  readonly onlyIf?: { readonly field: EqualityField; readonly value: string };
  /** Answer for which the person may write their own words. */
  readonly writeIn?: string;
  readonly inForceFrom: string;
  readonly inForceTo: string | null;
  readonly source: string;
};

export const preferNotToSay: EqualityOption = { value: 'prefer-not-to-say', label: 'Prefer not to say' };

const census2021 = 'Census 2021 for England, Office for National Statistics, Open Government Licence v3.0';
const census2001 =
  'Six strands as monitored in 2012; ethnic groups of the Census 2001, Open Government Licence v3.0';
const now = { inForceFrom: '2021-03-21', inForceTo: null, source: census2021 } as const;
const earlier = { inForceFrom: '2001-04-29', inForceTo: '2021-03-20', source: census2001 } as const;

const yesNo = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, preferNotToSay] as const;

const inGroup = (group: string, answers: readonly (readonly [value: string, label: string])[]) =>
  answers.map(([value, label]): EqualityOption => ({ value, label, group }));

export const equalityQuestions: readonly EqualityQuestion[] = [
  {
    key: 'age-2021',
    field: 'age',
    question: 'How old are you?',
    options: [
      { value: '0-15', label: 'Under 16' },
      { value: '16-24', label: '16 to 24' },
      { value: '25-34', label: '25 to 34' },
      { value: '35-44', label: '35 to 44' },
      { value: '45-54', label: '45 to 54' },
      { value: '55-64', label: '55 to 64' },
      { value: '65-74', label: '65 to 74' },
      { value: '75-84', label: '75 to 84' },
      { value: '85-and-over', label: '85 or over' },
      preferNotToSay,
    ],
    ...now,
  },
  {
    key: 'sex-2021',
    field: 'sex',
    question: 'What is your sex?',
    options: [{ value: 'female', label: 'Female' }, { value: 'male', label: 'Male' }, preferNotToSay],
    ...now,
  },
  {
    key: 'gender-2021',
    field: 'gender',
    question: 'Is the gender you identify with the same as your sex registered at birth?',
    options: [{ value: 'same', label: 'Yes' }, { value: 'different', label: 'No' }, preferNotToSay],
    writeIn: 'different',
    fromAge16: true,
    ...now,
  },
  {
    key: 'ethnicity-2021',
    field: 'ethnicity',
    question: 'What is your ethnic group?',
    options: [
      ...inGroup('Asian, Asian British or Asian Welsh', [
        ['indian', 'Indian'],
        ['pakistani', 'Pakistani'],
        ['bangladeshi', 'Bangladeshi'],
        ['chinese', 'Chinese'],
        ['other-asian', 'Any other Asian background'],
      ]),
      ...inGroup('Black, Black British, Black Welsh, Caribbean or African', [
        ['caribbean', 'Caribbean'],
        ['african', 'African'],
        ['other-black', 'Any other Black background'],
      ]),
      ...inGroup('Mixed or multiple ethnic groups', [
        ['white-and-black-caribbean', 'White and Black Caribbean'],
        ['white-and-black-african', 'White and Black African'],
        ['white-and-asian', 'White and Asian'],
        ['other-mixed', 'Any other mixed background'],
      ]),
      ...inGroup('White', [
        ['white-british', 'English, Welsh, Scottish, Northern Irish or British'],
        ['white-irish', 'Irish'],
        ['gypsy-or-irish-traveller', 'Gypsy or Irish Traveller'],
        ['roma', 'Roma'],
        ['other-white', 'Any other White background'],
      ]),
      ...inGroup('Other ethnic group', [
        ['arab', 'Arab'],
        ['other-ethnic-group', 'Any other ethnic group'],
      ]),
      preferNotToSay,
    ],
    ...now,
  },
  {
    key: 'disability-2021',
    field: 'disability',
    question:
      'Do you have a physical or mental health condition or illness that has lasted, or is expected to last, 12 months or more?',
    options: yesNo,
    ...now,
  },
  {
    key: 'disability-effect-2021',
    field: 'disabilityEffect',
    question: 'Does it make it harder for you to carry out day-to-day activities?',
    options: [
      { value: 'a-lot', label: 'Yes, a lot' },
      { value: 'a-little', label: 'Yes, a little' },
      { value: 'not-at-all', label: 'Not at all' },
      preferNotToSay,
    ],
    onlyIf: { field: 'disability', value: 'yes' },
    ...now,
  },
  {
    key: 'religion-2021',
    field: 'religion',
    question: 'What is your religion?',
    options: [
      { value: 'no-religion', label: 'No religion' },
      { value: 'christian', label: 'Christian' },
      { value: 'buddhist', label: 'Buddhist' },
      { value: 'hindu', label: 'Hindu' },
      { value: 'jewish', label: 'Jewish' },
      { value: 'muslim', label: 'Muslim' },
      { value: 'sikh', label: 'Sikh' },
      { value: 'other-religion', label: 'Any other religion' },
      preferNotToSay,
    ],
    writeIn: 'other-religion',
    ...now,
  },
  {
    key: 'sexuality-2021',
    field: 'sexuality',
    question: 'Which of these best describes your sexual orientation?',
    options: [
      { value: 'straight', label: 'Straight or heterosexual' },
      { value: 'gay-or-lesbian', label: 'Gay or lesbian' },
      { value: 'bisexual', label: 'Bisexual' },
      { value: 'other-orientation', label: 'Other' },
      preferNotToSay,
    ],
    writeIn: 'other-orientation',
    fromAge16: true,
    ...now,
  },
  {
    key: 'carer-2021',
    field: 'carer',
    question:
      'Do you look after, or give help to, anyone because of a long-term illness, disability or old age, other than for pay?',
    options: [
      { value: 'none', label: 'No' },
      { value: '9-hours-or-less', label: 'Yes, 9 hours a week or less' },
      { value: '10-to-19-hours', label: 'Yes, 10 to 19 hours a week' },
      { value: '20-to-34-hours', label: 'Yes, 20 to 34 hours a week' },
      { value: '35-to-49-hours', label: 'Yes, 35 to 49 hours a week' },
      { value: '50-hours-or-more', label: 'Yes, 50 hours a week or more' },
      preferNotToSay,
    ],
    ...now,
  },
  {
    key: 'pregnancy-2021',
    field: 'pregnancy',
    question: 'Are you pregnant, or did you give birth in the last 26 weeks?',
    options: yesNo,
    ...now,
    source: 'Equality Act 2010, sections 4 and 18, in our words',
  },
  {
    key: 'marriage-2021',
    field: 'marriage',
    question: 'What is your legal marital or registered civil partnership status?',
    options: [
      { value: 'never-married', label: 'Never married and never in a civil partnership' },
      { value: 'married', label: 'Married' },
      { value: 'civil-partnership', label: 'In a registered civil partnership' },
      { value: 'separated', label: 'Separated, but still legally married or in a civil partnership' },
      { value: 'divorced', label: 'Divorced, or the civil partnership was dissolved' },
      { value: 'widowed', label: 'Widowed, or the surviving partner of a civil partnership' },
      preferNotToSay,
    ],
    ...now,
  },
  {
    key: 'age-2012',
    field: 'age',
    question: 'Which age group are you in?',
    options: [
      { value: '0-15', label: 'Under 16' },
      { value: '16-24', label: '16 to 24' },
      { value: '25-44', label: '25 to 44' },
      { value: '45-64', label: '45 to 64' },
      { value: '65-74', label: '65 to 74' },
      { value: '75-and-over', label: '75 or over' },
      preferNotToSay,
    ],
    ...earlier,
  },
  {
    key: 'sex-2012',
    field: 'sex',
    question: 'Are you female or male?',
    options: [{ value: 'female', label: 'Female' }, { value: 'male', label: 'Male' }, preferNotToSay],
    ...earlier,
  },
  {
    key: 'ethnicity-2012',
    field: 'ethnicity',
    question: 'Which ethnic group do you belong to?',
    options: [
      ...inGroup('White', [
        ['white-british', 'British'],
        ['white-irish', 'Irish'],
        ['other-white', 'Any other White background'],
      ]),
      ...inGroup('Mixed', [
        ['white-and-black-caribbean', 'White and Black Caribbean'],
        ['white-and-black-african', 'White and Black African'],
        ['white-and-asian', 'White and Asian'],
        ['other-mixed', 'Any other Mixed background'],
      ]),
      ...inGroup('Asian or Asian British', [
        ['indian', 'Indian'],
        ['pakistani', 'Pakistani'],
        ['bangladeshi', 'Bangladeshi'],
        ['other-asian', 'Any other Asian background'],
      ]),
      ...inGroup('Black or Black British', [
        ['caribbean', 'Caribbean'],
        ['african', 'African'],
        ['other-black', 'Any other Black background'],
      ]),
      ...inGroup('Chinese or other ethnic group', [
        ['chinese', 'Chinese'],
        ['other-ethnic-group', 'Any other ethnic group'],
      ]),
      preferNotToSay,
    ],
    ...earlier,
  },
  {
    key: 'disability-2012',
    field: 'disability',
    question: 'Do you consider yourself to be disabled?',
    options: yesNo,
    ...earlier,
  },
  {
    key: 'religion-2012',
    field: 'religion',
    question: 'What is your faith, religion or belief?',
    options: [
      { value: 'no-religion', label: 'None' },
      { value: 'christian', label: 'Christian' },
      { value: 'buddhist', label: 'Buddhist' },
      { value: 'hindu', label: 'Hindu' },
      { value: 'jewish', label: 'Jewish' },
      { value: 'muslim', label: 'Muslim' },
      { value: 'sikh', label: 'Sikh' },
      { value: 'other-religion', label: 'Another' },
      preferNotToSay,
    ],
    writeIn: 'other-religion',
    ...earlier,
  },
  {
    key: 'sexuality-2012',
    field: 'sexuality',
    question: 'How would you describe your sexual orientation?',
    options: [
      { value: 'straight', label: 'Heterosexual' },
      { value: 'gay-or-lesbian', label: 'Gay or lesbian' },
      { value: 'bisexual', label: 'Bisexual' },
      preferNotToSay,
    ],
    fromAge16: true,
    ...earlier,
  },
];

/** The questions in force on a civil date (YYYY-MM-DD), in the order in which they are asked. */
export function listEqualityQuestions(on: string): readonly EqualityQuestion[] {
  return equalityQuestions.filter(
    (question) => question.inForceFrom <= on && (question.inForceTo === null || on <= question.inForceTo),
  );
}

/**
 * The answers that a form was given, by field, and the fields whose answer was not offered. What was not to be asked is
 * left out: a question that follows from another, and those only for people of 16 and over where the person is younger.
 */
export function readEqualityAnswers(
  questions: readonly EqualityQuestion[],
  given: (field: EqualityField) => string,
): { answers: Record<string, string>; notOffered: EqualityField[] } {
  const answers: Record<string, string> = {};
  const notOffered: EqualityField[] = [];
  for (const { field, options } of questions) {
    const answer = given(field);
    if (answer === '') continue;
    if (options.some(({ value }) => value === answer)) answers[field] = answer;
    else notOffered.push(field);
  }
  for (const { field, onlyIf, fromAge16 } of questions) {
    if (onlyIf && answers[onlyIf.field] !== onlyIf.value) delete answers[field];
    if (fromAge16 && answers.age === '0-15') delete answers[field];
  }
  return { answers, notOffered };
}

/** Disabled in the sense of the Equality Act 2010: a lasting condition that limits a little or a lot. */
export function countsAsDisabled(answers: { disability?: string; disabilityEffect?: string }): boolean {
  return (
    answers.disability === 'yes' &&
    (answers.disabilityEffect === 'a-lot' || answers.disabilityEffect === 'a-little')
  );
}
