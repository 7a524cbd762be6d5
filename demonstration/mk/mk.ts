import { placeLevels } from '../../reference/levels.ts';
import { assembleFeedback } from '../assemble.ts';
import { duties2012 } from '../law-of-2012.ts';
import { items, peopleOf } from '../parts.ts';
import type { Area, DemonstrationOrganisation } from '../types.ts';
import { sources } from './sources.ts';
import { threads } from './threads.ts';
import { voices } from './voices.ts';

/**
 * MK Commissioning as its strategy paper of 3 April 2012 shows it: 28 practices, 250,000 people, four
 * neighbourhoods (not named there, so numbered here), three levels, eleven mechanisms. The text of the Golden
 * Rules is not in the paper; the list starts from its five principles. People and all that they say are invented.
 */
const slug = 'mk';
const today = '2012-10-02';
const since = 335;

const areas: Area[] = [
  { key: 'council', name: 'Milton Keynes Council', kind: 'council', parent: null },
  { key: 'one', name: 'Neighbourhood one', kind: 'neighbourhood', parent: 'council' },
  { key: 'two', name: 'Neighbourhood two', kind: 'neighbourhood', parent: 'council' },
  { key: 'three', name: 'Neighbourhood three', kind: 'neighbourhood', parent: 'council' },
  { key: 'four', name: 'Neighbourhood four', kind: 'neighbourhood', parent: 'council' },
];

const congress = ['Patient Congress', 'LINk'];

export const mk: DemonstrationOrganisation = {
  slug,
  name: 'MK Commissioning',
  shortName: 'MK Commissioning',
  legalStatus: 'shadow',
  today,
  population: 250_000,
  populationSource: 'Local people, about; communications and engagement strategy, April 2012',
  expectedPractices: 28,
  boardName: 'Shadow Board',
  financialYearStart: '04-01',
  colour: '#1d4f91',
  about:
    'We are the 28 GP practices of Milton Keynes, preparing to plan and buy health care for 250,000 people. What one person says in a consulting room should be able to reach the board, and an answer should come back.',
  contact: 'hello@mk.example',
  labels: {
    board: { one: 'Shadow Board', many: 'Shadow Boards' },
    practiceGroup: { one: 'practice participation group', many: 'practice participation groups' },
    practiceGroupShort: { one: 'PPG', many: 'PPGs' },
    panel: { one: 'Patient and Public Advisory Panel', many: 'Patient and Public Advisory Panels' },
    patientBody: { one: 'LINk', many: 'LINks' },
    area: { one: 'neighbourhood', many: 'neighbourhoods' },
  },
  levels: placeLevels,
  areas,
  keyDates: [
    { name: 'Two groups formed, during 2010', date: '2010-12-31' },
    { name: 'The two groups merged, in November', date: '2011-11-30' },
    { name: 'Board approves the communications and engagement strategy', date: '2012-04-03' },
    { name: 'Launch event, in June', date: '2012-06-30' },
    { name: 'Authorisation', date: '2013-04-01' },
  ],
  relations: [
    {
      kind: 'predecessor',
      ofWhom: 'MK Commissioning',
      name: 'GP Healthcare',
      effectiveOn: '2011-11-30',
      note: 'Formed in 2010',
    },
    {
      kind: 'predecessor',
      ofWhom: 'MK Commissioning',
      name: 'Premier MK',
      effectiveOn: '2011-11-30',
      note: 'Formed in 2010',
    },
    {
      kind: 'successor',
      ofWhom: 'Milton Keynes LINk',
      name: 'Healthwatch Milton Keynes',
      effectiveOn: '2013-04-01',
      note: '',
    },
  ],
  frameworkItems: [
    ...items('vision', '2012-04-03', [
      'We plan and buy care openly and with you: good care, better health and good value. We listen, and health in Milton Keynes gets better for everyone.',
    ]),
    ...items(
      'strategic-objective',
      '2012-04-03',
      [
        'Better health',
        'A smaller gap between the healthiest and the rest',
        'Safe, good services that are a good experience',
      ],
      'vision-1',
    ),
    ...items('aim', '2012-04-03', [
      'Become a statutory body in April 2013, with lasting ways for patients, public, practices and staff to take part.',
      'Carry out the plan for 2012/13 with the patient’s voice in every stage of commissioning, and no decision about people without them.',
      'Lead the NHS in Milton Keynes, in partnership with others and in the review of acute services.',
    ]),
    ...items('principle', '2012-04-03', [
      'Be open, honest and quick in every conversation.',
      'Involve people for a purpose, the right people, and from start to finish.',
      'Decide nothing about people without them.',
      'Hear every part of a varied population.',
      'Involving people is everyone’s job.',
    ]),
    ...items('objective', '2012-04-03', [
      'Introduce the group, and earn it a good name.',
      'Help it to lead the local NHS and to look after the name of the NHS.',
      'Bring all 28 practices and their clinicians into its work.',
      'Build a way for the patient’s voice to be heard from the consulting room to the board.',
      'Bring patient experience and involvement together in one process.',
      'Provide the people and skills for communications, and for consultations on change.',
    ]),
    ...items('golden-rule', '2012-04-03', [
      { text: 'Say openly what is decided already and what is not.', with: congress },
      { text: 'Ask early enough for the answer to matter.', with: congress },
      { text: 'Bring in the people whom a decision is about.', with: congress },
      { text: 'Go to those who are seldom heard.', with: congress },
      { text: 'Tell everyone who took part what came of it.', with: congress },
    ]),
    ...items('mechanism', '2012-04-03', [
      { text: 'A panel of patients and public that checks our work', note: 'Board level' },
      { text: 'Enough people with the right skills', note: 'Board level' },
      { text: 'One name, story and set of messages', note: 'Board level' },
      { text: 'A launch, and events after it', note: 'Board level' },
      { text: 'Work with partners', note: 'Board level' },
      { text: 'A plan for engaging practices', note: 'Board level' },
      { text: 'One process for all that people tell us', note: 'Board level' },
      { text: 'Social marketing and digital media', note: 'Board level' },
      { text: 'A yearly survey of how we are seen', note: 'Board level' },
      { text: 'A forum in each of four neighbourhoods', note: 'Neighbourhood level' },
      { text: 'Practice participation groups', note: 'Practice level' },
    ]),
    ...items('function', '2012-04-03', [
      'Reputation',
      'Stakeholders and relationships',
      'Media and crisis',
      'Corporate, brand and digital',
      'Staff and practices',
      'Social marketing',
      'Patient and public engagement',
    ]),
    ...items('legal-duty', null, [duties2012.involve, duties2012.equality]),
  ],
  people: peopleOf(slug, since, {
    admin: ['Petra Lindqvist', 'Information officer'],
    lead: ['Marcus Adeyemi', 'Head of communications and engagement'],
    lead2: ['Rowena Castleton', 'Patient experience and engagement lead'],
    officer: ['Shirin Vaziri', 'Engagement officer'],
    officer2: ['Gethin Rhys-Morgan', 'Engagement officer'],
    communications: ['Tilly Okonjo', 'Communications officer'],
    project: ['Dr Samir Chatterjee', 'GP and lead for unplanned care'],
    quality: ['Yvonne Stratford', 'Quality and performance manager'],
    governance: ['Alasdair Penhale', 'Board secretary'],
    chair: ['Dr Miriam Loughborough', 'Chair of the Shadow Board'],
    executive: ['Howard Nkemelu', 'Accountable officer designate'],
    lay: ['Patricia Dancer', 'Lay member, chair of the Advisory Panel'],
    practice: ['Joyce Wavendon', 'Practice manager'],
    group: ['Balwinder Sehmi', 'Chair of a practice participation group'],
    representative: ['Martha Calloway', 'Elected patient representative'],
    staff: ['Leon Bradwell', 'Programme officer'],
    partner: ['Celia Fonseca', 'Coordinator, Milton Keynes LINk'],
    member: ['Noel Abernathy', 'Resident'],
    assessor: ['Ingrid Haverstock', 'Authorisation assessor'],
  }),
  threads,
  equalityProfile: [],
  ...assembleFeedback({
    slug,
    today,
    local: {
      era: 'then',
      turn: 2,
      towns: ['Bletchley', 'Wolverton', 'Newport Pagnell', 'Stony Stratford'],
      languages: ['Polish', 'Somali', 'Urdu', 'Bengali'],
    },
    sources,
    since,
    areas,
    levels: ['practice', 'neighbourhood', 'board'],
    ethnic: {
      'white-british': 22,
      african: 2.5,
      indian: 1.5,
      pakistani: 1,
      'other-white': 2,
      'other-asian': 1,
    },
    voices,
    comments: 204,
    scoreScale: 'recommendation-2012',
  }),
};
