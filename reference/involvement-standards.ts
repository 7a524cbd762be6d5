/**
 * Standards by which a provider's involvement of patients may be looked at: a set to begin with, which an organisation
 * changes as it likes. The words are ours; the subjects follow what the five commissioning groups asked of providers in
 * 2011 to 2013 (see `demonstration/`).
 */
export const involvementStandards: readonly string[] = [
  'Everybody who uses the service is asked what it was like, in a way that they can answer.',
  'Those who are seldom heard are looked for and asked in ways that suit them.',
  'What people say reaches those who run the service, ward by ward and clinic by clinic.',
  'Something is changed because of what people said, and people are told what it was.',
  'Patients and carers take part when services are planned, changed or bought.',
  'The board looks at what people say at least every three months, and at what became of it.',
];
