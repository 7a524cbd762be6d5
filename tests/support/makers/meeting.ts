import type { Who } from '../../../src/platform/access/who.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { newId } from '../../../src/platform/db/ids.ts';

/** A meeting of a body, which is made where there is none of that name. Gives the ids of both. */
export async function aMeeting(
  database: Database,
  { organisation }: Who,
  said: {
    body?: string;
    heldOn?: string;
    startsAt?: string | null;
    place?: string;
    inPublic?: boolean;
    advertisedOn?: string | null;
  } = {},
): Promise<{ meetingId: string; bodyId: string }> {
  const db = database.owner;
  const name = said.body ?? 'Governing Body';
  const found = await db
    .selectFrom('body')
    .select('id')
    .where('organisationId', '=', organisation.id)
    .where('name', '=', name)
    .executeTakeFirst();
  const bodyId = found?.id ?? newId();
  if (!found)
    await db
      .insertInto('body')
      .values({ organisationId: organisation.id, id: bodyId, name, meetsInPublic: true })
      .execute();
  const meetingId = newId();
  await db
    .insertInto('meeting')
    .values({
      organisationId: organisation.id,
      id: meetingId,
      bodyId,
      heldOn: said.heldOn ?? organisation.today,
      startsAt: said.startsAt ?? null,
      place: said.place ?? '',
      inPublic: said.inPublic ?? true,
      advertisedOn: said.advertisedOn ?? null,
    })
    .execute();
  return { meetingId, bodyId };
}
