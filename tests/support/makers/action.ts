import type { Who } from '../../../src/platform/access/who.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { newId } from '../../../src/platform/db/ids.ts';

/** An action from decisions that are there already, owned by whoever records it unless told. Gives its id. */
export async function anAction(
  database: Database,
  recorder: Who,
  said: {
    title?: string;
    decisions?: string[];
    ownerId?: string | null;
    dueOn?: string;
    doneOn?: string | null;
  } = {},
): Promise<string> {
  const organisationId = recorder.organisation.id;
  const id = newId();
  const db = database.owner;
  await db
    .insertInto('action')
    .values({
      organisationId,
      id,
      title: said.title ?? 'Put up a board that shows the wait',
      ownerId: said.ownerId === undefined ? recorder.personId : said.ownerId,
      dueOn: said.dueOn ?? recorder.organisation.today,
      doneOn: said.doneOn ?? null,
      doneNote: said.doneOn ? 'The board is up.' : '',
      recordedBy: recorder.personId,
    })
    .execute();
  for (const decisionId of said.decisions ?? [])
    await db.insertInto('actionDecision').values({ organisationId, actionId: id, decisionId }).execute();
  return id;
}
