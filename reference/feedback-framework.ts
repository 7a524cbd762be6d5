/**
 * The framework by which feedback is given themes: 10 categories and 33 sub-categories.
 *
 * Names and order as published in the framework of the NHS patient experience qualitative data
 * categorisation project (experiencesdashboard, MIT licence, copyright NHS England). The definitions and the
 * cues are ours. A cue is a phrase a person might use; it helps the reader, and no program decides by it.
 */

export type FeedbackTheme = {
  readonly key: string;
  readonly category: string;
  readonly name: string;
  readonly definition: string;
  readonly order: number;
  readonly cues?: readonly string[];
};

export const feedbackThemes = [
  {
    key: 'positive-experience-and-gratitude',
    category: 'General',
    name: 'Positive experience & gratitude',
    definition:
      'Thanks or praise that stays general: all was good, nothing needs to change. Praise for a quality of the staff belongs under Staff.',
    order: 1,
    cues: ['thank you', 'could not be better', 'very happy with it'],
  },
  {
    key: 'organisation-and-efficiency',
    category: 'General',
    name: 'Organisation & efficiency',
    definition: 'How well run the service seems as a whole: smooth or muddled, quick or slow in its ways.',
    order: 2,
    cues: ['ran like clockwork', 'one hand does not know what the other does'],
  },
  {
    key: 'funding-and-use-of-financial-resources',
    category: 'General',
    name: 'Funding & use of financial resources',
    definition: 'Whether there is enough money for the service, and whether it is spent well.',
    order: 3,
    cues: ['needs more money', 'waste of money'],
  },
  {
    key: 'feeling-safe',
    category: 'General',
    name: 'Feeling safe',
    definition: 'Whether the person felt safe or unsafe, whatever made them feel so.',
    order: 4,
    cues: ['felt safe', 'was frightened there'],
  },
  {
    key: 'labelling-not-possible',
    category: 'General',
    name: 'Labelling not possible',
    definition:
      'Nothing was said that a theme could be given to, such as a dash or a comment about the form.',
    order: 5,
  },
  {
    key: 'not-assigned',
    category: 'General',
    name: 'Not assigned',
    definition: 'Something was said, but it fits none of the other themes or cannot be made out.',
    order: 6,
  },
  {
    key: 'staff-manner-and-personal-attributes',
    category: 'Staff',
    name: 'Staff manner & personal attributes',
    definition:
      'How staff behave towards people: kind or curt, respectful or not, and how they work together.',
    order: 7,
    cues: ['so kind', 'spoke over my head', 'treated me with respect'],
  },
  {
    key: 'staffing-levels-and-responsiveness',
    category: 'Staff',
    name: 'Staffing levels & responsiveness',
    definition:
      'Whether there are enough staff of the right sort, how busy they are, and how soon they come when needed.',
    order: 8,
    cues: ['rushed off their feet', 'came as soon as I rang'],
  },
  {
    key: 'competence-and-training',
    category: 'Staff',
    name: 'Competence & training',
    definition: 'Whether staff know what they are doing, and what they should be taught.',
    order: 9,
    cues: ['knew their stuff', 'needs training in'],
  },
  {
    key: 'contacting-services',
    category: 'Access to medical care & support',
    name: 'Contacting services',
    definition: 'How easy it is to reach a service: by telephone, by e-mail, online or at the desk.',
    order: 10,
    cues: ['could not get through', 'rang back within the hour'],
  },
  {
    key: 'appointment-arrangements',
    category: 'Access to medical care & support',
    name: 'Appointment arrangements',
    definition:
      'How appointments are made and kept: dates, length, letters and reminders, changes, and running to time.',
    order: 11,
    cues: ['letter came after the date', 'running late', 'moved three times'],
  },
  {
    key: 'appointment-method',
    category: 'Access to medical care & support',
    name: 'Appointment method',
    definition: 'Whether care is given in person, by telephone, by video or at home, and how that suits.',
    order: 12,
    cues: ['prefer face to face', 'a telephone call was enough'],
  },
  {
    key: 'timeliness-of-care',
    category: 'Access to medical care & support',
    name: 'Timeliness of care',
    definition:
      'How long people wait to be seen, treated or given support, and whether the service exists at all.',
    order: 13,
    cues: ['seen within minutes', 'months on a waiting list'],
  },
  {
    key: 'unspecified-communication',
    category: 'Communication & involvement',
    name: 'Unspecified communication',
    definition: 'Communication was good or bad, and no more is said about which or with whom.',
    order: 14,
    cues: ['good communication', 'communication could be better'],
  },
  {
    key: 'staff-listening-understanding-and-involving-patients',
    category: 'Communication & involvement',
    name: 'Staff listening, understanding & involving patients',
    definition:
      'Whether staff listen, take time, see the person and let them share in decisions about their own care.',
    order: 15,
    cues: ['felt listened to', 'decided without me'],
  },
  {
    key: 'information-directly-from-staff-during-care',
    category: 'Communication & involvement',
    name: 'Information directly from staff during care',
    definition:
      'What staff explain or answer on the spot, and whether it can be understood, language included.',
    order: 16,
    cues: ['explained each step', 'nobody told me what it was for'],
  },
  {
    key: 'information-provision-and-guidance',
    category: 'Communication & involvement',
    name: 'Information provision & guidance',
    definition: 'What people can take away and use later: leaflets, sheets, web pages, classes.',
    order: 17,
    cues: ['nothing in writing', 'the leaflet helped'],
  },
  {
    key: 'being-kept-informed-clarity-and-consistency-of-information',
    category: 'Communication & involvement',
    name: 'Being kept informed, clarity & consistency of information',
    definition:
      'Whether people hear how things stand, and whether what they hear is clear, true and the same each time.',
    order: 18,
    cues: ['told three different things', 'kept me up to date'],
  },
  {
    key: 'interaction-with-family-carers',
    category: 'Communication & involvement',
    name: 'Interaction with family/ carers',
    definition: 'How families and carers are told, included and helped, and how visiting is arranged.',
    order: 19,
    cues: ['rang my daughter', 'as her carer I was left out', 'visiting hours'],
  },
  {
    key: 'mental-health-act',
    category: 'Mental health specifics',
    name: 'Mental Health Act',
    definition:
      'Care under the Mental Health Act: detention, rights, leave, rules on a ward and release from it.',
    order: 20,
    cues: ['sectioned', 'section 17 leave', 'rights were read'],
  },
  {
    key: 'continuity-of-care',
    category: 'Patient journey & service coordination',
    name: 'Continuity of care',
    definition:
      'How the parts join up: diagnosis, referral, seeing the same person, plans, and what is passed from one service to the next.',
    order: 21,
    cues: ['told my story again', 'lost between two departments', 'always the same nurse'],
  },
  {
    key: 'discharge',
    category: 'Patient journey & service coordination',
    name: 'Discharge',
    definition:
      'Leaving a service: whether the time was right, how long it took, and what was set up for afterwards.',
    order: 22,
    cues: ['sent home too soon', 'everything ready when I got home'],
  },
  {
    key: 'supplying-and-understanding-medication',
    category: 'Medication & pain',
    name: 'Supplying & understanding medication',
    definition: 'Getting the right medicine at the right time, and knowing what it is for and what it does.',
    order: 23,
    cues: ['waited for my tablets', 'side effects', 'repeat prescription'],
  },
  {
    key: 'pain-management',
    category: 'Medication & pain',
    name: 'Pain management',
    definition: 'Whether pain is believed, eased in time and eased enough.',
    order: 24,
    cues: ['in agony', 'pain relief straight away'],
  },
  {
    key: 'activities-and-access-to-fresh-air',
    category: 'Activities',
    name: 'Activities & access to fresh air',
    definition: 'Things to do that are not treatment, toys and play included, and the chance to go outside.',
    order: 25,
    cues: ['nothing to do all day', 'the garden'],
  },
  {
    key: 'electronic-entertainment',
    category: 'Activities',
    name: 'Electronic entertainment',
    definition: 'Television, radio, internet and the like: whether they are there, work and can be afforded.',
    order: 26,
    cues: ['the television was broken', 'no signal'],
  },
  {
    key: 'cleanliness-tidiness-and-infection-control',
    category: 'Environment, equipment & catering',
    name: 'Cleanliness, tidiness & infection control',
    definition: 'How clean and tidy a place and its equipment are, and how infection is kept from spreading.',
    order: 27,
    cues: ['spotless', 'the toilets were dirty', 'hand gel'],
  },
  {
    key: 'sensory-experience',
    category: 'Environment, equipment & catering',
    name: 'Sensory experience',
    definition: 'Noise, heat and cold, light and smell.',
    order: 28,
    cues: ['could not sleep for the noise', 'freezing in there'],
  },
  {
    key: 'environment-facilities-and-equipment',
    category: 'Environment, equipment & catering',
    name: 'Environment, facilities & equipment',
    definition:
      'The building and what is in it: space, comfort, privacy, upkeep, security, and the equipment people need.',
    order: 29,
    cues: ['hard chairs', 'everyone could hear', 'waited for the walking frame'],
  },
  {
    key: 'food-and-drink-provision-and-facilities',
    category: 'Environment, equipment & catering',
    name: 'Food & drink provision & facilities',
    definition: 'Meals and drinks, help with eating, and where to get something.',
    order: 30,
    cues: ['cold dinner', 'a cup of tea'],
  },
  {
    key: 'service-location',
    category: 'Service location, travel & transport',
    name: 'Service location',
    definition: 'Where a service is, how far people have to go, and how easy it is to find.',
    order: 31,
    cues: ['too far', 'round the corner', 'no signs'],
  },
  {
    key: 'transport-to-from-services',
    category: 'Service location, travel & transport',
    name: 'Transport to/ from services',
    definition:
      'Getting there and back by patient transport, bus, taxi or ambulance, and how the journey was.',
    order: 32,
    cues: ['two buses', 'transport was late', 'the driver helped me in'],
  },
  {
    key: 'parking',
    category: 'Service location, travel & transport',
    name: 'Parking',
    definition: 'Finding, paying for and reaching a place to park.',
    order: 33,
    cues: ['nowhere to park', 'disabled bays'],
  },
] as const satisfies readonly FeedbackTheme[];

export type FeedbackThemeKey = (typeof feedbackThemes)[number]['key'];
export type FeedbackCategory = (typeof feedbackThemes)[number]['category'];

/** The 10 categories in their published order. */
export const feedbackCategories: readonly FeedbackCategory[] = [
  ...new Set(feedbackThemes.map((theme) => theme.category)),
];
