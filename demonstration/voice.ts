import type { FeedbackThemeKey } from '../reference/feedback-framework.ts';
import type { CommentKind, PlantedKind, Sentiment } from './types.ts';

/** Short names under which the voices and the phrases give a theme. */
export const themeCodes = {
  thanks: 'positive-experience-and-gratitude',
  run: 'organisation-and-efficiency',
  money: 'funding-and-use-of-financial-resources',
  safe: 'feeling-safe',
  manner: 'staff-manner-and-personal-attributes',
  staffing: 'staffing-levels-and-responsiveness',
  skill: 'competence-and-training',
  reach: 'contacting-services',
  booking: 'appointment-arrangements',
  method: 'appointment-method',
  wait: 'timeliness-of-care',
  comms: 'unspecified-communication',
  listen: 'staff-listening-understanding-and-involving-patients',
  explain: 'information-directly-from-staff-during-care',
  leaflet: 'information-provision-and-guidance',
  informed: 'being-kept-informed-clarity-and-consistency-of-information',
  family: 'interaction-with-family-carers',
  mha: 'mental-health-act',
  joined: 'continuity-of-care',
  home: 'discharge',
  meds: 'supplying-and-understanding-medication',
  pain: 'pain-management',
  activity: 'activities-and-access-to-fresh-air',
  tv: 'electronic-entertainment',
  clean: 'cleanliness-tidiness-and-infection-control',
  senses: 'sensory-experience',
  building: 'environment-facilities-and-equipment',
  food: 'food-and-drink-provision-and-facilities',
  where: 'service-location',
  transport: 'transport-to-from-services',
  parking: 'parking',
} as const satisfies { readonly [code: string]: FeedbackThemeKey };

export type ThemeCode = keyof typeof themeCodes;

/** Where things are said, from the broad to the narrow, and at which of the organisation's levels (0 is the first). */
export const services = {
  gp: { place: ['GP practices', 'GP practice'], tier: 0 },
  pharmacy: { place: ['Pharmacies', 'Pharmacy'], tier: 0 },
  dentist: { place: ['Dentists', 'Dentist'], tier: 0 },
  walkin: { place: ['Urgent care', 'Walk-in centre'], tier: 1 },
  hours: { place: ['Urgent care', 'Out-of-hours doctors'], tier: 1 },
  ed: { place: ['Urgent care', 'Emergency department'], tier: 2 },
  ambulance: { place: ['Urgent care', 'Ambulance'], tier: 2 },
  clinic: { place: ['Hospital care', 'Outpatient clinic'], tier: 2 },
  ward: { place: ['Hospital care', 'Ward'], tier: 2 },
  day: { place: ['Hospital care', 'Day surgery'], tier: 2 },
  maternity: { place: ['Hospital care', 'Maternity'], tier: 2 },
  child: { place: ['Hospital care', "Children's clinic"], tier: 2 },
  bloods: { place: ['Community services', 'Blood tests'], tier: 1 },
  nurse: { place: ['Community services', 'District nursing'], tier: 1 },
  physio: { place: ['Community services', 'Physiotherapy'], tier: 1 },
  feet: { place: ['Community services', 'Foot clinic'], tier: 1 },
  hearing: { place: ['Community services', 'Hearing clinic'], tier: 1 },
  course: { place: ['Community services', 'Self-management course'], tier: 1 },
  mental: { place: ['Mental health', 'Community mental health team'], tier: 1 },
  talking: { place: ['Mental health', 'Talking therapies'], tier: 1 },
  unit: { place: ['Mental health', 'Mental health unit'], tier: 2 },
  transport: { place: ['Patient transport', 'Patient transport'], tier: 1 },
  us: { place: ['Commissioning', 'Decisions and involvement'], tier: 2 },
} as const satisfies { readonly [key: string]: { place: readonly [string, string]; tier: 0 | 1 | 2 } };

export type ServiceKey = keyof typeof services;

/** Kind and sentiment in two letters: s strength, w weakness, g suggestion, x success; 1 to 5, or - for not judged. */
export type Mark = `${'s' | 'w' | 'g' | 'x'}${1 | 2 | 3 | 4 | 5 | '-'}`;

/** What somebody said, written by hand. Whatever `more` leaves out is chosen when the organisation is put together. */
export type Voice = readonly [
  service: ServiceKey,
  mark: Mark,
  themes: readonly ThemeCode[],
  text: string,
  more?: {
    key?: string;
    /** Days before the organisation's today. */
    ago?: number;
    source?: string;
    area?: string;
    consent?: boolean;
    contact?: true;
    planted?: readonly (readonly [PlantedKind, string])[];
  },
];

const kinds: { readonly [letter: string]: CommentKind } = {
  s: 'strength',
  w: 'weakness',
  g: 'suggestion',
  x: 'success',
};
const sentiments: { readonly [digit: string]: Sentiment } = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5 };

export function readMark(mark: Mark): { kind: CommentKind; sentiment: Sentiment | null } {
  return { kind: kinds[mark.slice(0, 1)] ?? 'suggestion', sentiment: sentiments[mark.slice(1)] ?? null };
}
