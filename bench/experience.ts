import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createServer } from 'vite';
import type * as App from '../src/app.tsx';
import type * as Accounts from '../src/platform/access/accounts.ts';
import { readConfig } from '../src/platform/config.ts';
import { openPostgres } from '../src/platform/db/database.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { createLog } from '../src/platform/log.ts';
import { findPostgres, startPostgres } from '../tests/support/postgres.ts';
import { listenTo, ownStatements, turnAbout } from './by-hand.ts';

// Every dashboard with a million comments over five years in one organisation and a tenth of them in another: the
// page against the same statements sent by hand, and the large organisation's page against the small one's, turn
// about in one run. `node bench/experience.ts [comments]`

const LARGE = Number(process.argv[2] ?? 1_000_000);
const TURNS = 21;
// As it is served: React without its checks for developers.
process.env.NODE_ENV = 'production';

const programs = findPostgres();
if (!programs) throw new Error('This needs the programs of a PostgreSQL server.');
const server = await startPostgres(programs, [
  'shared_buffers=1GB',
  'work_mem=64MB',
  'maintenance_work_mem=512MB',
  'max_wal_size=8GB',
  'random_page_cost=1.1',
]);
const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'));
const database = openPostgres(server.urlOf('postgres'), 4);
// Charts are drawn by a module that is loaded with the first of them.
const vite = await createServer({
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  logLevel: 'error',
});

/** Somebody's comments over five years, with all that the roll-ups count; the triggers keep these. */
async function fill(client: pg.Client, slug: string, comments: number, accountId: string) {
  const organisation = randomUUID();
  const run = (text: string, values: unknown[] = [organisation]) => client.query(text, values);
  await run(
    `insert into organisation (id, slug, name, short_name, levels, fixed_today) values ($1, $2, $2, $2, $3, '2026-01-01')`,
    [
      organisation,
      slug,
      JSON.stringify(['practice', 'locality', 'board'].map((key, at) => ({ key, name: key, order: at + 1 }))),
    ],
  );
  const person = randomUUID();
  await run(
    `insert into person (organisation_id, id, name, email, account_id) values ($1, $2, 'A Lead', 'lead@example.org', $3)`,
    [organisation, person, accountId],
  );
  await run(
    `insert into role_assignment (organisation_id, id, person_id, role, from_on) values ($1, gen_random_uuid(), $2, 'CEL', '2000-01-01')`,
    [organisation, person],
  );
  await run(
    `insert into source (organisation_id, id, name, kind) select $1, gen_random_uuid(), 'Source ' || n, 'friends-and-family' from generate_series(1, 25) n`,
  );
  await run(
    `insert into provider (organisation_id, id, name, kind) select $1, gen_random_uuid(), 'Provider ' || n, 'practice' from generate_series(1, 40) n`,
  );
  await run(
    `insert into place (organisation_id, id, name, path, depth, kind, provider_id)
     select $1, gen_random_uuid(), 'Place ' || n, 'Place ' || n, 1, 'service', (array(select id from provider where organisation_id = $1))[1 + n % 40]
     from generate_series(1, 120) n`,
  );
  await run(
    `insert into theme (organisation_id, id, framework, key, category, name, definition, position)
     select $1, gen_random_uuid(), 'patient-experience', 'theme-' || n, 'Category ' || n % 10, 'Theme ' || n, 'A theme.', n from generate_series(1, 33) n`,
  );
  await run(
    `insert into feedback_return (organisation_id, id, source_id, received_on, place_id, level, score_scale, score, score_printed, equality)
     select $1, gen_random_uuid(), (array(select id from source where organisation_id = $1))[1 + n % 25], '2021-01-01'::date + (n::bigint * 7919 % 1826)::int,
       (array(select id from place where organisation_id = $1))[1 + n % 120], (array['practice','locality','board'])[1 + n % 3],
       'friends-and-family-2020', 1 + n % 6, (1 + n % 6)::text,
       jsonb_build_object('sex', (array['female','male'])[1 + n % 2], 'age', (array['16-24','25-34','35-44','45-54','55-64','65-74','75+'])[1 + n % 7],
         'ethnicity', (array['white','asian','black','mixed','other'])[1 + n % 5])
     from generate_series(1, $2::int) n`,
    [organisation, comments],
  );
  await run(
    `insert into comment (organisation_id, id, return_id, question, text, sentiment, scan, received_on, source_id, place_id, level)
     select $1, gen_random_uuid(), r.id, 'question', 'The wait was long and nobody said why.', 1 + (random() * 4)::int, 'clean',
       r.received_on, r.source_id, r.place_id, r.level
     from feedback_return r where r.organisation_id = $1`,
  );
  await run(
    `insert into comment_theme (organisation_id, comment_id, theme_id, received_on)
     select c.organisation_id, c.id, t.id, c.received_on
     from (select organisation_id, id, received_on, row_number() over () as n from comment where organisation_id = $1) c
     join (select id, row_number() over () as n from theme where organisation_id = $1) t on t.n = 1 + c.n % 33 or (c.n % 2 = 0 and t.n = 1 + (c.n / 33) % 33)`,
  );
  const one = async (text: string) => (await run(text)).rows[0]?.id as string;
  return {
    slug,
    theme: await one(`select id from theme where organisation_id = $1 and key = 'theme-1'`),
    source: await one(`select id from source where organisation_id = $1 and name = 'Source 1'`),
    place: await one(`select id from place where organisation_id = $1 and name = 'Place 1'`),
    provider: await one(`select id from provider where organisation_id = $1 and name = 'Provider 1'`),
  };
}

try {
  await migrate(database);
  const client = new pg.Client({ connectionString: server.urlOf('postgres') });
  client.on('error', () => undefined);
  await client.connect();
  const accountId = randomUUID();
  await client.query(`insert into auth_user (id, name, email) values ($1, 'A Lead', 'lead@example.org')`, [
    accountId,
  ]);
  await client.query('alter table comment disable trigger repeat_facts_of_return');
  const started = performance.now();
  const large = await fill(client, 'large', LARGE, accountId);
  const small = await fill(client, 'small', LARGE / 10, accountId);
  await client.query('vacuum analyze');
  console.log(
    `${(1.1 * LARGE).toLocaleString('en-GB')} comments made in ${((performance.now() - started) / 1000).toFixed(0)} s, roll-ups kept by the writes`,
  );
  const { createApp } = (await vite.ssrLoadModule('/src/app.tsx')) as typeof App;
  const { createAccounts } = (await vite.ssrLoadModule(
    '/src/platform/access/accounts.ts',
  )) as typeof Accounts;
  const config = readConfig({ EARSHOT_DATA: folder, LOG_LEVEL: 'silent', EARSHOT_SECRET: 'x'.repeat(40) });
  const accounts = createAccounts(database, config);
  const assets = { style: '/s.css', script: '/s.js', folder };
  const app = createApp({ config, database, accounts, log: createLog('error'), assets });
  const cookie = (await accounts.signInAs(accountId, new Headers({ host: 'localhost' })))
    .map((part) => part.split(';')[0])
    .join('; ');
  const ask = async (path: string) => {
    const answer = await app.request(`http://localhost${path}`, { headers: { host: 'localhost', cookie } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  };

  type Filled = typeof large;
  const years = 'from=2021-01&to=2025-12';
  const pages: [string, (of: Filled) => string][] = [
    ['overview', ({ slug }) => `/${slug}/desk/experience`],
    ['overview, five years', ({ slug }) => `/${slug}/desk/experience?${years}`],
    ['by source', ({ slug }) => `/${slug}/desk/experience/by/source`],
    ['by place', ({ slug }) => `/${slug}/desk/experience/by/place`],
    ['by place, five years', ({ slug }) => `/${slug}/desk/experience/by/place?${years}`],
    ['by provider', ({ slug }) => `/${slug}/desk/experience/by/provider`],
    ['by practice', ({ slug }) => `/${slug}/desk/experience/by/practice`],
    ['by level', ({ slug }) => `/${slug}/desk/experience/by/level`],
    ['by group of people', ({ slug }) => `/${slug}/desk/experience/by/group`],
    ['a source', ({ slug, source }) => `/${slug}/desk/experience/by/source/${source}`],
    ['a place', ({ slug, place }) => `/${slug}/desk/experience/by/place/${place}`],
    ['a provider', ({ slug, provider }) => `/${slug}/desk/experience/by/provider/${provider}`],
    ['a theme', ({ slug, theme }) => `/${slug}/desk/experience/themes/${theme}`],
    ['a theme, five years', ({ slug, theme }) => `/${slug}/desk/experience/themes/${theme}?${years}`],
    ['Friends and Family', ({ slug }) => `/${slug}/desk/experience/friends-and-family`],
    ['who is heard', ({ slug }) => `/${slug}/desk/who-is-heard`],
  ];
  console.log('dashboard                 page ms   by hand ms   ratio   at a tenth ms   growth   statements');
  let worst = 0;
  let growth = 0;
  for (const [name, pathOf] of pages) {
    const [path, tenth] = [pathOf(large), pathOf(small)];
    await ask(path);
    await ask(tenth);
    const statements = await listenTo(() => ask(path));
    const byHand = async () => {
      for (const { text, values } of statements) await client.query(text, values);
    };
    await byHand();
    const [page = 0, hands = 0, less = 0] = await turnAbout(TURNS, [
      () => ask(path),
      byHand,
      () => ask(tenth),
    ]);
    worst = Math.max(worst, page / hands);
    growth = Math.max(growth, page / less);
    console.log(
      name.padEnd(24),
      page.toFixed(1).padStart(8),
      hands.toFixed(1).padStart(12),
      (page / hands).toFixed(2).padStart(7),
      less.toFixed(1).padStart(15),
      (page / less).toFixed(2).padStart(8),
      String(ownStatements(statements).length).padStart(12),
    );
  }
  console.log(
    `worst ratio ${worst.toFixed(2)} (at most 1.5), worst growth ${growth.toFixed(2)} (at most 1.3)`,
  );
  await client.end();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await vite.close();
  await database.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
