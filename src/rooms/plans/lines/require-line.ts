import { sql } from 'kysely';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { mayEditPlans, mayUpdateLine } from '../policy.ts';
import { visiblePlanLines } from '../visible.ts';

/** What every act upon a line has to know of it. */
export interface LineAtHand {
  id: string;
  planId: string;
  planTitle: string;
  code: string;
  what: string;
  /** People who lead or support it. */
  responsibleIds: string[];
  ownerId: string | null;
  /** It stands in a plan that is neither refreshed nor closed, and was not taken out. */
  open: boolean;
  addedOn: string | null;
  removedOn: string | null;
}

/** A line that this person may see, or null. */
export async function findLineAtHand(db: Db, who: Who, id: string): Promise<LineAtHand | null> {
  const row = await visiblePlanLines(db, who)
    .select(['planLine.id', 'planLine.planId', 'plan.title as planTitle', 'planLine.code', 'planLine.what'])
    .select(['plan.ownerId', 'planLine.addedOn', 'planLine.removedOn', 'plan.state'])
    .select(
      sql<string[]>`array(select r.person_id from plan_line_responsible r
        where r.organisation_id = plan_line.organisation_id and r.line_id = plan_line.id
          and r.person_id is not null)`.as('responsibleIds'),
    )
    .where('planLine.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { state, ...line } = row;
  return { ...line, open: isOpen(state) && !isPast(row.removedOn, who) };
}

const isOpen = (state: string) => state === 'draft' || state === 'submitted' || state === 'adopted';
const isPast = (day: string | null, who: Who) => day !== null && day <= who.organisation.today;

/** A line that this person may see. Throws NotFound. */
export async function requireLine(db: Db, who: Who, id: string): Promise<LineAtHand> {
  const line = await findLineAtHand(db, who, id);
  if (!line) throw new NotFound();
  return line;
}

/** A line whose state this person may say: it is theirs, or they write plans; and its plan is open. Throws NotFound. */
export async function requireLineToUpdate(db: Db, who: Who, id: string): Promise<LineAtHand> {
  const line = await requireLine(db, who, id);
  require(mayUpdateLine(who, line) && line.open);
  return line;
}

/** A line that this person may change as a part of its plan, which is open. Throws NotFound. */
export async function requireLineToEdit(db: Db, who: Who, id: string): Promise<LineAtHand> {
  require(mayEditPlans(who));
  const line = await requireLine(db, who, id);
  require(line.open);
  return line;
}

/** Holds a line until the transaction's end, so that of two who write at once the second sees what the first wrote. */
export async function holdLine(db: Db, id: string): Promise<void> {
  await db.selectFrom('planLine').select('id').where('id', '=', id).forUpdate().execute();
}
