import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { actorOf, recordHistory } from '../../../platform/history/record-history.ts';
import { Stale } from '../../../platform/web/problems.ts';
import { differences } from '../history.ts';
import { mayConfigure } from '../policy.ts';
import { type KeyDate, type ProfileForm, type Relation, relationWords } from './profile.ts';
import { getProfile } from './queries.ts';

/** Changes what the organisation says of itself. Throws `Stale`. */
export async function changeProfile(db: Db, who: Who, said: ProfileForm): Promise<void> {
  require(mayConfigure(who));
  const before = await getProfile(db, who);
  const { version, ...fields } = said;
  const changed = await db
    .updateTable('organisation')
    .set((eb) => ({ ...fields, version: eb('version', '+', 1) }))
    .where('id', '=', who.organisation.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Stale({ ...before });
  await note(db, who, 'changed', differences<object>(before, fields));
}

/** Adds a day that matters to the organisation, such as its authorisation. */
export async function addKeyDate(db: Db, who: Who, said: KeyDate): Promise<void> {
  require(mayConfigure(who));
  const keyDates = await lockKeyDates(db, who);
  await setKeyDates(db, who, [...keyDates, said]);
  await note(db, who, 'added a key date to', { after: { keyDate: `${said.name}: ${said.date}` } });
}

/** Takes a key date off. */
export async function removeKeyDate(db: Db, who: Who, said: KeyDate): Promise<void> {
  require(mayConfigure(who));
  const keyDates = await lockKeyDates(db, who);
  const rest = keyDates.filter(({ name, date }) => name !== said.name || date !== said.date);
  if (rest.length === keyDates.length) return;
  await setKeyDates(db, who, rest);
  await note(db, who, 'took a key date off', { before: { keyDate: `${said.name}: ${said.date}` } });
}

/** Says how two bodies belong together. */
export async function addRelation(db: Db, who: Who, said: Omit<Relation, 'id'>): Promise<void> {
  require(mayConfigure(who));
  await db
    .insertInto('organisationRelation')
    .values({ organisationId: who.organisation.id, id: newId(), ...said })
    .execute();
  await note(db, who, 'added a relation to', { after: { relation: sentence(said) } });
}

/** Takes a relation off. */
export async function removeRelation(db: Db, who: Who, id: string): Promise<void> {
  require(mayConfigure(who));
  const gone = await db
    .deleteFrom('organisationRelation')
    .where('id', '=', id)
    .returning(['kind', 'ofWhom', 'name'])
    .executeTakeFirst();
  if (!gone) return;
  await note(db, who, 'took a relation off', { before: { relation: sentence(gone as Relation) } });
}

export interface LogoFile {
  id: string;
  name: string;
  type: string;
  size: number;
  digest: string;
}

/** Makes a file that is kept already the logo, or takes the logo off. Gives the id of the file it replaces. */
export async function changeLogo(db: Db, who: Who, file: LogoFile | null): Promise<string | null> {
  require(mayConfigure(who));
  const { organisation } = who;
  const before = await db
    .selectFrom('organisation')
    .select('logoFileId')
    .where('id', '=', organisation.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (file)
    await db
      .insertInto('storedFile')
      .values({ organisationId: organisation.id, ...file, purpose: 'logo', createdBy: who.personId })
      .execute();
  await db
    .updateTable('organisation')
    .set({ logoFileId: file?.id ?? null })
    .where('id', '=', organisation.id)
    .execute();
  if (before.logoFileId) await db.deleteFrom('storedFile').where('id', '=', before.logoFileId).execute();
  await note(db, who, file ? 'changed the logo of' : 'took the logo off', {});
  return before.logoFileId;
}

const sentence = ({ kind, ofWhom, name }: Pick<Relation, 'kind' | 'ofWhom' | 'name'>) =>
  `${ofWhom} ${relationWords[kind]} ${name}`;

async function lockKeyDates(db: Db, who: Who): Promise<KeyDate[]> {
  const row = await db
    .selectFrom('organisation')
    .select('keyDates')
    .where('id', '=', who.organisation.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.keyDates as unknown as KeyDate[];
}

async function setKeyDates(db: Db, who: Who, keyDates: KeyDate[]): Promise<void> {
  await db
    .updateTable('organisation')
    .set({ keyDates: JSON.stringify(keyDates) })
    .where('id', '=', who.organisation.id)
    .execute();
}

async function note(
  db: Db,
  who: Who,
  act: string,
  change: { before?: Record<string, unknown>; after?: Record<string, unknown> } | null,
): Promise<void> {
  if (!change) return;
  const words = act.includes(' ') ? `${act} the profile` : act;
  await recordHistory(db, actorOf(who), {
    kind: 'organisation',
    id: who.organisation.id,
    act: words,
    ...change,
  });
}
