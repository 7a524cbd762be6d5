import { allows } from '../../platform/access/allows.ts';
import type { Who } from '../../platform/access/who.ts';

// Every rule reads the matrix of roles (CAP-10); none looks at the database.

/** Sees all comments of the organisation. */
export const mayReadFeedback = (who: Who): boolean => allows(who, 'cap10', 'view');

/** May log what somebody said; nearly everyone may. */
export const mayLogFeedback = (who: Who): boolean => allows(who, 'cap10', 'submit');

/** Gives themes, imports files, writes findings, looks after sources. */
export const mayWorkOnFeedback = (who: Who): boolean => allows(who, 'cap10', 'edit');

/** Sees the words as they came where something in them was hidden, and settles what was found. */
export const maySettleIdentifiers = (who: Who): boolean => allows(who, 'cap10', 'edit');
