import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { aReturn } from '../../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aContract, aProvider } from '../../../../tests/support/makers/provider.ts';
import { aSource } from '../../../../tests/support/makers/source.ts';
import { newId } from '../../../platform/db/ids.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { Problem } from '../../../platform/web/problems.ts';
import { exceptionsOf, type ListedContract, overdueDays } from './contracts/contract.ts';
import { listCurrentContracts, listEncouraged } from './contracts/queries.ts';
import { listWaiting } from './desk.ts';
import { choosePlaces, recordProvider } from './register/commands.ts';
import { placesOfProvider } from './register/queries.ts';
import { recordScale, removeScale } from './scales/commands.ts';
import { getScale, listScales } from './scales/queries.ts';
import { bandsInWords, firstScale, scaleForm } from './scales/scale.ts';

const contract: ListedContract = {
  id: '',
  providerId: '',
  providerName: 'North Trust',
  service: 'Stroke',
  reference: '',
  startsOn: '2012-04-01',
  endsOn: null,
  isNew: true,
  feedbackClause: 'yes',
  intervalDays: 31,
  patientsMonitor: 'Panel',
  ownerName: null,
  measures: 2,
  measuresWithout: 0,
  lastReceivedOn: '2012-08-01',
  lastPeriodTo: '2012-07-31',
};

test('A contract has the exceptions that its facts give', () => {
  const kinds = (facts: Partial<ListedContract>) =>
    exceptionsOf({ ...contract, ...facts }, '2012-09-01').map(({ kind }) => kind);
  expect(kinds({})).toEqual([]);
  expect(kinds({ feedbackClause: 'no' })).toEqual(['new-without']);
  expect(kinds({ feedbackClause: 'unknown' })).toEqual(['new-without']);
  expect(kinds({ feedbackClause: 'no', isNew: false })).toEqual(['without']);
  expect(kinds({ lastReceivedOn: '2012-07-31' })).toEqual(['overdue']);
  expect(kinds({ lastReceivedOn: null, startsOn: '2012-08-30' })).toEqual([]);
  expect(kinds({ measuresWithout: 1, patientsMonitor: '' })).toEqual(['no-result', 'no-patients']);
  expect(kinds({ endsOn: '2012-11-30' })).toEqual(['ends-soon']);
  expect(kinds({ endsOn: '2012-08-31', feedbackClause: 'no' })).toEqual([]);
  expect(overdueDays({ ...contract, lastReceivedOn: null }, '2012-09-01')).toBe(122);
  expect(overdueDays({ ...contract, intervalDays: null }, '2012-09-01')).toBeNull();
});

test('A scale says who counts as what, and refuses bands that do not fit on it', () => {
  expect(bandsInWords({ lowest: 1, highest: 10, promoterFrom: 9, detractorTo: 6 })).toBe(
    '1 to 10: promoters 9 to 10, passives 7 to 8, detractors 1 to 6',
  );
  expect(bandsInWords({ lowest: 1, highest: 5, promoterFrom: 4, detractorTo: 3 })).toBe(
    '1 to 5: promoters 4 to 5, no passives, detractors 1 to 3',
  );
  const typed = { name: 'A', inForceFrom: '2012-10-01', use: 'usual', lowest: '0', highest: '10' };
  expect(scaleForm.safeParse({ ...typed, promoterFrom: '9', detractorTo: '9' }).success).toBe(false);
  expect(scaleForm.safeParse({ ...typed, promoterFrom: '11', detractorTo: '6' }).success).toBe(false);
  expect(scaleForm.safeParse({ ...typed, promoterFrom: '9', detractorTo: '6' }).success).toBe(true);
});

onBothDatabases('The registers of providers', (given) => {
  test('are kept by those who may, of this organisation', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const site = aSite(given);
    const officer = await site.as(await aPerson(given.database, organisation, { roles: ['ENG'] }));
    const lay = await site.as(await aPerson(given.database, organisation, { roles: ['LAY'] }));
    const staff = await site.as(await aPerson(given.database, organisation, { roles: ['STA'] }));
    const stranger = await site.as(
      await aPerson(given.database, await anOrganisation(given.database), { roles: ['ENG'] }),
    );
    const desk = `/${organisation.slug}/desk`;
    const form = { name: 'North Trust', kind: 'acute', odsCode: 'rvj', website: '', contact: 'ext. 44' };
    for (const other of [lay, staff, stranger])
      expect((await other(`${desk}/providers/new`, form)).status).toBe(404);
    const made = await officer(`${desk}/providers/new`, form);
    expect(made.status).toBe(303);
    const href = made.headers.get('location') ?? '';
    const again = await officer(`${desk}/providers/new`, { ...form, name: 'NORTH trust' });
    expect(again.status).toBe(400);
    expect(await again.text()).toContain('Another provider has this name');
    const list = await (await lay(`${desk}/providers`)).text();
    expect(list).toContain('North Trust');
    expect(list).toContain('RVJ');
    expect((await staff(`${desk}/providers`)).status).toBe(404);
    expect((await stranger(`${desk}/providers`)).status).toBe(404);
    const stale = await officer(`${href}/edit`, { ...form, name: 'South Trust', version: '7' });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('South Trust');
    expect((await officer(`${href}/edit`, { ...form, name: 'South Trust', version: '1' })).status).toBe(303);
    // Whether the public sees its scores is for those who may publish.
    expect((await officer(`${href}/public`, { shownToPublic: 'yes', version: '2' })).status).toBe(404);
    const csv = await (await lay(`${desk}/providers/export.csv`)).text();
    expect(csv).toContain('South Trust,Hospital trust,RVJ');
  });

  test('say which places are a provider’s, with all that lies below them', async () => {
    const organisation = await anOrganisation(given.database);
    const who = await aPerson(given.database, organisation);
    const mine = await aProvider(given.database, organisation);
    const other = await aProvider(given.database, organisation);
    await aReturn(given.database, organisation, { place: ['Hospital', 'Ward 5'] });
    await aReturn(given.database, organisation, { place: ['Hospital', 'Shop'] });
    const places = await given.database.owner
      .selectFrom('place')
      .select(['id', 'path'])
      .where('organisationId', '=', organisation.id)
      .orderBy('path')
      .execute();
    const [hospital, shop] = places;
    const said = { kind: 'site', areaId: null, mine: true };
    await write(given.database, organisation.id, async (db) => {
      await choosePlaces(db, who, mine, [{ ...said, id: hospital?.id ?? '' }]);
      await choosePlaces(db, who, other, [{ ...said, id: shop?.id ?? '' }]);
    });
    const rows = await read(given.database, organisation.id, (db) =>
      db
        .selectFrom('place')
        .select('path')
        .where('id', 'in', placesOfProvider(mine))
        .orderBy('path')
        .execute(),
    );
    expect(rows.map(({ path }) => path)).toEqual(['Hospital', 'Hospital › Ward 5']);
  });

  test('list contracts that do not ask for feedback, and tell what came from the sources they encourage', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const who = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const provider = await aProvider(given.database, organisation, { name: 'North', places: ['North'] });
    const opinion = await aSource(given.database, organisation, {
      name: 'Patient Opinion',
      kind: 'opinion-site',
    });
    const silent = await aSource(given.database, organisation, { name: 'NHS Choices', kind: 'opinion-site' });
    const one = await aContract(given.database, organisation, provider, {
      isNew: true,
      feedbackClause: 'no',
      startsOn: '2012-04-01',
    });
    await aContract(given.database, organisation, provider, { isNew: true });
    await aContract(given.database, organisation, provider, { feedbackClause: 'no', endsOn: '2012-03-31' });
    await aReturn(given.database, organisation, {
      sourceId: opinion,
      place: ['North', 'Ward'],
      receivedOn: '2012-05-01',
    });
    await aReturn(given.database, organisation, {
      sourceId: opinion,
      place: ['South'],
      receivedOn: '2012-05-01',
    });
    for (const sourceId of [opinion, silent])
      await given.database.owner
        .insertInto('contractSource')
        .values({ organisationId: organisation.id, contractId: one, sourceId })
        .execute();
    const { current, encouraged, waiting } = await read(given.database, organisation.id, async (db) => ({
      current: await listCurrentContracts(db, who),
      encouraged: await listEncouraged(db, who, { id: one, providerId: provider, startsOn: '2012-04-01' }),
      waiting: await listWaiting(db, who),
    }));
    expect(current).toHaveLength(2);
    expect(encouraged).toMatchObject([
      { name: 'NHS Choices', returns: 0, lastReceivedOn: null },
      { name: 'Patient Opinion', returns: 1, lastReceivedOn: '2012-05-01' },
    ]);
    expect(waiting.map(({ number, says }) => [number, says])).toEqual([
      [1, 'new contract without a feedback clause'],
    ]);
    const visit = await aSite(given).as(who);
    const page = await (await visit(`/${organisation.slug}/desk/contracts/exceptions`)).text();
    expect(page).toContain('1 of 2 new contracts ask for patient feedback (50%)');
    const csv = await (
      await visit(`/${organisation.slug}/desk/contracts/exceptions.csv?only=new-without`)
    ).text();
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    expect((await visit(`/${organisation.slug}/desk/contracts/${one}`)).status).toBe(200);
    expect((await visit(`/${organisation.slug}/desk/contracts?words=service&clause=no`)).status).toBe(200);
  });

  test('score each period by the scale of its last day', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const who = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const act = <T>(work: Parameters<typeof write<T>>[2]) => write(given.database, organisation.id, work);
    const ten = { lowest: 1, highest: 10, promoterFrom: 9, detractorTo: 6, source: '' };
    await act((db) =>
      recordScale(db, who, { ...ten, name: 'Ten points', inForceFrom: '2012-10-01', use: 'usual' }),
    );
    const own = await act((db) =>
      recordScale(db, who, {
        ...ten,
        promoterFrom: 8,
        name: 'Of one contract',
        inForceFrom: '2012-07-01',
        use: 'chosen',
      }),
    );
    const scaleOf = (scaleId: string | null, on: string) =>
      act((db) => getScale(db, { scaleId, on })).then(({ lowest, promoterFrom }) => [lowest, promoterFrom]);
    expect(await scaleOf(null, '2012-09-30')).toEqual([0, 9]);
    expect(await scaleOf(null, '2012-10-31')).toEqual([1, 9]);
    expect(await scaleOf(own, '2012-10-31')).toEqual([1, 8]);
    expect(await scaleOf(own, '2012-06-30')).toEqual([0, 9]);
    await expect(
      act((db) => recordScale(db, who, { ...ten, name: 'Back', inForceFrom: '2012-09-01', use: 'usual' })),
    ).rejects.toThrow('Choose a later day');
    await act((db) =>
      recordScale(db, who, { ...ten, name: 'Later', inForceFrom: '2013-04-01', use: 'usual' }),
    );
    const held = await act((db) => listScales(db, who));
    expect(held.map(({ name, inForceTo }) => [name, inForceTo])).toEqual([
      ['Later', null],
      ['Ten points', '2013-03-31'],
      ['Of one contract', null],
      [firstScale.name, '2012-09-30'],
    ]);
    await act((db) => removeScale(db, who, held[0]?.id ?? ''));
    expect((await act((db) => listScales(db, who)))[0]).toMatchObject({
      name: 'Ten points',
      inForceTo: null,
    });
  });

  test('refuse what is another organisation’s', async () => {
    const organisation = await anOrganisation(given.database);
    const stranger = await aPerson(given.database, await anOrganisation(given.database), { roles: ['ENG'] });
    const who = await aPerson(given.database, organisation, { roles: ['STA'] });
    const facts = {
      name: 'A',
      kind: 'acute' as const,
      odsCode: null,
      areaId: null,
      website: '',
      contact: '',
    };
    await expect(
      write(given.database, organisation.id, (db) => recordProvider(db, who, facts)),
    ).rejects.toBeInstanceOf(Problem);
    const provider = await aProvider(given.database, organisation);
    await expect(
      write(given.database, stranger.organisation.id, (db) => choosePlaces(db, stranger, provider, [])),
    ).rejects.toBeInstanceOf(Problem);
    await expect(
      write(given.database, organisation.id, (db) =>
        recordProvider(db, { ...who, roles: ['ENG'] }, { ...facts, areaId: newId() }),
      ),
    ).rejects.toThrow('area');
  });
});
