import type { Kysely } from 'kysely';
import { statements } from './tenant.ts';

/**
 * The facts of its return are put on a comment before it is stored, each by one look-up in a key. To join the
 * statement's new rows afterwards was quadratic where the planner did not know how many they were.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    drop trigger repeat_facts_of_return on comment;
    drop function repeat_facts_of_return();

    create function repeat_facts_of_return() returns trigger language plpgsql as $$
    begin
      new.logged_by := (select r.logged_by from feedback_return r
        where r.organisation_id = new.organisation_id and r.id = new.return_id);
      new.wants_reply := coalesce((select k.wants_reply and k.stopped_at is null from return_contact k
        where k.organisation_id = new.organisation_id and k.return_id = new.return_id), false);
      return new;
    end $$;
    create trigger repeat_facts_of_return before insert on comment
      for each row when (new.import_id is null) execute function repeat_facts_of_return();
  `,
  );
}
