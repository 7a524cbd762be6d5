import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { newId } from './ids.ts';
import { read, write } from './tenant.ts';

/** Tables that belong to the whole instance, each with its reason. Everything else is an organisation's. */
const INSTANCE_WIDE: Record<string, string> = {
  organisation:
    'its public facts are read before an organisation is chosen; only its own transaction changes it',
  auth_user: 'accounts, outside the working role',
  auth_session: 'accounts, outside the working role',
  auth_account: 'accounts, outside the working role',
  auth_verification: 'accounts, outside the working role',
  setup_token: 'the first administrator, outside the working role',
  kysely_migration: 'migrations',
  kysely_migration_lock: 'migrations',
};

onBothDatabases('An organisation’s rows', (given) => {
  test('every table is protected or listed as instance-wide', async () => {
    const { rows } = await sql<{
      name: string;
      secured: boolean;
      policies: string;
      hasOrganisation: boolean;
      keyStarts: boolean;
    }>`
      select c.relname as name, c.relrowsecurity as secured,
        coalesce((select string_agg(pg_get_expr(p.polqual, p.polrelid) || ' / ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''), ';')
          from pg_policy p where p.polrelid = c.oid), '') as policies,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id') as "hasOrganisation",
        coalesce((select a.attname = 'organisation_id' from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indisprimary), false) as "keyStarts"
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p')`.execute(given.database.owner);
    const unprotected = rows
      .filter((row) => !(row.name in INSTANCE_WIDE))
      .filter(
        (row) =>
          !row.secured ||
          !row.hasOrganisation ||
          !row.keyStarts ||
          row.policies.split('current_organisation()').length < 3,
      );
    expect(rows.length).toBeGreaterThan(30);
    expect(unprotected.map((row) => row.name)).toEqual([]);
  });

  test('the working role owns nothing, cannot bypass and cannot reach accounts', async () => {
    const organisation = await anOrganisation(given.database);
    await expect(
      read(given.database, organisation.id, (db) => db.selectFrom('authUser').selectAll().execute()),
    ).rejects.toThrow(/permission denied/);
    const { rows } = await sql<{ bypass: boolean; owns: number }>`
      select rolbypassrls or rolsuper as bypass, (select count(*) from pg_class where relowner = r.oid)::int as owns
      from pg_roles r where rolname = 'earshot_app'`.execute(given.database.owner);
    expect(rows).toEqual([{ bypass: false, owns: 0 }]);
  });

  test('an organisation sees and changes only its own rows', async () => {
    const ours = await anOrganisation(given.database);
    const theirs = await anOrganisation(given.database);
    const id = newId();
    await write(given.database, ours.id, (db) =>
      db.insertInto('area').values({ organisationId: ours.id, id, name: 'Ours', kind: 'place' }).execute(),
    );
    const seen = (organisation: string) =>
      read(given.database, organisation, (db) => db.selectFrom('area').select('name').execute());
    expect(await seen(ours.id)).toEqual([{ name: 'Ours' }]);
    expect(await seen(theirs.id)).toEqual([]);
    const changed = await write(given.database, theirs.id, (db) =>
      db.updateTable('area').set({ name: 'Taken' }).where('id', '=', id).executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
    await expect(
      write(given.database, theirs.id, (db) =>
        db
          .insertInto('area')
          .values({ organisationId: ours.id, id: newId(), name: 'Planted', kind: 'place' })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  test('a transaction that reads refuses to write, and leaves nothing of its organisation behind', async () => {
    const organisation = await anOrganisation(given.database);
    await expect(
      read(given.database, organisation.id, (db) =>
        db
          .insertInto('area')
          .values({ organisationId: organisation.id, id: newId(), name: 'No', kind: 'place' })
          .execute(),
      ),
    ).rejects.toThrow(/read-only/);
    const { rows } = await sql<{ role: string; organisation: string | null }>`
      select current_user as role, current_setting('earshot.organisation_id', true) as organisation`.execute(
      given.database.owner,
    );
    expect(rows[0]?.role).not.toBe('earshot_app');
    expect(rows[0]?.organisation ?? '').toBe('');
  });
});
