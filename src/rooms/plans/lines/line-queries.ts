import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { visiblePlanLines } from '../visible.ts';
import type { LineToEdit } from './line.ts';

type Person = LineToEdit['leads'][number];

const people = (kind: 'lead' | 'support') =>
  sql<
    Person[]
  >`coalesce((select json_agg(json_build_object('role', r.role_text, 'personId', r.person_id, 'name', p.name)
      order by r.position, r.id)
    from plan_line_responsible r
    left join person p on p.organisation_id = r.organisation_id and p.id = r.person_id
    where r.organisation_id = plan_line.organisation_id and r.line_id = plan_line.id
      and r.kind = ${sql.lit(kind)}), '[]')`;

const points = (kind: 'why' | 'how') =>
  sql<string[]>`array(select p.text from plan_line_point p
    where p.organisation_id = plan_line.organisation_id and p.line_id = plan_line.id and p.kind = ${sql.lit(kind)}
    order by p.position, p.id)`;

/** A line with all that its form asks for; null where there is none that this person may see. One query. */
export async function findLineToEdit(db: Db, who: Who, id: string): Promise<LineToEdit | null> {
  const row = await visiblePlanLines(db, who)
    .select([
      'planLine.id',
      'planLine.planId',
      'planLine.sectionId',
      'planLine.code',
      'planLine.codePrinted',
      'planLine.what',
      'planLine.whenText',
      'planLine.leadText',
      'planLine.stakeholders',
      'planLine.objectives',
      'planLine.measure',
      'planLine.measureUnit',
      'planLine.measureBaseline',
      'planLine.measureTarget',
      'planLine.measureActual',
      'planLine.deliveryPartner',
      'planLine.partnerLink',
      'planLine.partnerUntil',
      'planLine.level',
      'planLine.mechanismId',
      'planLine.flags',
      'planLine.notes',
      'planLine.removedOn',
      'planLine.version',
    ])
    .select([
      points('why').as('why'),
      points('how').as('how'),
      people('lead').as('leads'),
      people('support').as('supports'),
      sql<
        { id: string; text: string }[]
      >`coalesce((select json_agg(json_build_object('id', f.id, 'text', f.text)
          order by f.position, f.id)
        from plan_line_objective o
        join framework_item f on f.organisation_id = o.organisation_id and f.id = o.framework_item_id
        where o.organisation_id = plan_line.organisation_id and o.line_id = plan_line.id), '[]')`.as(
        'framework',
      ),
      sql<
        string | null
      >`(select f.text from framework_item f where f.organisation_id = plan_line.organisation_id
        and f.id = plan_line.mechanism_id)`.as('mechanismText'),
      sql<
        string | null
      >`(select s.heading from plan_section s where s.organisation_id = plan_line.organisation_id
        and s.id = plan_line.section_id)`.as('sectionHeading'),
      sql<number>`(select count(*)::int from plan_line other where other.organisation_id = plan_line.organisation_id
        and other.plan_id = plan_line.plan_id and other.section_id is not distinct from plan_line.section_id
        and other.removed_on is null
        and (other.position, other.id) <= (plan_line.position, plan_line.id))`.as('place'),
    ])
    .where('planLine.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { framework, sectionHeading, ...line } = row;
  return {
    ...line,
    place: Math.max(1, line.place),
    sectionHeading: sectionHeading ?? '',
    stakeholders: line.stakeholders as string[],
    objectives: line.objectives as string[],
    objectiveIds: framework.map((one) => one.id),
    objectiveTexts: framework.map(({ text }) => text),
    flags: line.flags as string[],
    notes: line.notes as string[],
  };
}
