import { allows } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import { mayReadFeedback } from '../policy.ts';

// Every rule reads the matrix of roles (CAP-10); none looks at the database.

/** Issues digests, reports and what a review came to: what leaves the desk needs a person's name. */
export const mayIssueInsight = (who: Who): boolean => allows(who, 'cap10', 'approve');

/** Sets when an item is too old, and below which number counts are hidden. */
export const mayKeepInsightSettings = (who: Who): boolean =>
  allows(who, 'cap10', 'approve') || allows(who, 'cap10', 'configure');

/** Acts for a practice or its patient group: receives the reports of that practice. */
export const mayReceiveReports = (who: Who): boolean => allows(who, 'cap10', 'own');

/** Sees the list of what was issued: all of it, or the reports of their own practice. */
export const mayListInsightReports = (who: Who): boolean => mayReadFeedback(who) || mayReceiveReports(who);

/** Says who acts for which practice. */
export const mayKeepReaders = (who: Who): boolean => allows(who, 'cap10', 'approve');
