import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../platform/web/paging.ts';
import { visibleMeetings, visiblePapers } from '../visible.ts';
import { compareAgenda, type ListedMeeting, type Meeting, type MeetingFilter } from './meeting.ts';

const columns = [
  'meeting.id',
  'meeting.bodyId',
  'body.name as bodyName',
  'meeting.heldOn',
  'meeting.startsAt',
  'meeting.place',
  'meeting.inPublic',
  'meeting.advertisedOn',
] as const;

function filtered(db: Db, who: Who, filter: MeetingFilter) {
  const { today } = who.organisation;
  let query = visibleMeetings(db, who);
  if (filter.when === 'coming') query = query.where('meeting.heldOn', '>=', today);
  if (filter.when === 'past') query = query.where('meeting.heldOn', '<', today);
  if (filter.body) query = query.where('meeting.bodyId', '=', filter.body);
  if (filter.public) query = query.where('meeting.inPublic', '=', filter.public === 'yes');
  if (filter.advertised)
    query = query.where('meeting.inPublic', '=', true).where('meeting.advertisedOn', 'is', null);
  if (filter.from) query = query.where('meeting.heldOn', '>=', filter.from);
  if (filter.to) query = query.where('meeting.heldOn', '<=', filter.to);
  return query;
}

/** How many papers of a meeting this person may see. */
const papersSeen = (db: Db, who: Who) =>
  visiblePapers(db, who)
    .whereRef('paper.meetingId', '=', sql.ref('seen.id'))
    .where('paper.state', '<>', 'withdrawn')
    .select((eb) => eb.fn.countAll<number>().as('many'));

/** One page of meetings: those that are coming with the next first, all others with the latest first. */
export async function listMeetings(
  db: Db,
  who: Who,
  filter: MeetingFilter,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<ListedMeeting>> {
  const rising = (filter.when === 'coming') !== (at.after !== null);
  const direction = rising ? 'asc' : 'desc';
  const key = at.before ?? at.after;
  let query = filtered(db, who, filter).select(columns);
  if (key) {
    const beyond = sql.raw(rising ? '>' : '<');
    query = query.where(
      sql<boolean>`(meeting.held_on, meeting.id) ${beyond} (${key.on}::date, ${key.id}::uuid)`,
    );
  }
  const found = query
    .orderBy('meeting.heldOn', direction)
    .orderBy('meeting.id', direction)
    .limit(size + 1);
  const rows = await db
    .selectFrom(found.as('seen'))
    .selectAll('seen')
    .select(papersSeen(db, who).as('papers'))
    .orderBy('seen.heldOn', direction)
    .orderBy('seen.id', direction)
    .execute();
  const listed = rows.map((row) => ({ ...row, papers: row.papers ?? 0 }));
  return cutPage(listed, (row) => ({ on: row.heldOn, id: row.id }), at, size);
}

export async function countMeetings(db: Db, who: Who, filter: MeetingFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** The latest meetings of one body, coming ones among them, the latest first. */
export async function listLatestMeetings(
  db: Db,
  who: Who,
  body: string,
  size: number,
): Promise<ListedMeeting[]> {
  const { rows } = await listMeetings(db, who, { when: 'all', body }, { before: null, after: null }, size);
  return rows;
}

/** The next meetings from today on, the next first. */
export async function listNextMeetings(db: Db, who: Who, size: number): Promise<ListedMeeting[]> {
  const { rows } = await listMeetings(db, who, { when: 'coming' }, { before: null, after: null }, size);
  return rows;
}

/** A meeting; null where there is none that this person may see. */
export async function findMeeting(db: Db, who: Who, id: string): Promise<Meeting | null> {
  const row = await visibleMeetings(db, who)
    .select([...columns, 'meeting.version'])
    .where('meeting.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The papers of a meeting that this person may see, in the order of the agenda. */
export async function listPapersOf(db: Db, who: Who, meetingId: string) {
  const rows = await visiblePapers(db, who)
    .select([
      'paper.id',
      'paper.title',
      'paper.agendaNumber',
      'paper.attachmentNumber',
      'paper.purpose',
      'paper.state',
      'paper.publishedOn',
    ])
    .select(
      sql<string | null>`(select r.kind from paper_resolution r
        where r.organisation_id = paper.organisation_id and r.paper_id = paper.id
        order by r.recorded_at desc, r.id desc limit 1)`.as('resolved'),
    )
    .where('paper.meetingId', '=', meetingId)
    .execute();
  return rows.sort(compareAgenda);
}

/** The meetings that a paper can be made for: the coming ones and those of the last year, and one by its id. */
export function listMeetingChoices(
  db: Db,
  who: Who,
  also: string | null,
): Promise<{ id: string; heldOn: string; bodyName: string }[]> {
  const since = Temporal.PlainDate.from(who.organisation.today).subtract({ years: 1 }).toString();
  return visibleMeetings(db, who)
    .select(['meeting.id', 'meeting.heldOn', 'body.name as bodyName'])
    .where((eb) => eb.or([eb('meeting.heldOn', '>=', since), ...(also ? [eb('meeting.id', '=', also)] : [])]))
    .orderBy(sql`meeting.held_on < ${who.organisation.today}::date`)
    .orderBy(sql`abs(meeting.held_on - ${who.organisation.today}::date)`)
    .orderBy('meeting.id')
    .limit(200)
    .execute();
}
