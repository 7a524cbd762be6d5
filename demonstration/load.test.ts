import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { findOrganisation, listOrganisations } from '../src/platform/access/organisation.ts';
import { read } from '../src/platform/db/tenant.ts';
import { traceThread } from '../src/rooms/loops/door.ts';
import { findPlanStatus } from '../src/rooms/plans/door.ts';
import { onBothDatabases } from '../tests/support/a-database.ts';
import { anOrganisation } from '../tests/support/makers/organisation.ts';
import { clearDemonstration, loadDemonstration } from './load.ts';
import { plans } from './plans/plans.ts';

const SLUGS = ['darlington', 'elr', 'leeds-west', 'merton', 'mk', 'trentside'];

onBothDatabases('The demonstration', (given) => {
  test('loads six organisations, may be repeated, and can be cleared', async () => {
    const { database } = given;
    const ours = await anOrganisation(database, { slug: 'not-a-demonstration' });
    expect((await loadDemonstration(database)).sort()).toEqual(SLUGS);
    const count = async () => {
      const { rows } = await sql<{ comments: number; messages: number; people: number }>`
        select (select count(*) from comment) as comments, (select count(*) from message) as messages,
          (select count(*) from person) as people`.execute(database.owner);
      return rows[0];
    };
    const loaded = await count();
    expect(loaded?.comments).toBeGreaterThan(1100);
    expect(await loadDemonstration(database)).toEqual([]);
    expect(await count()).toEqual(loaded);

    expect(await clearDemonstration(database)).toEqual(SLUGS);
    expect(await count()).toEqual({ comments: 0, messages: 0, people: 0 });
    expect(await listOrganisations(database)).toEqual([ours]);
    const { rows } = await sql<{ n: number }>`select count(*) as n from auth_user`.execute(database.owner);
    expect(rows).toEqual([{ n: 0 }]);
    expect((await loadDemonstration(database)).length).toBe(6);
  }, 90_000);

  test('knows who lives in the area of each organisation, and from where', async () => {
    const { database } = given;
    for (const organisation of await listOrganisations(database)) {
      if (!organisation.isDemonstration) continue;
      const rows = await read(database, organisation.id, (db) =>
        db.selectFrom('populationProfile').select(['characteristic', 'source', 'asAt']).execute(),
      );
      expect([organisation.slug, rows.length >= 4]).toEqual([organisation.slug, true]);
      expect(rows.every(({ source, asAt }) => source !== '' && asAt !== null)).toBe(true);
    }
  });

  test('holds three whole threads and two unfinished ones for each organisation', async () => {
    const { database } = given;
    for (const organisation of await listOrganisations(database)) {
      if (!organisation.isDemonstration) continue;
      const [findings, whole] = await read(database, organisation.id, async (db) => {
        const all = await db.selectFrom('finding').select('id').execute();
        const traces = await Promise.all(all.map(({ id }) => traceThread(db, 'finding', id)));
        const kinds = traces.map((trace) => new Set(trace?.nodes.map(({ kind }) => kind)));
        return [
          all.length,
          kinds.filter((set) => set.has('comment') && set.has('loop') && set.has('message')).length,
        ];
      });
      expect([organisation.slug, findings, whole]).toEqual([organisation.slug, 5, 3]);
    }
  });

  test('shows what it is good for: a signal, a signed-off batch, scores that differ, what came back down', async () => {
    const { rows } = await sql<{ slug: string; found: Record<string, number> }>`
      select o.slug, jsonb_build_object(
        'providers', (select count(*) from provider x where x.organisation_id = o.id),
        'without a clause', (select count(*) from contract x where x.organisation_id = o.id and x.is_new and x.feedback_clause <> 'yes'),
        'scores', (select count(*) from score_return x where x.organisation_id = o.id),
        'differing', (select count(*) from score_check x where x.organisation_id = o.id and x.verdict = 'differs'),
        'signals', (select count(*) from signal x where x.organisation_id = o.id and x.state = 'new'),
        'signed off', (select count(*) from coding_batch x where x.organisation_id = o.id and x.state = 'signed_off'),
        'waiting', (select count(*) from coding_batch x where x.organisation_id = o.id and x.state = 'ready'),
        'went up', (select count(*) from escalation x where x.organisation_id = o.id),
        'reviews', (select count(*) from insight_review x where x.organisation_id = o.id)) as found
      from organisation o where o.is_demonstration order by o.slug`.execute(given.database.owner);
    const usual = { differing: 0, signals: 0, 'signed off': 0, waiting: 0, 'went up': 0, reviews: 0 };
    expect(Object.fromEntries(rows.map(({ slug, found }) => [slug, found]))).toEqual({
      darlington: { ...usual, providers: 2, 'without a clause': 1, scores: 3 },
      elr: {
        ...usual,
        providers: 4,
        'without a clause': 1,
        scores: 6,
        differing: 1,
        'went up': 8,
        reviews: 1,
      },
      'leeds-west': { ...usual, providers: 3, 'without a clause': 1, scores: 3 },
      merton: { ...usual, providers: 3, 'without a clause': 1, scores: 3 },
      mk: { ...usual, providers: 4, 'without a clause': 1, scores: 3, differing: 1, 'went up': 4 },
      trentside: {
        providers: 6,
        'without a clause': 1,
        scores: 9,
        differing: 1,
        signals: 1,
        'signed off': 1,
        waiting: 1,
        'went up': 2,
        reviews: 1,
      },
    });
  });

  test('plants identifiers that the check has found, and quotes none of them', async () => {
    const { rows } = await sql<{ organisations: number; quoted: number }>`
      select count(distinct organisation_id) as organisations,
        (select count(*) from loop_quote q join comment c on c.organisation_id = q.organisation_id and c.id = q.comment_id
          where c.scan <> 'clean') as quoted
      from comment where scan = 'waiting'`.execute(given.database.owner);
    expect(rows).toEqual([{ organisations: 6, quoted: 0 }]);
  });
});

onBothDatabases('The plans of the demonstration', (given) => {
  test('are those of the five organisations, in their numbers', async () => {
    const { database } = given;
    await loadDemonstration(database);
    const status = async (slug: string) => {
      const organisation = await findOrganisation(database, slug);
      const plan = plans[slug as keyof typeof plans][0];
      if (!organisation || !plan) throw new Error(slug);
      return findPlanStatus(database, organisation, plan.title, organisation.today);
    };
    const merton = await status('merton');
    expect(merton?.lines).toBe(42);
    expect(merton?.rag).toEqual({ green: 25, amber: 16, red: 1, none: 0 });
    expect(merton?.bySection.map(({ rag }) => [rag.green, rag.amber, rag.red])).toEqual([
      [6, 3, 0],
      [5, 4, 1],
      [5, 1, 0],
      [3, 5, 0],
      [5, 3, 0],
      [1, 0, 0],
    ]);
    expect(merton?.overdue).toEqual(['M05', 'M08']);
    expect((await status('elr'))?.bySection.map(({ lines }) => lines)).toEqual([12, 7, 5, 2, 2]);
    expect((await status('mk'))?.bySection.map(({ lines }) => lines)).toEqual([9, 1, 1]);
    const darlington = await status('darlington');
    expect(darlington?.lines).toBe(23);
    expect((await status('leeds-west'))?.lines).toBe(36);
    expect((await status('trentside'))?.lines).toBe(6);
  }, 60_000);
});
