import { expect, it } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite } from '../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';

interface Rules {
  prefetch: [
    { where: { and: [{ href_matches: string[] }, { not: { href_matches: string[] } }] }; eagerness: string },
  ];
}

onBothDatabases('what a browser may fetch ahead', (given) => {
  it('is the public pages in any language, and nothing that acts, downloads or lies at the desk', async () => {
    const answer = await aSite(given).visit('/speculation-rules.json');
    expect(answer.headers.get('content-type')).toBe('application/speculationrules+json');
    const [rule] = ((await answer.json()) as Rules).prefetch;
    const [{ href_matches: among }, { not }] = rule.where.and;
    const site = 'https://earshot.example';
    const matches = (patterns: string[], path: string) =>
      patterns.some((pattern) => new URLPattern(pattern, site).test(path, site));
    const isFetched = (path: string) => matches(among, path) && !matches(not.href_matches, path);
    for (const path of [
      '/',
      '/privacy',
      '/trentside',
      '/trentside?lang=ur',
      '/trentside/tell-us',
      '/trentside/you-said-we-did?year=2026',
      '/trentside/you-said-we-did/later-opening?lang=ur',
    ])
      expect(isFetched(path), path).toBe(true);
    for (const path of [
      '/sign-out',
      '/sign-in',
      '/setup',
      '/trentside/desk',
      '/trentside/desk/feedback',
      '/trentside/desk/feedback/export.csv',
      '/trentside/tell-us/thank-you?reference=TR-7K2M9Q',
      '/trentside/you-said-we-did.rss',
      '/robots.txt',
      'https://elsewhere.example/trentside',
    ])
      expect(isFetched(path), path).toBe(false);
  });

  it('is said by public pages and not by those of the desk', async () => {
    const organisation = await anOrganisation(given.database);
    const site = aSite(given);
    const visit = await site.as(await aPerson(given.database, organisation, { roles: ['ENG'] }));
    const said = async (path: string) => (await visit(path)).headers.get('speculation-rules');
    expect(await said('/')).toBe('"/speculation-rules.json"');
    expect(await said(`/${organisation.slug}`)).toBe('"/speculation-rules.json"');
    expect(await said(`/${organisation.slug}/desk/translations`)).toBeNull();
  });
});
