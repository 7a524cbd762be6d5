import type { Kysely } from 'kysely';
import { statements } from './tenant.ts';

/** The questions of all plans in one list, newest first: by plan they had an index already. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `create index plan_question_newest on plan_question (organisation_id, asked_on desc, id desc);`,
  );
}
