import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite } from '../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { Problem } from './problems.ts';

const heading = (html: string) => /<h1[^>]*>([^<]*)/.exec(html)?.[1];

onBothDatabases('An error', (given) => {
  test('400: a form that did not arrive whole', async () => {
    const { app } = aSite(given);
    const answer = await app.request('http://localhost/sign-in', {
      method: 'POST',
      headers: {
        host: 'localhost',
        origin: 'http://localhost',
        'content-type': 'multipart/form-data; boundary=x',
      },
      body: '--x\r\nbroken',
    });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(heading(page)).toBe('We could not read that');
    expect(page).toContain('Go back and send it again.');
  });

  test.each([
    ['origin', 'https://elsewhere.example'],
    ['origin', 'null'],
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
  ])('403: a form sent from another site (%s: %s)', async (name, value) => {
    const { app } = aSite(given);
    const answer = await app.request('http://localhost/sign-out', {
      method: 'POST',
      headers: { host: 'localhost', [name]: value },
    });
    expect(answer.status).toBe(403);
    expect(heading(await answer.text())).toBe('That was refused');
  });

  test('the same form from our own page, from the address people use, and from no browser at all is taken', async () => {
    const { app } = aSite(given, { EARSHOT_URL: 'https://earshot.example' });
    for (const headers of [
      { origin: 'http://localhost' },
      { origin: 'https://earshot.example' },
      { 'sec-fetch-site': 'same-origin' },
      {},
    ] as Record<string, string>[]) {
      const answer = await app.request('http://localhost/sign-out', {
        method: 'POST',
        headers: { host: 'localhost', ...headers },
      });
      expect(answer.status).toBe(303);
    }
  });

  test('404: in plain words, with a way back, and as JSON to a program', async () => {
    const { app, visit } = aSite(given);
    const answer = await visit('/nothing-here/at/all');
    const page = await answer.text();
    expect(answer.status).toBe(404);
    expect(heading(page)).toBe('Page not found');
    expect(page).toContain('Go to the first page');
    const asked = await app.request('http://localhost/nothing-here/at/all', {
      headers: { accept: 'application/json' },
    });
    expect(await asked.json()).toEqual({ problem: expect.stringContaining('not here') });
  });

  test('409, 429 and 500 have their page; a 500 says nothing of its cause but a code to pass on', async () => {
    const { slug } = await anOrganisation(given.database);
    const site = aSite(given);
    site.app.get('/:organisation/test-clash', () => {
      throw new Problem(409, 'Somebody else changed this in the meantime.');
    });
    site.app.get('/:organisation/test-often', () => {
      throw new Problem(429, 'That was tried too often. Wait 3 minutes and try again.');
    });
    site.app.get('/:organisation/test-broken', () => {
      throw new Error('secret of the database');
    });
    const seen: [number, string | undefined][] = [];
    for (const path of ['test-clash', 'test-often', 'test-broken']) {
      const answer = await site.visit(`/${slug}/${path}`);
      const page = await answer.text();
      seen.push([answer.status, heading(page)]);
      expect(page).not.toContain('secret of the database');
      if (answer.status === 500)
        expect(page).toContain(`tell us this code: ${answer.headers.get('x-request-id')}`);
    }
    expect(seen).toEqual([
      [409, 'Somebody else changed this'],
      [429, 'Too many tries'],
      [500, 'Something went wrong'],
    ]);
  });

  test('413: more than may be sent', async () => {
    const { visit } = aSite(given, { EARSHOT_UPLOAD_LIMIT_MB: '1' });
    const answer = await visit('/sign-in', { email: 'x'.repeat(2.5 * 1024 * 1024) });
    const page = await answer.text();
    expect(answer.status).toBe(413);
    expect(heading(page)).toBe('That file is too large');
    expect(page).toContain('larger than 1 MB');
  });

  test('on the desk, an error keeps the desk around it', async () => {
    const organisation = await anOrganisation(given.database);
    const visit = await aSite(given).as(await aPerson(given.database, organisation));
    const page = await (await visit(`/${organisation.slug}/desk/nothing-here`)).text();
    expect(heading(page)).toBe('Page not found');
    expect(page).toContain('class="desk-menu"');
  });

  test('500: a desk page that asked no policy and no visible rule is not served', async () => {
    const organisation = await anOrganisation(given.database);
    const site = aSite(given);
    site.app.get('/:organisation/desk/forgotten', (c) => c.text('everything we know'));
    site.app.post('/:organisation/desk/forgotten', (c) => c.redirect('/'));
    const visit = await site.as(await aPerson(given.database, organisation));
    for (const form of [undefined, {}]) {
      const answer = await visit(`/${organisation.slug}/desk/forgotten`, form);
      expect(answer.status).toBe(500);
      expect(await answer.text()).not.toContain('everything we know');
    }
  });
});
