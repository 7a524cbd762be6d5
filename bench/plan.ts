import { sql } from 'kysely';
import pg from 'pg';
import type { Database } from '../src/platform/db/database.ts';
import { fillPlans } from '../tests/support/makers/full-plans.ts';
import { anOrganisation } from '../tests/support/makers/organisation.ts';
import { aPerson } from '../tests/support/makers/person.ts';
import { onEngines, openSite } from './engines.ts';

// The pages of a plan of 2,000 lines, among twenty of 100 in each of two organisations: the whole page against the same
// statements sent by hand on the same connection, turn about in one run, and how many statements a page asks.

const LINES = Number(process.argv[2] ?? 2_000);
const TURNS = Number(process.argv[3] ?? 25);

interface Sent {
  text: string;
  /** Sends it again, where it was sent the first time. */
  again(): Promise<unknown>;
}

/** The statements that the next requests send, in order; null while nobody listens. */
let sent: Sent[] | null = null;

type Query = (this: unknown, text: unknown, values?: unknown, rest?: unknown) => Promise<unknown>;

const pgQuery = pg.Client.prototype.query as Query;
pg.Client.prototype.query = function listened(this: pg.Client, text: unknown, values?: unknown) {
  if (sent && typeof text === 'string')
    sent.push({ text, again: () => pgQuery.call(this, text, values ?? []) });
  return pgQuery.call(this, text, values);
} as typeof pg.Client.prototype.query;

/** The embedded engine sends what belongs to a transaction through a handle of that transaction. */
function listenTo(database: Database): void {
  const { pglite } = database;
  if (!pglite) return;
  const query = pglite.query.bind(pglite) as Query;
  const listened =
    (send: Query): Query =>
    (text, values, options) => {
      if (sent && typeof text === 'string')
        sent.push({ text, again: () => query.call(pglite, text, values, options) });
      return send.call(pglite, text, values, options);
    };
  const transaction = pglite.transaction.bind(pglite);
  Object.assign(pglite, {
    query: listened(query),
    transaction: (work: (handle: { query: Query }) => Promise<unknown>) =>
      transaction((handle) => {
        if (sent) sent.push({ text: 'begin', again: () => query.call(pglite, 'begin') });
        Object.assign(handle, { query: listened(handle.query.bind(handle) as Query) });
        return work(handle as unknown as { query: Query }).finally(() =>
          sent?.push({ text: 'commit', again: () => query.call(pglite, 'commit') }),
        );
      }),
  });
}

/** The lower quartile: what else the machine does only ever adds. */
const usual = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 4)] ?? 0;

await onEngines(async (engine) => {
  const { database } = engine;
  listenTo(database);
  const here = await anOrganisation(database, { slug: 'here', fixedToday: '2012-09-27' });
  const lead = await aPerson(database, here, { roles: ['CEL'] });
  const { planId, slug, lineId } = await fillPlans(database, lead, { lines: LINES });
  const elsewhere = await anOrganisation(database, { slug: 'elsewhere' });
  await fillPlans(database, await aPerson(database, elsewhere, { roles: ['CEL'] }), { lines: LINES });
  await sql`vacuum analyze`.execute(database.owner);

  const ask = await openSite(engine, lead);
  const plan = `/here/desk/plans/${planId}`;
  const paths: [string, string][] = [
    ['plan', plan],
    ['plan, page 7', `${plan}?page=7`],
    ['plan as at a day', `${plan}?as-at=2012-07-01`],
    ['lines', `${plan}/lines`],
    ['lines, last page', `${plan}/lines?page=20`],
    ['lines with a word', `${plan}/lines?q=practice+17`],
    ['overdue lines', `${plan}/lines?standing=overdue`],
    ['lines by lead', `${plan}/lines?sort=lead`],
    ['exceptions', `${plan}/exceptions`],
    ['workload', `${plan}/workload`],
    ['timeline', `${plan}/timeline`],
    ['calendar', `${plan}/calendar`],
    ['a line', `/here/desk/plan-lines/${lineId}`],
    ['my lines', '/here/desk/my-lines'],
    ['plans', '/here/desk/plans'],
    ['public plan', `/here/plans/${slug}`],
    ['public plans', '/here/plans'],
  ];
  console.log(`\n${engine.name}`);
  console.log('page                      page ms   by hand ms   ratio   statements       KB');
  const chosen = process.argv[4];
  let worst = 0;
  for (const [about, path] of paths) {
    if (chosen && !about.startsWith(chosen)) continue;
    for (let warm = 0; warm < 5; warm++) await ask(path);
    sent = [];
    const { body } = await ask(path);
    const statements: Sent[] = sent;
    sent = null;
    const own = statements.filter(
      ({ text }) => !/^(begin|commit|start transaction|rollback)|set_config/iu.test(text),
    );
    const byHand = async () => {
      for (const { again } of statements) await again();
    };
    await byHand();
    if (process.argv[5])
      for (const { text, again } of statements) {
        const at = performance.now();
        await again();
        console.log(`  ${(performance.now() - at).toFixed(1)} ms ${text.slice(0, 100)}`);
      }
    const pages: number[] = [];
    const hands: number[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      let at = performance.now();
      await ask(path);
      pages.push(performance.now() - at);
      at = performance.now();
      await byHand();
      hands.push(performance.now() - at);
    }
    const [page, hand] = [usual(pages), usual(hands)];
    worst = Math.max(worst, page / hand);
    console.log(
      about.padEnd(24),
      page.toFixed(1).padStart(8),
      hand.toFixed(1).padStart(12),
      (page / hand).toFixed(2).padStart(7),
      String(own.length).padStart(12),
      (body.length / 1024).toFixed(0).padStart(8),
    );
  }
  console.log(`worst ratio ${worst.toFixed(2)}`);
});
