import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { analyse, noting, planOf } from '../../../../tests/support/asked-queries.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aSource } from '../../../../tests/support/makers/source.ts';
import { theThemes } from '../../../../tests/support/makers/theme.ts';
import { newId } from '../../../platform/db/ids.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { findBatch, listBatches } from './batch-queries.ts';
import { queueFilterOf } from './queue.ts';
import { countQueue, findSuggested, listQueue } from './queue-queries.ts';
import { listUncoded, listUncodedSince } from './uncoded.ts';

const BIG = /Seq Scan on (comment|feedback_return|comment_theme|comment_coding|comment_suggestion)\b.*/gu;

onBothDatabases('On a full table', (given) => {
  test('neither the queue nor a batch reads a whole table', { timeout: 240_000 }, async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const officer = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const themeOf = await theThemes(given.database, organisation);
    const source = await aSource(given.database, organisation);
    const [batch, other] = [newId(), newId()];
    await write(given.database, organisation.id, async (db) => {
      const organisationId = organisation.id;
      await sql`insert into feedback_return (organisation_id, id, source_id, received_on, constituency)
        select ${organisationId}::uuid, gen_random_uuid(), ${source}::uuid, date '2011-01-01' + (i % 600), 'patient'
        from generate_series(1, 20000) i`.execute(db);
      await sql`insert into comment (organisation_id, id, return_id, text, scan, received_on, source_id)
        select organisation_id, gen_random_uuid(), id, 'The wait was long.', 'clean', received_on, source_id
        from feedback_return`.execute(db);
      await db
        .insertInto('codingBatch')
        .values(
          [batch, other].map((id) => ({
            organisationId,
            id,
            title: 'Some',
            framework: 'patient-experience',
            model: 'words',
            state: 'ready',
          })),
        )
        .execute();
      await sql`insert into comment_coding (organisation_id, comment_id, batch_id, received_on, source_id, sentiment,
          sentiment_confidence, confidence, state)
        select organisation_id, id, case when get_byte(uuid_send(id), 1) % 20 = 0 then ${batch}::uuid else ${other}::uuid end, received_on, source_id, 4, 0.5, random(),
          case when get_byte(uuid_send(id), 2) % 5 = 0 then 'waiting' else 'settled' end from comment
        where get_byte(uuid_send(id), 0) % 4 <> 0`.execute(db);
      await sql`insert into comment_suggestion (organisation_id, comment_id, theme_id, batch_id, confidence)
        select organisation_id, comment_id, ${themeOf('parking')}::uuid, batch_id, 0.5 from comment_coding`.execute(
        db,
      );
    });
    await write(given.database, organisation.id, (db) =>
      sql`insert into comment_theme (organisation_id, comment_id, theme_id, received_on)
        select organisation_id, id, ${themeOf('parking')}::uuid, received_on from comment
        where get_byte(uuid_send(id), 0) % 8 = 0`.execute(db),
    );
    await analyse(given.database);

    const asked = noting(given.database);
    const bad: string[] = [];
    let plans = 0;
    const check = (about: string, work: (db: Parameters<typeof listQueue>[0]) => Promise<unknown>) =>
      read(asked.database, organisation.id, async (db) => {
        asked.clear();
        await work(db);
        for (const query of [...asked.queries]) {
          const plan = await planOf(db, query);
          plans += 1;
          for (const [found] of plan.matchAll(BIG)) bad.push(`${about}: ${found}\n${query.sql}\n${plan}`);
        }
      });
    const id = '80000000-0000-7000-8000-000000000000';
    for (const query of [
      '',
      'order=newest',
      `source=${source}&order=newest`,
      `batch=${batch}`,
      'from=2012-06',
    ]) {
      const filter = queueFilterOf(query);
      const key = { by: filter.order === 'newest' ? '2011-09-01' : '0.5', id };
      await check(`queue ${query}`, (db) => listQueue(db, officer, filter, null, 21));
      await check(`queue ${query} further`, (db) => listQueue(db, officer, filter, key, 21));
      await check(`count ${query}`, (db) => countQueue(db, officer, filter));
    }
    await check('one', (db) => findSuggested(db, officer, id));
    await check('batches', (db) => listBatches(db, officer, { state: null, before: null }, 50));
    await check('a batch', (db) => findBatch(db, officer, batch));
    await check('uncoded', (db) => listUncoded(db, {}, { on: '2011-09-01', id }, 500));
    await check('uncoded since', (db) =>
      listUncodedSince(
        db,
        'fff00000-0000-7000-8000-000000000000',
        'ffffffff-0000-7000-8000-000000000000',
        100,
      ),
    );
    expect(plans).toBeGreaterThan(18);
    expect(bad.slice(0, 3).join('\n\n'), `${bad.length} plans read a whole table`).toBe('');
  });
});
