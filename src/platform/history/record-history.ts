import type { Who } from '../access/who.ts';
import type { Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';

/** Somebody or something that changes records: a person, or a named process such as an import. */
export interface Actor {
  organisationId: string;
  personId: string | null;
  name: string;
}

export const actorOf = (who: Who): Actor => ({
  organisationId: who.organisation.id,
  personId: who.personId,
  name: who.name,
});

export interface Change {
  kind: string;
  id: string;
  /** A past participle as the page says it: 'recorded', 'changed', 'approved'. */
  act: string;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
}

/** Appends to the history in the same transaction as the change itself. Keep personal data out of before and after. */
export async function recordHistory(db: Db, actor: Actor, change: Change): Promise<void> {
  await db
    .insertInto('history')
    .values({
      organisationId: actor.organisationId,
      id: newId(),
      personId: actor.personId,
      byName: actor.name,
      kind: change.kind,
      recordId: change.id,
      act: change.act,
      before: change.before ? JSON.stringify(change.before) : null,
      after: change.after ? JSON.stringify(change.after) : null,
    })
    .execute();
}

export interface HistoryEntry {
  at: Date;
  byName: string;
  act: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** What happened to one record, latest first, at most 200 entries. */
export async function listHistory(db: Db, kind: string, id: string): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom('history')
    .select(['at', 'byName', 'act', 'before', 'after'])
    .where('kind', '=', kind)
    .where('recordId', '=', id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows as HistoryEntry[];
}
