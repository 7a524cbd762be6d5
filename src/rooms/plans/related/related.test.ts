import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan, type MadePlan } from '../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../platform/access/who.ts';
import { newId } from '../../../platform/db/ids.ts';
import { read } from '../../../platform/db/tenant.ts';
import { listInheritedLines, listRelatedPlans } from './queries.ts';

const TODAY = '2012-09-27';

onBothDatabases('plans that belong together', (given) => {
  let lead: Who;
  let asLead: Visit;
  let asBoard: Visit;
  let asStranger: Visit;
  let parent: MadePlan;
  let child: MadePlan;
  let page: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: TODAY });
    lead = await aPerson(database, organisation, { roles: ['CEL'] });
    const board = await aPerson(database, organisation, { roles: ['BRD'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    parent = await aPlan(database, lead, {
      title: 'Plan of the cluster',
      lines: [
        {
          code: 'C1',
          what: 'Groups in practices',
          section: 'Hear people',
          due: '2012-06-30',
          leads: ['A lead'],
        },
        { code: 'C2', what: 'A toolkit', section: 'Tell people' },
      ],
    });
    child = await aPlan(database, lead, { title: 'Plan of the locality', lines: [{ code: 'A01' }] });
    const supporting = await aPlan(database, lead, { title: 'Communications plan' });
    await database.owner
      .updateTable('plan')
      .set({ parentId: parent.planId })
      .where('id', '=', child.planId)
      .execute();
    await database.owner
      .updateTable('plan')
      .set({ supportsId: child.planId })
      .where('id', '=', supporting.planId)
      .execute();
    const site = aSite(given);
    [asLead, asBoard, asStranger] = (await Promise.all(
      [lead, board, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit];
    page = `/${organisation.slug}/desk/plans/${child.planId}/parent`;
  });

  const reading = <T>(work: Parameters<typeof read<T>>[2]) =>
    read(given.database, lead.organisation.id, work);

  it('names the plan of which one is a part, and those that support it', async () => {
    const related = await reading((db) => listRelatedPlans(db, lead, child.planId));
    expect(related.map(({ relation, title }) => [relation, title])).toEqual([
      ['parent', 'Plan of the cluster'],
      ['supported by', 'Communications plan'],
    ]);
    const from = await reading((db) => listRelatedPlans(db, lead, parent.planId));
    expect(from).toMatchObject([{ relation: 'child', state: 'adopted' }]);
  });

  it('takes lines over, and shows where the parent’s line stands now', async () => {
    expect(await (await asLead(page)).text()).toContain('C1 Groups in practices');
    expect((await asLead(page, { 'lines[]': [parent.lines.C1 ?? ''] })).status).toBe(303);
    await given.database.owner
      .insertInto('planLineUpdate')
      .values({
        organisationId: lead.organisation.id,
        id: newId(),
        lineId: parent.lines.C1 ?? '',
        asAt: TODAY,
        rag: 'red',
        deliveryState: 'in_progress',
        reason: 'Nobody leads it.',
      })
      .execute();
    const [taken, ...others] = await reading((db) => listInheritedLines(db, lead, child.planId, TODAY));
    expect(others).toEqual([]);
    expect(taken?.line).toMatchObject({
      code: 'A02',
      what: 'Groups in practices',
      rag: 'none',
      deliveryState: 'not_started',
      leadNames: ['A lead'],
    });
    expect(taken?.parent).toMatchObject({ code: 'C1', rag: 'red', standing: { kind: 'overdue' } });
    const shown = await (await asLead(page)).text();
    expect(shown).toContain('Red');
    expect(shown).not.toContain('C1 Groups in practices');
  });

  it('takes nothing twice, nothing of another plan, and nothing unticked', async () => {
    for (const id of [parent.lines.C1 ?? '', child.lines.A01 ?? '', newId()])
      expect((await asLead(page, { 'lines[]': [id] })).status).toBe(404);
    const none = await asLead(page, {});
    expect(none.status).toBe(400);
    expect(await none.text()).toContain('Tick at least one line.');
  });

  it('is read by the board, changed by those who write plans, and not there for others', async () => {
    expect(await (await asBoard(page)).text()).not.toContain('Take them over');
    expect((await asBoard(page, { 'lines[]': [parent.lines.C2 ?? ''] })).status).toBe(404);
    for (const form of [undefined, { 'lines[]': [parent.lines.C2 ?? ''] }])
      expect((await asStranger(page, form)).status).toBe(404);
  });
});
