import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound, Problem } from '../../../../platform/web/problems.ts';
import { requireLineToUpdate } from '../require-line.ts';
import { type Activity, type ActivityForm, activityFields, inPounds } from './activity.ts';
import { findActivity } from './queries.ts';

const KIND = 'plan_line';

const columns = ({ cost, ...form }: ActivityForm) => ({ ...form, costPence: cost });

/** What the history keeps of an activity. */
const kept = (one: Omit<Activity, 'id' | 'byName'>) => ({
  what: one.what,
  doneOn: one.doneOn,
  attended: one.attended,
  responses: one.responses,
  cost: one.costPence === null ? '' : inPounds(one.costPence),
  outcome: one.outcome,
});
const fields = [{ name: 'what', label: 'Activity' }, ...activityFields];

/** Records something that was done for a line, and gives its id. */
export async function recordActivity(db: Db, who: Who, lineId: string, form: ActivityForm): Promise<string> {
  await requireLineToUpdate(db, who, lineId);
  const id = newId();
  const row = columns(form);
  await db
    .insertInto('planLineActivity')
    .values({ organisationId: who.organisation.id, id, lineId, ...row, recordedBy: who.personId })
    .execute();
  await recordChange(db, who, { kind: KIND, id: lineId, act: 'recorded an activity', after: kept(row) });
  return id;
}

/** Changes what was recorded of an activity. */
export async function changeActivity(
  db: Db,
  who: Who,
  lineId: string,
  id: string,
  form: ActivityForm,
): Promise<void> {
  await requireLineToUpdate(db, who, lineId);
  const before = await findActivity(db, lineId, id);
  if (!before) throw new NotFound();
  const row = columns(form);
  await db
    .updateTable('planLineActivity')
    .set(row)
    .where('id', '=', id)
    .where('lineId', '=', lineId)
    .execute();
  await recordChange(db, who, {
    kind: KIND,
    id: lineId,
    act: 'changed an activity',
    ...differing(fields, kept(before), kept(row)),
  });
}

/**
 * Takes an activity away that did not take place, and gives what it was, so that it can be put back. `seen` is what its page
 * said it was: throws a Problem where it is something else by now.
 */
export async function removeActivity(
  db: Db,
  who: Who,
  lineId: string,
  id: string,
  seen: string,
): Promise<Activity> {
  await requireLineToUpdate(db, who, lineId);
  const before = await findActivity(db, lineId, id);
  if (!before) throw new NotFound();
  if (before.what !== seen)
    throw new Problem(409, 'Somebody changed this activity in the meantime. Go back and read it again.');
  await db.deleteFrom('planLineActivity').where('id', '=', id).where('lineId', '=', lineId).execute();
  await recordChange(db, who, {
    kind: KIND,
    id: lineId,
    act: 'took an activity away',
    before: kept(before),
  });
  return before;
}
