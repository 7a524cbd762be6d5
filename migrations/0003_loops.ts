import type { Kysely } from 'kysely';
import { protectTenantTable, statements } from './tenant.ts';

/** Decide, act, tell: the later half of the thread, and the view that holds all of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    create table decision (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      title text not null,
      text text not null,
      taken_by text not null,
      decided_on date not null,
      outcome text not null check (outcome in ('yes', 'in_part', 'no')),
      because text not null default '',
      major boolean not null default false,
      recorded_by uuid,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, recorded_by) references person on delete set null (recorded_by),
      check (outcome = 'yes' or because <> '')
    );
    create index decision_newest on decision (organisation_id, decided_on desc, id desc);

    create table decision_finding (
      organisation_id uuid not null references organisation on delete cascade,
      decision_id uuid not null,
      finding_id uuid not null,
      primary key (organisation_id, decision_id, finding_id),
      foreign key (organisation_id, decision_id) references decision on delete cascade,
      foreign key (organisation_id, finding_id) references finding on delete cascade
    );
    create index decision_finding_by_finding on decision_finding (organisation_id, finding_id);

    create table action (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      title text not null,
      text text not null default '',
      owner_id uuid,
      due_on date not null,
      done_on date,
      done_note text not null default '',
      dropped_on date,
      dropped_because text not null default '',
      recorded_by uuid,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, owner_id) references person on delete set null (owner_id),
      foreign key (organisation_id, recorded_by) references person on delete set null (recorded_by)
    );
    create index action_by_due on action (organisation_id, due_on, id);
    create index action_by_owner on action (organisation_id, owner_id, due_on);

    create table action_decision (
      organisation_id uuid not null references organisation on delete cascade,
      action_id uuid not null,
      decision_id uuid not null,
      primary key (organisation_id, action_id, decision_id),
      foreign key (organisation_id, action_id) references action on delete cascade,
      foreign key (organisation_id, decision_id) references decision on delete cascade
    );
    create index action_decision_by_decision on action_decision (organisation_id, decision_id);

    create table loop (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      slug text not null,
      title text not null,
      you_said text not null,
      who_said text not null default '',
      outcome text not null check (outcome in ('did', 'could_not')),
      we_did text not null default '',
      because text not null default '',
      benefit text check (benefit in ('outcomes', 'access', 'inequality')),
      state text not null default 'draft' check (state in ('draft', 'submitted', 'published', 'withdrawn')),
      written_by uuid,
      submitted_at timestamptz,
      returned_because text,
      approved_by uuid,
      approved_at timestamptz,
      published_on date,
      withdrawn_because text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      opened_on date not null,
      primary key (organisation_id, id),
      unique (organisation_id, slug),
      foreign key (organisation_id, written_by) references person on delete set null (written_by),
      foreign key (organisation_id, approved_by) references person on delete set null (approved_by),
      check (state <> 'published' or (approved_at is not null and published_on is not null)),
      check (approved_by is null or written_by is null or approved_by <> written_by),
      check (outcome = 'did' or state = 'draft' or because <> ''),
      check (outcome = 'could_not' or state = 'draft' or we_did <> '')
    );
    create index loop_newest on loop (organisation_id, opened_on desc, id desc);
    create index loop_published on loop (organisation_id, published_on desc, id desc) where state = 'published';

    create table loop_action (
      organisation_id uuid not null references organisation on delete cascade,
      loop_id uuid not null,
      action_id uuid not null,
      primary key (organisation_id, loop_id, action_id),
      foreign key (organisation_id, loop_id) references loop on delete cascade,
      foreign key (organisation_id, action_id) references action on delete cascade
    );
    create index loop_action_by_action on loop_action (organisation_id, action_id);

    create table loop_decision (
      organisation_id uuid not null references organisation on delete cascade,
      loop_id uuid not null,
      decision_id uuid not null,
      primary key (organisation_id, loop_id, decision_id),
      foreign key (organisation_id, loop_id) references loop on delete cascade,
      foreign key (organisation_id, decision_id) references decision on delete cascade
    );
    create index loop_decision_by_decision on loop_decision (organisation_id, decision_id);

    -- Words of a comment shown on the public page: only with consent, a clean or settled scan, and approval.
    create table loop_quote (
      organisation_id uuid not null references organisation on delete cascade,
      loop_id uuid not null,
      comment_id uuid not null,
      position integer not null default 0,
      primary key (organisation_id, loop_id, comment_id),
      foreign key (organisation_id, loop_id) references loop on delete cascade,
      foreign key (organisation_id, comment_id) references comment on delete cascade
    );

    create table loop_telling (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      loop_id uuid not null,
      audience text not null,
      channel text not null,
      told_on date not null,
      people integer check (people >= 0),
      told_by uuid,
      primary key (organisation_id, id),
      foreign key (organisation_id, loop_id) references loop on delete cascade,
      foreign key (organisation_id, told_by) references person on delete set null (told_by)
    );
    create index loop_telling_of_loop on loop_telling (organisation_id, loop_id, told_on);

    create table told_comment (
      organisation_id uuid not null references organisation on delete cascade,
      message_id uuid not null,
      comment_id uuid not null,
      loop_id uuid not null,
      primary key (organisation_id, message_id, comment_id),
      foreign key (organisation_id, message_id) references message on delete cascade,
      foreign key (organisation_id, comment_id) references comment on delete cascade,
      foreign key (organisation_id, loop_id) references loop on delete cascade
    );
    create index told_comment_by_comment on told_comment (organisation_id, comment_id);
    create index told_comment_by_loop on told_comment (organisation_id, loop_id);

    create table lesson (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      loop_id uuid,
      lesson text not null,
      shared_with text not null default '',
      shared_on date,
      adopted_in text not null default '',
      written_by uuid,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, loop_id) references loop on delete set null (loop_id),
      foreign key (organisation_id, written_by) references person on delete set null (written_by)
    );

    create view thread with (security_invoker = true) as
      select organisation_id, 'comment' as from_kind, comment_id as from_id, 'theme' as to_kind, theme_id as to_id from comment_theme
      union all select organisation_id, 'comment', comment_id, 'finding', finding_id from finding_comment
      union all select organisation_id, 'theme', theme_id, 'finding', finding_id from finding_theme
      union all select organisation_id, 'finding', finding_id, 'decision', decision_id from decision_finding
      union all select organisation_id, 'decision', decision_id, 'action', action_id from action_decision
      union all select organisation_id, 'decision', decision_id, 'loop', loop_id from loop_decision
      union all select organisation_id, 'action', action_id, 'loop', loop_id from loop_action
      union all select distinct organisation_id, 'loop', loop_id, 'message', message_id from told_comment
      union all select organisation_id, 'message', message_id, 'comment', comment_id from told_comment;
    grant select on thread to earshot_app;

    create table translation_review (
      organisation_id uuid not null references organisation on delete cascade,
      language text not null,
      key text not null,
      sentence text not null,
      reviewer text not null,
      reviewed_on date not null,
      recorded_by uuid,
      primary key (organisation_id, language, key),
      foreign key (organisation_id, recorded_by) references person on delete set null (recorded_by)
    );
  `,
  );
  for (const table of [
    'decision',
    'decision_finding',
    'action',
    'action_decision',
    'loop',
    'loop_action',
    'loop_decision',
    'loop_quote',
    'loop_telling',
    'told_comment',
    'lesson',
    'translation_review',
  ])
    await protectTenantTable(db, table);
}
