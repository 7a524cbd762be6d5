import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { recordChange } from '../../../platform/history/record-page.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { holdLine, requireLineToEdit } from '../lines/require-line.ts';
import { requirePlanToWrite } from '../plan/commands.ts';
import { listItemsInForce } from './in-force.ts';

/**
 * Lets a line carry a mechanism that is in force today. Gives the words of another mechanism that it carries already,
 * and then changes nothing. Throws NotFound where the line's plan is not open, or there is no such mechanism.
 */
export async function linkLine(
  db: Db,
  who: Who,
  mechanismId: string,
  lineId: string,
): Promise<{ carries: string | null }> {
  const { ids, text } = await requireMechanism(db, who, mechanismId);
  const carried = await requireCarried(db, who, lineId);
  if (carried.mechanismId && !ids.includes(carried.mechanismId)) return { carries: carried.text };
  await setMechanism(db, lineId, mechanismId);
  await recordChange(db, who, {
    kind: 'plan_line',
    id: lineId,
    act: 'changed',
    before: { mechanism: carried.text },
    after: { mechanism: text },
  });
  return { carries: null };
}

/** Lets a line no longer carry a mechanism. Throws NotFound where it does not. */
export async function unlinkLine(db: Db, who: Who, mechanismId: string, lineId: string): Promise<void> {
  const { ids } = await requireMechanism(db, who, mechanismId);
  const carried = await requireCarried(db, who, lineId);
  if (!carried.mechanismId || !ids.includes(carried.mechanismId)) throw new NotFound();
  await setMechanism(db, lineId, null);
  await recordChange(db, who, {
    kind: 'plan_line',
    id: lineId,
    act: 'changed',
    before: { mechanism: carried.text },
    after: { mechanism: '' },
  });
}

async function requireMechanism(db: Db, who: Who, id: string) {
  const items = await listItemsInForce(db, who, 'mechanism', who.organisation.today);
  const item = items.find((one) => one.id === id);
  if (!item) throw new NotFound();
  return item;
}

/** What a line that this person may change carries now; held until the transaction's end. */
async function requireCarried(db: Db, who: Who, lineId: string) {
  const { planId } = await requireLineToEdit(db, who, lineId);
  await requirePlanToWrite(db, who, planId);
  await holdLine(db, lineId);
  return db
    .selectFrom('planLine')
    .select('mechanismId')
    .select(
      sql<string>`coalesce((select f.text from framework_item f
        where f.organisation_id = plan_line.organisation_id and f.id = plan_line.mechanism_id), '')`.as(
        'text',
      ),
    )
    .where('id', '=', lineId)
    .executeTakeFirstOrThrow();
}

const setMechanism = (db: Db, lineId: string, mechanismId: string | null) =>
  db
    .updateTable('planLine')
    .set((eb) => ({ mechanismId, version: eb('version', '+', 1) }))
    .where('id', '=', lineId)
    .execute();
