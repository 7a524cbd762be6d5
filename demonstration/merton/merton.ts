import { placeLevels } from '../../reference/levels.ts';
import { assembleFeedback, type SourceSeed } from '../assemble.ts';
import { duties2012 } from '../law-of-2012.ts';
import { items, peopleOf } from '../parts.ts';
import type { Area, DemonstrationOrganisation } from '../types.ts';
import { threads } from './threads.ts';
import { voices } from './voices.ts';

/**
 * Merton Clinical Commissioning Group as its implementation plan of 27 September 2012 shows it: 26 practices, a
 * Governing Body, five objectives. The plan gives no population, so none is set. East Merton is named in it;
 * the second locality, the people and all that they say are invented.
 */
const slug = 'merton';
const today = '2012-09-27';
const since = 420;

const areas: Area[] = [
  { key: 'council', name: 'London Borough of Merton', kind: 'council', parent: null },
  { key: 'east', name: 'East Merton', kind: 'locality', parent: 'council' },
  { key: 'west', name: 'West Merton', kind: 'locality', parent: 'council' },
];

const sources: SourceSeed[] = [
  {
    key: 'tell-us',
    kind: 'tell-us',
    name: 'Tell us form',
    owner: 'officer',
    interval: 'as-it-happens',
    coverage: 'All services',
    weight: 5,
  },
  {
    key: 'pals',
    kind: 'pals',
    name: 'PALS contacts',
    owner: 'governance',
    interval: 'monthly',
    coverage: 'Hospital and community services',
    weight: 4,
  },
  {
    key: 'survey',
    kind: 'practice-survey',
    name: 'Practice surveys',
    owner: 'quality',
    interval: 'yearly',
    coverage: 'GP practices',
    weight: 4,
  },
  {
    key: 'practice-group',
    kind: 'practice-group',
    name: 'Practice participation groups',
    owner: 'officer2',
    interval: 'quarterly',
    coverage: 'GP practices',
    weight: 3,
  },
  {
    key: 'links',
    kind: 'patient-body',
    name: 'Merton LINk',
    owner: 'lead',
    interval: 'quarterly',
    coverage: 'All services',
    weight: 0,
  },
  {
    key: 'advocates',
    kind: 'advocate',
    name: 'Health diversity advocates',
    owner: 'officer2',
    interval: 'monthly',
    coverage: 'Communities that are seldom heard',
    weight: 0,
  },
  {
    key: 'event',
    kind: 'engagement-event',
    name: 'Public events',
    owner: 'officer',
    interval: 'quarterly',
    coverage: 'All services',
    weight: 3,
  },
  {
    key: 'story',
    kind: 'compliment',
    name: 'Compliments and good news',
    owner: 'communications',
    interval: 'as-it-happens',
    coverage: 'All services',
    weight: 1,
  },
  {
    key: 'complaints',
    kind: 'complaint',
    name: 'Complaints, without names',
    owner: 'governance',
    interval: 'monthly',
    coverage: 'All services',
    weight: 2,
  },
  {
    key: 'opinion',
    kind: 'opinion-site',
    name: 'Opinion websites',
    owner: 'officer2',
    interval: 'weekly',
    coverage: 'Hospitals and GP practices',
    weight: 4,
  },
  {
    key: 'twitter',
    kind: 'social-media',
    name: 'Twitter',
    owner: 'communications',
    interval: 'weekly',
    coverage: 'All services',
    weight: 2,
  },
  {
    key: 'visits',
    kind: 'practice-visit',
    name: 'Practice leads events',
    owner: 'executive',
    interval: 'monthly',
    coverage: 'GP practices',
    weight: 0,
  },
  {
    key: 'staff',
    kind: 'staff',
    name: 'Staff feedback',
    owner: 'lead2',
    interval: 'monthly',
    coverage: 'Commissioning',
    weight: 0,
  },
];

export const merton: DemonstrationOrganisation = {
  slug,
  name: 'Merton Clinical Commissioning Group',
  shortName: 'Merton CCG',
  legalStatus: 'shadow',
  today,
  population: null,
  populationSource: null,
  expectedPractices: 26,
  boardName: 'Governing Body',
  financialYearStart: '04-01',
  colour: '#00594f',
  about:
    'We are the 26 GP practices of Merton, preparing to plan and buy health services for everyone who lives here. Tell us how services are for you, and we will tell you what came of it.',
  contact: 'hello@merton.example',
  labels: {
    board: { one: 'Governing Body', many: 'Governing Bodies' },
    practiceGroup: { one: 'practice participation group', many: 'practice participation groups' },
    practiceGroupShort: { one: 'PPG', many: 'PPGs' },
    patientBody: { one: 'LINk', many: 'LINks' },
    network: { one: 'contact', many: 'contacts' },
  },
  levels: placeLevels,
  areas,
  keyDates: [
    { name: 'First meeting of the board in public', date: '2012-06-13' },
    { name: 'Governing Body notes progress on the communication and engagement strategy', date: today },
    { name: 'Priorities for next year agreed with LINk', date: '2012-12-31' },
    { name: 'Statutory body', date: '2013-04-01' },
  ],
  relations: [
    {
      kind: 'predecessor',
      ofWhom: 'Merton CCG',
      name: 'NHS Sutton and Merton',
      effectiveOn: '2013-04-01',
      note: 'Handles media, briefings and requests for information until then.',
    },
    {
      kind: 'successor',
      ofWhom: 'Merton LINk',
      name: 'Healthwatch Merton',
      effectiveOn: '2013-04-01',
      note: '',
    },
  ],
  frameworkItems: [
    ...items('objective', '2012-01-01', [
      { text: 'Bring clinicians in every practice, and beyond, close to our work.', note: 'Objective 1' },
      {
        text: 'Involve patients, carers and their communities in a way that means something, all through the buying of services.',
        note: 'Objective 2',
      },
      { text: 'Govern and lead in the open, where all can see how.', note: 'Objective 3' },
      { text: 'Earn the trust of the public and of those we work with.', note: 'Objective 4' },
      { text: 'Make equality part of everything that we do, and go further with it.', note: 'Objective 5' },
    ]),
    ...items('principle', '2012-01-01', [
      { text: 'Be open: meet in public, publish the papers, and say why.', note: 'Part of the constitution' },
    ]),
    ...items('value', '2012-01-01', [
      'How the board behaves is how the organisation will behave.',
      'We stand up for equality, and speak up where somebody falls short of it.',
    ]),
    ...items('legal-duty', null, [duties2012.involve, duties2012.scrutiny, duties2012.equality]),
  ],
  people: peopleOf(slug, since, {
    admin: ['Colm Hartigan', 'Systems manager'],
    lead: ['Adaeze Whitcombe', 'Head of communications and engagement'],
    lead2: ['Rupert Sandhu', 'Engagement and equality lead'],
    officer: ['Priya Nadarajah', 'Engagement officer'],
    officer2: ['Tomos Beckford', 'Engagement officer'],
    communications: ['Leonie Achterberg', 'Communications officer'],
    project: ['Dr Farida Osei', 'GP and clinical lead for long-term conditions'],
    quality: ['Mark Delacourt', 'Quality and insight manager'],
    governance: ['Hyacinth Rowe', 'Governance and complaints manager'],
    chair: ['Dr Oliver Szymanski', 'Chair of the Governing Body'],
    executive: ['Margaret Ellwood-Kaur', 'Chief Officer'],
    lay: ['Grace Ankrah', 'Lay member and engagement champion'],
    practice: ['Helen Prothero', 'Practice manager'],
    group: ['Raj Kulkarni', 'Chair of a practice participation group'],
    representative: ['Esther Blumenfeld', 'Patient representative'],
    staff: ['Danny Okoro', 'Commissioning manager'],
    partner: ['Sylvia Tranter', 'Coordinator, Merton LINk'],
    member: ['Sam Wickramasinghe', 'Resident'],
    assessor: ['Judith Armitage', 'Authorisation assessor'],
  }),
  threads,
  equalityProfile: [],
  ...assembleFeedback({
    slug,
    today,
    local: {
      era: 'then',
      turn: 0,
      towns: ['Mitcham', 'Morden', 'Wimbledon', 'Raynes Park', 'Colliers Wood'],
      languages: ['Urdu', 'Tamil', 'Gujarati', 'Polish'],
    },
    sources,
    since,
    areas,
    levels: ['practice', 'neighbourhood', 'board'],
    ethnic: {
      'white-british': 10,
      indian: 2,
      pakistani: 2,
      'other-asian': 2.5,
      caribbean: 1.5,
      african: 2,
      'other-white': 3,
    },
    voices,
    comments: 202,
    scoreScale: null,
  }),
};
