import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { mayReadFeedback } from './policy.ts';

/** The comments that this person may see: all, or only what they logged themselves. */
export function visibleComments(db: Db, who: Who) {
  const comments = db.selectFrom('comment');
  if (mayReadFeedback(who)) return comments;
  return comments.where((eb) =>
    eb.exists(
      eb
        .selectFrom('feedbackReturn')
        .select('feedbackReturn.id')
        .whereRef('feedbackReturn.organisationId', '=', 'comment.organisationId')
        .whereRef('feedbackReturn.id', '=', 'comment.returnId')
        .where('feedbackReturn.loggedBy', '=', who.personId),
    ),
  );
}

/** The findings that this person may see. */
export function visibleFindings(db: Db, who: Who) {
  const findings = db.selectFrom('finding');
  return mayReadFeedback(who) ? findings : findings.where('finding.writtenBy', '=', who.personId);
}
