import { sql } from 'kysely';
import { noteAsked } from '../../platform/access/asked.ts';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import {
  mayKeepSources,
  mayLogFeedback,
  mayReadExperience,
  mayReadFeedback,
  mayReadThemes,
} from './policy.ts';

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

/** The batches of suggested themes that this person may see. */
export const visibleBatches = (db: Db, who: Who) =>
  db.selectFrom('codingBatch').where(allOrNone(mayReadFeedback(who)));

/** The signals of early warning that this person may see. */
export const visibleSignals = (db: Db, who: Who) =>
  db.selectFrom('signal').where(allOrNone(mayReadFeedback(who)));

/** The roll-ups of comments that this person may see. */
export const visibleExperience = (db: Db, who: Who) =>
  db.selectFrom('experienceTally').where(allOrNone(mayReadExperience(who)));

/** The providers that this person may see. */
export const visibleProviders = (db: Db, who: Who) =>
  db.selectFrom('provider').where(allOrNone(mayReadFeedback(who)));

/** The contracts that this person may see. */
export const visibleContracts = (db: Db, who: Who) =>
  db.selectFrom('contract').where(allOrNone(mayReadFeedback(who)));

/** The scores from providers that this person may see. */
export const visibleScoreReturns = (db: Db, who: Who) =>
  db.selectFrom('scoreReturn').where(allOrNone(mayReadFeedback(who)));

/** The reviews of the insight group that this person may see. */
export const visibleReviews = (db: Db, who: Who) =>
  db.selectFrom('insightReview').where(allOrNone(mayReadFeedback(who)));

/**
 * What went up through the levels: all, or what this person raised, logged or wrote: the answer comes back down to them
 * whoever took it further.
 */
export function visibleEscalations(db: Db, who: Who) {
  const escalations = db.selectFrom('escalation');
  if (mayReadFeedback(who)) return escalations;
  return escalations.where(
    sql<boolean>`(escalation.raised_by = ${who.personId}
      or escalation.comment_id in (select c.id from comment c
        where c.organisation_id = escalation.organisation_id and c.logged_by = ${who.personId})
      or escalation.finding_id in (select f.id from finding f
        where f.organisation_id = escalation.organisation_id and f.written_by = ${who.personId}))`,
  );
}
