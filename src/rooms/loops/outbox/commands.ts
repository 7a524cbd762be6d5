import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { recordChange } from '../../../platform/history/record-page.ts';
import { enqueue } from '../../../platform/jobs/jobs.ts';
import { SEND_MESSAGE } from '../../../platform/mail/send.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { mayReadOutbox } from '../policy.ts';

/** Tries a message again that could not be sent. Throws NotFound where none of this id has failed. */
export async function tryMessageAgain(db: Db, who: Who, id: string): Promise<void> {
  require(mayReadOutbox(who));
  const waiting = await db
    .updateTable('message')
    .set({ state: 'waiting', problem: null })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .returning('id')
    .executeTakeFirst();
  if (!waiting) throw new NotFound();
  await enqueue(db, SEND_MESSAGE, { organisationId: who.organisation.id, id });
  await recordChange(db, who, { kind: 'message', id, act: 'tried again to send it' });
}
