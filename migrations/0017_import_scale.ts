import type { Kysely } from 'kysely';
import { statements } from './tenant.ts';

/** What the scores of a file mean: five stars are the best, where the Friends and Family Test's 1 is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    alter table feedback_import add column scale text;
    alter table feedback_import_map add column scale text;
  `,
  );
}
