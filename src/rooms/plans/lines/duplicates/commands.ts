import { sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { recordChange } from '../../../../platform/history/record-page.ts';
import { Refused } from '../refused.ts';
import { requireLine, requireLineToEdit } from '../require-line.ts';

const KIND = 'plan_line';

/**
 * Marks a line as the same work as another, of the same plan or of another one. Each keeps its own rating; what shows the
 * one shows the other (X-03). Throws Refused where the line bears such a mark, or the two belong together already: no ring
 * can arise.
 */
export async function markSame(db: Db, who: Who, lineId: string, otherId: string): Promise<void> {
  await requireLineToEdit(db, who, lineId);
  if (otherId === lineId) throw new Refused({ other: 'Choose another line: this is the same one.' });
  const other = await requireLine(db, who, otherId);
  // One at a time in an organisation: two marks made at once could close a ring that neither sees.
  await sql`select pg_advisory_xact_lock(hashtext(${`plan_line same ${who.organisation.id}`}))`.execute(db);
  const { rows } = await sql<{ id: string; ofId: string | null }>`
    with recursive up(id, of_id) as (
      select id, duplicate_of_id from plan_line where id in (${lineId}, ${otherId})
      union select l.id, l.duplicate_of_id from plan_line l join up on l.id = up.of_id
    ) select id, of_id as "ofId" from up`.execute(db);
  const above = new Map(rows.map(({ id, ofId }) => [id, ofId]));
  if (above.get(lineId)) throw new Refused({ other: 'Take the mark that it bears away first.' });
  for (let at: string | null | undefined = otherId; at; at = above.get(at))
    if (at === lineId) throw new Refused({ other: `${other.code} is marked as the same work already.` });
  await db.updateTable('planLine').set({ duplicateOfId: otherId }).where('id', '=', lineId).execute();
  await recordChange(db, who, {
    kind: KIND,
    id: lineId,
    act: 'marked it as the same work as another line',
    after: { same: `${other.code} ${other.what}` },
  });
}

/** Takes the mark away, and gives the line that it pointed at; null where it bore none. */
export async function unmarkSame(db: Db, who: Who, lineId: string): Promise<string | null> {
  await requireLineToEdit(db, who, lineId);
  const before = await db
    .selectFrom('planLine as l')
    .innerJoin('planLine as other', (join) =>
      join.onRef('other.organisationId', '=', 'l.organisationId').onRef('other.id', '=', 'l.duplicateOfId'),
    )
    .select(['other.id', 'other.code', 'other.what'])
    .where('l.id', '=', lineId)
    .executeTakeFirst();
  if (!before) return null;
  await db.updateTable('planLine').set({ duplicateOfId: null }).where('id', '=', lineId).execute();
  await recordChange(db, who, {
    kind: KIND,
    id: lineId,
    act: 'took away that it is the same work',
    before: { same: `${before.code} ${before.what}` },
    after: { same: '' },
  });
  return before.id;
}
