import type { Kysely } from 'kysely';
import { protectTenantTable, statements } from './tenant.ts';

/** Early warning, what goes up through the levels and comes back, the insight group, population, media. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    create table signal (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      theme_id uuid not null,
      place_id uuid,
      kind text not null,
      first_month date not null,
      last_month date not null,
      why text not null,
      figures jsonb not null,
      method text not null,
      found_on date not null,
      state text not null default 'new' check (state in ('new', 'acknowledged', 'finding', 'passed')),
      note text not null default '',
      settled_by uuid,
      settled_on date,
      finding_id uuid,
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, theme_id) references theme on delete no action,
      foreign key (organisation_id, place_id) references place on delete cascade,
      foreign key (organisation_id, settled_by) references person on delete set null (settled_by),
      foreign key (organisation_id, finding_id) references finding on delete set null (finding_id)
    );
    create unique index signal_once on signal
      (organisation_id, theme_id, coalesce(place_id, '00000000-0000-0000-0000-000000000000'::uuid), kind, first_month);
    create index signal_newest on signal (organisation_id, found_on desc, id desc);
    create index signal_open on signal (organisation_id, found_on desc, id desc) where state = 'new';
    create index signal_by_finding on signal (organisation_id, finding_id) where finding_id is not null;

    alter table finding add column recommendation text not null default '';
    alter table finding add column place_id uuid;
    alter table finding add foreign key (organisation_id, place_id) references place on delete set null (place_id);

    -- One step up for each row; the answer that comes back down stands on the step that gave it.
    create table escalation (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      comment_id uuid,
      finding_id uuid,
      from_level text not null,
      to_level text not null,
      because text not null,
      raised_by uuid,
      raised_on date not null,
      below_id uuid,
      state text not null default 'waiting' check (state in ('waiting', 'passed_up', 'answered', 'returned')),
      body_id uuid,
      decision_id uuid,
      answer text not null default '',
      answered_by uuid,
      answered_on date,
      told_on date,
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, comment_id) references comment on delete cascade,
      foreign key (organisation_id, finding_id) references finding on delete cascade,
      foreign key (organisation_id, below_id) references escalation on delete cascade,
      foreign key (organisation_id, body_id) references body on delete set null (body_id),
      foreign key (organisation_id, decision_id) references decision on delete set null (decision_id),
      foreign key (organisation_id, raised_by) references person on delete set null (raised_by),
      foreign key (organisation_id, answered_by) references person on delete set null (answered_by),
      check ((comment_id is null) <> (finding_id is null))
    );
    create index escalation_newest on escalation (organisation_id, raised_on desc, id desc);
    create index escalation_waiting on escalation (organisation_id, raised_on, id) where state = 'waiting';
    create index escalation_of_comment on escalation (organisation_id, comment_id) where comment_id is not null;
    create index escalation_of_finding on escalation (organisation_id, finding_id) where finding_id is not null;
    create index escalation_below on escalation (organisation_id, below_id) where below_id is not null;
    create unique index escalation_once_above on escalation (organisation_id, below_id) where below_id is not null;

    -- What the insight group looked at, and what it made of it.
    create table insight_review (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      held_on date not null,
      body_id uuid,
      meeting_id uuid,
      title text not null,
      note text not null default '',
      closed_on date,
      document_id uuid,
      recorded_by uuid,
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, body_id) references body on delete set null (body_id),
      foreign key (organisation_id, meeting_id) references meeting on delete set null (meeting_id),
      foreign key (organisation_id, document_id) references document on delete no action,
      foreign key (organisation_id, recorded_by) references person on delete set null (recorded_by)
    );
    create index insight_review_newest on insight_review (organisation_id, held_on desc, id desc);

    create table insight_review_item (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      review_id uuid not null,
      position integer not null,
      finding_id uuid,
      signal_id uuid,
      escalation_id uuid,
      provider_id uuid,
      text text not null default '',
      considered text not null default '',
      action_id uuid,
      primary key (organisation_id, id),
      foreign key (organisation_id, review_id) references insight_review on delete cascade,
      foreign key (organisation_id, finding_id) references finding on delete cascade,
      foreign key (organisation_id, signal_id) references signal on delete cascade,
      foreign key (organisation_id, escalation_id) references escalation on delete cascade,
      foreign key (organisation_id, provider_id) references provider on delete no action,
      foreign key (organisation_id, action_id) references action on delete set null (action_id)
    );
    create index insight_review_item_in_order on insight_review_item (organisation_id, review_id, position);

    -- Digests and reports as issued, and for whom they are meant.
    create table insight_report (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      kind text not null check (kind in ('digest', 'practice', 'area', 'known')),
      title text not null,
      month date,
      provider_id uuid,
      area_id uuid,
      document_id uuid not null,
      issued_on date not null,
      issued_by uuid,
      circulation text not null default '',
      primary key (organisation_id, id),
      foreign key (organisation_id, provider_id) references provider on delete no action,
      foreign key (organisation_id, area_id) references area on delete set null (area_id),
      foreign key (organisation_id, document_id) references document on delete no action,
      foreign key (organisation_id, issued_by) references person on delete set null (issued_by)
    );
    create index insight_report_newest on insight_report (organisation_id, issued_on desc, id desc);
    create index insight_report_by_provider on insight_report (organisation_id, provider_id, issued_on desc, id desc) where provider_id is not null;

    -- Who lives here: one row for each characteristic, its groups and counts with their source.
    create table population_profile (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      characteristic text not null,
      area text not null,
      area_codes jsonb not null default '[]',
      groups jsonb not null,
      source text not null,
      as_at date,
      next_review_on date,
      own boolean not null default false,
      version integer not null default 1,
      primary key (organisation_id, id)
    );
    create unique index population_profile_once on population_profile (organisation_id, characteristic, lower(area));

    -- Videos, diaries and pictures that belong to what was said, with what may be done with them.
    create table comment_media (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      comment_id uuid not null,
      file_id uuid not null,
      kind text not null check (kind in ('video', 'audio', 'picture', 'diary', 'evidence')),
      description text not null default '',
      consent text not null default 'none' check (consent in ('none', 'inside', 'public')),
      consent_wording text not null default '',
      consent_on date,
      revoked_on date,
      added_by uuid,
      primary key (organisation_id, id),
      foreign key (organisation_id, comment_id) references comment on delete cascade,
      foreign key (organisation_id, file_id) references stored_file on delete cascade,
      foreign key (organisation_id, added_by) references person on delete set null (added_by)
    );
    create index comment_media_of_comment on comment_media (organisation_id, comment_id);
  `,
  );
  for (const table of [
    'signal',
    'escalation',
    'insight_review',
    'insight_review_item',
    'insight_report',
    'population_profile',
    'comment_media',
  ])
    await protectTenantTable(db, table);
}
