import { type RawBuilder, type Selectable, sql } from 'kysely';
import { type Standing, standing } from '../../../analysis/calendar/standing.ts';
import type { DeliveryState, Precision, Recurrence } from '../../../analysis/calendar/timescale.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { DB } from '../../../platform/db/schema.ts';
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

type Said = Pick<
  Selectable<DB['planLineUpdate']>,
  'rag' | 'deliveryState' | 'statusPrinted' | 'asAt' | 'reason'
>;
const saidColumns = ['rag', 'delivery_state', 'status_printed', 'as_at', 'reason'].map((name) =>
  sql.ref(`u.${name}`),
);

/**
 * What was true at the end of a day of what is said again and again: the newest by then, and before the first word that
 * first word. Both are the first of an index, so it does not matter how much was said.
 */
const saidBy = <Row>(
  table: 'plan_line_update' | 'plan_milestone_state',
  ofIt: RawBuilder<unknown>,
  columns: RawBuilder<unknown>,
  day: RawBuilder<string>,
) => {
  const rows = sql`from ${sql.table(table)} u where ${ofIt}`;
  return sql<Row>`(
    (select ${columns} ${rows} and u.as_at <= ${day} order by u.as_at desc, u.id desc limit 1)
    union all
    (select ${columns} ${rows} and not exists (select ${rows} and u.as_at <= ${day}) order by u.as_at, u.id limit 1)
    limit 1)`;
};

const responsible = sql<{ kind: string; personId: string | null; name: string }[] | null>`(
  select json_agg(json_build_object('kind', r.kind, 'personId', r.person_id, 'name', coalesce(
    (select p.name from person p where p.organisation_id = r.organisation_id and p.id = r.person_id), r.role_text))
    order by r.position, r.id)
  from plan_line_responsible r
  where r.organisation_id = plan_line.organisation_id and r.line_id = plan_line.id)`;

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
      saidBy<Said>(
        'plan_line_update',
        sql`u.organisation_id = plan_line.organisation_id and u.line_id = plan_line.id`,
        sql.join(saidColumns),
        day,
      ).as('said'),
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
    .select(responsible.as('responsible'))
    .orderBy('planLine.planId')
    .orderBy('planLine.position')
    .orderBy('planLine.id')
    .execute();
  const milestones = await milestonesOf(
    db,
    found.map(({ id }) => id),
    asked,
  );
  // Each fact is named rather than spread: thousands of rows are copied several times faster so.
  return found.map((row): LineFacts => {
    const rag = row.rag as Confidence;
    const deliveryState = row.deliveryState as DeliveryState;
    const own = milestones.get(row.id) ?? [];
    const line: LineFacts = {
      id: row.id,
      planId: row.planId,
      sectionId: row.sectionId,
      position: row.position,
      code: row.code,
      what: row.what,
      whenText: row.whenText,
      duplicateOfId: row.duplicateOfId,
      mechanismId: row.mechanismId,
      level: row.level,
      deliveryPartner: row.deliveryPartner,
      flags: row.flags as string[],
      rag,
      deliveryState,
      statusPrinted: row.statusPrinted,
      statusAsAt: row.asAt,
      reason: row.reason,
      leadIds: [],
      supportIds: [],
      leadNames: [],
      supportNames: [],
      milestones: own,
      standing: standing({ milestones: own, rag, deliveryState, ragOnly: row.usesRag }, asAt),
    };
    for (const { kind, personId, name } of row.responsible ?? []) {
      const [ids, names] =
        kind === 'lead' ? [line.leadIds, line.leadNames] : [line.supportIds, line.supportNames];
      if (personId) ids.push(personId);
      names.push(name);
    }
    return line;
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
      saidBy<{ deliveryState: string }>(
        'plan_milestone_state',
        sql`u.organisation_id = m.organisation_id and u.milestone_id = m.id`,
        sql`u.delivery_state`,
        day,
      ).as('state'),
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
  for (const row of rows) {
    const milestone: MilestoneFacts = {
      id: row.id,
      text: row.text,
      printed: row.printed,
      start: row.start,
      due: row.due,
      precision: row.precision as Precision,
      recurrence: row.recurrence as Recurrence | null,
      condition: row.condition,
      effectiveFrom: row.effectiveFrom,
      review: row.review,
      signOffBy: row.signOffBy,
      deliveryState: row.deliveryState as DeliveryState | null,
    };
    const list = byLine.get(row.lineId);
    if (list) list.push(milestone);
    else byLine.set(row.lineId, [milestone]);
  }
  return byLine;
}
