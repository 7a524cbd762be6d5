import type { Kysely } from 'kysely';
import { protectTenantTable, statements } from './tenant.ts';

/** Documents as issued: the frozen model and the files made from it, each with its checksum. Never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    create table document (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      kind text not null,
      title text not null,
      model jsonb not null,
      model_sha256 text not null,
      issued_on date not null,
      issued_at timestamptz not null default now(),
      issued_by uuid,
      primary key (organisation_id, id),
      foreign key (organisation_id, issued_by) references person on delete set null (issued_by)
    );
    create index document_newest on document (organisation_id, issued_on desc, id desc);

    create table document_file (
      organisation_id uuid not null references organisation on delete cascade,
      document_id uuid not null,
      format text not null check (format in ('html', 'docx', 'pdf', 'xlsx', 'csv')),
      file_id uuid not null,
      sha256 text not null,
      size bigint not null,
      primary key (organisation_id, document_id, format),
      foreign key (organisation_id, document_id) references document on delete cascade,
      foreign key (organisation_id, file_id) references stored_file on delete no action
    );
  `,
  );
  for (const table of ['document', 'document_file']) await protectTenantTable(db, table, 'select, insert');
}
