import { sql } from 'kysely';
import type { Option } from '../../../../design/form/field.ts';
import { longDate } from '../../../../design/text/words.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../../platform/web/paging.ts';
import { visibleActions } from '../../../loops/door.ts';
import { visibleMeetings } from '../../../reports/door.ts';
import {
  visibleEscalations,
  visibleFindings,
  visibleProviders,
  visibleReviews,
  visibleSignals,
} from '../../visible.ts';
import type { ItemKind, ListedReview, Review, ReviewFilter, ReviewItem } from './review.ts';

function filtered(db: Db, who: Who, filter: ReviewFilter) {
  let query = visibleReviews(db, who);
  if (filter.body) query = query.where('insightReview.bodyId', '=', filter.body);
  if (filter.state)
    query = query.where('insightReview.closedOn', filter.state === 'open' ? 'is' : 'is not', null);
  if (filter.from) query = query.where('insightReview.heldOn', '>=', filter.from);
  if (filter.to) query = query.where('insightReview.heldOn', '<=', filter.to);
  return query;
}

const ofReview = (what: string) =>
  sql<number>`(select count(${sql.raw(what)})::int from insight_review_item i
    where i.organisation_id = insight_review.organisation_id and i.review_id = insight_review.id)`;

const listed = (query: ReturnType<typeof filtered>) =>
  query
    .select([
      'insightReview.id',
      'insightReview.heldOn',
      'insightReview.title',
      'insightReview.closedOn',
      'insightReview.documentId',
    ])
    .select([
      sql<string | null>`(select b.name from body b where b.organisation_id = insight_review.organisation_id
        and b.id = insight_review.body_id)`.as('bodyName'),
      ofReview('*').as('items'),
      ofReview('i.action_id').as('actions'),
    ]);

/** A page of reviews, the latest held first. */
export async function listReviews(
  db: Db,
  who: Who,
  filter: ReviewFilter,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<ListedReview>> {
  let query = listed(filtered(db, who, filter));
  const key = at.before ?? at.after;
  if (key)
    query = query.where(
      sql<boolean>`(insight_review.held_on, insight_review.id) ${sql.raw(at.before ? '<' : '>')}
        (${key.on}::date, ${key.id}::uuid)`,
    );
  const way = at.after && !at.before ? 'asc' : 'desc';
  const rows = await query
    .orderBy('insightReview.heldOn', way)
    .orderBy('insightReview.id', way)
    .limit(size + 1)
    .execute();
  return cutPage(
    rows,
    (row) => ({ on: row.heldOn, id: row.id }),
    { before: at.before, after: at.before ? null : at.after },
    size,
  );
}

export async function countReviews(db: Db, who: Who, filter: ReviewFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select(sql<number>`count(*)::int`.as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** A review; null where there is none that this person may see. */
export async function findReview(db: Db, who: Who, id: string): Promise<Review | null> {
  const row = await listed(filtered(db, who, {}))
    .select([
      'insightReview.note',
      'insightReview.bodyId',
      'insightReview.meetingId',
      'insightReview.version',
    ])
    .select([
      sql<string | null>`(select m.held_on::text from meeting m
        where m.organisation_id = insight_review.organisation_id and m.id = insight_review.meeting_id)`.as(
        'meetingOn',
      ),
      sql<string | null>`(select p.name from person p where p.organisation_id = insight_review.organisation_id
        and p.id = insight_review.recorded_by)`.as('recorderName'),
    ])
    .where('insightReview.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** What a review looked at, in its order: one query. */
export function listItems(db: Db, who: Who, reviewId: string): Promise<ReviewItem[]> {
  const level = sql`coalesce((select l ->> 'name' from organisation o, jsonb_array_elements(o.levels) l
    where o.id = i.organisation_id and l ->> 'key' = e.to_level limit 1), e.to_level)`;
  const join = (table: 'finding' | 'signal' | 'escalation' | 'provider', alias: string) => sql`
    left join ${sql.table(table)} ${sql.raw(alias)} on ${sql.raw(alias)}.organisation_id = i.organisation_id
      and ${sql.raw(alias)}.id = i.${sql.raw(`${table}_id`)}`;
  return visibleReviews(db, who)
    .innerJoin(
      sql<ReviewItem & { reviewId: string; position: number }>`(
        select i.review_id, i.position, i.id, i.text, i.considered, i.action_id,
          case when i.finding_id is not null then 'finding' when i.signal_id is not null then 'signal'
            when i.escalation_id is not null then 'escalation' when i.provider_id is not null then 'provider'
            else 'words' end as kind,
          coalesce(i.finding_id, i.signal_id, i.escalation_id, i.provider_id) as about_id,
          coalesce(f.title, t.name || coalesce(', ' || s_place.path, ''), p.name,
            'To ' || ${level} || ': ' || coalesce(ef.title, left(ec.text, 120)), i.text) as title,
          coalesce(f.title, t.name || coalesce(', ' || s_place.path, ''), p.name,
            'To ' || ${level} || ': ' || coalesce(ef.title, 'what somebody said'), i.text) as plain_title,
          a.title as action_title, a.due_on as action_due_on, a.done_on as action_done_on,
          a.dropped_on as action_dropped_on,
          (select ap.name from person ap where ap.organisation_id = a.organisation_id and ap.id = a.owner_id)
            as action_owner
        from insight_review_item i
        ${join('finding', 'f')} ${join('signal', 's')} ${join('escalation', 'e')} ${join('provider', 'p')}
        left join theme t on t.organisation_id = s.organisation_id and t.id = s.theme_id
        left join place s_place on s_place.organisation_id = s.organisation_id and s_place.id = s.place_id
        left join finding ef on ef.organisation_id = e.organisation_id and ef.id = e.finding_id
        left join comment ec on ec.organisation_id = e.organisation_id and ec.id = e.comment_id
        left join action a on a.organisation_id = i.organisation_id and a.id = i.action_id
        where i.review_id = ${reviewId})`.as('item'),
      (on) => on.onRef('item.reviewId', '=', 'insightReview.id'),
    )
    .select([
      'item.id',
      'item.kind',
      'item.aboutId',
      'item.title',
      'item.plainTitle',
      'item.text',
      'item.considered',
      'item.actionId',
      'item.actionTitle',
      'item.actionOwner',
      'item.actionDueOn',
      'item.actionDoneOn',
      'item.actionDroppedOn',
    ])
    .orderBy('item.position')
    .orderBy('item.id')
    .execute();
}

const OFFERED = 60;

/** What is open and can be looked at: findings not decided, new signals, what waits above, providers. */
export async function listOpenItems(db: Db, who: Who): Promise<{ label: string; options: Option[] }[]> {
  const findings = await visibleFindings(db, who)
    .select(['finding.id', 'finding.title as label'])
    .where('finding.setAsideOn', 'is', null)
    .where(
      sql<boolean>`not exists (select from decision_finding d where d.organisation_id = finding.organisation_id
        and d.finding_id = finding.id)`,
    )
    .orderBy('finding.foundOn', 'desc')
    .orderBy('finding.id', 'desc')
    .limit(OFFERED)
    .execute();
  const signals = await visibleSignals(db, who)
    .innerJoin('theme', (join) =>
      join
        .onRef('theme.organisationId', '=', 'signal.organisationId')
        .onRef('theme.id', '=', 'signal.themeId'),
    )
    .leftJoin('place', (join) =>
      join
        .onRef('place.organisationId', '=', 'signal.organisationId')
        .onRef('place.id', '=', 'signal.placeId'),
    )
    .select(['signal.id', sql<string>`theme.name || coalesce(', ' || place.path, '')`.as('label')])
    .where('signal.state', 'in', ['new', 'acknowledged'])
    .orderBy('signal.foundOn', 'desc')
    .orderBy('signal.id', 'desc')
    .limit(OFFERED)
    .execute();
  const escalations = await visibleEscalations(db, who)
    .select('escalation.id')
    .select(
      sql<string>`coalesce(
        (select f.title from finding f where f.organisation_id = escalation.organisation_id
          and f.id = escalation.finding_id),
        (select left(c.text, 80) from comment c where c.organisation_id = escalation.organisation_id
          and c.id = escalation.comment_id), '')`.as('label'),
    )
    .where('escalation.state', '=', 'waiting')
    .orderBy('escalation.raisedOn')
    .orderBy('escalation.id')
    .limit(OFFERED)
    .execute();
  const providers = await visibleProviders(db, who)
    .select(['provider.id', 'provider.name as label'])
    .where('provider.closedOn', 'is', null)
    .orderBy(sql`lower(provider.name)`)
    .limit(500)
    .execute();
  const group = (kind: Exclude<ItemKind, 'words'>, label: string, rows: { id: string; label: string }[]) => ({
    label,
    options: rows.map((row) => ({ value: `${kind}:${row.id}`, label: row.label })),
  });
  return [
    group('finding', 'Findings without a decision', findings),
    group('signal', 'Signals', signals),
    group('escalation', 'Waiting above', escalations),
    group('provider', 'Providers', providers),
  ].filter(({ options }) => options.length > 0);
}

/** The actions that an item can be tied to: those still to do, and the one it has. */
export async function listActionChoices(db: Db, who: Who, also: string | null): Promise<Option[]> {
  const rows = await visibleActions(db, who)
    .select(['action.id', 'action.title', 'action.dueOn'])
    .where((eb) =>
      eb.or([
        eb.and([eb('action.doneOn', 'is', null), eb('action.droppedOn', 'is', null)]),
        ...(also ? [eb('action.id', '=', also)] : []),
      ]),
    )
    .orderBy('action.dueOn')
    .orderBy('action.id')
    .limit(200)
    .execute();
  return rows.map(({ id, title, dueOn }) => ({ value: id, label: `${title} (due ${longDate(dueOn)})` }));
}

/** The latest meetings, to say at which one the review was held. */
export async function listMeetingOptions(db: Db, who: Who, also: string | null): Promise<Option[]> {
  const rows = await visibleMeetings(db, who)
    .select(['meeting.id', 'meeting.heldOn', 'body.name as bodyName'])
    .where((eb) =>
      eb.or([
        eb('meeting.heldOn', '<=', who.organisation.today),
        ...(also ? [eb('meeting.id', '=', also)] : []),
      ]),
    )
    .orderBy('meeting.heldOn', 'desc')
    .orderBy('meeting.id', 'desc')
    .limit(40)
    .execute();
  return rows.map(({ id, heldOn, bodyName }) => ({ value: id, label: `${bodyName}, ${longDate(heldOn)}` }));
}
