import { sql } from 'kysely';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { mayReadLoops, mayReadOutbox } from './policy.ts';

const allOrNone = (may: boolean) => sql<boolean>`${sql.lit(may)}`;

/** The decisions that this person may see. */
export const visibleDecisions = (db: Db, who: Who) =>
  db.selectFrom('decision').where(allOrNone(mayReadLoops(who)));

/** The actions that this person may see: all, or those they own. */
export const visibleActions = (db: Db, who: Who) => {
  const may = mayReadLoops(who);
  const actions = db.selectFrom('action');
  return may ? actions : actions.where('action.ownerId', '=', who.personId);
};

/** The loops that this person may see. */
export const visibleLoops = (db: Db, who: Who) => db.selectFrom('loop').where(allOrNone(mayReadLoops(who)));

/** The messages that this person may read. */
export const visibleMessages = (db: Db, who: Who) =>
  db.selectFrom('message').where(allOrNone(mayReadOutbox(who)));

/** The lessons that this person may see. */
export const visibleLessons = (db: Db, who: Who) =>
  db.selectFrom('lesson').where(allOrNone(mayReadLoops(who)));
