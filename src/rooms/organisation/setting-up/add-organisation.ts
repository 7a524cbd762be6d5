import { sql } from 'kysely';
import { defaultLevels } from '../../../../reference/levels.ts';
import type { SourceKindKey } from '../../../../reference/source-kinds.ts';
import type { Database, Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { recordHistory } from '../../../platform/history/record-history.ts';
import { ensureFramework, getDefaultSource } from '../../feedback/door.ts';
import { Refused } from '../refused.ts';
import { slugProblem } from '../reserved-words.ts';

/** Where nearly every organisation hears from people; it closes those it has not, and adds its own. */
const firstSources = [
  'tell-us',
  'friends-and-family',
  'pals',
  'complaint',
  'compliment',
  'engagement-event',
  'practice-group',
] as const satisfies readonly SourceKindKey[];

export interface NewOrganisation {
  /** Its word in addresses: 'merton'. */
  slug: string;
  name: string;
  /** The name where there is little room; the whole name where it is left out. */
  shortName?: string;
  /** 'YYYY-MM-DD' where it is to live on one day for ever, as a demonstration does. */
  fixedToday?: string;
}

/**
 * Adds an organisation that can begin to work: its levels, the themes of the framework and the sources that nearly all have.
 * One transaction. Throws `Refused` where the address word is not possible or taken.
 */
export async function addOrganisation(database: Database, said: NewOrganisation): Promise<{ id: string }> {
  return database.owner.transaction().execute((db) => foundOrganisation(db, said));
}

/** As `addOrganisation`, within a transaction of the owner; leaves it in the new organisation's working role. */
export async function foundOrganisation(db: Db, said: NewOrganisation): Promise<{ id: string }> {
  const problem = slugProblem(said.slug);
  if (problem) throw new Refused('slug', problem);
  const id = newId();
  const made = await db
    .insertInto('organisation')
    .values({
      id,
      slug: said.slug,
      name: said.name,
      shortName: said.shortName ?? said.name,
      fixedToday: said.fixedToday ?? null,
      levels: JSON.stringify(defaultLevels.map(({ key, name }) => ({ key, name }))),
    })
    .onConflict((clash) => clash.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw new Refused('slug', `The address word "${said.slug}" is taken. Choose another.`);
  await enter(db, id);
  await ensureFramework(db, id);
  for (const kind of firstSources) await getDefaultSource(db, id, kind);
  await recordHistory(
    db,
    { organisationId: id, personId: null, name: 'Earshot' },
    { kind: 'organisation', id, act: 'recorded', after: { name: said.name } },
  );
  return { id };
}

/** From here on the transaction sees and changes this organisation's rows only, as `write` does. */
async function enter(db: Db, organisationId: string): Promise<void> {
  await sql`select set_config('role', 'earshot_app', true),
    set_config('earshot.organisation_id', ${organisationId}, true)`.execute(db);
}
