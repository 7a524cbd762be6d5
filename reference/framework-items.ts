/** The kinds of statement an organisation sets out about itself, and what each is called on a screen. */
export const frameworkItemKinds = [
  { key: 'vision', one: 'Vision', many: 'Vision' },
  { key: 'aim', one: 'Aim', many: 'Aims' },
  { key: 'value', one: 'Value', many: 'Values' },
  { key: 'principle', one: 'Principle', many: 'Principles' },
  { key: 'objective', one: 'Objective', many: 'Objectives' },
  { key: 'strategic-objective', one: 'Strategic objective', many: 'Strategic objectives' },
  { key: 'health-challenge', one: 'Health challenge', many: 'Health challenges' },
  { key: 'golden-rule', one: 'Golden rule', many: 'Golden rules' },
  { key: 'commitment', one: 'Commitment', many: 'Commitments' },
  { key: 'responsibility', one: 'Responsibility', many: 'Responsibilities' },
  { key: 'legal-duty', one: 'Legal duty', many: 'Legal duties' },
  { key: 'policy-driver', one: 'Policy driver', many: 'Policy drivers' },
  { key: 'authorisation-theme', one: 'Authorisation theme', many: 'Authorisation themes' },
  { key: 'mechanism', one: 'Mechanism', many: 'Mechanisms' },
  { key: 'function', one: 'Function', many: 'Functions' },
] as const satisfies readonly { key: string; one: string; many: string }[];

export type FrameworkItemKind = (typeof frameworkItemKinds)[number]['key'];
