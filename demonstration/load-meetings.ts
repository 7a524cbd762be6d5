import type { Db } from '../src/platform/db/database.ts';
import { newId } from '../src/platform/db/ids.ts';
import { draftPapers, meetings, posts } from './meetings.ts';
import type { Ids } from './rows/ids.ts';
import type { DemonstrationOrganisation } from './types.ts';

/** Puts in the board with its next meeting, the paper that is being written for it, and the posts. */
export async function loadMeetings(
  db: Db,
  organisationId: string,
  given: Pick<DemonstrationOrganisation, 'slug' | 'boardName'>,
  ids: Ids,
): Promise<void> {
  const [bodyId, meetingId] = [newId(), newId()];
  await db
    .insertInto('body')
    .values({ organisationId, id: bodyId, name: given.boardName, kind: 'board', meetsInPublic: true })
    .execute();
  await db
    .insertInto('meeting')
    .values({ organisationId, id: meetingId, bodyId, inPublic: true, ...meetings[given.slug] })
    .execute();
  const paper = draftPapers[given.slug];
  if (paper)
    await db
      .insertInto('paper')
      .values({
        organisationId,
        id: newId(),
        meetingId,
        title: paper.title,
        agendaNumber: paper.agenda,
        attachmentNumber: paper.attachment,
        purpose: 'note',
        cover: JSON.stringify(paper.cover),
        writtenBy: ids.of('person', paper.writer),
      })
      .execute();
  for (const { title, person, days, percent, functions } of posts[given.slug] ?? []) {
    const postId = newId();
    await db
      .insertInto('resourcePost')
      .values({
        organisationId,
        id: postId,
        title,
        personId: ids.of('person', person),
        daysPerWeek: days,
        percentOfTime: percent,
      })
      .execute();
    for (const key of functions)
      await db
        .insertInto('resourcePostFunction')
        .values({ organisationId, postId, frameworkItemId: ids.of('item', key) })
        .execute();
  }
}
