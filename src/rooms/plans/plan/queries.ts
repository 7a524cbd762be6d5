import { sql } from 'kysely';
import type { StatusWord } from '../../../analysis/calendar/timescale.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../platform/web/paging.ts';
import { type LineFacts, listLineFacts } from '../lines/line-facts.ts';
import { visiblePlanLines, visiblePlans } from '../visible.ts';
import type { PlanState, SchemeColumn } from './plan.ts';
import type { PlanFilter } from './plan-form.ts';
import type { ListedPlan, Plan, Section } from './plan-shown.ts';

/** How many plans a page of the list has: each is counted line by line. */
export const PLANS_A_PAGE = 20;

const nameOf = (column: 'owner_id' | 'written_by' | 'approved_by') =>
  sql<string | null>`(select p.name from person p where p.organisation_id = plan.organisation_id
    and p.id = ${sql.ref(`plan.${column}`)})`;

const titleOf = (column: 'parent_id' | 'supports_id' | 'refreshed_from_id') =>
  sql<string | null>`(select other.title from plan other where other.organisation_id = plan.organisation_id
    and other.id = ${sql.ref(`plan.${column}`)})`;

function filtered(db: Db, who: Who, filter: PlanFilter) {
  let query = visiblePlans(db, who);
  if (filter.kind) query = query.where('plan.kind', '=', filter.kind);
  if (filter.state) query = query.where('plan.state', '=', filter.state);
  if (filter.q) query = query.where('plan.title', 'ilike', `%${filter.q.replaceAll(/[\\%_]/gu, '\\$&')}%`);
  if (filter.year)
    // A plan is of a year when any day of its period is.
    query = query
      .where(sql<boolean>`coalesce(plan.starts_on, plan.ends_on) <= ${`${filter.year}-12-31`}::date`)
      .where(sql<boolean>`coalesce(plan.ends_on, plan.starts_on) >= ${`${filter.year}-01-01`}::date`);
  return query;
}

/** The moment of the plan in a key, so that a page begins exactly behind it. */
const momentOf = (key: Key) => sql`(select at.created_at from plan at where at.id = ${key.id}::uuid)`;

/** One page of plans, the newest first, each with how its lines stand today. Three queries. */
export async function listPlans(
  db: Db,
  who: Who,
  filter: PlanFilter,
  at: { before: Key | null; after: Key | null },
  size = PLANS_A_PAGE,
): Promise<Page<ListedPlan>> {
  const direction = at.after ? 'asc' : 'desc';
  let query = filtered(db, who, filter)
    .select(['plan.id', 'plan.title', 'plan.kind', 'plan.startsOn', 'plan.endsOn', 'plan.edition'])
    .select(['plan.publishedOn', 'plan.createdAt', nameOf('owner_id').as('ownerName')])
    .select(sql<PlanState>`plan.state`.as('state'));
  if (at.before)
    query = query.where(
      sql<boolean>`(plan.created_at, plan.id) < (${momentOf(at.before)}, ${at.before.id}::uuid)`,
    );
  if (at.after)
    query = query.where(
      sql<boolean>`(plan.created_at, plan.id) > (${momentOf(at.after)}, ${at.after.id}::uuid)`,
    );
  const rows = await query
    .orderBy('plan.createdAt', direction)
    .orderBy('plan.id', direction)
    .limit(size + 1)
    .execute();
  const page = cutPage(
    rows,
    (row) => ({ on: row.createdAt.toISOString().slice(0, 10), id: row.id }),
    at,
    size,
  );
  const planIds = page.rows.map(({ id }) => id);
  const lines =
    planIds.length > 0 ? await listLineFacts(db, who, { planIds, asAt: who.organisation.today }) : [];
  const counts = countByPlan(lines);
  return {
    ...page,
    rows: page.rows.map(({ createdAt: _at, ...row }) => ({ ...row, ...(counts.get(row.id) ?? noLines()) })),
  };
}

type Counts = Pick<ListedPlan, 'lines' | 'rag' | 'overdue'>;
const noLines = (): Counts => ({ lines: 0, rag: { green: 0, amber: 0, red: 0, none: 0 }, overdue: 0 });

function countByPlan(lines: readonly LineFacts[]): Map<string, Counts> {
  const byPlan = new Map<string, Counts>();
  for (const line of lines) {
    const counts = byPlan.get(line.planId) ?? noLines();
    byPlan.set(line.planId, counts);
    counts.lines += 1;
    counts.rag[line.rag] += 1;
    if (line.standing.kind === 'overdue') counts.overdue += 1;
  }
  return byPlan;
}

export async function countPlans(db: Db, who: Who, filter: PlanFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** A plan with its scheme; null where there is none that this person may see. */
export async function findPlan(db: Db, who: Who, id: string): Promise<Plan | null> {
  const row = await visiblePlans(db, who)
    .innerJoin('planScheme as scheme', (join) =>
      join
        .onRef('scheme.organisationId', '=', 'plan.organisationId')
        .onRef('scheme.id', '=', 'plan.schemeId'),
    )
    .select([
      'plan.id',
      'plan.slug',
      'plan.title',
      'plan.kind',
      'plan.startsOn',
      'plan.endsOn',
      'plan.edition',
      'plan.editionNote',
      'plan.effectiveFrom',
      'plan.refreshOn',
      'plan.parentId',
      'plan.supportsId',
      'plan.refreshedFromId',
      'plan.schemeId',
      'plan.scopeIn',
      'plan.scopeOut',
      'plan.summary',
      'plan.ownerId',
      'plan.shared',
      'plan.writtenBy',
      'plan.submittedOn',
      'plan.returnedBecause',
      'plan.adoptedByBody',
      'plan.adoptedOn',
      'plan.publishedOn',
      'plan.closedOn',
      'plan.version',
      'scheme.name as schemeName',
      'scheme.columns',
      'scheme.statusWords',
      'scheme.usesRag',
      'scheme.codePrefix',
    ])
    .select([
      sql<PlanState>`plan.state`.as('state'),
      nameOf('owner_id').as('ownerName'),
      nameOf('written_by').as('writerName'),
      nameOf('approved_by').as('approverName'),
      titleOf('parent_id').as('parentTitle'),
      titleOf('supports_id').as('supportsTitle'),
      titleOf('refreshed_from_id').as('refreshedFromTitle'),
      sql<string | null>`(select next.id from plan next where next.organisation_id = plan.organisation_id
        and next.refreshed_from_id = plan.id order by next.created_at desc limit 1)`.as('refreshedById'),
    ])
    .where('plan.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const columns = row.columns as unknown as SchemeColumn[];
  const statusWords = row.statusWords as unknown as StatusWord[];
  return { ...row, columns, statusWords };
}
/** The sections of a plan in its order, each sub-heading behind its section. Give it a plan that was found visible. */
export async function listSections(db: Db, planId: string): Promise<Section[]> {
  const rows = await db
    .selectFrom('planSection as s')
    .leftJoin('frameworkItem as f', (join) =>
      join.onRef('f.organisationId', '=', 's.organisationId').onRef('f.id', '=', 's.frameworkItemId'),
    )
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('planLine')
          .select(['sectionId', sql<number>`count(*)::int`.as('lines')])
          .where('planId', '=', planId)
          .where('removedOn', 'is', null)
          .groupBy('sectionId')
          .as('own'),
      (join) => join.onRef('own.sectionId', '=', 's.id'),
    )
    .select(['s.id', 's.parentId', 's.heading', 's.position', 's.frameworkItemId', 's.version'])
    .select(['f.text as frameworkText', sql<number>`coalesce(own.lines, 0)`.as('lines')])
    .where('s.planId', '=', planId)
    .orderBy('s.position')
    .orderBy('s.id')
    .execute();
  return inTreeOrder(rows);
}

/** Sections as they are printed: each followed by its sub-headings. */
export function inTreeOrder<S extends { id: string; parentId: string | null }>(sections: readonly S[]): S[] {
  const children = Map.groupBy(sections, ({ parentId }) => parentId);
  const below = (id: string | null): S[] =>
    (children.get(id) ?? []).flatMap((section) => [section, ...below(section.id)]);
  return below(null);
}

/** How many questions on a plan and its lines wait for an answer. */
export async function countWaitingQuestions(db: Db, planId: string): Promise<number> {
  const row = await db
    .selectFrom('planQuestion')
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .where('planId', '=', planId)
    .where('wantsAnswer', '=', true)
    .where('answeredOn', 'is', null)
    .executeTakeFirstOrThrow();
  return row.many;
}

/** Other plans that this one may be part of or support: the newest, and those chosen already. */
export function listPlanChoices(
  db: Db,
  who: Who,
  except: string | null,
): Promise<{ id: string; title: string }[]> {
  let query = visiblePlans(db, who).select(['plan.id', 'plan.title']);
  if (except) query = query.where('plan.id', '<>', except);
  return query.orderBy('plan.createdAt', 'desc').orderBy('plan.id', 'desc').limit(200).execute();
}

/** Lines that were taken out of a plan, the latest first. */
export async function listRemovedLines(
  db: Db,
  who: Who,
  planId: string,
): Promise<{ id: string; code: string; what: string; removedOn: string }[]> {
  const rows = await visiblePlanLines(db, who)
    .select(['planLine.id', 'planLine.code', 'planLine.what', 'planLine.removedOn'])
    .where('planLine.planId', '=', planId)
    .where('planLine.removedOn', '<=', who.organisation.today)
    .orderBy('planLine.removedOn', 'desc')
    .orderBy('planLine.id')
    .limit(200)
    .execute();
  return rows.flatMap(({ removedOn, ...row }) => (removedOn ? [{ ...row, removedOn }] : []));
}
