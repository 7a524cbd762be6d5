import { type CompiledQuery, type KyselyPlugin, sql } from 'kysely';
import type { Database, Db } from '../../src/platform/db/database.ts';

/** What was asked of a database, in order. */
export interface Asked {
  database: Database;
  queries: CompiledQuery[];
  /** Forgets what was asked so far. */
  clear(): void;
}

/** The same database, which notes every query that it is asked. */
export function noting(database: Database): Asked {
  const queries: CompiledQuery[] = [];
  const written = new WeakMap<object, CompiledQuery>();
  // A part of a query is transformed too, but only a whole one has a result.
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      written.set(queryId, database.owner.getExecutor().compileQuery(node, queryId));
      return node;
    },
    async transformResult({ result, queryId }) {
      const query = written.get(queryId);
      if (query) queries.push(query);
      return result;
    },
  };
  return {
    database: { ...database, owner: database.owner.withPlugin(plugin) },
    queries,
    clear() {
      queries.length = 0;
    },
  };
}

/** The queries of the last page: those asked after its transaction was opened. */
export function ofThePage(queries: readonly CompiledQuery[]): CompiledQuery[] {
  const opened = queries.findLastIndex((query) => query.sql.includes("set_config('role'"));
  return queries.slice(opened + 1);
}

/** The plan of a query in the transaction at hand, in its role, as text. */
export async function planOf(db: Db, query: CompiledQuery): Promise<string> {
  const { rows } = await db.executeQuery<Record<string, string>>({
    ...query,
    sql: `explain ${query.sql}`,
  });
  return rows.map((row) => Object.values(row)[0]).join('\n');
}

/** Brings the planner's figures up to date, as autovacuum does in use. */
export const analyse = async (database: Database): Promise<void> => {
  await sql`vacuum analyze`.execute(database.owner);
};
