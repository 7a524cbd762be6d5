import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { mayEditResources, mayReadResources } from '../policy.ts';

const onlyReaders = (who: Who) => sql<boolean>`${sql.lit(mayReadResources(who))}`;

/** The posts that this person may see. */
export const visiblePosts = (db: Db, who: Who) => db.selectFrom('resourcePost').where(onlyReaders(who));

/** The allocations of posts that this person may see. */
export const visibleAllocations = (db: Db, who: Who) =>
  db.selectFrom('resourceAllocation').where(onlyReaders(who));

/** The lines of budgets that this person may see. */
export const visibleBudgetLines = (db: Db, who: Who) => db.selectFrom('budgetLine').where(onlyReaders(who));

/** The support agreements that this person may see. */
export const visibleAgreements = (db: Db, who: Who) =>
  db.selectFrom('supportAgreement').where(onlyReaders(who));

/** What was asked for over and above the agreements, as far as this person may see it. */
export const visibleExtras = (db: Db, who: Who) => db.selectFrom('extraResource').where(onlyReaders(who));

/** The requests for support: all for who keeps resources; for others those they asked for, or were given. */
export const visibleSupportRequests = (db: Db, who: Who) => {
  const requests = db.selectFrom('supportRequest');
  if (mayEditResources(who)) return requests;
  return requests.where((eb) =>
    eb.or([eb('supportRequest.askedBy', '=', who.personId), eb('supportRequest.ownerId', '=', who.personId)]),
  );
};

/** The kinds of support, for whoever may see resources. */
export const visibleSupportKinds = (db: Db, who: Who) => db.selectFrom('supportKind').where(onlyReaders(who));
