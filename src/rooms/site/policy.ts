import { allows } from '../../platform/access/allows.ts';
import type { Who } from '../../platform/access/who.ts';

// Every rule reads the matrix of roles (CAP-16); none looks at the database.

/** Sees the sentences of the translations and who reviewed them. */
export const mayReadTranslations = (who: Who): boolean => allows(who, 'cap16', 'view');

/** Records that a named speaker reviewed a sentence, or takes it back: who edits the site, or answers for it. */
export const mayReviewTranslations = (who: Who): boolean =>
  allows(who, 'cap16', 'edit') || allows(who, 'cap16', 'approve');
