import { flowLevels } from '../../reference/levels.ts';
import { assembleFeedback } from '../assemble.ts';
import { duties2012, fourTests } from '../law-of-2012.ts';
import { items, peopleOf } from '../parts.ts';
import type { Area, DemonstrationOrganisation } from '../types.ts';
import { sources } from './sources.ts';
import { threads } from './threads.ts';
import { voices } from './voices.ts';

/**
 * East Leicestershire and Rutland Clinical Commissioning Group as its strategy of 2011 to 2013 shows it: 34
 * practices, some 315,000 patients, three localities, six places, two councils. The strategy does not name the
 * localities: how the six places fall into three is ours. People and all that they say are invented.
 */
const slug = 'elr';
const today = '2012-09-18';
const since = 420;

const areas: Area[] = [
  { key: 'leicestershire', name: 'Leicestershire County Council', kind: 'council', parent: null },
  { key: 'rutland-council', name: 'Rutland County Council', kind: 'council', parent: null },
  { key: 'south', name: 'Blaby and Lutterworth', kind: 'locality', parent: 'leicestershire' },
  { key: 'east', name: 'Melton, Rutland and Harborough', kind: 'locality', parent: null },
  { key: 'ow', name: 'Oadby and Wigston', kind: 'locality', parent: 'leicestershire' },
  { key: 'blaby', name: 'Blaby', kind: 'place', parent: 'south' },
  { key: 'lutterworth', name: 'Lutterworth', kind: 'place', parent: 'south' },
  { key: 'harborough', name: 'Market Harborough', kind: 'place', parent: 'east' },
  { key: 'rutland', name: 'Rutland', kind: 'place', parent: 'east' },
  { key: 'melton', name: 'Melton Mowbray', kind: 'place', parent: 'east' },
  { key: 'oadby', name: 'Oadby and Wigston towns', kind: 'place', parent: 'ow' },
];

export const elr: DemonstrationOrganisation = {
  slug,
  name: 'East Leicestershire and Rutland Clinical Commissioning Group',
  shortName: 'ELR CCG',
  legalStatus: 'shadow',
  today,
  population: 315_000,
  populationSource:
    'Patients of the 34 practices, about; communications and engagement strategy 2011 to 2013',
  expectedPractices: 34,
  boardName: 'Board',
  financialYearStart: '04-01',
  colour: '#7a1f5c',
  about:
    'We are 34 GP practices in Blaby, Lutterworth, Market Harborough, Rutland, Melton Mowbray, Oadby and Wigston. Informing and involving people is one of our values: you speak, we act, and we tell you what came of it.',
  contact: 'hello@elr.example',
  labels: {
    board: { one: 'Board', many: 'Boards' },
    practiceGroup: { one: 'patient participation group', many: 'patient participation groups' },
    practiceGroupShort: { one: 'PPG', many: 'PPGs' },
    patientBody: { one: 'LINk', many: 'LINks' },
    network: { one: 'member', many: 'members' },
  },
  levels: flowLevels,
  areas,
  keyDates: [
    { name: 'Set up in shadow form, during 2011', date: '2011-12-31' },
    { name: 'Delegated budget', date: '2012-04-01' },
    { name: 'Media coverage targets begin', date: '2012-04-01' },
    { name: 'First annual involvement report, in September', date: '2012-09-30' },
    { name: 'Communications and engagement objectives end', date: '2013-03-31' },
    { name: 'Authorisation', date: '2013-04-01' },
  ],
  relations: [
    {
      kind: 'predecessor',
      ofWhom: 'ELR CCG',
      name: 'Leicestershire County and Rutland PCT',
      effectiveOn: '2013-04-01',
      note: 'Its cluster keeps the statutory duties until authorisation.',
    },
    {
      kind: 'successor',
      ofWhom: 'Leicestershire LINk',
      name: 'Healthwatch Leicestershire',
      effectiveOn: '2013-04-01',
      note: '',
    },
    {
      kind: 'successor',
      ofWhom: 'Rutland LINk',
      name: 'Healthwatch Rutland',
      effectiveOn: '2013-04-01',
      note: '',
    },
  ],
  frameworkItems: [
    ...items('vision', '2011-11-01', [
      'Better health through care that meets people’s needs, is good and well run, is led by clinicians, and is given nearer home.',
    ]),
    ...items('value', '2011-11-01', ['Inform and involve people.']),
    ...items(
      'aim',
      '2011-11-01',
      [
        {
          text: 'Make services, and daily life, better for people who live with a long-term condition.',
          note: 'Above all lung disease, diabetes, dementia and mental health',
        },
        {
          text: 'Raise the quality of care.',
          note: 'That it works, is safe and is a good experience; community and primary care in particular',
        },
        {
          text: 'Make it as easy for one person as for another to get care.',
          note: 'Areas and groups in greatest need first',
        },
        {
          text: 'Join up local services.',
          note: 'Health with social care; hospital with community and GP care',
        },
        { text: 'Listen to patients and the public, and act on what we hear.' },
        { text: 'Live within our means.' },
      ],
      'vision-1',
    ),
    ...items('objective', '2011-11-01', [
      { text: 'Make public involvement strong and part of daily work.', note: 'To 31 March 2013' },
      { text: 'Build first-rate relations and partnerships with others.', note: 'To 31 March 2013' },
      { text: 'Build first-rate relations inside, and with clinicians.', note: 'To 31 March 2013' },
      { text: 'Plan and run health campaigns that work.', note: 'To 31 March 2013' },
      { text: 'Become a name that people trust.', note: 'To 31 March 2013' },
    ]),
    ...items('principle', '2011-11-01', [
      'Clear, and done well',
      'Open to all',
      'Honest',
      'With respect',
      'In good time',
      'To the point',
      'Worth the money',
    ]),
    ...items('commitment', '2011-11-01', [
      'Help our staff, practices and board to speak up for us and for the NHS.',
      'Keep to the law on information, data protection and confidentiality.',
      'Take account of each person’s feelings, circumstances and rights.',
      'Work with partners wherever it touches them or does more good.',
      'Check that what we do meets people’s needs and is worth what it costs.',
      'Gather what people say, take it to where decisions are made, and show what was done.',
      'Tell people how their views were used and what was decided.',
    ]),
    ...items('legal-duty', null, [
      {
        text: 'Involve and consult patients and the public.',
        note: 'Health and Social Care Act 2001, section 11; since replaced by section 242 of the NHS Act 2006',
        from: '2003-01-01',
      },
      duties2012.involve,
      duties2012.scrutiny,
      duties2012.equality,
    ]),
    ...items('policy-driver', '2010-06-21', [
      { text: fourTests, note: 'Operating Framework, revision of June 2010' },
      {
        text: 'No decision about a person without that person.',
        note: 'Equity and Excellence: Liberating the NHS, July 2010',
      },
    ]),
    ...items('authorisation-theme', '2011-08-01', [
      'Clinicians in the lead, and better care for it',
      'Patients and communities involved in all we do',
      'Working together with other groups and with councils',
      'Leaders with the skill and the will',
    ]),
  ],
  people: peopleOf(slug, since, {
    admin: ['Bernadette Quill', 'Information systems manager'],
    lead: ['Jonathan Mistry', 'Communications and engagement account manager'],
    lead2: ['Caroline Thackeray', 'Planning and engagement manager'],
    officer: ['Sunita Lakhani', 'Engagement officer'],
    officer2: ['Will Ashby', 'Engagement officer'],
    communications: ['Freya Dunmore-Patel', 'Communications officer'],
    project: ['Dr Hugh Pargeter', 'GP and clinical lead for community services'],
    quality: ['Abiola Sterling', 'Quality and patient experience manager'],
    governance: ['Moira Kennelly', 'Governance officer'],
    chair: ['Dr Anjali Bhargava', 'Chair of the Board'],
    executive: ['Simon Cottesmore', 'Managing director'],
    lay: ['Dame Lettice Wainwright', 'Lay member, chair of Quality and Governance'],
    practice: ['Sheila Gaddesby', 'Practice manager'],
    group: ['Arthur Empingham', 'Chair of a patient participation group'],
    representative: ['Kiran Solanki', 'Patient representative, community services project'],
    staff: ['Lucy Tilton', 'Locality manager'],
    partner: ['Geoffrey Braunston', 'Representative, Rutland LINk'],
    member: ['Olive Saddington', 'Member'],
    assessor: ['Neil Fairbrother', 'Authorisation assessor'],
  }),
  threads,
  equalityProfile: [
    {
      strand: 'ethnicity',
      group: 'White British',
      share: 89.4,
      note: 'Leicestershire and Rutland; England 83.6',
      source: 'Strategy 2011 to 2013, section 3',
    },
    {
      strand: 'ethnicity',
      group: 'Asian or Asian British',
      share: 4.9,
      note: 'Of whom Indian 3.6',
      source: 'Strategy 2011 to 2013, section 3',
    },
    {
      strand: 'ethnicity',
      group: 'Other White, including Irish',
      share: 2.6,
      note: '',
      source: 'Strategy 2011 to 2013, section 3',
    },
    {
      strand: 'place',
      group: 'Leicestershire and Rutland',
      share: null,
      note: '719,400 people expected by 2013, 754,200 by 2018',
      source: 'Office for National Statistics, 2006-based projections',
    },
    {
      strand: 'age',
      group: '65 and over',
      share: null,
      note: 'Growing by 18% to 2013 and by 34% to 2018',
      source: 'Office for National Statistics, 2006-based projections',
    },
  ],
  ...assembleFeedback({
    slug,
    today,
    local: {
      era: 'then',
      turn: 1,
      towns: ['Oakham', 'Uppingham', 'Melton', 'Lutterworth', 'Wigston', 'Market Harborough'],
      languages: ['Gujarati', 'Polish', 'Punjabi'],
    },
    sources,
    since,
    areas,
    levels: ['frontline', 'operational', 'board'],
    ethnic: {
      'white-british': 45,
      indian: 3,
      'other-asian': 0.6,
      'other-white': 1.5,
      'white-irish': 0.8,
      pakistani: 0.3,
      bangladeshi: 0.2,
    },
    voices,
    comments: 204,
    scoreScale: 'recommendation-2012',
  }),
};
