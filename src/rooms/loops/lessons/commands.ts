import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { mayWorkOnLoops } from '../policy.ts';
import { visibleLoops } from '../visible.ts';
import { type LessonForm, lessonFields } from './lesson.ts';
import { findLesson } from './queries.ts';

const KIND = 'lesson';
const columns = ({ lesson, loopId, sharedWith, sharedOn, adoptedIn }: LessonForm) => ({
  lesson,
  loopId,
  sharedWith,
  sharedOn,
  adoptedIn,
});

/** Writes a lesson down, and gives its id. Throws NotFound where the loop it comes from is not there. */
export async function recordLesson(db: Db, who: Who, form: LessonForm): Promise<string> {
  require(mayWorkOnLoops(who));
  await requireSource(db, who, form.loopId);
  const id = newId();
  await db
    .insertInto('lesson')
    .values({ organisationId: who.organisation.id, id, writtenBy: who.personId, ...columns(form) })
    .execute();
  const after = await requireLesson(db, who, id);
  await recordChange(db, who, { kind: KIND, id, act: 'wrote it down', after });
  return id;
}

/** Changes a lesson, or says with whom it was shared. Throws Stale where the version is not the latest. */
export async function changeLesson(db: Db, who: Who, id: string, form: LessonForm): Promise<void> {
  require(mayWorkOnLoops(who));
  const before = await requireLesson(db, who, id);
  await requireSource(db, who, form.loopId);
  const changed = await db
    .updateTable('lesson')
    .set({ ...columns(form), version: (form.version ?? 0) + 1 })
    .where('id', '=', id)
    .where('version', '=', form.version ?? 0)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before);
  const after = await requireLesson(db, who, id);
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'changed',
    ...differing(lessonFields, before, after),
  });
}

async function requireLesson(db: Db, who: Who, id: string): Promise<Record<string, unknown>> {
  const row = await findLesson(db, who, id);
  if (!row) throw new NotFound();
  const { lesson, loopTitle, sharedWith, sharedOn, adoptedIn } = row;
  return { lesson, loop: loopTitle ?? '', sharedWith, sharedOn, adoptedIn };
}

async function requireSource(db: Db, who: Who, loopId: string | null): Promise<void> {
  if (loopId === null) return;
  const loop = await visibleLoops(db, who).select('loop.id').where('loop.id', '=', loopId).executeTakeFirst();
  if (!loop) throw new NotFound();
}
