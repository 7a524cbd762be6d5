import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { analyse, noting, planOf } from '../../../../tests/support/asked-queries.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import type { Organisation } from '../../../platform/access/organisation.ts';
import type { Database, Db } from '../../../platform/db/database.ts';
import { read } from '../../../platform/db/tenant.ts';
import { listActions } from './actions/queries.ts';
import { listToFollowUp } from './checks/queries.ts';
import { listContracts } from './contracts/queries.ts';
import { listWaiting } from './desk.ts';
import { listScorecards } from './scorecards/queries.ts';
import { listReturns } from './scores/queries.ts';

/** Enough that the planner would rather read an index. */
const MANY = { postgres: 6_000, embedded: 3_000 };

async function fill(database: Database, { id }: Organisation): Promise<void> {
  const run = (query: ReturnType<typeof sql>) => query.execute(database.owner);
  const of = (name: string) => sql`md5(${`${id} ${name}`} || n)::uuid`;
  const provider = sql`md5(${`${id} provider`} || (n % 60 + 1))::uuid`;
  const day = sql`date '2001-01-01' + n % 4000`;
  const many = sql`generate_series(1, ${sql.lit(MANY[database.kind])}) n`;
  await run(sql`insert into provider (organisation_id, id, name, kind)
    select ${id}::uuid, ${of('provider')}, 'Provider ' || n, 'practice' from generate_series(1, 60) n`);
  await run(sql`insert into score_return (organisation_id, id, provider_id, kind, period_from, period_to, received_on,
      answers, counts, score)
    select ${id}::uuid, ${of('return')}, ${provider}, 'count', ${day}, ${day}, ${day}, 1, '{"form":"number","number":1}', 1
    from ${many}`);
  await run(sql`insert into score_check (organisation_id, id, return_id, comparisons, verdict, checked_on)
    select ${id}::uuid, ${of('check')}, ${of('return')}, '[]', case when n % 50 = 0 then 'differs' else 'agrees' end, ${day}
    from ${many}`);
  await run(sql`insert into provider_action (organisation_id, id, provider_id, text, agreed_on, due_on, done_on)
    select ${id}::uuid, ${of('action')}, ${provider}, 'a', ${day}, ${day}, case when n % 30 > 0 then ${day} end from ${many}`);
}

const BIG = /Seq Scan on (score_return|score_check|provider_action)\b[^\n]*/gu;

onBothDatabases('The lists of scores, cross-checks and actions', (given) => {
  test('read an index for their order', { timeout: 240_000 }, async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const who = await aPerson(given.database, organisation, { roles: ['ENG'] });
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
          for (const [found] of plan.matchAll(BIG)) bad.push(`${about}: ${found}\n${query.sql}\n${plan}`);
        }
      });
    const key = { on: '2005-06-15', id: '80000000-0000-7000-8000-000000000000' };
    const one = await read(given.database, organisation.id, (db) =>
      db.selectFrom('provider').select('id').limit(1).executeTakeFirstOrThrow(),
    );
    for (const at of [
      { before: null, after: null },
      { before: key, after: null },
      { before: null, after: key },
    ]) {
      await check('scores', (db) => listReturns(db, who, {}, at));
      await check('scores of one', (db) => listReturns(db, who, { provider: one.id }, at));
      await check('actions', (db) => listActions(db, who, {}, at));
      await check('actions of one', (db) => listActions(db, who, { provider: one.id }, at));
      await check('scorecards', (db) => listScorecards(db, who, null, at));
    }
    await check('overdue', (db) => listActions(db, who, { state: 'overdue' }));
    await check('to follow up', (db) => listToFollowUp(db, who));
    await check('contracts', (db) => listContracts(db, who, {}));
    await check('what waits', (db) => listWaiting(db, who));
    expect(plans).toBeGreaterThan(15);
    expect(bad).toEqual([]);
  });
});
