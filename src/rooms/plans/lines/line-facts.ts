import { sql } from 'kysely';
import { type Standing, standing } from '../../../analysis/calendar/standing.ts';
import type { DeliveryState, Precision, Recurrence } from '../../../analysis/calendar/timescale.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { PlanState } from '../plan/plan.ts';
import { visiblePlanLines } from '../visible.ts';
import type { Confidence } from './status.ts';

/** A milestone as it stood on the day asked for. Dates are 'YYYY-MM-DD'. */
export interface MilestoneFacts {
  id: string;
  text: string;
  printed: string;
  start: string | null;
  due: string | null;
  precision: Precision;
  recurrence: Recurrence | null;
  condition: string | null;
  effectiveFrom: string | null;
  review: boolean;
  signOffBy: string | null;
  deliveryState: DeliveryState | null;
}

/** What every view, count and snapshot of plan lines is made of: a line as it stood on a day, and its standing. */
export interface LineFacts {
  id: string;
  planId: string;
  sectionId: string | null;
  position: number;
  code: string;
  what: string;
  whenText: string;
  duplicateOfId: string | null;
  mechanismId: string | null;
  level: string;
  deliveryPartner: string;
  flags: string[];
  rag: Confidence;
  deliveryState: DeliveryState;
  statusPrinted: string;
  /** The day of the update that says so, and the reason it gave. */
  statusAsAt: string;
  reason: string;
  leadIds: string[];
  supportIds: string[];
  /** Names of people and roles, leads first. */
  leadNames: string[];
  supportNames: string[];
  milestones: MilestoneFacts[];
  standing: Standing;
}

const underWay: readonly PlanState[] = ['draft', 'submitted', 'adopted'];

/** Which lines: those of one plan, of some, or of every open plan; on which day; only this person's own or not. */
export interface LinesAsked {
  planId?: string;
  planIds?: readonly string[];
  asAt: string;
  ownOnly?: boolean;
  /** States of plans, where no one plan is asked for; those that are under way where not said. */
  states?: readonly PlanState[];
  lineIds?: readonly string[];
}

/**
 * The lines as they stood at the end of a day, in the plan's order, each with its standing by the one clock.
 * What stood before the first word on a line is taken from that first word. Two queries, however many lines.
 */
export async function listLineFacts(db: Db, who: Who, asked: LinesAsked): Promise<LineFacts[]> {
  const { asAt } = asked;
  const day = sql<string>`${asAt}::date`;
  let lines = visiblePlanLines(db, who)
    .innerJoin('planScheme', (join) =>
      join
        .onRef('planScheme.organisationId', '=', 'plan.organisationId')
        .onRef('planScheme.id', '=', 'plan.schemeId'),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('planLineUpdate as u')
          .select(['u.rag', 'u.deliveryState', 'u.statusPrinted', 'u.asAt', 'u.reason'])
          .whereRef('u.organisationId', '=', 'planLine.organisationId')
          .whereRef('u.lineId', '=', 'planLine.id')
          .orderBy(sql`u.as_at <= ${day}`, 'desc')
          .orderBy(sql`case when u.as_at <= ${day} then u.as_at end`, 'desc')
          .orderBy(sql`case when u.as_at <= ${day} then u.id end`, 'desc')
          .orderBy('u.asAt')
          .orderBy('u.id')
          .limit(1)
          .as('said'),
      (join) => join.onTrue(),
    )
    .where((eb) => eb.or([eb('planLine.addedOn', 'is', null), eb('planLine.addedOn', '<=', day)]))
    .where((eb) => eb.or([eb('planLine.removedOn', 'is', null), eb('planLine.removedOn', '>', day)]));
  if (asked.planId) lines = lines.where('planLine.planId', '=', asked.planId);
  else if (asked.planIds) {
    const those = sql<string>`any(${[...asked.planIds]}::uuid[])`;
    // Said of both tables, so that neither is read as a whole.
    lines = lines.where('planLine.planId', '=', those).where('plan.id', '=', those);
  } else lines = lines.where('plan.state', 'in', [...(asked.states ?? underWay)]);
  if (asked.lineIds) lines = lines.where('planLine.id', 'in', [...asked.lineIds]);
  if (asked.ownOnly)
    lines = lines.where((eb) =>
      eb.exists(
        eb
          .selectFrom('planLineResponsible as mine')
          .whereRef('mine.organisationId', '=', 'planLine.organisationId')
          .whereRef('mine.lineId', '=', 'planLine.id')
          .where('mine.personId', '=', who.personId)
          .select('mine.id'),
      ),
    );
  const found = await lines
    .select([
      'planLine.id',
      'planLine.planId',
      'planLine.sectionId',
      'planLine.position',
      'planLine.code',
      'planLine.what',
      'planLine.whenText',
      'planLine.duplicateOfId',
      'planLine.mechanismId',
      'planLine.level',
      'planLine.deliveryPartner',
      'planLine.flags',
      'planScheme.usesRag',
      'said.rag',
      'said.deliveryState',
      'said.statusPrinted',
      'said.asAt',
      'said.reason',
    ])
    .select((eb) =>
      eb
        .selectFrom('planLineResponsible as r')
        .leftJoin('person as p', (join) =>
          join.onRef('p.organisationId', '=', 'r.organisationId').onRef('p.id', '=', 'r.personId'),
        )
        .whereRef('r.organisationId', '=', 'planLine.organisationId')
        .whereRef('r.lineId', '=', 'planLine.id')
        .select(
          sql<{ kind: string; personId: string | null; name: string }[] | null>`json_agg(json_build_object(
            'kind', r.kind, 'personId', r.person_id, 'name', coalesce(p.name, r.role_text)) order by r.position, r.id)`.as(
            'list',
          ),
        )
        .as('responsible'),
    )
    .orderBy('planLine.planId')
    .orderBy('planLine.position')
    .orderBy('planLine.id')
    .execute();
  const milestones = await milestonesOf(
    db,
    found.map(({ id }) => id),
    asked,
  );
  return found.map(({ usesRag, responsible, asAt: statusAsAt, ...line }) => {
    const people = responsible ?? [];
    const of = (kind: string) => people.filter((one) => one.kind === kind);
    const ids = (kind: string) => of(kind).flatMap(({ personId }) => personId ?? []);
    const rag = line.rag as Confidence;
    const deliveryState = line.deliveryState as DeliveryState;
    const own = milestones.get(line.id) ?? [];
    return {
      ...line,
      flags: line.flags as string[],
      rag,
      deliveryState,
      statusAsAt,
      leadIds: ids('lead'),
      supportIds: ids('support'),
      leadNames: of('lead').map(({ name }) => name),
      supportNames: of('support').map(({ name }) => name),
      milestones: own,
      standing: standing({ milestones: own, rag, deliveryState, ragOnly: usesRag }, asAt),
    };
  });
}

async function milestonesOf(
  db: Db,
  lineIds: readonly string[],
  { asAt, planId, planIds }: LinesAsked,
): Promise<Map<string, MilestoneFacts[]>> {
  const byLine = new Map<string, MilestoneFacts[]>();
  if (lineIds.length === 0) return byLine;
  const day = sql<string>`${asAt}::date`;
  let query = db
    .selectFrom('planMilestone as m')
    .innerJoin('planLine as l', (join) =>
      join.onRef('l.organisationId', '=', 'm.organisationId').onRef('l.id', '=', 'm.lineId'),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('planMilestoneState as s')
          .select('s.deliveryState')
          .whereRef('s.organisationId', '=', 'm.organisationId')
          .whereRef('s.milestoneId', '=', 'm.id')
          .orderBy(sql`s.as_at <= ${day}`, 'desc')
          .orderBy(sql`case when s.as_at <= ${day} then s.as_at end`, 'desc')
          .orderBy(sql`case when s.as_at <= ${day} then s.id end`, 'desc')
          .orderBy('s.asAt')
          .orderBy('s.id')
          .limit(1)
          .as('state'),
      (join) => join.onTrue(),
    )
    .where((eb) => eb.or([eb('m.standsFrom', 'is', null), eb('m.standsFrom', '<=', day)]))
    .where((eb) => eb.or([eb('m.standsUntil', 'is', null), eb('m.standsUntil', '>', day)]));
  // Whole plans are read through their own index; lines of any plans by their ids.
  query = planId
    ? query.where('l.planId', '=', planId)
    : planIds
      ? query.where('l.planId', '=', sql<string>`any(${[...planIds]}::uuid[])`)
      : query.where('m.lineId', '=', sql<string>`any(${[...lineIds]}::uuid[])`);
  const rows = await query
    .select([
      'm.id',
      'm.lineId',
      'm.text',
      'm.printed',
      'm.startOn as start',
      'm.dueOn as due',
      'm.precision',
      'm.recurrence',
      'm.condition',
      'm.effectiveFrom',
      'm.review',
      'm.signOffBy',
      'state.deliveryState',
    ])
    .orderBy('m.lineId')
    .orderBy('m.position')
    .orderBy('m.id')
    .execute();
  for (const { lineId, ...row } of rows) {
    const list = byLine.get(lineId) ?? [];
    list.push({
      ...row,
      precision: row.precision as Precision,
      recurrence: row.recurrence as Recurrence | null,
      deliveryState: row.deliveryState as DeliveryState | null,
    });
    byLine.set(lineId, list);
  }
  return byLine;
}
