import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../../tests/support/makers/person.ts';

const day = (name: string, [year = '', month = '', date = '']: string[]) => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

onBothDatabases('support agreements', (given) => {
  let asOfficer: Visit;
  let asLay: Visit;
  let asPractice: Visit;
  let asStranger: Visit;
  let list: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const officer = await aPerson(database, organisation, { roles: ['ENG'] });
    const lay = await aPerson(database, organisation, { roles: ['LAY'] });
    const practice = await aPerson(database, organisation, { roles: ['PRA'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    [asOfficer, asLay, asPractice, asStranger] = (await Promise.all(
      [officer, lay, practice, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit, Visit];
    list = `/${organisation.slug}/desk/resources/agreements`;
  });

  const agreement = (over: Record<string, string> = {}) => ({
    provider: 'Commissioning support service',
    accountManager: 'Alex Manager',
    scope: 'Communications and involvement.',
    ...day('startsOn', ['2012', '4', '1']),
    ...day('endsOn', ['2013', '3', '31']),
    ...day('reviewOn', ['2012', '9', '24']),
    ...over,
  });
  const idAt = (answer: Response) => answer.headers.get('location')?.split('/').at(-1) ?? '';
  const textOf = async (answer: Promise<Response>) => (await answer).text();

  it('an agreement has its next review, is overdue after it, and a review sets the next', async () => {
    expect(await textOf(asOfficer(list))).toContain('Add the first agreement');
    const saved = await asOfficer(`${list}/new`, agreement());
    expect(saved.status).toBe(303);
    const one = `${list}/${idAt(saved)}`;
    const page = await textOf(asLay(one));
    expect(page).toContain('Review overdue by 3 days');
    expect(page).toContain('Alex Manager');
    expect(page).toContain('None yet');
    expect(await textOf(asLay(`${list}?state=overdue`))).toContain('1 agreement<');
    const review = (over: Record<string, string>) => ({
      ...day('reviewedOn', ['2012', '9', '26']),
      ...day('reviewOn', ['2012', '12', '31']),
      note: 'Enough for this year.',
      version: '1',
      ...over,
    });
    const early = await asOfficer(`${one}/review`, review(day('reviewOn', ['2012', '9', '26'])));
    expect(early.status).toBe(400);
    expect(await early.text()).toContain('The next review comes after this one.');
    const future = review(day('reviewedOn', ['2012', '9', '28']));
    expect(await textOf(asOfficer(`${one}/review`, future))).toContain('cannot be in the future');
    expect((await asOfficer(`${one}/review`, review({ note: '' }))).status).toBe(400);
    expect((await asOfficer(`${one}/review`, review({}))).status).toBe(303);
    expect((await asOfficer(`${one}/review`, review({}))).status).toBe(409);
    const after = await textOf(asLay(one));
    expect(after).toContain('Running');
    expect(after).toContain('Enough for this year.');
    expect(after).toContain('reviewed');
    expect(await textOf(asLay(`${list}?state=overdue`))).toContain('No agreement is like this.');
    expect(await textOf(asLay(`${list}/export.csv`))).toContain('2012-12-31,2012-09-26');
  });

  it('an agreement without a day of its next review is not kept', async () => {
    const without = await asOfficer(`${list}/new`, agreement(day('reviewOn', ['', '', ''])));
    expect(without.status).toBe(400);
    const page = await without.text();
    expect(page).toContain('Enter the day of the next review');
    expect(page).toContain('value="Alex Manager"');
    const backwards = agreement(day('endsOn', ['2012', '3', '31']));
    expect(await textOf(asOfficer(`${list}/new`, backwards))).toContain('before the first');
  });

  it('an agreement that has ended needs no review', async () => {
    const saved = await asOfficer(
      `${list}/new`,
      agreement({ provider: 'Old unit', ...day('endsOn', ['2012', '8', '31']) }),
    );
    expect(await textOf(asLay(`${list}/${idAt(saved)}`))).toContain('Ended');
    expect(await textOf(asLay(`${list}?state=overdue`))).not.toContain('Old unit');
    expect(await textOf(asLay(`${list}?state=ended`))).toContain('Old unit');
  });

  it('agreements are kept by those who edit plans, of this organisation', async () => {
    const id = idAt(await asOfficer(`${list}/new`, agreement()));
    for (const visit of [asLay, asPractice, asStranger])
      for (const act of ['new', `${id}/edit`, `${id}/review`]) {
        expect((await visit(`${list}/${act}`)).status).toBe(404);
        expect((await visit(`${list}/${act}`, { ...agreement(), note: 'n', version: '1' })).status).toBe(404);
      }
    for (const page of ['', '/export.csv', `/${id}`]) {
      expect((await asLay(`${list}${page}`)).status).toBe(200);
      expect((await asPractice(`${list}${page}`)).status).toBe(404);
      expect((await asStranger(`${list}${page}`)).status).toBe(404);
    }
  });

  it('a stale change shows both versions, and history does not keep who the account manager is', async () => {
    const one = `${list}/${idAt(await asOfficer(`${list}/new`, agreement()))}`;
    const edit = (over: Record<string, string>) =>
      asOfficer(`${one}/edit`, agreement({ version: '1', ...over }));
    expect((await edit({ accountManager: 'Kim Newcomer', scope: 'First to save' })).status).toBe(303);
    const stale = await edit({ scope: 'Second to save' });
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(page).toContain('First to save');
    expect(page).toContain('Second to save');
    const kept = await given.database.owner
      .selectFrom('history')
      .select(['before', 'after', 'act'])
      .execute();
    expect(JSON.stringify(kept)).toContain('with another account manager');
    expect(JSON.stringify(kept)).not.toContain('Kim Newcomer');
    expect(JSON.stringify(kept)).not.toContain('Alex Manager');
  });
});
