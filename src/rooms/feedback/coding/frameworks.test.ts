import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { aBatch } from '../../../../tests/support/makers/coding-batch.ts';
import { aComment } from '../../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { theThemes } from '../../../../tests/support/makers/theme.ts';
import { read } from '../../../platform/db/tenant.ts';
import { listThemes } from '../theme-queries.ts';

onBothDatabases('An own framework', (given) => {
  const make = async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const themeOf = await theThemes(given.database, organisation);
    const officer = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const site = aSite(given);
    const list = `/${organisation.slug}/desk/coding/frameworks`;
    return { organisation, themeOf, officer, site, visit: await site.as(officer), list };
  };
  const from = (day: string, month: string) => ({
    'inForceFrom-day': day,
    'inForceFrom-month': month,
    'inForceFrom-year': '2012',
  });
  const ownThemes = (organisationId: string, framework: string) =>
    read(given.database, organisationId, (db) =>
      db
        .selectFrom('theme')
        .select(['id', 'key', 'name', 'standsForId', 'closedOn', 'version'])
        .where('framework', '=', framework)
        .orderBy('position')
        .execute(),
    );
  const themed = (organisationId: string, id: string) =>
    read(given.database, organisationId, (db) =>
      db.selectFrom('commentSuggestion').select('themeId').where('commentId', '=', id).execute(),
    );

  test('begins as a copy that takes the suggestions once it is in force; old counts stay', async () => {
    const { organisation, themeOf, officer, visit, list } = await make();
    await aComment(given.database, organisation, { comment: { themeIds: [themeOf('parking')] } });
    const made = await visit(`${list}/new`, {
      title: 'Our words',
      edition: '2012',
      copyOf: 'patient-experience',
    });
    expect(made.headers.get('location')).toBe(`${list}/our-words-2012`);
    const before = await aComment(given.database, organisation, { text: 'Parking is dear.' });
    await aBatch(given.database, officer);
    expect(await themed(organisation.id, before)).toEqual([{ themeId: themeOf('parking') }]);

    const at = `${list}/our-words-2012`;
    expect((await visit(`${at}/edit`, { version: '1', title: 'Our words', ...from('1', '9') })).status).toBe(
      303,
    );
    const own = (await ownThemes(organisation.id, 'our-words-2012')).find(({ key }) => key === 'parking');
    expect(own?.standsForId).toBe(themeOf('parking'));
    const changed = await visit(`${at}/themes/${own?.id}`, {
      version: '1',
      category: 'Getting here',
      name: 'Where to leave the car',
      definition: 'Car parks and their prices.',
      standsForId: themeOf('parking'),
    });
    expect(changed.status).toBe(303);

    const after = await aComment(given.database, organisation, { text: 'Parking again.' });
    await aBatch(given.database, officer);
    expect(await themed(organisation.id, after)).toEqual([{ themeId: own?.id }]);
    const themes = await read(given.database, organisation.id, (db) => listThemes(db, officer));
    expect(themes.map(({ name }) => name)).toContain('Where to leave the car');
    expect(themes.map(({ name }) => name)).not.toContain('Parking');
    const old = await (await visit(`${list}/patient-experience`)).text();
    expect(old).toMatch(/Parking<\/a>[\s\S]*?data-table__figure"[^>]*>1</u);
    const shown = await (await visit(at)).text();
    expect(shown).toContain('Where to leave the car');
    expect(shown).toContain('changed the theme Parking of');
  });

  test('closes, opens and adds themes; two who change at once see both versions', async () => {
    const { organisation, visit, list } = await make();
    await visit(`${list}/new`, { title: 'Ours', copyOf: 'patient-experience' });
    const at = `${list}/ours`;
    const [first] = await ownThemes(organisation.id, 'ours');
    await visit(`${at}/themes/${first?.id}/close`, { close: 'yes' });
    expect((await ownThemes(organisation.id, 'ours'))[0]?.closedOn).toBe('2012-09-27');
    await visit(`${at}/themes/${first?.id}/close`, { close: 'no' });
    expect((await ownThemes(organisation.id, 'ours'))[0]?.closedOn).toBeNull();
    const tea = { category: 'General', name: 'Tea', definition: 'Tea and its trolley.', standsForId: '' };
    expect((await visit(`${at}/themes/new`, tea)).status).toBe(303);
    expect((await visit(`${at}/themes/new`, tea)).status).toBe(400);
    expect((await ownThemes(organisation.id, 'ours')).at(-1)).toMatchObject({
      name: 'Tea',
      standsForId: null,
    });
    expect((await visit(`${at}/edit`, { version: '1', title: 'Ours now' })).status).toBe(303);
    const clash = await visit(`${at}/edit`, { version: '1', title: 'Ours, no' });
    expect(clash.status).toBe(409);
    expect(await clash.text()).toMatch(/Ours now[\s\S]*Ours, no/u);
    const stale = { ...tea, name: 'Coffee', version: '1' };
    expect((await visit(`${at}/themes/${first?.id}`, stale)).status).toBe(409);
  });

  test('cannot be made of the shipped one itself, by those who do not code, nor by others', async () => {
    const { organisation, themeOf, site, visit, list } = await make();
    const shipped = `${list}/patient-experience`;
    expect((await visit(`${shipped}/edit`)).status).toBe(404);
    const said = { version: '1', category: 'x', name: 'x', definition: 'x', standsForId: '' };
    expect((await visit(`${shipped}/themes/${themeOf('parking')}`, said)).status).toBe(404);
    expect((await visit(`${shipped}/themes/${themeOf('parking')}/close`, { close: 'yes' })).status).toBe(404);
    const lay = await site.as(await aPerson(given.database, organisation, { roles: ['LAY'] }));
    expect((await lay(list)).status).toBe(200);
    expect((await lay(`${list}/new`, { title: 'Mine', copyOf: 'patient-experience' })).status).toBe(404);
    const other = await anOrganisation(given.database);
    const stranger = await site.as(await aPerson(given.database, other, { roles: ['CEL'] }));
    expect((await stranger(list)).status).toBe(404);
    await visit(`${list}/new`, { title: 'Ours', copyOf: 'patient-experience' });
    expect((await stranger(`/${other.slug}/desk/coding/frameworks/ours`)).status).toBe(404);
  });
});
