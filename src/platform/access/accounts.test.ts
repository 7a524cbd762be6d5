import { describe, expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite } from '../../../tests/support/a-site.ts';
import { PASSWORD_LENGTH, passwordProblem } from './accounts.ts';

const GOOD = 'lantern gravel oboe';
const headers = (cookies: readonly string[] = [], userAgent = 'test') =>
  new Headers({
    host: 'localhost',
    'user-agent': userAgent,
    cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; '),
  });

describe('a new password', () => {
  test('is long enough, not too long, and not a common one in any case', () => {
    expect(passwordProblem('x'.repeat(PASSWORD_LENGTH.least - 1))).toMatch(/at least 12 characters/);
    expect(passwordProblem('x'.repeat(PASSWORD_LENGTH.most + 1))).toMatch(/at most 128 characters/);
    expect(passwordProblem('password1234')).toMatch(/list of common passwords/);
    expect(passwordProblem('PassWord1234')).toMatch(/list of common passwords/);
    expect(passwordProblem(GOOD)).toBeNull();
  });
});

onBothDatabases('Accounts', (given) => {
  const anAccount = async (email: string) => {
    const { accounts } = aSite(given);
    const id = await accounts.open(email, 'Somebody');
    await accounts.setPassword(id, GOOD);
    return { accounts, id };
  };

  test('right e-mail and password sign in, in whatever case the address is typed', async () => {
    const { accounts, id } = await anAccount('right@example.org');
    const cookies = await accounts.signIn(' Right@Example.org ', GOOD, headers());
    expect(cookies?.join()).toContain('earshot.session_token=');
    expect(cookies?.join()).toMatch(/HttpOnly/i);
    expect(await accounts.find(headers(cookies ?? []))).toMatchObject({
      accountId: id,
      email: 'right@example.org',
    });
  });

  test('a wrong password, an unknown address and an account without a password do not', async () => {
    const { accounts } = await anAccount('wrong@example.org');
    await accounts.open('invited@example.org', 'Invited');
    expect(await accounts.signIn('wrong@example.org', 'another password', headers())).toBeNull();
    expect(await accounts.signIn('nobody@example.org', GOOD, headers())).toBeNull();
    expect(await accounts.signIn('invited@example.org', '', headers())).toBeNull();
  });

  test('a cookie that was made up, or changed, is nobody', async () => {
    const { accounts } = await anAccount('cookie@example.org');
    expect(await accounts.find(headers(['earshot.session_token=made.up']))).toBeNull();
    const [cookie = ''] = (await accounts.signIn('cookie@example.org', GOOD, headers())) ?? [];
    const changed = cookie.replace(/session_token=(.)/, (_, letter) =>
      letter === 'a' ? 'session_token=b' : 'session_token=a',
    );
    expect(await accounts.find(headers([changed]))).toBeNull();
  });

  test('a session that was ended is ended; those of others stay', async () => {
    const { accounts, id } = await anAccount('ended@example.org');
    const here = (await accounts.signIn('ended@example.org', GOOD, headers([], 'here'))) ?? [];
    const there = (await accounts.signIn('ended@example.org', GOOD, headers([], 'there'))) ?? [];
    const sessions = await accounts.listSessions(id);
    expect(sessions.map((session) => session.userAgent).sort()).toEqual(['here', 'there']);
    const gone = sessions.find((session) => session.userAgent === 'there');
    const other = await accounts.open('other@example.org', 'Other');
    await accounts.endSession(other, gone?.id ?? '');
    expect(await accounts.find(headers(there))).not.toBeNull();
    await accounts.endSession(id, gone?.id ?? '');
    expect(await accounts.find(headers(there))).toBeNull();
    expect(await accounts.find(headers(here))).not.toBeNull();
    await accounts.signOut(headers(here));
    expect(await accounts.find(headers(here))).toBeNull();
  });

  test('a new password ends every session', async () => {
    const { accounts, id } = await anAccount('anew@example.org');
    const cookies = (await accounts.signIn('anew@example.org', GOOD, headers())) ?? [];
    await accounts.setPassword(id, 'pebble violin orchard');
    expect(await accounts.find(headers(cookies))).toBeNull();
    expect(await accounts.signIn('anew@example.org', GOOD, headers())).toBeNull();
    expect(await accounts.signIn('anew@example.org', 'pebble violin orchard', headers())).not.toBeNull();
  });

  test('a link to a password works once, and only its hash is kept', async () => {
    const { accounts, id } = await anAccount('link@example.org');
    const token = await accounts.passwordLink(id);
    const kept = await given.database.owner.selectFrom('authVerification').select('identifier').execute();
    expect(kept.map((row) => row.identifier).join()).not.toContain(token);
    expect(await accounts.findByLink(token)).toBe(id);
    expect(await accounts.redeemPasswordLink(token, 'pebble violin orchard')).toBe(true);
    expect(await accounts.findByLink(token)).toBeNull();
    expect(await accounts.redeemPasswordLink(token, 'velvet anchor mosaic')).toBe(false);
  });

  test('a link that is too old is no longer good', async () => {
    const { accounts, id } = await anAccount('old@example.org');
    const token = await accounts.passwordLink(id);
    await given.database.owner
      .updateTable('authVerification')
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where('value', '=', id)
      .execute();
    expect(await accounts.findByLink(token)).toBeNull();
    expect(await accounts.redeemPasswordLink(token, 'velvet anchor mosaic')).toBe(false);
  });
});
