import type { Kysely } from 'kysely';
import { protectTenantTable, statements } from './tenant.ts';

/** Who acts for which practice, so that a practice reads its own report and no other's; and which bodies a report is for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    create table practice_person (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      provider_id uuid not null,
      person_id uuid not null,
      from_on date not null,
      to_on date,
      primary key (organisation_id, id),
      unique (organisation_id, person_id, provider_id, from_on),
      foreign key (organisation_id, provider_id) references provider on delete cascade,
      foreign key (organisation_id, person_id) references person on delete cascade,
      check (to_on is null or to_on >= from_on)
    );
    create index practice_person_of_provider on practice_person (organisation_id, provider_id);

    create table insight_report_body (
      organisation_id uuid not null references organisation on delete cascade,
      report_id uuid not null,
      body_id uuid not null,
      primary key (organisation_id, report_id, body_id),
      foreign key (organisation_id, report_id) references insight_report on delete cascade,
      foreign key (organisation_id, body_id) references body on delete cascade
    );

    create index insight_report_of_kind on insight_report (organisation_id, kind, issued_on desc, id desc);

    -- The months that a report of a practice or an area speaks of; a digest speaks of its month.
    alter table insight_report add column month_to date;
  `,
  );
  await protectTenantTable(db, 'practice_person');
  await protectTenantTable(db, 'insight_report_body');
}
