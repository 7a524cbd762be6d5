import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';

/**
 * Numbers the lines of a plan anew in the order in which they are printed: those without a section first, then section
 * by section, a section's own lines before those of its sub-headings; within one as they stood.
 */
export async function renumberLines(db: Db, planId: string): Promise<void> {
  await sql`
    with recursive ranked as (
      select id, parent_id, row_number() over (partition by parent_id order by position, id) as place
        from plan_section where plan_id = ${planId}
    ), tree(id, path) as (
      select id, array[place] from ranked where parent_id is null
      union all
      select ranked.id, tree.path || ranked.place from ranked join tree on ranked.parent_id = tree.id
    ), placed as (
      select l.id, row_number() over (order by coalesce(tree.path, '{}'), l.position, l.id) - 1 as place
        from plan_line l left join tree on tree.id = l.section_id
       where l.plan_id = ${planId}
    )
    update plan_line set position = placed.place from placed
     where plan_line.plan_id = ${planId} and plan_line.id = placed.id and plan_line.position <> placed.place`.execute(
    db,
  );
}
