/**
 * The kinds of help that an involvement team offers to the rest of its organisation, to start from: eleven, as one of
 * the five commissioning groups listed them in 2012. The words are ours. Each organisation gets a list of its own the
 * first time it is used, and changes that.
 */
export const supportCatalogue = [
  { key: 'law', name: 'What the law asks when we involve people' },
  { key: 'methods', name: 'Ways to involve people, and how to gather and read what they say' },
  { key: 'plans', name: 'Writing an involvement plan' },
  { key: 'equality', name: 'Equality impact assessment' },
  { key: 'population', name: 'Who lives here and who uses a service' },
  { key: 'links', name: 'Bringing you together with groups, patients and carers' },
  { key: 'scrutiny', name: 'Working with council scrutiny and the local patient body' },
  { key: 'ideas', name: 'A session to find ideas' },
  { key: 'communications', name: 'Working with the communications team' },
  { key: 'involvement', name: 'Working with other involvement teams' },
  { key: 'tools', name: 'Tools and templates' },
] as const satisfies readonly { key: string; name: string }[];
