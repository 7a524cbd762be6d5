import { sql } from 'kysely';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { mayReadEquality, mayReadPopulation } from './policy.ts';

const allOrNone = (may: boolean) => sql<boolean>`${sql.lit(may)}`;

/** Who lives here, as far as this person may see it: all or nothing. */
export const visibleProfiles = (db: Db, who: Who) =>
  db.selectFrom('populationProfile').where(allOrNone(mayReadPopulation(who)));

/** How many returns gave which answer. Only for figures that go through the disclosure rule before anybody sees them. */
export const visibleAnswers = (db: Db, who: Who) =>
  db.selectFrom('answerTally').where(allOrNone(mayReadEquality(who)));

/** Answers kept apart from who gave them. Only for figures that go through the disclosure rule. */
export const visiblePool = (db: Db, who: Who) =>
  db.selectFrom('equalityPool').where(allOrNone(mayReadEquality(who)));

/** What answers in other systems' words count as. */
export const visibleMeanings = (db: Db, who: Who) =>
  db.selectFrom('answerMeaning').where(allOrNone(mayReadEquality(who)));

/** The names of sources, for figures of who answered through which. */
export const visibleSourceNames = (db: Db, who: Who) =>
  db.selectFrom('source').where(allOrNone(mayReadEquality(who)));

/** Returns with what people said of themselves, for weights. Only for figures of many people together. */
export const visibleReturns = (db: Db, who: Who) =>
  db.selectFrom('feedbackReturn').where(allOrNone(mayReadEquality(who)));
