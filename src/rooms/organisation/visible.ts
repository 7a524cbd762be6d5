import { sql } from 'kysely';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { mayReadOrganisation, mayReadPeople } from './policy.ts';

const allOrNone = (may: boolean) => sql<boolean>`${sql.lit(may)}`;

/** The people this person may see: all, or only themselves. */
export const visiblePeople = (db: Db, who: Who) => {
  const people = db.selectFrom('person');
  return mayReadPeople(who) ? people : people.where('person.id', '=', who.personId);
};

/** The areas this person may see. */
export const visibleAreas = (db: Db, who: Who) =>
  db.selectFrom('area').where(allOrNone(mayReadOrganisation(who)));

/** The framework items this person may see. */
export const visibleFrameworkItems = (db: Db, who: Who) =>
  db.selectFrom('frameworkItem').where(allOrNone(mayReadOrganisation(who)));
