import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../platform/web/paging.ts';
import { visibleLessons, visibleLoops } from '../visible.ts';
import type { Lesson } from './lesson.ts';

const columns = (db: Db, who: Who) =>
  visibleLessons(db, who)
    .leftJoin('loop', (join) =>
      join.onRef('loop.organisationId', '=', 'lesson.organisationId').onRef('loop.id', '=', 'lesson.loopId'),
    )
    .leftJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'lesson.organisationId')
        .onRef('person.id', '=', 'lesson.writtenBy'),
    )
    .select([
      'lesson.id',
      'lesson.lesson',
      'lesson.loopId',
      'loop.title as loopTitle',
      'lesson.sharedWith',
      'lesson.sharedOn',
      'lesson.adoptedIn',
      'person.name as writerName',
      'lesson.version',
    ])
    .select(sql<string>`(lesson.created_at at time zone 'Europe/London')::date`.as('writtenOn'));

/** One page of lessons, the latest written first: their ids are in the order of time. */
export async function listLessons(
  db: Db,
  who: Who,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<Lesson>> {
  let query = columns(db, who);
  if (at.before) query = query.where('lesson.id', '<', at.before.id);
  if (at.after) query = query.where('lesson.id', '>', at.after.id);
  const rows = await query
    .orderBy('lesson.id', at.after ? 'asc' : 'desc')
    .limit(size + 1)
    .execute();
  return cutPage(rows, (row) => ({ on: row.writtenOn, id: row.id }), at, size);
}

export async function countLessons(db: Db, who: Who): Promise<number> {
  const row = await visibleLessons(db, who)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

export async function findLesson(db: Db, who: Who, id: string): Promise<Lesson | null> {
  return (await columns(db, who).where('lesson.id', '=', id).executeTakeFirst()) ?? null;
}

/** The loops that a lesson may come from: the one chosen, and the latest. */
export function listLoopChoices(
  db: Db,
  who: Who,
  chosen: string | null,
): Promise<{ id: string; title: string }[]> {
  return visibleLoops(db, who)
    .select(['loop.id', 'loop.title'])
    .orderBy(sql`loop.id = ${chosen}::uuid desc nulls last`)
    .orderBy('loop.openedOn', 'desc')
    .orderBy('loop.id', 'desc')
    .limit(50)
    .execute();
}
