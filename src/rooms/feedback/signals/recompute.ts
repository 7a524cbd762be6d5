import { sql } from 'kysely';
import { findOrganisation } from '../../../platform/access/organisation.ts';
import type { Database, Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { enqueue, type JobKind } from '../../../platform/jobs/jobs.ts';
import { readSeries, watchedMonths } from './series-queries.ts';
import { BACK_FOR, type FoundSignal, findSignals, methodWords } from './signal.ts';

export const RECOMPUTE_SIGNALS = 'recompute-signals';

/** Every night, London time. */
const NIGHTLY = '30 3 * * *';

/** Looks for what is out of the ordinary: every night in all organisations, or in one when comments have come. */
export const signalsJob: JobKind = {
  name: RECOMPUTE_SIGNALS,
  cron: NIGHTLY,
  async run({ organisationId }, { database, log, stopping }) {
    const organisations = await database.owner
      .selectFrom('organisation')
      .select(['id', 'slug'])
      .orderBy('id')
      .execute();
    const asked = organisations.filter(({ id }) => id === organisationId);
    // The nightly job names no organisation.
    const all = /^0{8}-/u.test(organisationId) ? organisations : asked;
    for (const { slug } of all) {
      if (stopping()) return;
      const found = await recomputeSignals(database, slug);
      if (found > 0) log.info({ organisation: slug, found }, 'new signals');
    }
  },
};

/** The same job, and the signals of its organisation looked at afterwards. */
export const thenSignals = (kind: JobKind): JobKind => ({
  ...kind,
  async run(data, tools) {
    await kind.run(data, tools);
    const { organisationId } = data;
    if (/^0{8}-/u.test(organisationId) || tools.stopping()) return;
    await write(tools.database, organisationId, (db) =>
      enqueue(db, RECOMPUTE_SIGNALS, { organisationId, id: organisationId }),
    );
  },
});

/**
 * Charts every theme in the organisation and its places and keeps what signals, once: a signal that goes on is the same
 * one. Those whose series has been back for three months have passed. Gives how many are new. Run twice, it adds nothing.
 */
export async function recomputeSignals(database: Database, slug: string): Promise<number> {
  const organisation = await findOrganisation(database, slug);
  if (!organisation) return 0;
  const { id: organisationId, today } = organisation;
  const series = await read(database, organisationId, (db) => readSeries(db, today));
  const { found, rules, charted } = findSignals(series);
  const method = methodWords(rules, charted);
  const back = `${Temporal.PlainYearMonth.from(watchedMonths(today).to).subtract({ months: BACK_FOR }).toString()}-01`;
  return write(database, organisationId, async (db) => {
    // Two at a time would each list the same signal.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`signals ${organisationId}`}, 0))`.execute(db);
    const kept = await listKept(db);
    let added = 0;
    const goesOn = new Set<string>();
    for (const signal of found) {
      const same = kept.find((one) => isSame(one, signal));
      if (same) goesOn.add(same.id);
      if (same) await keepUp(db, same, signal, back);
      else if (
        await insert(db, organisationId, { signal, method, today, isOver: monthDay(signal.to) < back })
      )
        added += 1;
    }
    await passOver(db, { kept: kept.filter(({ id }) => !goesOn.has(id)).map(({ id }) => id), back, today });
    return added;
  });
}

interface Kept {
  id: string;
  themeId: string;
  placeId: string | null;
  kind: string;
  firstMonth: string;
  lastMonth: string;
  why: string;
  state: string;
  settledBy: string | null;
}

const listKept = (db: Db): Promise<Kept[]> =>
  db
    .selectFrom('signal')
    .select(['id', 'themeId', 'placeId', 'kind', 'firstMonth', 'lastMonth', 'why', 'state', 'settledBy'])
    .execute();

const monthDay = (month: string): string => `${month}-01`;

/** The same kind, in the same series, at an overlapping time: the edges move a little as comments come in late. */
const isSame = (kept: Kept, { kind, from, to, series }: FoundSignal): boolean =>
  kept.kind === kind &&
  kept.themeId === series.themeId &&
  kept.placeId === series.placeId &&
  kept.firstMonth <= monthDay(to) &&
  kept.lastMonth >= monthDay(from);

async function keepUp(db: Db, kept: Kept, signal: FoundSignal, back: string): Promise<void> {
  const lastMonth = monthDay(signal.to);
  if (kept.lastMonth === lastMonth && kept.why === signal.why) return;
  // What had passed by itself and goes on after all is new again.
  const isBack = kept.state === 'passed' && kept.settledBy === null && lastMonth >= back;
  await db
    .updateTable('signal')
    .set({
      lastMonth,
      why: signal.why,
      figures: JSON.stringify(signal.series.months),
      ...(isBack ? { state: 'new', settledOn: null } : {}),
    })
    .where('id', '=', kept.id)
    .execute();
}

async function insert(
  db: Db,
  organisationId: string,
  { signal, method, today, isOver }: { signal: FoundSignal; method: string; today: string; isOver: boolean },
): Promise<boolean> {
  const added = await db
    .insertInto('signal')
    .values({
      organisationId,
      id: newId(),
      themeId: signal.series.themeId,
      placeId: signal.series.placeId,
      kind: signal.kind,
      firstMonth: monthDay(signal.from),
      lastMonth: monthDay(signal.to),
      why: signal.why,
      figures: JSON.stringify(signal.series.months),
      method,
      foundOn: today,
      state: isOver ? 'passed' : 'new',
      settledOn: isOver ? today : null,
    })
    .onConflict((clash) => clash.doNothing())
    .returning('state')
    .executeTakeFirst();
  return added?.state === 'new';
}

/** Open signals whose last month lies back far enough, and those that later comments took away. */
async function passOver(
  db: Db,
  { kept, back, today }: { kept: readonly string[]; back: string; today: string },
): Promise<void> {
  await db
    .updateTable('signal')
    .set((eb) => ({ state: 'passed', settledOn: today, version: eb('version', '+', 1) }))
    .where('state', 'in', ['new', 'acknowledged'])
    .where(sql<boolean>`(last_month < ${back}::date or id = any (${kept}::uuid[]))`)
    .execute();
}
