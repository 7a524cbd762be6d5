import type { Insertable } from 'kysely';
import type { Db } from '../../src/platform/db/database.ts';
import type { DB } from '../../src/platform/db/schema.ts';

/** Rows of one table; the organisation's id is put in when they are stored. */
export type TableRows = {
  [Table in keyof DB]: { table: Table; rows: Omit<Insertable<DB[Table]>, 'organisationId'>[] };
}[keyof DB];

// PostgreSQL takes at most 65,535 values in one statement.
const MOST_VALUES = 30_000;

/** Writes the rows in the order given, many to a statement. */
export async function storeRows(db: Db, organisationId: string, tables: readonly TableRows[]): Promise<void> {
  for (const { table, rows } of tables) {
    const width = Object.keys(rows[0] ?? {}).length + 1;
    const size = Math.max(1, Math.floor(MOST_VALUES / width));
    for (let at = 0; at < rows.length; at += size) {
      const values = rows.slice(at, at + size).map((row) => ({ organisationId, ...row }));
      await db
        .insertInto(table)
        .values(values as never)
        .execute();
    }
  }
}
