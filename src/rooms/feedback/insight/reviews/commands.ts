import { sql } from 'kysely';
import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound, Problem, Stale } from '../../../../platform/web/problems.ts';
import { visibleActions } from '../../../loops/door.ts';
import { visibleBodies, visibleMeetings } from '../../../reports/door.ts';
import { mayWorkOnFeedback } from '../../policy.ts';
import {
  visibleEscalations,
  visibleFindings,
  visibleProviders,
  visibleReviews,
  visibleSignals,
} from '../../visible.ts';
import { type ItemForm, itemFields, type NewItemForm, type ReviewForm, reviewFields } from './review.ts';

const KIND = 'insight_review';

/** Records a sitting of the group and gives its id. Throws NotFound for a body or meeting that is not there. */
export async function recordReview(db: Db, who: Who, form: ReviewForm): Promise<string> {
  require(mayWorkOnFeedback(who));
  await requirePlaces(db, who, form);
  const id = newId();
  await db
    .insertInto('insightReview')
    .values({
      organisationId: who.organisation.id,
      id,
      heldOn: form.heldOn,
      title: form.title,
      note: form.note,
      bodyId: form.bodyId,
      meetingId: form.meetingId,
      recordedBy: who.personId,
    })
    .execute();
  const after = await requireReview(db, who, id);
  await recordChange(db, who, { kind: KIND, id, act: 'recorded', after: after.kept });
  return id;
}

/** Changes an open review. Throws Stale with what stands now, NotFound, and Problem where it is closed. */
export async function changeReview(db: Db, who: Who, id: string, form: ReviewForm): Promise<void> {
  require(mayWorkOnFeedback(who));
  const before = await requireOpen(db, who, id);
  await requirePlaces(db, who, form);
  const changed = await db
    .updateTable('insightReview')
    .set({
      heldOn: form.heldOn,
      title: form.title,
      note: form.note,
      bodyId: form.bodyId,
      meetingId: form.meetingId,
      version: (form.version ?? 0) + 1,
    })
    .where('id', '=', id)
    .where('version', '=', form.version ?? 0)
    .where('closedOn', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before.kept);
  const after = await requireReview(db, who, id);
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'changed',
    ...differing(reviewFields, before.kept, after.kept),
  });
}

/** Adds what was looked at, at the end. Throws NotFound where the record is none that this person sees. */
export async function addItem(db: Db, who: Who, reviewId: string, form: NewItemForm): Promise<void> {
  require(mayWorkOnFeedback(who));
  await requireOpen(db, who, reviewId);
  const [kind = '', aboutId = null] = form.about?.split(':') ?? [];
  if (aboutId) await requireAbout(db, who, kind, aboutId);
  await touch(db, reviewId);
  await db
    .insertInto('insightReviewItem')
    .values({
      organisationId: who.organisation.id,
      id: newId(),
      reviewId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from insight_review_item where review_id = ${reviewId})`,
      findingId: kind === 'finding' ? aboutId : null,
      signalId: kind === 'signal' ? aboutId : null,
      escalationId: kind === 'escalation' ? aboutId : null,
      providerId: kind === 'provider' ? aboutId : null,
      text: form.text,
      considered: form.considered,
    })
    .execute();
  await recordChange(db, who, {
    kind: KIND,
    id: reviewId,
    act: 'added what was looked at',
    after: { text: form.text },
  });
}

/** Changes what was considered and the action. Throws Stale with what stands now, NotFound, Problem. */
export async function changeItem(
  db: Db,
  who: Who,
  { reviewId, id }: { reviewId: string; id: string },
  form: ItemForm,
): Promise<void> {
  require(mayWorkOnFeedback(who));
  await requireOpen(db, who, reviewId);
  const before = await requireItem(db, reviewId, id);
  if (form.actionId) {
    const action = await visibleActions(db, who)
      .select('action.id')
      .where('action.id', '=', form.actionId)
      .executeTakeFirst();
    if (!action) throw new NotFound();
  }
  if (!(await touch(db, reviewId, form.version))) throw new Stale(before);
  await db
    .updateTable('insightReviewItem')
    .set({ text: form.text, considered: form.considered, actionId: form.actionId })
    .where('id', '=', id)
    .execute();
  await recordChange(db, who, {
    kind: KIND,
    id: reviewId,
    act: 'changed what was looked at',
    ...differing(itemFields, before, await requireItem(db, reviewId, id)),
  });
}

/** Takes an item off an open review. */
export async function removeItem(
  db: Db,
  who: Who,
  { reviewId, id }: { reviewId: string; id: string },
): Promise<void> {
  require(mayWorkOnFeedback(who));
  await requireOpen(db, who, reviewId);
  const before = await requireItem(db, reviewId, id);
  await touch(db, reviewId);
  await db.deleteFrom('insightReviewItem').where('id', '=', id).execute();
  await recordChange(db, who, { kind: KIND, id: reviewId, act: 'took an item off', before });
}

/** Closes a review: nothing in it changes any more. Throws Stale, and Problem where nothing was looked at. */
export async function closeReview(db: Db, who: Who, id: string, version: number): Promise<void> {
  require(mayWorkOnFeedback(who));
  const before = await requireOpen(db, who, id);
  if (before.items === 0)
    throw new Problem(400, 'Nothing was looked at yet. Add an item before the review is closed.');
  const changed = await db
    .updateTable('insightReview')
    .set({ closedOn: who.organisation.today, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('closedOn', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before.kept);
  await recordChange(db, who, { kind: KIND, id, act: 'closed' });
}

/** Ties an issued document to its closed review. Throws Problem where another was issued meanwhile. */
export async function tieDocument(db: Db, who: Who, id: string, documentId: string): Promise<void> {
  const changed = await db
    .updateTable('insightReview')
    .set((eb) => ({ documentId, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('closedOn', 'is not', null)
    .where('documentId', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Problem(409, 'This review was issued already, or is not closed.');
  await recordChange(db, who, { kind: KIND, id, act: 'issued' });
}

/** Every change of an item is one of its review; with a version, only where it is the latest. */
async function touch(db: Db, id: string, version?: number): Promise<boolean> {
  let query = db
    .updateTable('insightReview')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('closedOn', 'is', null);
  if (version !== undefined) query = query.where('version', '=', version);
  return (await query.returning('id').executeTakeFirst()) !== undefined;
}

async function requireReview(db: Db, who: Who, id: string) {
  const row = await visibleReviews(db, who)
    .select(['insightReview.title', 'insightReview.heldOn', 'insightReview.note', 'insightReview.closedOn'])
    .select([
      sql<string>`coalesce((select b.name from body b where b.organisation_id = insight_review.organisation_id
        and b.id = insight_review.body_id), '')`.as('body'),
      sql<string>`coalesce((select m.held_on::text from meeting m
        where m.organisation_id = insight_review.organisation_id and m.id = insight_review.meeting_id), '')`.as(
        'meeting',
      ),
      sql<number>`(select count(*)::int from insight_review_item i
        where i.organisation_id = insight_review.organisation_id and i.review_id = insight_review.id)`.as(
        'items',
      ),
    ])
    .where('insightReview.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const { closedOn, items, ...kept } = row;
  return { closedOn, items, kept: kept as Record<string, unknown> };
}

async function requireOpen(db: Db, who: Who, id: string) {
  const found = await requireReview(db, who, id);
  if (found.closedOn) throw new Problem(409, 'This review is closed: nothing in it changes any more.');
  return found;
}

async function requireItem(db: Db, reviewId: string, id: string): Promise<Record<string, unknown>> {
  const row = await db
    .selectFrom('insightReviewItem')
    .select(['insightReviewItem.text', 'insightReviewItem.considered'])
    .select(
      sql<string>`coalesce((select a.title from action a
        where a.organisation_id = insight_review_item.organisation_id and a.id = insight_review_item.action_id), '')`.as(
        'action',
      ),
    )
    .where('id', '=', id)
    .where('reviewId', '=', reviewId)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

async function requirePlaces(db: Db, who: Who, { bodyId, meetingId }: ReviewForm): Promise<void> {
  if (bodyId) {
    const body = await visibleBodies(db, who)
      .select('body.id')
      .where('body.id', '=', bodyId)
      .executeTakeFirst();
    if (!body) throw new NotFound();
  }
  if (meetingId) {
    const meeting = await visibleMeetings(db, who)
      .select('meeting.id')
      .where('meeting.id', '=', meetingId)
      .executeTakeFirst();
    if (!meeting) throw new NotFound();
  }
}

async function requireAbout(db: Db, who: Who, kind: string, id: string): Promise<void> {
  const found =
    kind === 'finding'
      ? await visibleFindings(db, who).select('finding.id').where('finding.id', '=', id).executeTakeFirst()
      : kind === 'signal'
        ? await visibleSignals(db, who).select('signal.id').where('signal.id', '=', id).executeTakeFirst()
        : kind === 'escalation'
          ? await visibleEscalations(db, who)
              .select('escalation.id')
              .where('escalation.id', '=', id)
              .executeTakeFirst()
          : await visibleProviders(db, who)
              .select('provider.id')
              .where('provider.id', '=', id)
              .executeTakeFirst();
  if (!found) throw new NotFound();
}
