import { createHash, createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { mayReadPlans } from '../policy.ts';

// A calendar programme cannot sign in: whoever has the address sees the calendar. The address holds a key that is made
// from the instance's secret, the person and the moment it was made, so that it can be shown again and taken back,
// while the database keeps its hash only.

const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');

function keyFor(secret: string, organisationId: string, personId: string, madeAt: Date): string {
  return createHmac('sha256', secret)
    .update(`plan-calendar ${organisationId} ${personId} ${madeAt.toISOString()}`)
    .digest('base64url');
}

/** The key of this person's calendar address; null where they have none, or where it was made under another secret. */
export async function findCalendarKey(db: Db, who: Who, secret: string): Promise<string | null> {
  require(mayReadPlans(who));
  const row = await db
    .selectFrom('planCalendarKey')
    .select(['keyHash', 'createdAt'])
    .where('personId', '=', who.personId)
    .executeTakeFirst();
  if (!row) return null;
  const key = keyFor(secret, who.organisation.id, who.personId, row.createdAt);
  return hashOf(key) === row.keyHash ? key : null;
}

/** Makes the address, or a new one in place of the old, which then answers nothing. */
export async function renewCalendarKey(db: Db, who: Who, secret: string, now = new Date()): Promise<void> {
  require(mayReadPlans(who));
  const { id: organisationId } = who.organisation;
  const keyHash = hashOf(keyFor(secret, organisationId, who.personId, now));
  await db
    .insertInto('planCalendarKey')
    .values({ organisationId, personId: who.personId, keyHash, createdAt: now })
    .onConflict((clash) =>
      clash.columns(['organisationId', 'personId']).doUpdateSet({ keyHash, createdAt: now }),
    )
    .execute();
}

/** Takes the address back. */
export async function dropCalendarKey(db: Db, who: Who): Promise<void> {
  require(mayReadPlans(who));
  await db.deleteFrom('planCalendarKey').where('personId', '=', who.personId).execute();
}

/** The account of the person whose address holds this key; null where there is none. */
export async function findAccountOfKey(db: Db, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('planCalendarKey')
    .innerJoin('person', (join) =>
      join
        .onRef('person.organisationId', '=', 'planCalendarKey.organisationId')
        .onRef('person.id', '=', 'planCalendarKey.personId'),
    )
    .select('person.accountId')
    .where('planCalendarKey.keyHash', '=', hashOf(key))
    .where(sql<boolean>`person.left_on is null`)
    .executeTakeFirst();
  return row?.accountId ?? null;
}
