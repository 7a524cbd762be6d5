import { sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { requireLineToUpdate } from '../require-line.ts';
import { aBead, type Tied, type TiedBead } from './link.ts';
import { findToTie } from './queries.ts';

const KIND = 'plan_line';

// What a person said is not repeated in the history, which is never changed.
const titleFor = (one: Tied) => (one.bead === 'comment' ? {} : { title: one.title });

/** Ties a line to a record of the thread that this person may see; tied twice is tied once. Throws NotFound. */
export async function tieLine(db: Db, who: Who, lineId: string, bead: TiedBead, id: string): Promise<Tied> {
  await requireLineToUpdate(db, who, lineId);
  const found = await findToTie(db, who, bead, id);
  if (!found) throw new NotFound();
  const { rows } = await sql`
    insert into ${sql.table(`plan_line_${bead}`)} (organisation_id, line_id, ${sql.ref(`${bead}_id`)}, linked_by, linked_on)
    values (${who.organisation.id}, ${lineId}, ${id}, ${who.personId}, ${who.organisation.today})
    on conflict do nothing returning line_id`.execute(db);
  if (rows.length > 0)
    await recordChange(db, who, {
      kind: KIND,
      id: lineId,
      act: `tied it to ${aBead[bead]}`,
      after: titleFor(found),
    });
  return found;
}

/** Unties a line from a record. Throws NotFound where they are not tied, or this person does not see the record. */
export async function untieLine(db: Db, who: Who, lineId: string, bead: TiedBead, id: string): Promise<Tied> {
  await requireLineToUpdate(db, who, lineId);
  const found = await findToTie(db, who, bead, id);
  const { rows } = await sql`delete from ${sql.table(`plan_line_${bead}`)}
    where line_id = ${lineId} and ${sql.ref(`${bead}_id`)} = ${found?.id ?? null} returning line_id`.execute(
    db,
  );
  if (!found || rows.length === 0) throw new NotFound();
  await recordChange(db, who, {
    kind: KIND,
    id: lineId,
    act: `untied it from ${aBead[bead]}`,
    before: titleFor(found),
  });
  return found;
}
