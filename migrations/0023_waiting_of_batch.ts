import type { Kysely } from 'kysely';
import { statements } from './tenant.ts';

/** What waits of one batch, the least sure first: its queue, and how much is left of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `create index comment_coding_waiting_of_batch on comment_coding (organisation_id, batch_id, confidence, comment_id)
      where state = 'waiting';`,
  );
}
