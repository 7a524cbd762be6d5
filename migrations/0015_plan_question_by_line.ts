import type { Kysely } from 'kysely';
import { statements } from './tenant.ts';

/** A line's page shows the questions about it: without this it looked through all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `create index plan_question_by_line on plan_question (organisation_id, line_id, asked_on desc, id desc)
      where line_id is not null;`,
  );
}
