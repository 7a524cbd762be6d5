import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../tests/support/a-site.ts';
import { aLoop } from '../../../tests/support/makers/loop.ts';
import { aMessage } from '../../../tests/support/makers/message.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import type { Who } from '../../platform/access/who.ts';

onBothDatabases('lessons and the outbox', (given) => {
  let officer: Who;
  let asOfficer: Visit;
  let asStaff: Visit;
  let asStranger: Visit;
  let desk: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    officer = await aPerson(database, organisation, { roles: ['ENG'] });
    const staff = await aPerson(database, organisation, { roles: ['STA'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    [asOfficer, asStaff, asStranger] = (await Promise.all(
      [officer, staff, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit];
    desk = `/${organisation.slug}/desk`;
  });

  const lesson = (over: Record<string, string> = {}) => ({
    lesson: 'Say how long it takes before anybody asks.',
    loopId: '',
    sharedWith: 'All practices',
    'sharedOn-day': '26',
    'sharedOn-month': '9',
    'sharedOn-year': '2012',
    adoptedIn: '',
    ...over,
  });
  const textOf = async (answer: Promise<Response>) => (await answer).text();
  const ids = () =>
    given.database.owner
      .selectFrom('lesson')
      .select('id')
      .where('organisationId', '=', officer.organisation.id)
      .orderBy('id')
      .execute();

  it('a lesson is written down, changed, read and taken away as CSV', async () => {
    const loopId = await aLoop(given.database, officer, { title: 'The board shows the wait' });
    expect((await asOfficer(`${desk}/lessons/new`, lesson({ lesson: '' }))).status).toBe(400);
    expect((await asOfficer(`${desk}/lessons/new`, lesson({ loopId }))).status).toBe(303);
    const [kept] = await ids();
    const one = `${desk}/lessons/${kept?.id}`;
    expect(await textOf(asStaff(`${desk}/lessons`))).toContain('The board shows the wait');
    expect(await textOf(asStaff(one))).toContain('All practices');
    expect((await asOfficer(one, lesson({ adoptedIn: 'The contract', version: '1' }))).status).toBe(303);
    const stale = await asOfficer(one, lesson({ adoptedIn: 'The strategy', version: '1' }));
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('The contract');
    const csv = await textOf(asStaff(`${desk}/lessons/export.csv`));
    expect(csv).toContain('Say how long it takes');
    for (const visit of [asStaff, asStranger]) {
      expect((await visit(`${desk}/lessons/new`, lesson())).status).toBe(404);
      expect((await visit(one, lesson({ version: '2' }))).status).toBe(404);
    }
    expect((await asStranger(one)).status).toBe(404);
  });

  it('the outbox goes page by page, also where many messages were written in one moment', async () => {
    const { database } = given;
    const loop = await aLoop(database, officer);
    for (let number = 0; number < 60; number++)
      await aMessage(database, officer.organisation, { loop, told: [], to: `p${number}@example.org` });
    await database.owner
      .updateTable('message')
      .set({ createdAt: new Date('2012-09-01T12:00:00Z') })
      .execute();
    const list = `${desk}/outbox?loop=${loop}`;
    const first = await textOf(asOfficer(list));
    const older = /href="([^"]*before=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await textOf(asOfficer(older));
    const addresses = (page: string) => [...page.matchAll(/p\d+@example\.org/g)].map(([address]) => address);
    expect(new Set([...addresses(first), ...addresses(second)]).size).toBe(60);
    expect(new Set(addresses(first)).size).toBe(50);
  });

  it('a message that failed is tried again, by those who may read the outbox', async () => {
    const loop = await aLoop(given.database, officer);
    const id = await aMessage(given.database, officer.organisation, { loop, told: [], state: 'failed' });
    for (const visit of [asStaff, asStranger])
      expect((await visit(`${desk}/outbox/${id}/again`, {})).status).toBe(404);
    expect((await asOfficer(`${desk}/outbox/${id}/again`, {})).status).toBe(303);
    const message = await given.database.owner
      .selectFrom('message')
      .select('state')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(message.state).toBe('waiting');
    expect((await asOfficer(`${desk}/outbox/${id}/again`, {})).status).toBe(404);
  });
});
