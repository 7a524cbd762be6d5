import { sql } from 'kysely';
import type { Coder } from '../../../platform/coding/coder.ts';
import type { Database } from '../../../platform/db/database.ts';
import { write } from '../../../platform/db/tenant.ts';
import { enqueue, type JobKind } from '../../../platform/jobs/jobs.ts';
import { asTheyComeJob } from './as-they-come.ts';
import { SIGN_OFF, signOffJob, WITHDRAW, withdrawJob } from './counting.ts';
import { SUGGEST, suggestJob } from './suggesting.ts';

/** Every job of the coding desk; the coder is opened when the first comment comes. */
export function codingJobs(coder: () => Coder): JobKind[] {
  const asTheyCome = asTheyComeJob(coder);
  return [
    suggestJob(coder),
    signOffJob,
    withdrawJob,
    {
      ...asTheyCome,
      // What a command without a queue has begun, such as the batch of an import, is taken up here too.
      async run(data, tools) {
        await resumeCoding(tools.database);
        await asTheyCome.run(data, tools);
      },
    },
  ];
}

const unfinished = { suggesting: SUGGEST, signing_off: SIGN_OFF, withdrawn: WITHDRAW } as const;

/** Queues again the batches that a process left in the middle. Working on one twice at a time does no harm. */
export async function resumeCoding(database: Database): Promise<void> {
  const batches = await database.owner
    .selectFrom('codingBatch')
    .select(['organisationId', 'id', 'state'])
    .where('state', 'in', ['suggesting', 'signing_off', 'withdrawn'])
    .where(
      sql<boolean>`(state <> 'withdrawn' or exists (select from comment_coding k
        where k.organisation_id = coding_batch.organisation_id and k.batch_id = coding_batch.id and k.state <> 'settled'))`,
    )
    .execute();
  for (const { organisationId, id, state } of batches) {
    const kind = unfinished[state as keyof typeof unfinished];
    await write(database, organisationId, (db) => enqueue(db, kind, { organisationId, id }));
  }
}
