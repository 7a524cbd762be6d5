import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { mayWorkOnFeedback } from '../policy.ts';

/** The imports that this person may see: those who may import see all of them. */
export const visibleImports = (db: Db, who: Who) =>
  db.selectFrom('feedbackImport').where(sql<boolean>`${sql.lit(mayWorkOnFeedback(who))}`);
