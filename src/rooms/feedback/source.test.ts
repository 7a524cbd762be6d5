import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aReturn } from '../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { aSource } from '../../../tests/support/makers/source.ts';
import { read, write } from '../../platform/db/tenant.ts';
import { Problem, Stale } from '../../platform/web/problems.ts';
import { gapOf, type SourceForm } from './source.ts';
import { changeSource, closeSource, getDefaultSource, NameTaken, recordSource } from './source-commands.ts';
import { findSource, listSources } from './source-queries.ts';
import { feedbackSummary } from './summary-queries.ts';

const form: SourceForm = {
  version: null,
  name: 'PALS contacts',
  kind: 'pals',
  ownerId: null,
  intervalDays: 31,
  coverage: 'Hospitals',
  contact: 'ext. 4410',
  sharedWith: '',
};

test('A source is overdue once it has been silent beyond its rhythm', () => {
  const source = { intervalDays: 31, lastReceivedOn: '2026-04-01', closedOn: null };
  expect(gapOf(source, '2026-05-02')).toBeNull();
  expect(gapOf(source, '2026-05-03')).toBe('1 day late');
  expect(gapOf({ ...source, lastReceivedOn: null }, '2026-05-03')).toBe('nothing yet');
  expect(gapOf({ ...source, intervalDays: null }, '2026-05-03')).toBeNull();
  expect(gapOf({ ...source, closedOn: '2026-04-30' }, '2026-05-03')).toBeNull();
});

onBothDatabases('The register of sources', (given) => {
  test('tells when each was last heard, how much came, and what is late', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2026-05-20' });
    const who = await aPerson(given.database, organisation, { roles: ['ENG'], name: 'Mo Marsh' });
    const pals = await aSource(given.database, organisation, {
      name: 'PALS',
      intervalDays: 31,
      ownerId: who.personId,
    });
    await aSource(given.database, organisation, { name: 'Forum', intervalDays: 92 });
    await aReturn(given.database, organisation, {
      sourceId: pals,
      receivedOn: '2026-02-01',
      texts: ['One.', 'Two.'],
    });
    await aReturn(given.database, organisation, { sourceId: pals, receivedOn: '2026-03-02' });
    const sources = await read(given.database, organisation.id, (db) => listSources(db, who));
    expect(
      sources.map(({ name, comments, lastReceivedOn, ownerName }) => [
        name,
        comments,
        lastReceivedOn,
        ownerName,
      ]),
    ).toEqual([
      ['Forum', 0, null, null],
      ['PALS', 3, '2026-03-02', 'Mo Marsh'],
    ]);
    const summary = await read(given.database, organisation.id, (db) => feedbackSummary(db, who, null));
    expect(summary.gaps.map(({ name, gap }) => [name, gap])).toEqual([
      ['Forum', 'nothing yet'],
      ['PALS', '48 days late'],
    ]);
    expect(summary.notThemed).toMatchObject({ number: 3, more: false });
    expect(summary.toCheck).toMatchObject({ number: 0 });
  });

  test('takes a new source, changes it with its version, closes and opens it', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2026-05-20' });
    const who = await aPerson(given.database, organisation, { roles: ['ADM'] });
    const act = <T>(work: Parameters<typeof write<T>>[2]) => write(given.database, organisation.id, work);
    const id = await act((db) => recordSource(db, who, form));
    await expect(
      act((db) => recordSource(db, who, { ...form, name: 'pals CONTACTS' })),
    ).rejects.toBeInstanceOf(NameTaken);
    await act((db) => changeSource(db, who, id, { ...form, version: 1, name: 'PALS' }));
    await expect(
      act((db) => changeSource(db, who, id, { ...form, version: 1, name: 'Old name' })),
    ).rejects.toBeInstanceOf(Stale);
    await act((db) => closeSource(db, who, id));
    expect(await act((db) => findSource(db, who, id))).toMatchObject({
      name: 'PALS',
      closedOn: '2026-05-20',
      version: 3,
    });
    await act((db) => closeSource(db, who, id, true));
    expect((await act((db) => findSource(db, who, id)))?.closedOn).toBeNull();
    const entries = await act((db) =>
      db.selectFrom('history').select(['act', 'after']).where('recordId', '=', id).orderBy('id').execute(),
    );
    expect(entries.map((entry) => entry.act)).toEqual(['recorded', 'changed', 'closed', 'opened again']);
    expect(JSON.stringify(entries)).not.toContain('4410');
  });

  test('is kept by those who may, of this organisation', async () => {
    const organisation = await anOrganisation(given.database);
    const staff = await aPerson(given.database, organisation, { roles: ['STA'] });
    const id = await aSource(given.database, organisation);
    const stranger = await aPerson(given.database, await anOrganisation(given.database), { roles: ['ENG'] });
    await expect(
      write(given.database, organisation.id, (db) => recordSource(db, staff, form)),
    ).rejects.toBeInstanceOf(Problem);
    await expect(
      write(given.database, stranger.organisation.id, (db) => closeSource(db, stranger, id)),
    ).rejects.toBeInstanceOf(Problem);
    await expect(
      write(given.database, stranger.organisation.id, (db) =>
        changeSource(db, stranger, id, { ...form, version: 1 }),
      ),
    ).rejects.toBeInstanceOf(Problem);
  });

  test('has one source for the public form, made when it is first needed', async () => {
    const organisation = await anOrganisation(given.database);
    const get = () =>
      write(given.database, organisation.id, (db) => getDefaultSource(db, organisation.id, 'tell-us'));
    const first = await get();
    expect(first.name).toBe('Tell us form');
    expect(await get()).toEqual(first);
    const who = await aPerson(given.database, organisation);
    await write(given.database, organisation.id, (db) => closeSource(db, who, first.id));
    expect((await get()).name).toBe('Tell us form (2)');
  });
});
