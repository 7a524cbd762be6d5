import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { runnerImport } from 'vite';
import type * as App from '../src/app.tsx';
import type * as Accounts from '../src/platform/access/accounts.ts';
import { readConfig } from '../src/platform/config.ts';
import { openPostgres } from '../src/platform/db/database.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { createLog } from '../src/platform/log.ts';
import { findPostgres, startPostgres } from '../tests/support/postgres.ts';
import { listenTo, ownStatements, turnAbout } from './by-hand.ts';

// Every filter, search and page of the feedback list, with a million comments in one organisation and a million in
// others: the whole page against the same statements sent by hand on one connection, turn about in one run; how many
// statements a page asks; and whether any plan reads a table from end to end.

const COMMENTS = Number(process.argv[2] ?? 1_000_000);
const TURNS = 15;
// As it is served: React without its checks for developers.
process.env.NODE_ENV = 'production';

const programs = findPostgres();
if (!programs) throw new Error('This needs the programs of a PostgreSQL server.');
const settings = [
  'shared_buffers=1GB',
  'work_mem=32MB',
  'maintenance_work_mem=512MB',
  'max_wal_size=8GB',
  'random_page_cost=1.1',
];
const server = await startPostgres(programs, settings);
const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'));
const database = openPostgres(server.urlOf('postgres'), 4);

async function fill(): Promise<{ accountId: string; theme: string; source: string }> {
  const client = new pg.Client({ connectionString: server.urlOf('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  const accountId = randomUUID();
  const run = (text: string, values: unknown[] = []) => client.query(text, values);
  await run(`insert into auth_user (id, name, email) values ($1, 'A Lead', 'lead@example.org')`, [accountId]);
  // What an import does not know either; the tallies are kept all the same.
  await run('alter table comment disable trigger repeat_facts_of_return');
  let theme = '';
  let source = '';
  for (const slug of ['here', 'elsewhere']) {
    const organisation = randomUUID();
    await run(`insert into organisation (id, slug, name, short_name) values ($1, $2, $2, $2)`, [
      organisation,
      slug,
    ]);
    const person = randomUUID();
    if (slug === 'here') {
      await run(
        `insert into person (organisation_id, id, name, email, account_id) values ($1, $2, 'A Lead', 'lead@example.org', $3)`,
        [organisation, person, accountId],
      );
      await run(
        `insert into role_assignment (organisation_id, id, person_id, role, from_on) values ($1, gen_random_uuid(), $2, 'CEL', '2000-01-01')`,
        [organisation, person],
      );
    }
    await run(
      `insert into source (organisation_id, id, name, kind) select $1, gen_random_uuid(), 'Source ' || n, 'friends-and-family' from generate_series(1, 12) n`,
      [organisation],
    );
    await run(
      `insert into place (organisation_id, id, name, path, depth) select $1, gen_random_uuid(), 'Place ' || n, 'Place ' || n, 1 from generate_series(1, 300) n`,
      [organisation],
    );
    await run(
      `insert into theme (organisation_id, id, framework, key, category, name, definition, position)
       select $1, gen_random_uuid(), 'bench', 'theme-' || n, 'Category ' || n % 10, 'Theme ' || n, 'A theme.', n from generate_series(1, 33) n`,
      [organisation],
    );
    // Words by a frequency that falls as in speech; "lift" is rare, "the" is everywhere.
    await run(
      `create temp table word as select n, w from unnest(string_to_array('the staff were kind and helpful but we waited long for parking at clinic reception nurse doctor appointment letter telephone food ward clean noise transport information medicine discharge interpreter lift', ' ')) with ordinality t(w, n)`,
    );
    await run(
      `insert into feedback_return (organisation_id, id, source_id, received_on, place_id, level, consent_to_quote)
       select $1, gen_random_uuid(), (array(select id from source where organisation_id = $1))[1 + n % 12], '2020-01-01'::date + (n::bigint * 7919 % 2400)::int,
         (array(select id from place where organisation_id = $1))[1 + n % 300], (array['practice','locality','board'])[1 + n % 3], n % 3 = 0
       from generate_series(1, $2::int / 2) n`,
      [organisation, COMMENTS],
    );
    await run(
      `insert into comment (organisation_id, id, return_id, question, text, kind, sentiment, scan, received_on, source_id, place_id, level)
       select $1, gen_random_uuid(), r.id, 'question', (select string_agg(w, ' ') from word where n = 1 or n <= 28 * power(random(), 2) + (r.received_on - '2000-01-01'::date) * 0),
         (array['strength','weakness','suggestion','success'])[1 + (random() * 3)::int], 1 + (random() * 4)::int,
         case when random() < 0.03 then 'waiting' else 'clean' end, r.received_on, r.source_id, r.place_id, r.level
       from feedback_return r, generate_series(1, 2) where r.organisation_id = $1`,
      [organisation],
    );
    await run(
      `insert into comment_theme (organisation_id, comment_id, theme_id, received_on)
       select c.organisation_id, c.id, t.id, c.received_on
       from (select organisation_id, id, received_on, row_number() over () as n from comment where organisation_id = $1) c
       join (select id, row_number() over () as n from theme where organisation_id = $1) t on t.n = 1 + c.n % 33 where c.n % 3 = 0`,
      [organisation],
    );
    await run('drop table word');
    if (slug === 'here') {
      theme = (
        await run(`select id from theme where organisation_id = $1 and key = 'theme-1'`, [organisation])
      ).rows[0]?.id as string;
      source = (
        await run(`select id from source where organisation_id = $1 order by name limit 1`, [organisation])
      ).rows[0]?.id as string;
    }
  }
  await run('vacuum analyze');
  await client.end();
  return { accountId, theme, source };
}

try {
  await migrate(database);
  const started = performance.now();
  const { accountId, theme, source } = await fill();
  console.log(
    `${(2 * COMMENTS).toLocaleString('en-GB')} comments made in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  const { createApp } = (await runnerImport<typeof App>('./src/app.tsx')).module;
  const { createAccounts } = (await runnerImport<typeof Accounts>('./src/platform/access/accounts.ts'))
    .module;
  const config = readConfig({ EARSHOT_DATA: folder, LOG_LEVEL: 'silent', EARSHOT_SECRET: 'x'.repeat(40) });
  const accounts = createAccounts(database, config);
  const assets = { style: '/s.css', script: '/s.js', folder };
  const app = createApp({ config, database, accounts, log: createLog('silent'), assets });
  const cookie = (await accounts.signInAs(accountId, new Headers({ host: 'localhost' })))
    .map((one) => one.split(';')[0])
    .join('; ');
  const ask = async (path: string) => {
    const answer = await app.request(`http://localhost${path}`, { headers: { host: 'localhost', cookie } });
    const body = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return body;
  };
  const hand = new pg.Client({ connectionString: server.urlOf('postgres') });
  hand.on('error', () => undefined);
  await hand.connect();

  const list = '/here/desk/feedback';
  const first = await ask(list);
  const older = /href="([^"]*[?&](?:amp;)?before=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? list;
  const paths: [string, string][] = [
    ['all', list],
    ['next page', older],
    ['page in the middle', `${list}?before=2023-03-01,80000000-0000-4000-8000-000000000000`],
    ['oldest first', `${list}?order=oldest`],
    ['source', `${list}?source=${source}`],
    ['place', `${list}?place=Place+17`],
    ['theme', `${list}?theme=${theme}`],
    ['category', `${list}?category=Category+3`],
    ['kind', `${list}?kind=suggestion`],
    ['sentiment', `${list}?sentiment=5`],
    ['level', `${list}?level=board`],
    ['months', `${list}?from=2022-02&to=2022-04`],
    ['not themed', `${list}?unthemed=yes`],
    ['to check', `${list}?toCheck=yes`],
    ['wants a reply', `${list}?wantsReply=yes`],
    ['logged by me', `${list}?mine=yes`],
    ['a common word', `${list}?q=staff`],
    ['a rare word', `${list}?q=lift`],
    ['two words', `${list}?q=parking+nurse`],
    ['a word nobody says', `${list}?q=xylophone`],
    ['word, source and month', `${list}?q=parking&source=${source}&from=2022-02&to=2022-12`],
    ['theme and sentiment', `${list}?theme=${theme}&sentiment=1`],
  ];
  console.log('list                      page ms   by hand ms   ratio   statements   read from end to end');
  let worst = 0;
  for (const [name, path] of paths) {
    await ask(path);
    const statements = await listenTo(() => ask(path));
    const byHand = async () => {
      for (const { text, values } of statements) await hand.query(text, values);
    };
    await byHand();
    const [page = 0, hands = 0] = await turnAbout(TURNS, [() => ask(path), byHand]);
    const scanned = new Set<string>();
    for (const { text, values } of statements) {
      if (!/comment|feedback_return/.test(text) || !/^\s*(select|with)/i.test(text)) {
        await hand.query(text, values);
        continue;
      }
      const { rows } = await hand.query(`explain (format text) ${text}`, values);
      for (const row of rows as { 'QUERY PLAN': string }[])
        for (const found of row['QUERY PLAN'].matchAll(
          /Seq Scan on (comment\w*|feedback_return|found_identifier|return_contact)/g,
        ))
          scanned.add(found[1] ?? '');
    }
    const ratio = page / hands;
    worst = Math.max(worst, ratio);
    console.log(
      name.padEnd(24),
      page.toFixed(1).padStart(8),
      hands.toFixed(1).padStart(12),
      ratio.toFixed(2).padStart(7),
      String(ownStatements(statements).length).padStart(12),
      `   ${[...scanned].join(', ') || 'none'}`,
    );
  }
  console.log(`worst ratio ${worst.toFixed(2)}`);
  await hand.end();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await database.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
