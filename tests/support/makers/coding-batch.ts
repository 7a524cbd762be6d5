import type { Who } from '../../../src/platform/access/who.ts';
import type { Coder } from '../../../src/platform/coding/coder.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { write } from '../../../src/platform/db/tenant.ts';
import type { BatchScope } from '../../../src/rooms/feedback/coding/batch.ts';
import { startBatch } from '../../../src/rooms/feedback/coding/batch-commands.ts';
import { runSuggesting } from '../../../src/rooms/feedback/coding/suggesting.ts';
import { aWordCoder } from './coder.ts';

/** A batch that this person started and whose suggestions are all there; gives its id. */
export async function aBatch(
  database: Database,
  who: Who,
  said: { title?: string; scope?: BatchScope; coder?: Coder } = {},
): Promise<string> {
  const { title = 'All that waits', scope = {}, coder = aWordCoder() } = said;
  const organisationId = who.organisation.id;
  const id = await write(database, organisationId, (db) => startBatch(db, who, { title, scope }));
  await runSuggesting(database, coder, { organisationId, id }, () => false);
  return id;
}
