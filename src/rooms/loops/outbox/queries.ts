import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../platform/web/paging.ts';
import { visibleMessages } from '../visible.ts';
import type { ListedMessage, Message, MessageFilter, MessageState } from './message.ts';

function filtered(db: Db, who: Who, filter: MessageFilter) {
  let query = visibleMessages(db, who);
  if (filter.state) query = query.where('message.state', '=', filter.state);
  if (filter.loop)
    query = query.where('message.aboutKind', '=', 'loop').where('message.aboutId', '=', filter.loop);
  return query;
}

/** The moment of the message in a key, so that a page begins exactly behind it. */
const momentOf = (key: Key) => sql`(select at.created_at from message at where at.id = ${key.id}::uuid)`;

/** One page of messages, the latest first. */
export async function listMessages(
  db: Db,
  who: Who,
  filter: MessageFilter,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<ListedMessage>> {
  const direction = at.after ? 'asc' : 'desc';
  let query = filtered(db, who, filter)
    .select(['message.id', 'message.toName', 'message.toAddress', 'message.subject', 'message.createdAt'])
    .select(sql<MessageState>`message.state`.as('state'));
  if (at.before)
    query = query.where(
      sql<boolean>`(message.created_at, message.id) < (${momentOf(at.before)}, ${at.before.id}::uuid)`,
    );
  if (at.after)
    query = query.where(
      sql<boolean>`(message.created_at, message.id) > (${momentOf(at.after)}, ${at.after.id}::uuid)`,
    );
  const rows = await query
    .orderBy('message.createdAt', direction)
    .orderBy('message.id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(rows, (row) => ({ on: row.createdAt.toISOString().slice(0, 10), id: row.id }), at, size);
}

export async function countMessages(db: Db, who: Who, filter: MessageFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** A message with its whole text; null where there is none that this person may read. */
export async function findMessage(db: Db, who: Who, id: string): Promise<Message | null> {
  const row = await visibleMessages(db, who)
    .select([
      'message.id',
      'message.toName',
      'message.toAddress',
      'message.subject',
      'message.createdAt',
      'message.aboutKind',
      'message.aboutId',
      'message.body',
      'message.problem',
      'message.attempts',
      'message.sentAt',
    ])
    .select(sql<MessageState>`message.state`.as('state'))
    .where('message.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
