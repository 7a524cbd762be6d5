import type { Kysely } from 'kysely';
import { protectTenantTable, statements } from './tenant.ts';

/** The bodies that meet, the papers they are given with their cover, and what they resolved; reviews from outside. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    create table body (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      name text not null,
      kind text not null default 'board',
      aliases jsonb not null default '[]',
      meets_in_public boolean not null default false,
      closed_on date,
      version integer not null default 1,
      primary key (organisation_id, id)
    );
    create unique index body_name on body (organisation_id, lower(name));

    create table meeting (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      body_id uuid not null,
      held_on date not null,
      starts_at time,
      place text not null default '',
      in_public boolean not null default false,
      advertised_on date,
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, body_id) references body on delete no action
    );
    create unique index meeting_of_body on meeting (organisation_id, body_id, held_on);
    create index meeting_newest on meeting (organisation_id, held_on desc, id desc);

    create table paper (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      title text not null,
      meeting_id uuid not null,
      agenda_number text not null default '',
      attachment_number text not null default '',
      purpose text not null default 'note' check (purpose in ('note', 'discuss', 'approve', 'decide')),
      cover jsonb not null default '{}',
      plan_id uuid,
      snapshot_id uuid,
      compared_with_id uuid,
      state text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'issued', 'withdrawn')),
      written_by uuid,
      submitted_on date,
      returned_because text,
      approved_by uuid,
      approved_on date,
      issued_on date,
      document_id uuid,
      published_on date,
      withdrawn_because text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, meeting_id) references meeting on delete no action,
      foreign key (organisation_id, plan_id) references plan on delete no action,
      foreign key (organisation_id, snapshot_id) references plan_snapshot on delete no action,
      foreign key (organisation_id, compared_with_id) references plan_snapshot on delete no action,
      foreign key (organisation_id, document_id) references document on delete no action,
      foreign key (organisation_id, written_by) references person on delete set null (written_by),
      foreign key (organisation_id, approved_by) references person on delete set null (approved_by),
      check (approved_by is null or written_by is null or approved_by <> written_by),
      check (state <> 'issued' or (issued_on is not null and document_id is not null))
    );
    create index paper_newest on paper (organisation_id, created_at desc, id desc);
    create index paper_of_meeting on paper (organisation_id, meeting_id);
    create index paper_of_snapshot on paper (organisation_id, snapshot_id) where snapshot_id is not null;

    -- What the body resolved on a paper: said once. A correction is another row that names the one it corrects.
    create table paper_resolution (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      paper_id uuid not null,
      snapshot_id uuid,
      kind text not null check (kind in ('noted', 'approved', 'agreed', 'deferred', 'rejected')),
      words text not null default '',
      resolved_on date not null,
      next_update_on date,
      corrects_id uuid,
      recorded_by uuid,
      recorded_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, paper_id) references paper on delete no action,
      foreign key (organisation_id, snapshot_id) references plan_snapshot on delete no action,
      foreign key (organisation_id, corrects_id) references paper_resolution on delete no action,
      foreign key (organisation_id, recorded_by) references person on delete set null (recorded_by)
    );
    create index paper_resolution_of_paper on paper_resolution (organisation_id, paper_id, recorded_at desc);

    create table external_review (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      reviewer text not null,
      subject text not null,
      plan_id uuid,
      received_on date not null,
      summary text not null default '',
      recorded_by uuid,
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, plan_id) references plan on delete set null (plan_id),
      foreign key (organisation_id, recorded_by) references person on delete set null (recorded_by)
    );
    create index external_review_newest on external_review (organisation_id, received_on desc, id desc);

    create table external_suggestion (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      review_id uuid not null,
      position integer not null default 0,
      text text not null,
      verdict text check (verdict in ('accepted', 'rejected')),
      reason text not null default '',
      line_id uuid,
      decided_on date,
      decided_by uuid,
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, review_id) references external_review on delete cascade,
      foreign key (organisation_id, line_id) references plan_line on delete set null (line_id),
      foreign key (organisation_id, decided_by) references person on delete set null (decided_by),
      check (verdict is null or verdict = 'accepted' or reason <> '')
    );
    create index external_suggestion_of_review on external_suggestion (organisation_id, review_id, position, id);
  `,
  );
  for (const table of ['body', 'meeting', 'paper', 'external_review', 'external_suggestion'])
    await protectTenantTable(db, table);
  await protectTenantTable(db, 'paper_resolution', 'select, insert');
}
