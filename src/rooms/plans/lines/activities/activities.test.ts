import { beforeAll, expect, it, test } from 'vitest';
import { onBothDatabases } from '../../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../../tests/support/makers/person.ts';
import { aPlan } from '../../../../../tests/support/makers/plan.ts';
import { type Activity, activityForm, costPer, inPounds, totalsOf } from './activity.ts';

const one = (said: Partial<Activity>): Activity => ({
  id: '1',
  doneOn: '2012-09-01',
  what: 'An evening',
  attended: null,
  responses: null,
  costPence: null,
  outcome: '',
  byName: null,
  ...said,
});

test('costs are for those activities that give both numbers', () => {
  const totals = totalsOf([
    one({ attended: 40, costPence: 20_000 }),
    one({ attended: 10, responses: 5, costPence: 5_000 }),
    one({ attended: 100 }),
    one({ attended: 0, costPence: 1_000 }),
  ]);
  expect(totals).toEqual({
    activities: 4,
    attended: 150,
    responses: 5,
    costPence: 26_000,
    perPerson: 500,
    perResponse: 1000,
    withoutCost: 1,
  });
  expect(totalsOf([])).toMatchObject({ perPerson: null, perResponse: null });
  expect([costPer(100, 0), costPer(null, 3), costPer(100, null), costPer(0, 3)]).toEqual([
    null,
    null,
    null,
    0,
  ]);
});

test('costs are typed as people write them', () => {
  const costOf = (cost: string) => {
    const read = activityForm('2012-09-27').safeParse({ doneOn: '2012-09-01', what: 'x', cost });
    return read.success ? read.data.cost : 'refused';
  };
  expect(['', '1250', '£1,250', '99.50', '0', '1,25', '-5', '9.999', 'ten', '1e9'].map(costOf)).toEqual([
    null,
    125_000,
    125_000,
    9_950,
    0,
    'refused',
    'refused',
    'refused',
    'refused',
    'refused',
  ]);
  expect(inPounds(125_000)).toBe('£1,250.00');
});

onBothDatabases('what was done for a line', (given) => {
  let asLead: Visit;
  let asLay: Visit;
  let asStranger: Visit;
  let here: string;
  let lineId: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const officer = await aPerson(database, organisation, { roles: ['ENG'] });
    const lead = await aPerson(database, organisation, { roles: ['PRJ'] });
    const lay = await aPerson(database, organisation, { roles: ['LAY'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const plan = await aPlan(database, officer, { lines: [{ code: 'M18', leads: [lead] }] });
    lineId = plan.lines.M18 ?? '';
    here = `/${organisation.slug}/desk/plan-lines/${lineId}`;
    const site = aSite(given);
    [asLead, asLay, asStranger] = (await Promise.all([lead, lay, stranger].map((who) => site.as(who)))) as [
      Visit,
      Visit,
      Visit,
    ];
  });

  const form = (over: Record<string, string> = {}) => ({
    what: 'An evening with carers',
    'doneOn-day': '20',
    'doneOn-month': '9',
    'doneOn-year': '2012',
    attended: '1,040',
    responses: '90',
    cost: '1,250.50',
    outcome: 'It met the need.',
    ...over,
  });
  const wordsOf = async (answer: Response) =>
    (await answer.text()).replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
  const latest = async () =>
    (
      await given.database.owner
        .selectFrom('planLineActivity')
        .select('id')
        .where('lineId', '=', lineId)
        .orderBy('id', 'desc')
        .execute()
    )[0]?.id ?? '';

  it('is recorded, summed, changed, taken away, put back and given out as CSV', async () => {
    const wrong = await asLead(
      `${here}/activities/new`,
      form({ what: '', 'doneOn-day': '28', cost: 'lots' }),
    );
    expect(wrong.status).toBe(400);
    const problems = await wrong.text();
    for (const says of [
      'Say in a line what was done.',
      'Enter the cost in pounds',
      'cannot be in the future',
    ])
      expect(problems).toContain(says);
    expect((await asLead(`${here}/activities/new`, form())).status).toBe(303);
    const words = await wordsOf(await asLay(here));
    expect(words).toContain('£1,250.50 £1.20 £13.89');
    expect(words).toContain('Together: 1 activity, 1,040 people, 90 responses, £1,250.50; £1.20 a person');
    const id = await latest();
    expect((await asLead(`${here}/activities/${id}/edit`, form({ cost: '=2+2' }))).status).toBe(400);
    expect((await asLead(`${here}/activities/${id}/edit`, form({ what: '=SUM(A1)', cost: '' }))).status).toBe(
      303,
    );
    const csv = await (await asLay(`${here}/activities.csv`)).text();
    expect(csv).toContain("M18,2012-09-20,'=SUM(A1),1040,90,,,,It met the need.");
    const remove = (seen: string) => asLead(`${here}/activities/${id}/remove`, { seen });
    expect((await remove('An evening with carers')).status).toBe(409);
    expect((await remove('=SUM(A1)')).status).toBe(303);
    expect((await remove('=SUM(A1)')).status).toBe(404);
    expect(await wordsOf(await asLay(here))).not.toContain('Together:');
  });

  it('is kept by whoever answers for the line, and by nobody else', async () => {
    await asLead(`${here}/activities/new`, form());
    const id = await latest();
    for (const visit of [asLay, asStranger]) {
      expect((await visit(`${here}/activities/new`)).status).toBe(404);
      for (const act of ['new', `${id}/edit`, `${id}/remove`]) {
        expect((await visit(`${here}/activities/${act}`, form())).status, act).toBe(404);
        expect((await visit(`${here}/activities/${act}`, { nothing: '' })).status, act).toBe(404);
      }
    }
    expect((await asStranger(`${here}/activities.csv`)).status).toBe(404);
  });
});
