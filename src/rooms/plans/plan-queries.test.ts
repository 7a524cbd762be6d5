import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { analyse, noting, planOf } from '../../../tests/support/asked-queries.ts';
import { fillPlans } from '../../../tests/support/makers/full-plans.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { aPlan } from '../../../tests/support/makers/plan.ts';
import type { Organisation } from '../../platform/access/organisation.ts';
import type { Who } from '../../platform/access/who.ts';
import type { Database, Db } from '../../platform/db/database.ts';
import { read } from '../../platform/db/tenant.ts';
import { findPlanImport, listPlanImports } from './import/queries.ts';
import { listActivities } from './lines/activities/queries.ts';
import { listLineFacts } from './lines/line-facts.ts';
import { listLinesOf } from './lines/links/back.ts';
import { tiedBeads } from './lines/links/link.ts';
import { countLinks, listTied } from './lines/links/queries.ts';
import { findLineDetail, listSameLines } from './lines/show/queries.ts';
import { findLastRecorded, findStandingUpdate, listUpdates } from './lines/updates/queries.ts';
import { findPlanCalled } from './plan/plan-status.ts';
import { listPriorities } from './priorities/queries.ts';
import { findPublicPlan } from './public/queries.ts';
import {
  countQuestions,
  listQuestions,
  listQuestionsOfLine,
  waitingQuestionsFor,
} from './questions/queries.ts';
import { listInheritedLines, listLinesToInherit } from './related/queries.ts';
import { listAgreements } from './resources/agreements/queries.ts';
import { listBudgetLines } from './resources/budgets/queries.ts';
import { listExtras } from './resources/extra/queries.ts';
import { findNamedLine } from './resources/line-choice.ts';
import { findPost } from './resources/posts/queries.ts';
import { findRequest, listRequests } from './resources/support/queries.ts';
import { findLatestSnapshot, listSnapshots } from './snapshots/queries.ts';
import { findPlanContent } from './snapshots/read-content.ts';
import { findYearEnd, listEarlierLines } from './year-end/queries.ts';

/** Enough that the planner would rather read an index. */
const PLANS = 400;
const OTHERS = 4_000;

/** What else a room full of plans has: questions, snapshots, imports, and all that is kept of resources. */
async function fillRest(database: Database, who: Who, planId: string, lineId: string): Promise<void> {
  const { id } = who.organisation;
  const run = (query: ReturnType<typeof sql>) => query.execute(database.owner);
  const of = (name: string) => sql`md5(${`${id} ${name} `} || n)::uuid`;
  const organisation = sql`${id}::uuid`;
  const many = sql`generate_series(1, ${sql.lit(OTHERS)}) n`;
  const day = sql`date '2001-01-01' + n`;
  // One record in two hundred belongs to the plan and the line at hand, the rest to other plans of the organisation.
  const plans = sql`(select array_agg(id order by id) from plan where organisation_id = ${organisation})`;
  const lines = sql`(select array_agg(id order by id) from plan_line where organisation_id = ${organisation})`;
  const plan = sql`case n % 200 when 0 then ${planId}::uuid else (${plans})[1 + n % array_length(${plans}, 1)] end`;
  const line = sql`case n % 200 when 0 then ${lineId}::uuid else (${lines})[1 + n % array_length(${lines}, 1)] end`;
  await run(sql`insert into plan_question (organisation_id, id, plan_id, line_id, text, asked_on, asked_by, answer, answered_on)
    select ${organisation}, ${of('question')}, l.plan_id, l.id, 'When?', ${day},
      case when n % 100 = 0 then ${who.personId}::uuid end, case when n % 50 > 0 then 'Soon.' end,
      case when n % 50 > 0 then ${day} end
    from ${many} join plan_line l on l.organisation_id = ${organisation} and l.id = ${line}`);
  await run(sql`insert into plan_snapshot (organisation_id, id, plan_id, title, as_at, content, counts, sha256)
    select ${organisation}, ${of('snapshot')}, ${plan}, 'Snapshot ' || n, ${day}, '{}', '{}', '' from ${many}`);
  await run(sql`insert into plan_import (organisation_id, id, file_name, scheme_key, tables, draft)
    select ${organisation}, ${of('import')}, 'plan.docx', 'merton', '{}', '{}' from ${many}`);
  await run(sql`insert into plan_line_activity (organisation_id, id, line_id, done_on, what)
    select ${organisation}, ${of('activity')}, ${line}, ${day}, 'Met them' from ${many}`);
  await run(sql`insert into plan_line_outcome (organisation_id, line_id, outcome, recorded_on)
    select organisation_id, id, 'partly', '2012-09-01' from plan_line where organisation_id = ${organisation}`);
  await run(sql`insert into plan_priority (organisation_id, id, plan_id, title, year, agreed_with)
    select ${organisation}, ${of('priority')}, ${plan}, 'Priority ' || n, '2012', 'Patients' from ${many}`);
  await run(sql`insert into plan_priority_line (organisation_id, priority_id, line_id)
    select ${organisation}, ${of('priority')}, ${line} from ${many}`);
  await run(sql`insert into decision (organisation_id, id, title, text, taken_by, decided_on, outcome)
    select ${organisation}, ${of('decision')}, 'Decision ' || n, 't', 'Board', ${day}, 'yes' from ${many}`);
  await run(sql`insert into plan_line_decision (organisation_id, line_id, decision_id, linked_on)
    select ${organisation}, ${line}, ${of('decision')}, ${day} from ${many}`);
  await run(sql`insert into support_kind (organisation_id, id, name, position)
    select ${organisation}, ${of('kind')}, 'Kind ' || n, n from generate_series(1, 11) n`);
  await run(sql`insert into support_request (organisation_id, id, kind_id, text, line_id, asked_on, asked_by)
    select ${organisation}, ${of('request')}, md5(${`${id} kind `} || (1 + n % 11))::uuid, 'Help', ${line}, ${day},
      case when n % 100 = 0 then ${who.personId}::uuid end from ${many}`);
  await run(sql`insert into budget_line (organisation_id, id, title, plan_id, line_id, year)
    select ${organisation}, ${of('budget')}, 'Budget ' || n, l.plan_id, l.id, (1900 + n % 120)::text
    from ${many} join plan_line l on l.organisation_id = ${organisation} and l.id = ${line}`);
  await run(sql`insert into support_agreement (organisation_id, id, provider, review_on)
    select ${organisation}, ${of('agreement')}, 'Provider ' || n, ${day} from ${many}`);
  await run(sql`insert into extra_resource (organisation_id, id, work, agreement_id, line_id, asked_on)
    select ${organisation}, ${of('extra')}, 'Work ' || n, ${of('agreement')}, ${line}, ${day} from ${many}`);
  await run(sql`insert into resource_post (organisation_id, id, title, days_per_week)
    select ${organisation}, ${of('post')}, 'Post ' || n, 5 from ${many}`);
  await run(sql`insert into resource_allocation (organisation_id, id, post_id, line_id, days_per_week)
    select ${organisation}, ${of('allocation')}, ${of('post')}, ${line}, 1 from ${many}`);
}

// An organisation has a handful of schemes and a few dozen plans; a table that is empty has nothing to be read.
const BIG =
  /Seq Scan on (plan_(?!scheme)\w+|budget_line|support_(request|agreement)|extra_resource|resource_(post|allocation)|decision)\b(?! .*cost=0\.00\.\.0\.00)[^\n]*/gu;

async function filled(database: Database, organisation: Organisation) {
  const lead = await aPerson(database, organisation, { roles: ['CEL'] });
  const made = await fillPlans(database, lead, { lines: 60, others: PLANS, each: 12 });
  await fillRest(database, lead, made.planId, made.lineId);
  return made;
}

onBothDatabases('A room full of plans', (given) => {
  test('no list, search or page of a plan reads a whole table', { timeout: 240_000 }, async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const { planId, slug, lineId } = await filled(database, organisation);
    await filled(database, await anOrganisation(database));
    const lead = await aPerson(database, organisation, { roles: ['CEL'] });
    const lay = await aPerson(database, organisation, { roles: ['LAY'] });
    // Sees only what is shared, published or their own.
    const partner = await aPerson(database, organisation, { roles: ['PAR'] });
    await aPlan(database, lead, {
      lines: [lead, lay, partner].map((who) => ({ leads: [who], due: '2012-09-01' })),
    });
    await analyse(database);

    const asked = noting(database);
    const bad: string[] = [];
    let plans = 0;
    const check = (about: string, work: (db: Db) => Promise<unknown>) =>
      read(asked.database, organisation.id, async (db) => {
        asked.clear();
        await work(db);
        for (const query of [...asked.queries]) {
          const plan = await planOf(db, query);
          plans += 1;
          for (const [found] of plan.matchAll(BIG)) bad.push(`${about}: ${found}\n${query.sql}\n${plan}`);
        }
      });
    const asAt = '2012-09-27';
    const key = { on: '2003-06-15', id: '80000000-0000-7000-8000-000000000000' };
    for (const at of [
      { before: null, after: null },
      { before: key, after: null },
      { before: null, after: key },
    ]) {
      await check('questions', (db) => listQuestions(db, lead, {}, at));
      await check('questions of a plan', (db) => listQuestions(db, lead, { plan: planId }, at));
      await check('waiting questions', (db) => listQuestions(db, lead, { state: 'waiting' }, at));
      await check('snapshots', (db) => listSnapshots(db, lead, planId, at));
      await check('imports', (db) => listPlanImports(db, lead, at));
      await check('requests', (db) => listRequests(db, lead, {}, at));
      await check('requests that I asked', (db) => listRequests(db, lay, { by: 'me' }, at));
      await check('agreements', (db) => listAgreements(db, lead, {}, at));
      await check('extra resources', (db) => listExtras(db, lead, {}, at));
    }
    for (const who of [lead, lay, partner]) {
      await check('lines of a plan', (db) => listLineFacts(db, who, { planId, asAt }));
      await check('lines of a plan on an earlier day', (db) =>
        listLineFacts(db, who, { planId, asAt: '2012-01-01' }),
      );
      await check('some lines', (db) => listLineFacts(db, who, { lineIds: [lineId], asAt }));
      await check('my lines', (db) => listLineFacts(db, who, { ownOnly: true, asAt }));
      await check('a line', (db) => findLineDetail(db, who, lineId));
      await check('questions of a line', (db) => listQuestionsOfLine(db, who, lineId));
      await check('what a line is tied to', (db) => listTied(db, who, lineId));
      await check('the snapshot of a plan', (db) => findPlanContent(db, who, planId, asAt));
      await check('the last snapshot', (db) => findLatestSnapshot(db, who, planId));
      await check('a line by its id', (db) => findNamedLine(db, who, lineId));
    }
    await check('questions to me', (db) => waitingQuestionsFor(db, lay));
    await check('questions of a plan, counted', (db) => countQuestions(db, lead, { plan: planId }));
    await check('a public plan', (db) => findPublicPlan(db, organisation, slug));
    await check('an import', (db) => findPlanImport(db, lead, key.id));
    await check('activities', (db) => listActivities(db, lineId));
    await check('updates', (db) => listUpdates(db, lineId));
    await check('the last update', (db) => findLastRecorded(db, lineId));
    await check('the update of a day', (db) => findStandingUpdate(db, lineId, asAt));
    await check('the same lines', (db) => listSameLines(db, lead, lineId));
    await check('links counted', (db) => countLinks(db, lead, planId));
    for (const bead of tiedBeads)
      await check(`lines of a ${bead}`, (db) => listLinesOf(db, lead, bead, key.id));
    await check('priorities', (db) => listPriorities(db, lead, planId));
    await check("the year's end", (db) => findYearEnd(db, lead, planId));
    await check('earlier lines', (db) => listEarlierLines(db, lead, lineId));
    await check('inherited lines', (db) => listInheritedLines(db, lead, planId, asAt));
    await check('lines to inherit', (db) => listLinesToInherit(db, lead, planId, planId));
    await check('a budget of a year', (db) => listBudgetLines(db, lead, { year: '1950' }));
    await check('a request', (db) => findRequest(db, lead, key.id));
    await check('a post', (db) => findPost(db, lead, key.id));
    await check('a plan by its title', (db) => findPlanCalled(db, lead, 'What we will do, part 1'));
    expect(plans).toBeGreaterThan(90);
    // Not held to it: the search for a line by its words, which has no index for them and reads the lines of open plans;
    // and the desk's counts of what waits about resources, of which an organisation has a few dozen.
    expect(bad.slice(0, 4).join('\n\n'), `${bad.length} plans read a whole table`).toBe('');
  });
});
