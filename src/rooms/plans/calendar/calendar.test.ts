import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan } from '../../../../tests/support/makers/plan.ts';

onBothDatabases('Plan lines in a calendar', (given) => {
  test('the address shows one’s lines without signing in, until it is renewed or stopped', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const lead = await aPerson(given.database, organisation, { roles: ['STA'] });
    await aPlan(given.database, await aPerson(given.database, organisation, { roles: ['CEL'] }), {
      lines: [
        { code: 'A01', due: '2012-10-31', leads: [lead], what: 'A commas, a “quote” and\na new line' },
        { code: 'A02', due: '2012-10-31' },
      ],
    });
    const site = aSite(given);
    const visit = await site.as(lead);
    const page = `/${organisation.slug}/desk/my-lines/calendar`;
    const address = async () =>
      new RegExp(`/${organisation.slug}/plan-calendar/[\\w-]+\\.ics`).exec(
        await (await visit(page)).text(),
      )?.[0];
    expect(await address()).toBeUndefined();
    expect((await visit(page, { nothing: '' })).status).toBe(303);
    const first = (await address()) ?? '';
    const answer = await site.visit(first);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const feed = await answer.text();
    expect(feed).toContain('DTSTART;VALUE=DATE:20121031');
    expect(feed).toContain('A01');
    expect(feed).not.toContain('A02');
    expect((await site.visit(first.replace(/.{4}\.ics$/, 'aaaa.ics'))).status).toBe(404);
    await visit(page, { nothing: '' });
    const second = (await address()) ?? '';
    expect(second).not.toBe(first);
    expect((await site.visit(first)).status).toBe(404);
    expect((await site.visit(second)).status).toBe(200);
    await visit(`${page}/stop`, { nothing: '' });
    expect((await site.visit(second)).status).toBe(404);
  });

  test('a key of one organisation opens nothing in another', async () => {
    const here = await anOrganisation(given.database);
    const there = await anOrganisation(given.database);
    const lead = await aPerson(given.database, here, { roles: ['STA'] });
    const site = aSite(given);
    const visit = await site.as(lead);
    await visit(`/${here.slug}/desk/my-lines/calendar`, { nothing: '' });
    const html = await (await visit(`/${here.slug}/desk/my-lines/calendar`)).text();
    const own = /plan-calendar\/[\w-]+\.ics/.exec(html)?.[0] ?? '';
    expect((await site.visit(`/${here.slug}/${own}`)).status).toBe(200);
    expect((await site.visit(`/${there.slug}/${own}`)).status).toBe(404);
  });
});
