import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { SnapshotContent } from '../snapshots/content.ts';
import { headingsOf } from '../snapshots/headings.ts';
import { findPlanContent } from '../snapshots/read-content.ts';
import { visiblePlanLines, visiblePlans } from '../visible.ts';
import type { OutcomeKey, YearLine } from './outcome.ts';

/** A plan at its year's end. */
export interface YearEnd {
  plan: SnapshotContent['plan'] & {
    schemeId: string;
    refreshedFrom: { id: string; title: string } | null;
    /** The plan that takes this one's place. */
    next: { id: string; title: string; state: string } | null;
  };
  lines: YearLine[];
}

/** A plan with what became of each of its lines; null where this person may not see it. A handful of queries. */
export async function findYearEnd(db: Db, who: Who, planId: string): Promise<YearEnd | null> {
  const content = await findPlanContent(db, who, planId, who.organisation.today);
  if (!content) return null;
  const kept = await db
    .selectFrom('planLineOutcome as o')
    .innerJoin('planLine as l', (join) =>
      join.onRef('l.organisationId', '=', 'o.organisationId').onRef('l.id', '=', 'o.lineId'),
    )
    .select(['o.lineId', 'o.achievement', 'o.carryForward', 'o.version'])
    .select(sql<OutcomeKey>`o.outcome`.as('outcome'))
    .where('l.planId', '=', planId)
    .execute();
  const carried = await db
    .selectFrom('planLine as later')
    .innerJoin('planLine as l', (join) =>
      join.onRef('l.organisationId', '=', 'later.organisationId').onRef('l.id', '=', 'later.carriedFromId'),
    )
    .select(['later.carriedFromId as fromId', 'later.id', 'later.code'])
    .where('l.planId', '=', planId)
    .execute();
  const around = await findAround(db, who, planId);
  const outcomes = new Map(kept.map(({ lineId, ...outcome }) => [lineId, outcome]));
  const carriedTo = new Map(carried.map(({ fromId, id, code }) => [fromId, { id, code }]));
  const headings = headingsOf(content);
  return {
    plan: { ...content.plan, schemeId: content.scheme.id, ...around },
    lines: content.lines.map((line) => {
      const [section = '', ...below] = headings(line.sectionId);
      const { said } = line;
      return {
        id: line.id,
        code: line.code,
        what: line.what,
        section,
        subHeading: below.join(' – '),
        rag: line.rag,
        deliveryState: line.deliveryState,
        standing: line.standing,
        said: said ? said.printed || said.done || said.next : '',
        kept: outcomes.get(line.id) ?? null,
        carriedTo: carriedTo.get(line.id) ?? null,
      };
    }),
  };
}

async function findAround(
  db: Db,
  who: Who,
  planId: string,
): Promise<Pick<YearEnd['plan'], 'refreshedFrom' | 'next'>> {
  const rows = await visiblePlans(db, who)
    .select(['plan.id', 'plan.title', 'plan.state', 'plan.refreshedFromId'])
    .where((eb) =>
      eb.or([
        eb('plan.refreshedFromId', '=', planId),
        eb(
          'plan.id',
          '=',
          eb.selectFrom('plan as own').select('own.refreshedFromId').where('own.id', '=', planId),
        ),
      ]),
    )
    .orderBy('plan.createdAt', 'desc')
    .execute();
  const next = rows.find(({ refreshedFromId }) => refreshedFromId === planId);
  const from = rows.find(({ refreshedFromId }) => refreshedFromId !== planId);
  return {
    refreshedFrom: from ? { id: from.id, title: from.title } : null,
    next: next ? { id: next.id, title: next.title, state: next.state } : null,
  };
}

/** A line of an earlier plan from which a line was carried on, with what became of it there. */
export interface EarlierLine {
  id: string;
  code: string;
  what: string;
  planId: string;
  planTitle: string;
  outcome: OutcomeKey | null;
  achievement: string;
}

/** The lines from which this one was carried on, year by year backwards: its history before its own plan began. */
export async function listEarlierLines(db: Db, who: Who, lineId: string): Promise<EarlierLine[]> {
  const { rows } = await sql<{ id: string; years: number }>`
    with recursive earlier(organisation_id, id, years) as (
      select organisation_id, carried_from_id, 1 from plan_line where id = ${lineId} and carried_from_id is not null
      union all
      select l.organisation_id, l.carried_from_id, earlier.years + 1
        from plan_line l join earlier on earlier.organisation_id = l.organisation_id and earlier.id = l.id
       where l.carried_from_id is not null and earlier.years < 30
    ) select id, years from earlier`.execute(db);
  if (rows.length === 0) return [];
  const found = await visiblePlanLines(db, who)
    .leftJoin('planLineOutcome as o', (join) =>
      join.onRef('o.organisationId', '=', 'planLine.organisationId').onRef('o.lineId', '=', 'planLine.id'),
    )
    .select(['planLine.id', 'planLine.code', 'planLine.what', 'planLine.planId', 'plan.title as planTitle'])
    .select([
      sql<OutcomeKey | null>`o.outcome`.as('outcome'),
      sql<string>`coalesce(o.achievement, '')`.as('achievement'),
    ])
    .where(
      'planLine.id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  const years = new Map(rows.map(({ id, years: back }) => [id, back]));
  return found.sort((a, b) => (years.get(a.id) ?? 0) - (years.get(b.id) ?? 0));
}
