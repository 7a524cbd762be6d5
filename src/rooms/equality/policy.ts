import { roles } from '../../../reference/roles.ts';
import { allows } from '../../platform/access/allows.ts';
import type { Who } from '../../platform/access/who.ts';

// Every rule reads the matrix of roles (CAP-14).

const limited = new Set<string>(roles.filter(({ limits }) => 'cap14' in limits).map(({ code }) => code));

/** Whose editing is of impact assessments only, or whose approving of grades: here they look and do no more. */
const withoutLimited = (who: Who): Who => ({ ...who, roles: who.roles.filter((role) => !limited.has(role)) });

/** Sees who lives here and who was heard: counts only, small ones hidden. */
export const mayReadEquality = (who: Who): boolean => allows(who, 'cap14', 'view');

/** Loads who lives here. */
export const mayKeepPopulation = (who: Who): boolean =>
  allows(withoutLimited(who), 'cap14', 'edit') || allows(who, 'cap14', 'configure');

/** Sees who lives here: an administrator too, who loads it and sees no answer by that. */
export const mayReadPopulation = (who: Who): boolean => mayReadEquality(who) || mayKeepPopulation(who);

/** Says what an answer in another system's words counts as. */
export const maySayMeanings = (who: Who): boolean => allows(withoutLimited(who), 'cap14', 'edit');

/** Sets below which number counts are hidden. */
export const maySetThreshold = (who: Who): boolean =>
  allows(withoutLimited(who), 'cap14', 'approve') || allows(who, 'cap14', 'configure');
