export { listFrameworkInForce } from './framework/queries.ts';
export { addPerson, type NewPerson } from './people/add-person.ts';
export { type Colleague, colleagueOptions, findColleague, listColleagues } from './people/colleagues.ts';
export { mayConfigure, mayReadOrganisation, mayReadPeople } from './policy.ts';
export { Refused as CannotAdd } from './refused.ts';
export { addOrganisation, type NewOrganisation } from './setting-up/add-organisation.ts';
export { ensureSetupToken } from './setting-up/setup-token.ts';
export { visibleAreas, visibleFrameworkItems, visiblePeople } from './visible.ts';
export { labelOf } from './words/words.ts';
