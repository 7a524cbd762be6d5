import type { Kysely } from 'kysely';
import { statements } from './tenant.ts';

/** A comment says itself which import brought it, so that the list of an import's comments has an index for its order. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    alter table comment add column import_id uuid;
    alter table comment add foreign key (organisation_id, import_id) references feedback_import on delete set null (import_id);
    update comment c set import_id = r.import_id from feedback_return r
      where r.organisation_id = c.organisation_id and r.id = c.return_id and r.import_id is not null;
    create index comment_by_import on comment (organisation_id, import_id, received_on desc, id desc) where import_id is not null;
    drop index feedback_return_by_import;
  `,
  );
}
