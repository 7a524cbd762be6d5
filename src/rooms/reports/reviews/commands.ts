import { sql } from 'kysely';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { visiblePlanLines, visiblePlans } from '../../plans/door.ts';
import { mayEditReviews } from '../policy.ts';
import { Refused } from '../refused.ts';
import { visibleReviews } from '../visible.ts';
import { type ReviewForm, reviewFields, type VerdictForm } from './review.ts';

const columns = ({ reviewer, subject, planId, receivedOn, summary }: ReviewForm) => ({
  reviewer,
  subject,
  planId,
  receivedOn,
  summary,
});

/** Records a review from outside, and gives its id. */
export async function recordReview(db: Db, who: Who, form: ReviewForm): Promise<string> {
  require(mayEditReviews(who));
  await refusePlan(db, who, form.planId);
  const id = newId();
  await db
    .insertInto('externalReview')
    .values({ organisationId: who.organisation.id, id, recordedBy: who.personId, ...columns(form) })
    .execute();
  await recordChange(db, who, {
    kind: 'external_review',
    id,
    act: 'recorded',
    after: await requireReview(db, who, id),
  });
  return id;
}

/** Changes a review. Throws Stale, Refused. */
export async function changeReview(db: Db, who: Who, id: string, form: ReviewForm): Promise<void> {
  require(mayEditReviews(who));
  const before = await requireReview(db, who, id);
  if (form.planId !== before.planId) await refusePlan(db, who, form.planId);
  const changed = await db
    .updateTable('externalReview')
    .set({ ...columns(form), version: (form.version ?? 0) + 1 })
    .where('id', '=', id)
    .where('version', '=', form.version ?? 0)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before);
  const after = await requireReview(db, who, id);
  await recordChange(db, who, {
    kind: 'external_review',
    id,
    act: 'changed',
    ...differing(reviewFields, before, after),
  });
}

/** Adds a suggestion to a review, after those it has. */
export async function recordSuggestion(db: Db, who: Who, reviewId: string, text: string): Promise<void> {
  require(mayEditReviews(who));
  await requireReview(db, who, reviewId);
  await db
    .insertInto('externalSuggestion')
    .values({
      organisationId: who.organisation.id,
      id: newId(),
      reviewId,
      text,
      position: sql<number>`(select coalesce(max(s.position), -1) + 1 from external_suggestion s
        where s.review_id = ${reviewId}::uuid)`,
    })
    .execute();
  await recordChange(db, who, {
    kind: 'external_review',
    id: reviewId,
    act: 'added a suggestion',
    after: { suggestion: text },
  });
}

/** Accepts or rejects a suggestion. Throws Stale, Refused. Gives the id of its review. */
export async function decideSuggestion(db: Db, who: Who, id: string, form: VerdictForm): Promise<string> {
  require(mayEditReviews(who));
  const before = await visibleReviews(db, who)
    .innerJoin('externalSuggestion as s', (join) =>
      join
        .onRef('s.organisationId', '=', 'externalReview.organisationId')
        .onRef('s.reviewId', '=', 'externalReview.id'),
    )
    .select([
      's.reviewId',
      's.text as suggestion',
      's.verdict',
      's.reason',
      's.lineId',
      'externalReview.planId',
      'externalReview.receivedOn',
    ])
    .where('s.id', '=', id)
    .executeTakeFirst();
  if (!before) throw new NotFound();
  if (form.decidedOn < before.receivedOn)
    throw new Refused('decidedOn', 'The review had not been received on that day.');
  const lineId = form.verdict === 'accepted' ? form.lineId : null;
  let line: { code: string; what: string } | undefined;
  if (lineId) {
    let query = visiblePlanLines(db, who)
      .select(['planLine.code', 'planLine.what'])
      .where('planLine.id', '=', lineId);
    if (before.planId && lineId !== before.lineId) query = query.where('planLine.planId', '=', before.planId);
    line = await query.executeTakeFirst();
    if (!line) throw new Refused('lineId', 'Choose a line of the plan, or none.');
  }
  const changed = await db
    .updateTable('externalSuggestion')
    .set({
      verdict: form.verdict,
      reason: form.reason,
      lineId,
      decidedOn: form.decidedOn,
      decidedBy: who.personId,
      version: form.version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', form.version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale({ verdict: before.verdict, reason: before.reason });
  await recordChange(db, who, {
    kind: 'external_review',
    id: before.reviewId,
    act: `${form.verdict} a suggestion`,
    before: { suggestion: before.suggestion, verdict: before.verdict, reason: before.reason },
    after: {
      suggestion: before.suggestion,
      verdict: form.verdict,
      reason: form.reason,
      line: line ? `${line.code} ${line.what}` : '',
    },
  });
  return before.reviewId;
}

/** What the history keeps of a review, and what a clash of versions shows. */
async function requireReview(db: Db, who: Who, id: string) {
  const row = await visibleReviews(db, who)
    .select(['reviewer', 'subject', 'planId', 'receivedOn', 'summary'])
    .select(
      sql<string>`coalesce((select p.title from plan p where p.organisation_id = external_review.organisation_id
        and p.id = external_review.plan_id), '')`.as('plan'),
    )
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

async function refusePlan(db: Db, who: Who, planId: string | null): Promise<void> {
  if (!planId) return;
  const plan = await visiblePlans(db, who).select('plan.id').where('plan.id', '=', planId).executeTakeFirst();
  if (!plan) throw new Refused('planId', 'Choose a plan, or none.');
}
