import type { Organisation } from '../../../src/platform/access/organisation.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { newId } from '../../../src/platform/db/ids.ts';

/** A message that told some comments' writer of a loop. Gives its id. */
export async function aMessage(
  database: Database,
  organisation: Organisation,
  said: { loop: string; told: string[]; to?: string; state?: 'waiting' | 'kept' | 'sent' | 'failed' },
): Promise<string> {
  const id = newId();
  const db = database.owner;
  const organisationId = organisation.id;
  await db
    .insertInto('message')
    .values({
      organisationId,
      id,
      aboutKind: 'loop',
      aboutId: said.loop,
      toAddress: said.to ?? 'somebody@example.org',
      toName: 'Somebody',
      subject: 'What became of what you told us',
      body: 'You told us something. This is what we did.',
      state: said.state ?? 'kept',
    })
    .execute();
  for (const commentId of said.told)
    await db
      .insertInto('toldComment')
      .values({ organisationId, messageId: id, commentId, loopId: said.loop })
      .execute();
  return id;
}
