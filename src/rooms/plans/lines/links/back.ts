import { type RawBuilder, sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { visiblePlanLines } from '../../visible.ts';
import type { LineTied, TiedBead } from './link.ts';

// The way back from the thread to the plans. It knows no other room, so that every room may take it.

const linesTo = (db: Db, who: Who, bead: TiedBead, id: RawBuilder<unknown>) =>
  visiblePlanLines(db, who)
    .select(['planLine.id', 'planLine.code', 'planLine.what', 'planLine.planId', 'plan.title as planTitle'])
    .where(
      sql<boolean>`plan_line.id in (select t.line_id from ${sql.table(`plan_line_${bead}`)} t
        where t.${sql.ref(`${bead}_id`)} = ${id})`,
    )
    .orderBy('plan.title')
    .orderBy('planLine.position')
    .orderBy('planLine.id');

/** The lines that a record is tied to, as far as this person may see them. One query. */
export function listLinesOf(db: Db, who: Who, bead: TiedBead, id: string): Promise<LineTied[]> {
  return linesTo(db, who, bead, sql`${id}`).execute();
}

/** The same as a column of whatever query reads the record; `id` is its column, such as 'comment.id'. */
export const linesOfColumn = (db: Db, who: Who, bead: TiedBead, id: string) =>
  sql<LineTied[]>`coalesce((select json_agg(json_build_object('id', l.id, 'code', l.code, 'what', l.what,
      'planId', l.plan_id, 'planTitle', l.plan_title))
    from (${linesTo(db, who, bead, sql.ref(id))}) l), '[]')`;
