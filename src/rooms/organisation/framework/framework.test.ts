import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { read } from '../../../platform/db/tenant.ts';
import { findFrameworkItem, listFrameworkInForce, listVersions } from './queries.ts';

const day = (date: string) => {
  const [year = '', month = '', on = ''] = date.split('-');
  return { 'on-day': on, 'on-month': month, 'on-year': year };
};

const aim = {
  kind: 'aim',
  text: 'Care that begins near home',
  note: '',
  parentId: '',
  position: '1',
  codesignedWith: 'The LINk\nCarers’ forum',
};

onBothDatabases('The framework', (given) => {
  const place = async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const lead = await aPerson(given.database, organisation, { name: 'Lena Lead', roles: ['CEL'] });
    const visit = await aSite(given).as(lead);
    const at = `/${organisation.slug}/desk/framework`;
    const draft = async (said: Partial<typeof aim> = {}) => {
      const answer = await visit(`${at}/new`, { ...aim, ...said });
      expect(answer.status).toBe(303);
      return answer.headers.get('location')?.split('/').at(-1) ?? '';
    };
    const item = (id: string) =>
      read(given.database, organisation.id, (db) => findFrameworkItem(db, lead, id));
    const inForce = async (today: string) =>
      (await read(given.database, organisation.id, (db) => listFrameworkInForce(db, today))).flatMap(
        ({ name, items }) => items.map(({ text }) => `${name}: ${text}`),
      );
    return { organisation, lead, visit, at, draft, item, inForce };
  };

  test('a statement is drafted, changed, adopted, replaced and kept', async () => {
    const { organisation, lead, visit, at, draft, item, inForce } = await place();
    const id = await draft();
    expect(await item(id)).toMatchObject({ state: 'draft', codesignedWith: ['The LINk', 'Carers’ forum'] });
    expect(await inForce('2012-09-27')).toEqual([]);
    expect((await visit(`${at}/${id}/edit`, { ...aim, text: 'Care near home', version: '1' })).status).toBe(
      303,
    );
    const stale = await visit(`${at}/${id}/edit`, { ...aim, text: 'Typed', version: '1' });
    expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('Typed')]);
    expect((await visit(`${at}/${id}/adopt`, { ...day('2012-10-01'), version: '1' })).status).toBe(409);
    expect((await visit(`${at}/${id}/adopt`, { ...day('2012-10-01'), version: '2' })).status).toBe(303);
    expect(await inForce('2012-09-30')).toEqual([]);
    expect(await inForce('2012-10-01')).toEqual(['Aim: Care near home']);
    expect((await visit(`${at}/${id}/edit`)).status).toBe(404);

    const replaced = await visit(`${at}/${id}/replace`, {});
    const next = /framework\/([0-9a-f-]{36})\/edit/.exec(replaced.headers.get('location') ?? '')?.[1] ?? '';
    const again = await visit(`${at}/${id}/replace`, {});
    expect(again.headers.get('location')).toContain(next);
    await visit(`${at}/${next}/edit`, { ...aim, text: 'Care at home', version: '1' });
    const early = await visit(`${at}/${next}/adopt`, { ...day('2012-10-01'), version: '2' });
    expect([early.status, await early.text()]).toEqual([
      400,
      expect.stringContaining('after the first day of what it replaces'),
    ]);
    expect((await visit(`${at}/${next}/adopt`, { ...day('2013-04-01'), version: '2' })).status).toBe(303);
    expect(await item(id)).toMatchObject({
      state: 'superseded',
      text: 'Care near home',
      inForceFrom: '2012-10-01',
      inForceTo: '2013-03-31',
    });
    expect(await inForce('2013-04-01')).toEqual(['Aim: Care at home']);
    const versions = await read(given.database, organisation.id, (db) => listVersions(db, lead, id));
    expect(versions.map((version) => version.id)).toEqual([id, next]);
    expect(await (await visit(`${at}/${next}`)).text()).toContain('Care near home');

    expect((await visit(`${at}/${next}/withdraw`, { ...day('2013-12-31'), version: '3' })).status).toBe(303);
    expect(await inForce('2014-01-01')).toEqual([]);
    expect(await (await visit(`${at}/${next}`)).text()).toMatch(/withdrew this.*adopted this.*drafted this/s);
  });

  test('a draft can be thrown away, what was adopted cannot', async () => {
    const { visit, at, draft, item } = await place();
    const [one, two] = [await draft(), await draft()];
    expect((await visit(`${at}/${one}/drop`, {})).status).toBe(303);
    expect(await item(one)).toBeNull();
    await visit(`${at}/${two}/adopt`, { ...day('2012-09-27'), version: '1' });
    expect((await visit(`${at}/${two}/drop`, {})).status).toBe(400);
    expect(await item(two)).not.toBeNull();
  });

  test('a statement never belongs to itself or to what belongs to it', async () => {
    const { visit, at, draft } = await place();
    const top = await draft();
    const below = await draft({ parentId: top });
    for (const parentId of [top, below]) {
      const answer = await visit(`${at}/${top}/edit`, { ...aim, parentId, version: '1' });
      expect([answer.status, await answer.text()]).toEqual([
        400,
        expect.stringContaining('cannot belong to itself'),
      ]);
    }
  });

  test('the list is filtered by kind and state, and comes as CSV', async () => {
    const { visit, at, draft } = await place();
    await draft({ kind: 'value', text: 'We listen first' });
    const adopted = await draft();
    await visit(`${at}/${adopted}/adopt`, { ...day('2012-09-27'), version: '1' });
    const shows = async (query: string) => {
      const page = await (await visit(`${at}${query}`)).text();
      return [page.includes('We listen first'), page.includes(aim.text)];
    };
    expect(await shows('')).toEqual([true, true]);
    expect(await shows('?kind=value')).toEqual([true, false]);
    expect(await shows('?state=adopted')).toEqual([false, true]);
    expect(await shows('?state=superseded')).toEqual([false, false]);
    const lines = (await (await visit(`${at}.csv`)).text()).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('Aim,Care that begins near home,Adopted,2012-09-27,,The LINk; Carers’ forum');
  });

  test('the lead drafts and adopts, the board adopts, others look, and another organisation finds nothing', async () => {
    const { organisation, at, draft, item } = await place();
    const id = await draft();
    const site = aSite(given);
    const as = async (roles: ('BRD' | 'ENG' | 'ADM')[]) =>
      site.as(await aPerson(given.database, organisation, { roles }));
    const [board, officer, administrator] = [await as(['BRD']), await as(['ENG']), await as(['ADM'])];
    const stranger = await site.as(
      await aPerson(given.database, await anOrganisation(given.database), { roles: ['CEL'] }),
    );
    const statusOf = async (visit: typeof board, path: string, form?: Record<string, string>) =>
      (await visit(path, form)).status;
    const edit = { ...aim, version: '1' };
    const adopt = { ...day('2012-09-27'), version: '1' };
    for (const visit of [officer, administrator, board])
      expect([
        await statusOf(visit, at),
        await statusOf(visit, `${at}/${id}`),
        await statusOf(visit, `${at}/new`, aim),
        await statusOf(visit, `${at}/${id}/edit`, edit),
        await statusOf(visit, `${at}/${id}/replace`, {}),
        await statusOf(visit, `${at}/${id}/drop`, {}),
      ]).toEqual([200, 200, 404, 404, 404, 404]);
    for (const visit of [officer, administrator]) {
      expect(await statusOf(visit, `${at}/${id}/adopt`, adopt)).toBe(404);
      expect(await statusOf(visit, `${at}/${id}/withdraw`, adopt)).toBe(404);
    }
    expect([await statusOf(stranger, at), await statusOf(stranger, `${at}/${id}/adopt`, adopt)]).toEqual([
      404, 404,
    ]);
    expect(await statusOf(board, `${at}/${id}/adopt`, adopt)).toBe(303);
    expect((await item(id))?.state).toBe('adopted');
  });
});
