import type { InsightData } from './insight-data.ts';

/** Providers of Leeds West's demonstration: there are none of these names, and nothing of it has been reported. */
export const leedsWestInsight: InsightData = {
  providers: [
    {
      key: 'whitebeam',
      name: 'The Whitebeam Clinic',
      kind: 'acute',
      places: [{ path: ['Hospital care'], kind: 'provider' }],
    },
    {
      key: 'medlar',
      name: 'Medlar Talking Therapies',
      kind: 'mental-health',
      places: [{ path: ['Mental health', 'Talking therapies'], kind: 'service' }],
    },
    {
      key: 'dogwood',
      name: 'The Dogwood Surgery',
      kind: 'practice',
      area: 'west',
      places: [{ path: ['GP practices', 'The Dogwood Surgery'], kind: 'practice' }],
    },
  ],
  measures: [
    { key: 'recommend', name: 'Would recommend it', kind: 'net_promoter' },
    { key: 'choice', name: 'Offered a choice of times', kind: 'percentage', unit: '%' },
  ],
  contracts: [
    {
      key: 'whitebeam-2012',
      provider: 'whitebeam',
      service: 'Hospital care',
      reference: 'WB/1',
      startsOn: '2012-04-01',
      endsOn: '2013-03-31',
      clause: 'yes',
      clauseText: 'Scores each month, and what was changed because of them each quarter.',
      sources: ['pals', 'opinion', 'complaints'],
      intervalDays: 31,
      patients: 'Two citizens sit on the contract board.',
      owner: 'quality',
      measures: [{ key: 'recommend', target: 60 }],
    },
    {
      key: 'medlar-2012',
      provider: 'medlar',
      service: 'Talking therapies',
      reference: 'MT/1',
      startsOn: '2012-09-01',
      endsOn: null,
      isNew: true,
      clause: 'no',
      intervalDays: 31,
      owner: 'staff',
      measures: [{ key: 'choice', target: 75 }],
    },
  ],
  scores: [
    {
      provider: 'whitebeam',
      contract: 'whitebeam-2012',
      measure: 'recommend',
      kind: 'net_promoter',
      monthsAgo: 3,
      counts: { form: 'bands', promoters: 120, passives: 48, detractors: 30 },
      printed: '45',
    },
    {
      provider: 'whitebeam',
      contract: 'whitebeam-2012',
      measure: 'recommend',
      kind: 'net_promoter',
      monthsAgo: 2,
      counts: { form: 'bands', promoters: 112, passives: 51, detractors: 39 },
      printed: '36',
    },
    {
      key: 'whitebeam-1',
      provider: 'whitebeam',
      contract: 'whitebeam-2012',
      measure: 'recommend',
      kind: 'net_promoter',
      monthsAgo: 1,
      counts: { form: 'bands', promoters: 101, passives: 55, detractors: 42 },
      printed: '41',
    },
  ],
  actions: [
    {
      provider: 'whitebeam',
      score: 'whitebeam-1',
      text: 'Print the score that the counts give, and say how many people answered.',
      because: '101 less 42 of 198 are 30, and 41 is printed.',
      owner: 'Patient experience lead',
      agreedOn: 3,
      dueOn: '2012-11-02',
    },
  ],
  standards: [
    {
      text: 'Everybody who uses the service is asked what it was like.',
      verdicts: [
        {
          provider: 'whitebeam',
          verdict: 'met',
          evidence: 'Cards on every ward, and a telephone call after.',
        },
        {
          provider: 'medlar',
          verdict: 'partly',
          evidence: 'Asked at the end of a course, not when people stop coming.',
        },
      ],
    },
    {
      text: 'People are told what was changed because of what they said.',
      verdicts: [
        { provider: 'whitebeam', verdict: 'partly', evidence: 'A board at the door of two wards of nine.' },
        { provider: 'medlar', verdict: 'not', evidence: 'Nothing yet; planned for the spring.' },
      ],
    },
  ],
};
