import { sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../../platform/web/paging.ts';
import { fromNumeric } from '../amounts.ts';
import { visibleExtras } from '../visible.ts';
import type { Extra, ExtraFilter, ExtraState } from './extra.ts';

function filtered(db: Db, who: Who, { state, by }: ExtraFilter) {
  let query = visibleExtras(db, who);
  if (state) query = query.where('extraResource.state', '=', state);
  if (by === 'me') query = query.where('extraResource.askedBy', '=', who.personId);
  return query;
}

const nameOf = (column: string) =>
  sql<string | null>`(select p.name from person p where p.organisation_id = extra_resource.organisation_id
    and p.id = ${sql.ref(column)})`;

// Whoever sees resources sees all plans, and so every line that is named.
const withNames = (extras: ReturnType<typeof filtered>) =>
  extras
    .leftJoin('planLine', (join) =>
      join
        .onRef('planLine.organisationId', '=', 'extraResource.organisationId')
        .onRef('planLine.id', '=', 'extraResource.lineId'),
    )
    .leftJoin('plan', (join) =>
      join
        .onRef('plan.organisationId', '=', 'planLine.organisationId')
        .onRef('plan.id', '=', 'planLine.planId'),
    )
    .leftJoin('supportAgreement', (join) =>
      join
        .onRef('supportAgreement.organisationId', '=', 'extraResource.organisationId')
        .onRef('supportAgreement.id', '=', 'extraResource.agreementId'),
    )
    .select([
      'extraResource.id',
      'extraResource.work',
      'extraResource.agreementId',
      'extraResource.daysPerWeek',
      'extraResource.costPence',
      'extraResource.fromOn',
      'extraResource.untilOn',
      'extraResource.because',
      'extraResource.askedOn',
      'extraResource.askedBy',
      'extraResource.state',
      'extraResource.decidedOn',
      'extraResource.decisionNote',
      'extraResource.version',
      'supportAgreement.provider',
      'planLine.id as lineId',
      'planLine.planId',
      'planLine.code',
      'planLine.what',
      'plan.title as plan',
    ])
    .select([
      nameOf('extra_resource.asked_by').as('askerName'),
      nameOf('extra_resource.decided_by').as('deciderName'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof withNames>['execute']>>[number];

const asExtra = ({ lineId, planId, code, what, plan, daysPerWeek, state, ...row }: Row): Extra => ({
  ...row,
  state: state as ExtraState,
  daysPerWeek: daysPerWeek === null ? null : fromNumeric(daysPerWeek),
  line: lineId && planId && plan ? { lineId, planId, code: code ?? '', what: what ?? '', plan } : null,
});

/** One page of what was asked for, the newest first. */
export async function listExtras(
  db: Db,
  who: Who,
  filter: ExtraFilter,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<Extra>> {
  const direction = at.after ? 'asc' : 'desc';
  let query = withNames(filtered(db, who, filter));
  if (at.before)
    query = query.where(
      sql<boolean>`(extra_resource.asked_on, extra_resource.id) < (${at.before.on}::date, ${at.before.id}::uuid)`,
    );
  if (at.after)
    query = query.where(
      sql<boolean>`(extra_resource.asked_on, extra_resource.id) > (${at.after.on}::date, ${at.after.id}::uuid)`,
    );
  const rows = await query
    .orderBy('extraResource.askedOn', direction)
    .orderBy('extraResource.id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(rows.map(asExtra), (row) => ({ on: row.askedOn, id: row.id }), at, size);
}

export async function countExtras(db: Db, who: Who, filter: ExtraFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** One thing that was asked for; null where there is none that this person may see. */
export async function findExtra(db: Db, who: Who, id: string): Promise<Extra | null> {
  const row = await withNames(visibleExtras(db, who)).where('extraResource.id', '=', id).executeTakeFirst();
  return row ? asExtra(row) : null;
}

/** What was asked for under one agreement, the newest first. */
export function listExtrasOf(
  db: Db,
  who: Who,
  agreementId: string,
): Promise<{ id: string; work: string; state: string }[]> {
  return visibleExtras(db, who)
    .select(['extraResource.id', 'extraResource.work', 'extraResource.state'])
    .where('extraResource.agreementId', '=', agreementId)
    .orderBy('extraResource.askedOn', 'desc')
    .orderBy('extraResource.id', 'desc')
    .limit(200)
    .execute();
}
