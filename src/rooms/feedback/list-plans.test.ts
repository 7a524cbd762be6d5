import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { analyse, noting, planOf } from '../../../tests/support/asked-queries.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { theThemes } from '../../../tests/support/makers/theme.ts';
import type { Organisation } from '../../platform/access/organisation.ts';
import type { Who } from '../../platform/access/who.ts';
import type { Database, Db } from '../../platform/db/database.ts';
import { read } from '../../platform/db/tenant.ts';
import {
  countToCheck,
  findComment,
  findJustLogged,
  findLastLogged,
  listKnownWords,
  listToCheck,
} from './comment-queries.ts';
import { filtersOf } from './filters.ts';
import {
  countComments,
  findNeighbours,
  findSurroundings,
  listComments,
  listForExport,
  soughtBy,
} from './list-queries.ts';
import { listSources } from './source-queries.ts';
import { listVolumes } from './sources/queries.ts';
import { feedbackSummary } from './summary-queries.ts';
import { findTheme, listFindingsOfTheme, listThemes, listThemeTrends } from './theme-queries.ts';

/** Enough that the planner would rather read an index; the embedded engine fills more slowly. */
const COMMENTS = { postgres: 30_000, embedded: 8_000 };

/** Many comments over three years, of ten sources, forty places and all themes, some common, some rare. */
async function fill(database: Database, organisation: Organisation, who: Who): Promise<void> {
  const id = organisation.id;
  const run = (query: ReturnType<typeof sql>) => query.execute(database.owner);
  await run(sql`insert into source (organisation_id, id, name, kind)
    select ${id}::uuid, gen_random_uuid(), 'Source ' || n, 'pals' from generate_series(1, 10) n`);
  await run(sql`insert into provider (organisation_id, id, name, kind)
    values (${id}::uuid, gen_random_uuid(), 'Vale Trust', 'trust')`);
  await run(sql`insert into place (organisation_id, id, name, path, depth, provider_id)
    select ${id}::uuid, gen_random_uuid(), 'Place ' || n, 'Place ' || n, 1, case when n = 7 then p.id end
    from generate_series(1, 40) n, provider p where p.organisation_id = ${id}::uuid`);
  await run(sql`insert into stored_file (organisation_id, id, name, type, size, digest, purpose)
    values (${id}::uuid, gen_random_uuid(), 'f.csv', 'text/csv', 1, 'd', 'import')`);
  await run(sql`insert into feedback_import (organisation_id, id, file_id, file_name, file_digest, source_id, map)
    select ${id}::uuid, gen_random_uuid(), f.id, 'f.csv', gen_random_uuid(), s.id, '{}'
    from stored_file f, source s where f.organisation_id = ${id}::uuid and s.organisation_id = ${id}::uuid and s.name = 'Source 1'`);
  await run(sql`insert into feedback_return (organisation_id, id, source_id, received_on, reference, place_id, level, logged_by, import_id, constituency, project)
    select ${id}::uuid, gen_random_uuid(), s.ids[1 + (n * n) % 10], date '2010-01-01' + (n * 7919) % 1000, 'R' || n,
      p.ids[1 + (n * 13) % 40], (array['practice', 'locality', 'board'])[1 + n % 3],
      case when n % 50 = 0 then ${who.personId}::uuid end, case when n % 10 = 1 then i.id end,
      case when n % 300 = 0 then 'partner' when n % 20 = 0 then 'staff' else 'patient' end,
      case when n % 250 = 0 then 'Ward visits' when n % 15 = 0 then 'Survey' end
    from generate_series(1, ${sql.lit(COMMENTS[database.kind])}) n,
      (select array_agg(id order by name) as ids from source where organisation_id = ${id}::uuid) s,
      (select array_agg(id order by name) as ids from place where organisation_id = ${id}::uuid) p,
      (select id from feedback_import where organisation_id = ${id}::uuid) i`);
  await run(sql`insert into return_contact (organisation_id, return_id, email, wants_reply)
    select organisation_id, id, 'a@example.org', true from feedback_return
    where organisation_id = ${id}::uuid and substr(reference, 2)::int % 30 = 0`);
  await run(sql`insert into comment (organisation_id, id, return_id, text, kind, sentiment, scan, received_on, source_id, place_id, level, import_id)
    select ${id}::uuid, gen_random_uuid(), r.id,
      'The wait was long and ' || (array['nobody came', 'the ward was cold', 'parking was dear', 'staff were kind'])[1 + n % 4]
        || case when n % 1000 = 0 then ' with a hippopotamus' else '' end,
      (array['strength', 'weakness', 'suggestion', 'success', null])[1 + n % 5], case when n % 3 = 0 then null else 1 + n % 5 end,
      case when n % 10 = 3 then 'waiting' else 'clean' end, r.received_on, r.source_id, r.place_id, r.level, r.import_id
    from (select *, substr(reference, 2)::int as n from feedback_return where organisation_id = ${id}::uuid) r`);
  await run(sql`insert into comment_original (organisation_id, comment_id, text)
    select organisation_id, id, text from comment where organisation_id = ${id}::uuid and scan = 'waiting'`);
  await run(sql`insert into found_identifier (organisation_id, comment_id, position, kind, starts_at, ends_at)
    select organisation_id, id, 1, 'name', 0, 3 from comment where organisation_id = ${id}::uuid and scan = 'waiting'`);
  await run(sql`insert into coding_batch (organisation_id, id, title, framework, model, state)
    values (${id}::uuid, gen_random_uuid(), 'Batch', 'f', 'm', 'ready')`);
  await run(sql`insert into comment_coding (organisation_id, comment_id, batch_id, received_on, source_id, sentiment,
      sentiment_confidence, confidence, state)
    select c.organisation_id, c.id, b.id, c.received_on, c.source_id, 3, 0.5, 0.5,
      case when row_number() over (order by c.id) % 40 = 0 then 'waiting' else 'settled' end
    from comment c, coding_batch b where c.organisation_id = ${id}::uuid and b.organisation_id = ${id}::uuid`);
  await run(sql`insert into comment_media (organisation_id, id, comment_id, file_id, kind)
    select c.organisation_id, gen_random_uuid(), c.id, f.id, 'video'
    from (select *, row_number() over (order by id) as n from comment where organisation_id = ${id}::uuid) c, stored_file f
    where c.n % 500 = 0 and f.organisation_id = ${id}::uuid`);
  await run(sql`insert into comment_theme (organisation_id, comment_id, theme_id, received_on)
    select c.organisation_id, c.id, t.id, c.received_on
    from (select *, row_number() over (order by id) as n from comment where organisation_id = ${id}::uuid) c
    join (select *, row_number() over (order by position) as n from theme where organisation_id = ${id}::uuid) t
      on c.n % 5 <> 0 and ((c.n * c.n) % 97) % 33 + 1 = t.n`);
}

const BIG =
  /Seq Scan on (comment|feedback_return|comment_theme|comment_original|found_identifier|return_contact|comment_coding|experience_tally|source_place_tally)\b.*/gu;

onBothDatabases('On a full table', (given) => {
  test('no list, filter, search or count of comments reads a whole table', { timeout: 240_000 }, async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const other = await anOrganisation(given.database);
    const officer = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const staff = await aPerson(given.database, organisation, { roles: ['STA'] });
    const stranger = await aPerson(given.database, other, { roles: ['ENG'] });
    const themeOf = await theThemes(given.database, organisation);
    await theThemes(given.database, other);
    await fill(given.database, organisation, officer);
    await fill(given.database, other, stranger);
    await analyse(given.database);

    const { source, place, provider, imported } = await read(given.database, organisation.id, async (db) => ({
      source: await db
        .selectFrom('source')
        .select('id')
        .where('name', '=', 'Source 2')
        .executeTakeFirstOrThrow(),
      place: 'Place 7',
      provider: await db.selectFrom('provider').select('id').executeTakeFirstOrThrow(),
      imported: await db.selectFrom('feedbackImport').select('id').executeTakeFirstOrThrow(),
    }));
    const theme = themeOf('discharge');
    const filters = [
      '',
      'order=oldest',
      `source=${source.id}`,
      `place=${place}`,
      'place=Place',
      `theme=${theme}`,
      `theme=${theme}&kind=weakness`,
      'category=General',
      'category=Activities&unthemed=yes',
      'kind=weakness',
      'sentiment=5',
      'level=board',
      'from=2011-03&to=2011-04',
      `source=${source.id}&from=2012-01`,
      'unthemed=yes',
      'toCheck=yes',
      'wantsReply=yes',
      'mine=yes',
      `import=${imported.id}`,
      `provider=${provider.id}`,
      `provider=${provider.id}&place=Place&kind=weakness`,
      'project=Survey',
      'project=Ward+visits&kind=weakness',
      'voice=staff',
      'voice=patient&level=board',
      'voice=partner&order=oldest',
      'suggested=yes',
      `suggested=yes&theme=${theme}`,
      'suggested=yes&voice=staff',
      'media=yes',
      'arrived=2012-09-27T10:00:00.000Z',
      'q=parking',
      'q=hippopotamus',
      'q=parking&kind=weakness',
      'q=hippopotamus&level=board',
      `source=${source.id}&kind=weakness&sentiment=5&level=board&unthemed=yes`,
    ];
    const key = { on: '2011-06-15', id: '80000000-0000-7000-8000-000000000000' };
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
    for (const query of filters)
      for (const who of query === '' || query === 'kind=weakness' ? [officer, staff] : [officer])
        await check(query, async (db) => {
          const around = await findSurroundings(db, who, filtersOf(query));
          const sought = soughtBy(filtersOf(query), around);
          await listComments(db, who, sought, { before: null, after: null }, 50);
          await listComments(db, who, sought, { before: key, after: null }, 50);
          await listComments(db, who, sought, { before: null, after: key }, 50);
          await countComments(db, who, sought);
          await listForExport(db, who, sought, key, 1000);
          await findNeighbours(db, who, sought, key);
        });
    const one = await read(given.database, organisation.id, (db) =>
      db
        .selectFrom('comment')
        .select(['id', 'returnId'])
        .where('scan', '=', 'waiting')
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
    await check('a comment', (db) => findComment(db, officer, one.id));
    await check('the queue', (db) => listToCheck(db, officer, key, 20));
    await check('the length of the queue', (db) => countToCheck(db, officer));
    await check('the last logged', (db) => findLastLogged(db, officer));
    await check('the just logged', (db) => findJustLogged(db, officer, one.returnId));
    await check('the sources', (db) => listSources(db, officer));
    const year = { from: '2011-10', to: '2012-09' };
    await check('a source', (db) => listSources(db, officer, source.id));
    await check('what came by month', (db) => listVolumes(db, officer, year));
    await check('what came from one', (db) => listVolumes(db, officer, year, source.id));
    await check('known words', (db) => listKnownWords(db));
    await check('the themes', (db) => listThemes(db, officer));
    await check('the trends', (db) => listThemeTrends(db, officer, ['2012-08-01', '2012-09-01']));
    await check('a theme', (db) => findTheme(db, officer, theme, ['2012-09-01']));
    await check('its findings', (db) => listFindingsOfTheme(db, officer, theme));
    await check('the summary', (db) => feedbackSummary(db, officer, new Date('2012-09-20')));
    expect(plans).toBeGreaterThan(160);
    expect(bad.slice(0, 5).join('\n\n'), `${bad.length} plans read a whole table`).toBe('');
  });
});
