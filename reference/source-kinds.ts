/**
 * The kinds of source that feedback comes from, and how often each is usually heard.
 *
 * Compiled from the source registers that five commissioning groups described in 2011 to 2013 (see
 * `demonstration/`); the words and the intervals are ours, and an organisation may change both.
 */

/** Whose voice it is: people who use services, those who provide them, or those who work beside them. */
export type Constituency = 'patient' | 'staff' | 'partner';

export const constituencies = [
  { key: 'patient', name: 'Patients, carers and public' },
  { key: 'staff', name: 'Staff and practices' },
  { key: 'partner', name: 'Partners' },
] as const satisfies readonly { key: Constituency; name: string }[];

/** How often a source is expected to be heard. `days` is the longest usual gap; null means no rhythm. */
export const intervals = [
  { key: 'weekly', name: 'Every week', days: 7 },
  { key: 'fortnightly', name: 'Every two weeks', days: 14 },
  { key: 'monthly', name: 'Every month', days: 31 },
  { key: 'quarterly', name: 'Every three months', days: 92 },
  { key: 'half-yearly', name: 'Twice a year', days: 183 },
  { key: 'yearly', name: 'Once a year', days: 366 },
  { key: 'as-it-happens', name: 'As it happens', days: null },
] as const satisfies readonly { key: string; name: string; days: number | null }[];

export type IntervalKey = (typeof intervals)[number]['key'];

export type SourceKind = {
  readonly key: string;
  readonly name: string;
  readonly constituency: Constituency;
  readonly interval: IntervalKey;
};

export const sourceKinds = [
  { key: 'tell-us', name: 'Tell us form', constituency: 'patient', interval: 'as-it-happens' },
  {
    key: 'friends-and-family',
    name: 'Friends and Family Test',
    constituency: 'patient',
    interval: 'monthly',
  },
  {
    key: 'recommendation-score',
    name: 'Recommendation score from a provider',
    constituency: 'patient',
    interval: 'monthly',
  },
  { key: 'national-survey', name: 'National survey', constituency: 'patient', interval: 'yearly' },
  { key: 'practice-survey', name: 'GP practice survey', constituency: 'patient', interval: 'yearly' },
  { key: 'pals', name: 'Patient advice and liaison (PALS)', constituency: 'patient', interval: 'monthly' },
  { key: 'complaint', name: 'Complaint', constituency: 'patient', interval: 'as-it-happens' },
  { key: 'compliment', name: 'Compliment', constituency: 'patient', interval: 'as-it-happens' },
  { key: 'concern', name: 'Concern', constituency: 'patient', interval: 'as-it-happens' },
  { key: 'incident', name: 'Incident report', constituency: 'staff', interval: 'monthly' },
  { key: 'contract-return', name: 'Contract return', constituency: 'partner', interval: 'quarterly' },
  {
    key: 'regulator-review',
    name: 'Review by a regulator',
    constituency: 'partner',
    interval: 'as-it-happens',
  },
  { key: 'opinion-site', name: 'Opinion website', constituency: 'patient', interval: 'weekly' },
  { key: 'social-media', name: 'Social media', constituency: 'patient', interval: 'weekly' },
  { key: 'blog', name: 'Blog or online forum', constituency: 'patient', interval: 'as-it-happens' },
  { key: 'media', name: 'Newspapers, radio and television', constituency: 'patient', interval: 'weekly' },
  {
    key: 'elected-member',
    name: 'MP or councillor',
    constituency: 'partner',
    interval: 'as-it-happens',
  },
  {
    key: 'advocate',
    name: 'Advocate or voluntary organisation',
    constituency: 'partner',
    interval: 'as-it-happens',
  },
  {
    key: 'partner',
    name: 'Partner organisation (council, trust, neighbouring commissioner)',
    constituency: 'partner',
    interval: 'as-it-happens',
  },
  {
    key: 'patient-body',
    name: 'Local patient body (LINk, Healthwatch)',
    constituency: 'partner',
    interval: 'quarterly',
  },
  { key: 'forum', name: 'Public forum or congress', constituency: 'patient', interval: 'quarterly' },
  {
    key: 'practice-group',
    name: 'Patient group of a practice',
    constituency: 'patient',
    interval: 'quarterly',
  },
  { key: 'focus-group', name: 'Focus group', constituency: 'patient', interval: 'as-it-happens' },
  { key: 'interview', name: 'Interview', constituency: 'patient', interval: 'as-it-happens' },
  { key: 'video', name: 'Patient video', constituency: 'patient', interval: 'as-it-happens' },
  { key: 'diary', name: 'Patient diary', constituency: 'patient', interval: 'as-it-happens' },
  { key: 'citizens-panel', name: "Citizens' panel", constituency: 'patient', interval: 'half-yearly' },
  { key: 'staff', name: 'Staff feedback', constituency: 'staff', interval: 'monthly' },
  {
    key: 'practice-visit',
    name: 'Practice visit or locality meeting',
    constituency: 'staff',
    interval: 'monthly',
  },
  {
    key: 'engagement-event',
    name: 'Engagement event or outreach visit',
    constituency: 'patient',
    interval: 'as-it-happens',
  },
] as const satisfies readonly SourceKind[];

export type SourceKindKey = (typeof sourceKinds)[number]['key'];
