import { describe, expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { read } from '../../../platform/db/tenant.ts';
import { type Area, areaForm, inTree, withinArea } from './area.ts';
import { listAreas } from './queries.ts';

const anArea = (id: string, parentId: string | null, position = 0): Area => ({
  id,
  name: id,
  kind: 'place',
  parentId,
  postcodes: [],
  position,
  closedOn: null,
  version: 1,
});

describe('areas', () => {
  const areas = [
    anArea('ward', 'town'),
    anArea('zone', null),
    anArea('town', 'council'),
    anArea('council', null, 1),
  ];

  test('stand each below what they lie in, by place and name', () => {
    expect(inTree(areas).map(({ id, depth }) => `${depth} ${id}`)).toEqual([
      '0 zone',
      '0 council',
      '1 town',
      '2 ward',
    ]);
    expect(inTree([anArea('lost', 'gone')])).toMatchObject([{ id: 'lost', depth: 0 }]);
  });

  test('know all that lies within them', () => {
    expect([...withinArea(areas, 'council')].sort()).toEqual(['council', 'town', 'ward']);
    expect([...withinArea(areas, 'zone')]).toEqual(['zone']);
  });

  test('take postcodes and beginnings of them, one a line', () => {
    const read = (postcodes: string) =>
      areaForm.safeParse({ name: 'A', kind: 'ward', parentId: '', postcodes, position: '0' });
    expect(read('le13\nLE15  6, sw1a 1aa').data?.postcodes).toEqual(['LE13', 'LE15 6', 'SW1A 1AA']);
    expect(read('Melton').error?.issues[0]?.message).toMatch(/“MELTON” is no postcode/);
  });
});

onBothDatabases('The pages of areas', (given) => {
  const place = async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const admin = await aPerson(given.database, organisation, { roles: ['ADM'] });
    const visit = await aSite(given).as(admin);
    const at = `/${organisation.slug}/desk/areas`;
    const add = async (name: string, parentId = '') => {
      const answer = await visit(`${at}/new`, {
        name,
        kind: 'locality',
        parentId,
        position: '0',
        postcodes: '',
      });
      expect(answer.status).toBe(303);
      const all = await read(given.database, organisation.id, (db) => listAreas(db, admin));
      return all.find((area) => area.name === name)?.id ?? '';
    };
    return { organisation, admin, visit, at, add };
  };

  test('an area is added, changed, closed and opened again', async () => {
    const { visit, at, add } = await place();
    const town = await add('Town');
    const part = await add('Part', town);
    const own = `${at}/${part}`;
    const said = {
      name: 'Old part',
      kind: 'ward',
      parentId: town,
      position: '2',
      postcodes: 'LE13',
      version: '1',
    };
    expect((await visit(own, said)).status).toBe(303);
    const stale = await visit(own, { ...said, name: 'Typed' });
    expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('value="Typed"')]);
    expect((await visit(`${own}/close`, {})).status).toBe(303);
    const page = await (await visit(at)).text();
    expect(page).toContain('Closed on 27 September 2012');
    expect(await (await visit(own)).text()).toMatch(/closed this.*changed this.*recorded this/s);
    expect((await visit(`${own}/reopen`, {})).status).toBe(303);
    expect(await (await visit(at)).text()).not.toContain('Closed on');
  });

  test('an area never lies in itself or in a part of itself', async () => {
    const { visit, at, add } = await place();
    const town = await add('Town');
    const part = await add('Part', town);
    const said = { name: 'Town', kind: 'place', position: '0', postcodes: '', version: '1' };
    for (const parentId of [town, part, '0197d0a0-0000-7000-8000-000000000000']) {
      const answer = await visit(`${at}/${town}`, { ...said, parentId });
      expect([answer.status, await answer.text()]).toEqual([
        400,
        expect.stringContaining('cannot lie in itself'),
      ]);
    }
  });

  test('others look, and only an administrator changes', async () => {
    const { organisation, visit, at, add } = await place();
    const town = await add('Town');
    const site = aSite(given);
    const staff = await site.as(await aPerson(given.database, organisation, { roles: ['CEL'] }));
    const stranger = await site.as(
      await aPerson(given.database, await anOrganisation(given.database), { roles: ['ADM'] }),
    );
    const own = `${at}/${town}`;
    const said = { name: 'Taken', kind: 'place', parentId: '', position: '0', postcodes: '', version: '1' };
    expect([(await staff(at)).status, (await staff(own)).status, (await staff(`${at}/new`)).status]).toEqual([
      200, 200, 404,
    ]);
    expect([(await stranger(at)).status, (await stranger(own)).status]).toEqual([404, 404]);
    for (const who of [staff, stranger])
      for (const path of [`${at}/new`, own, `${own}/close`, `${own}/reopen`])
        expect((await who(path, said)).status, path).toBe(404);
    expect(await (await visit(at)).text()).not.toContain('Taken');
  });
});
