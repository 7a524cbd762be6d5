import type { Kysely } from 'kysely';
import { protectTenantTable, statements } from './tenant.ts';

/** Providers, their contracts and what these ask for, the scores they send and what became of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    create table provider (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      name text not null,
      kind text not null,
      ods_code text,
      area_id uuid,
      website text not null default '',
      contact text not null default '',
      shown_to_public boolean not null default false,
      public_note text not null default '',
      closed_on date,
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, area_id) references area on delete set null (area_id)
    );
    create unique index provider_name on provider (organisation_id, lower(name));
    create index provider_by_area on provider (organisation_id, area_id) where area_id is not null;

    -- Whose a place is, what kind of place it is, and where it lies.
    alter table place add column provider_id uuid;
    alter table place add column area_id uuid;
    alter table place add column kind text check (kind in ('service', 'provider', 'practice', 'site', 'ward', 'pathway'));
    alter table place add foreign key (organisation_id, provider_id) references provider on delete set null (provider_id);
    alter table place add foreign key (organisation_id, area_id) references area on delete set null (area_id);
    create index place_by_provider on place (organisation_id, provider_id) where provider_id is not null;
    create index place_by_area on place (organisation_id, area_id) where area_id is not null;

    -- How a recommendation score is worked out; dated, so that older scores keep their own.
    create table recommendation_scale (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      name text not null,
      lowest smallint not null,
      highest smallint not null,
      promoter_from smallint not null,
      detractor_to smallint not null,
      in_force_from date not null,
      in_force_to date,
      source text not null default '',
      version integer not null default 1,
      primary key (organisation_id, id),
      check (lowest < highest and promoter_from > detractor_to and detractor_to >= lowest and promoter_from <= highest)
    );
    create unique index recommendation_scale_name on recommendation_scale (organisation_id, lower(name));

    create table experience_measure (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      name text not null,
      question text not null default '',
      kind text not null check (kind in ('net_promoter', 'friends_and_family', 'percentage', 'count', 'words')),
      unit text not null default '',
      better text not null default 'higher' check (better in ('higher', 'lower', 'neither')),
      source text not null default '',
      closed_on date,
      version integer not null default 1,
      primary key (organisation_id, id)
    );
    create unique index experience_measure_name on experience_measure (organisation_id, lower(name));

    create table contract (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      provider_id uuid not null,
      service text not null,
      reference text not null default '',
      starts_on date,
      ends_on date,
      is_new boolean not null default false,
      feedback_clause text not null default 'unknown' check (feedback_clause in ('yes', 'no', 'unknown')),
      clause_text text not null default '',
      encourages text not null default '',
      interval_days integer check (interval_days > 0),
      scale_id uuid,
      patients_monitor text not null default '',
      owner_id uuid,
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, provider_id) references provider on delete no action,
      foreign key (organisation_id, scale_id) references recommendation_scale on delete no action,
      foreign key (organisation_id, owner_id) references person on delete set null (owner_id)
    );
    create index contract_by_provider on contract (organisation_id, provider_id);
    create index contract_by_start on contract (organisation_id, starts_on desc nulls last, id desc);

    create table contract_measure (
      organisation_id uuid not null references organisation on delete cascade,
      contract_id uuid not null,
      measure_id uuid not null,
      target numeric,
      target_words text not null default '',
      primary key (organisation_id, contract_id, measure_id),
      foreign key (organisation_id, contract_id) references contract on delete cascade,
      foreign key (organisation_id, measure_id) references experience_measure on delete no action
    );
    create index contract_measure_by_measure on contract_measure (organisation_id, measure_id);

    -- What a provider reported of a period. The scale is kept as it was; the score is worked out, the printed one kept.
    create table score_return (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      provider_id uuid not null,
      contract_id uuid,
      measure_id uuid,
      kind text not null check (kind in ('net_promoter', 'friends_and_family', 'percentage', 'count')),
      service text not null default '',
      period_from date not null,
      period_to date not null,
      received_on date not null,
      scale jsonb,
      answers integer check (answers >= 0),
      eligible integer check (eligible >= 0),
      counts jsonb not null default '{}',
      breakdown jsonb not null default '[]',
      score numeric,
      score_printed text not null default '',
      note text not null default '',
      recorded_by uuid,
      superseded_by uuid,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, provider_id) references provider on delete no action,
      foreign key (organisation_id, contract_id) references contract on delete set null (contract_id),
      foreign key (organisation_id, measure_id) references experience_measure on delete no action,
      foreign key (organisation_id, recorded_by) references person on delete set null (recorded_by),
      foreign key (organisation_id, superseded_by) references score_return on delete set null (superseded_by),
      check (period_from <= period_to)
    );
    create index score_return_newest on score_return (organisation_id, period_to desc, id desc);
    create index score_return_by_provider on score_return (organisation_id, provider_id, period_to desc, id desc);
    create index score_return_by_contract on score_return (organisation_id, contract_id, period_to desc) where contract_id is not null;

    -- A provider's figure beside what others say of the same time.
    create table score_check (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      return_id uuid not null,
      comparisons jsonb not null,
      gap numeric,
      verdict text not null check (verdict in ('agrees', 'differs', 'too_few', 'nothing_to_compare')),
      decided_verdict text check (decided_verdict in ('agrees', 'differs', 'too_few', 'nothing_to_compare')),
      follow_up text not null default '',
      checked_on date not null,
      checked_by uuid,
      primary key (organisation_id, id),
      foreign key (organisation_id, return_id) references score_return on delete cascade,
      foreign key (organisation_id, checked_by) references person on delete set null (checked_by)
    );
    create index score_check_by_return on score_check (organisation_id, return_id, checked_on desc, id desc);

    create table provider_action (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      provider_id uuid not null,
      return_id uuid,
      text text not null,
      because text not null default '',
      agreed_on date not null,
      due_on date,
      owner text not null default '',
      done_on date,
      outcome text not null default '',
      dropped_because text,
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, provider_id) references provider on delete no action,
      foreign key (organisation_id, return_id) references score_return on delete set null (return_id)
    );
    create index provider_action_by_provider on provider_action (organisation_id, provider_id, agreed_on desc, id desc);
    create index provider_action_open on provider_action (organisation_id, due_on, id) where done_on is null and dropped_because is null;

    create table involvement_standard (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      text text not null,
      position integer not null,
      in_force_from date,
      in_force_to date,
      version integer not null default 1,
      primary key (organisation_id, id)
    );

    create table involvement_score (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      provider_id uuid not null,
      standard_id uuid not null,
      period_from date not null,
      period_to date not null,
      verdict text not null check (verdict in ('met', 'partly', 'not', 'not_applicable')),
      evidence text not null default '',
      scored_on date not null,
      scored_by uuid,
      primary key (organisation_id, id),
      unique (organisation_id, provider_id, standard_id, period_from, period_to),
      foreign key (organisation_id, provider_id) references provider on delete no action,
      foreign key (organisation_id, standard_id) references involvement_standard on delete no action,
      foreign key (organisation_id, scored_by) references person on delete set null (scored_by)
    );

    -- A provider scorecard as it was issued, and to which boards it went.
    create table scorecard (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      document_id uuid not null,
      provider_id uuid,
      period_from date not null,
      period_to date not null,
      issued_on date not null,
      issued_by uuid,
      primary key (organisation_id, id),
      foreign key (organisation_id, document_id) references document on delete no action,
      foreign key (organisation_id, provider_id) references provider on delete no action,
      foreign key (organisation_id, issued_by) references person on delete set null (issued_by)
    );
    create index scorecard_newest on scorecard (organisation_id, issued_on desc, id desc);

    create table scorecard_recipient (
      organisation_id uuid not null references organisation on delete cascade,
      scorecard_id uuid not null,
      position integer not null,
      board text not null,
      kind text not null check (kind in ('provider', 'own', 'wider')),
      sent_on date,
      received_on date,
      response text not null default '',
      primary key (organisation_id, scorecard_id, position),
      foreign key (organisation_id, scorecard_id) references scorecard on delete cascade
    );
  `,
  );
  for (const table of [
    'provider',
    'recommendation_scale',
    'experience_measure',
    'contract',
    'contract_measure',
    'score_return',
    'score_check',
    'provider_action',
    'involvement_standard',
    'involvement_score',
    'scorecard',
    'scorecard_recipient',
  ])
    await protectTenantTable(db, table);
}
