import { allows } from '../../platform/access/allows.ts';
import { noteAsked } from '../../platform/access/asked.ts';
import type { Who } from '../../platform/access/who.ts';

// Every rule reads the matrix of roles (CAP-01); none looks at the database.

/** Sees the organisation's profile, its areas and its framework. */
export const mayReadOrganisation = (who: Who): boolean =>
  allows(who, 'cap01', 'view') || allows(who, 'cap01', 'configure');

/** Changes the profile, the words, the levels and the areas. */
export const mayConfigure = (who: Who): boolean => allows(who, 'cap01', 'configure');

/** Drafts, changes and replaces framework items. */
export const mayEditFramework = (who: Who): boolean => allows(who, 'cap01', 'edit');

/** Puts framework items in force, and takes them out of it: the board, or who publishes for it. */
export const mayAdoptFramework = (who: Who): boolean =>
  allows(who, 'cap01', 'approve') || allows(who, 'cap01', 'publish');

/**
 * Sees who the people are, with their addresses: whoever keeps them, and whoever gives others work to do.
 * Patient groups, partners and members of the network do not: some of those listed are members themselves.
 */
export const mayReadPeople = (who: Who): boolean =>
  allows(who, 'cap01', 'configure') ||
  allows(who, 'cap01', 'edit') ||
  allows(who, 'cap10', 'edit') ||
  allows(who, 'cap11', 'edit');

/** Adds people, gives and ends roles. */
export const mayKeepPeople = (who: Who): boolean => allows(who, 'cap01', 'configure');

/** Everybody sees and keeps their own account, whatever their roles, even with none. */
export const mayKeepOwnAccount = (who: Who): boolean => {
  noteAsked();
  return who.accountId !== '';
};
