import { beforeAll, describe, expect, it, test } from 'vitest';
import { onBothDatabases } from '../../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../../tests/support/makers/person.ts';
import { aPlan, type MadePlan } from '../../../../../tests/support/makers/plan.ts';
import { budgetState } from './budget.ts';

describe('how a budget stands', () => {
  test.each([
    [{ planned: 10_000, committed: 0, spent: 0 }, '£100.00 left'],
    [{ planned: 10_000, committed: 2_000, spent: 8_000 }, 'Nothing left'],
    [{ planned: 10_000, committed: 2_001, spent: 8_000 }, 'Over-committed by £0.01'],
    [{ planned: 10_000, committed: 0, spent: 125_050 }, 'Over-spent by £1,150.50'],
    [{ planned: 0, committed: 0, spent: 0 }, 'Nothing left'],
  ])('%o', (money, says) => {
    expect(budgetState(money).text).toBe(says);
  });
});

onBothDatabases('budgets', (given) => {
  let asOfficer: Visit;
  let asLay: Visit;
  let asPractice: Visit;
  let asStranger: Visit;
  let budgets: string;
  let plan: MadePlan;

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
    plan = await aPlan(database, officer, { title: 'The year’s plan', lines: [{ code: 'M07' }] });
    budgets = `/${organisation.slug}/desk/resources/budgets`;
  });

  const budget = (over: Record<string, string> = {}) => ({
    title: 'Rooms for forums',
    planId: '',
    lineCode: '',
    year: '2012/13',
    planned: '1,250.50',
    committed: '',
    spent: '',
    note: '',
    ...over,
  });
  const idAt = (answer: Response) => answer.headers.get('location')?.split('/').at(-1) ?? '';
  const textOf = async (answer: Promise<Response>) => (await answer).text();

  it('pounds are typed as people write them, kept as pence, and what is over-spent is said', async () => {
    expect(await textOf(asOfficer(`${budgets}/new`))).toContain('value="2012/13"');
    const line = { planId: plan.planId, lineCode: 'M07' };
    const saved = await asOfficer(`${budgets}/new`, budget({ ...line, committed: '£200', spent: '1000' }));
    expect(saved.status).toBe(303);
    const one = `${budgets}/${idAt(saved)}`;
    const kept = await given.database.owner
      .selectFrom('budgetLine')
      .select(['plannedPence', 'committedPence', 'spentPence', 'lineId'])
      .where('id', '=', idAt(saved))
      .executeTakeFirst();
    const lineId = plan.lines.M07;
    expect(kept).toEqual({ plannedPence: 125_050, committedPence: 20_000, spentPence: 100_000, lineId });
    const page = await textOf(asLay(one));
    expect(page).toContain('£50.50 left');
    expect(page).toContain('The year’s plan');
    const form = await textOf(asOfficer(`${one}/edit`));
    expect(form).toContain('value="1,250.50"');
    expect(form).toContain('value="M07"');
    const changed = await asOfficer(`${one}/edit`, budget({ spent: '1,300.75', version: '1' }));
    expect(changed.status).toBe(303);
    expect(await textOf(asOfficer(one))).toContain('Over-spent by £50.25');
    const stale = await asOfficer(`${one}/edit`, budget({ title: 'Halls', version: '1' }));
    expect(stale.status).toBe(409);
    const clash = await stale.text();
    expect(clash).toContain('£1,300.75');
    expect(clash).toContain('value="Halls"');
  });

  it('what is no sum and no year is said beside its field, and nothing typed is lost', async () => {
    const wrong = await asOfficer(
      `${budgets}/new`,
      budget({ planned: 'a lot', spent: '-3', year: '2012/14', title: '' }),
    );
    expect(wrong.status).toBe(400);
    const page = await wrong.text();
    expect(page).toMatch(
      /id="planned--error-message"[^>]*>.*?Enter what is planned in pounds and pence, for example 1,250\.50\./su,
    );
    expect(page).toMatch(/id="spent--error-message"/u);
    expect(page).toContain('Enter the year as 2012/13');
    expect(page).toContain('Say what the money is for.');
    expect(page).toContain('value="a lot"');
    const line = await asOfficer(`${budgets}/new`, budget({ planId: plan.planId, lineCode: 'M99' }));
    expect(line.status).toBe(400);
    expect(await line.text()).toContain('No line of this plan has the code M99.');
  });

  it('budgets are kept by those who edit plans, of this organisation', async () => {
    const id = idAt(await asOfficer(`${budgets}/new`, budget({ title: 'Interpreters' })));
    for (const visit of [asLay, asPractice, asStranger])
      for (const act of ['new', `${id}/edit`, `${id}/remove`]) {
        expect((await visit(`${budgets}/${act}`)).status).toBe(404);
        expect((await visit(`${budgets}/${act}`, budget({ version: '1' }))).status).toBe(404);
      }
    for (const page of ['', '/export.csv', `/${id}`]) {
      expect((await asLay(`${budgets}${page}`)).status).toBe(200);
      expect((await asPractice(`${budgets}${page}`)).status).toBe(404);
      expect((await asStranger(`${budgets}${page}`)).status).toBe(404);
    }
    expect((await asOfficer(`${budgets}/${id}/remove`, {})).status).toBe(303);
    expect((await asOfficer(`${budgets}/${id}`)).status).toBe(404);
  });

  it('a year shows by itself, with totals by plan, and every year on demand', async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const who = await aPerson(database, organisation, { roles: ['CEL'] });
    const own = await aPlan(database, who, { title: 'Own plan' });
    const visit = await aSite(given).as(who);
    const list = `/${organisation.slug}/desk/resources/budgets`;
    expect(await textOf(visit(list))).toContain('Add the first budget line');
    const add = (over: Record<string, string>) => visit(`${list}/new`, budget(over));
    await add({ title: 'Old', year: '2011/12', planned: '10', spent: '12.01' });
    await add({ title: 'Forums', planId: own.planId, planned: '0.10', spent: '0.20' });
    await add({ title: 'Print', planned: '0.20', committed: '0.05' });
    const now = await textOf(visit(list));
    expect(now).toContain('2 budget lines');
    expect(now).not.toContain('>Old<');
    expect(now).toContain('£0.30 planned, £0.05 committed, £0.20 spent');
    expect(now).toContain('£0.05 left');
    expect(now).toContain('Over-spent by £0.10');
    expect(now).toContain('By plan');
    const all = await textOf(visit(`${list}?year=all`));
    expect(all).toContain('3 budget lines');
    expect(all).toContain('By year');
    expect(all).toContain('Over-spent by £2.01');
    expect(await textOf(visit(`${list}?plan=${own.planId}`))).toContain('1 budget line<');
    const csv = (await textOf(visit(`${list}/export.csv?year=all`))).trim().split('\r\n');
    expect(csv).toHaveLength(4);
    expect(csv.find((row) => row.includes('Forums'))).toContain('2012/13,0.1,0,0.2,-0.1,Over-spent by £0.10');
  });
});
