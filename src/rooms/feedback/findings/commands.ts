import { sql } from 'kysely';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { getPlace, typedPlace } from '../places.ts';
import { mayWorkOnFeedback } from '../policy.ts';
import { tieToFinding } from '../signals/commands.ts';
import { visibleComments, visibleFindings, visibleThemes } from '../visible.ts';
import type { FindingForm, NewFinding } from './finding.ts';

const KIND = 'finding';

/** Writes a finding from comments, and gives its id. Throws NotFound where a comment, theme or owner is not there. */
export async function recordFinding(db: Db, who: Who, form: NewFinding): Promise<string> {
  require(mayWorkOnFeedback(who));
  const organisationId = who.organisation.id;
  await requireOwner(db, form.ownerId);
  const id = newId();
  await db
    .insertInto('finding')
    .values({
      organisationId,
      id,
      title: form.title,
      text: form.text,
      recommendation: form.recommendation,
      placeId: await getPlace(db, organisationId, typedPlace(form.place)),
      foundOn: who.organisation.today,
      ownerId: form.ownerId,
      writtenBy: who.personId,
    })
    .execute();
  const added = await insertComments(db, who, id, form.comments);
  if (added !== new Set(form.comments).size) throw new NotFound();
  await replaceThemes(db, who, id, form.themes);
  if (form.signal) await tieToFinding(db, who, form.signal, { id, title: form.title });
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'recorded',
    after: { title: form.title, text: form.text, comments: added },
  });
  return id;
}

/** Changes a finding's words, owner and themes. Throws Stale with what stands now where the version is not the latest. */
export async function changeFinding(db: Db, who: Who, id: string, form: FindingForm): Promise<void> {
  require(mayWorkOnFeedback(who));
  const before = await requireFinding(db, who, id);
  await requireOwner(db, form.ownerId);
  const changed = await db
    .updateTable('finding')
    .set({
      title: form.title,
      text: form.text,
      recommendation: form.recommendation,
      placeId: await getPlace(db, who.organisation.id, typedPlace(form.place)),
      ownerId: form.ownerId,
      version: form.version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', form.version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before);
  await replaceThemes(db, who, id, form.themes);
  const after = await requireFinding(db, who, id);
  await recordChange(db, who, { kind: KIND, id, act: 'changed', before, after });
}

/** Puts comments behind a finding; those that are there already stay. Gives how many were new. */
export async function addComments(
  db: Db,
  who: Who,
  id: string,
  comments: readonly string[],
): Promise<number> {
  require(mayWorkOnFeedback(who));
  await requireFinding(db, who, id);
  const added = await insertComments(db, who, id, comments);
  if (added > 0)
    await recordChange(db, who, {
      kind: KIND,
      id,
      act: 'added comments',
      after: { comments: added },
    });
  return added;
}

/** Takes a comment from behind a finding. */
export async function removeComment(db: Db, who: Who, id: string, commentId: string): Promise<void> {
  require(mayWorkOnFeedback(who));
  await requireFinding(db, who, id);
  const removed = await db
    .deleteFrom('findingComment')
    .where('findingId', '=', id)
    .where('commentId', '=', commentId)
    .returning('commentId')
    .executeTakeFirst();
  if (!removed) throw new NotFound();
  await recordChange(db, who, { kind: KIND, id, act: 'removed a comment' });
}

/** Sets a finding aside, so that nobody waits for a decision on it. Throws Stale as `changeFinding` does. */
export async function setFindingAside(
  db: Db,
  who: Who,
  id: string,
  form: { because: string; version: number },
): Promise<void> {
  require(mayWorkOnFeedback(who));
  const before = await requireFinding(db, who, id);
  const changed = await db
    .updateTable('finding')
    .set({
      setAsideOn: who.organisation.today,
      setAsideBecause: form.because,
      version: form.version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', form.version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before);
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'set aside',
    after: { because: form.because },
  });
}

/** Takes up a finding that was set aside. */
export async function takeFindingUp(db: Db, who: Who, id: string): Promise<void> {
  require(mayWorkOnFeedback(who));
  await requireFinding(db, who, id);
  const changed = await db
    .updateTable('finding')
    .set((eb) => ({ setAsideOn: null, setAsideBecause: null, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('setAsideOn', 'is not', null)
    .returning('id')
    .executeTakeFirst();
  if (changed) await recordChange(db, who, { kind: KIND, id, act: 'taken up again' });
}

/** What the history keeps of a finding, and what a clash of versions shows. */
async function requireFinding(db: Db, who: Who, id: string) {
  const row = await visibleFindings(db, who)
    .select(['finding.title', 'finding.text', 'finding.recommendation', 'finding.version'])
    .select([
      sql<string>`coalesce((select p.path from place p where p.organisation_id = finding.organisation_id
        and p.id = finding.place_id), '')`.as('place'),
      sql<string>`coalesce((select p.name from person p where p.organisation_id = finding.organisation_id
        and p.id = finding.owner_id), '')`.as('owner'),
      sql<string>`coalesce((select string_agg(t.name, ', ' order by t.position) from finding_theme ft
        join theme t on t.organisation_id = ft.organisation_id and t.id = ft.theme_id
        where ft.organisation_id = finding.organisation_id and ft.finding_id = finding.id), '')`.as('themes'),
    ])
    .where('finding.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

async function requireOwner(db: Db, ownerId: string | null): Promise<void> {
  if (ownerId === null) return;
  const owner = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', ownerId)
    .where('leftOn', 'is', null)
    .executeTakeFirst();
  if (!owner) throw new NotFound();
}

async function insertComments(db: Db, who: Who, findingId: string, ids: readonly string[]): Promise<number> {
  const seen = await visibleComments(db, who)
    .select('comment.id')
    .where(sql<boolean>`comment.id = any (${ids}::uuid[])`)
    .execute();
  if (seen.length === 0) return 0;
  const added = await db
    .insertInto('findingComment')
    .values(seen.map(({ id }) => ({ organisationId: who.organisation.id, findingId, commentId: id })))
    .onConflict((clash) => clash.doNothing())
    .returning('commentId')
    .execute();
  return added.length;
}

async function replaceThemes(db: Db, who: Who, findingId: string, themes: readonly string[]): Promise<void> {
  const known = await visibleThemes(db, who)
    .select('theme.id')
    .where(sql<boolean>`theme.id = any (${themes}::uuid[])`)
    .execute();
  if (known.length !== new Set(themes).size) throw new NotFound();
  await db.deleteFrom('findingTheme').where('findingId', '=', findingId).execute();
  if (known.length > 0)
    await db
      .insertInto('findingTheme')
      .values(known.map(({ id }) => ({ organisationId: who.organisation.id, findingId, themeId: id })))
      .execute();
}
