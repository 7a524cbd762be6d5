import { expect, test } from 'vitest';
import { loadDemonstration } from '../../../demonstration/load.ts';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite } from '../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { findOrganisation } from '../../platform/access/organisation.ts';
import { read, write } from '../../platform/db/tenant.ts';
import { findDesk } from './queries.ts';
import { recordVisit } from './visit.ts';

onBothDatabases('The desk’s first page', (given) => {
  const trentside = async () => {
    await loadDemonstration(given.database);
    const organisation = await findOrganisation(given.database, 'trentside');
    if (!organisation) throw new Error('The demonstration has no Trentside.');
    return organisation;
  };

  test('tells a lead what waits, what is new and what is owed, each with its way in', async () => {
    const organisation = await trentside();
    const lead = await aPerson(given.database, organisation, { roles: ['CEL'] });
    const desk = await read(given.database, organisation.id, (db) => findDesk(db, lead, new Date(0)));
    expect(desk.needs.map(({ says }) => says).join()).toContain('comments have no theme yet');
    expect(desk.changed.map(({ number, says }) => `${number} ${says}`)).toContainEqual(
      expect.stringMatching(/^\d{3} comments came in/),
    );
    expect(desk.owed).toContainEqual(
      expect.objectContaining({ number: 1, says: 'finding without a decision, 34 days' }),
    );
    const visit = await aSite(given).as(lead);
    for (const { href } of [...desk.needs, ...desk.changed, ...desk.owed])
      expect([href, (await visit(href)).status]).toEqual([href, 200]);
    const page = await (await visit('/trentside/desk')).text();
    expect(page).toContain('What we owe people an answer on');
  });

  test('tells staff who only log nothing of what others said', async () => {
    const organisation = await trentside();
    const staff = await aPerson(given.database, organisation, { roles: ['STA'] });
    const desk = await read(given.database, organisation.id, (db) => findDesk(db, staff, new Date(0)));
    expect(JSON.stringify([desk.needs, desk.changed])).not.toContain('comment');
    const visit = await aSite(given).as(staff);
    expect(await (await visit('/trentside/desk')).text()).toContain('Log feedback');
  });

  test('is nothing to somebody of another organisation', async () => {
    await trentside();
    const foreign = await aPerson(given.database, await anOrganisation(given.database), { roles: ['CEL'] });
    const visit = await aSite(given).as(foreign);
    expect((await visit('/trentside/desk')).status).toBe(404);
  });

  test('remembers when somebody looked before, half an hour apart at least', async () => {
    const organisation = await anOrganisation(given.database);
    const lead = await aPerson(given.database, organisation, { roles: ['CEL'] });
    const look = () => write(given.database, organisation.id, (db) => recordVisit(db, lead));
    expect(await look()).toBeNull();
    expect(await look()).toBeNull();
    const before = new Date(Date.now() - 3_600_000);
    await write(given.database, organisation.id, (db) =>
      db.updateTable('deskVisit').set({ seenAt: before }).execute(),
    );
    expect(await look()).toEqual(before);
    expect(await look()).toEqual(before);
  });
});
