import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';

const GOOD = 'lantern gravel oboe';

onBothDatabases('One’s own account', (given) => {
  test('is there for everybody, also without a role, and shows where one is signed in', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const who = await aPerson(given.database, organisation, {
      name: 'Rolf Roleless',
      roles: ['ENG'],
      to: '2012-01-01',
    });
    const site = aSite(given);
    const visit = await site.as(who);
    await site.as(who);
    const page = await (await visit(`/${organisation.slug}/desk/account`)).text();
    expect(page).toContain('Rolf Roleless');
    expect(page).toContain('You hold no role at present.');
    expect(page).toContain('Sign out everywhere else');
    expect(page).not.toContain('Change your password');
  });

  test('ends another session of one’s own, all others, and nobody else’s', async () => {
    const organisation = await anOrganisation(given.database);
    const who = await aPerson(given.database, organisation);
    const colleague = await aPerson(given.database, organisation);
    const site = aSite(given);
    const address = `/${organisation.slug}/desk/account`;
    const [here, there, elsewhere, theirs] = [
      await site.as(who),
      await site.as(who),
      await site.as(who),
      await site.as(colleague),
    ];
    const [of] = await site.accounts.listSessions(colleague.accountId);
    await here(`${address}/sessions/${of?.id}/end`, {});
    expect((await theirs(address)).status).toBe(200);
    const page = await (await here(address)).text();
    const other = /sessions\/([^/"]+)\/end"/.exec(page)?.[1] ?? '';
    expect((await here(`${address}/sessions/${other}/end`, {})).status).toBe(303);
    expect(await site.accounts.listSessions(who.accountId)).toHaveLength(2);
    expect((await here(`${address}/sessions/end-others`, {})).status).toBe(303);
    expect((await here(address)).status).toBe(200);
    expect([(await there(address)).status, (await elsewhere(address)).status]).toEqual([303, 303]);
  });

  test('the password changes with the present one only, and other sessions end', async () => {
    const organisation = await anOrganisation(given.database);
    const email = `own-${given.database.kind}@example.org`;
    const who = await aPerson(given.database, organisation, { email });
    const site = aSite(given);
    await site.accounts.setPassword(who.accountId, GOOD);
    const address = `/${organisation.slug}/desk/account`;
    const [here, there] = [await site.as(who), await site.as(who)];
    const wrong = await here(`${address}/password`, {
      present: 'not this',
      password: 'pebble violin orchard',
    });
    expect([wrong.status, await wrong.text()]).toEqual([
      400,
      expect.stringContaining('That is not your present password.'),
    ]);
    const weak = await here(`${address}/password`, { present: GOOD, password: 'short' });
    expect([weak.status, await weak.text()]).toEqual([
      400,
      expect.stringContaining('at least 12 characters'),
    ]);
    const right = await here(`${address}/password`, { present: GOOD, password: 'pebble violin orchard' });
    expect(right.status).toBe(303);
    expect(right.headers.getSetCookie().join()).toContain('earshot.session_token=');
    expect((await there(address)).status).toBe(303);
    const headers = new Headers({ host: 'localhost' });
    expect(await site.accounts.signIn(email, GOOD, headers)).toBeNull();
    expect(await site.accounts.signIn(email, 'pebble violin orchard', headers)).not.toBeNull();
  });
});
