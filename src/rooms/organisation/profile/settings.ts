import { sql } from 'kysely';
import { noteAsked } from '../../../platform/access/asked.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { actorOf, recordHistory } from '../../../platform/history/record-history.ts';
import { Stale } from '../../../platform/web/problems.ts';
import { differences } from '../history.ts';

type Settings = Readonly<Record<string, unknown>>;

/** What an organisation has set, by name, and the version with which to change it. */
export async function getSettings(
  db: Db,
  organisationId: string,
): Promise<{ settings: Settings; version: number }> {
  const row = await db
    .selectFrom('organisation')
    .select(['settings', 'version'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return { settings: row.settings as Settings, version: row.version };
}

/**
 * Sets some of an organisation's settings and leaves the others as they are. The room whose settings they are asks its
 * own policy first. Throws `Stale` with the settings as they stand where the version is an older one.
 */
export async function changeSettings(db: Db, who: Who, part: Settings, version: number): Promise<void> {
  noteAsked();
  const { settings: before } = await getSettings(db, who.organisation.id);
  const changed = await db
    .updateTable('organisation')
    .set((eb) => ({
      settings: sql`organisation.settings || ${JSON.stringify(part)}::jsonb`,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', who.organisation.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Stale({ ...before });
  const change = differences(
    Object.fromEntries(Object.keys(part).map((name) => [name, before[name] ?? null])),
    part,
  );
  if (change)
    await recordHistory(db, actorOf(who), {
      kind: 'organisation',
      id: who.organisation.id,
      act: 'changed settings of the profile',
      ...change,
    });
}
