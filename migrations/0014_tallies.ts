import type { Kysely } from 'kysely';
import { protectTenantTable, statements } from './tenant.ts';

/** The theme of a tally's row that counts comments whatever their themes. */
const ANY = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** Answers as a JSON object, or null. */
const object = (answers: string) => `case when jsonb_typeof(${answers}) = 'object' then ${answers} end`;

/** By what a comment is counted: its own fields `c`, and those of its return `r`. Groups of people by the quarter. */
const slices = (c: string) => `
  cross join lateral (
    select 'all' as dimension, '' as member, date_trunc('month', ${c}.received_on)::date as month
    union all select 'source', ${c}.source_id::text, date_trunc('month', ${c}.received_on)::date
    union all select 'place', coalesce(${c}.place_id::text, ''), date_trunc('month', ${c}.received_on)::date
    union all select 'level', ${c}.level, date_trunc('month', ${c}.received_on)::date where ${c}.level is not null
    union all select 'voice', r.constituency, date_trunc('month', ${c}.received_on)::date
    union all select 'project', r.project, date_trunc('month', ${c}.received_on)::date where r.project is not null
    union all select 'group', a.key || '=' || left(a.value, 100), date_trunc('quarter', ${c}.received_on)::date
      from jsonb_each_text(${object('r.equality')}) a
  ) d`;

/** The sums of a tally's row; `sign` is '' or '-'. */
const sums = (c: string, coded: string, sign = '') => `
  ${sign}count(*)::int, ${sign}count(*) filter (where ${coded})::int,
  ${[1, 2, 3, 4, 5].map((value) => `${sign}count(*) filter (where ${c}.sentiment = ${value})::int`).join(', ')}`;

const upsert = (rows: string) => `
  insert into experience_tally as t
    (organisation_id, dimension, member, theme_id, month, comments, coded, very_positive, positive, neutral, negative, very_negative)
  ${rows}
  on conflict (organisation_id, dimension, theme_id, member, month) do update set
    comments = t.comments + excluded.comments, coded = t.coded + excluded.coded,
    very_positive = t.very_positive + excluded.very_positive, positive = t.positive + excluded.positive,
    neutral = t.neutral + excluded.neutral, negative = t.negative + excluded.negative,
    very_negative = t.very_negative + excluded.very_negative`;

const returnOf = (c: string) => `
  cross join lateral (select constituency, project, equality from feedback_return f
    where f.organisation_id = ${c}.organisation_id and f.id = ${c}.return_id offset 0) r`;

const anyTheme = (from: string, sign = '') =>
  upsert(`select c.organisation_id, d.dimension, d.member, ${ANY}, d.month, ${sums('c', 'c.sentiment_batch_id is not null', sign)}
    from ${from} c ${returnOf('c')} ${slices('c')} group by 1, 2, 3, 4, 5 order by 1, 2, 4, 3, 5`);

/** For the themes that comments have already. */
const theirThemes = (from: string, sign = '') =>
  upsert(`select c.organisation_id, d.dimension, d.member, h.theme_id, d.month, ${sums('c', 'h.batch_id is not null', sign)}
    from ${from} c
    cross join lateral (select theme_id, batch_id from comment_theme g
      where g.organisation_id = c.organisation_id and g.comment_id = c.id offset 0) h
    ${returnOf('c')} ${slices('c')} group by 1, 2, 3, 4, 5 order by 1, 2, 4, 3, 5`);

/** For themes given or taken. */
const themeRows = (sign = '') =>
  upsert(`select h.organisation_id, d.dimension, d.member, h.theme_id, d.month, ${sums('c', 'h.batch_id is not null', sign)}
    from changed h
    cross join lateral (select * from comment g where g.organisation_id = h.organisation_id and g.id = h.comment_id offset 0) c
    ${returnOf('c')} ${slices('c')} group by 1, 2, 3, 4, 5 order by 1, 2, 4, 3, 5`);

/** Roll-ups kept by the writes, so that a dashboard costs the same at a million comments as at a thousand. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    alter table feedback_return add column project text;
    alter table feedback_return add column met_with text;
    alter table feedback_return add column met_where text;

    create table experience_tally (
      organisation_id uuid not null references organisation on delete cascade,
      dimension text not null check (dimension in ('all', 'source', 'place', 'level', 'voice', 'project', 'group')),
      member text not null,
      theme_id uuid not null,
      month date not null,
      comments integer not null,
      coded integer not null,
      very_positive integer not null,
      positive integer not null,
      neutral integer not null,
      negative integer not null,
      very_negative integer not null,
      primary key (organisation_id, dimension, theme_id, member, month)
    );
    create index experience_tally_of_member on experience_tally (organisation_id, dimension, member, month);

    create function tally_new_experience() returns trigger language plpgsql as $$
    begin
      ${anyTheme('arrived')};
      return null;
    end $$;
    create trigger tally_new_experience after insert on comment
      referencing new table as arrived for each statement execute function tally_new_experience();

    create function tally_themed_experience() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        ${themeRows()};
      else
        ${themeRows('-')};
      end if;
      return null;
    end $$;
    create trigger tally_themes_given after insert on comment_theme
      referencing new table as changed for each statement execute function tally_themed_experience();
    create trigger tally_themes_taken after delete on comment_theme
      referencing old table as changed for each statement execute function tally_themed_experience();

    -- A row at a time, and only where something changed that is counted: a join of the two transition tables has no
    -- statistics, and one plan of it is kept for updates of one row and of many thousands.
    create function tally_changed_experience() returns trigger language plpgsql as $$
    begin
      ${anyTheme('(select old.*)', '-')};
      ${theirThemes('(select old.*)', '-')};
      ${anyTheme('(select new.*)')};
      ${theirThemes('(select new.*)')};
      return null;
    end $$;
    create trigger tally_changed_experience after update on comment
      for each row when ((old.sentiment, old.place_id, old.level, old.sentiment_batch_id)
        is distinct from (new.sentiment, new.place_id, new.level, new.sentiment_batch_id))
      execute function tally_changed_experience();

    ${upsert(`select c.organisation_id, d.dimension, d.member, ${ANY}, d.month, ${sums('c', 'false')}
      from comment c join feedback_return r on r.organisation_id = c.organisation_id and r.id = c.return_id
      ${slices('c')} group by 1, 2, 3, 4, 5`)};
    ${upsert(`select c.organisation_id, d.dimension, d.member, h.theme_id, d.month, ${sums('c', 'false')}
      from comment_theme h join comment c on c.organisation_id = h.organisation_id and c.id = h.comment_id
      join feedback_return r on r.organisation_id = c.organisation_id and r.id = c.return_id
      ${slices('c')} group by 1, 2, 3, 4, 5`)};

    -- Scores as answered, by place and month: 0 stands where the answer was not understood.
    create table score_tally (
      organisation_id uuid not null references organisation on delete cascade,
      scale text not null,
      place_id uuid not null,
      source_id uuid not null,
      month date not null,
      score smallint not null,
      returns integer not null,
      primary key (organisation_id, scale, place_id, source_id, month, score)
    );

    -- Who answered: how many returns gave each answer to each equality question. '' is everybody.
    create table answer_tally (
      organisation_id uuid not null references organisation on delete cascade,
      question text not null,
      answer text not null,
      source_id uuid not null,
      month date not null,
      returns integer not null,
      primary key (organisation_id, question, answer, source_id, month)
    );

    create function tally_returns() returns trigger language plpgsql as $$
    begin
      insert into score_tally as t (organisation_id, scale, place_id, source_id, month, score, returns)
        select organisation_id, score_scale, coalesce(place_id, ${ANY}), source_id, date_trunc('month', received_on)::date,
          coalesce(score, -1), count(*)
        from arrived where score_scale is not null group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
      on conflict (organisation_id, scale, place_id, source_id, month, score) do update set returns = t.returns + excluded.returns;
      insert into answer_tally as t (organisation_id, question, answer, source_id, month, returns)
        select n.organisation_id, a.question, a.answer, n.source_id, date_trunc('month', n.received_on)::date, count(*)
        from arrived n cross join lateral (
          select '' as question, '' as answer
          union all select e.key, left(e.value, 100) from jsonb_each_text(${object('n.equality')}) e) a
        group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
      on conflict (organisation_id, question, answer, source_id, month) do update set returns = t.returns + excluded.returns;
      return null;
    end $$;
    create trigger tally_returns after insert on feedback_return
      referencing new table as arrived for each statement execute function tally_returns();

    create function move_score() returns trigger language plpgsql as $$
    begin
      if old.score_scale is not null then
        update score_tally set returns = returns - 1 where organisation_id = old.organisation_id and scale = old.score_scale
          and place_id = coalesce(old.place_id, ${ANY}) and source_id = old.source_id
          and month = date_trunc('month', old.received_on)::date and score = coalesce(old.score, -1);
      end if;
      if new.score_scale is not null then
        insert into score_tally as t (organisation_id, scale, place_id, source_id, month, score, returns)
          values (new.organisation_id, new.score_scale, coalesce(new.place_id, ${ANY}), new.source_id,
            date_trunc('month', new.received_on)::date, coalesce(new.score, -1), 1)
        on conflict (organisation_id, scale, place_id, source_id, month, score) do update set returns = t.returns + 1;
      end if;
      return null;
    end $$;
    create trigger move_score after update of place_id, score, score_scale on feedback_return
      for each row when (old.place_id is distinct from new.place_id or old.score is distinct from new.score
        or old.score_scale is distinct from new.score_scale)
      execute function move_score();

    insert into score_tally (organisation_id, scale, place_id, source_id, month, score, returns)
      select organisation_id, score_scale, coalesce(place_id, ${ANY}), source_id, date_trunc('month', received_on)::date,
        coalesce(score, -1), count(*)
      from feedback_return where score_scale is not null group by 1, 2, 3, 4, 5, 6;
    insert into answer_tally (organisation_id, question, answer, source_id, month, returns)
      select n.organisation_id, a.question, a.answer, n.source_id, date_trunc('month', n.received_on)::date, count(*)
      from feedback_return n cross join lateral (
        select '' as question, '' as answer
        union all select e.key, left(e.value, 100) from jsonb_each_text(${object('n.equality')}) e) a
      group by 1, 2, 3, 4, 5;
  `,
  );
  for (const table of ['experience_tally', 'score_tally', 'answer_tally'])
    await protectTenantTable(db, table);
}
