import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { loadDemonstration } from '../../../demonstration/load.ts';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { filePath, keepFile } from '../files/store.ts';
import { backUp, restore } from './backup.ts';
import type { Database } from './database.ts';
import { newId } from './ids.ts';
import { write } from './tenant.ts';

const folder = mkdtempSync(join(tmpdir(), 'earshot-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every row of every table as text, sorted, by the table's name. */
async function everything(database: Database): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname not like 'kysely_%' order by 1`.execute(
    database.owner,
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(
      database.owner,
    );
    all[name] = rows.map(({ row }) => row).sort();
  }
  return all;
}

onBothDatabases('A backup', (given) => {
  test('taken while in use comes back equal in an empty place', async () => {
    const { database } = given;
    await loadDemonstration(database);
    const organisation = await anOrganisation(database);
    const fileId = newId();
    await keepFile(given.folder, organisation.id, fileId, Buffer.from('kept'));
    const addAreas = async (count: number) => {
      for (let i = 0; i < count; i++)
        await write(database, organisation.id, (db) =>
          db
            .insertInto('area')
            .values(
              [1, 2].map((n) => ({
                organisationId: organisation.id,
                id: newId(),
                name: `Area ${i}.${n}`,
                kind: 'place',
              })),
            )
            .execute(),
        );
    };
    const path = join(folder, `${database.kind}.tar.gz`);
    const [done] = await Promise.all([backUp(database, given.folder, path), addAreas(40)]);
    expect(done).toEqual({ tables: expect.any(Number), files: 1 });

    const other = await given.another();
    const otherFolder = join(folder, `${database.kind}-restored`);
    expect(await restore(other, otherFolder, path)).toEqual(done);
    const [was, is] = [await everything(database), await everything(other)];
    // What was written while the backup was taken is in it whole transactions at a time, or not at all.
    expect((is.area?.filter((row) => row.includes(organisation.id)).length ?? 1) % 2).toBe(0);
    const { area: _, ...before } = was;
    const { area: __, ...after } = is;
    expect(after).toEqual(before);
    expect(readFileSync(filePath(otherFolder, organisation.id, fileId), 'utf8')).toBe('kept');

    const again = join(folder, `${database.kind}-again.tar.gz`);
    await backUp(other, otherFolder, again);
    const third = await given.another();
    await restore(third, join(folder, `${database.kind}-third`), again);
    expect(await everything(third)).toEqual(is);
  });

  test('does not come back over something, nor from a file that is damaged or none of ours', async () => {
    const path = join(folder, `${given.database.kind}.tar.gz`);
    await expect(restore(given.database, given.folder, path)).rejects.toThrow(
      /already something in this database/,
    );
    const empty = await given.another();
    const damaged = join(folder, 'damaged.tar.gz');
    writeFileSync(damaged, readFileSync(path).subarray(0, 20_000));
    await expect(restore(empty, given.folder, damaged)).rejects.toThrow(/damaged or not whole/);
    const other = join(folder, 'other.tar.gz');
    writeFileSync(other, 'no archive at all');
    await expect(restore(empty, given.folder, other)).rejects.toThrow(/damaged or not whole/);
    expect((await everything(empty)).organisation).toEqual([]);
  });
});
