import type { Kysely } from 'kysely';
import { protectTenantTable, statements } from './tenant.ts';

/** What an answer in another system's words counts as, said once by a person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    create table answer_meaning (
      organisation_id uuid not null references organisation on delete cascade,
      question text not null,
      answer text not null,
      means text not null,
      recorded_by uuid,
      recorded_on date not null,
      primary key (organisation_id, question, answer),
      foreign key (organisation_id, recorded_by) references person on delete set null (recorded_by)
    );

    -- Answers of a year by question, without reading the months before it.
    create index answer_tally_by_month on answer_tally (organisation_id, month, question);
  `,
  );
  await protectTenantTable(db, 'answer_meaning');
}
