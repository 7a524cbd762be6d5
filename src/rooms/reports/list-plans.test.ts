import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { analyse, noting, planOf } from '../../../tests/support/asked-queries.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import type { Organisation } from '../../platform/access/organisation.ts';
import type { Database, Db } from '../../platform/db/database.ts';
import { read } from '../../platform/db/tenant.ts';
import { papersWaitingFor } from './desk.ts';
import { listMeetings, listNextMeetings, listPapersOf } from './meetings/queries.ts';
import { listPapers } from './papers/queries.ts';
import { listPublicMeetings } from './public/queries.ts';
import { listReviews, listSuggestions } from './reviews/queries.ts';

/** Enough that the planner would rather read an index. A body has a few meetings a year; these have many. */
const MEETINGS = { postgres: 4_000, embedded: 2_000 };

/** Meetings of one body on as many days, each with one issued paper and its resolution; as many reviews. */
async function fill(database: Database, { id }: Organisation): Promise<void> {
  const run = (query: ReturnType<typeof sql>) => query.execute(database.owner);
  const of = (name: string) => sql`md5(${`${id} ${name}`} || n)::uuid`;
  const day = sql`date '2001-01-01' + n`;
  const many = sql`generate_series(1, ${sql.lit(MEETINGS[database.kind])}) n`;
  const body = sql`md5(${`${id} body`})::uuid`;
  await run(sql`insert into body (organisation_id, id, name) values (${id}::uuid, ${body}, 'Board')`);
  await run(sql`insert into meeting (organisation_id, id, body_id, held_on, in_public)
    select ${id}::uuid, ${of('meeting')}, ${body}, ${day}, true from ${many}`);
  await run(sql`insert into document (organisation_id, id, kind, title, model, model_sha256, issued_on)
    values (${id}::uuid, ${body}, 'paper', 'Paper', '{}', '', '2001-01-01')`);
  await run(sql`insert into paper (organisation_id, id, title, meeting_id, state, issued_on, document_id, published_on,
      created_at)
    select ${id}::uuid, ${of('paper')}, 'Paper ' || n, ${of('meeting')}, 'issued', ${day}, ${body}, ${day},
      (${day})::timestamptz from ${many}`);
  await run(sql`insert into paper_resolution (organisation_id, id, paper_id, kind, resolved_on)
    select ${id}::uuid, ${of('resolution')}, ${of('paper')}, 'noted', ${day} from ${many}`);
  await run(sql`insert into external_review (organisation_id, id, reviewer, subject, received_on)
    select ${id}::uuid, ${of('review')}, 'r', 's', ${day} from ${many}`);
  await run(sql`insert into external_suggestion (organisation_id, id, review_id, text)
    select ${id}::uuid, ${of('suggestion')}, ${of('review')}, 't' from ${many}`);
}

const BIG =
  /Seq Scan on (meeting|paper|paper_resolution|external_review|external_suggestion|document)\b[^\n]*/gu;

onBothDatabases('The lists of papers, meetings and reviews', (given) => {
  test('read an index for their order', { timeout: 240_000 }, async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2004-06-15' });
    const lead = await aPerson(given.database, organisation, { roles: ['CEL'] });
    const lay = await aPerson(given.database, organisation, { roles: ['LAY'] });
    await fill(given.database, organisation);
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
    const key = { on: '2003-06-15', id: '80000000-0000-7000-8000-000000000000' };
    const one = (table: 'meeting' | 'externalReview') =>
      read(given.database, organisation.id, async (db) => {
        const row = await db.selectFrom(table).select('id').limit(1).executeTakeFirstOrThrow();
        return row.id;
      });
    const [meeting, review] = [await one('meeting'), await one('externalReview')];
    for (const who of [lead, lay])
      for (const at of [
        { before: null, after: null },
        { before: key, after: null },
        { before: null, after: key },
      ]) {
        await check('meetings', (db) => listMeetings(db, who, { when: 'all' }, at));
        await check('coming meetings', (db) => listMeetings(db, who, { when: 'coming' }, at));
        await check('past meetings', (db) => listMeetings(db, who, { when: 'past' }, at));
        await check('papers', (db) => listPapers(db, who, {}, at));
        await check('public papers', (db) => listPublicMeetings(db, at));
        await check('reviews', (db) => listReviews(db, who, {}, at));
      }
    await check('papers of a meeting', (db) => listPapersOf(db, lead, meeting));
    await check('papers of a meeting, filtered', (db) =>
      listPapers(db, lead, { meeting }, { before: null, after: null }),
    );
    await check('suggestions of a review', (db) => listSuggestions(db, lead, review));
    await check('the next meetings', (db) => listNextMeetings(db, lead, 3));
    expect(plans).toBeGreaterThan(35);
    expect(bad.slice(0, 4).join('\n\n'), `${bad.length} plans read a whole table`).toBe('');
    // The desk's numbers count all that waits, which is little in use: here it reads what there is.
    const waiting = await read(given.database, organisation.id, (db) => papersWaitingFor(db, lead));
    expect(waiting).toEqual([]);
  });
});
