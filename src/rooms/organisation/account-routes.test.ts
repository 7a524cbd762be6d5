import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite, type Site } from '../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import type { Organisation } from '../../platform/access/organisation.ts';
import { newId } from '../../platform/db/ids.ts';
import { read } from '../../platform/db/tenant.ts';
import { ABOUT_ACCOUNT, PASSWORD_ADDRESS } from '../../platform/mail/send.ts';
import { addPerson, ensureSetupToken } from './door.ts';

const GOOD = 'lantern gravel oboe';
const WRONG = 'That e-mail address and that password do not go together.';

/** The cookies an answer sets, as the next request carries them. */
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

const signedIn = (answer: Response) => cookiesOf(answer).includes('earshot.session_token=');

onBothDatabases('Signing in', (given) => {
  const withPassword = async (site: Site, email: string, organisations: Organisation[]) => {
    for (const organisation of organisations)
      await addPerson(given.database, organisation.id, {
        name: `Ann of ${organisation.name}`,
        email,
        roles: [{ code: 'ENG', from: '2000-01-01' }],
      });
    const account = await site.accounts.findByEmail(email);
    await site.accounts.setPassword(account?.id ?? '', GOOD);
  };

  test('with the right password leads to the choice of organisation, or to the page that was asked for', async () => {
    const site = aSite(given);
    await withPassword(site, 'ann@one.example', [await anOrganisation(given.database)]);
    const plain = await site.visit('/sign-in', { email: 'Ann@one.example', password: GOOD });
    expect([plain.status, plain.headers.get('location'), signedIn(plain)]).toEqual([
      303,
      '/choose-organisation',
      true,
    ]);
    const asked = await site.visit('/sign-in', {
      email: 'ann@one.example',
      password: GOOD,
      next: '/one/desk/feedback?q=a',
    });
    expect(asked.headers.get('location')).toBe('/one/desk/feedback?q=a');
    const elsewhere = await site.visit('/sign-in', {
      email: 'ann@one.example',
      password: GOOD,
      next: '//elsewhere.example',
    });
    expect(elsewhere.headers.get('location')).toBe('/choose-organisation');
  });

  test('says the same whether the address or the password is wrong, and keeps the address as it was typed', async () => {
    const site = aSite(given);
    await withPassword(site, 'ann@two.example', [await anOrganisation(given.database)]);
    for (const [email, password] of [
      ['ann@two.example', 'another password'],
      ['nobody@two.example', GOOD],
    ] as const) {
      const answer = await site.visit('/sign-in', { email, password });
      const page = await answer.text();
      expect(answer.status).toBe(400);
      expect(page).toContain(WRONG);
      expect(page).toContain(`value="${email}"`);
      expect(page).not.toContain(password);
      expect(signedIn(answer)).toBe(false);
    }
  });

  test('is refused after ten wrong tries for one account, also with the right password', async () => {
    const site = aSite(given);
    const email = `guess-${given.database.kind}@example.org`;
    await withPassword(site, email, [await anOrganisation(given.database)]);
    for (let attempt = 0; attempt < 10; attempt++)
      expect((await site.visit('/sign-in', { email, password: `wrong ${attempt}` })).status).toBe(400);
    const answer = await site.visit('/sign-in', { email: email.toUpperCase(), password: GOOD });
    expect(answer.status).toBe(429);
    expect(await answer.text()).toMatch(/Wait \d+ minutes? and try again/);
  });

  test('with one organisation opens its desk, with several asks which, with none says so', async () => {
    const site = aSite(given);
    const one = await anOrganisation(given.database, { name: 'First board' });
    const two = await anOrganisation(given.database, { name: 'Second board' });
    await withPassword(site, 'both@example.org', [one, two]);
    const cookie = cookiesOf(await site.visit('/sign-in', { email: 'both@example.org', password: GOOD }));
    const choose = () => site.app.request('http://localhost/choose-organisation', { headers: { cookie } });
    const page = await (await choose()).text();
    expect(page).toContain(`href="/${one.slug}/desk"`);
    expect(page).toContain(`href="/${two.slug}/desk"`);
    const leave = (organisation: Organisation) =>
      given.database.owner
        .updateTable('person')
        .set({ leftOn: '2020-01-01' })
        .where('organisationId', '=', organisation.id)
        .execute();
    await leave(two);
    expect((await choose()).headers.get('location')).toBe(`/${one.slug}/desk`);
    await leave(one);
    expect(await (await choose()).text()).toContain('You are not in any organisation');
  });

  test('out ends the session, not only the cookie', async () => {
    const site = aSite(given);
    const organisation = await anOrganisation(given.database);
    await withPassword(site, 'out@example.org', [organisation]);
    const cookie = cookiesOf(await site.visit('/sign-in', { email: 'out@example.org', password: GOOD }));
    const account = () =>
      site.app.request(`http://localhost/${organisation.slug}/desk/account`, { headers: { cookie } });
    expect((await account()).status).toBe(200);
    await site.app.request('http://localhost/sign-out', {
      method: 'POST',
      headers: { cookie, origin: 'http://localhost', host: 'localhost' },
    });
    expect((await account()).headers.get('location')).toMatch(/^\/sign-in/);
  });
});

onBothDatabases('The demonstration’s sign-in', (given) => {
  const demonstrating = { EARSHOT_DEMONSTRATION: 'yes' };
  const asDemonstration = (organisation: Organisation, person: string) => ({
    organisation: organisation.slug,
    person,
  });

  test('offers the people by organisation, with their job and roles in words, and signs in with one press', async () => {
    const organisation = await anOrganisation(given.database, { isDemonstration: true, name: 'Madeup' });
    const who = await aPerson(given.database, organisation, { name: 'Priya Madeup', roles: ['ENG', 'COM'] });
    const site = aSite(given, demonstrating);
    const page = await (await site.visit('/sign-in')).text();
    expect(page).toContain('Priya Madeup');
    expect(page).toMatch(
      /Communications officer and Engagement officer|Engagement officer and Communications/,
    );
    const answer = await site.visit('/sign-in/demonstration', asDemonstration(organisation, who.personId));
    expect([answer.status, answer.headers.get('location'), signedIn(answer)]).toEqual([
      303,
      `/${organisation.slug}/desk`,
      true,
    ]);
  });

  test('opens an account for a person who has none', async () => {
    const organisation = await anOrganisation(given.database, { isDemonstration: true });
    const id = newId();
    await given.database.owner
      .insertInto('person')
      .values({ organisationId: organisation.id, id, name: 'Nora', email: 'nora@madeup.example' })
      .execute();
    const site = aSite(given, demonstrating);
    expect(signedIn(await site.visit('/sign-in/demonstration', asDemonstration(organisation, id)))).toBe(
      true,
    );
  });

  test('is not there outside demonstration mode', async () => {
    const organisation = await anOrganisation(given.database, { isDemonstration: true });
    const who = await aPerson(given.database, organisation, { name: 'Hidden Person' });
    const site = aSite(given);
    expect(await (await site.visit('/sign-in')).text()).not.toContain('Hidden Person');
    const answer = await site.visit('/sign-in/demonstration', asDemonstration(organisation, who.personId));
    expect([answer.status, signedIn(answer)]).toEqual([404, false]);
  });

  test('never opens a real organisation, nor an account that reaches beyond demonstrations', async () => {
    const site = aSite(given, demonstrating);
    const real = await anOrganisation(given.database);
    const demonstration = await anOrganisation(given.database, { isDemonstration: true });
    const ofReal = await aPerson(given.database, real, { roles: ['ADM'], email: 'admin@real.example' });
    expect((await site.visit('/sign-in/demonstration', asDemonstration(real, ofReal.personId))).status).toBe(
      404,
    );
    // Somebody adds the administrator's address to a demonstration, hoping to become them.
    const { personId } = await addPerson(given.database, demonstration.id, {
      name: 'Planted',
      email: 'admin@real.example',
      roles: [{ code: 'STA' }],
    });
    const planted = await site.visit('/sign-in/demonstration', asDemonstration(demonstration, personId));
    expect([planted.status, signedIn(planted)]).toEqual([404, false]);
    const guarded = await aPerson(given.database, demonstration);
    await site.accounts.setPassword(guarded.accountId, GOOD);
    expect(
      (await site.visit('/sign-in/demonstration', asDemonstration(demonstration, guarded.personId))).status,
    ).toBe(404);
  });
});

onBothDatabases('Passwords by link', (given) => {
  const lettersTo = (organisation: Organisation) =>
    read(given.database, organisation.id, (db) =>
      db.selectFrom('message').select(['toAddress', 'aboutKind', 'body']).execute(),
    );

  test('a person who was added chooses one, is signed in, and the link is used up', async () => {
    const site = aSite(given);
    const organisation = await anOrganisation(given.database);
    const { passwordLink } = await addPerson(given.database, organisation.id, {
      name: 'New',
      email: 'new@example.org',
      roles: [{ code: 'ENG' }],
    });
    expect((await site.visit(passwordLink)).status).toBe(200);
    const weak = await site.visit(passwordLink, { password: 'password1234' });
    expect([weak.status, await weak.text()]).toEqual([400, expect.stringContaining('list of common')]);
    const answer = await site.visit(passwordLink, { password: GOOD });
    expect([answer.status, signedIn(answer)]).toEqual([303, true]);
    expect((await site.visit(passwordLink)).status).toBe(404);
    expect((await site.visit(passwordLink, { password: GOOD })).status).toBe(404);
    expect(signedIn(await site.visit('/sign-in', { email: 'new@example.org', password: GOOD }))).toBe(true);
  });

  test('forgotten: the answer is the same for everybody, the letter goes to the holder alone', async () => {
    const site = aSite(given);
    const organisation = await anOrganisation(given.database);
    await aPerson(given.database, organisation, { email: 'known@example.org' });
    const ask = async (email: string) => {
      const answer = await site.visit('/forgotten-password', { email });
      return [answer.status, (await answer.text()).replace(/request id \S+/g, '')];
    };
    const known = await ask('Known@example.org');
    expect(await ask('unknown@example.org')).toEqual(known);
    const letters = await lettersTo(organisation);
    expect(letters).toMatchObject([{ toAddress: 'Known@example.org', aboutKind: ABOUT_ACCOUNT }]);
    // Whoever reads the outbox could otherwise ask for anybody's password.
    expect(letters[0]?.body).toContain(PASSWORD_ADDRESS);
    expect(letters[0]?.body).not.toContain('/password/');
  });

  test('forgotten: nothing is written through a demonstration that everybody may look into', async () => {
    const site = aSite(given, { EARSHOT_DEMONSTRATION: 'yes' });
    const demonstration = await anOrganisation(given.database, { isDemonstration: true, name: 'A' });
    const real = await anOrganisation(given.database, { name: 'B' });
    await aPerson(given.database, demonstration, { email: 'madeup@example.org' });
    await site.visit('/forgotten-password', { email: 'madeup@example.org' });
    await addPerson(given.database, demonstration.id, {
      name: 'Both',
      email: 'both@real.example',
      roles: [{ code: 'STA' }],
    });
    await addPerson(given.database, real.id, {
      name: 'Both',
      email: 'both@real.example',
      roles: [{ code: 'STA' }],
    });
    await site.visit('/forgotten-password', { email: 'both@real.example' });
    expect(await lettersTo(demonstration)).toEqual([]);
    expect(await lettersTo(real)).toHaveLength(1);
  });

  test('forgotten: an address is written to five times an hour at most', async () => {
    const site = aSite(given);
    const email = `often-${given.database.kind}@example.org`;
    const answers: number[] = [];
    for (let attempt = 0; attempt < 6; attempt++)
      answers.push((await site.visit('/forgotten-password', { email })).status);
    expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
  });
});

onBothDatabases('Setting up', (given) => {
  const said = {
    organisation: 'Northfield Board',
    shortName: 'Northfield',
    slug: 'northfield',
    name: 'Ada First',
    email: 'ada@northfield.example',
    password: GOOD,
  };

  test('makes the first organisation and administrator with a word that works once', async () => {
    const site = aSite(given);
    const old = (await ensureSetupToken(given.database)) ?? '';
    const token = (await ensureSetupToken(given.database)) ?? '';
    const stored = await given.database.owner.selectFrom('setupToken').select('tokenHash').execute();
    expect(stored).toHaveLength(1);
    expect(stored[0]?.tokenHash).not.toContain(token);
    expect((await site.visit(`/setup?token=${old}`)).status).toBe(404);
    expect((await site.visit('/setup')).status).toBe(404);
    expect((await site.visit('/setup', { ...said, token: old })).status).toBe(404);
    expect((await site.visit(`/setup?token=${token}`)).status).toBe(200);

    const wrong = await site.visit('/setup', { ...said, token, slug: 'desk', password: 'short' });
    const page = await wrong.text();
    expect(wrong.status).toBe(400);
    expect(page).toContain('page of its own');
    expect(page).toContain('at least 12 characters');
    expect(page).toContain('value="Northfield Board"');

    const answer = await site.visit('/setup', { ...said, token });
    expect([answer.status, answer.headers.get('location'), signedIn(answer)]).toEqual([
      303,
      '/northfield/desk/people',
      true,
    ]);
    const people = await site.app.request('http://localhost/northfield/desk/people', {
      headers: { cookie: cookiesOf(answer) },
    });
    expect(await people.text()).toContain('Ada First');
    expect((await site.visit(`/setup?token=${token}`)).status).toBe(404);
    expect((await site.visit('/setup', { ...said, token, slug: 'second' })).status).toBe(404);
    expect(await ensureSetupToken(given.database)).toBeNull();

    const organisation = await given.database.owner
      .selectFrom('organisation')
      .select('id')
      .where('slug', '=', 'northfield')
      .executeTakeFirstOrThrow();
    const made = await read(given.database, organisation.id, async (db) => ({
      themes: (await db.selectFrom('theme').select('id').execute()).length,
      sources: (await db.selectFrom('source').select('kind').orderBy('kind').execute()).length,
    }));
    expect(made).toEqual({ themes: 33, sources: 7 });
  });
});
