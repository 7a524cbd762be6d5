import type { Kysely } from 'kysely';
import { protectTenantTable, statements } from './tenant.ts';

/** What a plan is done with: posts and their days, money, support agreements, and requests for support. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    create table resource_post (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      title text not null,
      person_id uuid,
      provided_by text not null default '',
      days_per_week numeric(4,2) not null check (days_per_week > 0 and days_per_week <= 7),
      percent_of_time numeric(5,2) not null default 100 check (percent_of_time > 0 and percent_of_time <= 100),
      from_on date,
      until_on date,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      primary key (organisation_id, id),
      foreign key (organisation_id, person_id) references person on delete set null (person_id),
      check (until_on is null or from_on is null or until_on >= from_on)
    );
    create index resource_post_by_title on resource_post (organisation_id, title, id);

    create table resource_post_function (
      organisation_id uuid not null references organisation on delete cascade,
      post_id uuid not null,
      framework_item_id uuid not null,
      primary key (organisation_id, post_id, framework_item_id),
      foreign key (organisation_id, post_id) references resource_post on delete cascade,
      foreign key (organisation_id, framework_item_id) references framework_item on delete cascade
    );
    create index resource_post_function_back on resource_post_function (organisation_id, framework_item_id);

    create table resource_allocation (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      post_id uuid not null,
      line_id uuid,
      work text not null default '',
      days_per_week numeric(4,2) not null check (days_per_week > 0 and days_per_week <= 7),
      from_on date,
      until_on date,
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, post_id) references resource_post on delete cascade,
      foreign key (organisation_id, line_id) references plan_line on delete cascade,
      check (line_id is not null or work <> ''),
      check (until_on is null or from_on is null or until_on >= from_on)
    );
    create index resource_allocation_by_post on resource_allocation (organisation_id, post_id);
    create index resource_allocation_by_line on resource_allocation (organisation_id, line_id) where line_id is not null;

    create table budget_line (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      title text not null,
      plan_id uuid,
      line_id uuid,
      year text not null,
      planned_pence bigint not null default 0 check (planned_pence >= 0),
      committed_pence bigint not null default 0 check (committed_pence >= 0),
      spent_pence bigint not null default 0 check (spent_pence >= 0),
      note text not null default '',
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, plan_id) references plan on delete set null (plan_id),
      foreign key (organisation_id, line_id) references plan_line on delete set null (line_id)
    );
    create index budget_line_by_year on budget_line (organisation_id, year desc, title, id);

    create table support_agreement (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      provider text not null,
      account_manager text not null default '',
      scope text not null default '',
      starts_on date,
      ends_on date,
      review_on date not null,
      reviewed_on date,
      review_note text not null default '',
      version integer not null default 1,
      primary key (organisation_id, id),
      check (ends_on is null or starts_on is null or ends_on >= starts_on)
    );
    create index support_agreement_by_review on support_agreement (organisation_id, review_on, id);

    create table support_kind (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      name text not null,
      position integer not null default 0,
      offered boolean not null default true,
      version integer not null default 1,
      primary key (organisation_id, id)
    );
    create index support_kind_in_order on support_kind (organisation_id, position, id);

    create table support_request (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      kind_id uuid not null,
      text text not null,
      work text not null default '',
      line_id uuid,
      wanted_on date,
      asked_on date not null,
      asked_by uuid,
      state text not null default 'new' check (state in ('new', 'accepted', 'declined', 'done')),
      triage_note text not null default '',
      owner_id uuid,
      hours numeric(6,2) check (hours >= 0),
      outcome text not null default '',
      closed_on date,
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, kind_id) references support_kind on delete no action,
      foreign key (organisation_id, line_id) references plan_line on delete set null (line_id),
      foreign key (organisation_id, asked_by) references person on delete set null (asked_by),
      foreign key (organisation_id, owner_id) references person on delete set null (owner_id),
      check (state <> 'declined' or triage_note <> ''),
      check (state <> 'done' or outcome <> '')
    );
    create index support_request_newest on support_request (organisation_id, asked_on desc, id desc);
    create index support_request_by_asker on support_request (organisation_id, asked_by, asked_on desc, id desc)
      where asked_by is not null;
    create index support_request_by_owner on support_request (organisation_id, owner_id, asked_on desc, id desc)
      where owner_id is not null;

    create table extra_resource (
      organisation_id uuid not null references organisation on delete cascade,
      id uuid not null,
      agreement_id uuid,
      work text not null,
      line_id uuid,
      days_per_week numeric(4,2) check (days_per_week > 0),
      cost_pence bigint check (cost_pence >= 0),
      from_on date,
      until_on date,
      because text not null default '',
      asked_on date not null,
      asked_by uuid,
      state text not null default 'asked' check (state in ('asked', 'agreed', 'refused')),
      decided_on date,
      decided_by uuid,
      decision_note text not null default '',
      version integer not null default 1,
      primary key (organisation_id, id),
      foreign key (organisation_id, agreement_id) references support_agreement on delete set null (agreement_id),
      foreign key (organisation_id, line_id) references plan_line on delete set null (line_id),
      foreign key (organisation_id, asked_by) references person on delete set null (asked_by),
      foreign key (organisation_id, decided_by) references person on delete set null (decided_by),
      check (state <> 'refused' or decision_note <> '')
    );
    create index extra_resource_newest on extra_resource (organisation_id, asked_on desc, id desc);
  `,
  );
  for (const table of [
    'resource_post',
    'resource_post_function',
    'resource_allocation',
    'budget_line',
    'support_agreement',
    'support_kind',
    'support_request',
    'extra_resource',
  ])
    await protectTenantTable(db, table);
}
