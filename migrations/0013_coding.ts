import type { Kysely } from 'kysely';
import { protectTenantTable, statements } from './tenant.ts';

/** Coding: editions of frameworks, batches of suggested themes, who settled them, blind samples, sign-off. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    create table feedback_framework (
      organisation_id uuid not null references organisation on delete cascade,
      key text not null,
      title text not null,
      edition text not null default '',
      note text not null default '',
      in_force_from date,
      in_force_to date,
      version integer not null default 1,
      primary key (organisation_id, key)
    );

    -- A theme of an organisation's own may stand for a theme of another framework, whose suggestions it then takes.
    alter table theme add column stands_for_id uuid;
    alter table theme add column version integer not null default 1;
    alter table theme add foreign key (organisation_id, stands_for_id) references theme on delete set null (stands_for_id);
    create index theme_stands_for on theme (organisation_id, stands_for_id) where stands_for_id is not null;

    create table coding_batch (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      title text not null,
      scope jsonb not null default '{}',
      framework text not null,
      model text not null,
      state text not null default 'suggesting'
        check (state in ('suggesting', 'ready', 'signing_off', 'signed_off', 'withdrawn')),
      comments integer not null default 0,
      suggested integer not null default 0,
      unassigned integer not null default 0,
      first_on date,
      last_on date,
      after_on date,
      after_id uuid,
      sample_wanted integer not null default 0,
      quality jsonb,
      statement text not null default '',
      started_by uuid,
      signed_off_by uuid,
      signed_off_on date,
      withdrawn_because text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, started_by) references person on delete set null (started_by),
      foreign key (organisation_id, signed_off_by) references person on delete set null (signed_off_by)
    );
    create index coding_batch_newest on coding_batch (organisation_id, created_at desc, id desc);

    -- What was suggested of a comment as a whole. 'waiting' until a person settled it or its batch was signed off.
    create table comment_coding (
      organisation_id uuid not null references organisation on delete cascade,
      comment_id uuid not null,
      batch_id uuid not null,
      received_on date not null,
      source_id uuid not null,
      sentiment smallint not null check (sentiment between 1 and 5),
      sentiment_confidence real not null,
      confidence real not null,
      state text not null default 'waiting' check (state in ('waiting', 'settled', 'signed_off')),
      settled_by uuid,
      settled_at timestamptz,
      primary key (organisation_id, comment_id),
      foreign key (organisation_id, comment_id) references comment on delete cascade,
      foreign key (organisation_id, batch_id) references coding_batch on delete cascade,
      foreign key (organisation_id, settled_by) references person on delete set null (settled_by)
    );
    create index comment_coding_waiting on comment_coding (organisation_id, received_on desc, comment_id desc)
      where state = 'waiting';
    create index comment_coding_waiting_of_source on comment_coding (organisation_id, source_id, received_on desc, comment_id desc)
      where state = 'waiting';
    create index comment_coding_by_batch on comment_coding (organisation_id, batch_id, received_on desc, comment_id desc);

    create table comment_suggestion (
      organisation_id uuid not null references organisation on delete cascade,
      comment_id uuid not null,
      theme_id uuid not null,
      batch_id uuid not null,
      confidence real not null,
      state text not null default 'suggested' check (state in ('suggested', 'accepted', 'refused')),
      primary key (organisation_id, comment_id, theme_id),
      foreign key (organisation_id, comment_id) references comment on delete cascade,
      foreign key (organisation_id, theme_id) references theme on delete no action,
      foreign key (organisation_id, batch_id) references coding_batch on delete cascade
    );
    create index comment_suggestion_by_batch on comment_suggestion (organisation_id, batch_id, theme_id);

    -- The comments of a batch that people code without seeing the suggestion or each other.
    create table coding_sample (
      organisation_id uuid not null references organisation on delete cascade,
      batch_id uuid not null,
      comment_id uuid not null,
      position integer not null,
      primary key (organisation_id, batch_id, comment_id),
      foreign key (organisation_id, batch_id) references coding_batch on delete cascade,
      foreign key (organisation_id, comment_id) references comment on delete cascade
    );
    create index coding_sample_in_order on coding_sample (organisation_id, batch_id, position);

    create table coding_judgement (
      organisation_id uuid not null references organisation on delete cascade,
      batch_id uuid not null,
      comment_id uuid not null,
      person_id uuid not null,
      theme_ids uuid[] not null,
      sentiment smallint check (sentiment between 1 and 5),
      judged_at timestamptz not null default now(),
      primary key (organisation_id, batch_id, comment_id, person_id),
      foreign key (organisation_id, batch_id, comment_id) references coding_sample on delete cascade,
      foreign key (organisation_id, person_id) references person on delete no action
    );
    create index coding_judgement_by_person on coding_judgement (organisation_id, batch_id, person_id);

    -- Which batch gave a theme or a sentiment; null where a person did.
    alter table comment_theme add column batch_id uuid;
    alter table comment_theme add foreign key (organisation_id, batch_id) references coding_batch on delete set null (batch_id);
    create index comment_theme_by_batch on comment_theme (organisation_id, batch_id) where batch_id is not null;
    alter table comment add column sentiment_batch_id uuid;
    alter table comment add foreign key (organisation_id, sentiment_batch_id) references coding_batch on delete set null (sentiment_batch_id);
    create index comment_sentiment_by_batch on comment (organisation_id, sentiment_batch_id) where sentiment_batch_id is not null;
  `,
  );
  for (const table of [
    'feedback_framework',
    'coding_batch',
    'comment_coding',
    'comment_suggestion',
    'coding_sample',
    'coding_judgement',
  ])
    await protectTenantTable(db, table);
}
