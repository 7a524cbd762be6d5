import type { Kysely } from 'kysely';
import { protectTenantTable, statements } from './tenant.ts';

/** The house: organisations, people and their roles, accounts, history, files, messages. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    do $$ begin
      create role earshot_app nologin;
    exception when duplicate_object or unique_violation then null;
    end $$;
    do $$ begin
      execute format('grant earshot_app to %I', current_user);
    exception when others then null;
    end $$;
    grant usage on schema public to earshot_app;
    create extension if not exists btree_gin;

    create function current_organisation() returns uuid
      language sql stable parallel safe
      as $$ select nullif(current_setting('earshot.organisation_id', true), '')::uuid $$;

    create table organisation (
      id uuid primary key,
      slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
      name text not null,
      short_name text not null,
      legal_status text not null default 'authorised' check (legal_status in ('shadow', 'authorised')),
      is_demonstration boolean not null default false,
      fixed_today date,
      population integer check (population > 0),
      population_source text,
      expected_practice_count integer check (expected_practice_count > 0),
      board_name text not null default 'Board',
      financial_year_start text not null default '04-01',
      colour text not null default '#005eb8' check (colour ~ '^#[0-9a-f]{6}$'),
      logo_file_id uuid,
      about text not null default '',
      contact text not null default '',
      labels jsonb not null default '{}',
      levels jsonb not null default '[]',
      key_dates jsonb not null default '[]',
      settings jsonb not null default '{}',
      modules_on jsonb not null default '[]',
      version integer not null default 1,
      created_at timestamptz not null default now()
    );
    alter table organisation enable row level security;
    create policy anyone_reads on organisation for select using (true);
    create policy its_own_changes on organisation for update
      using (id = (select current_organisation())) with check (id = (select current_organisation()));
    grant select, update on organisation to earshot_app;

    create table organisation_relation (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      kind text not null check (kind in ('predecessor', 'successor', 'parent', 'sister')),
      of_whom text not null,
      name text not null,
      effective_on date,
      note text not null default '',
      primary key (organisation_id, id)
    );

    create table area (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      name text not null,
      kind text not null check (kind in ('locality', 'neighbourhood', 'council', 'ward', 'place')),
      parent_id uuid,
      postcodes jsonb not null default '[]',
      position integer not null default 0,
      closed_on date,
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, parent_id) references area on delete set null (parent_id)
    );
    create index area_by_parent on area (organisation_id, parent_id);

    create table framework_item (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      kind text not null,
      text text not null,
      note text not null default '',
      parent_id uuid,
      position integer not null default 0,
      state text not null default 'draft' check (state in ('draft', 'adopted', 'superseded')),
      in_force_from date,
      in_force_to date,
      codesigned_with jsonb not null default '[]',
      replaces_id uuid,
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, parent_id) references framework_item on delete set null (parent_id),
      foreign key (organisation_id, replaces_id) references framework_item on delete set null (replaces_id)
    );
    create index framework_item_by_kind on framework_item (organisation_id, kind, position, id);

    create table auth_user (
      id text primary key,
      name text not null,
      email text not null unique,
      email_verified boolean not null default false,
      image text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    );
    create table auth_session (
      id text primary key,
      user_id text not null references auth_user on delete cascade,
      token text not null unique,
      expires_at timestamptz not null,
      ip_address text,
      user_agent text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    );
    create index auth_session_by_user on auth_session (user_id);
    create table auth_account (
      id text primary key,
      user_id text not null references auth_user on delete cascade,
      account_id text not null,
      provider_id text not null,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    );
    create index auth_account_by_user on auth_account (user_id);
    create table auth_verification (
      id text primary key,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    );
    create index auth_verification_by_identifier on auth_verification (identifier);

    create table setup_token (
      token_hash text primary key,
      created_at timestamptz not null default now(),
      used_at timestamptz
    );

    create table person (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      name text not null,
      email text not null,
      job_title text not null default '',
      account_id text references auth_user on delete set null,
      left_on date,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id)
    );
    create unique index person_email on person (organisation_id, lower(email));
    create index person_by_name on person (organisation_id, name, id);
    create index person_by_account on person (account_id);

    create table role_assignment (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      person_id uuid not null,
      role text not null,
      from_on date not null,
      to_on date,
      primary key (organisation_id, id),
      foreign key (organisation_id, person_id) references person on delete cascade,
      check (to_on is null or to_on >= from_on)
    );
    create index role_assignment_by_person on role_assignment (organisation_id, person_id);

    create table desk_visit (
      organisation_id uuid not null references organisation on delete cascade,
      person_id uuid not null,
      seen_at timestamptz not null,
      previous_seen_at timestamptz,
      primary key (organisation_id, person_id),
      foreign key (organisation_id, person_id) references person on delete cascade
    );

    create table saved_view (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      person_id uuid not null,
      list text not null,
      name text not null,
      query text not null,
      primary key (organisation_id, id),
      foreign key (organisation_id, person_id) references person on delete cascade
    );
    create index saved_view_by_person on saved_view (organisation_id, person_id, list);

    create table history (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      at timestamptz not null default now(),
      person_id uuid,
      by_name text not null,
      kind text not null,
      record_id uuid not null,
      act text not null,
      before jsonb,
      after jsonb,
      primary key (organisation_id, id),
      foreign key (organisation_id, person_id) references person on delete set null (person_id)
    );
    create index history_of_record on history (organisation_id, kind, record_id, at);
    create index history_by_time on history (organisation_id, at desc, id desc);

    create table stored_file (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      name text not null,
      type text not null,
      size bigint not null,
      digest text not null,
      purpose text not null,
      created_by uuid,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, created_by) references person on delete set null (created_by)
    );

    create table message (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      about_kind text not null,
      about_id uuid,
      to_address text not null,
      to_name text not null default '',
      subject text not null,
      body text not null,
      state text not null default 'waiting' check (state in ('waiting', 'kept', 'sent', 'failed')),
      problem text,
      attempts integer not null default 0,
      created_at timestamptz not null default now(),
      sent_at timestamptz,
      primary key (organisation_id, id)
    );
    create index message_by_time on message (organisation_id, created_at desc, id desc);
    create index message_about on message (organisation_id, about_kind, about_id);
    create index message_waiting on message (organisation_id, state) where state = 'waiting';

    -- Which persons, in which organisations, one account may act as: asked before an organisation is chosen.
    create function persons_of_account(account text)
      returns table (organisation_id uuid, slug text, organisation_name text, person_id uuid, person_name text)
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select o.id, o.slug, o.name, p.id, p.name
        from person p join organisation o on o.id = p.organisation_id
        where p.account_id = account and p.left_on is null
        order by o.name
      $$;
    revoke all on function persons_of_account(text) from public;
    grant execute on function persons_of_account(text) to earshot_app;
  `,
  );
  for (const table of [
    'organisation_relation',
    'area',
    'framework_item',
    'person',
    'role_assignment',
    'desk_visit',
    'saved_view',
    'stored_file',
    'message',
  ])
    await protectTenantTable(db, table);
  await protectTenantTable(db, 'history', 'select, insert');
}
