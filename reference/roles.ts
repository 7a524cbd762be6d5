/**
 * The seventeen roles a person may hold, and what each may do with the parts of Earshot that exist.
 *
 * The grants repeat the matrix of the requirements as it is written: a cell that says "edit" and not "view"
 * stands so here, and `mayAs` adds what follows from it. `limits` keeps the words that stand in brackets
 * beside a grant.
 */

export const permissions = [
  'view',
  'own',
  'submit',
  'comment',
  'edit',
  'approve',
  'publish',
  'post',
  'configure',
] as const;
export type Permission = (typeof permissions)[number];

export const capabilities = [
  { key: 'cap01', name: 'Organisation, framework and people' },
  { key: 'cap02', name: 'Plans, status and resources' },
  { key: 'cap05', name: 'Bodies and meetings' },
  { key: 'cap10', name: 'Feedback and insight' },
  { key: 'cap11', name: 'Closing the loop' },
  { key: 'cap14', name: 'Equality and population' },
  { key: 'cap15', name: 'Reports and papers' },
  { key: 'cap16', name: 'Site, intranet and documents' },
] as const satisfies readonly { key: string; name: string }[];
export type CapabilityKey = (typeof capabilities)[number]['key'];

type Grants = { readonly [Capability in CapabilityKey]: readonly Permission[] };

export type Role = Grants & {
  readonly code: string;
  readonly name: string;
  readonly summary: string;
  /** False where people act without signing in. */
  readonly hasAccount: boolean;
  readonly limits: { readonly [Capability in CapabilityKey]?: string };
};

export const roles = [
  {
    code: 'ADM',
    name: 'Administrator',
    summary: 'Keeps the settings, the people and their roles. Does not see restricted cases by that alone.',
    hasAccount: true,
    cap01: ['configure'],
    cap02: ['configure'],
    cap05: ['configure'],
    cap10: ['configure'],
    cap11: ['configure'],
    cap14: ['configure'],
    cap15: ['configure'],
    cap16: ['configure'],
    limits: {},
  },
  {
    code: 'CEL',
    name: 'Communications and engagement lead',
    summary: 'Answers for how people are heard and told. Approves what others draft.',
    hasAccount: true,
    cap01: ['edit', 'publish'],
    cap02: ['edit', 'approve', 'publish'],
    cap05: ['edit'],
    cap10: ['edit', 'approve', 'publish'],
    cap11: ['approve', 'publish'],
    cap14: ['edit', 'approve'],
    cap15: ['edit', 'approve', 'publish'],
    cap16: ['approve', 'publish'],
    limits: {},
  },
  {
    code: 'ENG',
    name: 'Engagement officer',
    summary: 'Gathers what people say, gives it themes, writes findings and drafts the answers.',
    hasAccount: true,
    cap01: ['view'],
    cap02: ['edit'],
    cap05: ['edit'],
    cap10: ['edit'],
    cap11: ['edit', 'publish'],
    cap14: ['edit'],
    cap15: ['edit'],
    cap16: ['edit', 'publish'],
    limits: {},
  },
  {
    code: 'COM',
    name: 'Communications officer',
    summary: 'Writes for the public site, the bulletins and the press.',
    hasAccount: true,
    cap01: ['view'],
    cap02: ['own'],
    cap05: ['edit'],
    cap10: ['submit'],
    cap11: ['edit', 'publish'],
    cap14: ['view'],
    cap15: ['submit'],
    cap16: ['edit', 'publish'],
    limits: {},
  },
  {
    code: 'PRJ',
    name: 'Project or clinical lead',
    summary: 'Leads a piece of work and answers for how people were involved in it.',
    hasAccount: true,
    cap01: ['view'],
    cap02: ['own'],
    cap05: ['own'],
    cap10: ['view'],
    cap11: ['edit'],
    cap14: ['edit'],
    cap15: ['submit'],
    cap16: ['edit'],
    limits: { cap14: 'impact assessments' },
  },
  {
    code: 'QUA',
    name: 'Quality and insight',
    summary:
      'Works on quality, contracts, intelligence, equality or public health, and uses what people say.',
    hasAccount: true,
    cap01: ['view'],
    cap02: ['own'],
    cap05: ['own'],
    cap10: ['edit', 'approve'],
    cap11: ['edit'],
    cap14: ['edit', 'approve', 'publish'],
    cap15: ['edit'],
    cap16: ['edit'],
    limits: {},
  },
  {
    code: 'GOV',
    name: 'Governance',
    summary: 'Looks after complaints, requests for information and the papers of meetings.',
    hasAccount: true,
    cap01: ['view'],
    cap02: ['view'],
    cap05: ['edit', 'publish'],
    cap10: ['submit'],
    cap11: ['submit'],
    cap14: [],
    cap15: ['edit'],
    cap16: ['edit', 'publish'],
    limits: { cap10: 'from a case' },
  },
  {
    code: 'BRD',
    name: 'Board member',
    summary: 'Decides for the organisation, and keeps in touch with practices and partners.',
    hasAccount: true,
    cap01: ['approve'],
    cap02: ['approve', 'view'],
    cap05: ['view', 'approve'],
    cap10: ['view'],
    cap11: ['edit'],
    cap14: ['view', 'approve'],
    cap15: ['view', 'approve'],
    cap16: ['view'],
    limits: { cap15: 'receives', cap11: 'their own visits', cap14: 'the grades of a delivery system' },
  },
  {
    code: 'LAY',
    name: 'Lay member',
    summary: 'Speaks for patients on the board or chairs a panel. Reads all that people have said.',
    hasAccount: true,
    cap01: ['view'],
    cap02: ['view', 'comment'],
    cap05: ['view', 'approve'],
    cap10: ['view'],
    cap11: ['view'],
    cap14: ['view'],
    cap15: ['view', 'approve'],
    cap16: ['view'],
    limits: { cap05: 'as chair', cap15: 'receives' },
  },
  {
    code: 'PRA',
    name: 'Practice',
    summary: 'A GP, nurse or manager who acts for one practice.',
    hasAccount: true,
    cap01: ['view'],
    cap02: ['view'],
    cap05: ['own'],
    cap10: ['submit', 'own'],
    cap11: ['view'],
    cap14: ['view'],
    cap15: [],
    cap16: ['view', 'post'],
    limits: { cap02: 'what is shared', cap10: 'their own practice', cap16: 'the intranet' },
  },
  {
    code: 'PPG',
    name: 'Patient group',
    summary: 'Chairs or represents the patient group of a practice.',
    hasAccount: true,
    cap01: ['view'],
    cap02: [],
    cap05: ['own'],
    cap10: ['submit', 'own'],
    cap11: ['view'],
    cap14: [],
    cap15: [],
    cap16: ['view'],
    limits: { cap10: 'their own group' },
  },
  {
    code: 'REP',
    name: 'Patient representative',
    summary: 'Sits on a panel, a programme board or a steering group for patients and the public.',
    hasAccount: true,
    cap01: ['view'],
    cap02: ['view'],
    cap05: ['own'],
    cap10: ['view'],
    cap11: ['view'],
    cap14: ['view'],
    cap15: ['view'],
    cap16: ['view'],
    limits: { cap02: 'what is shared', cap15: "their body's", cap10: 'the dashboard' },
  },
  {
    code: 'STA',
    name: 'Staff',
    summary: 'Anyone who works here. Logs what they hear and passes on stories.',
    hasAccount: true,
    cap01: ['view'],
    cap02: ['view'],
    cap05: ['view'],
    cap10: ['submit'],
    cap11: ['view'],
    cap14: [],
    cap15: ['view'],
    cap16: ['view', 'post'],
    limits: { cap15: 'what is circulated' },
  },
  {
    code: 'PAR',
    name: 'Partner',
    summary: 'Works for a council, a patient body, a provider or a neighbour. Sees what is shared with them.',
    hasAccount: true,
    cap01: ['view'],
    cap02: ['own'],
    cap05: ['own'],
    cap10: ['submit'],
    cap11: ['view'],
    cap14: ['view'],
    cap15: ['view'],
    cap16: ['view'],
    limits: { cap02: 'shared lines', cap15: 'what they are sent', cap10: "a provider's return" },
  },
  {
    code: 'MEM',
    name: 'Network member',
    summary: 'Has asked to be kept in touch. Sees their own profile and invitations.',
    hasAccount: true,
    cap01: ['view'],
    cap02: ['view'],
    cap05: ['view'],
    cap10: ['submit'],
    cap11: ['view'],
    cap14: ['submit'],
    cap15: [],
    cap16: ['view', 'post'],
    limits: { cap02: 'what is published', cap05: 'what is public' },
  },
  {
    code: 'PUB',
    name: 'Public',
    summary: 'Anyone at all: reads the public pages and may say something, with or without a name.',
    hasAccount: false,
    cap01: ['view'],
    cap02: ['view'],
    cap05: ['view'],
    cap10: ['submit'],
    cap11: ['view'],
    cap14: ['submit', 'view'],
    cap15: ['view'],
    cap16: ['view', 'post'],
    limits: {
      cap02: 'what is published',
      cap05: 'what is public',
      cap15: 'what is published',
      cap01: 'what is public',
      cap16: 'posts are moderated',
    },
  },
  {
    code: 'AUD',
    name: 'Assessor',
    summary: 'Looks, and changes nothing, for as long as an assessment lasts.',
    hasAccount: true,
    cap01: ['view'],
    cap02: ['view'],
    cap05: ['view'],
    cap10: [],
    cap11: ['view'],
    cap14: ['view'],
    cap15: ['view'],
    cap16: ['view'],
    limits: {},
  },
] as const satisfies readonly Role[];

export type RoleCode = (typeof roles)[number]['code'];
export const roleCodes = roles.map((role) => role.code);

/** What a grant carries with it: whoever edits, approves, publishes or posts may look. */
const carriesView: readonly Permission[] = ['view', 'edit', 'approve', 'publish'];
/** Whoever may edit a thing may also hand one in. */
const carriesSubmit: readonly Permission[] = ['submit', 'edit'];

/** Whether a role, by itself, gives a permission on a part of Earshot. Limits in words are the caller's to apply. */
export function mayAs(code: RoleCode, capability: CapabilityKey, permission: Permission): boolean {
  const role: Role | undefined = roles.find((candidate) => candidate.code === code);
  if (role === undefined) return false;
  const grants = role[capability];
  if (permission === 'view') return grants.some((grant) => carriesView.includes(grant));
  if (permission === 'submit') return grants.some((grant) => carriesSubmit.includes(grant));
  return grants.includes(permission);
}
