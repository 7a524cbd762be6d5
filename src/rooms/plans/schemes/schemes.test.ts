import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import type { Who } from '../../../platform/access/who.ts';
import { write } from '../../../platform/db/tenant.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { ensureScheme } from './commands.ts';
import { schemeForm, statusWordOf } from './scheme.ts';

const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const form = (over: Record<string, string | string[]> = {}) => ({
  name: 'Ours',
  codePrefix: 'T',
  'what-heading': 'What we do',
  'when-heading': 'By when',
  'when-shown': 'yes',
  'when-mandatory': 'yes',
  'when-place': '1',
  'what-place': '2',
  'word[]': ['Delivered', 'Stuck', ''],
  'state[]': ['complete', '', ''],
  'rag[]': ['', 'red', ''],
  ...over,
});

it('says of a scheme what is wrong, beside its own box', () => {
  const read = schemeForm.safeParse({
    name: '',
    'why-shown': 'yes',
    'how-mandatory': 'yes',
    'what-heading': 'What',
    word: ['Late', 'late', 'Odd'],
    state: ['in_progress', 'paused', ''],
    rag: ['', '', ''],
  });
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual([
    'name',
    'why-heading',
    'how-shown',
    'word',
    'word',
  ]);
});

it('prints the word that was printed, then the organisation’s own, then ours', () => {
  const scheme = {
    statusWords: [{ word: 'delivered', deliveryState: 'complete' as const, rag: null }],
  };
  const said = { statusPrinted: '', rag: 'none' as const, deliveryState: 'complete' as const };
  expect(statusWordOf(scheme, { ...said, statusPrinted: 'GREEN' })).toBe('GREEN');
  expect(statusWordOf(scheme, { ...said, rag: 'amber' })).toBe('Amber');
  expect(statusWordOf(scheme, said)).toBe('Delivered');
  expect(statusWordOf(scheme, { ...said, deliveryState: 'paused' })).toBe('Paused');
});

onBothDatabases('schemes of plans', (given) => {
  let officer: Who;
  let asOfficer: Visit;
  let asLay: Visit;
  let asStranger: Visit;
  let list: string;

  beforeAll(async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    officer = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const lay = await aPerson(given.database, organisation, { roles: ['LAY'] });
    const stranger = await aPerson(given.database, await anOrganisation(given.database), { roles: ['CEL'] });
    const site = aSite(given);
    asOfficer = await site.as(officer);
    asLay = await site.as(lay);
    asStranger = await site.as(stranger);
    list = `/${organisation.slug}/desk/plan-schemes`;
  });
  const kept = () =>
    given.database.owner
      .selectFrom('planScheme')
      .selectAll()
      .where('organisationId', '=', officer.organisation.id)
      .orderBy('createdAt')
      .execute();

  it('a shipped scheme is copied once, by whoever writes plans', async () => {
    expect((await asLay(`${list}/use`, { key: 'merton' })).status).toBe(404);
    expect((await asStranger(`${list}/use`, { key: 'merton' })).status).toBe(404);
    expect((await asOfficer(`${list}/use`, { key: 'nobodys' })).status).toBe(404);
    const answer = await asOfficer(`${list}/use`, { key: 'merton' });
    expect(answer.status).toBe(303);
    expect((await asOfficer(`${list}/use`, { key: 'merton' })).headers.get('location')).toBe(
      answer.headers.get('location'),
    );
    expect(await kept()).toMatchObject([{ shippedKey: 'merton', usesRag: true, codePrefix: 'M' }]);
    const { organisation } = officer;
    const ensured = await write(given.database, organisation.id, async (db) => [
      await ensureScheme(db, organisation.id, 'merton'),
      await ensureScheme(db, organisation.id, 'merton'),
    ]);
    expect(new Set([...ensured, (await kept())[0]?.id]).size).toBe(1);
    await expect(
      write(given.database, organisation.id, (db) => ensureScheme(db, organisation.id, 'nobodys')),
    ).rejects.toThrow(NotFound);
    expect(await textOf(asLay(list))).toContain('Key activities');
    expect((await asStranger(list)).status).toBe(404);
  });

  it('a scheme is made, with columns in the order given and the meaning of each word', async () => {
    expect((await asLay(`${list}/new`, form())).status).toBe(404);
    expect((await asLay(`${list}/new`)).status).toBe(404);
    const wrong = await asOfficer(`${list}/new`, form({ 'when-heading': '', name: 'Kept as typed' }));
    expect(wrong.status).toBe(400);
    const page = await wrong.text();
    expect(page).toContain('Say what the column “When” is called.');
    expect(page).toContain('Kept as typed');
    expect((await asOfficer(`${list}/new`, form())).status).toBe(303);
    const scheme = (await kept()).find(({ name }) => name === 'Ours');
    expect(scheme?.columns).toMatchObject([
      { field: 'when', heading: 'By when', mandatory: true, shown: true },
      { field: 'what', heading: 'What we do', mandatory: true, shown: true },
      ...Array.from({ length: 13 }, () => ({ shown: false })),
    ]);
    expect(scheme?.statusWords).toEqual([
      { word: 'delivered', deliveryState: 'complete', rag: null },
      { word: 'stuck', deliveryState: null, rag: 'red' },
    ]);
    const again = await asOfficer(`${list}/new`, form({ name: 'OURS' }));
    expect(again.status).toBe(400);
    expect(await again.text()).toContain('Another scheme has this name.');
  });

  it('gives more rows for words without losing any', async () => {
    const page = await textOf(asOfficer(`${list}/new`, form({ more: 'words' })));
    expect(page).toContain('value="Stuck"');
    expect(page.match(/name="word\[\]"/gu)).toHaveLength(5);
  });

  it('a scheme that somebody else changed meanwhile is shown in both versions', async () => {
    const id = (await kept()).find(({ name }) => name === 'Ours')?.id ?? '';
    expect((await asStranger(`${list}/${id}/edit`)).status).toBe(404);
    expect((await asLay(`${list}/${id}/edit`, form({ version: '1' }))).status).toBe(404);
    expect((await asOfficer(`${list}/${id}/edit`, form({ version: '1', codePrefix: 'U' }))).status).toBe(303);
    const stale = await asOfficer(`${list}/${id}/edit`, form({ version: '1', codePrefix: 'V' }));
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(page).toContain('Somebody else changed this');
    expect(page).toContain('name="version" value="2"');
    expect((await asOfficer(`${list}/${id}/edit`, form({ version: '2', codePrefix: 'V' }))).status).toBe(303);
    expect((await kept()).find((one) => one.id === id)?.codePrefix).toBe('V');
  });
});
