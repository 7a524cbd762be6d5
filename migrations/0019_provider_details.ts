import type { Kysely } from 'kysely';
import { protectTenantTable, statements } from './tenant.ts';

/** Which sources a contract encourages, which scale holds where a contract names none, and the orders of two lists. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    -- A usual scale holds for every contract that names none of its own.
    alter table recommendation_scale add column is_usual boolean not null default true;

    create unique index provider_ods_code on provider (organisation_id, ods_code) where ods_code is not null;

    create table contract_source (
      organisation_id uuid not null references organisation on delete cascade,
      contract_id uuid not null,
      source_id uuid not null,
      primary key (organisation_id, contract_id, source_id),
      foreign key (organisation_id, contract_id) references contract on delete cascade,
      foreign key (organisation_id, source_id) references source on delete cascade
    );
    create index contract_source_by_source on contract_source (organisation_id, source_id);

    create index provider_action_newest on provider_action (organisation_id, agreed_on desc, id desc);
    create index score_check_to_follow_up on score_check (organisation_id, checked_on desc, id desc)
      where coalesce(decided_verdict, verdict) = 'differs';
  `,
  );
  await protectTenantTable(db, 'contract_source');
}
