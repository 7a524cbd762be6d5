import type { Kysely } from 'kysely';
import { statements } from './tenant.ts';

/**
 * Who logged a comment and whether somebody waits for an answer to it are facts of its return. The lists need them on
 * the comment; the database puts them there, so that no way in can forget it. Imports know neither.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    create function repeat_facts_of_return() returns trigger language plpgsql as $$
    begin
      update comment c set logged_by = r.logged_by, wants_reply = coalesce(k.wants_reply and k.stopped_at is null, false)
        from arrived a
        join feedback_return r on r.organisation_id = a.organisation_id and r.id = a.return_id
        left join return_contact k on k.organisation_id = a.organisation_id and k.return_id = a.return_id
        where a.import_id is null and c.organisation_id = a.organisation_id and c.id = a.id
          and (c.logged_by is distinct from r.logged_by
            or c.wants_reply <> coalesce(k.wants_reply and k.stopped_at is null, false));
      return null;
    end $$;
    create trigger repeat_facts_of_return after insert on comment
      referencing new table as arrived for each statement execute function repeat_facts_of_return();

    update comment c set logged_by = r.logged_by from feedback_return r
      where r.organisation_id = c.organisation_id and r.id = c.return_id and c.logged_by is distinct from r.logged_by;
    update comment c set wants_reply = true from return_contact k
      where k.organisation_id = c.organisation_id and k.return_id = c.return_id
        and k.wants_reply and k.stopped_at is null and not c.wants_reply;
  `,
  );
}
