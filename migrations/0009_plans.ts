import type { Kysely } from 'kysely';
import { protectTenantTable, statements } from './tenant.ts';

/** What a plan line may be tied to in the thread; one join table each. */
const beads = ['comment', 'finding', 'decision', 'action', 'loop'] as const;

/** Plans: schemes, sections, lines, milestones, dated updates, questions, snapshots, the year's end, imports. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    create table plan_scheme (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      name text not null,
      shipped_key text,
      columns jsonb not null,
      status_words jsonb not null,
      uses_rag boolean not null default false,
      code_prefix text not null default '',
      version integer not null default 1,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id)
    );
    create unique index plan_scheme_name on plan_scheme (organisation_id, lower(name));

    create table plan (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      slug text not null,
      title text not null,
      kind text not null,
      starts_on date,
      ends_on date,
      edition text not null default '',
      edition_note text not null default '',
      effective_from date,
      refresh_on date,
      parent_id uuid,
      supports_id uuid,
      refreshed_from_id uuid,
      scheme_id uuid not null,
      scope_in text not null default '',
      scope_out text not null default '',
      summary text not null default '',
      owner_id uuid,
      state text not null default 'draft' check (state in ('draft', 'submitted', 'adopted', 'refreshed', 'closed')),
      shared boolean not null default false,
      written_by uuid,
      submitted_on date,
      returned_because text,
      adopted_by_body text,
      adopted_on date,
      approved_by uuid,
      published_on date,
      closed_on date,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id),
      unique (organisation_id, slug),
      foreign key (organisation_id, parent_id) references plan on delete set null (parent_id),
      foreign key (organisation_id, supports_id) references plan on delete set null (supports_id),
      foreign key (organisation_id, refreshed_from_id) references plan on delete set null (refreshed_from_id),
      foreign key (organisation_id, scheme_id) references plan_scheme on delete no action,
      foreign key (organisation_id, owner_id) references person on delete set null (owner_id),
      foreign key (organisation_id, written_by) references person on delete set null (written_by),
      foreign key (organisation_id, approved_by) references person on delete set null (approved_by),
      check (ends_on is null or starts_on is null or ends_on >= starts_on),
      check (approved_by is null or written_by is null or approved_by <> written_by)
    );
    create index plan_newest on plan (organisation_id, created_at desc, id desc);

    create table plan_section (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      plan_id uuid not null,
      parent_id uuid,
      heading text not null,
      position integer not null default 0,
      framework_item_id uuid,
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, plan_id) references plan on delete cascade,
      foreign key (organisation_id, parent_id) references plan_section on delete cascade,
      foreign key (organisation_id, framework_item_id) references framework_item on delete set null (framework_item_id)
    );
    create index plan_section_in_order on plan_section (organisation_id, plan_id, position, id);

    -- added_on is empty for a line that was in the plan from its first day in Earshot.
    create table plan_line (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      plan_id uuid not null,
      section_id uuid,
      position integer not null default 0,
      code text not null,
      code_printed boolean not null default false,
      what text not null,
      when_text text not null default '',
      lead_text text not null default '',
      measure text not null default '',
      measure_unit text not null default '',
      measure_baseline numeric,
      measure_target numeric,
      measure_actual numeric,
      stakeholders jsonb not null default '[]',
      objectives jsonb not null default '[]',
      delivery_partner text not null default '',
      partner_link text not null default '',
      partner_until date,
      level text not null default '',
      mechanism_id uuid,
      duplicate_of_id uuid,
      inherited_from_id uuid,
      carried_from_id uuid,
      flags jsonb not null default '[]',
      notes jsonb not null default '[]',
      source jsonb,
      added_on date,
      removed_on date,
      removed_because text not null default '',
      version integer not null default 1,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, plan_id) references plan on delete cascade,
      foreign key (organisation_id, section_id) references plan_section on delete set null (section_id),
      foreign key (organisation_id, mechanism_id) references framework_item on delete set null (mechanism_id),
      foreign key (organisation_id, duplicate_of_id) references plan_line on delete set null (duplicate_of_id),
      foreign key (organisation_id, inherited_from_id) references plan_line on delete set null (inherited_from_id),
      foreign key (organisation_id, carried_from_id) references plan_line on delete set null (carried_from_id),
      check (duplicate_of_id is null or duplicate_of_id <> id)
    );
    create index plan_line_in_order on plan_line (organisation_id, plan_id, position, id);
    create index plan_line_by_duplicate on plan_line (organisation_id, duplicate_of_id) where duplicate_of_id is not null;
    create index plan_line_by_carried on plan_line (organisation_id, carried_from_id) where carried_from_id is not null;
    create index plan_line_by_mechanism on plan_line (organisation_id, mechanism_id) where mechanism_id is not null;

    -- The purposes and methods of a line, bullet by bullet, each of which can be ticked off.
    create table plan_line_point (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      line_id uuid not null,
      kind text not null check (kind in ('why', 'how')),
      position integer not null default 0,
      text text not null,
      done_on date,
      done_by uuid,
      primary key (organisation_id, id),
      foreign key (organisation_id, line_id) references plan_line on delete cascade,
      foreign key (organisation_id, done_by) references person on delete set null (done_by)
    );
    create index plan_line_point_in_order on plan_line_point (organisation_id, line_id, kind, position);

    -- Who leads and who supports: a role as printed, and the person who holds it where known.
    create table plan_line_responsible (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      line_id uuid not null,
      kind text not null check (kind in ('lead', 'support')),
      position integer not null default 0,
      role_text text not null default '',
      person_id uuid,
      primary key (organisation_id, id),
      foreign key (organisation_id, line_id) references plan_line on delete cascade,
      foreign key (organisation_id, person_id) references person on delete set null (person_id),
      check (role_text <> '' or person_id is not null)
    );
    create index plan_line_responsible_by_line on plan_line_responsible (organisation_id, line_id, position);
    create index plan_line_responsible_by_person on plan_line_responsible (organisation_id, person_id) where person_id is not null;

    create table plan_line_objective (
      organisation_id uuid not null references organisation on delete cascade,
      line_id uuid not null,
      framework_item_id uuid not null,
      primary key (organisation_id, line_id, framework_item_id),
      foreign key (organisation_id, line_id) references plan_line on delete cascade,
      foreign key (organisation_id, framework_item_id) references framework_item on delete cascade
    );
    create index plan_line_objective_by_item on plan_line_objective (organisation_id, framework_item_id);

    -- A milestone that is moved ends on a day and another begins: what was planned then can be shown later.
    create table plan_milestone (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      line_id uuid not null,
      position integer not null default 0,
      text text not null default '',
      printed text not null default '',
      start_on date,
      due_on date,
      precision text not null default 'none'
        check (precision in ('day', 'month', 'range', 'quarter', 'season', 'year', 'none')),
      recurrence jsonb,
      condition text,
      effective_from date,
      review boolean not null default false,
      sign_off_by text,
      stands_from date,
      stands_until date,
      replaced_because text not null default '',
      primary key (organisation_id, id),
      foreign key (organisation_id, line_id) references plan_line on delete cascade,
      check (due_on is null or start_on is null or due_on >= start_on)
    );
    create index plan_milestone_by_line on plan_milestone (organisation_id, line_id, position);

    create table plan_milestone_state (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      milestone_id uuid not null,
      as_at date not null,
      delivery_state text not null check (delivery_state in
        ('not_started', 'in_progress', 'complete', 'in_place', 'as_required', 'paused', 'dropped')),
      signed_off_by text,
      recorded_by uuid,
      primary key (organisation_id, id),
      foreign key (organisation_id, milestone_id) references plan_milestone on delete cascade,
      foreign key (organisation_id, recorded_by) references person on delete set null (recorded_by)
    );
    create index plan_milestone_state_newest on plan_milestone_state (organisation_id, milestone_id, as_at desc, id desc);

    -- What was said of a line, dated; never changed. The newest at or before a day is what was true on it.
    create table plan_line_update (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      line_id uuid not null,
      as_at date not null,
      rag text not null default 'none' check (rag in ('green', 'amber', 'red', 'none')),
      delivery_state text not null check (delivery_state in
        ('not_started', 'in_progress', 'complete', 'in_place', 'as_required', 'paused', 'dropped')),
      status_printed text not null default '',
      update_printed text not null default '',
      done text not null default '',
      next text not null default '',
      issue text not null default '',
      reason text not null default '',
      evidence jsonb not null default '[]',
      recorded_by uuid,
      recorded_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, line_id) references plan_line on delete cascade,
      foreign key (organisation_id, recorded_by) references person on delete set null (recorded_by)
    );
    create index plan_line_update_newest on plan_line_update (organisation_id, line_id, as_at desc, id desc);

    create table plan_line_activity (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      line_id uuid not null,
      done_on date not null,
      what text not null,
      attended integer check (attended >= 0),
      responses integer check (responses >= 0),
      cost_pence bigint check (cost_pence >= 0),
      outcome text not null default '',
      recorded_by uuid,
      primary key (organisation_id, id),
      foreign key (organisation_id, line_id) references plan_line on delete cascade,
      foreign key (organisation_id, recorded_by) references person on delete set null (recorded_by)
    );
    create index plan_line_activity_by_line on plan_line_activity (organisation_id, line_id, done_on desc, id desc);

    -- A question or remark on a plan or one of its lines. One that wants an answer waits until it has one.
    create table plan_question (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      plan_id uuid not null,
      line_id uuid,
      text text not null,
      wants_answer boolean not null default true,
      asked_on date not null,
      asked_by uuid,
      asked_at timestamptz not null default now(),
      answer text,
      answered_on date,
      answered_by uuid,
      primary key (organisation_id, id),
      foreign key (organisation_id, plan_id) references plan on delete cascade,
      foreign key (organisation_id, line_id) references plan_line on delete cascade,
      foreign key (organisation_id, asked_by) references person on delete set null (asked_by),
      foreign key (organisation_id, answered_by) references person on delete set null (answered_by),
      check ((answer is null) = (answered_on is null))
    );
    create index plan_question_by_plan on plan_question (organisation_id, plan_id, asked_on desc, id desc);
    create index plan_question_newest on plan_question (organisation_id, asked_on desc, id desc);
    create index plan_question_by_line on plan_question (organisation_id, line_id, asked_on desc, id desc)
      where line_id is not null;
    create index plan_question_waiting on plan_question (organisation_id, asked_on, id) where wants_answer and answered_on is null;

    -- The plan as it stood: written once, never changed.
    create table plan_snapshot (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      plan_id uuid not null,
      title text not null,
      as_at date not null,
      content jsonb not null,
      counts jsonb not null,
      sha256 text not null,
      taken_by uuid,
      taken_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, plan_id) references plan on delete cascade,
      foreign key (organisation_id, taken_by) references person on delete set null (taken_by)
    );
    create index plan_snapshot_newest on plan_snapshot (organisation_id, plan_id, as_at desc, id desc);

    create table plan_line_outcome (
      organisation_id uuid not null references organisation on delete cascade,
      line_id uuid not null,
      outcome text not null check (outcome in ('achieved', 'partly', 'not', 'superseded')),
      achievement text not null default '',
      carry_forward boolean not null default false,
      recorded_on date not null,
      recorded_by uuid,
      version integer not null default 1,
      primary key (organisation_id, line_id),
      foreign key (organisation_id, line_id) references plan_line on delete cascade,
      foreign key (organisation_id, recorded_by) references person on delete set null (recorded_by)
    );

    -- Priorities for the year that were agreed with somebody, and the lines that carry them.
    create table plan_priority (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      plan_id uuid not null,
      title text not null,
      year text not null,
      agreed_with text not null,
      agreed_on date,
      note text not null default '',
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, plan_id) references plan on delete cascade
    );
    create index plan_priority_by_plan on plan_priority (organisation_id, plan_id, title, id);
    create table plan_priority_line (
      organisation_id uuid not null references organisation on delete cascade,
      priority_id uuid not null,
      line_id uuid not null,
      primary key (organisation_id, priority_id, line_id),
      foreign key (organisation_id, priority_id) references plan_priority on delete cascade,
      foreign key (organisation_id, line_id) references plan_line on delete cascade
    );
    create index plan_priority_line_by_line on plan_priority_line (organisation_id, line_id);

    create table plan_import (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      file_id uuid,
      file_name text not null,
      title text not null default '',
      scheme_key text not null,
      tables jsonb not null,
      mapping jsonb not null default '{}',
      draft jsonb not null,
      state text not null default 'preview' check (state in ('preview', 'done', 'discarded')),
      plan_id uuid,
      created_by uuid,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, plan_id) references plan on delete set null (plan_id),
      foreign key (organisation_id, file_id) references stored_file on delete set null (file_id),
      foreign key (organisation_id, created_by) references person on delete set null (created_by)
    );
    create index plan_import_newest on plan_import (organisation_id, created_at desc, id desc);

    -- One digest a week and person: the row is the promise that it was sent.
    create table plan_digest (
      organisation_id uuid not null references organisation on delete cascade,
      person_id uuid not null,
      week_of date not null,
      lines integer not null,
      primary key (organisation_id, person_id, week_of),
      foreign key (organisation_id, person_id) references person on delete cascade
    );

    -- The secret part of a calendar address, which a calendar programme asks without signing in.
    create table plan_calendar_key (
      organisation_id uuid not null references organisation on delete cascade,
      person_id uuid not null,
      key_hash text not null,
      created_at timestamptz not null default now(),
      primary key (organisation_id, person_id),
      foreign key (organisation_id, person_id) references person on delete cascade
    );
  `,
  );
  for (const bead of beads)
    await statements(
      db,
      `
      create table plan_line_${bead} (
        organisation_id uuid not null references organisation on delete cascade,
        line_id uuid not null,
        ${bead}_id uuid not null,
        linked_by uuid,
        linked_on date not null,
        primary key (organisation_id, line_id, ${bead}_id),
        foreign key (organisation_id, line_id) references plan_line on delete cascade,
        foreign key (organisation_id, ${bead}_id) references ${bead} on delete cascade,
        foreign key (organisation_id, linked_by) references person on delete set null (linked_by)
      );
      create index plan_line_${bead}_back on plan_line_${bead} (organisation_id, ${bead}_id);
    `,
    );
  for (const table of [
    'plan_scheme',
    'plan',
    'plan_section',
    'plan_line',
    'plan_line_point',
    'plan_line_responsible',
    'plan_line_objective',
    'plan_milestone',
    'plan_milestone_state',
    'plan_line_activity',
    'plan_question',
    'plan_line_outcome',
    'plan_priority',
    'plan_priority_line',
    'plan_import',
    'plan_digest',
    'plan_calendar_key',
    ...beads.map((bead) => `plan_line_${bead}`),
  ])
    await protectTenantTable(db, table);
  for (const table of ['plan_line_update', 'plan_snapshot'])
    await protectTenantTable(db, table, 'select, insert');
}
