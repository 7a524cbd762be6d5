import type { Kysely } from 'kysely';
import { statements } from './tenant.ts';

/**
 * Who logged a comment and whether somebody waits for an answer to it are facts of its return. The lists need them on
 * the comment; the database puts them there, so that no way in can forget it. Imports know neither.
 *
 * Row by row, by the return's key: a join over all rows of a statement reads whole tables where they have no statistics.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    create function repeat_facts_of_return() returns trigger language plpgsql as $$
    begin
      select r.logged_by, coalesce(k.wants_reply and k.stopped_at is null, false) into new.logged_by, new.wants_reply
        from feedback_return r
        left join return_contact k on k.organisation_id = r.organisation_id and k.return_id = r.id
        where r.organisation_id = new.organisation_id and r.id = new.return_id;
      new.wants_reply := coalesce(new.wants_reply, false);
      return new;
    end $$;
    create trigger repeat_facts_of_return before insert on comment
      for each row when (new.import_id is null) execute function repeat_facts_of_return();

    update comment c set logged_by = r.logged_by from feedback_return r
      where r.organisation_id = c.organisation_id and r.id = c.return_id and c.logged_by is distinct from r.logged_by;
    update comment c set wants_reply = true from return_contact k
      where k.organisation_id = c.organisation_id and k.return_id = c.return_id
        and k.wants_reply and k.stopped_at is null and not c.wants_reply;
  `,
  );
}
