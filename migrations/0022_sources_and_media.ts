import type { Kysely } from 'kysely';
import { protectTenantTable, statements } from './tenant.ts';

/** The place of a tally's row where none was said. */
const NOWHERE = `'00000000-0000-0000-0000-000000000000'::uuid`;

const counted = (from: string) => `
  insert into source_place_tally as t (organisation_id, source_id, place_id, month, comments)
  select c.organisation_id, c.source_id, coalesce(c.place_id, ${NOWHERE}), date_trunc('month', c.received_on)::date,
      count(*)::int
    from ${from} c group by 1, 2, 3, 4 order by 1, 2, 4, 3
  on conflict (organisation_id, source_id, month, place_id) do update set comments = t.comments + excluded.comments`;

/** Which source covers which place, with whom a source is shared, the lists by work and voice, versions of media. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    alter table source add column shared_with text not null default '';
    alter table comment_media add column version integer not null default 1;
    create index feedback_return_by_project on feedback_return (organisation_id, project) where project is not null;
    create index feedback_return_by_voice on feedback_return (organisation_id, constituency) where constituency <> 'patient';

    -- Kept by the writes: how many comments of each month came from each source about each place.
    create table source_place_tally (
      organisation_id uuid not null references organisation on delete cascade,
      source_id uuid not null,
      place_id uuid not null,
      month date not null,
      comments integer not null,
      primary key (organisation_id, source_id, month, place_id)
    );

    create function tally_source_places() returns trigger language plpgsql as $$
    begin
      ${counted('arrived')};
      return null;
    end $$;
    create trigger tally_source_places after insert on comment
      referencing new table as arrived for each statement execute function tally_source_places();

    create function move_source_place() returns trigger language plpgsql as $$
    begin
      update source_place_tally set comments = comments - 1
        where organisation_id = old.organisation_id and source_id = old.source_id
          and month = date_trunc('month', old.received_on)::date and place_id = coalesce(old.place_id, ${NOWHERE});
      insert into source_place_tally as t (organisation_id, source_id, place_id, month, comments)
        values (new.organisation_id, new.source_id, coalesce(new.place_id, ${NOWHERE}),
          date_trunc('month', new.received_on)::date, 1)
      on conflict (organisation_id, source_id, month, place_id) do update set comments = t.comments + 1;
      return null;
    end $$;
    create trigger move_source_place after update of place_id on comment
      for each row when (old.place_id is distinct from new.place_id) execute function move_source_place();

    ${counted('comment')};
  `,
  );
  await protectTenantTable(db, 'source_place_tally');
}
