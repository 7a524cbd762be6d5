import type { Kysely } from 'kysely';
import { statements } from './tenant.ts';

/** `days_a_week` could not be asked for: its name in camel case does not lead back to it. And who asked finds their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    alter table resource_post rename column days_a_week to days_per_week;
    alter table resource_allocation rename column days_a_week to days_per_week;
    alter table extra_resource rename column days_a_week to days_per_week;
    create index support_request_by_asker on support_request (organisation_id, asked_by, asked_on desc, id desc)
      where asked_by is not null;
    create index support_request_by_owner on support_request (organisation_id, owner_id, asked_on desc, id desc)
      where owner_id is not null;
  `,
  );
}
