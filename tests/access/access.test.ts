import { expect, test } from 'vitest';
import { loadDemonstration } from '../../demonstration/load.ts';
import { findOrganisation } from '../../src/platform/access/organisation.ts';
import { onBothDatabases } from '../support/a-database.ts';
import { aSite } from '../support/a-site.ts';
import { aPerson } from '../support/makers/person.ts';
import { expected, open } from './expected.ts';
import { addressOf } from './records.ts';
import { aVisitorOfEachKind, insiders } from './visitors.ts';

const DESK = '/:organisation/desk';

function foundIn(answer: Response): string {
  if (answer.status >= 500) return 'an error';
  if (answer.status === 404) return 'nothing';
  return answer.headers.get('location')?.startsWith('/sign-in') ? 'sign-in' : 'something';
}

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
    const officer = await aPerson(database, organisation, { roles: ['ENG'] });
    const lead = await aPerson(database, organisation, { roles: ['CEL'] });
    const place = { database, folder: given.folder, organisation, officer, lead };
    const wrong: string[] = [];
    for (const { roles, routes } of expected) {
      for (const route of routes) {
        const [method = '', rest = ''] = route.split(' ');
        const isAct = method === 'POST';
        const record = await addressOf(place, DESK + rest);
        for (const { kind, visit } of visitors) {
          const should =
            kind === 'signed out' ? 'sign-in' : (roles as string[]).includes(kind) ? 'something' : 'nothing';
          // One record serves all who look and all who find nothing. Whoever may act may also take it away.
          const fresh = isAct && should === 'something';
          const { address, form } = fresh ? await addressOf(place, DESK + rest) : record;
          const answer = await visit(address, isAct ? { nothing: '', ...form } : undefined);
          await answer.arrayBuffer();
          const found = foundIn(answer);
          if (found !== should) wrong.push(`${route}: ${kind} found ${found}, not ${should}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(visitors.length).toBe(insiders.length + 3);
  }, 600_000);
});
