import { require } from '../../platform/access/allows.ts';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/db/ids.ts';
import { actorOf, recordHistory } from '../../platform/history/record-history.ts';
import { NotFound, Stale } from '../../platform/web/problems.ts';
import type { FactsForm } from './comment.ts';
import { getPlace, placePath, typedPlace } from './places.ts';
import { mayListFeedback, mayLogFeedback, mayWorkOnFeedback } from './policy.ts';
import { type RecordedReturn, recordReturn, type SaidReturn } from './record-return.ts';
import { visibleComments, visibleSources } from './visible.ts';

/** Logs what somebody said, as told to the person at the desk. */
export async function logReturn(db: Db, who: Who, said: SaidReturn): Promise<RecordedReturn> {
  require(mayLogFeedback(who));
  const source = await visibleSources(db, who)
    .select('source.id')
    .where('source.id', '=', said.sourceId)
    .where('source.closedOn', 'is', null)
    .executeTakeFirst();
  if (!source) throw new NotFound();
  return recordReturn(db, actorOf(who), said);
}

/**
 * Changes what is known about a comment: its kind and how it sounds, and, for its whole return, place and level.
 * Throws `NotFound`, or `Stale` with what stands now where somebody else was faster.
 */
export async function changeComment(db: Db, who: Who, id: string, form: FactsForm): Promise<void> {
  require(mayWorkOnFeedback(who));
  const before = await visibleComments(db, who)
    .select(['comment.version', 'comment.returnId', 'comment.kind', 'comment.sentiment', 'comment.level'])
    .select((eb) =>
      eb
        .selectFrom('place')
        .select('place.path')
        .whereRef('place.organisationId', '=', 'comment.organisationId')
        .whereRef('place.id', '=', 'comment.placeId')
        .as('place'),
    )
    .where('comment.id', '=', id)
    .forUpdate('comment')
    .executeTakeFirst();
  if (!before) throw new NotFound();
  const { version, returnId, ...was } = before;
  if (version !== form.version) throw new Stale({ version, ...was });

  const names = typedPlace(form.place);
  const now = {
    kind: form.kind,
    sentiment: form.sentiment,
    level: form.level,
    place: placePath(names) || null,
  };
  const changed = (Object.keys(now) as (keyof typeof now)[]).filter((name) => now[name] !== was[name]);
  if (changed.length === 0) return;
  if (changed.includes('place') || changed.includes('level')) {
    const whole = { placeId: await getPlace(db, who.organisation.id, names), level: form.level };
    await db
      .updateTable('feedbackReturn')
      .set((eb) => ({ ...whole, version: eb('version', '+', 1) }))
      .where('id', '=', returnId)
      .execute();
    await db
      .updateTable('comment')
      .set((eb) => ({ ...whole, version: eb('version', '+', 1) }))
      .where('returnId', '=', returnId)
      .where('id', '<>', id)
      .execute();
    await db.updateTable('comment').set(whole).where('id', '=', id).execute();
  }
  await db
    .updateTable('comment')
    .set({
      kind: form.kind,
      sentiment: form.sentiment,
      // What a person says stays when a batch is withdrawn.
      ...(changed.includes('sentiment') ? { sentimentBatchId: null } : {}),
      version: version + 1,
    })
    .where('id', '=', id)
    .execute();
  const part = (of: Record<string, unknown>) => Object.fromEntries(changed.map((name) => [name, of[name]]));
  await recordHistory(db, actorOf(who), {
    kind: 'comment',
    id,
    act: 'changed',
    before: part(was),
    after: part(now),
  });
}

/** Keeps the filters of a list under a name, for this person alone. */
export async function recordView(db: Db, who: Who, name: string, query: string): Promise<void> {
  require(mayListFeedback(who));
  await db
    .insertInto('savedView')
    .values({
      organisationId: who.organisation.id,
      id: newId(),
      personId: who.personId,
      list: 'feedback',
      name,
      query,
    })
    .execute();
}

/** Forgets one of this person's own views. */
export async function removeView(db: Db, who: Who, id: string): Promise<void> {
  require(mayListFeedback(who));
  await db.deleteFrom('savedView').where('id', '=', id).where('personId', '=', who.personId).execute();
}
