import { systemLevels } from '../../reference/levels.ts';
import { assembleFeedback } from '../assemble.ts';
import { items, peopleOf } from '../parts.ts';
import type { Area, DemonstrationOrganisation } from '../types.ts';
import { sources } from './sources.ts';
import { threads } from './threads.ts';
import { voices } from './voices.ts';

/**
 * NHS Trentside Integrated Care Board, made up from end to end: its county, towns, people, figures and
 * comments. It follows the real clock and today's law; the purposes, principles and duties are those that bind
 * every integrated care board, in our words (NHS Act 2006 as amended by the Health and Care Act 2022;
 * statutory guidance on working with people and communities, 2022; Open Government Licence v3.0).
 */
const slug = 'trentside';
const since = 420;

const areas: Area[] = [
  { key: 'county', name: 'Averingshire County Council', kind: 'council', parent: null },
  { key: 'city', name: 'Aldermere City Council', kind: 'council', parent: null },
  { key: 'aldermere', name: 'Aldermere', kind: 'place', parent: 'city' },
  { key: 'hathersby', name: 'Hathersby', kind: 'place', parent: 'county' },
  { key: 'wickenholme', name: 'Wickenholme', kind: 'place', parent: 'county' },
  { key: 'brackstow', name: 'Brackstow', kind: 'place', parent: 'county' },
  { key: 'ferrisfield', name: 'Ferrisfield', kind: 'place', parent: 'county' },
];

export const trentside: DemonstrationOrganisation = {
  slug,
  name: 'NHS Trentside Integrated Care Board',
  shortName: 'Trentside ICB',
  legalStatus: 'authorised',
  today: null,
  population: 612_000,
  populationSource: 'Made up, as all of Trentside is',
  expectedPractices: 71,
  boardName: 'Board',
  financialYearStart: '04-01',
  colour: '#005a70',
  about:
    'We plan and buy health care for the 612,000 people of Averingshire and Aldermere. Say what it is like, good or bad, and we will tell you what became of it. Trentside is made up: it is here to show how Earshot works.',
  contact: 'hello@trentside.example',
  labels: {
    panel: { one: 'People’s Panel', many: 'People’s Panels' },
    area: { one: 'place', many: 'places' },
    network: { one: 'network member', many: 'network members' },
  },
  levels: systemLevels,
  areas,
  keyDates: [
    { name: 'Board set up', date: '2022-07-01' },
    { name: 'Working with people and communities: strategy adopted', date: '2022-11-24' },
    { name: 'Strategy to be refreshed', date: -150 },
    { name: 'Annual report due', date: -210 },
  ],
  relations: [
    {
      kind: 'predecessor',
      ofWhom: 'Trentside ICB',
      name: 'NHS Averingshire Clinical Commissioning Group',
      effectiveOn: '2022-07-01',
      note: '',
    },
    {
      kind: 'predecessor',
      ofWhom: 'Trentside ICB',
      name: 'NHS Aldermere City Clinical Commissioning Group',
      effectiveOn: '2022-07-01',
      note: '',
    },
    {
      kind: 'predecessor',
      ofWhom: 'Healthwatch Averingshire',
      name: 'Averingshire LINk',
      effectiveOn: '2013-04-01',
      note: '',
    },
  ],
  frameworkItems: [
    ...items('vision', '2022-11-24', [
      'A county where your health does not depend on your postcode, and where nobody has to say a thing twice to be heard.',
    ]),
    ...items(
      'aim',
      '2022-07-01',
      [
        'Better health and better care.',
        'Less inequality in health, in access and in experience.',
        'More for the money.',
        'The NHS doing its part for work, wages and neighbourhoods.',
      ],
      'vision-1',
    ),
    ...items('principle', '2022-11-24', [
      {
        text: 'Put people’s voices at the centre of how we decide and govern.',
        with: ['Healthwatch Averingshire'],
      },
      'Learn what each community needs, goes through and hopes for.',
      'Involve people at the start, and tell them what came of it, also when nothing can change.',
      'Seek out those who face inequality.',
      'Build trust with groups that are seldom heard, and keep it.',
      'Work with Healthwatch and with voluntary groups as partners.',
      'Make things together with people, and involve them in what the whole system does.',
      'Help communities to grow stronger by themselves.',
      'Give clear and accessible information.',
      'Learn, and build on what all partners have.',
    ]),
    ...items('objective', '2022-11-24', [
      'Hear from every place and from people as varied as those who live here.',
      'Answer everyone who asked to hear back within 90 days.',
      'Publish what we did and what we could not do, each month.',
      'Close the gap between what people say and what is decided.',
    ]),
    ...items('value', '2022-11-24', [
      'Listen before we speak.',
      'Say so when we cannot.',
      'Do what we said.',
    ]),
    ...items('legal-duty', null, [
      {
        text: 'Involve the people who use services, their carers and those who speak for them, in planning, in proposals for change and in decisions.',
        note: 'NHS Act 2006, section 14Z45',
        from: '2022-07-01',
      },
      {
        text: 'Narrow inequalities in access to care and in what comes of it.',
        note: 'NHS Act 2006, section 14Z35',
        from: '2022-07-01',
      },
      {
        text: 'Consult those we serve on a new or much changed joint forward plan.',
        note: 'NHS Act 2006, section 14Z54',
        from: '2022-07-01',
      },
      {
        text: 'Consult the councils on a substantial change, and publish when comments are due and when we decide.',
        note: 'SI 2013/218, regulation 23',
        from: '2013-04-01',
      },
      {
        text: 'Tell the Secretary of State of such a change, who may call it in.',
        note: 'NHS Act 2006, schedule 10A',
        from: '2024-01-31',
      },
      { text: 'Think of equality in all we do.', note: 'Equality Act 2010, section 149', from: '2011-04-05' },
      {
        text: 'Ask disabled people how they wish to be written and spoken to, and do so.',
        note: 'Accessible Information Standard, Health and Social Care Act 2012, section 250',
        from: '2016-07-31',
      },
    ]),
  ],
  people: peopleOf(slug, since, {
    admin: ['Wojciech Harker', 'Digital services manager'],
    lead: ['Nkechi Sotheran', 'Associate director of communications and engagement'],
    lead2: ['Iwan Castellan', 'Head of involvement'],
    officer: ['Priya Wetherby', 'Engagement officer'],
    officer2: ['Mo Halvorsen', 'Engagement officer'],
    communications: ['Saoirse Bhatt', 'Communications officer'],
    project: ['Dr Tendai Ravenhill', 'GP and clinical lead for access'],
    quality: ['Jasmin Eccleshare', 'Insight and patient experience manager'],
    governance: ['Roderick Amis', 'Complaints and governance manager'],
    chair: ['Baroness Odile Farnsworth', 'Chair'],
    executive: ['Anand Pemberton', 'Chief executive'],
    lay: ['Grace Thistlewood', 'Non-executive member for citizens'],
    practice: ['Helen Ndiaye', 'Practice manager, Hathersby'],
    group: ['Raj Aldcroft', 'Chair of a patient participation group'],
    representative: ['Dorota Fielding', 'Member of the People’s Panel'],
    staff: ['Kit Marwood', 'Commissioning manager'],
    partner: ['Lamar Escott', 'Chief officer, Healthwatch Averingshire'],
    member: ['Sam Yeoward', 'Network member'],
    assessor: ['Henrietta Boateng', 'Regional assurance manager'],
  }),
  threads,
  equalityProfile: [
    {
      strand: 'ethnicity',
      group: 'White British',
      share: 78.2,
      note: 'England and Wales 74.4 in the Census 2021',
      source: 'Made up',
    },
    { strand: 'ethnicity', group: 'Pakistani', share: 5.1, note: '', source: 'Made up' },
    { strand: 'ethnicity', group: 'Other White', share: 5.6, note: '', source: 'Made up' },
    { strand: 'ethnicity', group: 'Roma', share: 0.6, note: 'Most of them in Brackstow', source: 'Made up' },
    { strand: 'disability', group: 'Disabled', share: 18.9, note: '', source: 'Made up' },
    { strand: 'age', group: '65 and over', share: 20.4, note: '', source: 'Made up' },
    { strand: 'carer', group: 'Unpaid carers', share: 9.3, note: '', source: 'Made up' },
  ],
  ...assembleFeedback({
    slug,
    today: '2026-11-01',
    local: {
      era: 'now',
      turn: 5,
      towns: ['Aldermere', 'Hathersby', 'Wickenholme', 'Brackstow', 'Ferrisfield'],
      languages: ['Urdu', 'Polish', 'Romani', 'Ukrainian', 'Arabic'],
    },
    sources,
    since,
    areas,
    levels: ['practice', 'neighbourhood', 'system'],
    ethnic: {
      'white-british': 30,
      pakistani: 2,
      indian: 1,
      'other-white': 2,
      african: 1,
      roma: 0.4,
      'gypsy-or-irish-traveller': 0.3,
      caribbean: 0.8,
    },
    voices,
    comments: 210,
    urgentCare: 'Urgent treatment centre',
    scoreScale: 'friends-and-family-2020',
  }),
};
