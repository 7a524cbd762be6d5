import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { analyse, noting, planOf } from '../../../tests/support/asked-queries.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import type { Organisation } from '../../platform/access/organisation.ts';
import type { Database, Db } from '../../platform/db/database.ts';
import { read } from '../../platform/db/tenant.ts';
import { listActions } from './actions/queries.ts';
import { listDecisions } from './decisions/queries.ts';
import { listLessons } from './lessons/queries.ts';
import { listMessages } from './outbox/queries.ts';
import { findPublishedLoop, listPublishedLoops } from './published.ts';
import { listLoops } from './telling/queries.ts';
import { threadKinds, traceThread } from './thread.ts';
import { threadDrawing } from './thread-drawing.ts';
import { commentStage, threadStrip } from './thread-strip.ts';

/** Enough that the planner would rather read an index; the embedded engine fills more slowly. */
const THREADS = { postgres: 3_000, embedded: 1_500 };

/** Whole threads of two comments each, one record of every later kind, over three years. */
async function fill(database: Database, { id }: Organisation): Promise<void> {
  const run = (query: ReturnType<typeof sql>) => query.execute(database.owner);
  const ofThread = (name: string) => sql`md5(${`${id} ${name}`} || n)::uuid`;
  const day = sql`date '2010-01-01' + (n * 7919) % 1000`;
  const threads = sql`generate_series(1, ${sql.lit(THREADS[database.kind])}) n`;
  await run(sql`insert into source (organisation_id, id, name, kind)
    values (${id}::uuid, md5(${id} || 's')::uuid, 'PALS', 'pals')`);
  await run(sql`insert into theme (organisation_id, id, framework, key, category, name, definition, position)
    select ${id}::uuid, ${ofThread('theme')}, 'test', 'k' || n, 'c', 'Theme ' || n, 'd', n from generate_series(1, 200) n`);
  for (const which of ['a', 'b']) {
    await run(sql`insert into feedback_return (organisation_id, id, source_id, received_on)
      select ${id}::uuid, ${ofThread(`return ${which}`)}, md5(${id} || 's')::uuid, ${day} from ${threads}`);
    await run(sql`insert into comment (organisation_id, id, return_id, text, scan, received_on, source_id)
      select ${id}::uuid, ${ofThread(`comment ${which}`)}, ${ofThread(`return ${which}`)}, 'The wait was long.', 'clean',
        ${day}, md5(${id} || 's')::uuid from ${threads}`);
    await run(sql`insert into comment_theme (organisation_id, comment_id, theme_id, received_on)
      select ${id}::uuid, ${ofThread(`comment ${which}`)}, md5(${`${id} theme`} || (1 + n % 200))::uuid, ${day}
      from ${threads}`);
  }
  await run(sql`insert into finding (organisation_id, id, title, text, found_on)
    select ${id}::uuid, ${ofThread('finding')}, 'Finding ' || n, 't', ${day} from ${threads}`);
  for (const which of ['a', 'b'])
    await run(sql`insert into finding_comment (organisation_id, finding_id, comment_id)
      select ${id}::uuid, ${ofThread('finding')}, ${ofThread(`comment ${which}`)} from ${threads}`);
  await run(sql`insert into finding_theme (organisation_id, finding_id, theme_id)
    select ${id}::uuid, ${ofThread('finding')}, md5(${`${id} theme`} || (1 + n % 200))::uuid from ${threads}`);
  await run(sql`insert into decision (organisation_id, id, title, text, taken_by, decided_on, outcome, major)
    select ${id}::uuid, ${ofThread('decision')}, 'Decision ' || n, 't', 'Board', ${day}, 'yes', n % 500 = 0
    from ${threads}`);
  await run(sql`insert into decision_finding (organisation_id, decision_id, finding_id)
    select ${id}::uuid, ${ofThread('decision')}, ${ofThread('finding')} from ${threads}`);
  await run(sql`insert into action (organisation_id, id, title, due_on)
    select ${id}::uuid, ${ofThread('action')}, 'Action ' || n, ${day} from ${threads}`);
  await run(sql`insert into action_decision (organisation_id, action_id, decision_id)
    select ${id}::uuid, ${ofThread('action')}, ${ofThread('decision')} from ${threads}`);
  await run(sql`insert into loop (organisation_id, id, slug, title, you_said, outcome, we_did, state, approved_at,
      published_on, opened_on)
    select ${id}::uuid, ${ofThread('loop')}, 'loop-' || n, 'Loop ' || n, 'y', 'did', 'w', 'published', now(), ${day},
      ${day} from ${threads}`);
  await run(sql`insert into loop_action (organisation_id, loop_id, action_id)
    select ${id}::uuid, ${ofThread('loop')}, ${ofThread('action')} from ${threads}`);
  await run(sql`insert into message (organisation_id, id, about_kind, about_id, to_address, subject, body, created_at)
    select ${id}::uuid, ${ofThread('message')}, 'loop', ${ofThread('loop')}, 'a@example.org', 's', 'b',
      (${day})::timestamptz from ${threads}`);
  await run(sql`insert into told_comment (organisation_id, message_id, comment_id, loop_id)
    select ${id}::uuid, ${ofThread('message')}, ${ofThread('comment a')}, ${ofThread('loop')} from ${threads}`);
  await run(sql`insert into lesson (organisation_id, id, loop_id, lesson)
    select ${id}::uuid, ${ofThread('lesson')}, ${ofThread('loop')}, 'Lesson ' || n from ${threads}`);
}

const BIG =
  /Seq Scan on (comment|comment_theme|finding\w*|decision\w*|action\w*|loop|loop_action|message|told_comment|lesson|feedback_return)\b.*/gu;

onBothDatabases('On a full table', (given) => {
  test('no list of the room and no walk of a thread reads a whole table', { timeout: 240_000 }, async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const lead = await aPerson(given.database, organisation, { roles: ['CEL'] });
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

    const key = { on: '2011-06-15', id: '80000000-0000-7000-8000-000000000000' };
    for (const at of [
      { before: null, after: null },
      { before: key, after: null },
      { before: null, after: key },
    ]) {
      await check('decisions', (db) => listDecisions(db, lead, {}, at));
      await check('decisions from a day', (db) => listDecisions(db, lead, { from: '2011-01-01' }, at));
      await check('actions', (db) => listActions(db, lead, {}, at));
      await check('overdue actions', (db) => listActions(db, lead, { state: 'overdue' }, at));
      await check('my actions', (db) => listActions(db, lead, { owner: 'me', state: 'open' }, at));
      await check('loops', (db) => listLoops(db, lead, {}, at));
      await check('published loops', (db) => listPublishedLoops(db, { ...at, limit: 20 }));
      await check('lessons', (db) => listLessons(db, lead, at));
      await check('outbox', (db) => listMessages(db, lead, {}, at));
    }
    await check('a public page', (db) => findPublishedLoop(db, 'loop-7'));
    for (const kind of threadKinds) {
      const id = await read(given.database, organisation.id, (db) =>
        db.selectFrom(kind).select('id').orderBy('id').limit(1).executeTakeFirstOrThrow(),
      );
      await check(`the strip of a ${kind}`, (db) => threadStrip(db, lead, kind, id.id));
      // A theme has a great part of all comments, and its whole trace is for the command line.
      if (kind !== 'theme') await check(`the trace of a ${kind}`, (db) => traceThread(db, kind, id.id));
      await check(`the drawing of a ${kind}`, (db) => threadDrawing(db, lead, kind, id.id));
      if (kind === 'comment') await check('the stages', (db) => commentStage(db, id.id));
    }
    expect(plans).toBeGreaterThan(45);
    expect(bad.slice(0, 4).join('\n\n'), `${bad.length} plans read a whole table`).toBe('');
  });
});
