import type { Kysely } from 'kysely';
import { protectTenantTable, statements } from './tenant.ts';

/** What the lists of comments are filtered and counted by, so that none of them reads the whole table. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    alter table comment add column logged_by uuid;
    alter table comment add column wants_reply boolean not null default false;
    alter table comment add foreign key (organisation_id, logged_by) references person on delete set null (logged_by);
    update comment c set logged_by = r.logged_by from feedback_return r
      where r.organisation_id = c.organisation_id and r.id = c.return_id and r.logged_by is not null;
    update comment c set wants_reply = true from return_contact k
      where k.organisation_id = c.organisation_id and k.return_id = c.return_id and k.wants_reply and k.stopped_at is null;

    create index comment_by_kind on comment (organisation_id, kind, received_on desc, id desc) where kind is not null;
    create index comment_by_sentiment on comment (organisation_id, sentiment, received_on desc, id desc) where sentiment is not null;
    create index comment_by_level on comment (organisation_id, level, received_on desc, id desc) where level is not null;
    create index comment_by_logger on comment (organisation_id, logged_by, received_on desc, id desc) where logged_by is not null;
    create index comment_to_answer on comment (organisation_id, received_on desc, id desc) where wants_reply;
    create index feedback_return_by_source on feedback_return (organisation_id, source_id, received_on desc);
    create index feedback_return_by_import on feedback_return (organisation_id, import_id) where import_id is not null;

    -- Whether somebody waits for an answer is said on the return's contact, and repeated on its comments.
    create function note_wish_for_reply() returns trigger language plpgsql as $$
    begin
      update comment set wants_reply = new.wants_reply and new.stopped_at is null
        where organisation_id = new.organisation_id and return_id = new.return_id
          and wants_reply is distinct from (new.wants_reply and new.stopped_at is null);
      return null;
    end $$;
    create trigger note_wish_for_reply after insert or update of wants_reply, stopped_at on return_contact
      for each row execute function note_wish_for_reply();

    -- Kept by the writes: how many comments of each month have each theme.
    create table theme_tally (
      organisation_id uuid not null references organisation on delete cascade,
      theme_id uuid not null,
      month date not null,
      comments integer not null,
      primary key (organisation_id, theme_id, month),
      foreign key (organisation_id, theme_id) references theme on delete cascade
    );
    insert into theme_tally (organisation_id, theme_id, month, comments)
      select organisation_id, theme_id, date_trunc('month', received_on)::date, count(*) from comment_theme group by 1, 2, 3;

    create or replace function count_themes() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        update comment c set theme_count = c.theme_count + n.themes
          from (select organisation_id, comment_id, count(*)::int as themes from changed group by 1, 2) n
          where c.organisation_id = n.organisation_id and c.id = n.comment_id;
        insert into theme_tally as t (organisation_id, theme_id, month, comments)
          select organisation_id, theme_id, date_trunc('month', received_on)::date, count(*)
          from changed group by 1, 2, 3 order by 1, 2, 3
        on conflict (organisation_id, theme_id, month) do update set comments = t.comments + excluded.comments;
      else
        update comment c set theme_count = c.theme_count - n.themes
          from (select organisation_id, comment_id, count(*)::int as themes from changed group by 1, 2) n
          where c.organisation_id = n.organisation_id and c.id = n.comment_id;
        update theme_tally t set comments = t.comments - n.themes
          from (select organisation_id, theme_id, date_trunc('month', received_on)::date as month, count(*)::int as themes
            from changed group by 1, 2, 3) n
          where t.organisation_id = n.organisation_id and t.theme_id = n.theme_id and t.month = n.month;
      end if;
      return null;
    end $$;
  `,
  );
  await protectTenantTable(db, 'theme_tally');
}
