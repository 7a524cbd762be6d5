import { sql } from 'kysely';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../../platform/web/paging.ts';
import { visibleProviders } from '../../visible.ts';
import type { ActionFilter, ProviderAction } from './action.ts';

function filtered(db: Db, who: Who, filter: ActionFilter) {
  let query = visibleProviders(db, who).innerJoin('providerAction as a', (join) =>
    join.onRef('a.organisationId', '=', 'provider.organisationId').onRef('a.providerId', '=', 'provider.id'),
  );
  if (filter.provider) query = query.where('a.providerId', '=', filter.provider);
  if (filter.state === 'done') return query.where('a.doneOn', 'is not', null);
  if (filter.state === 'dropped') return query.where('a.droppedBecause', 'is not', null);
  if (filter.state) query = query.where('a.doneOn', 'is', null).where('a.droppedBecause', 'is', null);
  return filter.state === 'overdue' ? query.where('a.dueOn', '<', who.organisation.today) : query;
}

const columns = [
  'a.id',
  'a.providerId',
  'provider.name as providerName',
  'a.returnId',
  'a.text',
  'a.because',
  'a.owner',
  'a.agreedOn',
  'a.dueOn',
  'a.doneOn',
  'a.outcome',
  'a.droppedBecause',
  'a.version',
] as const;

/** One page of what was agreed with providers, the latest first. */
export async function listActions(
  db: Db,
  who: Who,
  filter: ActionFilter,
  at: { before: Key | null; after: Key | null } = { before: null, after: null },
  size = 50,
): Promise<Page<ProviderAction>> {
  let query = filtered(db, who, filter).select(columns);
  if (at.before)
    query = query.where(sql<boolean>`(a.agreed_on, a.id) < (${at.before.on}::date, ${at.before.id}::uuid)`);
  if (at.after)
    query = query.where(sql<boolean>`(a.agreed_on, a.id) > (${at.after.on}::date, ${at.after.id}::uuid)`);
  const direction = at.after ? 'asc' : 'desc';
  const rows = await query
    .orderBy('a.agreedOn', direction)
    .orderBy('a.id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(rows, ({ agreedOn, id }) => ({ on: agreedOn, id }), at, size);
}

export async function countActions(db: Db, who: Who, filter: ActionFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select(sql<number>`count(*)::int`.as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

export async function findAction(db: Db, who: Who, id: string): Promise<ProviderAction | null> {
  return (await filtered(db, who, {}).select(columns).where('a.id', '=', id).executeTakeFirst()) ?? null;
}
