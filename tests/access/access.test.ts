import { expect, test } from 'vitest';
import { loadDemonstration } from '../../demonstration/load.ts';
import { findOrganisation } from '../../src/platform/access/organisation.ts';
import { onBothDatabases } from '../support/a-database.ts';
import { aSite } from '../support/a-site.ts';
import { expected, open } from './expected.ts';
import { addressOf } from './records.ts';
import { aVisitorOfEachKind, insiders } from './visitors.ts';

const DESK = '/:organisation/desk';

onBothDatabases('Who finds what', (given) => {
  test('every address is written down, once', () => {
    const routes = aSite(given).app.routes.filter(({ method }) => method !== 'ALL');
    const known = new Set(routes.map(({ method, path }) => `${method} ${path.replace(DESK, '')}`.trim()));
    const written = [...expected.flatMap((one) => one.routes), ...open];
    expect(written.filter((route, index) => written.indexOf(route) !== index)).toEqual([]);
    expect(
      [...known].filter((route) => !written.includes(route)),
      'not written down',
    ).toEqual([]);
    expect(
      written.filter((route) => !known.has(route)),
      'no longer there',
    ).toEqual([]);
  });

  test('each kind of person finds what is theirs and nothing else', async () => {
    const { database } = given;
    await loadDemonstration(database);
    const site = aSite(given);
    const organisation = await findOrganisation(database, 'trentside');
    if (!organisation) throw new Error('The demonstration is not there.');
    const visitors = await aVisitorOfEachKind(given, site);
    const wrong: string[] = [];
    for (const { roles, routes } of expected) {
      for (const route of routes) {
        const [method = '', rest = ''] = route.split(' ');
        for (const { kind, visit } of visitors) {
          const address = await addressOf(database, organisation, DESK + rest);
          const answer = await visit(address, method === 'POST' ? { nothing: '' } : undefined);
          await answer.arrayBuffer();
          const asked = answer.headers.get('location')?.startsWith('/sign-in') ?? false;
          const found =
            answer.status >= 500
              ? 'an error'
              : answer.status === 404
                ? 'nothing'
                : asked
                  ? 'sign-in'
                  : 'something';
          const should =
            kind === 'signed out' ? 'sign-in' : (roles as string[]).includes(kind) ? 'something' : 'nothing';
          if (found !== should) wrong.push(`${route}: ${kind} found ${found}, not ${should}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(visitors.length).toBe(insiders.length + 3);
  }, 400_000);
});
