import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { mayEditPlans } from '../policy.ts';
import { visiblePlans } from '../visible.ts';
import { type Priority, type PriorityForm, priorityFields } from './priority.ts';
import { findPriority } from './queries.ts';

const KIND = 'plan_priority';

const kept = ({ title, year, agreedWith, agreedOn, note, lines }: Priority) => ({
  title,
  year,
  agreedWith,
  agreedOn,
  note,
  lines: lines.map(({ code }) => code).join(', '),
});

const columns = ({ title, year, agreedWith, agreedOn, note }: PriorityForm) => ({
  title,
  year,
  agreedWith,
  agreedOn,
  note,
});

/** Records what comes first in a year, and gives its id. Throws NotFound where the plan or a line is not there. */
export async function recordPriority(db: Db, who: Who, planId: string, form: PriorityForm): Promise<string> {
  require(mayEditPlans(who));
  const plan = await visiblePlans(db, who).select('plan.id').where('plan.id', '=', planId).executeTakeFirst();
  if (!plan) throw new NotFound();
  const id = newId();
  await db
    .insertInto('planPriority')
    .values({ organisationId: who.organisation.id, id, planId, ...columns(form) })
    .execute();
  await replaceLines(db, who, planId, id, form.lines);
  const after = await requirePriority(db, who, planId, id);
  await recordChange(db, who, { kind: KIND, id, act: 'recorded', after: kept(after) });
  return id;
}

/** Changes a priority. Throws Stale with what stands now where the version is not the latest. */
export async function changePriority(
  db: Db,
  who: Who,
  planId: string,
  id: string,
  form: PriorityForm,
): Promise<void> {
  require(mayEditPlans(who));
  const before = await requirePriority(db, who, planId, id);
  const changed = await db
    .updateTable('planPriority')
    .set({ ...columns(form), version: (form.version ?? 0) + 1 })
    .where('id', '=', id)
    .where('version', '=', form.version ?? 0)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(kept(before));
  await replaceLines(db, who, planId, id, form.lines);
  const after = await requirePriority(db, who, planId, id);
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'changed',
    ...differing(priorityFields, kept(before), kept(after)),
  });
}

/** Takes a priority away; the history keeps what it was. */
export async function removePriority(db: Db, who: Who, planId: string, id: string): Promise<void> {
  require(mayEditPlans(who));
  const before = await requirePriority(db, who, planId, id);
  await db.deleteFrom('planPriority').where('id', '=', id).execute();
  await recordChange(db, who, { kind: KIND, id, act: 'removed', before: kept(before) });
}

async function requirePriority(db: Db, who: Who, planId: string, id: string): Promise<Priority> {
  const priority = await findPriority(db, who, planId, id);
  if (!priority) throw new NotFound();
  return priority;
}

async function replaceLines(
  db: Db,
  who: Who,
  planId: string,
  priorityId: string,
  lines: readonly string[],
): Promise<void> {
  const chosen = [...new Set(lines)];
  const seen =
    chosen.length === 0
      ? []
      : await db
          .selectFrom('planLine')
          .select('id')
          .where('planId', '=', planId)
          .where('id', 'in', chosen)
          .execute();
  if (seen.length !== chosen.length) throw new NotFound();
  await db.deleteFrom('planPriorityLine').where('priorityId', '=', priorityId).execute();
  if (chosen.length > 0)
    await db
      .insertInto('planPriorityLine')
      .values(chosen.map((lineId) => ({ organisationId: who.organisation.id, priorityId, lineId })))
      .execute();
}
