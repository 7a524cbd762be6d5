import { sql } from 'kysely';
import { monthAndYear } from '../../../design/text/words.ts';
import { todayFor } from '../../../platform/clock.ts';
import type { Coder } from '../../../platform/coding/coder.ts';
import type { Database, Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { recordHistory } from '../../../platform/history/record-history.ts';
import type { JobKind } from '../../../platform/jobs/jobs.ts';
import { lowestId } from '../lowest-id.ts';
import type { BatchScope } from './batch.ts';
import { findFrameworkInForce, listTakingThemes } from './framework-in-force.ts';
import { storeSuggestions, suggestFor } from './store-suggestions.ts';
import { listUncodedSince } from './uncoded.ts';

const AT_ONCE = 500;
/** An id is made before its row is committed, so that the last minutes are always looked at again. */
const LOOK_BACK_MS = 10 * 60_000;
/** How far the first run of an organisation looks back. */
const FIRST_LOOK_MS = 7 * 24 * 60 * 60_000;

interface Place {
  /** The latest such batch; null where there is none, or it takes no more. */
  batchId: string | null;
  since: string;
  number: number;
}

/**
 * Suggests themes for comments that came one by one (logged, told, answered) since the last run, in a batch of the
 * month. A month's batch takes no more once a sample was drawn of it: another one follows.
 */
export async function codeAsTheyCome(
  database: Database,
  coder: () => Coder,
  organisation: { id: string; fixedToday: string | null },
  now: Date,
): Promise<number> {
  const today = todayFor(organisation);
  const month = today.slice(0, 7);
  const place = await read(database, organisation.id, (db) => findPlace(db, month, now));
  const comments = await read(database, organisation.id, (db) =>
    listUncodedSince(db, place.since, lowestId(now), AT_ONCE),
  );
  const [first] = comments;
  if (!first) return 0;
  const suggesting = coder();
  const suggested = await suggestFor(suggesting, comments);
  const last = comments.at(-1)?.id ?? first.id;
  const safe = lowestId(new Date(now.getTime() - LOOK_BACK_MS));
  const reached = last.localeCompare(safe) < 0 ? last : safe;
  await write(database, organisation.id, async (db) => {
    const framework = await findFrameworkInForce(db, today);
    const id = place.batchId ?? (await openBatch(db, organisation.id, { month, framework, place }));
    const row = await db
      .selectFrom('codingBatch')
      .select('framework')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const taking = await listTakingThemes(db, row.framework);
    await storeSuggestions(db, { organisationId: organisation.id, id }, suggested, taking);
    await db
      .updateTable('codingBatch')
      .set({ afterId: reached, model: suggesting.model })
      .where('id', '=', id)
      .execute();
  });
  return comments.length;
}

async function findPlace(db: Db, month: string, now: Date): Promise<Place> {
  const latest = await db
    .selectFrom('codingBatch')
    .select(['id', 'state', 'sampleWanted', 'afterId'])
    .select([
      sql<string>`scope ->> 'asTheyCome'`.as('month'),
      sql<number>`count(*) filter (where scope ->> 'asTheyCome' = ${month}) over ()::int`.as('number'),
    ])
    .where(sql<boolean>`scope ->> 'asTheyCome' is not null`)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const takes = latest?.month === month && latest.state === 'ready' && latest.sampleWanted === 0;
  return {
    batchId: latest && takes ? latest.id : null,
    since: latest?.afterId ?? lowestId(new Date(now.getTime() - FIRST_LOOK_MS)),
    number: latest?.number ?? 0,
  };
}

async function openBatch(
  db: Db,
  organisationId: string,
  { month, framework, place }: { month: string; framework: string; place: Place },
): Promise<string> {
  const id = newId();
  const title = `As they come, ${monthAndYear(month)}${place.number > 0 ? ` (${place.number + 1})` : ''}`;
  const scope: BatchScope = { asTheyCome: month };
  await db
    .insertInto('codingBatch')
    .values({
      organisationId,
      id,
      title,
      scope: JSON.stringify(scope),
      framework,
      model: '',
      state: 'ready',
      afterId: place.since,
    })
    .execute();
  await recordHistory(
    db,
    { organisationId, personId: null, name: 'Coding as comments come' },
    { kind: 'coding-batch', id, act: 'started', after: { title } },
  );
  return id;
}

/** The job that comes round by itself and suggests themes for what came one by one. */
export const asTheyComeJob = (coder: () => Coder): JobKind => ({
  name: 'suggest-as-they-come',
  cron: '*/5 * * * *',
  async run(_data, { database, log, stopping }) {
    const organisations = await database.owner
      .selectFrom('organisation')
      .select(['id', 'fixedToday'])
      .orderBy('id')
      .execute();
    for (const organisation of organisations) {
      if (stopping()) return;
      const coded = await codeAsTheyCome(database, coder, organisation, new Date());
      if (coded > 0) log.info({ organisation: organisation.id, comments: coded }, 'themes suggested');
    }
  },
});
