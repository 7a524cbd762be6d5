import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan, type MadePlan } from '../../../../tests/support/makers/plan.ts';

onBothDatabases('priorities agreed for the year', (given) => {
  let asLead: Visit;
  let asLay: Visit;
  let asStranger: Visit;
  let plan: MadePlan;
  let list: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const lead = await aPerson(database, organisation, { roles: ['CEL'] });
    const lay = await aPerson(database, organisation, { roles: ['LAY'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    plan = await aPlan(database, lead, {
      lines: [{ code: 'M12', what: 'Agree priorities' }, { code: 'M13' }],
    });
    const site = aSite(given);
    [asLead, asLay, asStranger] = (await Promise.all([lead, lay, stranger].map((who) => site.as(who)))) as [
      Visit,
      Visit,
      Visit,
    ];
    list = `/${organisation.slug}/desk/plans/${plan.planId}/priorities`;
  });

  const typed = (over: Record<string, string | string[]> = {}) => ({
    title: 'Young carers',
    year: '2013/14',
    agreedWith: 'Merton LINk',
    'agreedOn-day': '20',
    'agreedOn-month': '9',
    'agreedOn-year': '2012',
    note: '',
    'lines[]': [plan.lines.M12 ?? ''],
    ...over,
  });
  const editHref = async () => /href="([^"]*\/edit)"/.exec(await (await asLead(list)).text())?.[1] ?? '';

  it('are recorded with the body, the day and the lines that carry them', async () => {
    expect(await (await asLay(list)).text()).toContain('No priorities are recorded');
    expect((await asLead(`${list}/new`, typed())).status).toBe(303);
    const shown = await (await asLay(list)).text();
    for (const words of ['Young carers', 'Merton LINk', '20 September 2012', 'M12'])
      expect(shown).toContain(words);
    expect(await (await asLay(`${list}.csv`)).text()).toContain(
      'Young carers,2013/14,Merton LINk,2012-09-20,M12,',
    );
    const print = await (await asLead(list.replace('priorities', 'print?priorities=yes'))).text();
    expect(print).toContain('Priorities agreed for the year');
    expect(print).toContain('Young carers');
  });

  it('come back with what was typed where something is wrong or was changed meanwhile', async () => {
    const wrong = await asLead(`${list}/new`, typed({ agreedWith: '', 'agreedOn-day': '32' }));
    expect(wrong.status).toBe(400);
    const page = await wrong.text();
    expect(page).toContain('Enter who it is agreed with.');
    expect(page).toContain('value="32"');
    const edit = await editHref();
    expect((await asLead(edit, typed({ title: 'Carers of all ages', version: '1' }))).status).toBe(303);
    const clash = await asLead(edit, typed({ title: 'Carers', version: '1' }));
    expect(clash.status).toBe(409);
    const both = await clash.text();
    expect(both).toContain('Carers of all ages');
    expect(both).toContain('value="Carers"');
  });

  it('are changed by those who write plans, and are not there for others', async () => {
    const edit = await editHref();
    for (const visit of [asLay, asStranger])
      for (const path of [`${list}/new`, edit, edit.replace('edit', 'remove')]) {
        expect((await visit(path)).status).toBe(404);
        expect((await visit(path, typed({ version: '2' }))).status).toBe(404);
      }
    expect((await asStranger(list)).status).toBe(404);
    expect((await asLead(`${list}/new`, typed({ 'lines[]': [edit.split('/').at(-2) ?? ''] }))).status).toBe(
      404,
    );
  });

  it('can be taken away, after a question', async () => {
    const remove = (await editHref()).replace('edit', 'remove');
    expect(await (await asLead(remove)).text()).toContain('Take away the priority Carers of all ages?');
    expect((await asLead(remove, {})).status).toBe(303);
    expect(await (await asLead(list)).text()).toContain('No priorities are recorded');
  });
});
