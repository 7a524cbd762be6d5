import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite } from '../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';

/** Whatever a strict policy would stop: scripts and styles within the page, and handlers in its tags. */
function inlineParts(html: string): string[] {
  return [
    ...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g),
    ...html.matchAll(/<style[\s>]/g),
    ...html.matchAll(/<[^>]*\s(style|on[a-z]+)="/g),
    ...html.matchAll(/(href|src|action)="(javascript|data):/g),
  ].map(([found]) => found);
}

onBothDatabases('Every page', (given) => {
  test('carries a policy under which nothing but our own files runs, and nothing inline', async () => {
    const organisation = await anOrganisation(given.database);
    const site = aSite(given);
    const visit = await site.as(
      await aPerson(given.database, organisation, { roles: ['ADM', 'CEL', 'ENG', 'BRD'] }),
    );
    const paths = [
      ...new Set(
        site.app.routes
          .filter(({ method, path }) => method === 'GET' && !/:(?!organisation)|\*|\.csv$|\.rss$/.test(path))
          .map(({ path }) => path.replace(':organisation', organisation.slug)),
      ),
    ];
    expect(paths.length).toBeGreaterThan(15);
    let pages = 0;
    for (const path of [...paths, '/no-such-page']) {
      const answer = await visit(path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).toContain("script-src 'self'");
      expect(policy, path).not.toContain('unsafe');
      expect(answer.headers.get('x-frame-options'), path).toBe('DENY');
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(answer.status, path).toBeLessThan(500);
      if (!answer.headers.get('content-type')?.includes('text/html')) continue;
      pages += 1;
      expect(inlineParts(await answer.text()), path).toEqual([]);
    }
    expect(pages).toBeGreaterThan(10);
  });

  test('of the desk is kept by no cache', async () => {
    const organisation = await anOrganisation(given.database);
    const visit = await aSite(given).as(await aPerson(given.database, organisation));
    const answer = await visit(`/${organisation.slug}/desk/account`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('sets cookies that no script reads and no other site sends; only over https where the site is', async () => {
    const { accounts } = aSite(given, { EARSHOT_URL: 'https://earshot.example' });
    const id = await accounts.open('secure@example.org', 'Somebody');
    const [cookie = ''] = await accounts.signInAs(id, new Headers({ host: 'earshot.example' }));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Secure/i);
  });
});
