import { sql } from 'kysely';
import type { Who } from '../../../src/platform/access/who.ts';
import type { Database } from '../../../src/platform/db/database.ts';

/** Ids of what was made. */
export interface FullPlans {
  /** The long plan: adopted and published. */
  planId: string;
  slug: string;
  /** A line in the middle of it. */
  lineId: string;
}

/**
 * An organisation full of plans: one of `lines` lines in twenty sections and `others` of `each`, every line with its
 * points, lead and supporter, one or two milestones with states, three updates, an objective and a finding. All
 * adopted and published, since April 2012. One line in ten of every plan is led by `lead`, the others by a role.
 */
export async function fillPlans(
  database: Database,
  lead: Who,
  { lines = 2_000, others = 20, each = 100 }: { lines?: number; others?: number; each?: number } = {},
): Promise<FullPlans> {
  const { id } = lead.organisation;
  const run = (query: ReturnType<typeof sql>) => query.execute(database.owner);
  const organisation = sql`${id}::uuid`;
  const of = (name: string, ...parts: string[]) =>
    sql`md5(${`${id} ${name}`} || ${sql.raw(parts.map((part) => `' ' || (${part})`).join(' || '))})::uuid`;
  const plans = sql`generate_series(0, ${sql.lit(others)}) p`;
  const size = `(case p when 0 then ${lines} else ${each} end)`;
  const sections = '(case p when 0 then 20 else 5 end)';
  const eachLine = sql`${plans}, lateral generate_series(1, ${sql.raw(size)}) n`;
  const line = of('line', 'p', 'n');
  const scheme = of('scheme', '0');

  await run(sql`insert into plan_scheme (organisation_id, id, name, columns, status_words, uses_rag, code_prefix)
    select ${organisation}, ${scheme}, 'Ours', ${JSON.stringify(columns)}::jsonb, '[]', true, 'A'
    from generate_series(0, 0) p`);
  await run(sql`insert into plan (organisation_id, id, slug, title, kind, starts_on, ends_on, summary, scheme_id, state,
      owner_id, adopted_by_body, adopted_on, published_on, created_at)
    select ${organisation}, ${of('plan', 'p')}, 'plan-' || p, 'What we will do, part ' || p, 'action', '2012-04-01',
      '2013-03-31', 'How we will hear from people and act on it.', ${scheme}, 'adopted', ${lead.personId}::uuid,
      'Governing Body', '2012-03-29', '2012-04-02', timestamptz '2012-04-02 09:00Z' - p * interval '1 day' from ${plans}`);
  await run(sql`insert into plan_section (organisation_id, id, plan_id, heading, position)
    select ${organisation}, ${of('section', 'p', 's')}, ${of('plan', 'p')}, 'Objective ' || s, s
    from ${plans}, lateral generate_series(1, ${sql.raw(sections)}) s`);
  await run(sql`insert into plan_line (organisation_id, id, plan_id, section_id, position, code, what, when_text,
      lead_text, stakeholders, created_at)
    select ${organisation}, ${line}, ${of('plan', 'p')}, ${of('section', 'p', `1 + (n - 1) * ${sections} / ${size}`)},
      n, 'A' || n, 'Ask patients of practice ' || n || ' what they think of its opening hours, and tell them the answer.',
      'By the end of September 2012', '', '["Patients", "Practices"]', timestamptz '2012-04-02 09:00Z' from ${eachLine}`);
  await run(sql`insert into plan_line_point (organisation_id, id, line_id, kind, position, text)
    select ${organisation}, ${of('point', 'p', 'n', 'k')}, ${line}, case when k < 3 then 'why' else 'how' end, k,
      'Step ' || k || ' of what line ' || n || ' needs, with whom it is done and what is learnt.'
    from ${eachLine}, generate_series(1, 5) k`);
  await run(sql`insert into plan_line_responsible (organisation_id, id, line_id, kind, position, role_text, person_id)
    select ${organisation}, ${of('responsible', 'p', 'n', 'k')}, ${line}, case k when 1 then 'lead' else 'support' end, k,
      case when k = 1 and n % 10 = 1 then '' else 'Head of service ' || n % 30 end,
      case when k = 1 and n % 10 = 1 then ${lead.personId}::uuid end
    from ${eachLine}, generate_series(1, 2) k`);
  await run(sql`insert into plan_milestone (organisation_id, id, line_id, position, text, printed, start_on, due_on, precision)
    select ${organisation}, ${of('milestone', 'p', 'n', 'k')}, ${line}, k, 'Step ' || k, 'By the end of September 2012',
      '2012-04-01', date '2012-05-31' + (n * 37 + k * 60) % 400, 'month'
    from ${eachLine}, generate_series(1, 2) k where k = 1 or n % 3 = 0`);
  await run(sql`insert into plan_milestone_state (organisation_id, id, milestone_id, as_at, delivery_state)
    select ${organisation}, ${of('state', 'p', 'n')}, ${of('milestone', 'p', 'n', '1')}, '2012-08-31', 'complete'
    from ${eachLine} where n % 2 = 0`);
  await run(sql`insert into plan_line_update (organisation_id, id, line_id, as_at, rag, delivery_state, done, next, reason,
      recorded_by, recorded_at)
    select ${organisation}, ${of('update', 'p', 'n', 'k')}, ${line}, date '2012-02-28' + k * 60,
      (array['green', 'amber', 'red', 'green', 'none'])[1 + (n * 7 + k) % 5],
      (array['in_progress', 'in_progress', 'complete', 'not_started'])[1 + (n + k) % 4],
      'Letters went to the practices of area ' || n % 40 || ' and most have answered.', 'Read the answers.', 'Late answers.',
      ${lead.personId}::uuid, timestamptz '2012-03-01 09:00Z' + k * interval '60 days'
    from ${eachLine}, generate_series(1, 3) k`);
  await run(sql`insert into framework_item (organisation_id, id, kind, text)
    select ${organisation}, ${of('item', 'f')}, 'objective', 'Hear people, part ' || f from generate_series(1, 30) f`);
  await run(sql`insert into plan_line_objective (organisation_id, line_id, framework_item_id)
    select ${organisation}, ${line}, ${of('item', '1 + n % 30')} from ${eachLine}`);
  await run(sql`insert into finding (organisation_id, id, title, text, found_on)
    select ${organisation}, ${of('finding', 'f')}, 'Finding ' || f, 'What we heard.', '2012-05-01'
    from generate_series(1, 200) f`);
  await run(sql`insert into plan_line_finding (organisation_id, line_id, finding_id, linked_on)
    select ${organisation}, ${line}, ${of('finding', '1 + n % 200')}, '2012-05-02' from ${eachLine}`);
  const middle = Math.ceil(lines / 2);
  const { rows } = await sql<FullPlans>`select ${of('plan', '0')} as "planId", 'plan-0' as slug,
    ${of('line', '0', String(middle))} as "lineId"`.execute(database.owner);
  const [made] = rows;
  if (!made) throw new Error('nothing was made');
  return made;
}

const columns = [
  { field: 'section', heading: 'Objective' },
  { field: 'code', heading: 'No.' },
  { field: 'what', heading: 'What we will do' },
  { field: 'why', heading: 'Why' },
  { field: 'how', heading: 'How' },
  { field: 'when', heading: 'When' },
  { field: 'lead', heading: 'Who leads' },
  { field: 'status', heading: 'Status' },
  { field: 'update', heading: 'Where we are' },
].map((column) => ({ ...column, mandatory: false, shown: true }));
