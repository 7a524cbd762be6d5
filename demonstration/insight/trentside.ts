import type { InsightData } from './insight-data.ts';
import { surgeries } from './practice-voices.ts';

const asked = 'Overall, how was your experience of our service?';
const fft = (answers: readonly number[]) => ({
  form: 'answers' as const,
  answers: Object.fromEntries(answers.map((count, index) => [index + 1, count])),
});

/** Providers of Trentside, made up like the rest of it. */
export const trentsideInsight: InsightData = {
  providers: [
    {
      key: 'general',
      name: 'Averingshire General Hospital',
      kind: 'acute',
      area: 'aldermere',
      places: [
        { path: ['Hospital care'], kind: 'provider' },
        { path: ['Hospital care', 'Ward'], kind: 'ward' },
        { path: ['Hospital care', 'Outpatient clinic'], kind: 'service' },
      ],
      publicNote:
        'The hospital asks everybody who goes home. People who are very ill, or who do not read English, answer less often, so the score may be kinder than the whole truth. We looked at how it was counted.',
    },
    {
      key: 'community',
      name: 'Trentside Community Care',
      kind: 'community',
      places: [{ path: ['Community services'], kind: 'provider' }],
    },
    {
      key: 'minds',
      name: 'Averingshire Minds',
      kind: 'mental-health',
      places: [{ path: ['Mental health'], kind: 'provider' }],
    },
    {
      key: 'tallow',
      name: 'Tallow Lane Surgery',
      kind: 'practice',
      area: surgeries.tallow.area,
      places: [{ path: surgeries.tallow.path, kind: 'practice' }],
    },
    {
      key: 'copperdyke',
      name: 'Copperdyke Medical Centre',
      kind: 'practice',
      area: surgeries.copperdyke.area,
      places: [{ path: surgeries.copperdyke.path, kind: 'practice' }],
      reader: 'practice',
    },
    {
      key: 'lanternbeck',
      name: 'Lanternbeck Practice',
      kind: 'practice',
      area: surgeries.lanternbeck.area,
      places: [{ path: surgeries.lanternbeck.path, kind: 'practice' }],
    },
  ],
  measures: [
    {
      key: 'fft',
      name: 'Friends and Family Test',
      question: asked,
      kind: 'friends_and_family',
      source: 'NHS England, guidance in force from 1 April 2020',
    },
    { key: 'plan', name: 'Know whom to ring in a crisis', kind: 'percentage', unit: '%' },
  ],
  contracts: [
    {
      key: 'general-now',
      provider: 'general',
      service: 'Hospital care',
      reference: 'AGH-24',
      startsOn: 560,
      endsOn: -535,
      clause: 'yes',
      clauseText: 'Everybody who goes home is asked, in the language and the way that suits them.',
      sources: ['fft-hospital', 'opinion', 'survey'],
      intervalDays: 31,
      patients: 'Four members of the citizens’ panel sit on the quality group.',
      owner: 'quality',
      measures: [{ key: 'fft', target: 90 }],
    },
    {
      key: 'minds-new',
      provider: 'minds',
      service: 'Mental health',
      reference: 'AM-26',
      startsOn: 50,
      endsOn: -1045,
      isNew: true,
      clause: 'no',
      intervalDays: 91,
      owner: 'staff',
      measures: [{ key: 'plan', target: 95 }],
    },
    {
      key: 'community-now',
      provider: 'community',
      service: 'Community services',
      reference: 'TCC-23',
      startsOn: 900,
      endsOn: -60,
      clause: 'yes',
      clauseText: 'People are asked at the end of each course of care.',
      sources: ['fft-community'],
      intervalDays: 91,
      patients: 'A panel of carers.',
      owner: 'staff',
      measures: [{ key: 'fft', target: 90 }],
    },
  ],
  scores: [
    ...(
      [
        [6, [412, 205, 40, 31, 22, 8], '86%'],
        [5, [398, 214, 44, 29, 25, 6], '85%'],
        [4, [405, 198, 39, 36, 21, 9], '85%'],
        [3, [420, 201, 37, 30, 19, 7], '87%'],
        [2, [391, 207, 46, 34, 27, 8], '84%'],
      ] as const
    ).map(([monthsAgo, answers, printed]) => ({
      provider: 'general',
      contract: 'general-now',
      measure: 'fft',
      kind: 'friends_and_family' as const,
      monthsAgo,
      counts: fft(answers),
      eligible: 2900,
      printed,
    })),
    {
      key: 'general-1',
      provider: 'general',
      contract: 'general-now',
      measure: 'fft',
      kind: 'friends_and_family',
      monthsAgo: 1,
      counts: fft([377, 196, 51, 38, 30, 11]),
      eligible: 2840,
      printed: '88%',
      note: 'The report to its board prints 88%.',
    },
    {
      key: 'tallow-1',
      provider: 'tallow',
      measure: 'fft',
      kind: 'friends_and_family',
      monthsAgo: 1,
      counts: fft([61, 24, 3, 2, 1, 0]),
      printed: '93%',
      check: {
        source: '',
        figure: null,
        n: null,
        followUp:
          'Ask the surgery whom it asked: those who get through and are seen answer; those who never got through cannot.',
      },
    },
    {
      provider: 'copperdyke',
      measure: 'fft',
      kind: 'friends_and_family',
      monthsAgo: 1,
      counts: fft([48, 22, 4, 3, 2, 1]),
      printed: '88%',
    },
    {
      provider: 'lanternbeck',
      measure: 'fft',
      kind: 'friends_and_family',
      monthsAgo: 1,
      counts: fft([33, 19, 3, 4, 1, 0]),
      printed: '87%',
    },
  ],
  actions: [
    {
      provider: 'tallow',
      score: 'tallow-1',
      text: 'Put a person back on the lines from 8 to 10, and count the calls that are given up.',
      because: 'Since the telephones changed, people write that they do not get through.',
      owner: 'Practice manager',
      agreedOn: 6,
      dueOn: -24,
    },
    {
      provider: 'general',
      score: 'general-1',
      text: 'Print the score that the counts give in the next report to the board.',
      because: '573 of 703 answers are 82%, and 88% is printed.',
      owner: 'Head of patient experience',
      agreedOn: 4,
      dueOn: -20,
    },
    {
      provider: 'community',
      text: 'Offer a card with large print to those who are asked at home.',
      because: 'People with poor sight left the form empty.',
      owner: 'Head of district nursing',
      agreedOn: 120,
      dueOn: 40,
      doneOn: 52,
      outcome: 'Answers from people over 75 rose by a third.',
    },
  ],
  climbs: [
    {
      comment: 'e3',
      steps: [
        {
          to: 'neighbourhood',
          because: 'Three practices hear the same from their patients.',
          by: 'practice',
          on: 112,
        },
        {
          to: 'place',
          because: 'Pharmacies of the whole place would have to take part.',
          by: 'officer',
          on: 88,
        },
      ],
    },
  ],
  review: {
    title: 'Insight group, this month',
    heldOn: 2,
    note: 'Looked at the last whole month.',
    by: 'quality',
    items: [
      {
        text: 'People do not get through to Tallow Lane Surgery',
        considered:
          'A signal of two months, and four kinds of source speak of it. The surgery has agreed what it does about it.',
        signal: true,
        provider: 'tallow',
      },
      {
        text: 'New questions turn people away from patient transport',
        considered: 'No decision for a month. It goes to the board.',
        finding: 'd',
      },
    ],
  },
};
