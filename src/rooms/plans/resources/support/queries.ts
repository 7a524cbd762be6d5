import { sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../../platform/web/paging.ts';
import { visiblePlanLines } from '../../visible.ts';
import { fromNumeric } from '../amounts.ts';
import { visibleSupportRequests } from '../visible.ts';
import type { RequestFilter, RequestState, SupportRequest } from './request.ts';

function filtered(db: Db, who: Who, filter: RequestFilter) {
  let query = visibleSupportRequests(db, who);
  if (filter.state === 'open') query = query.where('supportRequest.state', 'in', ['new', 'accepted']);
  else if (filter.state) query = query.where('supportRequest.state', '=', filter.state);
  if (filter.kind) query = query.where('supportRequest.kindId', '=', filter.kind);
  if (filter.by === 'me') query = query.where('supportRequest.askedBy', '=', who.personId);
  if (filter.owner === 'me') query = query.where('supportRequest.ownerId', '=', who.personId);
  if (filter.from) query = query.where('supportRequest.askedOn', '>=', filter.from);
  if (filter.to) query = query.where('supportRequest.askedOn', '<=', filter.to);
  return query;
}

const nameOf = (column: string) =>
  sql<string | null>`(select p.name from person p where p.organisation_id = support_request.organisation_id
    and p.id = ${sql.ref(column)})`;

// Who was given a request may see less than all plans: its line is named as far as they see it.
const withNames = (db: Db, who: Who, requests: ReturnType<typeof filtered>) =>
  requests
    .innerJoin('supportKind', (join) =>
      join
        .onRef('supportKind.organisationId', '=', 'supportRequest.organisationId')
        .onRef('supportKind.id', '=', 'supportRequest.kindId'),
    )
    .leftJoin(
      visiblePlanLines(db, who)
        .select(['planLine.id', 'planLine.planId', 'planLine.code', 'planLine.what', 'plan.title'])
        .as('seen'),
      (join) => join.onRef('seen.id', '=', 'supportRequest.lineId'),
    )
    .select([
      'supportRequest.id',
      'supportRequest.kindId',
      'supportKind.name as kind',
      'supportRequest.text',
      'supportRequest.work',
      'supportRequest.wantedOn',
      'supportRequest.askedOn',
      'supportRequest.askedBy',
      'supportRequest.state',
      'supportRequest.triageNote',
      'supportRequest.ownerId',
      'supportRequest.hours',
      'supportRequest.outcome',
      'supportRequest.closedOn',
      'supportRequest.version',
      'seen.id as lineId',
      'seen.planId',
      'seen.code',
      'seen.what',
      'seen.title as plan',
    ])
    .select([
      nameOf('support_request.asked_by').as('askerName'),
      nameOf('support_request.owner_id').as('ownerName'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof withNames>['execute']>>[number];

const asRequest = ({ lineId, planId, code, what, plan, hours, state, ...row }: Row): SupportRequest => ({
  ...row,
  state: state as RequestState,
  hours: hours === null ? null : fromNumeric(hours),
  line: lineId && planId && plan ? { lineId, planId, code: code ?? '', what: what ?? '', plan } : null,
});

/** One page of the requests that this person may see, the newest first. */
export async function listRequests(
  db: Db,
  who: Who,
  filter: RequestFilter,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<SupportRequest>> {
  const direction = at.after ? 'asc' : 'desc';
  let query = withNames(db, who, filtered(db, who, filter));
  if (at.before)
    query = query.where(
      sql<boolean>`(support_request.asked_on, support_request.id) < (${at.before.on}::date, ${at.before.id}::uuid)`,
    );
  if (at.after)
    query = query.where(
      sql<boolean>`(support_request.asked_on, support_request.id) > (${at.after.on}::date, ${at.after.id}::uuid)`,
    );
  const rows = await query
    .orderBy('supportRequest.askedOn', direction)
    .orderBy('supportRequest.id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(rows.map(asRequest), (row) => ({ on: row.askedOn, id: row.id }), at, size);
}

/** How many requests, and the hours spent on them in hundredths. */
export async function countRequests(
  db: Db,
  who: Who,
  filter: RequestFilter,
): Promise<{ many: number; hours: number }> {
  const row = await filtered(db, who, filter)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .select(sql<string>`coalesce(sum(support_request.hours), 0)`.as('hours'))
    .executeTakeFirstOrThrow();
  return { many: row.many, hours: fromNumeric(row.hours) };
}

/** One request; null where there is none that this person may see. */
export async function findRequest(db: Db, who: Who, id: string): Promise<SupportRequest | null> {
  const row = await withNames(db, who, visibleSupportRequests(db, who))
    .where('supportRequest.id', '=', id)
    .executeTakeFirst();
  return row ? asRequest(row) : null;
}
