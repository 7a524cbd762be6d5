import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan, type MadePlan } from '../../../../tests/support/makers/plan.ts';
import type { Organisation } from '../../../platform/access/organisation.ts';
import type { Who } from '../../../platform/access/who.ts';
import { newId } from '../../../platform/db/ids.ts';
import { type PublicState, progressWords, publicState } from './public-plan.ts';

const TODAY = '2012-09-27';

it('says where a line stands in words that anybody knows', () => {
  const stands = (
    rag: 'green' | 'amber' | 'red' | 'none',
    deliveryState: 'complete' | 'in_progress' | 'not_started' | 'paused' | 'dropped' | 'in_place',
    kind: 'overdue' | 'on_course' | 'confirm_delivered' = 'on_course',
  ) => publicState({ rag, deliveryState, standing: { kind, on: null, days: null } });
  const expected: [PublicState, PublicState][] = [
    [stands('red', 'complete'), 'done'],
    [stands('green', 'dropped'), 'stopped'],
    [stands('amber', 'paused'), 'on_hold'],
    [stands('red', 'in_progress', 'overdue'), 'off_track'],
    [stands('amber', 'in_progress'), 'slow'],
    [stands('none', 'not_started', 'overdue'), 'slow'],
    [stands('green', 'in_progress', 'confirm_delivered'), 'on_track'],
    [stands('none', 'not_started'), 'not_started'],
    [stands('none', 'in_place'), 'on_track'],
  ];
  for (const [is, should] of expected) expect(is).toBe(should);
  expect([progressWords(42, 25), progressWords(1, 1), progressWords(3, 1), progressWords(0, 0)]).toEqual([
    '25 of 42 things are done or on track.',
    'The one thing in it is done or on track.',
    '1 of 3 things is done or on track.',
    'This plan has nothing in it yet.',
  ]);
});

onBothDatabases('the public page of a plan', (given) => {
  let organisation: Organisation;
  let lead: Who;
  let visit: Visit;
  let plan: MadePlan;

  beforeAll(async () => {
    organisation = await anOrganisation(given.database, { fixedToday: TODAY });
    lead = await aPerson(given.database, organisation, { roles: ['CEL'], name: 'Lena Lead' });
    plan = await aPlan(given.database, lead, {
      title: 'How we will listen',
      lines: [
        {
          what: 'A group in every practice',
          section: 'Hear people',
          rag: 'green',
          leads: [lead],
          asAt: '2012-09-01',
        },
        {
          what: 'A panel',
          section: 'Hear people',
          rag: 'red',
          leads: ['Practice manager'],
          asAt: '2012-09-20',
        },
        { what: 'A newsletter', section: 'Tell people', state: 'complete', asAt: '2012-08-01' },
      ],
    });
    await given.database.owner
      .insertInto('planLineUpdate')
      .values({
        organisationId: organisation.id,
        id: newId(),
        lineId: plan.lines.A02 ?? '',
        asAt: '2012-09-21',
        rag: 'red',
        deliveryState: 'in_progress',
        done: 'Nothing yet, says the desk',
        reason: 'A secret reason',
        recordedBy: lead.personId,
      })
      .execute();
    visit = aSite(given).visit;
  });

  const change = (values: { publishedOn?: string | null; state?: string; shared?: boolean }) =>
    given.database.owner.updateTable('plan').set(values).where('id', '=', plan.planId).execute();
  const list = () => `/${organisation.slug}/plans`;
  const one = () => `${list()}/${plan.slug}`;

  it('is there while the plan is adopted and published, and at no other time', async () => {
    expect(await (await visit(list())).text()).toContain('Nothing is here yet.');
    expect((await visit(one())).status).toBe(404);
    await change({ shared: true });
    expect((await visit(one())).status).toBe(404);
    await change({ shared: false, publishedOn: TODAY });
    expect((await visit(one())).status).toBe(200);
    for (const state of ['draft', 'submitted', 'refreshed', 'closed']) {
      await change({ state });
      for (const path of ['', '/pdf', '/docx']) expect((await visit(one() + path)).status).toBe(404);
      expect(await (await visit(list())).text()).not.toContain('How we will listen');
    }
    await change({ state: 'adopted' });
    expect(await (await visit(list())).text()).toContain('2 of 3 things are done or on track.');
    await change({ publishedOn: null });
    expect((await visit(one())).status).toBe(404);
    await change({ publishedOn: TODAY });
    const there = await anOrganisation(given.database);
    expect((await visit(`/${there.slug}/plans/${plan.slug}`)).status).toBe(404);
    expect(await (await visit(`/${there.slug}/plans`)).text()).not.toContain('How we will listen');
  });

  it('says how far the plan has come, with a chart and its table, and nothing that was written for the desk', async () => {
    const page = await (await visit(one())).text();
    for (const words of [
      '2 of 3 things are done or on track.',
      'A group in every practice',
      'Not on track',
      '21 September 2012',
      '<svg',
      'Show the numbers as a table',
    ])
      expect(page).toContain(words);
    expect(page).not.toMatch(/Lena Lead|Practice manager|secret reason|says the desk|Amber|A02/);
  });

  it('may be kept as a file, and a browser asks each time whether it is still so', async () => {
    const pdf = Buffer.from(await (await visit(`${one()}/pdf`)).arrayBuffer());
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF');
    const word = await visit(`${one()}/docx`);
    expect(word.headers.get('content-disposition')).toContain(`${plan.slug}.docx`);
    const first = await visit(one());
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(first.headers.get('etag')).toBeTruthy();
    expect((await visit(`${one()}/xlsx`)).status).toBe(404);
  });

  it('can be found from every public page', async () => {
    expect(await (await visit(`/${organisation.slug}`)).text()).toContain(`href="${list()}"`);
  });
});
