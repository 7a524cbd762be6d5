import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan } from '../../../../tests/support/makers/plan.ts';
import { read } from '../../../platform/db/tenant.ts';
import { listLineFacts } from '../lines/line-facts.ts';
import { datedThings, monthOf, monthsBetween } from './dated.ts';
import { timeline } from './timeline.ts';
import { byPressure, exceptions, workload } from './views.ts';

onBothDatabases('Views of a plan', (given) => {
  async function aYear() {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const lead = await aPerson(given.database, organisation, { roles: ['CEL'], name: 'Ada Lead' });
    const other = await aPerson(given.database, organisation, { roles: ['STA'], name: 'Ben Staff' });
    const plan = await aPlan(given.database, lead, {
      startsOn: '2012-04-01',
      endsOn: '2013-03-31',
      lines: [
        { code: 'A01', rag: 'green', due: '2012-05-31', leads: [other] },
        { code: 'A02', rag: 'amber', due: '2012-06-30', leads: [lead], supports: [other] },
        { code: 'A03', rag: 'red', due: '2012-10-31', leads: [lead] },
        { code: 'A04', rag: 'amber', due: '2012-10-05', leads: ['Involvement Officer'] },
        { code: 'A05', rag: 'green' },
        {
          code: 'A06',
          rag: 'none',
          state: 'in_place',
          recurrence: { every: 1, unit: 'month' },
          start: '2012-08-15',
        },
        { code: 'A07', rag: 'amber', state: 'complete', due: '2012-06-30' },
      ],
    });
    const lines = await read(given.database, organisation.id, (db) =>
      listLineFacts(db, lead, { planId: plan.planId, asAt: organisation.today }),
    );
    return { organisation, lead, other, plan, lines };
  }

  test('the exceptions are Red first, then Amber past its date', async () => {
    const { lines } = await aYear();
    expect(exceptions(lines).map(({ code }) => code)).toEqual(['A03', 'A02']);
    expect(
      byPressure(lines)
        .map(({ code }) => code)
        .slice(0, 4),
    ).toEqual(['A02', 'A01', 'A04', 'A05']);
  });

  test('the workload counts open lines by who leads them, and those that nobody leads last', async () => {
    const { lines } = await aYear();
    const loads = workload(lines);
    expect(loads.map(({ name, leads, supports, overdue }) => [name, leads, supports, overdue])).toEqual([
      ['Ada Lead', 2, 0, 1],
      ['Ben Staff', 1, 1, 0],
      ['Involvement Officer', 1, 0, 0],
      [null, 2, 0, 0],
    ]);
  });

  test('a month holds what is due in it and what comes round in it', async () => {
    const { lines } = await aYear();
    const { first, last, before, after } = monthOf('2012-10');
    expect([first, last, before, after]).toEqual(['2012-10-01', '2012-10-31', '2012-09', '2012-11']);
    const things = datedThings(lines, first, last, () => '2012-04-01');
    expect(things.map(({ day, line, what }) => [day, line.code, what])).toEqual([
      ['2012-10-05', 'A04', 'due'],
      ['2012-10-15', 'A06', 'again'],
      ['2012-10-31', 'A03', 'due'],
    ]);
  });

  test('the timeline spans the period, and shows what runs', async () => {
    const { lines } = await aYear();
    const { months, rows } = timeline(lines, { startsOn: '2012-04-01', endsOn: '2013-03-31' });
    expect(months).toEqual(monthsBetween('2012-04-01', '2013-03-31'));
    expect(months).toHaveLength(12);
    const monthly = rows.find(({ line }) => line.code === 'A06');
    expect([...(monthly?.months.keys() ?? [])].at(0)).toBe('2012-08');
    expect(rows.map(({ line }) => line.code)).not.toContain('A05');
  });

  test('each view answers whoever may see the plan, and nobody of another organisation', async () => {
    const { organisation, lead, plan } = await aYear();
    const site = aSite(given);
    const stranger = await aPerson(given.database, await anOrganisation(given.database), { roles: ['CEL'] });
    const member = await aPerson(given.database, organisation, { roles: ['MEM'] });
    for (const view of [
      'exceptions',
      'exceptions.csv',
      'undated',
      'unowned',
      'workload',
      'workload.csv',
      'timeline',
      'calendar',
    ]) {
      const address = `/${organisation.slug}/desk/plans/${plan.planId}/${view}`;
      expect((await (await site.as(lead))(address)).status, view).toBe(200);
      expect((await (await site.as(member))(address)).status, view).toBe(404);
      expect((await (await site.as(stranger))(address)).status, view).toBe(404);
    }
  });

  test('my lines are those I lead or support, in every plan under way', async () => {
    const { organisation, other } = await aYear();
    const site = aSite(given);
    const page = await (await (await site.as(other))(`/${organisation.slug}/desk/my-lines`)).text();
    expect(page).toContain('A01');
    expect(page).toContain('A02');
    expect(page).not.toContain('A03');
    const file = await (await site.as(other))(`/${organisation.slug}/desk/my-lines/export.csv`);
    expect(await file.text()).toContain('Overdue');
  });
});
