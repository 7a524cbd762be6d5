import { expect, it } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite } from '../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';

onBothDatabases('the pages of the instance', (given) => {
  it('lists the organisations with a sentence each and shows the way in', async () => {
    const organisation = await anOrganisation(given.database, {
      name: 'Hillside',
      fixedToday: '2012-09-27',
      isDemonstration: true,
    });
    await given.database.owner
      .updateTable('organisation')
      .set({ about: 'We buy care in the hills. We also listen.' })
      .where('id', '=', organisation.id)
      .execute();
    const page = await (await aSite(given).visit('/')).text();
    expect(page).toContain(`href="/${organisation.slug}">Hillside`);
    expect(page).toContain('We buy care in the hills.');
    expect(page).not.toContain('We also listen');
    expect(page).toContain('27 September 2012');
    expect(page).toContain('href="/sign-in"');
    const living = await anOrganisation(given.database, { name: 'Zetland', fixedToday: null });
    const again = await (await aSite(given).visit('/')).text();
    expect(again.indexOf(`href="/${living.slug}"`)).toBeLessThan(
      again.indexOf(`href="/${organisation.slug}"`),
    );
  });

  it('has the statement that the regulations of 2018 ask for, and says what is kept of people', async () => {
    const { visit } = aSite(given);
    const statement = await (await visit('/accessibility')).text();
    for (const part of [
      'partially compliant',
      'WCAG) version 2.2',
      'Enforce',
      'enforcement',
      'was prepared on',
      'axe',
    ])
      expect(statement.replaceAll(/\s+/gu, ' ').toLowerCase()).toContain(part.toLowerCase());
    expect((await visit('/privacy')).status).toBe(200);
  });

  it('serves its own mark and keeps the desk out of search engines', async () => {
    const { visit } = aSite(given);
    for (const path of ['/favicon.svg', '/favicon.ico']) {
      const icon = await visit(path);
      expect(icon.headers.get('content-type')).toBe('image/svg+xml');
      expect(await icon.text()).toMatch(/^<svg /);
    }
    expect(await (await visit('/robots.txt')).text()).toContain('Disallow: /*/desk');
  });
});
