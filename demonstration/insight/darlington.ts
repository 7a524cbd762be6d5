import type { InsightData } from './insight-data.ts';

/** Providers of Darlington's demonstration: there are none of these names, and nothing of it has been reported. */
export const darlingtonInsight: InsightData = {
  providers: [
    {
      key: 'juniper',
      name: 'The Juniper Clinic',
      kind: 'acute',
      places: [{ path: ['Hospital care'], kind: 'provider' }],
    },
    {
      key: 'bramble',
      name: 'Bramble Community Care',
      kind: 'community',
      places: [{ path: ['Community services'], kind: 'provider' }],
    },
  ],
  measures: [
    { key: 'listened', name: 'Felt listened to', kind: 'percentage', unit: '%' },
    { key: 'letters', name: 'Letters of complaint', kind: 'count', better: 'neither', unit: 'letters' },
  ],
  contracts: [
    {
      key: 'juniper-2012',
      provider: 'juniper',
      service: 'Hospital care',
      reference: 'JC 12/13',
      startsOn: '2012-04-01',
      endsOn: '2013-03-31',
      clause: 'yes',
      clauseText: 'What people say of each ward is reported every month.',
      sources: ['pals', 'opinion'],
      intervalDays: 31,
      patients: 'Two members of the practice reference groups.',
      owner: 'quality',
      measures: [{ key: 'listened', target: 80 }, { key: 'letters' }],
    },
    {
      key: 'bramble-2012',
      provider: 'bramble',
      service: 'Community services',
      reference: 'BCC 12/14',
      startsOn: '2012-10-01',
      endsOn: '2014-09-30',
      isNew: true,
      clause: 'no',
      intervalDays: null,
      owner: 'staff',
    },
  ],
  scores: [
    {
      provider: 'juniper',
      contract: 'juniper-2012',
      measure: 'listened',
      kind: 'percentage',
      monthsAgo: 3,
      counts: { form: 'part', part: 118, n: 154 },
      printed: '77%',
    },
    {
      provider: 'juniper',
      contract: 'juniper-2012',
      measure: 'listened',
      kind: 'percentage',
      monthsAgo: 2,
      counts: { form: 'part', part: 131, n: 160 },
      printed: '82%',
    },
    {
      key: 'juniper-1',
      provider: 'juniper',
      contract: 'juniper-2012',
      measure: 'listened',
      kind: 'percentage',
      monthsAgo: 1,
      counts: { form: 'part', part: 109, n: 149 },
      printed: '83%',
    },
  ],
  actions: [
    {
      provider: 'juniper',
      score: 'juniper-1',
      text: 'Say which wards the 149 answers of October come from.',
      because: '109 of 149 are 73%, and 83% is printed.',
      owner: 'Ward coordinator',
      agreedOn: 2,
      dueOn: '2012-11-30',
    },
  ],
};
