import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { holdLine, requireLineToUpdate } from '../require-line.ts';
import type { SettleForm } from './line-detail.ts';

const KIND = 'plan_line';

/** Ticks a purpose or a method of a line off as done today, or takes the tick away. Throws NotFound where it is not there. */
export async function tickPoint(
  db: Db,
  who: Who,
  lineId: string,
  pointId: string,
  done: boolean,
): Promise<void> {
  await requireLineToUpdate(db, who, lineId);
  const point = await db
    .updateTable('planLinePoint')
    .set({ doneOn: done ? who.organisation.today : null, doneBy: done ? who.personId : null })
    .where('id', '=', pointId)
    .where('lineId', '=', lineId)
    .returning('text')
    .executeTakeFirst();
  if (!point) throw new NotFound();
  await recordChange(db, who, {
    kind: KIND,
    id: lineId,
    act: done ? 'ticked a point off' : 'took a tick away',
    after: { text: point.text },
  });
}

/**
 * Settles one of a line's flags with a note of what was found: the flag goes, its words and the note stay in the history.
 * A flag that is settled already is no problem.
 */
export async function settleFlag(db: Db, who: Who, lineId: string, form: SettleForm): Promise<void> {
  await requireLineToUpdate(db, who, lineId);
  await holdLine(db, lineId);
  const row = await db
    .selectFrom('planLine')
    .select('flags')
    .where('id', '=', lineId)
    .executeTakeFirstOrThrow();
  const flags = row.flags as string[];
  if (!flags.includes(form.flag)) return;
  await db
    .updateTable('planLine')
    .set({ flags: JSON.stringify(flags.filter((flag) => flag !== form.flag)) })
    .where('id', '=', lineId)
    .execute();
  await recordChange(db, who, {
    kind: KIND,
    id: lineId,
    act: 'settled what was to be checked',
    before: { flag: form.flag },
    after: { flag: '', note: form.note },
  });
}
