import type { Kysely } from 'kysely';
import { protectTenantTable, statements } from './tenant.ts';

/** What people say: sources, imports, returns with their comments, themes, findings. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    create table source (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      name text not null,
      kind text not null,
      owner_id uuid,
      interval_days integer check (interval_days > 0),
      coverage text not null default '',
      contact text not null default '',
      closed_on date,
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, owner_id) references person on delete set null (owner_id)
    );
    create unique index source_name on source (organisation_id, lower(name));

    create table place (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      parent_id uuid,
      name text not null,
      path text not null,
      depth integer not null,
      primary key (organisation_id, id),
      foreign key (organisation_id, parent_id) references place on delete cascade
    );
    create unique index place_path on place (organisation_id, path);
    create index place_by_parent on place (organisation_id, parent_id);

    create table feedback_import (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      file_id uuid not null,
      file_name text not null,
      file_digest uuid not null,
      source_id uuid not null,
      map jsonb not null,
      date_order text check (date_order in ('dmy', 'mdy')),
      state text not null default 'mapping'
        check (state in ('mapping', 'ready', 'running', 'done', 'failed', 'abandoned')),
      row_count integer,
      next_row integer not null default 1,
      imported integer not null default 0,
      comments integer not null default 0,
      duplicates integer not null default 0,
      rejected integer not null default 0,
      warnings integer not null default 0,
      unknown_scores integer not null default 0,
      flagged integer not null default 0,
      problem text,
      started_by uuid,
      created_at timestamptz not null default now(),
      started_at timestamptz,
      finished_at timestamptz,
      primary key (organisation_id, id),
      foreign key (organisation_id, file_id) references stored_file on delete cascade,
      foreign key (organisation_id, source_id) references source on delete no action,
      foreign key (organisation_id, started_by) references person on delete set null (started_by)
    );
    create index feedback_import_by_time on feedback_import (organisation_id, created_at desc, id desc);

    create table feedback_import_rejection (
      organisation_id uuid not null references organisation on delete cascade,
      import_id uuid not null,
      row_number integer not null,
      column_name text not null,
      problem text not null,
      cells jsonb not null,
      primary key (organisation_id, import_id, row_number),
      foreign key (organisation_id, import_id) references feedback_import on delete cascade
    );

    create table feedback_import_map (
      organisation_id uuid not null references organisation on delete cascade,
      header_key text not null,
      map jsonb not null,
      date_order text,
      source_id uuid,
      used_at timestamptz not null default now(),
      primary key (organisation_id, header_key),
      foreign key (organisation_id, source_id) references source on delete set null (source_id)
    );

    create table feedback_return (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      source_id uuid not null,
      received_on date not null,
      reference text,
      place_id uuid,
      area_id uuid,
      level text,
      constituency text not null default 'patient' check (constituency in ('patient', 'staff', 'partner')),
      channel text,
      language text not null default 'en',
      score_scale text,
      score_printed text,
      score smallint,
      equality jsonb,
      consent_to_quote boolean not null default false,
      consent_wording text,
      logged_by uuid,
      logged_at timestamptz not null default now(),
      import_id uuid,
      file_digest uuid,
      file_row integer,
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, source_id) references source on delete no action,
      foreign key (organisation_id, place_id) references place on delete set null (place_id),
      foreign key (organisation_id, area_id) references area on delete set null (area_id),
      foreign key (organisation_id, logged_by) references person on delete set null (logged_by),
      foreign key (organisation_id, import_id) references feedback_import on delete set null (import_id)
    );
    create unique index feedback_return_reference
      on feedback_return (organisation_id, source_id, reference) where reference is not null;
    create unique index feedback_return_file_row
      on feedback_return (organisation_id, file_digest, file_row) where file_digest is not null;
    create index feedback_return_logged_by
      on feedback_return (organisation_id, logged_by, logged_at desc) where logged_by is not null;

    create table return_contact (
      organisation_id uuid not null references organisation on delete cascade,
      return_id uuid not null,
      name text not null default '',
      email text not null default '',
      telephone text not null default '',
      wants_reply boolean not null default false,
      consent_wording text not null default '',
      stopped_at timestamptz,
      primary key (organisation_id, return_id),
      foreign key (organisation_id, return_id) references feedback_return on delete cascade
    );

    -- Answers of people who left a name or an address: nothing here leads back to them.
    create table equality_pool (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null default gen_random_uuid(),
      month date not null check (extract(day from month) = 1),
      answers jsonb not null,
      primary key (organisation_id, id)
    );
    create index equality_pool_by_month on equality_pool (organisation_id, month);

    create table comment (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      return_id uuid not null,
      question text,
      text text not null,
      kind text check (kind in ('strength', 'weakness', 'suggestion', 'success')),
      sentiment smallint check (sentiment between 1 and 5),
      scan text not null check (scan in ('clean', 'waiting', 'settled')),
      received_on date not null,
      source_id uuid not null,
      place_id uuid,
      level text,
      theme_count integer not null default 0,
      version integer not null default 1,
      search tsvector generated always as (to_tsvector('english', text)) stored,
      primary key (organisation_id, id),
      foreign key (organisation_id, return_id) references feedback_return on delete cascade
    );
    create index comment_newest on comment (organisation_id, received_on desc, id desc);
    create index comment_by_source on comment (organisation_id, source_id, received_on desc, id desc);
    create index comment_by_place on comment (organisation_id, place_id, received_on desc, id desc);
    create index comment_of_return on comment (organisation_id, return_id);
    create index comment_unthemed on comment (organisation_id, received_on desc, id desc) where theme_count = 0;
    create index comment_to_check on comment (organisation_id, received_on desc, id desc) where scan = 'waiting';
    create index comment_search on comment using gin (organisation_id, search);

    -- The words as they came, kept apart and restricted, only where something was found in them.
    create table comment_original (
      organisation_id uuid not null references organisation on delete cascade,
      comment_id uuid not null,
      text text not null,
      primary key (organisation_id, comment_id),
      foreign key (organisation_id, comment_id) references comment on delete cascade
    );

    create table found_identifier (
      organisation_id uuid not null references organisation on delete cascade,
      comment_id uuid not null,
      position integer not null,
      kind text not null,
      starts_at integer not null,
      ends_at integer not null,
      state text not null default 'waiting' check (state in ('waiting', 'redacted', 'let_stand')),
      reason text,
      settled_by uuid,
      settled_at timestamptz,
      primary key (organisation_id, comment_id, position),
      foreign key (organisation_id, comment_id) references comment on delete cascade,
      foreign key (organisation_id, settled_by) references person on delete set null (settled_by),
      check (state <> 'let_stand' or reason is not null)
    );

    create table theme (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      framework text not null,
      key text not null,
      category text not null,
      name text not null,
      definition text not null,
      position integer not null,
      closed_on date,
      primary key (organisation_id, id),
      unique (organisation_id, framework, key)
    );

    create table comment_theme (
      organisation_id uuid not null references organisation on delete cascade,
      comment_id uuid not null,
      theme_id uuid not null,
      received_on date not null,
      given_by uuid,
      given_at timestamptz not null default now(),
      primary key (organisation_id, comment_id, theme_id),
      foreign key (organisation_id, comment_id) references comment on delete cascade,
      foreign key (organisation_id, theme_id) references theme on delete no action,
      foreign key (organisation_id, given_by) references person on delete set null (given_by)
    );
    create index comment_theme_by_theme on comment_theme (organisation_id, theme_id, received_on desc, comment_id desc);

    create table finding (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      title text not null,
      text text not null,
      found_on date not null,
      owner_id uuid,
      written_by uuid,
      set_aside_on date,
      set_aside_because text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, owner_id) references person on delete set null (owner_id),
      foreign key (organisation_id, written_by) references person on delete set null (written_by)
    );
    create index finding_newest on finding (organisation_id, found_on desc, id desc);

    create table finding_comment (
      organisation_id uuid not null references organisation on delete cascade,
      finding_id uuid not null,
      comment_id uuid not null,
      added_at timestamptz not null default now(),
      primary key (organisation_id, finding_id, comment_id),
      foreign key (organisation_id, finding_id) references finding on delete cascade,
      foreign key (organisation_id, comment_id) references comment on delete cascade
    );
    create index finding_comment_by_comment on finding_comment (organisation_id, comment_id);

    create table finding_theme (
      organisation_id uuid not null references organisation on delete cascade,
      finding_id uuid not null,
      theme_id uuid not null,
      primary key (organisation_id, finding_id, theme_id),
      foreign key (organisation_id, finding_id) references finding on delete cascade,
      foreign key (organisation_id, theme_id) references theme on delete no action
    );
    create index finding_theme_by_theme on finding_theme (organisation_id, theme_id);

    -- Kept by the writes: how many comments came from each source in each month.
    create table comment_tally (
      organisation_id uuid not null references organisation on delete cascade,
      source_id uuid not null,
      month date not null,
      comments integer not null,
      primary key (organisation_id, source_id, month)
    );

    create function tally_comments() returns trigger language plpgsql as $$
    begin
      insert into comment_tally as t (organisation_id, source_id, month, comments)
        select organisation_id, source_id, date_trunc('month', received_on)::date, count(*)
        from arrived group by 1, 2, 3 order by 1, 2, 3
      on conflict (organisation_id, source_id, month) do update set comments = t.comments + excluded.comments;
      return null;
    end $$;
    create trigger tally_comments after insert on comment
      referencing new table as arrived for each statement execute function tally_comments();

    create function count_themes() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        update comment c set theme_count = c.theme_count + n.themes
          from (select organisation_id, comment_id, count(*)::int as themes from changed group by 1, 2) n
          where c.organisation_id = n.organisation_id and c.id = n.comment_id;
      else
        update comment c set theme_count = c.theme_count - n.themes
          from (select organisation_id, comment_id, count(*)::int as themes from changed group by 1, 2) n
          where c.organisation_id = n.organisation_id and c.id = n.comment_id;
      end if;
      return null;
    end $$;
    create trigger count_themes_given after insert on comment_theme
      referencing new table as changed for each statement execute function count_themes();
    create trigger count_themes_taken after delete on comment_theme
      referencing old table as changed for each statement execute function count_themes();

    -- Reviewed: full-text operators are not leakproof, so under row-level security their index would go unused.
    -- This reads only rows of the organisation that the transaction named, and gives back nothing but ids.
    create function search_comment(words text) returns setof uuid
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select c.id from comment c
        where c.organisation_id = current_organisation()
          and c.search @@ websearch_to_tsquery('english', words)
      $$;
    revoke all on function search_comment(text) from public;
    grant execute on function search_comment(text) to earshot_app;
  `,
  );
  for (const table of [
    'source',
    'place',
    'feedback_import',
    'feedback_import_rejection',
    'feedback_import_map',
    'feedback_return',
    'return_contact',
    'equality_pool',
    'comment',
    'comment_original',
    'found_identifier',
    'theme',
    'comment_theme',
    'finding',
    'finding_comment',
    'finding_theme',
    'comment_tally',
  ])
    await protectTenantTable(db, table);
}
