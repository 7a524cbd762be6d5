import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../platform/web/paging.ts';
import { visiblePlanLines } from '../../plans/door.ts';
import { visibleReviews } from '../visible.ts';
import type { ListedReview, Review, ReviewFilter, Suggestion } from './review.ts';

const waiting = sql<boolean>`exists (select from external_suggestion s
  where s.organisation_id = external_review.organisation_id and s.review_id = external_review.id
    and s.verdict is null)`;

function filtered(db: Db, who: Who, filter: ReviewFilter) {
  let query = visibleReviews(db, who);
  if (filter.plan) query = query.where('externalReview.planId', '=', filter.plan);
  if (filter.open) query = query.where(waiting);
  if (filter.from) query = query.where('externalReview.receivedOn', '>=', filter.from);
  if (filter.to) query = query.where('externalReview.receivedOn', '<=', filter.to);
  return query;
}

const columns = [
  'externalReview.id',
  'externalReview.reviewer',
  'externalReview.subject',
  'externalReview.planId',
  'externalReview.receivedOn',
] as const;
const planTitle = sql<string | null>`(select p.title from plan p
  where p.organisation_id = external_review.organisation_id and p.id = external_review.plan_id)`.as(
  'planTitle',
);
const suggestionsWith = <A extends string>(alias: A, verdict?: 'accepted' | 'rejected') =>
  sql<number>`(select count(*)::int from external_suggestion s
    where s.organisation_id = external_review.organisation_id and s.review_id = external_review.id
      ${verdict ? sql`and s.verdict = ${sql.lit(verdict)}` : sql``})`.as(alias);

/** One page of reviews, the latest received first. */
export async function listReviews(
  db: Db,
  who: Who,
  filter: ReviewFilter,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<ListedReview>> {
  const direction = at.after ? 'asc' : 'desc';
  let query = filtered(db, who, filter)
    .select(columns)
    .select([
      planTitle,
      suggestionsWith('suggestions'),
      suggestionsWith('accepted', 'accepted'),
      suggestionsWith('rejected', 'rejected'),
    ]);
  const key = at.before ?? at.after;
  if (key)
    query = query.where(
      sql<boolean>`(external_review.received_on, external_review.id) ${sql.raw(at.after ? '>' : '<')}
        (${key.on}::date, ${key.id}::uuid)`,
    );
  const rows = await query
    .orderBy('externalReview.receivedOn', direction)
    .orderBy('externalReview.id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(rows, (row) => ({ on: row.receivedOn, id: row.id }), at, size);
}

export async function countReviews(db: Db, who: Who, filter: ReviewFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** A review; null where there is none that this person may see. */
export async function findReview(db: Db, who: Who, id: string): Promise<Review | null> {
  const row = await visibleReviews(db, who)
    .select([...columns, 'externalReview.summary', 'externalReview.version'])
    .select(planTitle)
    .where('externalReview.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Suggestions with the line that carries each out, in the order in which they were written. */
const suggestions = (db: Db, who: Who) =>
  visibleReviews(db, who)
    .innerJoin('externalSuggestion as s', (join) =>
      join
        .onRef('s.organisationId', '=', 'externalReview.organisationId')
        .onRef('s.reviewId', '=', 'externalReview.id'),
    )
    .leftJoin('planLine as l', (join) =>
      join.onRef('l.organisationId', '=', 's.organisationId').onRef('l.id', '=', 's.lineId'),
    )
    .select([
      's.id',
      's.reviewId',
      's.text',
      's.verdict',
      's.reason',
      's.lineId',
      'l.code as lineCode',
      'l.what as lineWhat',
      's.decidedOn',
      's.version',
    ])
    .select(
      sql<string | null>`(select p.name from person p where p.organisation_id = s.organisation_id
        and p.id = s.decided_by)`.as('deciderName'),
    );

export function listSuggestions(db: Db, who: Who, reviewId: string): Promise<Suggestion[]> {
  return suggestions(db, who)
    .where('s.reviewId', '=', reviewId)
    .orderBy('s.position')
    .orderBy('s.id')
    .execute();
}

/** A suggestion with its review; null where there is none that this person may see. */
export async function findSuggestion(
  db: Db,
  who: Who,
  id: string,
): Promise<(Suggestion & { reviewSubject: string; planId: string | null }) | null> {
  const row = await suggestions(db, who)
    .select(['externalReview.subject as reviewSubject', 'externalReview.planId'])
    .where('s.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The lines that can carry a suggestion out: those of the plan that was reviewed, in its order. */
export async function listLineChoices(
  db: Db,
  who: Who,
  planId: string | null,
): Promise<{ id: string; code: string; what: string }[]> {
  if (!planId) return [];
  return visiblePlanLines(db, who)
    .select(['planLine.id', 'planLine.code', 'planLine.what'])
    .where('planLine.planId', '=', planId)
    .where('planLine.removedOn', 'is', null)
    .orderBy('planLine.position')
    .orderBy('planLine.id')
    .limit(2000)
    .execute();
}
