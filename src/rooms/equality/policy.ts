import { allows } from '../../platform/access/allows.ts';
import type { Who } from '../../platform/access/who.ts';

// Every rule reads the matrix of roles (CAP-14).

/** Sees who lives here and who was heard: counts only, small ones hidden. */
export const mayReadEquality = (who: Who): boolean => allows(who, 'cap14', 'view');

/** Loads who lives here. */
export const mayKeepPopulation = (who: Who): boolean =>
  allows(who, 'cap14', 'edit') || allows(who, 'cap14', 'configure');
