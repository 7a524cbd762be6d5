import type { Kysely } from 'kysely';
import { statements } from './tenant.ts';

const ANY = `'00000000-0000-0000-0000-000000000000'::uuid`;

/**
 * Adds or takes (`sign` 1 or -1) how the comments `ids` sound, as they stand, in the roll-ups: for a whole page of a batch
 * at once, where the trigger would write the same few rows again for every comment.
 */
const tally = (sign: '1' | '-1') => `
  with c as (
    select organisation_id, id, return_id, source_id, place_id, level, received_on, sentiment from comment
    where organisation_id = current_organisation() and id = any (ids)
  ), counted as (
    select c.*, ${ANY} as theme_id, 1 as coded from c
    union all
    select c.*, h.theme_id, 0 from c
      join comment_theme h on h.organisation_id = c.organisation_id and h.comment_id = c.id
  ), sliced as (
    select n.organisation_id, n.theme_id, n.coded, n.sentiment, d.*
    from counted n
    cross join lateral (select constituency, project, equality from feedback_return f
      where f.organisation_id = n.organisation_id and f.id = n.return_id offset 0) r
    cross join lateral (
      select 'all' as dimension, '' as member, date_trunc('month', n.received_on)::date as month
      union all select 'source', n.source_id::text, date_trunc('month', n.received_on)::date
      union all select 'place', coalesce(n.place_id::text, ''), date_trunc('month', n.received_on)::date
      union all select 'level', n.level, date_trunc('month', n.received_on)::date where n.level is not null
      union all select 'voice', r.constituency, date_trunc('month', n.received_on)::date
      union all select 'project', r.project, date_trunc('month', n.received_on)::date where r.project is not null
      union all select 'group', a.key || '=' || left(a.value, 100), date_trunc('quarter', n.received_on)::date
        from jsonb_each_text(case when jsonb_typeof(r.equality) = 'object' then r.equality end) a
    ) d
  )
  insert into experience_tally as t
    (organisation_id, dimension, member, theme_id, month, comments, coded, very_positive, positive, neutral, negative, very_negative)
  select organisation_id, dimension, member, theme_id, month, 0, ${sign} * sum(coded)::int,
    ${[1, 2, 3, 4, 5].map((value) => `${sign} * count(*) filter (where sentiment = ${value})::int`).join(', ')}
  from sliced group by 1, 2, 3, 4, 5 order by 1, 2, 4, 3, 5
  on conflict (organisation_id, dimension, theme_id, member, month) do update set
    coded = t.coded + excluded.coded,
    very_positive = t.very_positive + excluded.very_positive, positive = t.positive + excluded.positive,
    neutral = t.neutral + excluded.neutral, negative = t.negative + excluded.negative,
    very_negative = t.very_negative + excluded.very_negative`;

/** Gives and takes the sentiments of a signed-off batch a page at a time, with the roll-ups written once a page. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    drop trigger tally_changed_experience on comment;
    create trigger tally_changed_experience after update on comment
      for each row when ((old.sentiment, old.place_id, old.level, old.sentiment_batch_id)
          is distinct from (new.sentiment, new.place_id, new.level, new.sentiment_batch_id)
        and coalesce(current_setting('earshot.counts_a_page', true), '') <> 'yes')
      execute function tally_changed_experience();

    -- To those of the comments given that nobody has said how they sound. Gives how many.
    create function give_sentiments(batch uuid, comments uuid[]) returns integer language plpgsql as $$
    declare
      ids uuid[];
    begin
      perform set_config('earshot.counts_a_page', 'yes', true);
      with given as (
        update comment c set sentiment = k.sentiment, sentiment_batch_id = batch, version = c.version + 1
        from comment_coding k
        where k.organisation_id = current_organisation() and k.comment_id = any (comments) and k.batch_id = batch
          and c.organisation_id = k.organisation_id and c.id = k.comment_id and c.sentiment is null
        returning c.id
      ) select coalesce(array_agg(id), '{}') into ids from given;
      perform set_config('earshot.counts_a_page', '', true);
      ${tally('1')};
      return cardinality(ids);
    end $$;

    -- From so many of the comments that have theirs from the batch. Gives how many.
    create function take_sentiments(batch uuid, most integer) returns integer language plpgsql as $$
    declare
      ids uuid[];
    begin
      select coalesce(array_agg(id), '{}') into ids from (select id from comment
        where organisation_id = current_organisation() and sentiment_batch_id = batch order by id limit most for update) c;
      ${tally('-1')};
      perform set_config('earshot.counts_a_page', 'yes', true);
      update comment set sentiment = null, sentiment_batch_id = null, version = version + 1
        where organisation_id = current_organisation() and id = any (ids);
      perform set_config('earshot.counts_a_page', '', true);
      return cardinality(ids);
    end $$;
  `,
  );
}
