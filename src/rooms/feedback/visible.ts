import { sql } from 'kysely';
import { noteAsked } from '../../platform/access/asked.ts';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { mayKeepSources, mayLogFeedback, mayReadFeedback, mayReadThemes } from './policy.ts';

const allOrNone = (may: boolean) => sql<boolean>`${sql.lit(may)}`;

/** The comments that this person may see: all, or only what they logged themselves. */
export function visibleComments(db: Db, who: Who) {
  const comments = db.selectFrom('comment');
  return mayReadFeedback(who) ? comments : comments.where('comment.loggedBy', '=', who.personId);
}

/** The findings that this person may see. */
export function visibleFindings(db: Db, who: Who) {
  const findings = db.selectFrom('finding');
  return mayReadFeedback(who) ? findings : findings.where('finding.writtenBy', '=', who.personId);
}

/** The sources that this person may see: whoever logs what people say must be able to name one. */
export function visibleSources(db: Db, who: Who) {
  const may = mayReadFeedback(who) || mayLogFeedback(who) || mayKeepSources(who);
  return db.selectFrom('source').where(allOrNone(may));
}

/** The themes that this person may see. */
export function visibleThemes(db: Db, who: Who) {
  return db.selectFrom('theme').where(allOrNone(mayReadThemes(who) || mayLogFeedback(who)));
}

/** A person's own saved views. */
export function visibleViews(db: Db, who: Who) {
  noteAsked();
  return db.selectFrom('savedView').where('savedView.personId', '=', who.personId);
}
