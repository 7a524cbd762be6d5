import { sql } from 'kysely';
import type { DeliveryState } from '../../../../analysis/calendar/timescale.ts';
import type { Db } from '../../../../platform/db/database.ts';
import type { Confidence } from '../status.ts';
import { addressesOf, type LineUpdate } from './update.ts';

/** The most updates that a line's page shows. */
const SHOWN = 100;

/** What was said of a line, latest first. Give it a line that the page has shown to be visible. */
export async function listUpdates(db: Db, lineId: string): Promise<LineUpdate[]> {
  const rows = await updates(db)
    .where('u.lineId', '=', lineId)
    .orderBy('u.asAt', 'desc')
    .orderBy('u.id', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.map(updateFrom);
}

/** The update that was recorded last, whatever day it is for. */
export async function findLastRecorded(db: Db, lineId: string): Promise<LineUpdate | null> {
  const row = await updates(db)
    .where('u.lineId', '=', lineId)
    .orderBy('u.recordedAt', 'desc')
    .orderBy('u.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? updateFrom(row) : null;
}

/**
 * What a line's update of a day stands upon: the newest for that day or before. Before the first word on a line, what
 * that word says.
 */
export async function findStandingUpdate(db: Db, lineId: string, asAt: string): Promise<LineUpdate | null> {
  const row = await updates(db)
    .where('u.lineId', '=', lineId)
    .orderBy(sql`u.as_at <= ${asAt}::date`, 'desc')
    .orderBy(sql`case when u.as_at <= ${asAt}::date then u.as_at end`, 'desc')
    .orderBy(sql`case when u.as_at <= ${asAt}::date then u.id end`, 'desc')
    .orderBy('u.asAt')
    .orderBy('u.id')
    .limit(1)
    .executeTakeFirst();
  return row ? updateFrom(row) : null;
}

const updates = (db: Db) =>
  db
    .selectFrom('planLineUpdate as u')
    .leftJoin('person as p', (join) =>
      join.onRef('p.organisationId', '=', 'u.organisationId').onRef('p.id', '=', 'u.recordedBy'),
    )
    .select(['u.id', 'u.asAt', 'u.statusPrinted', 'u.updatePrinted', 'u.done', 'u.next', 'u.issue'])
    .select(['u.reason', 'u.evidence', 'u.recordedAt', 'p.name as byName'])
    .select(sql<Confidence>`u.rag`.as('rag'))
    .select(sql<DeliveryState>`u.delivery_state`.as('deliveryState'));

const updateFrom = (row: Omit<LineUpdate, 'evidence'> & { evidence: unknown }): LineUpdate => ({
  ...row,
  evidence: addressesOf(row.evidence),
});
