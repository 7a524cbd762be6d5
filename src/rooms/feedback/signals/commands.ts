import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { mayWorkOnFeedback } from '../policy.ts';
import { visibleSignals } from '../visible.ts';

const KIND = 'signal';

/** Notes what is made of a signal, so that it is new no more. Throws NotFound and Stale. */
export async function acknowledgeSignal(
  db: Db,
  who: Who,
  id: string,
  { note, version }: { note: string; version: number },
): Promise<void> {
  require(mayWorkOnFeedback(who));
  const before = await requireSignal(db, who, id);
  // A finding stays one, and what has passed has passed: the note is added.
  const state = before.state === 'new' ? 'acknowledged' : before.state;
  const changed = await db
    .updateTable('signal')
    .set({
      state,
      note,
      settledBy: who.personId,
      settledOn: who.organisation.today,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before);
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: state === 'acknowledged' ? 'acknowledged it' : 'added a note',
    before: { note: before.note },
    after: { note },
  });
}

/** Ties a signal to the finding that it became. */
export async function tieToFinding(
  db: Db,
  who: Who,
  id: string,
  finding: { id: string; title: string },
): Promise<void> {
  require(mayWorkOnFeedback(who));
  await requireSignal(db, who, id);
  await db
    .updateTable('signal')
    .set((eb) => ({
      state: 'finding',
      findingId: finding.id,
      settledBy: who.personId,
      settledOn: who.organisation.today,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'made it a finding',
    after: { finding: finding.title },
  });
}

async function requireSignal(db: Db, who: Who, id: string) {
  const row = await visibleSignals(db, who)
    .select(['signal.state', 'signal.note', 'signal.version'])
    .where('signal.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}
