import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../db/database.ts';
import { newId } from '../db/ids.ts';

const LINK_HOURS = 72;

/** An address as accounts are known by: without white space around, in lower case. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

/** The account of an e-mail address, or null. */
export async function findAccount(
  database: Database,
  email: string,
): Promise<{ id: string; hasPassword: boolean } | null> {
  const row = await database.owner
    .selectFrom('authUser')
    .leftJoin('authAccount', (join) =>
      join.onRef('authAccount.userId', '=', 'authUser.id').on('authAccount.providerId', '=', 'credential'),
    )
    .select(['authUser.id', 'authAccount.password'])
    .where('authUser.email', '=', normalEmail(email))
    .executeTakeFirst();
  return row ? { id: row.id, hasPassword: row.password !== null } : null;
}

/** The account of an e-mail address, made without a password where there is none. Gives its id. */
export async function openAccount(database: Database, email: string, name: string): Promise<string> {
  const made = await database.owner
    .insertInto('authUser')
    .values({ id: newId(), name, email: normalEmail(email), emailVerified: false })
    .onConflict((clash) => clash.column('email').doUpdateSet({ updatedAt: new Date() }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

/** Whether an account can sign in with a password. */
export async function hasPassword(database: Database, accountId: string): Promise<boolean> {
  const row = await database.owner
    .selectFrom('authAccount')
    .select('id')
    .where('userId', '=', accountId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether anybody at all can sign in with a password. */
export async function anyPassword(database: Database): Promise<boolean> {
  const row = await database.owner
    .selectFrom('authAccount')
    .select('id')
    .where('providerId', '=', 'credential')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A word, good once and for three days, with which the holder may choose a password for the account. */
export async function makePasswordLink(database: Database, accountId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await database.owner
    .insertInto('authVerification')
    .values({
      id: newId(),
      identifier: linkKey(token),
      value: accountId,
      expiresAt: new Date(Date.now() + LINK_HOURS * 3_600_000),
    })
    .execute();
  return token;
}

/** How a link's word is kept: only its hash, so that nobody can use it who reads the table. */
export const linkKey = (token: string): string =>
  `password:${createHash('sha256').update(token).digest('hex')}`;
