import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { hashPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { commonPasswords } from '../../../reference/common-passwords.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { findAccount, linkKey, makePasswordLink, normalEmail, openAccount } from './account.ts';

/** Long enough to stand against guessing, short enough to type (NIST SP 800-63B asks for at least 8). */
export const PASSWORD_LENGTH = { least: 12, most: 128 };
const SESSION_DAYS = 14;

export interface Session {
  accountId: string;
  email: string;
  token: string;
}

export interface OpenSession {
  id: string;
  token: string;
  startedAt: Date;
  lastSeenAt: Date;
  userAgent: string;
}

/** One sentence on what is wrong with a new password, or null. */
export function passwordProblem(password: string): string | null {
  if (password.length < PASSWORD_LENGTH.least)
    return `Choose a password of at least ${PASSWORD_LENGTH.least} characters. Three words that do not belong together work well.`;
  if (password.length > PASSWORD_LENGTH.most)
    return `Choose a password of at most ${PASSWORD_LENGTH.most} characters.`;
  if (commonPasswords.has(password.toLowerCase()))
    return 'That password is on a list of common passwords, so it is easily guessed. Choose another.';
  return null;
}

/** Opens a session for an account that was already made sure of; never reachable over HTTP. */
const openSession = {
  id: 'open-session',
  endpoints: {
    openSession: createAuthEndpoint(
      { method: 'POST', body: z.object({ accountId: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.accountId);
        if (!user) throw ctx.error('NOT_FOUND');
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ ok: true });
      },
    ),
  },
} as const;

/** Accounts, sessions and passwords: instance-wide, kept by better-auth, outside every organisation's transactions. */
export function createAccounts(database: Database, config: Config) {
  const auth = betterAuth({
    appName: 'Earshot',
    baseURL: config.url ?? `http://localhost:${config.port}`,
    secret: config.secret,
    database: { db: database.owner, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    user: { modelName: 'authUser' },
    account: { modelName: 'authAccount' },
    session: { modelName: 'authSession', expiresIn: SESSION_DAYS * 86_400, updateAge: 3_600 },
    verification: { modelName: 'authVerification' },
    plugins: [openSession],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    advanced: {
      // A session and its account in one query, on every page of the desk.
      database: { joins: true },
      useSecureCookies: config.url?.startsWith('https://') ?? false,
      cookiePrefix: 'earshot',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
  });

  return {
    /** The session that a request's cookie names, or null. */
    async find(headers: Headers): Promise<Session | null> {
      if (!headers.get('cookie')?.includes('earshot.session_token')) return null;
      const found = await auth.api.getSession({ headers });
      return found ? { accountId: found.user.id, email: found.user.email, token: found.session.token } : null;
    },

    /** Signs in: the Set-Cookie values to answer with, or null where e-mail and password do not go together. */
    async signIn(email: string, password: string, headers: Headers): Promise<string[] | null> {
      const answer = await auth.api.signInEmail({
        body: { email: normalEmail(email), password },
        headers,
        asResponse: true,
      });
      return answer.ok ? answer.headers.getSetCookie() : null;
    },

    /** Signs an account in without its password, as the demonstration does: the Set-Cookie values to answer with. */
    async signInAs(accountId: string, headers: Headers): Promise<string[]> {
      const answer = await auth.api.openSession({ body: { accountId }, headers, asResponse: true });
      return answer.headers.getSetCookie();
    },

    /** Ends the session of the request: the Set-Cookie values to answer with. */
    async signOut(headers: Headers): Promise<string[]> {
      const answer = await auth.api.signOut({ headers, asResponse: true });
      return answer.headers.getSetCookie();
    },

    /** The account of an e-mail address, or null. */
    findByEmail: (email: string) => findAccount(database, email),

    /** The account of an e-mail address, made without a password where there is none. Gives its id. */
    open: (email: string, name: string) => openAccount(database, email, name),

    /** Sets the password of an account and ends all of its sessions. The password has passed `passwordProblem`. */
    async setPassword(accountId: string, password: string): Promise<void> {
      const hash = await hashPassword(password);
      await database.owner.transaction().execute(async (db) => {
        await db
          .deleteFrom('authAccount')
          .where('userId', '=', accountId)
          .where('providerId', '=', 'credential')
          .execute();
        await db
          .insertInto('authAccount')
          .values({ id: newId(), userId: accountId, accountId, providerId: 'credential', password: hash })
          .execute();
        await db.deleteFrom('authSession').where('userId', '=', accountId).execute();
      });
    },

    /** A word, good once and for three days, with which the holder may choose a password for the account. */
    passwordLink: (accountId: string) => makePasswordLink(database, accountId),

    /** The account whose password this word may set, or null where it is unknown, used or too old. */
    async findByLink(token: string): Promise<string | null> {
      const row = await database.owner
        .selectFrom('authVerification')
        .select('value')
        .where('identifier', '=', linkKey(token))
        .where('expiresAt', '>', new Date())
        .executeTakeFirst();
      return row?.value ?? null;
    },

    /** Uses the word up and sets the password. False where the word is no longer good. */
    async redeemPasswordLink(token: string, password: string): Promise<boolean> {
      const used = await database.owner
        .deleteFrom('authVerification')
        .where('identifier', '=', linkKey(token))
        .where('expiresAt', '>', new Date())
        .returning('value')
        .executeTakeFirst();
      if (!used) return false;
      await this.setPassword(used.value, password);
      return true;
    },

    /** The sessions that are open on an account, latest first. */
    async listSessions(accountId: string): Promise<OpenSession[]> {
      const rows = await database.owner
        .selectFrom('authSession')
        .select(['id', 'token', 'createdAt', 'updatedAt', 'userAgent'])
        .where('userId', '=', accountId)
        .where('expiresAt', '>', new Date())
        .orderBy('updatedAt', 'desc')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        token: row.token,
        startedAt: row.createdAt,
        lastSeenAt: row.updatedAt,
        userAgent: row.userAgent ?? '',
      }));
    },

    /** Ends one session of an account; another account's session stays as it is. */
    async endSession(accountId: string, sessionId: string): Promise<void> {
      await database.owner
        .deleteFrom('authSession')
        .where('userId', '=', accountId)
        .where('id', '=', sessionId)
        .execute();
    },
  };
}

export type Accounts = ReturnType<typeof createAccounts>;
