import type { InsightData } from './insight-data.ts';

/**
 * Providers of East Leicestershire and Rutland's demonstration: there are none of these names. The scale is the
 * recommendation question that NHS Midlands and East asked for from April 2012.
 */
export const elrInsight: InsightData = {
  providers: [
    {
      key: 'hawthorn',
      name: 'The Hawthorn Hospital',
      kind: 'acute',
      places: [
        { path: ['Hospital care'], kind: 'provider' },
        { path: ['Hospital care', 'Ward'], kind: 'ward' },
      ],
    },
    {
      key: 'maple',
      name: 'Maple Community Care',
      kind: 'community',
      places: [{ path: ['Community services'], kind: 'provider' }],
    },
    {
      key: 'hazel',
      name: 'Hazel Transport',
      kind: 'ambulance',
      places: [{ path: ['Patient transport'], kind: 'provider' }],
    },
    {
      key: 'sorrel',
      name: 'The Sorrel Surgery',
      kind: 'practice',
      area: 'blaby',
      places: [{ path: ['GP practices', 'The Sorrel Surgery'], kind: 'practice' }],
    },
  ],
  scales: [
    {
      key: 'regional',
      name: 'Regional recommendation score: 0 to 10',
      lowest: 0,
      highest: 10,
      promoterFrom: 9,
      detractorTo: 6,
      inForceFrom: '2012-04-01',
      source:
        'NHS Midlands and East, 2012: per cent who answer 9 or 10, less per cent who answer 0 to 6. 7 and 8 count in the total only.',
    },
  ],
  measures: [
    {
      key: 'recommend',
      name: 'Regional recommendation score',
      question: 'How likely is it that you would recommend this service to friends and family?',
      kind: 'net_promoter',
      source: 'NHS Midlands and East, 2012',
    },
    {
      key: 'information',
      name: 'Told enough about going home',
      kind: 'percentage',
      unit: '% yes',
    },
  ],
  contracts: [
    {
      key: 'hawthorn-2012',
      provider: 'hawthorn',
      service: 'Hospital care',
      reference: 'HH/2012',
      startsOn: '2012-04-01',
      endsOn: '2013-03-31',
      clause: 'yes',
      clauseText: 'The provider asks one in ten who leave a ward each week, and reports by ward each month.',
      encourages: 'Cards at the bedside, a kiosk at the door.',
      sources: ['score', 'opinion', 'pals'],
      intervalDays: 31,
      scale: 'regional',
      patients: 'Three members of the citizens’ panel look at the scores each quarter.',
      owner: 'quality',
      measures: [{ key: 'recommend', target: 70 }, { key: 'information' }],
    },
    {
      key: 'maple-2012',
      provider: 'maple',
      service: 'Community services',
      reference: 'MCC/2012',
      startsOn: '2012-04-01',
      endsOn: '2012-11-30',
      clause: 'yes',
      clauseText: 'The provider asks at the end of a course of care.',
      sources: ['survey'],
      intervalDays: 91,
      scale: 'regional',
      owner: 'staff',
      measures: [{ key: 'recommend' }],
    },
    {
      key: 'hazel-2012',
      provider: 'hazel',
      service: 'Patient transport',
      reference: 'HT/2012',
      startsOn: '2012-08-01',
      endsOn: '2015-07-31',
      isNew: true,
      clause: 'no',
      intervalDays: null,
      owner: 'staff',
    },
  ],
  scores: [
    ...(
      [
        [4, [1, 0, 1, 1, 2, 4, 5, 14, 22, 31, 38], '46'],
        [3, [0, 1, 1, 2, 2, 5, 6, 12, 20, 33, 41], '46'],
        [2, [1, 1, 0, 2, 3, 4, 6, 15, 19, 30, 40], '44'],
      ] as const
    ).map(([monthsAgo, answers, printed]) => ({
      key: `hawthorn-${monthsAgo}`,
      provider: 'hawthorn',
      contract: 'hawthorn-2012',
      measure: 'recommend',
      kind: 'net_promoter' as const,
      monthsAgo,
      counts: { form: 'answers' as const, answers: Object.fromEntries(answers.entries()) },
      printed,
    })),
    {
      key: 'hawthorn-1',
      provider: 'hawthorn',
      contract: 'hawthorn-2012',
      measure: 'recommend',
      kind: 'net_promoter',
      monthsAgo: 1,
      counts: { form: 'bands', promoters: 70, passives: 34, detractors: 17 },
      printed: '64',
      eligible: 1180,
      breakdown: [
        { name: 'Ward A', promoters: 39, passives: 15, detractors: 6 },
        { name: 'Ward B', promoters: 31, passives: 19, detractors: 11 },
      ],
      note: 'The printed score stands on the provider’s website.',
      check: {
        source: 'A survey by volunteers on both wards',
        figure: 8,
        n: 52,
        followUp: 'Ask who was asked: people who left at the weekend seem to be missing.',
      },
    },
    {
      provider: 'maple',
      contract: 'maple-2012',
      measure: 'recommend',
      kind: 'net_promoter',
      monthsAgo: 2,
      counts: { form: 'percentages', promoters: 62, passives: 27, detractors: 11, n: 84 },
      printed: '51',
    },
    {
      provider: 'sorrel',
      kind: 'percentage',
      monthsAgo: 1,
      counts: { form: 'part', part: 171, n: 212 },
      printed: '81%',
      note: 'Would recommend the surgery, from its own survey.',
    },
  ],
  actions: [
    {
      provider: 'hawthorn',
      score: 'hawthorn-1',
      text: 'Correct the score of August on the website, and ask people who leave at the weekend too.',
      because: 'The counts give 44, the website says 64, and volunteers heard less praise.',
      owner: 'Head of patient experience',
      agreedOn: 4,
      dueOn: '2012-10-05',
    },
    {
      provider: 'hawthorn',
      text: 'Give everybody who leaves a ward one page on what comes next.',
      because: 'Carers said that they were told nothing when shifts changed.',
      owner: 'Matron',
      agreedOn: 70,
      dueOn: 20,
    },
    {
      provider: 'maple',
      text: 'Hold a repair session for hearing aids in two more towns.',
      because: 'People travelled forty miles for a blocked tube.',
      owner: 'Head of hearing services',
      agreedOn: 150,
      dueOn: 60,
      doneOn: 66,
      outcome: 'Two sessions a month, run with volunteers.',
    },
  ],
  climbs: [
    {
      key: 'telephones',
      comment: 'e1',
      steps: [
        {
          to: 'operational',
          because:
            'Four people of one practice say the same. The practice cannot change its lines by itself.',
          by: 'practice',
          on: 147,
        },
        {
          to: 'board',
          because: 'It takes money that the practices of one area do not have.',
          by: 'lead',
          on: 121,
          answer: {
            state: 'answered',
            text: 'The board pays for a second line at the four busiest practices, and looks at the waits again after three months.',
            by: 'chair',
            on: 98,
          },
        },
      ],
    },
    {
      comment: 'c011',
      steps: [
        {
          to: 'operational',
          because: 'Every practice in the area asks for it.',
          by: 'officer',
          on: 320,
          answer: {
            state: 'answered',
            text: 'From the next meeting on there is one slide on what changed.',
            by: 'lead2',
            on: 306,
          },
        },
      ],
    },
    {
      comment: 'c006',
      steps: [
        {
          to: 'operational',
          because: 'Lists of drugs are missing at six practices.',
          by: 'officer2',
          on: 338,
          answer: {
            state: 'returned',
            text: 'Please bring how many letters of a week have no list, so that the ward can be shown.',
            by: 'lead',
            on: 329,
          },
        },
      ],
    },
    {
      comment: 'c124',
      steps: [
        {
          to: 'board',
          because: 'Partners say that Rutland is left out of what is agreed for both counties.',
          by: 'lead',
          on: 40,
        },
      ],
    },
    {
      key: 'carers',
      comment: 'd4',
      steps: [
        {
          to: 'operational',
          because: 'Carers are known at their practice and not on the ward.',
          by: 'officer',
          on: 33,
        },
        {
          to: 'board',
          because: 'Practices and the hospital would have to share the list. Only the board can ask both.',
          by: 'lead2',
          on: 19,
        },
      ],
    },
    {
      comment: { level: 'operational', place: 'District nursing', skip: 0 },
      steps: [
        {
          to: 'board',
          because: 'The same is said by staff and by patients of the same teams.',
          by: 'quality',
          on: 75,
          answer: {
            state: 'answered',
            text: 'Two more nurses from October, and the areas are drawn anew.',
            by: 'executive',
            on: 41,
          },
        },
      ],
    },
  ],
  review: {
    title: 'Insight group, September 2012',
    heldOn: 6,
    note: 'Looked at August. The next review is on 9 October.',
    by: 'quality',
    items: [
      {
        text: 'Carers are visitors on the ward',
        considered: 'Four carers, two kinds of source. It goes to the board with the step that waits there.',
        finding: 'd',
        climb: 'carers',
      },
      {
        text: 'The score of August does not follow from its counts',
        considered: 'The counts give 44. The provider corrects it and asks people at the weekend too.',
        provider: 'hawthorn',
      },
      {
        text: 'Engaged lines at eight in the morning',
        considered: 'Answered by the board. Look at the comments of October before it is closed.',
        climb: 'telephones',
        finding: 'e',
      },
    ],
  },
};
