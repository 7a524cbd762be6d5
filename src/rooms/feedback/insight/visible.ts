import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { mayReadFeedback } from '../policy.ts';
import { mayKeepReaders, mayReceiveReports } from './policy.ts';

/**
 * What was issued that this person may see. Whoever reads feedback sees all of it. Whoever acts for a practice sees the
 * reports of that practice on the days on which they act for it, and never those of another.
 */
export function visibleInsightReports(db: Db, who: Who) {
  const reports = db.selectFrom('insightReport');
  if (mayReadFeedback(who)) return reports;
  return reports.where(
    sql<boolean>`(${sql.lit(mayReceiveReports(who))} and insight_report.kind = 'practice'
      and insight_report.provider_id in (select p.provider_id from practice_person p
        where p.organisation_id = insight_report.organisation_id and p.person_id = ${who.personId}
          and ${who.organisation.today}::date between p.from_on and coalesce(p.to_on, 'infinity'::date)))`,
  );
}

/** Who acts for which practice, for whoever keeps that. */
export const visiblePracticePeople = (db: Db, who: Who) =>
  db.selectFrom('practicePerson').where(sql<boolean>`${sql.lit(mayKeepReaders(who))}`);
