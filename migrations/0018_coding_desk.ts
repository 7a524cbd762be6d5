import type { Kysely } from 'kysely';
import { statements } from './tenant.ts';

/** What the coding desk needs beside its tables: when a sample was opened, from which confidence on, the least sure first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    alter table feedback_import add column suggest boolean not null default true;

    -- While a sample is not opened, nobody sees of its comments what was suggested or what others gave.
    alter table coding_batch add column sample_opened_at timestamptz;
    -- Suggestions below it are not given when the batch is signed off.
    alter table coding_batch add column at_least real not null default 0;
    create index comment_coding_least_sure on comment_coding (organisation_id, confidence, comment_id)
      where state = 'waiting';
    create index coding_sample_by_comment on coding_sample (organisation_id, comment_id);
  `,
  );
}
