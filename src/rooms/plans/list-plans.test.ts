import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { analyse, noting, planOf } from '../../../tests/support/asked-queries.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import type { Organisation } from '../../platform/access/organisation.ts';
import type { Database, Db } from '../../platform/db/database.ts';
import { read } from '../../platform/db/tenant.ts';
import { listLineFacts } from './lines/line-facts.ts';
import { findLineToEdit } from './lines/line-queries.ts';
import { listWords } from './plan/bulk-queries.ts';
import { listLineDetails } from './plan/line-details.ts';
import {
  countWaitingQuestions,
  findPlan,
  listPlanChoices,
  listPlans,
  listRemovedLines,
  listSections,
} from './plan/queries.ts';

/** Enough that the planner would rather read an index; the embedded engine fills more slowly. */
const PLANS = { postgres: 3_000, embedded: 1_500 };

/** Plans of two sections and four lines each, with all that belongs to a line. */
async function fill(database: Database, { id }: Organisation): Promise<void> {
  const run = (query: ReturnType<typeof sql>) => query.execute(database.owner);
  const made = (name: string, of = sql`n`) => sql`md5(${`${id} ${name} `} || ${of})::uuid`;
  const plans = sql`generate_series(1, ${sql.lit(PLANS[database.kind])}) n`;
  const lines = sql`generate_series(1, ${sql.lit(PLANS[database.kind] * 4)}) n`;
  await run(sql`insert into plan_scheme (organisation_id, id, name, columns, status_words)
    values (${id}::uuid, ${made('scheme', sql`0`)}, 'Scheme', '[]', '[]')`);
  await run(sql`insert into framework_item (organisation_id, id, kind, text)
    select ${id}::uuid, ${made('item')}, 'objective', 'Item ' || n from generate_series(1, 50) n`);
  await run(sql`insert into plan (organisation_id, id, slug, title, kind, scheme_id, state, created_at)
    select ${id}::uuid, ${made('plan')}, 'plan-' || n, 'Plan ' || n, 'action', ${made('scheme', sql`0`)},
      'adopted', timestamptz '2012-01-01' + n * interval '1 hour' from ${plans}`);
  for (const which of [0, 1])
    await run(sql`insert into plan_section (organisation_id, id, plan_id, heading, position)
      select ${id}::uuid, ${made(`section ${which}`)}, ${made('plan')}, 'Section', ${which}::int from ${plans}`);
  await run(sql`insert into plan_line (organisation_id, id, plan_id, section_id, position, code, what)
    select ${id}::uuid, ${made('line')}, ${made('plan', sql`(n + 3) / 4`)}, ${made('section 0', sql`(n + 3) / 4`)},
      n % 4, 'L' || n, 'Do it' from ${lines}`);
  for (const which of [0, 1])
    await run(sql`insert into plan_line_update (organisation_id, id, line_id, as_at, delivery_state, done)
      select ${id}::uuid, ${made(`update ${which}`)}, ${made('line')}, date '2012-09-01' + ${which}::int, 'in_progress',
        'Done' from ${lines}`);
  await run(sql`insert into plan_line_point (organisation_id, id, line_id, kind, text)
    select ${id}::uuid, ${made('point')}, ${made('line')}, 'why', 'Because' from ${lines}`);
  await run(sql`insert into plan_line_responsible (organisation_id, id, line_id, kind, role_text)
    select ${id}::uuid, ${made('person')}, ${made('line')}, 'lead', 'Chair' from ${lines}`);
  await run(sql`insert into plan_line_objective (organisation_id, line_id, framework_item_id)
    select ${id}::uuid, ${made('line')}, ${made('item', sql`(1 + n % 50)`)} from ${lines}`);
  await run(sql`insert into plan_milestone (organisation_id, id, line_id, due_on, precision)
    select ${id}::uuid, ${made('milestone')}, ${made('line')}, date '2012-10-31', 'month' from ${lines}`);
  await run(sql`insert into plan_milestone_state (organisation_id, id, milestone_id, as_at, delivery_state)
    select ${id}::uuid, ${made('state')}, ${made('milestone')}, date '2012-09-01', 'in_progress' from ${lines}`);
  await run(sql`insert into plan_question (organisation_id, id, plan_id, text, asked_on)
    select ${id}::uuid, ${made('question')}, ${made('plan')}, 'When?', date '2012-09-01' from ${plans}`);
}

// An organisation has a handful of schemes; and a page's one look for the plan that takes another's place is bounded by
// the organisation's own plans.
const BIG = /Seq Scan on (?:plan|plan_(?!scheme)\w+) (?!next\b).*/gu;

onBothDatabases('On a full table', (given) => {
  test('no list of plans and no page of one reads a whole table', { timeout: 240_000 }, async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const who = await aPerson(given.database, organisation, { roles: ['CEL'] });
    await fill(given.database, organisation);
    await fill(given.database, await anOrganisation(given.database));
    await analyse(given.database);
    const asked = noting(given.database);
    const bad: string[] = [];
    let plans = 0;
    const check = (about: string, work: (db: Db) => Promise<unknown>) =>
      read(asked.database, organisation.id, async (db) => {
        asked.clear();
        await work(db);
        for (const query of [...asked.queries]) {
          const plan = await planOf(db, query);
          plans += 1;
          for (const [found] of plan.matchAll(BIG))
            bad.push(`${about}: ${found}\n${query.sql.slice(0, 300)}\n${plan}`);
        }
      });
    const { id, lineId } = await read(given.database, organisation.id, async (db) => {
      const plan = await db
        .selectFrom('plan')
        .select('id')
        .orderBy('createdAt')
        .offset(9)
        .limit(1)
        .executeTakeFirstOrThrow();
      const line = await db
        .selectFrom('planLine')
        .select('id')
        .where('planId', '=', plan.id)
        .limit(1)
        .executeTakeFirstOrThrow();
      return { id: plan.id, lineId: line.id };
    });
    const asAt = '2012-09-27';
    const key = { on: asAt, id };
    for (const at of [
      { before: null, after: null },
      { before: key, after: null },
      { before: null, after: key },
    ])
      await check('plans', (db) => listPlans(db, who, {}, at));
    await check('the choice of plans', (db) => listPlanChoices(db, who, id));
    await check('a plan', (db) => findPlan(db, who, id));
    await check('its sections', (db) => listSections(db, id));
    await check('its lines', (db) => listLineFacts(db, who, { planId: id, asAt }));
    await check('lines of some plans', (db) => listLineFacts(db, who, { planIds: [id], asAt }));
    await check('details of lines', (db) => listLineDetails(db, who, [lineId], asAt));
    await check('newest words', (db) => listWords(db, [lineId]));
    await check('a line to edit', (db) => findLineToEdit(db, who, lineId));
    await check('questions', (db) => countWaitingQuestions(db, id));
    await check('lines taken out', (db) => listRemovedLines(db, who, id));
    expect(plans).toBeGreaterThan(15);
    expect(bad.slice(0, 3).join('\n\n'), `${bad.length} plans read a whole table`).toBe('');
  });
});
