import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { read } from '../../../platform/db/tenant.ts';
import { labelOf, labelsTyped, levelsTyped } from '../words/words.ts';
import { profileForm } from './profile.ts';

const said = {
  name: 'Northfield Clinical Board',
  shortName: 'Northfield',
  legalStatus: 'shadow',
  population: '315,000',
  populationSource: 'Plan of 2011',
  expectedPracticeCount: '',
  boardName: 'Shadow Board',
  yearDay: '1',
  yearMonth: '4',
  colour: '#005a70',
  about: '',
  contact: '',
  version: '1',
};

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

describe('the profile', () => {
  test('takes figures with commas, and a number of practices that nobody knows', () => {
    expect(profileForm.parse(said)).toMatchObject({
      population: 315_000,
      expectedPracticeCount: null,
      financialYearStart: '04-01',
    });
  });

  test.each([
    ['colour', { colour: '#ffff00' }, /contrast is 1\.1 to 1/],
    ['colour', { colour: 'blue' }, /six figures or letters/],
    ['populationSource', { populationSource: '' }, /where the population figure comes from/],
    ['population', { population: 'many' }, /whole number/],
    ['expectedPracticeCount', { expectedPracticeCount: '0' }, /whole number/],
    ['yearDay', { yearDay: '30', yearMonth: '2' }, /no such day/],
    ['name', { name: '' }, /name/],
  ])('refuses a wrong %s with a sentence (%o)', (field, wrong, says) => {
    const result = profileForm.safeParse({ ...said, ...wrong });
    expect(result.error?.issues.find((issue) => issue.path[0] === field)?.message).toMatch(says);
  });
});

describe('words and levels', () => {
  test('an organisation’s own word stands where it has one, the usual one elsewhere', () => {
    const labels = labelsTyped({
      'practiceGroup-one': 'patient reference group',
      'practiceGroup-many': 'patient reference groups',
      'panel-one': 'Panel',
      'panel-many': 'Panels',
      'area-one': '',
    });
    expect(labels).toEqual({
      practiceGroup: { one: 'patient reference group', many: 'patient reference groups' },
    });
    expect(labelOf({ labels }, 'practiceGroup').one).toBe('patient reference group');
    expect(labelOf({ labels }, 'panel').many).toBe('Panels');
  });

  test('levels keep their keys through new names and another order; new ones get one of their own', () => {
    expect(
      levelsTyped({
        'key-0': 'practice',
        'name-0': 'Surgery',
        'place-0': '2',
        'key-1': 'board',
        'name-1': '',
        'place-1': '3',
        'name-2': 'Street',
        'place-2': '1',
        'name-3': 'Practice',
        'place-3': 'x',
      }),
    ).toEqual([
      { key: 'street', name: 'Street' },
      { key: 'practice', name: 'Surgery' },
      { key: 'practice-2', name: 'Practice' },
    ]);
  });
});

onBothDatabases('The organisation’s own pages', (given) => {
  const place = async () => {
    const organisation = await anOrganisation(given.database);
    const admin = await aPerson(given.database, organisation, { name: 'Adam Admin', roles: ['ADM'] });
    const site = aSite(given);
    return {
      organisation,
      site,
      visit: await site.as(admin),
      at: `/${organisation.slug}/desk/organisation`,
    };
  };

  test('an administrator changes the profile, and its history tells what changed', async () => {
    const { visit, at, organisation } = await place();
    expect((await visit(`${at}/edit`, said)).status).toBe(303);
    const page = await (await visit(at)).text();
    for (const words of [
      'Northfield Clinical Board',
      '315,000 (Plan of 2011)',
      'Shadow Board',
      'Not known',
      'Adam Admin',
    ])
      expect(page).toContain(words);
    expect(page).toMatch(/<dt>Legal status<\/dt>.*Authorised.*Shadow: not yet authorised/s);
    expect(await (await visit(`/organisation-colours/${organisation.slug}.css`)).text()).toContain('#005a70');
  });

  test('a stale change is refused with both versions shown, and can then be saved', async () => {
    const { visit, at } = await place();
    await visit(`${at}/edit`, said);
    const stale = await visit(`${at}/edit`, { ...said, name: 'Typed in the other browser' });
    const page = await stale.text();
    expect(stale.status).toBe(409);
    expect(page).toContain('Northfield Clinical Board');
    expect(page).toContain('value="Typed in the other browser"');
    expect(page).toContain('Adam Admin');
    expect(
      (await visit(`${at}/edit`, { ...said, name: 'Typed in the other browser', version: '2' })).status,
    ).toBe(303);
  });

  test('a form that is wrong keeps what was typed', async () => {
    const { visit, at } = await place();
    const answer = await visit(`${at}/edit`, { ...said, colour: '#ffee00', about: 'Long thought' });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('White letters are hard to read on this colour');
    expect(page).toContain('Long thought');
    expect(page).toContain('value="#ffee00"');
  });

  test('key dates and relations are added and taken off', async () => {
    const { visit, at } = await place();
    const date = { 'date-day': '1', 'date-month': '4', 'date-year': '2013' };
    expect((await visit(`${at}/key-dates`, { name: 'Authorised', ...date })).status).toBe(303);
    expect((await visit(`${at}/key-dates`, { name: '', ...date })).status).toBe(400);
    await visit(`${at}/relations`, {
      kind: 'predecessor',
      ofWhom: 'Healthwatch',
      name: 'the LINk',
      'effectiveOn-day': '',
      'effectiveOn-month': '',
      'effectiveOn-year': '',
      note: '',
    });
    const page = await (await visit(at)).text();
    expect(page).toContain('1 April 2013');
    expect(page).toContain('Healthwatch took over from the LINk');
    const relation = /relations\/([0-9a-f-]{36})\/remove/.exec(page)?.[1];
    await visit(`${at}/relations/${relation}/remove`, {});
    await visit(`${at}/key-dates/remove`, { name: 'Authorised', date: '2013-04-01' });
    const after = await (await visit(at)).text();
    expect(after).not.toContain('data-row');
    expect(after).toContain('took a key date off the profile');
  });

  test('a logo is a picture by its bytes, is served to anybody, and the one it replaces is dropped', async () => {
    const { visit, at, organisation, site } = await place();
    const folder = () => readdirSync(join(site.config.dataFolder, 'files', organisation.id));
    for (const [file, says] of [
      [new File(['<svg onload="x"/>'], 'logo.png'), 'no PNG, JPEG or WebP'],
      [new File([PNG, new Uint8Array(1024 * 1024)], 'logo.png'), 'larger than 1 MB'],
      [new File([], ''), 'Choose a picture.'],
    ] as const) {
      const answer = await visit(`${at}/logo`, { logo: file });
      expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(says)]);
    }
    expect((await site.visit(`/${organisation.slug}/logo`)).status).toBe(404);
    expect((await visit(`${at}/logo`, { logo: new File([PNG], 'logo.svg') })).status).toBe(303);
    const served = await site.visit(`/${organisation.slug}/logo`);
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(PNG);
    const [first] = folder();
    await visit(`${at}/logo`, { logo: new File([PNG, new Uint8Array([1])], 'b.png') });
    expect(folder()).toHaveLength(1);
    expect(folder()).not.toContain(first);
    await visit(`${at}/logo/remove`, {});
    expect(existsSync(join(site.config.dataFolder, 'files', organisation.id, folder()[0] ?? 'none'))).toBe(
      false,
    );
    expect((await site.visit(`/${organisation.slug}/logo`)).status).toBe(404);
  });

  test('words and levels change, and a level at which something was said stays', async () => {
    const { visit, at, organisation } = await place();
    const half = await visit(`${at}/words`, { version: '1', 'panel-one': 'Forum', 'panel-many': '' });
    expect([half.status, await half.text()]).toEqual([
      400,
      expect.stringContaining('the word for one and the word for several'),
    ]);
    expect(
      (await visit(`${at}/words`, { version: '1', 'panel-one': 'Forum', 'panel-many': 'Forums' })).status,
    ).toBe(303);
    expect((await visit(`${at}/words`, { version: '1', 'panel-one': 'X', 'panel-many': 'Xs' })).status).toBe(
      409,
    );
    const levels = { version: '2', 'key-0': 'practice', 'name-0': 'Surgery', 'place-0': '1' };
    expect((await visit(`${at}/levels`, { ...levels, version: '1' })).status).toBe(409);
    expect((await visit(`${at}/levels`, { version: '2' })).status).toBe(400);
    const source = await given.database.owner
      .insertInto('source')
      .values({ organisationId: organisation.id, id: organisation.id, name: 'Form', kind: 'tell-us' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await given.database.owner
      .insertInto('feedbackReturn')
      .values({
        organisationId: organisation.id,
        id: organisation.id,
        sourceId: source.id,
        receivedOn: '2012-01-01',
        level: 'locality',
      })
      .execute();
    const used = await visit(`${at}/levels`, levels);
    expect([used.status, await used.text()]).toEqual([
      400,
      expect.stringContaining('Something was said at the level “Locality”'),
    ]);
    expect(
      (await visit(`${at}/levels`, { ...levels, 'key-1': 'locality', 'name-1': 'Town', 'place-1': '2' }))
        .status,
    ).toBe(303);
    const kept = await read(given.database, organisation.id, (db) =>
      db.selectFrom('organisation').select('levels').where('id', '=', organisation.id).executeTakeFirst(),
    );
    expect(kept?.levels).toEqual([
      { key: 'practice', name: 'Surgery' },
      { key: 'locality', name: 'Town' },
    ]);
  });

  test('others look and change nothing; another organisation finds nothing', async () => {
    const { organisation, site, at } = await place();
    const stranger = await aPerson(given.database, await anOrganisation(given.database), { roles: ['ADM'] });
    const lead = await aPerson(given.database, organisation, { roles: ['CEL', 'STA', 'AUD'] });
    const roleless = await aPerson(given.database, organisation, { roles: [] });
    const acts = [
      'edit',
      'words',
      'levels',
      'key-dates',
      'key-dates/remove',
      'relations',
      'logo',
      'logo/remove',
    ];
    for (const [who, sees] of [
      [lead, 200],
      [roleless, 404],
      [stranger, 404],
    ] as const) {
      const visit = await site.as(who);
      expect((await visit(at)).status).toBe(sees);
      expect((await visit(`${at}/words`)).status).toBe(sees);
      expect((await visit(`${at}/edit`)).status).toBe(404);
      for (const act of acts)
        expect((await visit(`${at}/${act}`, { ...said, name: 'Taken' })).status, act).toBe(404);
    }
    const row = await given.database.owner
      .selectFrom('organisation')
      .select(['version', 'name'])
      .where('id', '=', organisation.id)
      .executeTakeFirst();
    expect(row).toEqual({ version: 1, name: organisation.name });
  });
});
