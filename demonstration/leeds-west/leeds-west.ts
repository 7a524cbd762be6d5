import { localityLevels } from '../../reference/levels.ts';
import { assembleFeedback } from '../assemble.ts';
import { duties2012 } from '../law-of-2012.ts';
import { items, peopleOf } from '../parts.ts';
import type { Area, DemonstrationOrganisation } from '../types.ts';
import { sources } from './sources.ts';
import { threads } from './threads.ts';
import { voices } from './voices.ts';

/**
 * NHS Leeds West Clinical Commissioning Group as its strategy, revised in October 2012 and refreshed in June
 * 2013, shows it: 38 practices, 340,555 people, the largest of three groups in the city. People and all that
 * they say are invented.
 */
const slug = 'leeds-west';
const today = '2012-10-17';
const since = 420;

const areas: Area[] = [
  { key: 'council', name: 'Leeds City Council', kind: 'council', parent: null },
  { key: 'west', name: 'West Leeds', kind: 'locality', parent: 'council' },
  { key: 'north-west', name: 'Outer north west Leeds', kind: 'locality', parent: 'council' },
  { key: 'south-west', name: 'South west Leeds', kind: 'locality', parent: 'council' },
  { key: 'armley', name: 'Armley and New Wortley', kind: 'place', parent: 'west' },
];

export const leedsWest: DemonstrationOrganisation = {
  slug,
  name: 'NHS Leeds West Clinical Commissioning Group',
  shortName: 'Leeds West CCG',
  legalStatus: 'shadow',
  today,
  population: 340_555,
  populationSource: 'Communications and engagement strategy 2013 to 2015',
  expectedPractices: 38,
  boardName: 'Shadow Governing Body',
  financialYearStart: '04-01',
  colour: '#4b2e83',
  about:
    'We are the 38 GP practices in the west of Leeds and parts of its outer north west and south west, the largest of three groups in the city. Tell us, and we will show you how it changed what we do.',
  contact: 'hello@leeds-west.example',
  labels: {
    board: { one: 'Shadow Governing Body', many: 'Shadow Governing Bodies' },
    practiceGroup: { one: 'patient reference group', many: 'patient reference groups' },
    practiceGroupShort: { one: 'PRG', many: 'PRGs' },
    panel: { one: 'Patient Assurance Group', many: 'Patient Assurance Groups' },
    patientBody: { one: 'LINk', many: 'LINks' },
    network: {
      one: 'member of the community involvement network',
      many: 'members of the community involvement network',
    },
  },
  levels: localityLevels,
  areas,
  keyDates: [
    { name: 'Strategy written, in July', date: '2012-07-31' },
    { name: 'Strategy revised, in October', date: '2012-10-31' },
    { name: 'Authorisation, in January', date: '2013-01-31' },
    { name: 'Statutory body', date: '2013-04-01' },
    { name: 'Strategy refreshed, in June', date: '2013-06-30' },
  ],
  relations: [
    { kind: 'sister', ofWhom: 'Leeds West CCG', name: 'NHS Leeds North CCG', effectiveOn: null, note: '' },
    {
      kind: 'sister',
      ofWhom: 'Leeds West CCG',
      name: 'NHS Leeds South and East CCG',
      effectiveOn: null,
      note: '',
    },
    {
      kind: 'successor',
      ofWhom: 'Leeds LINk',
      name: 'Healthwatch Leeds',
      effectiveOn: '2013-04-01',
      note: '',
    },
  ],
  frameworkItems: [
    ...items('vision', '2012-07-01', [
      'People in every part of west Leeds as healthy, and as well cared for, as can be, because we work together.',
    ]),
    ...items(
      'aim',
      '2012-07-01',
      [
        'Keep local people in the middle of every decision.',
        'Buy only what we would be glad of for those closest to us.',
        'Get the most for the money.',
        'Work with our partners for every community.',
        'Value our staff, and count everyone.',
      ],
      'vision-1',
    ),
    ...items('strategic-objective', '2012-10-01', [
      'Members can do their part as clinical commissioners in their practices.',
      'Go for what harms health most in west Leeds, and narrow the gap.',
      'Use our resources well.',
      'Change care, and keep making it better and safer.',
      'Have people with us who are well trained and keep learning.',
    ]),
    ...items(
      'health-challenge',
      '2012-10-01',
      [
        'Shorten the gap in how long people live, and deal with what causes it.',
        'Fewer emergency admissions of people with long-term conditions.',
        'Better outcomes for people with cancer.',
        'Better mental health, with dementia and the prevention of suicide foremost.',
        'Better urgent care.',
        'Better care at the end of life.',
        'Help sexual health services to grow.',
      ],
      'strategic-objective-2',
    ),
    ...items('objective', '2012-10-01', [
      'Be believed and trusted.',
      'Keep involving people, so that they influence what we decide.',
      'Keep member practices informed, so that they speak for us and for their patients.',
      'Gather all that patients tell us, and use it well.',
    ]),
    ...items('principle', '2012-10-01', [
      'Be clear, open, honest, steady and answerable.',
      'Use plain words that suit the reader.',
      'Be as easy to reach for one as for another.',
      'Say the same thing everywhere, and say it right.',
      'Talk both ways, inside and outside.',
      'Plan, be in good time, choose whom to reach, and do not overdo it.',
      'Make good information for little money.',
      'Remember that it is everyone’s job, and share the skill.',
      'Follow good practice, and pass it on.',
      'Build on what is known already.',
      'Try new things and be ready to change.',
    ]),
    ...items('commitment', '2012-10-01', [
      { text: 'Put patients at the heart of it all.', note: 'Aim 1 for involvement' },
      {
        text: 'Buy good services by always involving people in planning, judging and improving them.',
        note: 'Aim 2 for involvement',
      },
      {
        text: 'Make it clear who does what for involvement, and who answers for it.',
        note: 'Aim 3 for involvement',
      },
      { text: 'Help patient reference groups to develop.', note: 'Aim 4 for involvement' },
      { text: 'Hear all our communities.', note: 'Aim 5 for involvement' },
      {
        text: 'Share good practice across the city, and be consistent with our partners.',
        note: 'Aim 6 for involvement',
      },
    ]),
    ...items('responsibility', '2013-04-01', [
      'The good name of the local NHS',
      'Relations with those we serve and work with',
      'Our brand and identity',
      'Ways for everyone to share their views',
      'Being ready for a crisis',
      'The right information for patients at the right time',
      'Answers to Parliament and to other requests that the law makes',
      'Patients and public involved in commissioning',
      'Consultation on change, done and reported as the law asks',
      'Complaints, about us and about what we buy',
      'Patients’ choice',
      'Each patient’s part in decisions on their own care',
    ]),
    ...items('legal-duty', null, [duties2012.involve, duties2012.scrutiny, duties2012.equality]),
    ...items('policy-driver', '2012-11-13', [
      { text: 'The NHS Mandate: early diagnosis, fewer early deaths, better help with dementia.' },
      {
        text: 'The NHS Operating Framework: involve staff, patients and public in a regular way.',
        from: '2011-11-24',
      },
      {
        text: 'The Mid Staffordshire inquiry: ask patients how it was in hospital, and act on the answer.',
        from: '2013-02-06',
      },
    ]),
  ],
  people: peopleOf(slug, since, {
    admin: ['Lorraine Beckwith', 'Information governance manager'],
    lead: ['Dominic Farrar', 'Communications manager'],
    lead2: ['Samina Qadri', 'Head of engagement'],
    officer: ['Rosie Oldroyd', 'Patient and public engagement facilitator'],
    officer2: ['Kwaku Lister', 'Engagement officer'],
    communications: ['Agata Piekarska', 'Communications assistant'],
    project: ['Dr Bethany Umeh', 'GP and clinical lead for dementia'],
    quality: ['Stephen Varley', 'Patient experience analyst'],
    governance: ['Jacinta Moorhouse', 'Governance manager'],
    chair: ['Dr Ravinder Thandi', 'Clinical chair'],
    executive: ['Philip Ackroyd', 'Chief officer'],
    lay: ['Eunice Barraclough', 'Lay member for patient and public involvement'],
    practice: ['Donna Hebblethwaite', 'Practice manager'],
    group: ['Malcolm Joshi', 'Chair of a patient reference group'],
    representative: ['Sheila Mbatha', 'Patient Assurance Group member'],
    staff: ['Ross Dewhirst', 'Commissioning manager'],
    partner: ['Hannah Lazenby', 'Coordinator, Leeds LINk'],
    member: ['Elroy Fenton', 'Network member'],
    assessor: ['Catriona Muir', 'Authorisation assessor'],
  }),
  threads,
  equalityProfile: [
    {
      strand: 'deprivation',
      group: 'Men, most and least deprived areas',
      share: null,
      note: '10.9 years between them in life expectancy',
      source: 'Strategy 2013 to 2015, section 5.13',
    },
    {
      strand: 'place',
      group: 'Armley and New Wortley',
      share: null,
      note: 'Second lowest life expectancy for men in the city',
      source: 'Strategy 2013 to 2015, section 5.13',
    },
    {
      strand: 'age',
      group: 'Students',
      share: null,
      note: 'About 50,000, most of the city’s',
      source: 'Strategy 2013 to 2015, section 5.13',
    },
  ],
  ...assembleFeedback({
    slug,
    today,
    local: {
      era: 'then',
      turn: 4,
      towns: ['Armley', 'Bramley', 'Pudsey', 'Headingley', 'Otley', 'Morley'],
      languages: ['Punjabi', 'Polish', 'Urdu', 'Czech'],
    },
    sources,
    since,
    areas,
    levels: ['practice', 'locality', 'board'],
    ethnic: {
      'white-british': 25,
      indian: 1.5,
      pakistani: 1.5,
      chinese: 1,
      african: 1,
      caribbean: 1,
      'other-white': 1.5,
    },
    voices,
    comments: 205,
    scoreScale: null,
  }),
};
