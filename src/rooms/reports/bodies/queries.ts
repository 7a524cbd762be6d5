import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { visibleBodies, visibleMeetings } from '../visible.ts';
import type { Body, ListedBody } from './body.ts';

const columns = [
  'body.id',
  'body.name',
  'body.kind',
  'body.meetsInPublic',
  'body.closedOn',
  'body.version',
] as const;
const aliases = sql<string[]>`body.aliases`.as('aliases');

/** All bodies by name, those that are closed last. An organisation has a few dozen at most. */
export async function listBodies(db: Db, who: Who): Promise<ListedBody[]> {
  const { today } = who.organisation;
  const meetings = visibleMeetings(db, who)
    .select('meeting.bodyId')
    .select((eb) => [
      eb.fn.countAll<number>().as('meetings'),
      sql<string | null>`min(meeting.held_on) filter (where meeting.held_on >= ${today}::date)`.as('nextOn'),
      sql<string | null>`max(meeting.held_on) filter (where meeting.held_on < ${today}::date)`.as('lastOn'),
    ])
    .groupBy('meeting.bodyId');
  const rows = await visibleBodies(db, who)
    .leftJoin(meetings.as('m'), 'm.bodyId', 'body.id')
    .select(columns)
    .select([aliases, 'm.meetings', 'm.nextOn', 'm.lastOn'])
    .orderBy(sql`body.closed_on is not null`)
    .orderBy(sql`lower(body.name)`)
    .execute();
  return rows.map((row) => ({ ...row, meetings: row.meetings ?? 0 }));
}

/** A body; null where there is none that this person may see. */
export async function findBody(db: Db, who: Who, id: string): Promise<Body | null> {
  const row = await visibleBodies(db, who)
    .select(columns)
    .select(aliases)
    .where('body.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The bodies that can be given a meeting: those that are open, and one by its id whatever it is. */
export function listBodyChoices(
  db: Db,
  who: Who,
  also: string | null,
): Promise<{ id: string; name: string; meetsInPublic: boolean }[]> {
  return visibleBodies(db, who)
    .select(['body.id', 'body.name', 'body.meetsInPublic'])
    .where((eb) =>
      eb.or([
        eb('body.closedOn', 'is', null),
        eb('body.closedOn', '>=', who.organisation.today),
        ...(also ? [eb('body.id', '=', also)] : []),
      ]),
    )
    .orderBy(sql`lower(body.name)`)
    .execute();
}
