import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { mayEditMeetings } from '../policy.ts';
import { Refused } from '../refused.ts';
import { visibleBodies, visibleMeetings } from '../visible.ts';
import { type MeetingForm, meetingFields } from './meeting.ts';

const ALREADY = 'The body has a meeting on that day already. Choose another day, or change that meeting.';

const columns = ({ bodyId, heldOn, startsAt, place, inPublic, advertisedOn }: MeetingForm) => ({
  bodyId,
  heldOn,
  startsAt,
  place,
  inPublic,
  advertisedOn,
});

/** Records a meeting, and gives its id. Throws Refused where the body meets that day already, or is closed. */
export async function recordMeeting(db: Db, who: Who, form: MeetingForm): Promise<string> {
  require(mayEditMeetings(who));
  await refuseBody(db, who, form);
  const id = newId();
  const made = await db
    .insertInto('meeting')
    .values({ organisationId: who.organisation.id, id, ...columns(form) })
    .onConflict((on) => on.columns(['organisationId', 'bodyId', 'heldOn']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!made) throw new Refused('heldOn', ALREADY);
  await recordChange(db, who, {
    kind: 'meeting',
    id,
    act: 'recorded',
    after: await requireMeeting(db, who, id),
  });
  return id;
}

/**
 * Changes a meeting. Its body and day stay once a paper was issued for it, since they stand on the paper's cover; and
 * it stays in public while a paper of it is published. Throws Refused, Stale.
 */
export async function changeMeeting(db: Db, who: Who, id: string, form: MeetingForm): Promise<void> {
  require(mayEditMeetings(who));
  const before = await requireMeeting(db, who, id);
  await refuseBody(db, who, form, before.bodyId);
  const issued = await db
    .selectFrom('paper')
    .select((eb) => [eb.fn.countAll<number>().as('many'), eb.fn.count<number>('publishedOn').as('published')])
    .where('meetingId', '=', id)
    .where('documentId', 'is not', null)
    .executeTakeFirstOrThrow();
  if (issued.many > 0 && (form.heldOn !== before.heldOn || form.bodyId !== before.bodyId))
    throw new Refused(
      form.heldOn === before.heldOn ? 'bodyId' : 'heldOn',
      'Papers were issued for this meeting and name its body and day. Withdraw them, and make papers for the other meeting.',
    );
  if (issued.published > 0 && !form.inPublic)
    throw new Refused(
      'inPublic',
      'Papers of this meeting are published. Take them off the public site first.',
    );
  const taken = await db
    .selectFrom('meeting')
    .select('id')
    .where('bodyId', '=', form.bodyId)
    .where('heldOn', '=', form.heldOn)
    .where('id', '<>', id)
    .executeTakeFirst();
  if (taken) throw new Refused('heldOn', ALREADY);
  const changed = await db
    .updateTable('meeting')
    .set({ ...columns(form), version: (form.version ?? 0) + 1 })
    .where('id', '=', id)
    .where('version', '=', form.version ?? 0)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before);
  const after = await requireMeeting(db, who, id);
  await recordChange(db, who, {
    kind: 'meeting',
    id,
    act: 'changed',
    ...differing(meetingFields, before, after),
  });
}

/** Takes away a meeting that has no papers. Throws Refused where it has any. */
export async function removeMeeting(db: Db, who: Who, id: string): Promise<void> {
  require(mayEditMeetings(who));
  const before = await requireMeeting(db, who, id);
  const paper = await db
    .selectFrom('paper')
    .select('id')
    .where('meetingId', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (paper) throw new Refused('meeting', 'The meeting has papers. They keep it.');
  await db.deleteFrom('meeting').where('id', '=', id).execute();
  await recordChange(db, who, { kind: 'meeting', id, act: 'removed', before });
}

/** What the history keeps of a meeting, and what a clash of versions shows. */
async function requireMeeting(db: Db, who: Who, id: string) {
  const row = await visibleMeetings(db, who)
    .select([
      'body.name as body',
      'meeting.bodyId',
      'meeting.heldOn',
      'meeting.startsAt',
      'meeting.place',
      'meeting.inPublic',
      'meeting.advertisedOn',
    ])
    .where('meeting.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

async function refuseBody(db: Db, who: Who, form: MeetingForm, own?: string): Promise<void> {
  const body = await visibleBodies(db, who)
    .select('closedOn')
    .where('id', '=', form.bodyId)
    .executeTakeFirst();
  if (!body) throw new Refused('bodyId', 'Choose the body that meets.');
  if (body.closedOn && body.closedOn < form.heldOn && form.bodyId !== own)
    throw new Refused('heldOn', 'The body was closed before that day.');
}
