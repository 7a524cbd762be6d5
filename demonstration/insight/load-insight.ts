import { findWho, type Who } from '../../src/platform/access/who.ts';
import type { Database, Db } from '../../src/platform/db/database.ts';
import { write } from '../../src/platform/db/tenant.ts';
import { recomputeSignals } from '../../src/rooms/feedback/door.ts';
import { checkReturn } from '../../src/rooms/feedback/providers/checks/commands.ts';
import type { PersonKey } from '../parts.ts';
import type { Ids } from '../rows/ids.ts';
import { storeRows } from '../rows/store.ts';
import type { DemonstrationOrganisation } from '../types.ts';
import { climbRows, reviewRows } from './climb-rows.ts';
import { insights } from './insight.ts';
import type { InsightData } from './insight-data.ts';
import { tiePlaces } from './place-rows.ts';
import { providerRows } from './provider-rows.ts';

type Given = DemonstrationOrganisation<string>;

/** Puts in providers with their places and scores, and what went up through the levels. */
export async function loadInsight(
  db: Db,
  organisationId: string,
  given: Given,
  ids: Ids,
  today: string,
): Promise<void> {
  const data = insights[given.slug];
  await storeRows(db, organisationId, [
    ...providerRows(given, data, ids, today),
    ...climbRows(given, data.climbs ?? [], ids, today),
  ]);
  await tiePlaces(db, organisationId, data.providers, ids);
}

/** Somebody of the organisation, as who they are when they act. Throws where the data names nobody so. */
export async function personOf(database: Database, slug: string, key: PersonKey, ids: Ids): Promise<Who> {
  const who = await findWho(database, slug, ids.of('account', key));
  if (!who) throw new Error(`The demonstration has nobody who is "${key}".`);
  return who;
}

/** What follows from all of it: scores held against what others say, signals, and the group that looked at them. */
export async function concludeInsight(
  database: Database,
  organisationId: string,
  given: Given,
  ids: Ids,
  today: string,
): Promise<void> {
  const { scores, review } = insights[given.slug];
  await checkScores(database, given.slug, scores, ids);
  await recomputeSignals(database, given.slug);
  if (!review) return;
  await write(database, organisationId, async (db) => {
    const signal = await db
      .selectFrom('signal')
      .select('id')
      .where('state', '=', 'new')
      .orderBy('lastMonth', 'desc')
      .orderBy('placeId')
      .limit(1)
      .executeTakeFirst();
    await storeRows(db, organisationId, reviewRows(review, ids, today, signal?.id ?? null));
  });
}

async function checkScores(
  database: Database,
  slug: string,
  scores: InsightData['scores'],
  ids: Ids,
): Promise<void> {
  const toCheck = scores.flatMap(({ key, check }) => (key && check ? [{ key, check }] : []));
  if (toCheck.length === 0) return;
  const who = await personOf(database, slug, 'quality', ids);
  await write(database, who.organisation.id, async (db) => {
    for (const { key, check } of toCheck)
      await checkReturn(db, who, ids.of('score', key), {
        ...check,
        on: null,
        question: 'same',
        decided: null,
      });
  });
}
