import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { noting, ofThePage } from '../../../../tests/support/asked-queries.ts';
import { aComment, aReturn } from '../../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aSource } from '../../../../tests/support/makers/source.ts';
import { newId } from '../../../platform/db/ids.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { changeComment } from '../comment-commands.ts';
import type { Source } from '../source.ts';
import { coverageOf } from './coverage.ts';
import { silentMonths } from './gaps.ts';

const months = ['2012-01', '2012-02', '2012-03', '2012-04', '2012-05', '2012-06', '2012-07'];
const heardIn =
  (...heard: string[]) =>
  (month: string) =>
    heard.includes(month) ? 2 : 0;

test('a source is silent in whole months, as many as its rhythm or more, since it was first heard', () => {
  const monthly = { intervalDays: 31, firstMonth: '2012-02', closedOn: null };
  expect(silentMonths(monthly, months, heardIn('2012-02', '2012-03', '2012-06', '2012-07'))).toEqual([
    { from: '2012-04', to: '2012-05', months: 2 },
  ]);
  const quarterly = { ...monthly, intervalDays: 92 };
  expect(silentMonths(quarterly, months, heardIn('2012-02', '2012-05', '2012-07'))).toEqual([]);
  expect(silentMonths(quarterly, months, heardIn('2012-02', '2012-06'))).toEqual([
    { from: '2012-03', to: '2012-05', months: 3 },
  ]);
  expect(silentMonths({ ...monthly, intervalDays: null }, months, heardIn())).toEqual([]);
  expect(silentMonths({ ...monthly, firstMonth: null }, months, heardIn())).toEqual([]);
  const closed = { ...monthly, firstMonth: '2011-01', closedOn: '2012-03-15' };
  expect(silentMonths(closed, months, heardIn('2012-01'))).toEqual([
    { from: '2012-02', to: '2012-03', months: 2 },
  ]);
});

test('coverage names the kinds that nobody has and the places that nobody speaks of, and gives holes a column', () => {
  const source = (name: string, kind: string, closedOn: string | null = null) =>
    ({ name, kind, closedOn, sharedWith: kind === 'pals' ? 'The next district' : '' }) as Source;
  const members = Array.from({ length: 14 }, (_, n) => ({ id: `p${n}`, name: `Place ${n}` }));
  const coverage = coverageOf([source('PALS', 'pals'), source('Old blog', 'blog', '2011-01-01')], members, [
    ...members.slice(1).map(({ id }, n) => ({ kind: 'pals', memberId: id, comments: n + 1 })),
    { kind: 'pals', memberId: null, comments: 4 },
  ]);
  expect(coverage.members).toHaveLength(12);
  expect(coverage.members[0]?.name).toBe('Place 0');
  expect(coverage.further).toBe(2);
  expect(coverage.unheard).toEqual(['Place 0']);
  const [pals, ...others] = coverage.rows;
  expect(others).toEqual([]);
  expect(pals).toMatchObject({ total: 95, sharedWith: 'The next district' });
  expect((pals?.cells ?? []).reduce((sum, one) => sum + one, pals?.elsewhere ?? 0)).toBe(95);
  expect(coverage.missing).toContain('Blog or online forum');
  expect(coverage.missing).not.toContain('Patient advice and liaison (PALS)');
});

onBothDatabases('The register of sources at the desk', (given) => {
  async function aDesk() {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const who = await aPerson(given.database, organisation, { roles: ['ENG'], name: 'Mo Marsh' });
    const asked = noting(given.database);
    const site = aSite({ ...given, database: asked.database });
    const desk = `/${organisation.slug}/desk`;
    const visit = await site.as(who);
    const get = async (path: string, by: Visit = visit) =>
      (await (await by(`${desk}${path}`)).text())
        .replace(/<(script|style)[\s\S]*?<\/\1>/gu, ' ')
        .replace(/<[^>]*>/gu, ' ')
        .replaceAll('&#x27;', "'")
        .replace(/\s+/gu, ' ');
    const pals = await aSource(given.database, organisation, {
      name: 'PALS',
      intervalDays: 31,
      ownerId: who.personId,
    });
    const forum = await aSource(given.database, organisation, {
      name: 'Forum',
      kind: 'forum',
      closedOn: '2012-08-01',
    });
    for (const receivedOn of ['2012-03-04', '2012-04-05', '2012-07-06'])
      await aReturn(given.database, organisation, {
        sourceId: pals,
        receivedOn,
        place: ['Hospital care', 'Ward 4'],
      });
    await aReturn(given.database, organisation, { sourceId: forum, receivedOn: '2012-05-01', texts: [] });
    const as = async (role: 'ADM' | 'STA' | 'LAY') =>
      site.as(await aPerson(given.database, organisation, { roles: [role] }));
    return { organisation, who, site, asked, visit, get, desk, pals, forum, as };
  }

  test('is narrowed by kind, owner and state, in words, and exported so', async () => {
    const { get, visit, desk, who } = await aDesk();
    const all = await get('/sources');
    expect(all).toContain('2 sources');
    expect(all).toMatch(/PALS.*Mo Marsh.*Every month.*6 Jul 2012.*52 days late.*3 months.*3/u);
    const overdue = await get('/sources?state=overdue');
    expect(overdue).toMatch(/1 source .*overdue/u);
    expect(overdue).not.toContain('Forum Public forum');
    expect(await get('/sources?state=closed')).toMatch(/1 source .*Forum/u);
    expect(await get(`/sources?owner=${who.personId}`)).toMatch(/1 source .*of Mo Marsh/u);
    expect(await get('/sources?owner=nobody&kind=pals')).toContain('No source fits these filters.');
    const csv = await (await visit(`${desk}/sources/export.csv?state=overdue`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    expect(csv).toContain(
      'PALS,Patient advice and liaison (PALS),Mo Marsh,Every month,2012-03,2012-07-06,52 days late,3',
    );
  });

  test('tells month by month what came and where nothing did, scores among it', async () => {
    const { get, visit, desk } = await aDesk();
    const volume = await get('/sources/volume');
    expect(volume).toContain('September 2011 to August 2012');
    expect(volume).toMatch(/PALS Every month (0 ){6}1 1 none none 1 none 3/u);
    expect(volume).toContain('0 (1 score)');
    const csv = await (await visit(`${desk}/sources/volume.csv`)).text();
    expect(csv).toContain('2012-05,0,0,gap');
  });

  test('has a page for each source with its months, its gaps, its files and how they are read', async () => {
    const { organisation, get, visit, desk, pals, as } = await aDesk();
    await write(given.database, organisation.id, async (db) => {
      const fileId = newId();
      await db
        .insertInto('storedFile')
        .values({
          organisationId: organisation.id,
          id: fileId,
          name: 'pals.csv',
          type: 'text/csv',
          size: 1,
          digest: 'd',
          purpose: 'import',
        })
        .execute();
      await db
        .insertInto('feedbackImport')
        .values({
          organisationId: organisation.id,
          id: newId(),
          fileId,
          fileName: 'pals-july.csv',
          fileDigest: newId(),
          sourceId: pals,
          map: JSON.stringify({}),
          state: 'done',
          imported: 12,
        })
        .execute();
      await db
        .insertInto('feedbackImportMap')
        .values({
          organisationId: organisation.id,
          headerKey: 'k',
          map: JSON.stringify({ date: ['Contact date'], comment: ['Concern'] }),
          scale: 'stars',
          sourceId: pals,
        })
        .execute();
    });
    const page = await get(`/sources/${pals}`);
    expect(page).toContain('May 2012 to June 2012: nothing for 2 months');
    expect(page).toMatch(/What came, September 2010 to August 2012/u);
    expect(page).toContain('pals-july.csv');
    expect(page).toMatch(/Date Contact date.*Comment Concern.*Stars of a review site/u);

    const edited = await visit(`${desk}/sources/${pals}`, {
      version: '1',
      name: 'PALS',
      kind: 'pals',
      ownerId: '',
      intervalDays: '31',
      coverage: '',
      contact: '',
      sharedWith: 'The next district',
    });
    expect(edited.status).toBe(303);
    expect(await get(`/sources/${pals}`)).toContain('The next district');

    const administrator = await get(`/sources/${pals}`, await as('ADM'));
    expect(administrator).toContain('6 July 2012');
    expect(administrator).not.toContain('Month by month');
    const lay = await get(`/sources/${pals}`, await as('LAY'));
    expect(lay).toContain('Month by month');
    expect(lay).not.toContain('pals-july.csv');
  });

  test('maps which kinds of source tell of which places, also after a comment got another place', async () => {
    const { organisation, who, get, visit, desk, pals } = await aDesk();
    const id = await aComment(given.database, organisation, {
      sourceId: pals,
      receivedOn: '2012-06-01',
      place: ['Dentists'],
    });
    await aComment(given.database, organisation, { receivedOn: '2010-01-01', place: ['Opticians'] });
    const map = await get('/sources/coverage');
    expect(map).toMatch(/Kind of source Dentists Hospital care Opticians Elsewhere/u);
    expect(map).toMatch(/PALS, Source \d+ 1 3 none 0 4 Nobody/u);
    expect(map).toMatch(/No comment in these months is about: Opticians/u);
    expect(map).toMatch(/Kinds of source that we do not have .*Citizens' panel/u);
    await write(given.database, organisation.id, (db) =>
      changeComment(db, who, id, {
        version: 1,
        kind: null,
        sentiment: null,
        place: 'Opticians',
        level: null,
      }),
    );
    const csv = await (await visit(`${desk}/sources/coverage.csv`)).text();
    expect(csv).toContain('Kind of source,Dentists,Hospital care,Opticians,Elsewhere or not said,Together');
    expect(csv).toContain('Patient advice and liaison (PALS),0,3,1,0,4');
    expect(csv).toContain('Patient diary,0,0,0,0,0,no source');

    await write(given.database, organisation.id, async (db) => {
      const providerId = newId();
      await db
        .insertInto('provider')
        .values({ organisationId: organisation.id, id: providerId, name: 'Vale Trust', kind: 'trust' })
        .execute();
      await db.updateTable('place').set({ providerId }).where('name', '=', 'Hospital care').execute();
    });
    expect(await get('/sources/coverage?by=provider')).toMatch(/Vale Trust.*PALS, Source \d+ 3 1 4/u);
    const rows = await read(given.database, organisation.id, (db) =>
      db.selectFrom('sourcePlaceTally').select('comments').where('comments', '<', 0).execute(),
    );
    expect(rows).toEqual([]);
  });

  test('opens to those who read feedback or keep sources, and asks few queries', async () => {
    const { organisation, site, asked, visit, desk, pals, as } = await aDesk();
    const paths = ['', '/export.csv', `/${pals}`, '/volume', '/volume.csv', '/coverage', '/coverage.csv'];
    const administrator = await as('ADM');
    const staff = await as('STA');
    const other = await anOrganisation(given.database);
    const stranger = await site.as(await aPerson(given.database, other, { roles: ['ENG'] }));
    for (const path of paths) {
      asked.clear();
      expect((await visit(`${desk}/sources${path}`)).status, path).toBe(200);
      expect(ofThePage(asked.queries).length, path).toBeLessThanOrEqual(5);
      expect((await staff(`${desk}/sources${path}`)).status, path).toBe(404);
      expect((await stranger(`${desk}/sources${path}`)).status, path).toBe(404);
    }
    expect((await stranger(`/${other.slug}/desk/sources/${pals}`)).status).toBe(404);
    for (const path of ['', '/export.csv', `/${pals}`, `/${pals}/edit`])
      expect((await administrator(`${desk}/sources${path}`)).status, path).toBe(200);
    expect((await administrator(`${desk}/sources/volume`)).status).toBe(404);
    expect((await administrator(`${desk}/sources/coverage`)).status).toBe(404);
    expect((await (await as('LAY'))(`${desk}/sources/${pals}/edit`)).status).toBe(404);
    expect(organisation.slug).not.toBe(other.slug);
  });
});
