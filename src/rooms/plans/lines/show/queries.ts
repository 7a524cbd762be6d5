import { sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { visiblePlanLines } from '../../visible.ts';
import type { LineDetail, LineOfYear, LinePoint, PastMilestone } from './line-detail.ts';

const points = sql<LinePoint[]>`coalesce((select json_agg(json_build_object('id', p.id, 'kind', p.kind,
    'text', p.text, 'doneOn', p.done_on, 'doneByName', (select person.name from person
      where person.organisation_id = p.organisation_id and person.id = p.done_by)) order by p.kind desc, p.position, p.id)
  from plan_line_point p
  where p.organisation_id = plan_line.organisation_id and p.line_id = plan_line.id), '[]')`;

const pastMilestones = sql<
  PastMilestone[]
>`coalesce((select json_agg(json_build_object('id', m.id, 'text', m.text,
    'printed', m.printed, 'due', m.due_on, 'standsUntil', m.stands_until, 'because', m.replaced_because)
    order by m.stands_until desc, m.id desc)
  from plan_milestone m
  where m.organisation_id = plan_line.organisation_id and m.line_id = plan_line.id
    and m.stands_until is not null), '[]')`;

const objectives = sql<string[]>`coalesce((select json_agg(f.text order by f.position, f.id)
  from plan_line_objective o join framework_item f
    on f.organisation_id = o.organisation_id and f.id = o.framework_item_id
  where o.organisation_id = plan_line.organisation_id and o.line_id = plan_line.id), '[]')`;

const ofYear = (
  condition: ReturnType<typeof sql<boolean>>,
) => sql<LineOfYear | null>`(select json_build_object(
    'id', other.id, 'code', other.code, 'planTitle', p.title)
  from plan_line other join plan p on p.organisation_id = other.organisation_id and p.id = other.plan_id
  where other.organisation_id = plan_line.organisation_id and ${condition} limit 1)`;

/** A line as its page shows it; null where there is none that this person may see. One query. */
export async function findLineDetail(db: Db, who: Who, id: string): Promise<LineDetail | null> {
  const row = await visiblePlanLines(db, who)
    .innerJoin('planScheme', (join) =>
      join
        .onRef('planScheme.organisationId', '=', 'plan.organisationId')
        .onRef('planScheme.id', '=', 'plan.schemeId'),
    )
    .select(['planLine.id', 'planLine.planId', 'plan.title as planTitle', 'plan.state as planState'])
    .select(['planLine.code', 'planLine.what', 'planLine.whenText', 'planLine.leadText', 'planLine.measure'])
    .select(['planLine.measureUnit', 'planLine.measureBaseline as baseline'])
    .select(['planLine.measureTarget as target', 'planLine.measureActual as actual'])
    .select(['planLine.stakeholders', 'planLine.objectives as printedObjectives'])
    .select(['planLine.deliveryPartner', 'planLine.partnerLink', 'planLine.partnerUntil', 'planLine.level'])
    .select(['planLine.flags', 'planLine.notes', 'planLine.addedOn', 'planLine.removedOn'])
    .select(['planLine.removedBecause', 'planScheme.usesRag', 'planScheme.columns'])
    .select([
      points.as('points'),
      pastMilestones.as('pastMilestones'),
      objectives.as('frameworkObjectives'),
      sql<string | null>`(select f.text from framework_item f
        where f.organisation_id = plan_line.organisation_id and f.id = plan_line.mechanism_id)`.as(
        'mechanism',
      ),
      sql<string | null>`(select concat_ws(', ', up.heading, s.heading) from plan_section s
        left join plan_section up on up.organisation_id = s.organisation_id and up.id = s.parent_id
        where s.organisation_id = plan_line.organisation_id and s.id = plan_line.section_id)`.as('section'),
      ofYear(sql`other.id = plan_line.carried_from_id`).as('carriedFrom'),
      ofYear(sql`other.carried_from_id = plan_line.id`).as('carriedTo'),
    ])
    .where('planLine.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { printedObjectives, frameworkObjectives, columns, flags, notes, stakeholders, ...line } = row;
  return {
    ...line,
    flags: words(flags),
    notes: words(notes),
    stakeholders: words(stakeholders),
    objectives: [...new Set([...words(printedObjectives), ...frameworkObjectives])],
    headings: headingsOf(columns),
  };
}

/** A kept list of words; what else stands in it is left out. */
const words = (kept: unknown): string[] =>
  Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];

function headingsOf(columns: unknown): Record<string, string> {
  if (!Array.isArray(columns)) return {};
  return Object.fromEntries(
    (columns as { field: string; heading: string }[]).map(({ field, heading }) => [field, heading]),
  );
}

/** A line that belongs with this one: marked as the same work, directly or by way of others. */
export interface SameRow {
  id: string;
  code: string;
  what: string;
  planId: string;
  planTitle: string;
  isOpen: boolean;
  evidence: string[];
}

/**
 * All lines that are the same work as this one and that this person may see, itself left out: up to the first of them,
 * and down to all that point at it.
 */
export async function listSameLines(db: Db, who: Who, id: string): Promise<SameRow[]> {
  return visiblePlanLines(db, who)
    .select(['planLine.id', 'planLine.code', 'planLine.what', 'planLine.planId', 'plan.title as planTitle'])
    .select(
      sql<boolean>`plan.state in ('draft', 'submitted', 'adopted') and plan_line.removed_on is null`.as(
        'isOpen',
      ),
    )
    .select(
      sql<string[]>`array(select distinct e.address from plan_line_update u
        cross join lateral jsonb_array_elements_text(u.evidence) as e(address)
        where u.organisation_id = plan_line.organisation_id and u.line_id = plan_line.id)`.as('evidence'),
    )
    .where(
      sql<boolean>`plan_line.id in (
        with recursive up(id, of_id) as (
          select id, duplicate_of_id from plan_line where id = ${id}
          union select l.id, l.duplicate_of_id from plan_line l join up on l.id = up.of_id
        ), down(id) as (
          select id from up
          union select l.id from plan_line l join down on l.duplicate_of_id = down.id
        ) select id from down)`,
    )
    .where('planLine.id', '<>', id)
    .orderBy('plan.title')
    .orderBy('planLine.position')
    .orderBy('planLine.id')
    .execute();
}
