import type { InsightData } from './insight-data.ts';

/** Providers of Milton Keynes's demonstration: there are none of these names, and nothing of it has been reported. */
export const mkInsight: InsightData = {
  providers: [
    {
      key: 'linden',
      name: 'The Linden Clinic',
      kind: 'acute',
      places: [{ path: ['Hospital care'], kind: 'provider' }],
    },
    {
      key: 'aspen',
      name: 'Aspen Community Health',
      kind: 'community',
      places: [{ path: ['Community services'], kind: 'provider' }],
    },
    {
      key: 'teasel',
      name: 'Teasel Mental Health',
      kind: 'mental-health',
      places: [{ path: ['Mental health'], kind: 'provider' }],
    },
    {
      key: 'elder',
      name: 'The Elder Surgery',
      kind: 'practice',
      area: 'one',
      places: [{ path: ['GP practices', 'The Elder Surgery'], kind: 'practice' }],
      reader: 'practice',
    },
  ],
  measures: [
    { key: 'recommend', name: 'Would recommend it', kind: 'net_promoter' },
    { key: 'plan', name: 'Have a copy of their care plan', kind: 'percentage', unit: '%' },
  ],
  contracts: [
    {
      key: 'linden-2012',
      provider: 'linden',
      service: 'Hospital care',
      reference: 'LC-12',
      startsOn: '2012-04-01',
      endsOn: '2013-03-31',
      clause: 'yes',
      clauseText: 'A score and what people said, by ward, each quarter.',
      sources: ['contract', 'opinion'],
      intervalDays: 91,
      patients: 'The advisory panel sends two people to the contract meeting.',
      owner: 'quality',
      measures: [{ key: 'recommend' }],
    },
    {
      key: 'teasel-2012',
      provider: 'teasel',
      service: 'Mental health',
      reference: 'TMH-12',
      startsOn: '2012-09-01',
      endsOn: '2014-08-31',
      isNew: true,
      clause: 'unknown',
      intervalDays: 91,
      owner: 'staff',
      measures: [{ key: 'plan', target: 90 }],
    },
  ],
  scores: [
    {
      provider: 'linden',
      contract: 'linden-2012',
      measure: 'recommend',
      kind: 'net_promoter',
      monthsAgo: 3,
      counts: { form: 'bands', promoters: 88, passives: 40, detractors: 32 },
      printed: '35',
    },
    {
      provider: 'linden',
      contract: 'linden-2012',
      measure: 'recommend',
      kind: 'net_promoter',
      monthsAgo: 2,
      counts: { form: 'bands', promoters: 95, passives: 38, detractors: 27 },
      printed: '42.5',
    },
    {
      key: 'linden-1',
      provider: 'linden',
      contract: 'linden-2012',
      measure: 'recommend',
      kind: 'net_promoter',
      monthsAgo: 1,
      counts: { form: 'bands', promoters: 79, passives: 44, detractors: 35 },
      printed: '44',
      check: {
        source: 'Questions asked by the advisory panel at the door',
        figure: -4,
        n: 60,
        followUp: 'Look at the month together with the panel.',
      },
    },
  ],
  actions: [
    {
      provider: 'linden',
      score: 'linden-1',
      text: 'Show how the score of September was worked out.',
      because: 'The counts give 28; 44 is printed.',
      owner: 'Clinic manager',
      agreedOn: 1,
      dueOn: '2012-10-19',
    },
  ],
  climbs: [
    {
      key: 'practice',
      comment: { level: 'practice', place: 'GP practice', skip: 1 },
      steps: [
        {
          to: 'neighbourhood',
          because: 'Three practices of the neighbourhood hear the same. One alone cannot put it right.',
          by: 'practice',
          on: 24,
        },
      ],
    },
    {
      comment: 'c071',
      steps: [
        {
          to: 'neighbourhood',
          because: 'All practices of the neighbourhood would read it.',
          by: 'officer',
          on: 190,
          answer: {
            state: 'answered',
            text: 'It goes out on the first Monday of each month, and replies are read by the engagement officer.',
            by: 'lead2',
            on: 171,
          },
        },
      ],
    },
    {
      comment: 'e2',
      steps: [
        {
          to: 'board',
          because: 'Blood tests closer to home need a decision on where they are paid for.',
          by: 'lead2',
          on: 120,
          answer: {
            state: 'answered',
            text: 'Two health centres try it on two mornings a week until March.',
            by: 'chair',
            on: 92,
          },
        },
      ],
    },
    {
      comment: 'c154',
      steps: [
        {
          to: 'board',
          because: 'The new contract asks for a copy for everybody; eleven of nineteen had none.',
          by: 'quality',
          on: 30,
        },
      ],
    },
  ],
};
