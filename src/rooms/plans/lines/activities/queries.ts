import type { Db } from '../../../../platform/db/database.ts';
import type { Activity } from './activity.ts';

/** What was done for a line, latest first. Give it a line that the page has shown to be visible. */
export function listActivities(db: Db, lineId: string): Promise<Activity[]> {
  return activities(db)
    .where('a.lineId', '=', lineId)
    .orderBy('a.doneOn', 'desc')
    .orderBy('a.id', 'desc')
    .limit(500)
    .execute();
}

/** One of a line's activities, or null. */
export async function findActivity(db: Db, lineId: string, id: string): Promise<Activity | null> {
  const row = await activities(db).where('a.lineId', '=', lineId).where('a.id', '=', id).executeTakeFirst();
  return row ?? null;
}

const activities = (db: Db) =>
  db
    .selectFrom('planLineActivity as a')
    .leftJoin('person as p', (join) =>
      join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.recordedBy'),
    )
    .select(['a.id', 'a.doneOn', 'a.what', 'a.attended', 'a.responses', 'a.costPence', 'a.outcome'])
    .select('p.name as byName');
