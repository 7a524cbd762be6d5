import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { prepareAreas } from './areas.ts';
import { choosePopulation } from './commands.ts';
import { readOwnTable } from './own-table.ts';
import { laterThan } from './profile.ts';
import { comparedWith, listProfiles } from './queries.ts';

const MERTON = 'E09000024';
const DARLINGTON = 'E06000005';
const LONDON = 'E12000007';

/** The words of a page without its markup. */
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]+>/gu, ' ')
    .replace(/&#x27;/gu, "'")
    .replace(/\s+/gu, ' ');

const ownTable = {
  characteristic: 'religion',
  table: 'group,count\nChristian,600\nMuslim,100\nNo religion,some\n',
  area: 'Merton',
  source: 'Needs assessment 2012',
  'asAt-day': '1',
  'asAt-month': '4',
  'asAt-year': '2011',
};

onBothDatabases('Who lives here', (given) => {
  test('is chosen by searching areas, which are added up and say that they are later', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const who = await aPerson(given.database, organisation, { roles: ['QUA'] });
    const visit = await aSite(given).as(who);
    const at = `/${organisation.slug}/desk/population`;
    expect(wordsOf(await (await visit(at)).text())).toContain('First choose the councils');
    const search = await (await visit(`${at}/areas?words=merton`)).text();
    expect(search).toContain(MERTON);
    expect(search).not.toContain(DARLINGTON);

    const none = await visit(`${at}/areas`, { words: 'merton' });
    expect([none.status, wordsOf(await none.text())]).toEqual([
      400,
      expect.stringContaining('Choose at least one area.'),
    ]);
    const twice = await visit(`${at}/areas`, { words: '', 'area[]': [MERTON, LONDON] });
    expect([twice.status, wordsOf(await twice.text())]).toEqual([
      400,
      expect.stringContaining('Merton lies within London: its people would count twice.'),
    ]);

    expect((await visit(`${at}/areas`, { words: '', 'area[]': [MERTON, DARLINGTON] })).status).toBe(303);
    const profiles = await read(given.database, organisation.id, (db) => listProfiles(db, who));
    expect(profiles.map(({ characteristic }) => characteristic)).toEqual([
      'age',
      'sex',
      'ethnicity',
      'ethnicity-broad',
    ]);
    const sex = profiles.find(({ characteristic }) => characteristic === 'sex');
    expect(sex).toMatchObject({ area: 'Merton and Darlington', asAt: '2021-03-21', own: false });
    const darlington = await prepareAreas([DARLINGTON]);
    const merton = await prepareAreas([MERTON]);
    const women = (prepared: typeof merton) =>
      prepared.populations.find(({ characteristic }) => characteristic === 'sex')?.groups[0]?.count ?? 0;
    expect(sex?.groups[0]?.count).toBe(women(darlington) + women(merton));
    const list = wordsOf(await (await visit(at)).text());
    expect(list).toContain('Counted about 9 years later');
    expect(list).toContain('Census 2021 (TS009)');

    await write(given.database, organisation.id, (db) => choosePopulation(db, who, merton));
    const again = await read(given.database, organisation.id, (db) => listProfiles(db, who));
    expect(again.map(({ area }) => area)).toEqual(['Merton', 'Merton', 'Merton', 'Merton']);
    // The same record, so that its history goes on.
    expect(again.find(({ characteristic }) => characteristic === 'sex')?.id).toBe(sex?.id);
  });

  test('takes a table of one’s own: looked at, bad rows told, good rows kept, changed, taken away and back', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const who = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const visit = await aSite(given).as(who);
    const at = `/${organisation.slug}/desk/population`;
    const bare = await visit(`${at}/own`, { table: 'Christian,600\nMuslim,100', step: 'keep' });
    const bareWords = wordsOf(await bare.text());
    expect(bare.status).toBe(400);
    for (const says of [
      'Say where the figures come from.',
      'Say on which day this was counted',
      'Say which characteristic it is about.',
    ])
      expect(bareWords).toContain(says);

    const look = await visit(`${at}/own`, { ...ownTable, step: 'look' });
    const looked = wordsOf(await look.text());
    expect(look.status).toBe(200);
    expect(looked).toContain('Nothing is kept yet.');
    expect(looked).toContain('“some” is no number of people');
    expect(wordsOf(await (await visit(at)).text())).toContain('First choose');

    expect((await visit(`${at}/own`, { ...ownTable, step: 'keep' })).status).toBe(303);
    const file = new File(['characteristic;group;count\nsex;Female;5\nsex;Male;5\n'], 'sex.csv');
    const sent = await visit(`${at}/own`, { ...ownTable, characteristic: '', table: '', file, step: 'keep' });
    expect(sent.status).toBe(303);
    const profiles = await read(given.database, organisation.id, (db) => listProfiles(db, who));
    expect(profiles).toMatchObject([
      { characteristic: 'sex', own: true },
      {
        characteristic: 'religion',
        own: true,
        area: 'Merton',
        asAt: '2011-04-01',
        groups: [
          { key: 'christian', count: 600 },
          { key: 'muslim', count: 100 },
        ],
      },
    ]);
    const id = profiles[1]?.id ?? '';
    const page = wordsOf(await (await visit(`${at}/${id}`)).text());
    expect(page).toContain('85.7%');
    const csv = await (await visit(`${at}/${id}/table.csv`)).text();
    expect(csv).toContain('Religion or belief,Merton,Christian,600,85.7%,Needs assessment 2012,2011-04-01,');

    const edit = {
      source: 'Needs assessment 2012, table 4',
      'asAt-day': '2',
      'asAt-month': '4',
      'asAt-year': '2011',
      version: '1',
    };
    expect((await visit(`${at}/${id}/edit`, { ...edit, source: '' })).status).toBe(400);
    expect((await visit(`${at}/${id}/edit`, edit)).status).toBe(303);
    const late = await visit(`${at}/${id}/edit`, { ...edit, source: 'Mine' });
    expect([late.status, wordsOf(await late.text())]).toEqual([
      409,
      expect.stringContaining('Somebody else changed this'),
    ]);

    expect(wordsOf(await (await visit(`${at}/${id}/remove`)).text())).toContain('Take away');
    expect((await visit(`${at}/${id}/remove`, {})).status).toBe(303);
    expect((await visit(`${at}/${id}`)).status).toBe(404);
    expect((await visit(`${at}/restore`, { id })).status).toBe(303);
    const back = wordsOf(await (await visit(`${at}/${id}`)).text());
    expect(back).toContain('table 4');
    expect(back).toContain('brought back');
    expect((await visit(`${at}/restore`, { id })).status).toBe(404);
  });

  test('is kept by those who may, seen by fewer, and by nobody of another organisation', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const person = (roles: Parameters<typeof aPerson>[2]) => aPerson(given.database, organisation, roles);
    const [adm, rep, gov, eng] = [
      await person({ roles: ['ADM'] }),
      await person({ roles: ['REP'] }),
      await person({ roles: ['GOV'] }),
      await person({ roles: ['ENG'] }),
    ];
    const other = await aPerson(given.database, await anOrganisation(given.database), { roles: ['QUA'] });
    const prepared = await prepareAreas([MERTON]);
    await write(given.database, organisation.id, (db) => choosePopulation(db, adm, prepared));
    const [first] = await read(given.database, organisation.id, (db) => listProfiles(db, adm));
    const site = aSite(given);
    const at = `/${organisation.slug}/desk/population`;
    const statuses = async (who: typeof adm) => {
      const visit = await site.as(who);
      return [
        (await visit(at)).status,
        (await visit(`${at}/${first?.id}`)).status,
        (await visit(`${at}/areas`)).status,
        (await visit(`${at}/own`)).status,
        (await visit(`${at}/settings`)).status,
        (await visit(`${at}/${first?.id}/remove`)).status,
      ];
    };
    expect(await statuses(adm)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(await statuses(eng)).toEqual([200, 200, 200, 200, 404, 200]);
    expect(await statuses(rep)).toEqual([200, 200, 404, 404, 404, 404]);
    expect(await statuses(gov)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await statuses(other)).toEqual([404, 404, 404, 404, 404, 404]);
    const asRep = await site.as(rep);
    for (const [path, form] of [
      ['areas', { 'area[]': [MERTON] }],
      ['own', ownTable],
      ['settings', { threshold: '9', version: '1' }],
      ['restore', { id: first?.id ?? '' }],
      [`${first?.id}/edit`, { source: 'x', version: '1' }],
      [`${first?.id}/remove`, {}],
    ] as const)
      expect([path, (await asRep(`${at}/${path}`, form as Record<string, string>)).status]).toEqual([
        path,
        404,
      ]);
    const asAdm = await site.as(adm);
    expect((await asAdm(`${at}/settings`, { threshold: '3', version: '1' })).status).toBe(400);
    expect((await asAdm(`${at}/settings`, { threshold: '10', version: '1' })).status).toBe(303);
    expect((await asAdm(`${at}/settings`, { threshold: '11', version: '1' })).status).toBe(409);
  });

  test('compares each question with one table, the organisation’s own before the census', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const who = await aPerson(given.database, organisation, { roles: ['QUA'] });
    const prepared = await prepareAreas([MERTON]);
    await write(given.database, organisation.id, (db) => choosePopulation(db, who, prepared));
    const profiles = await read(given.database, organisation.id, (db) => listProfiles(db, who));
    expect(comparedWith(profiles).get('ethnicity')?.characteristic).toBe('ethnicity');
    const broad = profiles.find(({ characteristic }) => characteristic === 'ethnicity-broad');
    if (!broad) throw new Error('the broad groups are missing');
    const own = { ...broad, id: 'x', own: true };
    expect(comparedWith([...profiles, own]).get('ethnicity')).toBe(own);
  });
});

test('shares are read with everybody else beside, and rows that cannot be are told', () => {
  const { tables, errors } = readOwnTable(
    [
      ['White British', '89.4%'],
      ['Asian or Asian British', '4.9%'],
      ['Indian', '36'],
      ['White British', '1%'],
      ['', '3%'],
    ],
    'ethnicity',
  );
  expect(tables).toEqual([
    {
      characteristic: 'ethnicity',
      groups: [
        { key: 'white-british', name: 'White British', count: 89400, percent: 89.4 },
        { key: 'asian-or-asian-british', name: 'Asian or Asian British', count: 4900, percent: 4.9 },
        { key: 'everybody-else', name: 'Everybody else', count: 5700, percent: 5.7 },
      ],
    },
  ]);
  expect(errors.map(({ row, says }) => [row, says])).toEqual([
    [3, 'The rows before are per cent, this one is not.'],
    [4, '“White British” is there twice.'],
    [5, 'The group has no name.'],
  ]);
});

test('a file may tell of several characteristics, and of facts in words', () => {
  const { tables, errors } = readOwnTable(
    [
      ['Characteristic', 'Group', 'Count'],
      ['Age', '0-64', '1,000'],
      ['Age', 'pensioners', '200'],
      ['Shoe size', '44', '3'],
      ['Faith', 'Sikh', '0'],
      ['Other facts', 'People of 65 and over', '34% more by 2018'],
    ],
    null,
  );
  expect(tables.map(({ characteristic, groups }) => [characteristic, groups.length])).toEqual([
    ['age', 1],
    ['facts', 1],
  ]);
  expect(errors.map(({ says }) => says)).toEqual([
    'Write ages as 16-24, under 16 or 85+.',
    '“Shoe size” is no characteristic that Earshot knows, such as age, sex or ethnicity.',
    'Nobody lives here by this table: all counts are 0.',
  ]);
});

test('figures of today say nothing about being later', () => {
  expect(laterThan('2021-03-21', '2026-03-01')).toBe('');
  expect(laterThan('2021-03-21', '2012-09-27')).toContain('9 years later');
});
