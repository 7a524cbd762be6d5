import type { Who } from '../../../platform/access/who.ts';
import { mayLogFeedback, mayWorkOnFeedback } from '../policy.ts';

/** Adds a file to a comment: whoever works on feedback, and whoever logged the comment themselves. */
export const mayAddMedia = (who: Who, comment: { loggedBy: string | null }): boolean =>
  mayWorkOnFeedback(who) || (mayLogFeedback(who) && comment.loggedBy === who.personId);

/** Changes what is said of a file, withdraws consent, removes the file. */
export const mayKeepMedia = (who: Who): boolean => mayWorkOnFeedback(who);
