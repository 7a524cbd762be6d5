import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../platform/web/paging.ts';
import { compareAgenda } from '../meetings/meeting.ts';
import type { PublicMeeting, PublicNotice, PublicPaper } from './public-paper.ts';

// What anybody may read: papers that were issued and published, of meetings in public; and notices of such meetings.

/** Whether a meeting has a paper that is published. */
const hasPublished = sql<boolean>`exists (select from paper p
  where p.organisation_id = meeting.organisation_id and p.meeting_id = meeting.id
    and p.state = 'issued' and p.published_on is not null)`;

const meetings = (db: Db) =>
  db
    .selectFrom('meeting')
    .innerJoin('body', (join) =>
      join
        .onRef('body.organisationId', '=', 'meeting.organisationId')
        .onRef('body.id', '=', 'meeting.bodyId'),
    )
    .where('meeting.inPublic', '=', true);

/** One page of meetings in public that have published papers, the latest first, each with its papers by the agenda. */
export async function listPublicMeetings(
  db: Db,
  at: { before: Key | null; after: Key | null },
  size = 20,
): Promise<Page<PublicMeeting>> {
  const direction = at.after ? 'asc' : 'desc';
  const key = at.before ?? at.after;
  let query = meetings(db)
    .select(['meeting.id', 'meeting.heldOn', 'meeting.place', 'body.name as bodyName'])
    .where(hasPublished);
  if (key)
    query = query.where(
      sql<boolean>`(meeting.held_on, meeting.id) ${sql.raw(at.after ? '>' : '<')} (${key.on}::date, ${key.id}::uuid)`,
    );
  const rows = await query
    .orderBy('meeting.heldOn', direction)
    .orderBy('meeting.id', direction)
    .limit(size + 1)
    .execute();
  const page = cutPage(rows, (row) => ({ on: row.heldOn, id: row.id }), at, size);
  const papers = await listPublishedOf(
    db,
    page.rows.map(({ id }) => id),
  );
  return { ...page, rows: page.rows.map((row) => ({ ...row, papers: papers.get(row.id) ?? [] })) };
}

async function listPublishedOf(
  db: Db,
  meetingIds: readonly string[],
): Promise<Map<string, PublicMeeting['papers']>> {
  const rows = await db
    .selectFrom('paper')
    .select(['id', 'meetingId', 'title', 'agendaNumber', 'attachmentNumber', 'purpose'])
    .where('meetingId', '=', sql<string>`any(${[...meetingIds]}::uuid[])`)
    .where('state', '=', 'issued')
    .where('publishedOn', 'is not', null)
    .execute();
  return Map.groupBy(rows.sort(compareAgenda), ({ meetingId }) => meetingId);
}

/** Meetings in public from today on that are advertised, the next first. */
export function listNotices(db: Db, today: string): Promise<PublicNotice[]> {
  return meetings(db)
    .select(['meeting.id', 'meeting.heldOn', 'meeting.startsAt', 'meeting.place', 'body.name as bodyName'])
    .where('meeting.heldOn', '>=', today)
    .where('meeting.advertisedOn', '<=', today)
    .orderBy('meeting.heldOn')
    .orderBy('meeting.id')
    .limit(10)
    .execute();
}

/** A published paper; null where there is none. */
export async function findPublicPaper(db: Db, id: string): Promise<PublicPaper | null> {
  const row = await meetings(db)
    .innerJoin('paper', (join) =>
      join
        .onRef('paper.organisationId', '=', 'meeting.organisationId')
        .onRef('paper.meetingId', '=', 'meeting.id'),
    )
    .select([
      'paper.id',
      'paper.title',
      'paper.documentId',
      'paper.publishedOn',
      'meeting.heldOn',
      'body.name as bodyName',
    ])
    .select(
      sql<{ kind: string; on: string } | null>`(select json_build_object('kind', r.kind, 'on', r.resolved_on)
        from paper_resolution r where r.organisation_id = paper.organisation_id and r.paper_id = paper.id
        order by r.recorded_at desc, r.id desc limit 1)`.as('resolved'),
    )
    .where('paper.id', '=', id)
    .where('paper.state', '=', 'issued')
    .where('paper.publishedOn', 'is not', null)
    .executeTakeFirst();
  return row?.documentId && row.publishedOn
    ? { ...row, documentId: row.documentId, publishedOn: row.publishedOn }
    : null;
}
