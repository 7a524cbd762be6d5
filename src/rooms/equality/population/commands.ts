import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { type Actor, actorOf, recordHistory } from '../../../platform/history/record-history.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { mayKeepPopulation } from '../policy.ts';
import type { PreparedAreas } from './areas.ts';
import { type EditForm, type ProfileGroup, readGroups, usualReview } from './profile.ts';
import { profileColumns } from './queries.ts';

export const KIND = 'population_profile';

/**
 * Makes what the reference knows of the chosen areas the organisation's own knowledge, in place of the areas chosen
 * before. Tables of the organisation's own stay. Gives how many characteristics are known now.
 */
export async function chooseAreas(
  db: Db,
  actor: Actor,
  prepared: PreparedAreas,
  today: string,
): Promise<number> {
  const { organisationId } = actor;
  const before = await db
    .deleteFrom('populationProfile')
    .where('own', '=', false)
    .returning(['id', 'characteristic', 'area'])
    .execute();
  const idOf = new Map(before.map(({ id, characteristic }) => [characteristic, id]));
  for (const { characteristic, area, groups, source, asAt } of prepared.populations) {
    const id = idOf.get(characteristic) ?? newId();
    const areaCodes = area.code.split('+');
    await db
      .insertInto('populationProfile')
      .values({
        organisationId,
        id,
        characteristic,
        area: area.name,
        areaCodes: JSON.stringify(areaCodes),
        groups: JSON.stringify(groups),
        source,
        asAt,
        nextReviewOn: usualReview(today),
        own: false,
      })
      .onConflict((clash) => clash.doNothing())
      .execute();
    await recordHistory(db, actor, {
      kind: KIND,
      id,
      act: 'chose the areas',
      before: { area: before.find((one) => one.id === id)?.area ?? '' },
      after: { area: area.name, source, asAt },
    });
  }
  return prepared.populations.length;
}

/** As `chooseAreas`, by a person who may. */
export async function choosePopulation(db: Db, who: Who, prepared: PreparedAreas): Promise<number> {
  require(mayKeepPopulation(who));
  return chooseAreas(db, actorOf(who), prepared, who.organisation.today);
}

export interface OwnTable {
  area: string;
  source: string;
  asAt: string;
  nextReviewOn: string | null;
  tables: readonly { characteristic: string; groups: readonly ProfileGroup[] }[];
}

/** As `keepOwnTables`, by a person who may. */
export async function recordOwnTables(db: Db, who: Who, given: OwnTable): Promise<void> {
  require(mayKeepPopulation(who));
  await keepOwnTables(db, actorOf(who), given);
}

/** Keeps tables of the organisation's own, each in place of the earlier one of the same characteristic and area. */
export async function keepOwnTables(db: Db, actor: Actor, given: OwnTable): Promise<void> {
  const { area, source, asAt, nextReviewOn } = given;
  for (const { characteristic, groups } of given.tables) {
    const taken = await db
      .selectFrom('populationProfile')
      .select(['id', 'version'])
      .where('characteristic', '=', characteristic)
      .where((eb) => eb(eb.fn<string>('lower', ['area']), '=', area.toLowerCase()))
      .executeTakeFirst();
    const facts = { groups: JSON.stringify(groups), source, asAt, nextReviewOn, own: true };
    const id = taken?.id ?? newId();
    if (taken)
      await db
        .updateTable('populationProfile')
        .set({ ...facts, areaCodes: '[]', version: taken.version + 1 })
        .where('id', '=', id)
        .execute();
    else
      await db
        .insertInto('populationProfile')
        .values({ organisationId: actor.organisationId, id, characteristic, area, ...facts })
        .execute();
    await recordHistory(db, actor, {
      kind: KIND,
      id,
      act: taken ? 'loaded again' : 'loaded',
      after: { characteristic, area, source, asAt, nextReviewOn, numbers: groups.length },
    });
  }
}

/** Puts right where figures come from, as at when, and when they are looked at again. Throws `Stale`. */
export async function changeProfile(db: Db, who: Who, id: string, form: EditForm): Promise<void> {
  require(mayKeepPopulation(who));
  const { version, ...facts } = form;
  const before = await db
    .selectFrom('populationProfile')
    .select(['source', 'asAt', 'nextReviewOn', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!before) throw new NotFound();
  const changed = await db
    .updateTable('populationProfile')
    .set((eb) => ({ ...facts, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Stale({ ...before });
  const { version: _, ...was } = before;
  await recordHistory(db, actorOf(who), { kind: KIND, id, act: 'changed', before: was, after: facts });
}

/** Takes a table away; its history keeps it, so that it can be brought back. */
export async function removeProfile(db: Db, who: Who, id: string): Promise<{ characteristic: string }> {
  require(mayKeepPopulation(who));
  const gone = await db
    .deleteFrom('populationProfile')
    .where('id', '=', id)
    .returning(profileColumns)
    .executeTakeFirst();
  if (!gone) throw new NotFound();
  await recordHistory(db, actorOf(who), { kind: KIND, id, act: 'took away', before: { ...gone } });
  return { characteristic: gone.characteristic };
}

/** Brings back what was taken away last under this id, unless something else stands in its place by now. */
export async function restoreProfile(db: Db, who: Who, id: string): Promise<boolean> {
  require(mayKeepPopulation(who));
  const last = await db
    .selectFrom('history')
    .select(['act', 'before'])
    .where('kind', '=', KIND)
    .where('recordId', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.act !== 'took away') throw new NotFound();
  const kept = last.before as Record<string, unknown>;
  const text = (name: string) => String(kept[name] ?? '');
  const day = (name: string) => (typeof kept[name] === 'string' ? String(kept[name]) : null);
  const back = await db
    .insertInto('populationProfile')
    .values({
      organisationId: who.organisation.id,
      id,
      characteristic: text('characteristic'),
      area: text('area'),
      areaCodes: JSON.stringify(kept.areaCodes ?? []),
      groups: JSON.stringify(readGroups(kept.groups)),
      source: text('source'),
      asAt: day('asAt'),
      nextReviewOn: day('nextReviewOn'),
      own: kept.own === true,
      version: Number(kept.version) + 1,
    })
    .onConflict((clash) => clash.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (back) await recordHistory(db, actorOf(who), { kind: KIND, id, act: 'brought back' });
  return back !== undefined;
}
