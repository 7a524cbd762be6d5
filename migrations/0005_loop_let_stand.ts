import type { Kysely } from 'kysely';
import { statements } from './tenant.ts';

/**
 * Why likely identifiers in a loop's own words may stand in public. The digest is of what was found then, so that
 * words found later are not covered by it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    alter table loop add column let_stand_because text;
    alter table loop add column let_stand_digest text;
    alter table loop add constraint loop_let_stand_says_why
      check ((let_stand_because is null) = (let_stand_digest is null));
  `,
  );
}
