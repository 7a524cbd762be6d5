import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite } from '../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { newId } from '../db/ids.ts';
import { allows } from './allows.ts';
import { findWho, listPersonsOfAccount } from './who.ts';

onBothDatabases('Who somebody is', (given) => {
  test.each([
    ['from today', '2012-09-27', null, true],
    ['to today', '2012-01-01', '2012-09-27', true],
    ['from tomorrow', '2012-09-28', null, false],
    ['to yesterday', '2012-01-01', '2012-09-26', false],
  ])('a role held %s, by the organisation’s own day', async (_, from, to, held) => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const who = await aPerson(given.database, organisation, { roles: ['CEL'], from, to });
    expect(who.roles).toEqual(held ? ['CEL'] : []);
    expect(allows(who, 'cap11', 'approve')).toBe(held);
  });

  test('an organisation that lives now goes by the day in London', async () => {
    const organisation = await anOrganisation(given.database);
    const today = Temporal.Now.plainDateISO('Europe/London');
    const ended = await aPerson(given.database, organisation, { to: today.subtract({ days: 1 }).toString() });
    const begins = await aPerson(given.database, organisation, { from: today.toString() });
    expect([ended.roles, begins.roles]).toEqual([[], ['ENG']]);
  });

  test('one account is several persons, each with the roles of their organisation', async () => {
    const one = await anOrganisation(given.database, { name: 'A first' });
    const two = await anOrganisation(given.database, { name: 'B second' });
    const who = await aPerson(given.database, one, { name: 'Ann at one', roles: ['ADM'] });
    const personId = newId();
    await given.database.owner
      .insertInto('person')
      .values({
        organisationId: two.id,
        id: personId,
        name: 'Ann at two',
        email: 'ann@two.example',
        accountId: who.accountId,
      })
      .execute();
    expect(
      (await listPersonsOfAccount(given.database, who.accountId)).map((person) => person.personName),
    ).toEqual(['Ann at one', 'Ann at two']);
    expect(await findWho(given.database, one.slug, who.accountId)).toMatchObject({ roles: ['ADM'] });
    expect(await findWho(given.database, two.slug, who.accountId)).toMatchObject({
      name: 'Ann at two',
      personId,
      roles: [],
    });
  });

  test('whoever has left is nobody from then on, with the session still open', async () => {
    const organisation = await anOrganisation(given.database);
    const who = await aPerson(given.database, organisation, { roles: ['STA'] });
    const visit = await aSite(given).as(who);
    expect((await visit(`/${organisation.slug}/desk/account`)).status).toBe(200);
    await given.database.owner
      .updateTable('person')
      .set({ leftOn: '2020-01-01' })
      .where('id', '=', who.personId)
      .execute();
    expect(await findWho(given.database, organisation.slug, who.accountId)).toBeNull();
    expect(await listPersonsOfAccount(given.database, who.accountId)).toEqual([]);
    expect((await visit(`/${organisation.slug}/desk/account`)).status).toBe(404);
  });

  test('another organisation’s desk is not found, like one that is not there', async () => {
    const ours = await anOrganisation(given.database);
    const theirs = await anOrganisation(given.database);
    const visit = await aSite(given).as(await aPerson(given.database, ours, { roles: ['ADM', 'CEL'] }));
    const answers = await Promise.all(
      [`/${theirs.slug}/desk/people`, '/nowhere/desk/people'].map(async (path) => {
        const answer = await visit(path);
        return { status: answer.status, heading: /<h1[^>]*>([^<]*)/.exec(await answer.text())?.[1] };
      }),
    );
    expect(answers).toEqual([
      { status: 404, heading: 'Page not found' },
      { status: 404, heading: 'Page not found' },
    ]);
  });

  test('signed out, the desk leads to signing in and back', async () => {
    const organisation = await anOrganisation(given.database);
    const answer = await aSite(given).visit(`/${organisation.slug}/desk/people?q=ann`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(
      `/sign-in?next=${encodeURIComponent(`/${organisation.slug}/desk/people?q=ann`)}`,
    );
  });
});
